"""When a statement was made: the date beside its cue, or the setting of its sentence."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

import regex

from statements.dates.find import dates_from
from statements.document import Document
from statements.languages import lexicon
from statements.languages.schema.dates import DateLexicon
from statements.records import DateMention, DateType

__all__ = ["date_of_statement"]

#: Words between a cue and the date of saying: "said of the move during an interview on Tarn
#: Radio on" has 10.
MAX_GAP_TOKENS = 12
#: Words between the end of a trailing content and the date: ", on".
MAX_TRAILING_TOKENS = 2
#: Words before the date of a setting: "At the second round of talks in the capital on".
MAX_SETTING_TOKENS = 9
#: Words between a date that opens its sentence and the source: "Last week, during a visit to
#: the mill at Tarn, its owner".
MAX_OPENING_TOKENS = 14
#: Sentences before a setting in which its event can have had its date.
MAX_CARRY_SENTENCES = 4

_APOSTROPHES = frozenset("'’")
_CLAUSE_MARKS = frozenset({";", ":", "—", "--", "(", ")", "?", "!"})


def date_of_statement(
    document: Document,
    content: Iterable[tuple[int, int]],
    source: tuple[int, int] | None,
    cue: tuple[int, int] | None,
) -> DateMention | None:
    """When a statement was made, where the text tells.

    The rules, in order: a date beside the cue ("said on Tuesday", "told reporters last
    week", "in his nightly address", "on Tuesday wrote"); one right after the content ("will
    announce its verdict on Friday"); the setting before the source ("In a 2019 interview,
    …"); and the one rule that carries a date over: a setting that names a known event ("At
    the talks, …") has the date with which the text told of the event before.

    Args:
        document: the text.
        content: offsets of the spans of the content, half-open.
        source: offsets of the source, or None.
        cue: offsets of the cue, or None.

    Returns:
        The mention, one of ``find_dates(document)``, or None where no rule applies.
    """
    spans = sorted(content)
    anchor = cue or source
    if anchor is None:
        return None
    tokens = document.tokens
    if not len(tokens):
        return None
    first, last = document.sentences[document.sentence_at(max(0, tokens.touching(*anchor).start))]
    begin, end = tokens.starts[first], tokens.ends[last - 1]
    taken = [*spans, *([source] if source else [])]
    mentions = [
        mention
        for mention in dates_from(document, begin, end)
        if _can_date(mention)
        and not any(low < mention.end and mention.start < high for low, high in taken)
    ]
    for mention in mentions:
        if _beside_cue(document, mention, spans, source, cue or anchor):
            return mention
    for mention in mentions:
        if _after_content(document, mention, spans, cue or anchor):
            return mention
    opening = min([anchor[0], *(low for low, _ in taken)])
    for mention in mentions:
        if mention.end <= opening and _in_setting(document, mention, begin, opening):
            return mention
    return _carried(document, begin, opening, first)


def _can_date(mention: DateMention) -> bool:
    """Whether a mention can be when something was said: no length, no "now", no rate."""
    if mention.type is DateType.SET:
        # "In her nightly address", but not "twice a month".
        return " " not in mention.text
    return mention.type is not DateType.DURATION and not mention.value.endswith("_REF")


def _between(document: Document, start: int, end: int) -> list[str]:
    """The lower-cased tokens between two offsets."""
    indices = document.tokens.touching(start, end) if start < end else range(0)
    return document.tokens.lower[indices.start : indices.stop]


def _beside_cue(
    document: Document,
    mention: DateMention,
    spans: list[tuple[int, int]],
    source: tuple[int, int] | None,
    cue: tuple[int, int],
) -> bool:
    if mention.end <= cue[0]:
        return _before_cue(document, mention, source, cue)
    if mention.start < cue[1]:
        return mention.start >= cue[0]
    start = cue[1]
    if source is not None and source[0] >= cue[1] and mention.start >= source[1]:
        # Inverted: "said Holt on Tuesday".
        start = source[1]
    if any(start <= low < mention.start for low, _ in spans):
        return False
    gap = document.tokens.touching(start, mention.start) if start < mention.start else range(0)
    return _is_plain(document, gap, MAX_GAP_TOKENS)


def _is_plain(document: Document, gap: range, limit: int) -> bool:
    """Whether some words are one stretch of a clause: objects and places, no new clause."""
    words: DateLexicon = lexicon("dates")
    tokens = document.tokens
    if len(gap) > limit:
        return False
    for index in gap:
        word = tokens.lower[index]
        if word in _CLAUSE_MARKS or word in words.relative_pronouns or word in words.conjunctions:
            return False
        if word == "," and index != gap.start:
            # The comma of a place name, or of a date: "in Tarn, Verrin, on Tuesday".
            following = tokens.words[index + 1] if index + 1 < len(tokens) else ""
            if not following[:1].isupper() and index + 2 < gap.stop:
                return False
    return True


def _before_cue(
    document: Document,
    mention: DateMention,
    source: tuple[int, int] | None,
    cue: tuple[int, int],
) -> bool:
    """Between source and cue: "Holt on Tuesday said"; "Holt went further on Tuesday, saying"."""
    words: DateLexicon = lexicon("dates")
    if source is None or not source[1] <= mention.start:
        return False
    gap = _between(document, source[1], mention.start)
    rest = _between(document, mention.end, cue[0])
    if len(gap) > MAX_GAP_TOKENS or words.relative_pronouns.intersection(gap):
        return False
    if len(gap) <= 2 and len(rest) <= 3:
        return True
    verb = document.text[cue[0] : cue[1]].split(None, 1)[:1]
    participle = bool(verb) and verb[0].lower().endswith(words.participle_suffix)
    return not rest or (participle and rest == [","])


def _after_content(
    document: Document, mention: DateMention, spans: list[tuple[int, int]], cue: tuple[int, int]
) -> bool:
    """Right after a content that follows its cue: "will announce its verdict on Friday"."""
    if not spans:
        return False
    low, high = spans[-1]
    if low < cue[1] or mention.start < high:
        return False
    if document.text[mention.end : mention.end + 1] in _APOSTROPHES:
        # "…, Thursday's vote": the date of something else.
        return False
    gap = document.tokens.touching(high, mention.start) if high < mention.start else range(0)
    return _is_plain(document, gap, MAX_TRAILING_TOKENS)


def _in_setting(document: Document, mention: DateMention, begin: int, opening: int) -> bool:
    """In the phrase before the source: "In a 2019 interview, the actor"; "but on Friday, he"."""
    words: DateLexicon = lexicon("dates")
    before = [word for word in _between(document, begin, mention.start) if word[0].isalnum()]
    gap = _between(document, mention.end, opening)
    if _CLAUSE_MARKS.intersection(gap) or words.relative_pronouns.intersection(gap):
        return False
    while before and before[0] in words.setting_openers:
        del before[0]
    if not before:
        return len(gap) <= MAX_OPENING_TOKENS
    if before[0] in words.setting_prepositions:
        return len(before) <= MAX_SETTING_TOKENS >= len(gap) and (
            not words.relative_pronouns.intersection(before)
        )
    # The setting of a later clause, right before its source.
    behind = _between(document, begin, mention.start)
    if behind[-1:] and behind[-1] in words.setting_prepositions:
        behind.pop()
    boundary = behind[-1] if behind else ""
    return gap in ([], [","]) and (boundary in words.conjunctions or boundary in (",", ";"))


@cache
def _event_pattern() -> regex.Pattern[str]:
    words: DateLexicon = lexicon("dates")
    return regex.compile(rf"\b(?:{'|'.join(sorted(words.event_nouns))})\b", regex.IGNORECASE)


def _carried(document: Document, begin: int, opening: int, first: int) -> DateMention | None:
    """The date of the event that a setting takes as known: "At the talks, …"."""
    words: DateLexicon = lexicon("dates")
    setting = _between(document, begin, opening)[:MAX_SETTING_TOKENS]
    if len(setting) < 3 or setting[0] not in words.setting_prepositions:
        return None
    if setting[1] not in words.determiners or not words.event_nouns.intersection(setting):
        return None
    sentence = document.sentence_at(first)
    tokens = document.tokens
    for earlier in range(sentence - 1, max(-1, sentence - 1 - MAX_CARRY_SENTENCES), -1):
        low, high = document.sentences[earlier]
        start, end = tokens.starts[low], tokens.ends[high - 1]
        if _event_pattern().search(document.text, start, end) is None:
            continue
        for mention in dates_from(document, start, end):
            if _can_date(mention):
                return mention
    return None
