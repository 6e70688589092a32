"""Which year, month or day is meant: choices among calendar periods near an anchor."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from statements.dates.periods import Period, containing, holiday, last_day, move, season
from statements.languages.schema.dates import Holiday, Unit

__all__ = [
    "choose",
    "full_year",
    "holiday_near",
    "month_near",
    "season_near",
    "weekday_near",
]

#: A date without a year that lies ahead must be this much nearer than the one behind:
#: news tells what has been more than what will be.
PAST_PREFERENCE = 2


def _distance(period: Period, anchor: datetime.date) -> int:
    """Days from the anchor to the period: negative behind, 0 inside, positive ahead."""
    if period.start > anchor:
        return (period.start - anchor).days
    return min(0, (last_day(period) - anchor).days)


def choose(
    periods: Iterable[Period | None], anchor: datetime.date, direction: int, preference: float = 1
) -> Period | None:
    """The period that is meant of several a year apart.

    Args:
        periods: the candidates.
        anchor: the day of publication.
        direction: -1 for one not ahead, 1 for one not behind, 0 for the nearest.
        preference: how many times nearer one ahead must be, where the direction is 0.
    """
    best: Period | None = None
    least = float("inf")
    for period in periods:
        if period is None:
            continue
        distance: float = _distance(period, anchor)
        if distance * direction < 0:
            continue
        if direction == 0 and distance > 0:
            distance *= preference
        if abs(distance) < least:
            best, least = period, abs(distance)
    return best


def _years(anchor: datetime.date) -> range:
    return range(max(1, anchor.year - 1), min(9999, anchor.year + 1) + 1)


def month_near(
    number: int, anchor: datetime.date, direction: int, preference: float = PAST_PREFERENCE
) -> Period | None:
    """The month with this number that is meant."""
    return choose(
        (Period(Unit.MONTH, datetime.date(year, number, 1)) for year in _years(anchor)),
        anchor, direction, preference,
    )  # fmt: skip


def season_near(code: str, anchor: datetime.date, direction: int) -> Period | None:
    """The season with this code that is meant."""
    return choose((season(code, y) for y in _years(anchor)), anchor, direction, PAST_PREFERENCE)


def holiday_near(rule: Holiday, anchor: datetime.date, direction: int) -> Period | None:
    """The day of a holiday that is meant."""
    days = (Period(Unit.DAY, holiday(rule, year)) for year in _years(anchor))
    return choose(days, anchor, direction)


def weekday_near(number: int, anchor: datetime.date, *, ahead: bool, strictly: bool) -> Period:
    """The weekday right before or after a day.

    Args:
        number: 1 (Monday) to 7.
        anchor: the day.
        ahead: whether the weekday follows it.
        strictly: whether it must not be the day itself.
    """
    distance = (number - anchor.isoweekday()) % 7 if ahead else (number - anchor.isoweekday()) % -7
    if strictly and distance == 0:
        distance = 7 if ahead else -7
    found = move(Period(Unit.DAY, anchor), distance)
    return Period(Unit.DAY, anchor) if found is None else found


def full_year(digits: int, anchor: datetime.date | None) -> int:
    """The year that two digits stand for: the last such one not over ten years ahead."""
    limit = (anchor.year if anchor else 2000) + 10
    year = limit - limit % 100 + digits
    return year if year <= limit else year - 100


def shifted(period: Period, unit: Unit, count: int) -> Period | None:
    """The period moved by so many units of another size, its own size kept."""
    date: datetime.date | None
    if unit in (Unit.DAY, Unit.WEEK, Unit.FORTNIGHT, Unit.WEEKEND):
        moved = move(Period(unit, period.start), count)
        date = moved.start if moved else None
    else:
        months = {
            Unit.MONTH: 1, Unit.QUARTER: 3, Unit.SEASON: 3, Unit.HALF: 6, Unit.YEAR: 12,
            Unit.DECADE: 120, Unit.CENTURY: 1200, Unit.MILLENNIUM: 12000,
        }.get(unit)  # fmt: skip
        if months is None:
            return None
        start = period.start
        index = start.year * 12 + start.month - 1 + months * count
        if not 12 <= index < 120_000:
            return None
        first = datetime.date(index // 12, index % 12 + 1, 1)
        length = (last_day(Period(Unit.MONTH, first)) - first).days + 1
        date = first.replace(day=min(start.day, length))
    return None if date is None else containing(period.unit, date)
