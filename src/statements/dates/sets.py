"""How often: times that come again."""

from __future__ import annotations

from statements.dates.durations import duration_value
from statements.dates.reading import Answer, Reading, is_name
from statements.languages.schema.dates import Kind, Unit
from statements.records import DateType

__all__ = ["read_every", "read_frequency", "read_repeated_weekday", "read_set_word"]


def read_every(reading: Reading) -> Answer | None:
    """Every Tuesday; each month; every two weeks."""
    kinds = reading.kinds
    if Kind.WEEKDAY in kinds:
        return Answer(DateType.SET, f"XXXX-WXX-{reading.number('W')}{reading.clock}")
    if Kind.MONTH in kinds:
        return Answer(DateType.SET, f"XXXX-{reading.number('M'):02d}")
    if Kind.SEASON in kinds or Kind.WEAK_SEASON in kinds:
        return Answer(DateType.SET, f"XXXX-{reading.word('Ss')}")
    if Kind.PART in kinds:
        return Answer(DateType.SET, f"XXXX-XX-XX{reading.clock}")
    if Kind.WEEKEND in kinds:
        return Answer(DateType.SET, "XXXX-WXX-WE")
    if reading.unit() in (None, Unit.HALF):
        return None
    value, _ = duration_value(reading)
    if Kind.SECOND_OF_TWO in kinds:
        # "Every other day".
        value = value.replace("1", "2", 1)
    if Kind.OF in kinds:
        return Answer(DateType.DURATION, value)
    return Answer(DateType.SET, value)


def read_repeated_weekday(reading: Reading) -> Answer | None:
    """Tuesdays; Friday nights."""
    part = reading.word(Kind.PART + Kind.PARTS)
    return Answer(DateType.SET, f"XXXX-WXX-{reading.number('Wz')}" + (f"T{part}" if part else ""))


def read_frequency(reading: Reading) -> Answer | None:
    """Twice a month; three times a year."""
    after = reading.find(Kind.A + Kind.EVERY)
    inner = Reading(reading.kinds[after:], reading.tokens[after:], reading.context)
    value, _ = duration_value(inner)
    return Answer(DateType.SET, value)


def read_set_word(reading: Reading) -> Answer | None:
    """Daily; annual; nightly; weekends."""
    if is_name(reading, 0):
        return None
    return Answer(DateType.SET, reading.word(Kind.SET) or "")
