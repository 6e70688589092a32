"""The words of the text that may be parts of temporal expressions.

A *trigger* is a word without which there is no temporal expression. Around each the
*run* of words is taken that the date lexicon knows; everything later looks at runs only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import attrs

from statements.dates.tokens import Token, alternatives, read_token
from statements.languages import lexicon
from statements.languages.schema.dates import DateLexicon, Kind

__all__ = ["Run", "find_runs", "lowered"]

#: How far before its trigger a run can begin: "the second consecutive three-month period
#: of" has 44 characters.
LEFT_REACH = 60
#: Words a run can have: "between 10:30 p.m. EDT on Friday, March 3, 2017, and 2 a.m.
#: Saturday" has 18. What is longer is no phrase but a list, and is read on in a new run.
MAX_TOKENS = 24


@attrs.frozen
class Run:
    """Words beside each other that the date lexicon knows."""

    kinds: str
    """One character a token, see :class:`Kind`."""
    tokens: list[Token]


def lowered(text: str) -> str:
    """The text in lower case, every character where it was."""
    low = text.lower()
    if len(low) == len(text):
        return low
    # A few capitals (the Turkish dotted I) have two characters in lower case.
    return "".join([c if len(c.lower()) != 1 else c.lower() for c in text])


@cache
def _trigger_pattern() -> re.Pattern[str]:
    words: DateLexicon = lexicon("dates")
    names = [word for word in words.triggers if " " not in word and not word.endswith(".")]
    names += list(words.decade_names)
    # The words of a phrase trigger it by its last word if that is known to nobody else.
    phrases = [word for word in words.triggers if " " in word]
    known = set(names)
    phrases = [word for word in phrases if not known.intersection(word.split())]
    initials = "".join(sorted({word[0] for word in names + phrases}))
    centuries = "|".join(words.centuries)
    numbers = "|".join(word for word, number in words.cardinals.items() if 9 < number < 100)
    marks = rf"(?:{words.morning_marks}|{words.afternoon_marks})"
    return re.compile(
        rf"""(?<!\w)(?:
            (?=[{initials}])(?:{alternatives(sorted(names + phrases))})(?!\w)
          | (?=\d)(?:
              (?:1\d|20|21)\d\d(?:s\b|(?![\w%]|[.,]\d))
            | \d\d?:\d\d
            | \d\d?[/.]\d\d?[/.]\d\d(?:\d\d)?\b
            | \d\d?\s?{marks}
            | \d0s\b
            | \d\d?\s{words.hour_mark}
            | 0\d\d\d(?=\s[a-z]{{2,4}}\b)
            )
          | ['’]\d(?:\d|0s)\b
          | [{words.part_letters}][1-4]\b
          | (?:{centuries})[\s-](?:{numbers})\b
        )""",
        re.VERBOSE,
    )


_GAP = re.compile(r"[ \t\u00a0]{0,2}(?:\r?\n[ \t]{0,8}(?![\s]))?")
_SKIP = re.compile(r"(?:[\w$£€#@][\w.'’$£€#@/&%-]*+)|[^\w\s]|\s++")
#: Where nothing is a date, whatever it looks like: tags with their attributes, addresses.
_MARKUP = re.compile(
    r"<[a-zA-Z/!?][^<>]{0,2000}+>|(?:https?://|www\.)[^\s<>\"”]{1,2000}+|[\w.-]{1,60}+@[\w.-]{2,60}+"
)


def _gap_end(low: str, position: int) -> int:
    match = _GAP.match(low, position)
    return position if match is None else match.end()


def find_runs(text: str) -> Iterator[Run]:
    """The runs of a text, in order; none overlap."""
    low = lowered(text)
    words: DateLexicon = lexicon("dates")
    floor = 0
    masked = (
        list(_MARKUP.finditer(low))
        if "<" in low or "@" in low or "://" in low or "www." in low
        else []
    )
    hidden = 0
    for trigger in _trigger_pattern().finditer(low):
        at = trigger.start()
        if at < floor:
            continue
        while hidden < len(masked) and masked[hidden].end() <= at:
            floor = max(floor, masked[hidden].end())
            hidden += 1
        if hidden < len(masked) and masked[hidden].start() <= at:
            continue
        kinds: list[str] = []
        tokens: list[Token] = []
        position = _left_edge(low, at, floor, words)
        while len(tokens) < MAX_TOKENS:
            found = read_token(low, position, words)
            if found is None:
                break
            if found[0] in "mw" and text[found[1].start].islower():
                break
            kinds.append(found[0])
            tokens.append(found[1])
            position = _gap_end(low, found[1].end)
        if len(tokens) == MAX_TOKENS and kinds.count(Kind.COMMA) > 1:
            # A list: what is cut off is read in the next run.
            last = MAX_TOKENS - 1 - kinds[::-1].index(Kind.COMMA)
            del kinds[last:], tokens[last:]
        if tokens and tokens[-1].end > floor:
            floor = tokens[-1].end
            yield Run("".join(kinds), tokens)
        else:
            floor = max(floor, trigger.end())


@cache
def _known_words() -> frozenset[str]:
    """Every word that stands in some expression."""
    words: DateLexicon = lexicon("dates")
    known = [
        *words.words, *words.cardinals, *words.ordinals, *words.decade_names, *words.centuries,
        *words.half, *words.number_joiners, words.hour_mark,
    ]  # fmt: skip
    return frozenset(part for word in known for part in re.split(r"[\s-]+", word))


def _scan_from(low: str, at: int, floor: int) -> int | None:
    """Behind the last word before a trigger that is part of no expression, if that is near."""
    begin = max(floor, at - LEFT_REACH)
    place = at
    while place - begin > 1 and low[place - 1] == " ":
        start = low.rfind(" ", begin, place - 1) + 1
        if start <= begin + 1:
            break
        word = low[start : place - 1]
        # Behind a number nearly every word may be part of an expression: "5 pm".
        if word.isalpha() and word not in _known_words() and low[start - 2].isalpha():
            return place
        place = start
    return None


def _left_edge(low: str, at: int, floor: int, words: DateLexicon) -> int:
    """Where the run begins that reaches the trigger."""
    known = _scan_from(low, at, floor)
    if known == at:
        return at
    begin = max(floor, at - LEFT_REACH)
    edge = -1
    position = begin
    if known is not None:
        position = known
    elif begin > floor:
        while position < at and low[position] not in " \n\t\u00a0":
            position += 1
    while position < at:
        position = _gap_end(low, position)
        if position >= at:
            break
        found = read_token(low, position, words)
        if found is None:
            edge = -1
            # Skip the word that is no part of a date.
            skip = _SKIP.match(low, position)
            position = max(position + 1, skip.end() if skip else 0)
        else:
            if edge < 0:
                edge = position
            position = found[1].end
    return edge if edge >= 0 and position >= at else at
