"""Dates that name their day, month, year, decade, season or holiday."""

from __future__ import annotations

import datetime
import re

import attrs

from statements.dates.kinds import (
    ANY_MONTH,
    ANY_SEASON,
    ANY_YEAR,
    AROUND,
    BACKWARD,
    CURRENT,
    FORWARD,
    MONTH_DAYS,
)
from statements.dates.periods import (
    Period,
    day_period,
    holiday,
    season,
    value_of,
)
from statements.dates.reading import NOTHING, Answer, Reading, dated
from statements.dates.resolve import (
    DAY_TENSE_WEIGHT,
    MONTH_PREFERENCE,
    choose,
    first_after,
    full_year,
    holidays,
    last_before,
    months,
    seasons,
)
from statements.languages import lexicon
from statements.languages.schema.dates import DateLexicon, Holiday, Kind, Unit
from statements.records import DateType

__all__ = [
    "named_year",
    "read_first_of_range",
    "read_holidays",
    "read_month",
    "read_month_day",
    "read_numeric",
    "read_range_day",
    "read_seasons",
    "relative_year",
    "timed",
]  # fmt: skip


def extra_clock(reading: Reading) -> int:
    """How many words at the end are a second clock time: "10 a.m. Friday, 3 p.m."."""
    first = reading.find(Kind.CLOCK)
    if first < 0:
        return 0
    second = reading.find(Kind.CLOCK, first + 1)
    zone = reading.find(Kind.ZONE, first + 2)
    if second < 0 and zone > 0 and reading.kinds[zone - 1] in (Kind.NUMBER + Kind.YEAR):
        second = zone - 1
    if second < 0:
        return 0
    while reading.kinds[second - 1] in (Kind.COMMA + Kind.IN + Kind.OUTER_ABOUT + Kind.ABOUT):
        second -= 1
    return len(reading.kinds) - second


def timed(period: Period | None, reading: Reading, unresolved: str) -> Answer:
    """A day, with its clock time or part of the day if there is one."""
    clock = reading.clock
    value = unresolved if period is None else value_of(period)
    if clock:
        last = extra_clock(reading)
        return Answer(DateType.TIME, value + clock, reading.mod, period, last=last)
    return Answer(DateType.DATE, value, reading.mod, period)


def named_year(reading: Reading, begin: int = 0) -> int | None:
    """The year that the words name."""
    index = reading.find(ANY_YEAR, begin)
    while index >= 0 and reading.kinds[index + 1 : index + 2] == Kind.ZONE:
        index = reading.find(ANY_YEAR, index + 1)
    if index < 0:
        return None
    number = reading.tokens[index].value
    if not isinstance(number, int):
        return None
    if reading.kinds[index] == Kind.SHORT_YEAR:
        return full_year(number, reading.context.published)
    return number


def relative_year(reading: Reading, begin: int = 0) -> int | None:
    """The year that "last year", "this year", "that year" in the words stand for."""
    context = reading.context
    index = reading.find(AROUND + Kind.THE, begin)
    if index < 0 or context.published is None:
        return None
    count = reading.tokens[index].value
    kind = reading.kinds[index]
    base = context.published.year
    if kind in (Kind.THAT, Kind.FOLLOWING, Kind.PREVIOUS) and context.last is not None:
        base = context.last.start.year
    year = base + (count if isinstance(count, int) else 0)
    return year if 1 <= year <= 9999 else None


def read_numeric(reading: Reading) -> Answer | None:
    """2013-03-22; 3/22/2013; 22/03/2013, which no month can be in the American order."""
    text = str(reading.tokens[0].value)
    parts = [int(part) for part in re.findall(r"\d+", text)]
    if len(str(parts[0])) == 4 and text[4:5] == "-":
        period = day_period(*parts[:3])
    else:
        first, second, number = parts[:3]
        if number < 100:
            number = full_year(number, reading.context.published)
        if "." in text:
            # Dots are the European order.
            period = day_period(number, second, first)
        else:
            period = day_period(number, first, second) or day_period(number, second, first)
    if period is None:
        return NOTHING
    if "t" in text:
        time = text.partition("t")[2].upper()
        return Answer(DateType.TIME, f"{value_of(period)}T{time}", None, period)
    return timed(period, reading, "")


def read_month_day(reading: Reading) -> Answer | None:
    """March 3; Friday, March 3, 2017; the 4th of July; 10 p.m. EDT Dec. 6."""
    context = reading.context
    at = reading.find(ANY_MONTH)
    number = reading.number(ANY_MONTH)
    around = reading.kinds
    left = at - 1 - (around[at - 1 : at] in (Kind.OF, Kind.HYPHEN))
    index = left if left >= 0 and around[left] in MONTH_DAYS else reading.find(MONTH_DAYS, at)
    value = reading.tokens[index].value
    if number is None or not isinstance(value, int) or not 1 <= value <= 31:
        return None
    given = named_year(reading)
    weekday = reading.number(Kind.WEEKDAY + Kind.WEAK_WEEKDAY)
    if given is not None:
        period = day_period(given, number, value)
        return timed(period, reading, "") if period else NOTHING
    if day_period(2000, number, value) is None:
        return NOTHING
    unresolved = f"XXXX-{number:02d}-{value:02d}"
    anchor = context.published
    if anchor is None:
        return timed(None, reading, unresolved)
    years = range(max(1, anchor.year - 4), min(9999, anchor.year + 4) + 1)
    days = [day_period(y, number, value) for y in years]
    if weekday is not None:
        fitting = [d for d in days if d is not None and d.start.isoweekday() == weekday]
        found = choose(fitting, anchor, 0)
        if found is not None:
            return timed(found, reading, "")
    if reading.kinds[0] == Kind.LAST:
        found = last_before([d for d in days if d is not None], anchor)
    elif reading.kinds[0] == Kind.NEXT:
        found = first_after([d for d in days if d is not None], anchor)
    else:
        direction = context.direction(reading.start, reading.end)
        found = choose(days, anchor, direction, weight=DAY_TENSE_WEIGHT)
    return timed(found, reading, unresolved)


def read_first_of_range(reading: Reading) -> Answer | None:
    """The first day of "Dec. 6-9, 2020" and of "6-9 December": its month and year follow."""
    kinds, tokens = reading.kinds, reading.tokens
    if kinds[0] in MONTH_DAYS:
        keep, last = [0, *range(3, len(kinds))], len(kinds) - 1
    else:
        keep, last = [0, 1, *range(4, len(kinds))], len(kinds) - 2
    inner = Reading(
        "".join(kinds[index] for index in keep), [tokens[index] for index in keep], reading.context
    )
    answer = read_month_day(inner)
    return answer if answer is None or answer is NOTHING else attrs.evolve(answer, last=last)


def read_range_day(reading: Reading) -> Answer | None:
    """The second day of "Dec. 6-9": in the month of the day just mentioned."""
    context = reading.context
    value = reading.number(MONTH_DAYS)
    if value is None:
        return None
    if context.day is None or reading.start - context.day_end > 12:
        return None
    start = context.day.start
    period = day_period(start.year, start.month, value)
    if period is None or period.start <= start:
        return None
    return dated(period, Unit.DAY)


def read_month(reading: Reading) -> Answer | None:
    """March; early March 2017; last December; March of last year; the end of May."""
    context = reading.context
    at = reading.find(ANY_MONTH)
    number = reading.number(ANY_MONTH)
    if number is None:
        return None
    if (
        reading.kinds[at] == Kind.WEAK_MONTH
        and not reading.has(ANY_YEAR)
        and not _is_weak_date(reading, at)
    ):
        return None
    if reading.kinds == Kind.MONTH and _is_given_name(reading):
        return None
    given = named_year(reading)
    if given is not None:
        return dated(Period(Unit.MONTH, datetime.date(given, number, 1)), Unit.MONTH, reading.mod)
    unresolved = f"XXXX-{number:02d}"
    anchor = context.published
    if anchor is None:
        return dated(None, Unit.MONTH, reading.mod, value=unresolved)
    if reading.find(AROUND, at) > 0:
        year_number = relative_year(reading, at)
        if year_number is not None and reading.unit() is Unit.YEAR:
            first = datetime.date(year_number, number, 1)
            return dated(Period(Unit.MONTH, first), Unit.MONTH, reading.mod)
    kind = reading.around()
    if kind in CURRENT:
        period: Period | None = Period(Unit.MONTH, datetime.date(anchor.year, number, 1))
    else:
        period = _near(reading, months(number, anchor), kind, MONTH_PREFERENCE)
    return dated(period, Unit.MONTH, reading.mod, value=unresolved)


def _near(reading: Reading, periods: list[Period], kind: str, preference: float) -> Period | None:
    """Of some periods a year apart the last, the next, or the one that is meant."""
    anchor = reading.context.published
    assert anchor is not None
    if kind in BACKWARD:
        return last_before(periods, anchor)
    if kind in FORWARD:
        return first_after(periods, anchor)
    context = reading.context
    direction = context.direction(reading.start, reading.end)
    if periods[0].unit is Unit.DAY:
        return choose(periods, anchor, direction, preference, DAY_TENSE_WEIGHT)
    if periods[0].unit is not Unit.MONTH:
        if direction == 0 and context.lies_ahead(reading.start, reading.end, direction):
            direction = 1
        return choose(periods, anchor, direction, preference)
    number = periods[0].start.month
    if context.lies_ahead(reading.start, reading.end, direction):
        found = choose(periods, anchor, 1, preference)
        if found is not None:
            context.ahead[number] = found
        return found
    if direction == 0 and number in context.ahead:
        # The text has told of this month as one to come.
        return context.ahead[number]
    return choose(periods, anchor, direction, preference)


def _is_given_name(reading: Reading) -> bool:
    """Whether a month alone is a person's: "June Kell said", but not "in June Kell said"."""
    words: DateLexicon = lexicon("dates")
    context = reading.context
    if context.text[reading.start : reading.end].lower() not in words.given_names:
        return False
    before = context.before(reading.start)
    known = words.words.get(before)
    placed = before in words.date_prepositions or before in words.month_determiners
    # "Kell and June Oder".
    placed = placed and not (known is not None and known.kind is Kind.AND)
    return context.after(reading.end)[:1].isupper() and not placed


def _is_weak_date(reading: Reading, at: int) -> bool:
    """Whether what stands beside an ambiguous word makes it a date."""
    if at > 0:
        return True
    words: DateLexicon = lexicon("dates")
    before = reading.context.before(reading.start)
    if before in words.date_prepositions:
        return True
    # "The March accession", but not "the March of the guilds".
    after = reading.context.after(reading.end)
    return before in words.month_determiners and (
        after.islower() and after not in words.month_noun_stops
    )


def read_seasons(reading: Reading) -> Answer | None:
    """Last summer; the winter of 1994; spring 2016; the fall."""
    code = reading.word(ANY_SEASON)
    at = reading.find(ANY_SEASON)
    if code is None:
        return None
    given = named_year(reading)
    if given is None and reading.find(AROUND, at) >= 0:
        given = relative_year(reading, at)
    if given is not None:
        return dated(season(code, given), Unit.SEASON, reading.mod)
    words: DateLexicon = lexicon("dates")
    before = reading.context.before(reading.start)
    after = reading.context.after(reading.end)
    if len(reading.kinds) - reading.has(Kind.THE) == 1:
        # Nothing but the season: a preposition must tell that it is one, and "fall" or "spring"
        # may have no noun behind it; or it stands before a noun, "its autumn meetings".
        if reading.has(Kind.WEAK_SEASON) and after[:1].isalpha():
            return None
        own = reading.kinds == Kind.SEASON and before in words.month_determiners
        if before not in words.date_prepositions and not (own and after.islower()):
            return None
    anchor = reading.context.published
    if anchor is None:
        return dated(None, Unit.SEASON, reading.mod, value=f"XXXX-{code}")
    kind = reading.around()
    period: Period | None
    if kind in CURRENT:
        period = season(code, anchor.year)
    else:
        period = _near(reading, seasons(code, anchor), kind, 1)
    return dated(period, Unit.SEASON, reading.mod)


def read_holidays(reading: Reading) -> Answer | None:
    """Christmas; last Thanksgiving; Election Day 2016."""
    rule = reading.tokens[reading.find(Kind.HOLIDAY)].value
    assert isinstance(rule, Holiday)
    given = named_year(reading)
    after = reading.find(AROUND, reading.find(Kind.HOLIDAY))
    if given is None and after > 0:
        given = relative_year(reading, after)
    if given is not None:
        return dated(Period(Unit.DAY, holiday(rule, given)), Unit.DAY)
    anchor = reading.context.published
    if anchor is None:
        value = f"XXXX-{rule.month:02d}-{rule.day:02d}"
        fixed = rule.month > 0 and rule.weekday is None
        return dated(None, Unit.DAY, value=value if fixed else None)
    kind = reading.around()
    period = _near(reading, holidays(rule, anchor), kind, 1)
    return dated(period, Unit.DAY)
