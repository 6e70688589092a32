"""Periods of the calendar, and which of several is meant; most cases answer a surviving mutant."""

from __future__ import annotations

import datetime

import pytest
from dateutil.easter import easter as reference_easter
from hypothesis import given
from hypothesis import strategies as st

from statements.dates.periods import (
    CALENDAR,
    Period,
    containing,
    easter,
    last_day,
    move,
    value_of,
)
from statements.dates.resolve import (
    choose,
    first_after,
    full_year,
    last_before,
    months,
    seasons,
    shifted,
    weekday_near,
)
from statements.languages.schema.dates import Unit

DATES = st.dates(datetime.date(1600, 1, 1), datetime.date(2400, 12, 31))
UNITS = st.sampled_from(sorted(CALENDAR))


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


def test_easter_is_that_of_another_implementation() -> None:
    for year in range(1583, 2600):
        assert easter(year) == reference_easter(year)


@given(UNITS, DATES)
def test_a_period_holds_the_day_that_it_was_asked_for(unit: Unit, date: datetime.date) -> None:
    """All but the weekend, which is the one of the day's own week."""
    period = containing(unit, date)
    if unit is Unit.WEEKEND:
        assert period.start.isocalendar()[:2] == date.isocalendar()[:2]
        assert (period.start.isoweekday(), last_day(period).isoweekday()) == (6, 7)
    else:
        assert period.start <= date <= last_day(period)
    assert containing(unit, period.start) == period


@given(UNITS, DATES, st.integers(-60, 60))
def test_moving_goes_there_and_back(unit: Unit, date: datetime.date, count: int) -> None:
    period = containing(unit, date)
    there = move(period, count)
    if there is not None:
        assert move(there, -count) == period
        assert (there.start > period.start) == (count > 0)


@given(UNITS, DATES)
def test_the_next_period_begins_when_one_ends(unit: Unit, date: datetime.date) -> None:
    period = containing(unit, date)
    following = move(period, 1)
    if following is not None and unit is not Unit.WEEKEND:
        assert following.start - last_day(period) == datetime.timedelta(days=1)


@pytest.mark.parametrize(
    ("unit", "date", "value", "last"),
    [
        (Unit.SEASON, "2022-01-15", "2021-WI", "2022-02-28"),
        (Unit.SEASON, "2024-02-29", "2023-WI", "2024-02-29"),
        (Unit.SEASON, "2022-03-01", "2022-SP", "2022-05-31"),
        (Unit.SEASON, "2022-05-31", "2022-SP", "2022-05-31"),
        (Unit.SEASON, "2022-08-31", "2022-SU", "2022-08-31"),
        (Unit.SEASON, "2022-10-09", "2022-FA", "2022-11-30"),
        (Unit.SEASON, "2022-12-31", "2022-WI", "2023-02-28"),
        (Unit.SEASON, "0001-01-15", "0001-WI", "0002-02-28"),
        (Unit.QUARTER, "2022-12-31", "2022-Q4", "2022-12-31"),
        (Unit.QUARTER, "2022-04-01", "2022-Q2", "2022-06-30"),
        (Unit.HALF, "2022-06-30", "2022-H1", "2022-06-30"),
        (Unit.HALF, "2022-07-01", "2022-H2", "2022-12-31"),
        (Unit.MONTH, "2024-02-10", "2024-02", "2024-02-29"),
        (Unit.WEEK, "2022-01-01", "2021-W52", "2022-01-02"),
        (Unit.WEEKEND, "2022-01-03", "2022-W01-WE", "2022-01-09"),
        (Unit.YEAR, "2022-05-05", "2022", "2022-12-31"),
        (Unit.DECADE, "1999-12-31", "199", "1999-12-31"),
        (Unit.CENTURY, "1999-12-31", "19", "1999-12-31"),
        (Unit.MILLENNIUM, "1999-12-31", "1", "1999-12-31"),
        (Unit.DECADE, "9999-01-01", "999", "9999-12-31"),
    ],
)
def test_values_and_last_days(unit: Unit, date: str, value: str, last: str) -> None:
    period = containing(unit, day(date))
    assert (value_of(period), last_day(period).isoformat()) == (value, last)


@pytest.mark.parametrize(
    ("unit", "start", "step", "count", "expected"),
    [
        (Unit.DAY, "2022-01-31", Unit.DAY, 1, "2022-02-01"),
        (Unit.DAY, "2022-01-31", Unit.WEEK, -2, "2022-01-17"),
        (Unit.DAY, "2022-01-31", Unit.FORTNIGHT, 1, "2022-02-14"),
        (Unit.DAY, "2022-01-31", Unit.WEEKEND, 1, "2022-02-07"),
        (Unit.DAY, "2022-01-31", Unit.MONTH, 1, "2022-02-28"),
        (Unit.DAY, "2024-01-31", Unit.MONTH, 1, "2024-02-29"),
        (Unit.DAY, "2022-01-31", Unit.MONTH, -1, "2021-12-31"),
        (Unit.DAY, "2022-12-05", Unit.MONTH, 1, "2023-01-05"),
        (Unit.DAY, "2022-01-31", Unit.QUARTER, 1, "2022-04-30"),
        (Unit.DAY, "2022-01-31", Unit.SEASON, 2, "2022-07-31"),
        (Unit.DAY, "2022-01-31", Unit.HALF, 1, "2022-07-31"),
        (Unit.DAY, "2024-02-29", Unit.YEAR, 1, "2025-02-28"),
        (Unit.DAY, "2022-01-31", Unit.DECADE, -1, "2012-01-31"),
        (Unit.DAY, "2022-01-31", Unit.CENTURY, -1, "1922-01-31"),
        (Unit.DAY, "2022-01-31", Unit.MILLENNIUM, -1, "1022-01-31"),
        (Unit.YEAR, "2022-01-01", Unit.MONTH, -1, "2021-01-01"),
        (Unit.MONTH, "2022-05-01", Unit.YEAR, 3, "2025-05-01"),
        (Unit.DAY, "0001-01-31", Unit.MONTH, -1, None),
        (Unit.DAY, "0001-02-01", Unit.MONTH, -1, "0001-01-01"),
        (Unit.DAY, "9999-12-31", Unit.MONTH, 1, None),
        (Unit.DAY, "9999-11-30", Unit.MONTH, 1, "9999-12-30"),
        (Unit.DAY, "9999-12-31", Unit.DAY, 1, None),
        (Unit.DAY, "2022-01-31", Unit.HOUR, 1, None),
    ],
)
def test_shifting_keeps_the_size(
    unit: Unit, start: str, step: Unit, count: int, expected: str | None
) -> None:
    found = shifted(Period(unit, day(start)), step, count)
    assert found == (None if expected is None else Period(unit, day(expected)))


@pytest.mark.parametrize(
    ("number", "ahead", "strictly", "expected"),
    [
        (3, False, False, "2022-03-30"),
        (3, True, False, "2022-03-30"),
        (3, False, True, "2022-03-23"),
        (3, True, True, "2022-04-06"),
        (2, False, False, "2022-03-29"),
        (4, False, True, "2022-03-24"),
        (4, True, True, "2022-03-31"),
        (2, True, False, "2022-04-05"),
        (7, True, False, "2022-04-03"),
        (1, False, False, "2022-03-28"),
    ],
)
def test_weekdays_around_a_wednesday(
    number: int, ahead: bool, strictly: bool, expected: str
) -> None:
    found = weekday_near(number, day("2022-03-30"), ahead=ahead, strictly=strictly)
    assert found == Period(Unit.DAY, day(expected))


def test_weekdays_beyond_the_calendar_stay_at_its_ends() -> None:
    for end, ahead in ((datetime.date.min, False), (datetime.date.max, True)):
        assert weekday_near(end.isoweekday(), end, ahead=ahead, strictly=True).start == end


@pytest.mark.parametrize(
    ("digits", "anchor", "year"),
    [
        (22, "2022-05-05", 2022),
        (32, "2022-05-05", 2032),
        (33, "2022-05-05", 1933),
        (99, "2022-05-05", 1999),
        (0, "2022-05-05", 2000),
        (4, "1995-05-05", 2004),
        (6, "1995-05-05", 1906),
        (10, None, 2010),
        (11, None, 1911),
        (0, "0001-01-01", 1),
        (50, "0045-01-01", 50),
        (90, "0045-01-01", 90),
    ],
)
def test_two_digits_are_a_year_near_the_anchor(digits: int, anchor: str | None, year: int) -> None:
    assert full_year(digits, None if anchor is None else day(anchor)) == year


def month(text: str) -> Period:
    return Period(Unit.MONTH, day(text + "-01"))


@pytest.mark.parametrize(
    ("number", "anchor", "direction", "preference", "expected"),
    [
        (3, "2022-03-15", 0, 1.0, "2022-03"),
        (3, "2022-03-31", 1, 1.0, "2022-03"),
        (3, "2022-08-30", 0, 1.0, "2022-03"),
        (3, "2022-11-30", 0, 1.0, "2023-03"),
        (3, "2022-11-30", 0, 2.0, "2023-03"),
        (3, "2022-11-30", 0, 4.0, "2022-03"),
        (3, "2022-05-30", 1, 1.0, "2022-03"),
        (3, "2022-07-30", 1, 1.0, "2023-03"),
        (3, "2022-11-30", -1, 1.0, "2022-03"),
        (3, "2023-01-30", -1, 1.0, "2023-03"),
        (3, "2023-01-05", -1, 1.5, "2022-03"),
    ],
)
def test_the_month_that_is_meant(
    number: int, anchor: str, direction: int, preference: float, expected: str
) -> None:
    periods = [None, *months(number, day(anchor))]
    assert choose(periods, day(anchor), direction, preference) == month(expected)


def test_of_two_as_near_the_first_is_meant_and_of_none_none() -> None:
    before, after = (Period(Unit.DAY, day(date)) for date in ("2022-03-29", "2022-03-31"))
    assert choose([before, after], day("2022-03-30"), 0) == before
    assert choose([after, before], day("2022-03-30"), 0) == after
    assert choose([None], day("2022-03-30"), 0) is None


def test_the_weight_of_the_tense_can_be_told() -> None:
    """Six days behind and ten ahead: a light tense leaves the nearer one."""
    behind, ahead = (Period(Unit.DAY, day(date)) for date in ("2022-03-24", "2022-04-09"))
    anchor = day("2022-03-30")
    assert choose([behind, ahead], anchor, 1, 1, 1.5) == behind
    assert choose([behind, ahead], anchor, 1, 1, 2.0) == ahead
    assert choose([behind, ahead], anchor, 1, 3.0, 1.0) == ahead
    assert choose([ahead, behind], anchor, -1, 1, 0.5) == ahead


def test_candidates_reach_two_years_either_way_and_stay_in_the_calendar() -> None:
    assert [period.start.year for period in months(5, day("2022-06-01"))] == [*range(2020, 2025)]
    assert [period.start.year for period in months(5, datetime.date.min)] == [1, 2, 3]
    assert [period.start.year for period in months(5, datetime.date.max)] == [9997, 9998, 9999]
    assert [value_of(period) for period in seasons("WI", day("2022-06-01"))][2] == "2022-WI"


def test_last_before_and_first_after() -> None:
    periods = [month(f"2022-{number:02d}") for number in range(1, 6)]
    assert last_before(periods, day("2022-03-31")) == month("2022-02")
    assert last_before(periods, day("2022-04-01")) == month("2022-03")
    assert last_before(periods, day("2022-01-15")) is None
    assert first_after(periods, day("2022-03-01")) == month("2022-04")
    assert first_after(periods, day("2022-02-28")) == month("2022-03")
    assert first_after(periods, day("2022-05-01")) is None
