"""Now, recently, soon: times that are told by no calendar."""

from __future__ import annotations

from statements.dates.reading import NOTHING, Answer, Reading
from statements.languages import lexicon
from statements.languages.schema.dates import DateLexicon
from statements.records import DateType

__all__ = ["read_age", "read_nothing", "read_reference", "read_the_past", "read_weak_reference"]


def read_reference(reading: Reading) -> Answer | None:
    """Now; recently; in the near future."""
    return Answer(DateType.DATE, reading.word("r") or "")


def read_weak_reference(reading: Reading) -> Answer | None:
    """Recent, current, future before a noun."""
    return Answer(DateType.DATE, reading.word("R") or "")


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
