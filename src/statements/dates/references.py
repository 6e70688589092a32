"""Now, recently, soon: times that are told by no calendar."""

from __future__ import annotations

from statements.dates.reading import NOTHING, Answer, Reading, is_name
from statements.languages import lexicon
from statements.languages.schema.dates import DateLexicon, Kind
from statements.records import DateType

__all__ = ["read_age", "read_nothing", "read_reference", "read_the_past", "read_weak_reference"]

#: "Soon" is shorter than this, the phrases for the future are longer.
SHORT = 5


def read_reference(reading: Reading) -> Answer | None:
    """Now; recently; soon; in the near future."""
    if is_name(reading, 0):
        return None
    words: DateLexicon = lexicon("dates")
    context = reading.context
    text = context.text
    after = text[reading.end : reading.end + 1]
    if after == "-":
        # "The now-cancelled deal".
        return None
    value = reading.word(Kind.REFERENCE) or ""
    before = context.before(reading.start)
    if value == "FUTURE_REF" and reading.end - reading.start < SHORT:
        # "Soon" is a time to come only beside a verb that tells of one.
        if before in words.future_prepositions or context.after(reading.end) in words.soon_stops:
            return None
        beside = {before, context.after(reading.end)}
        if not beside & words.modals and context.direction(reading.start, reading.end) <= 0:
            return None
    opening = text[: reading.start].rstrip(" \t\"'“‘")[-1:] in ("", ".", "!", "?", ":", "\n")
    word = text[reading.start : reading.end].lower()
    if word in words.turning_words and after == "," and opening:
        # "Now, she says": no time, but a turn of the text.
        return None
    return Answer(DateType.DATE, value)


def read_weak_reference(reading: Reading) -> Answer | None:
    """Recent and current, before a noun."""
    if is_name(reading, 0):
        return None
    if reading.word(Kind.WEAK_REFERENCE) == "FUTURE_REF":
        return None
    return Answer(DateType.DATE, reading.word(Kind.WEAK_REFERENCE) or "")


def read_age(reading: Reading) -> Answer | None:
    """34-year-old: an age, no time."""
    return NOTHING


def read_nothing(reading: Reading) -> Answer | None:
    """A word that only means a time in a larger frame."""
    return None


def read_the_past(reading: Reading) -> Answer | None:
    """In the past; of the past."""
    words: DateLexicon = lexicon("dates")
    context = reading.context
    after = context.after(reading.end)
    if context.before(reading.start) not in words.past_prepositions:
        return None
    if after[:1].isalpha() and after.lower() not in words.date_prepositions:
        return None
    return Answer(DateType.DATE, "PAST_REF")
