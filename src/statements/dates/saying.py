"""When a statement was made: the date beside its cue, or the setting of its sentence."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

import regex

from statements.dates.find import find_dates
from statements.document import Document
from statements.languages import lexicon
from statements.languages.schema.dates import DateLexicon
from statements.records import DateMention, DateType

__all__ = ["date_of_statement"]

#: Words between a cue and the date of saying: "told a news conference in the capital on".
MAX_GAP_TOKENS = 8
#: Words between the end of a trailing content and the date: ", on".
MAX_TRAILING_TOKENS = 2
#: Words of a setting: "At the second round of talks in the capital".
MAX_SETTING_TOKENS = 8
#: Sentences before a setting in which its event can have had its date.
MAX_CARRY_SENTENCES = 4

_CLAUSE_MARKS = frozenset({";", ":", "—", "--", "(", ")", "?", "!"})


def date_of_statement(
    document: Document,
    content: Iterable[tuple[int, int]],
    source: tuple[int, int] | None,
    cue: tuple[int, int] | None,
) -> DateMention | None:
    """When a statement was made, where the text tells.

    The rules, in order: a date beside the cue ("said on Tuesday", "told reporters last
    week", "in his nightly address"); one right after the content ("will announce its
    verdict on Friday"); the setting that opens the sentence ("In a 2019 interview, …");
    and the one rule that carries a date over: a setting that names a known event ("At the
    talks, …") has the date with which the text told of the event before.

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
        for mention in document.once(find_dates)
        if begin <= mention.start < end
        and _can_date(mention)
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
    """Whether a mention can be when something was said: a duration or "now" cannot."""
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
    words: DateLexicon = lexicon("dates")
    if mention.end <= cue[0]:
        # Between source and cue: "Holt on Tuesday said".
        if source is None or not source[1] <= mention.start:
            return False
        gap = _between(document, source[1], mention.start)
        rest = _between(document, mention.end, cue[0])
        return len(gap) <= 2 and len(rest) <= 3 and not words.relative_pronouns.intersection(gap)
    start = cue[1]
    if source is not None and source[0] >= cue[1] and mention.start >= source[1]:
        # Inverted: "said Holt on Tuesday".
        start = source[1]
    if any(start <= low < mention.start for low, _ in spans):
        return False
    if mention.start < start:
        # Inside the cue, or between it and an inverted source: "said on Tuesday Dana Holt".
        return mention.start >= cue[0]
    gap = _between(document, start, mention.start)
    if len(gap) > MAX_GAP_TOKENS or _CLAUSE_MARKS.intersection(gap):
        return False
    if words.relative_pronouns.intersection(gap):
        return False
    return "," not in gap or (gap[0] == "," and len(gap) <= 1 + MAX_TRAILING_TOKENS)


def _after_content(
    document: Document, mention: DateMention, spans: list[tuple[int, int]], cue: tuple[int, int]
) -> bool:
    """Right after a content that follows its cue: "will announce its verdict on Friday"."""
    if not spans:
        return False
    low, high = spans[-1]
    if low < cue[1] or mention.start < high:
        return False
    gap = _between(document, high, mention.start)
    return len(gap) <= MAX_TRAILING_TOKENS and not _CLAUSE_MARKS.intersection(gap)


def _in_setting(document: Document, mention: DateMention, begin: int, opening: int) -> bool:
    """In the phrase that opens the sentence: "In a 2019 interview, the actor …"."""
    words: DateLexicon = lexicon("dates")
    before = [word for word in _between(document, begin, mention.start) if word.isalnum()]
    if len(before) > MAX_SETTING_TOKENS or words.relative_pronouns.intersection(before):
        return False
    gap = _between(document, mention.end, opening)
    if len(gap) > MAX_SETTING_TOKENS or _CLAUSE_MARKS.intersection(gap):
        return False
    return not before or before[0] in words.setting_prepositions


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
    mentions = document.once(find_dates)
    sentence = document.sentence_at(first)
    tokens = document.tokens
    for earlier in range(sentence - 1, max(-1, sentence - 1 - MAX_CARRY_SENTENCES), -1):
        low, high = document.sentences[earlier]
        start, end = tokens.starts[low], tokens.ends[high - 1]
        if _event_pattern().search(document.text, start, end) is None:
            continue
        for mention in mentions:
            if start <= mention.start < end and _can_date(mention):
                return mention
    return None
