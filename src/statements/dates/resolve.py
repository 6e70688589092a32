"""Which year, month or day is meant: choices among calendar periods near an anchor."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from statements.dates.periods import Period, containing, holiday, last_day, move, season
from statements.languages.schema.dates import Holiday, Unit

__all__ = [
    "DAY_TENSE_WEIGHT",
    "MONTH_PREFERENCE",
    "QUARTER_PREFERENCE",
    "choose",
    "first_after",
    "full_year",
    "holidays",
    "last_before",
    "months",
    "seasons",
    "shifted",
    "weekday_near",
]

#: How many times nearer than one behind a month ahead must be that has no year of its own:
#: news tells what has been more than what will be.
MONTH_PREFERENCE = 2.0
#: The same for a quarter or a half: "the fourth quarter" told of in August is to come.
QUARTER_PREFERENCE = 4.0
#: How much the tense beside a date counts against its distance.
TENSE_WEIGHT = 4.0
#: The same for a day of a month and a holiday, which are nearly always the nearest ones.
DAY_TENSE_WEIGHT = 2.0


def _distance(period: Period, anchor: datetime.date) -> int:
    """Days from the anchor to the period: negative behind, 0 inside, positive ahead."""
    if period.start > anchor:
        return (period.start - anchor).days
    return min(0, (last_day(period) - anchor).days)


def choose(
    periods: Iterable[Period | None],
    anchor: datetime.date,
    direction: int,
    preference: float = 1,
    weight: float = TENSE_WEIGHT,
) -> Period | None:
    """The period that is meant of several a year apart: the nearest, tense considered.

    Args:
        periods: the candidates.
        anchor: the day of publication.
        direction: -1 where the words tell of the past, 1 of the future, 0 of neither.
        preference: how many times nearer one ahead must be where they tell of neither.
        weight: how much the tense counts against the distance.
    """
    best: Period | None = None
    least = float("inf")
    ahead = preference * weight if direction < 0 else 1.0 if direction > 0 else preference
    behind = max(preference, weight) if direction > 0 else 1.0
    for period in periods:
        if period is None:
            continue
        days = _distance(period, anchor)
        distance = days * ahead if days > 0 else -days * behind
        if distance < least:
            best, least = period, distance
    return best


def last_before(periods: Iterable[Period], anchor: datetime.date) -> Period | None:
    """The last of some periods in order that was over before a day."""
    over = [period for period in periods if last_day(period) < anchor]
    return over[-1] if over else None


def first_after(periods: Iterable[Period], anchor: datetime.date) -> Period | None:
    """The first of some periods in order that had not begun on a day."""
    return next((period for period in periods if period.start > anchor), None)


def _years(anchor: datetime.date) -> range:
    return range(max(1, anchor.year - 2), min(9999, anchor.year + 2) + 1)


def months(number: int, anchor: datetime.date) -> list[Period]:
    """The months with this number around a day."""
    return [Period(Unit.MONTH, datetime.date(year, number, 1)) for year in _years(anchor)]


def seasons(code: str, anchor: datetime.date) -> list[Period]:
    """The seasons with this code around a day."""
    return [season(code, year) for year in _years(anchor)]


def holidays(rule: Holiday, anchor: datetime.date) -> list[Period]:
    """The days of a holiday around a day."""
    return [Period(Unit.DAY, holiday(rule, year)) for year in _years(anchor)]


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
    return max(1, year if year <= limit or year <= 100 else year - 100)


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
