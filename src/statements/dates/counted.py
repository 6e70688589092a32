"""Points of time that are counted off: so long ago, so much earlier or later."""

from __future__ import annotations

import datetime
import re

import attrs

from statements.dates.durations import duration_value, half_unit, unit_count
from statements.dates.periods import CALENDAR, Period, containing, last_day, unresolved
from statements.dates.reading import Answer, Reading, dated
from statements.dates.resolve import shifted
from statements.languages.schema.dates import Kind, Unit
from statements.records import DateType

__all__ = ["read_ago", "read_later"]

#: More than two years ago is before that year, as TIMEX3 has it for points of time.
_PAST_MODS = {
    "MORE_THAN": "BEFORE",
    "LESS_THAN": "AFTER",
    "EQUAL_OR_MORE": "ON_OR_BEFORE",
    "EQUAL_OR_LESS": "ON_OR_AFTER",
}
_FUTURE_MODS = {
    "MORE_THAN": "AFTER",
    "LESS_THAN": "BEFORE",
    "EQUAL_OR_MORE": "ON_OR_AFTER",
    "EQUAL_OR_LESS": "ON_OR_BEFORE",
}
_EVENT_FOLLOWS = re.compile(r"[ \t\n\u00a0]{1,3}[\w\"“‘$]")


def _count(reading: Reading) -> float | None:
    """How many units, None where the number is not told; "the year before" is one."""
    return 1.0 if reading.kinds[0] == Kind.THE else unit_count(reading)


def read_ago(reading: Reading) -> Answer | None:
    """Two years ago; a week or so ago; 10 days ago."""
    size = reading.unit()
    count = _count(reading)
    context = reading.context
    halved = half_unit(reading)
    if halved is not None:
        return _counted(reading, halved[1], -halved[0], context.published)
    if size is None or size is Unit.HALF:
        return None
    if count is None:
        return Answer(DateType.DATE, "PAST_REF", reading.mod)
    quarter = context.quarter_near(reading.start)
    if size is Unit.YEAR and quarter is not None:
        # Where a text compares quarters, "a year ago" is the same quarter.
        return attrs.evolve(dated(shifted(quarter, size, -int(count)), quarter.unit), aside=True)
    return _counted(reading, size, -count, context.published)


def _counted(
    reading: Reading, size: Unit, count: float, anchor: datetime.date | None
) -> Answer | None:
    if size in (Unit.HOUR, Unit.MINUTE, Unit.SECOND):
        moment = reading.context.moment
        if moment is not None:
            try:
                moved = moment + datetime.timedelta(**{f"{size.value}s": count})
            except OverflowError:
                return Answer(DateType.TIME, "PAST_REF", reading.mod)
            value = moved.strftime("%Y-%m-%dT%H:%M")
            return Answer(DateType.TIME, value, reading.mod, Period(Unit.DAY, moved.date()))
        return Answer(DateType.TIME, "XXXX-XX-XXTXX:XX", reading.mod)
    if anchor is None:
        return Answer(DateType.DATE, unresolved(size), reading.mod)
    # A whole unit of the calendar: "two years ago" is a year, "10 days ago" a day.
    if size is Unit.FORTNIGHT:
        size, count = Unit.WEEK, 2 * count
    target = Unit.YEAR if size in (Unit.DECADE, Unit.CENTURY, Unit.MILLENNIUM) else size
    whole = int(count) if abs(count) >= 1 else (-1 if count < 0 else 1)
    period = shifted(containing(target, anchor), size, whole)
    mod = (_PAST_MODS if count < 0 else _FUTURE_MODS).get(reading.mod or "", reading.mod)
    if period is None:
        return Answer(DateType.DATE, "PAST_REF" if count < 0 else "FUTURE_REF", mod)
    return dated(period, target, mod)


def read_later(reading: Reading) -> Answer | None:
    """Two days later; a year earlier; the year before; two weeks from now."""
    context = reading.context
    size = reading.unit()
    count = _count(reading)
    index = reading.find(Kind.EARLIER + Kind.BEFORE + Kind.AHEAD + Kind.PREVIOUS)
    sign = reading.tokens[index].value
    if size is None or not isinstance(sign, int):
        return None
    if reading.kinds[0] == Kind.THE and _EVENT_FOLLOWS.match(context.text, reading.end):
        return None
    if reading.kinds[index] == Kind.BEFORE and _EVENT_FOLLOWS.match(context.text, reading.end):
        value, mod = duration_value(reading)
        return Answer(DateType.DURATION, value, mod, last=1)
    if reading.kinds[index] == Kind.AHEAD:
        if count is None:
            return Answer(DateType.DATE, "FUTURE_REF", reading.mod)
        return _counted(reading, size, count, context.published)
    if count is None or size not in CALENDAR:
        # "A few days later", "an hour later": only the length is told.
        value, mod = duration_value(reading)
        return Answer(DateType.DURATION, value, mod, last=len(reading.kinds) - index)
    base = context.last
    if size is Unit.DAY and context.day is not None:
        base = context.day
    elif reading.kinds[0] != Kind.THE and size is Unit.YEAR and context.quarter_near(reading.start):
        base = context.quarter
    anchor = context.published
    if base is None:
        return dated(None, size)
    if anchor is not None and base.start > anchor:
        # A date that is still to come is none to count from.
        base = containing(size, anchor)
    if last_day(base) - base.start >= datetime.timedelta(days=32 if size is Unit.MONTH else 8) and (
        size in (Unit.DAY, Unit.WEEK, Unit.FORTNIGHT)
    ):
        return dated(None, size)
    keep = base.unit in (Unit.QUARTER, Unit.HALF, Unit.SEASON, Unit.MONTH) and size is Unit.YEAR
    moved = shifted(base if keep else containing(size, base.start), size, sign * int(count))
    if anchor is not None and moved is not None and sign > 0 and moved.start > anchor:
        # "Thirteen years later it stands": counted from something else than the last date.
        return dated(None, size)
    return attrs.evolve(dated(moved, size), aside=size is Unit.YEAR)
