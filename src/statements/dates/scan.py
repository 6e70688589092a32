"""The words of the text that may be parts of temporal expressions.

A *trigger* is a word without which there is no temporal expression. Around each the
*run* of words is taken that the date lexicon knows; everything later looks at runs only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import attrs

from statements.dates.numerals import read_number
from statements.languages import lexicon
from statements.languages.schema.dates import DateLexicon, Holiday, Kind, Unit

__all__ = ["Run", "Token", "find_runs", "lowered"]

#: How far before its trigger a run can begin: "the second consecutive three-month period
#: of" has 44 characters.
LEFT_REACH = 60
#: Words a run can have: "between 10:30 p.m. EDT on Friday, March 3, 2017, and 2 a.m.
#: Saturday" has 18. What is longer is no phrase but a list, and is read on in a new run.
MAX_TOKENS = 24
#: Numbers in words are no longer than this ("nineteen hundred and ninety-six").
MAX_NUMBER_WORDS = 8

_YEARS = range(1000, 2200)
_YEARS_IN_WORDS = range(1900, 2200)


@attrs.frozen
class Token:
    """One part of a run."""

    start: int
    end: int
    value: int | str | Unit | Holiday | float


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


def _alternatives(words: list[str]) -> str:
    """A pattern for any of the words, common beginnings read once."""
    tree: dict[str, dict] = {}  # type: ignore[type-arg]
    for word in words:
        node = tree
        for character in word:
            node = node.setdefault(character, {})
        node[""] = {}
    return _branch(tree)


def _branch(tree: dict[str, dict]) -> str:  # type: ignore[type-arg]
    optional = "" in tree
    parts = [
        (r"\s" if character == " " else re.escape(character)) + _branch(below)
        for character, below in tree.items()
        if character
    ]
    if optional:
        parts.append("")
    return parts[0] if len(parts) == 1 else f"(?:{'|'.join(parts)})"


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
            (?=[{initials}])(?:{_alternatives(sorted(names + phrases))})(?!\w)
          | (?=\d)(?:
              (?:1\d|20|21)\d\d(?:s\b|(?![\w%]|[.,]\d))
            | \d\d?:\d\d
            | \d\d?[/.]\d\d?[/.]\d\d(?:\d\d)?\b
            | \d\d?[ ]?{marks}
            | \d0s\b
            | \d\d?[ ]{words.hour_mark}
            | 0\d\d\d(?=\s[a-z]{{2,4}}\b)
            )
          | ['’]\d(?:\d|0s)\b
          | [{words.part_letters}][1-4]\b
          | (?:{centuries})[\s-](?:{numbers})\b
        )""",
        re.VERBOSE,
    )


@cache
def _token_pattern() -> re.Pattern[str]:
    words: DateLexicon = lexicon("dates")
    numbers = _alternatives(sorted(words.cardinals))
    joiner = "|".join(words.number_joiners)
    number = rf"(?:{numbers})(?:(?:[\s-]|\s(?:{joiner})\s)(?:{numbers})\b){{0,{MAX_NUMBER_WORDS}}}"
    half = "|".join(rf"\s{word}".replace(" ", r"\s") for word in words.half)
    phrase = _alternatives(sorted(word for word in words.words if " " in word or "-" in word))
    suffixes = "|".join(words.ordinal_suffixes)
    return re.compile(
        rf"""
          (?P<iso>\d{{4}}-\d\d-\d\d(?:t\d\d:\d\d(?::\d\d)?(?:z|[+-]\d\d:?\d\d)?)?(?![\w-]))
        | (?P<slash>\d{{1,2}}[/.]\d{{1,2}}[/.](?:\d{{4}}|\d\d)(?![\w/]))
        | (?P<am>\d{{1,2}}(?:[:.]\d\d)?\s?{words.morning_marks})
        | (?P<pm>\d{{1,2}}(?:[:.]\d\d)?\s?{words.afternoon_marks})
        | (?P<hour>\d{{1,2}}\s{words.hour_mark}(?!\w))
        | (?P<part>[{words.part_letters}][1-4](?!\w))
        | (?P<clock>\d{{1,2}}:\d\d(?::\d\d)?(?![\w:]))
        | (?P<decade>(?:\d\d|['’])?\d0['’]?s\b)
        | (?P<short>['’]\d\d(?!\w))
        | (?P<ordinal>\d{{1,4}}(?:{suffixes})(?!\w))
        | (?P<mixed>\d{{1,3}}\s\d/\d(?![\w/])|\d{{1,3}}\.\d{{1,2}}(?![\w.]))
        | (?P<number>\d{{1,3}}(?:,\d{{3}}){{1,3}}(?![\w,])|\d{{1,9}}(?![\w%]|[.,]\d))
        | (?P<cardinal>{number}(?:{half})?)(?!\w)
        | (?P<phrase>{phrase})(?!\w)
        | (?P<word>[^\W\d_]{{1,16}}\.?)(?!\w)
        | (?P<mark>['’]s?(?!\w)|,(?!\w)|[-‐‑–])
        """,
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


def _cardinal(text: str, words: DateLexicon) -> float | None:
    added = 0.0
    for half in words.half:
        if text.endswith(half):
            text = text[: -len(half)]
            added = 0.5
    parts = [part for part in re.split(r"[\s-]+", text.strip()) if part not in words.number_joiners]
    number = read_number(parts, words.cardinals)
    return None if number is None else number + added


def _classify(match: re.Match[str], words: DateLexicon) -> tuple[str, Token] | None:
    """The kind of a token and the token, or None where it is no part of a date."""
    group = match.lastgroup
    text = match[0]
    start, end = match.span()
    if group in ("word", "phrase"):
        if group == "phrase":
            text = re.sub(r"\s", " ", text)
        word = words.words.get(text)
        if word is None and text[-1] == ".":
            text = text[:-1]
            end -= 1
            word = words.words.get(text)
        if word is not None:
            return word.kind.value, Token(start, end, word.value)
        if text in words.ordinals:
            return "o", Token(start, end, words.ordinals[text])
        if text in words.decade_names:
            return "T", Token(start, end, words.decade_names[text])
        return None
    if group == "mark":
        if (
            text not in (",", "'", "’")
            and match.string[start - 1 : start].isspace()
            and (not match.string[end : end + 2].strip()[:1].isdigit())
        ):
            # A dash between spaces, not a hyphen.
            return None
        kind = "," if text == "," else "'" if text[0] in "'’" else "-"
        return kind, Token(start, end, 0)
    if group == "cardinal":
        number = _cardinal(text, words)
        if number is None:
            return None
        kind = "Y" if number in _YEARS_IN_WORDS and number % 100 else "n"
        return kind, Token(start, end, int(number) if number == int(number) else number)
    if group == "number":
        whole = int(text.replace(",", ""))
        if len(text) == 4 and whole in _YEARS:
            return "Y", Token(start, end, whole)
        if len(text) <= 2 and 0 < whole < 32:
            return "d", Token(start, end, whole)
        return "n", Token(start, end, whole)
    if group == "mixed":
        if "/" in text:
            count, fraction = text.split(None, 1)
            over, under = fraction.split("/")
            return "n", Token(start, end, int(count) + int(over) / max(1, int(under)))
        return "n", Token(start, end, float(text))
    if group == "ordinal":
        return "o", Token(start, end, int(re.match(r"\d+", text)[0]))  # type: ignore[index]
    if group == "part":
        return Kind.PART_OF_YEAR, Token(start, end, text)
    if group == "short":
        return "y", Token(start, end, int(text[1:]))
    if group == "decade":
        return "T", Token(start, end, int(re.sub(r"\D", "", text)))
    if group in ("clock", "am", "pm", "hour"):
        clock = _clock(text, group)
        return None if clock is None else ("C", Token(start, end, clock))
    return "I", Token(start, end, text)


def _clock(text: str, group: str) -> str | None:
    parts = [int(part) for part in re.findall(r"\d+", text)]
    hour, minutes = parts[0], parts[1:]
    if group in ("am", "pm"):
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if group == "pm" else 0)
    if hour > 24 or any(part > 59 for part in minutes):
        return None
    return ":".join(f"{part:02d}" for part in [hour, *(minutes or [0])])


def find_runs(text: str) -> Iterator[Run]:
    """The runs of a text, in order; none overlap."""
    low = lowered(text)
    words: DateLexicon = lexicon("dates")
    token_at = _token_pattern().match
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
            match = token_at(low, position)
            found = None if match is None else _classify(match, words)
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


def _left_edge(low: str, at: int, floor: int, words: DateLexicon) -> int:
    """Where the run begins that reaches the trigger."""
    token_at = _token_pattern().match
    begin = max(floor, at - LEFT_REACH)
    edge = -1
    position = begin
    if begin > floor:
        while position < at and low[position] not in " \n\t\u00a0":
            position += 1
    while position < at:
        position = _gap_end(low, position)
        if position >= at:
            break
        match = token_at(low, position)
        found = None if match is None else _classify(match, words)
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
