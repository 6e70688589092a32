"""Calendar units told from the day of publication or the last date mentioned."""

from __future__ import annotations

import attrs

from statements.dates.explicit import read_month_day, read_seasons, relative_year
from statements.dates.kinds import ANY_MONTH, ANY_SEASON, AROUND, BACKWARD, MONTH_DAYS
from statements.dates.periods import (
    CALENDAR,
    Period,
    containing,
    last_day,
    move,
    unresolved,
    year_period,
)
from statements.dates.quarters import within_year
from statements.dates.reading import NOTHING, Answer, Reading, dated, is_name
from statements.languages import lexicon
from statements.languages.schema.dates import DateLexicon, Kind, Unit
from statements.records import DateType

__all__ = [
    "read_fiscal",
    "read_named_year",
    "read_unit",
    "read_unit_after_next",
    "read_unit_of_day",
    "read_year_end",
]

#: Units told from the last date mentioned, and how far from it.
_TOLD = {Kind.THAT: 0, Kind.FOLLOWING: 1, Kind.PREVIOUS: -1}


def read_unit_of_day(reading: Reading) -> Answer | None:
    """The week of June 3; the weekend of 5 May 2018."""
    size = Unit.WEEKEND if reading.has(Kind.WEEKEND) else reading.unit()
    if size not in (Unit.WEEK, Unit.WEEKEND):
        return None
    at = reading.find(ANY_MONTH + MONTH_DAYS)
    day = read_month_day(Reading(reading.kinds[at:], reading.tokens[at:], reading.context))
    if day is None or day is NOTHING:
        return None
    return dated(containing(size, day.period.start) if day.period else None, size)


def read_unit_after_next(reading: Reading) -> Answer | None:
    """The week before last; the month after next."""
    size = reading.unit()
    if size is None or size not in CALENDAR:
        return None
    anchor = reading.context.published
    count = 2 if reading.kinds[-1] == Kind.NEXT else -2
    return dated(move(containing(size, anchor), count) if anchor else None, size)


def read_named_year(reading: Reading) -> Answer | None:
    """The year 2000."""
    year = reading.number(Kind.YEAR + Kind.NUMBER)
    if reading.unit() is not Unit.YEAR or year is None or not 1 <= year <= 2999:
        return None
    return dated(year_period(year), Unit.YEAR)


def read_year_end(reading: Reading) -> Answer | None:
    """Year-end, the year's end: that of the year of publication."""
    if reading.unit() is not Unit.YEAR:
        return None
    anchor = reading.context.published
    return dated(year_period(anchor.year) if anchor else None, Unit.YEAR, reading.mod)


def read_fiscal(reading: Reading) -> Answer | None:
    """Fiscal 1998; the fiscal year; the current fiscal year."""
    year = reading.number(Kind.YEAR)
    if year is None and reading.unit() not in (Unit.YEAR, None):
        return None
    if year is None and reading.unit() is None:
        return None
    if year is None and _is_length(reading):
        return Answer(DateType.DURATION, "P1Y")
    if year is None and reading.context.published is not None:
        year = relative_year(reading) or reading.context.published.year
    first = 1 if reading.kinds[0] == Kind.ITS else 0
    return attrs.evolve(dated(None if year is None else year_period(year), Unit.YEAR), first=first)


def _is_length(reading: Reading) -> bool:
    """Whether "the year" is a length of time: "the year ended March 31"."""
    words: DateLexicon = lexicon("dates")
    return reading.context.after(reading.end).lower() in words.ending_marks


def read_unit(reading: Reading) -> Answer | None:
    """Last week; early next year; the end of the month; this weekend; the quarter."""
    if reading.has(ANY_SEASON):
        return read_seasons(reading)
    size = Unit.WEEKEND if reading.has(Kind.WEEKEND) else reading.unit()
    if size is None or size not in CALENDAR:
        return None
    context = reading.context
    kind = reading.around() or Kind.THE
    if not reading.has(AROUND + Kind.THE):
        return None
    if is_name(reading, len(reading.kinds) - 1) and Kind.UNIT in reading.kinds[-1]:
        return None
    if kind == Kind.WEAK_REFERENCE:
        if reading.word(Kind.WEAK_REFERENCE) != "PRESENT_REF":
            return None
        kind = Kind.THIS
    if size is Unit.YEAR and kind == Kind.THE and _is_length(reading):
        return Answer(DateType.DURATION, "P1Y")
    year = reading.number(Kind.YEAR)
    if year is not None and size in (Unit.QUARTER, Unit.HALF) and kind == Kind.LAST:
        return dated(within_year(size, -1, year), size, reading.mod)
    anchor = context.published
    if anchor is None:
        return Answer(DateType.DATE, unresolved(size), reading.mod)
    current = containing(size, anchor)
    if kind in _TOLD:
        base = _mentioned(reading, size)
        if base is None:
            base = current
        period: Period | None = move(base, _TOLD[Kind(kind)])
    elif kind == Kind.NEXT and size is Unit.DAY and context.day is not None:
        # "The next day" is told from the day in the text, "next week" from the day of publication.
        period = move(context.day, 1)
    elif kind == Kind.THIS:
        period = current
    elif kind == Kind.NEXT:
        # "This coming weekend" is the one of this week, if it has not begun.
        waits = reading.has(Kind.THIS) and current.start > anchor
        period = current if waits else move(current, 1)
    elif kind in BACKWARD:
        if size is Unit.DAY:
            return None
        period = move(current, -1)
        if kind == Kind.PAST and size is Unit.QUARTER and context.quarter is not None:
            # "The latest quarter" is the one the text is about, if that is over.
            period = context.quarter if last_day(context.quarter) < anchor else period
    else:
        return _definite(reading, size, current)
    return dated(period, size, reading.mod)


def _mentioned(reading: Reading, size: Unit) -> Period | None:
    """The period of this size that the last date mentioned lies in."""
    context = reading.context
    base = context.day if size is Unit.DAY else context.last
    return None if base is None else containing(size, base.start)


def _definite(reading: Reading, size: Unit, current: Period) -> Answer | None:
    """The week, the quarter, the year: the one that the text is talking about."""
    context = reading.context
    if size is Unit.QUARTER:
        return dated(context.quarter or move(current, -1), size, reading.mod)
    if size is Unit.WEEKEND:
        assert context.published is not None
        over = current.start <= context.published
        return dated(current if over else move(current, -1), size, reading.mod)
    if size is Unit.DAY:
        near = context.day_told(reading.start)
        # "Later in the day": the words before tell when in it, and are left out.
        first = reading.find(Kind.THE) if reading.kinds[0] == Kind.EARLIER else 0
        return attrs.evolve(dated(near, size, None if first else reading.mod), first=first)
    if size in (Unit.YEAR, Unit.MONTH, Unit.WEEK):
        return dated(current, size, reading.mod)
    return None
