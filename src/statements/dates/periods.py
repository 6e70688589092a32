"""Stretches of the calendar: what TIMEX3 calls them, and which days they cover.

Everything here is a pure function of its arguments. Weeks are those of ISO 8601,
seasons the meteorological ones of the northern hemisphere, a winter being named
after the year in which it begins.
"""

from __future__ import annotations

import datetime

import attrs

from statements.languages.schema.dates import Holiday, Unit

__all__ = [
    "CALENDAR",
    "Period",
    "containing",
    "day_period",
    "easter",
    "holiday",
    "last_day",
    "move",
    "season",
    "unresolved",
    "value_of",
    "year_period",
]

_DAY = datetime.timedelta(days=1)
_SEASON_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_SEASON_CODE = {month: code for code, month in _SEASON_MONTH.items()}
_MONTHS = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.SEASON: 3, Unit.HALF: 6}
_YEARS = {Unit.YEAR: 1, Unit.DECADE: 10, Unit.CENTURY: 100, Unit.MILLENNIUM: 1000}
_DAYS = {Unit.DAY: 1, Unit.WEEK: 7, Unit.WEEKEND: 7, Unit.FORTNIGHT: 14}
#: The units that a date can be one of.
CALENDAR = frozenset(Unit) - {Unit.HOUR, Unit.MINUTE, Unit.SECOND}
_UNRESOLVED = {
    Unit.MILLENNIUM: "X",
    Unit.CENTURY: "XX",
    Unit.DECADE: "XXX",
    Unit.YEAR: "XXXX",
    Unit.HALF: "XXXX-HX",
    Unit.QUARTER: "XXXX-QX",
    Unit.SEASON: "XXXX-XX",
    Unit.MONTH: "XXXX-XX",
    Unit.FORTNIGHT: "XXXX-WXX",
    Unit.WEEK: "XXXX-WXX",
    Unit.WEEKEND: "XXXX-WXX-WE",
    Unit.DAY: "XXXX-XX-XX",
}


@attrs.frozen
class Period:
    """One unit of the calendar, told by its first day."""

    unit: Unit
    start: datetime.date


def year_period(year: int) -> Period:
    """The year with this number."""
    return Period(Unit.YEAR, datetime.date(year, 1, 1))


def day_period(year: int, month: int, number: int) -> Period | None:
    """The day, or None where the calendar has none such."""
    try:
        return Period(Unit.DAY, datetime.date(year, month, number))
    except ValueError:
        return None


def season(code: str, year: int) -> Period:
    """The season with this TIMEX3 code that begins in the year."""
    return Period(Unit.SEASON, datetime.date(year, _SEASON_MONTH[code], 1))


def containing(unit: Unit, date: datetime.date) -> Period:
    """The unit of this size that the day lies in.

    Example:
        >>> containing(Unit.QUARTER, datetime.date(2022, 5, 9)).start.isoformat()
        '2022-04-01'
    """
    if unit is Unit.DAY:
        return Period(unit, date)
    if unit in (Unit.WEEK, Unit.FORTNIGHT, Unit.WEEKEND):
        monday = date.toordinal() - date.weekday()
        first = monday + 5 if unit is Unit.WEEKEND else monday
        return Period(unit, _from_ordinal(first))
    if unit is Unit.SEASON:
        month = date.month - date.month % 3
        return Period(
            unit, date.replace(month=month or 12, day=1, year=date.year if month else _less(date))
        )
    if unit in _MONTHS:
        size = _MONTHS[unit]
        return Period(unit, date.replace(month=date.month - (date.month - 1) % size, day=1))
    size = _YEARS[unit]
    return Period(unit, datetime.date(max(1, date.year - date.year % size), 1, 1))


def _less(date: datetime.date) -> int:
    return max(1, date.year - 1)


def _from_ordinal(ordinal: int) -> datetime.date:
    return datetime.date.fromordinal(min(max(ordinal, 1), datetime.date.max.toordinal()))


def move(period: Period, count: int) -> Period | None:
    """The period so many units later (earlier if negative), or None beyond the calendar."""
    unit, start = period.unit, period.start
    try:
        if unit in _DAYS:
            return Period(unit, start + count * _DAYS[unit] * _DAY)
        if unit in _MONTHS:
            months = start.year * 12 + start.month - 1 + count * _MONTHS[unit]
            return Period(unit, datetime.date(months // 12, months % 12 + 1, 1))
        return Period(unit, start.replace(year=start.year + count * _YEARS[unit]))
    except (ValueError, OverflowError):
        return None


def last_day(period: Period) -> datetime.date:
    """The last day of the period."""
    if period.unit is Unit.DAY:
        return period.start
    if period.unit is Unit.WEEKEND:
        return _from_ordinal(period.start.toordinal() + 1)
    following = move(period, 1)
    return datetime.date.max if following is None else following.start - _DAY


def value_of(period: Period) -> str:
    """The TIMEX3 value.

    Example:
        >>> value_of(containing(Unit.WEEK, datetime.date(2022, 1, 1)))
        '2021-W52'
    """
    start, unit = period.start, period.unit
    if unit is Unit.DAY:
        return start.isoformat()
    if unit is Unit.MONTH:
        return f"{start.year:04d}-{start.month:02d}"
    if unit is Unit.YEAR:
        return f"{start.year:04d}"
    if unit in (Unit.WEEK, Unit.FORTNIGHT, Unit.WEEKEND):
        year, week, _ = start.isocalendar()
        return f"{year:04d}-W{week:02d}" + ("-WE" if unit is Unit.WEEKEND else "")
    if unit is Unit.QUARTER:
        return f"{start.year:04d}-Q{(start.month + 2) // 3}"
    if unit is Unit.HALF:
        return f"{start.year:04d}-H{(start.month + 5) // 6}"
    if unit is Unit.SEASON:
        return f"{start.year:04d}-{_SEASON_CODE[start.month]}"
    digits = {Unit.DECADE: 3, Unit.CENTURY: 2, Unit.MILLENNIUM: 1}[unit]
    return f"{start.year:04d}"[:digits]


def unresolved(unit: Unit) -> str:
    """The value of a period of this size of which no more is known."""
    return _UNRESOLVED[unit]


def easter(year: int) -> datetime.date:
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm, Meeus 1991)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = b // 4, b % 4
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    j = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 19 * j) // 433
    month = (h + j - 7 * m + 90) // 25
    return datetime.date(year, month, (h + j - 7 * m + 33 * month + 19) % 32)


def holiday(rule: Holiday, year: int) -> datetime.date:
    """The day on which a holiday falls in a year."""
    if rule.month == 0:
        return easter(year) + rule.day * _DAY
    first = datetime.date(year, rule.month, rule.day)
    if rule.weekday is None:
        return first
    return first + (rule.weekday - first.isoweekday()) % 7 * _DAY
