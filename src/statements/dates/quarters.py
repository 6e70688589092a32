"""Quarters and halves of years, and what business news compares them with."""

from __future__ import annotations

import datetime

import attrs

from statements.dates.explicit import read_month, relative_year
from statements.dates.kinds import ANY_HOLDER, ANY_MONTH, AROUND, DETERMINERS
from statements.dates.periods import CALENDAR, Period, containing, move, year_period
from statements.dates.reading import Answer, Reading, dated
from statements.dates.resolve import QUARTER_PREFERENCE, choose, shifted
from statements.dates.years import read_decade
from statements.languages import lexicon
from statements.languages.schema.dates import DateLexicon, Kind, Unit
from statements.records import DateType

__all__ = [
    "read_half_of_period",
    "read_ordinal_unit",
    "read_part_of_year",
    "read_period",
    "read_unit_of_unit",
    "read_year_earlier",
    "within_year",
]

_PARTS_OF_YEAR = {Unit.QUARTER: 4, Unit.HALF: 2}


def within_year(unit: Unit, number: int, year: int) -> Period | None:
    """The third quarter of a year, the second half of one."""
    count = _PARTS_OF_YEAR[unit]
    if number == -1:
        number = count
    if not 1 <= number <= count:
        return None
    return Period(unit, datetime.date(year, (number - 1) * 12 // count + 1, 1))


def read_ordinal_unit(reading: Reading) -> Answer | None:
    """The third quarter of 1998; this year's first half; the 20th century."""
    context = reading.context
    at = reading.find(Kind.ORDINAL)
    number = reading.number(Kind.ORDINAL)
    unit_at = reading.find(Kind.UNIT + Kind.UNITS + Kind.WEEKEND + Kind.SEASON, at)
    size = Unit.WEEKEND if reading.kinds[unit_at] == Kind.WEEKEND else reading.unit(Kind.UNIT, at)
    if number is None or size is None:
        return None
    first = 0
    if reading.kinds[0] in (Kind.A + Kind.ITS) or (
        reading.kinds[0] == Kind.THE and Kind.HYPHEN in reading.kinds[at:unit_at]
    ):
        # The determiner belongs to the noun: "the third-quarter results".
        first = 1
    if size is Unit.CENTURY:
        period = None
        if 1 <= number <= 30:
            period = Period(Unit.CENTURY, datetime.date(max(1, (number - 1) * 100), 1, 1))
        first = 1 if reading.kinds[0] in (Kind.A + Kind.ITS) else 0
        return (
            attrs.evolve(dated(period, Unit.CENTURY, reading.mod), first=first) if period else None
        )
    if size not in _PARTS_OF_YEAR:
        return None
    year = reading.number(Kind.YEAR)
    anchor = context.published
    if year is None and reading.has(Kind.EARLIER + Kind.AGO) and anchor is not None:
        base = _last_part(reading, size, number)
        period = move(base, -_PARTS_OF_YEAR[size]) if base else None
    elif year is not None:
        period = within_year(size, number, year)
    else:
        relative = None
        after = reading.find(AROUND + Kind.THE, unit_at)
        if after > 0 and reading.unit(Kind.UNIT, after) is Unit.YEAR:
            relative = relative_year(reading, after)
        elif Kind.POSSESSIVE in reading.kinds:
            relative = relative_year(reading)
        if relative is not None:
            period = within_year(size, number, relative)
        elif anchor is None:
            part = "Q" if size is Unit.QUARTER else "H"
            shown = _PARTS_OF_YEAR[size] if number == -1 else number
            value = f"XXXX-{part}{shown}"
            return Answer(DateType.DATE, value, reading.mod, first=first)
        else:
            period = _last_part(reading, size, number)
    if period is None:
        return None
    return attrs.evolve(
        dated(period, size, reading.mod), first=first, aside=reading.has(Kind.EARLIER + Kind.AGO)
    )


def read_half_of_period(reading: Reading) -> Answer | None:
    """The second half of July; the first half of the 20th century; the last half of the 1980s."""
    if reading.tokens[reading.find(Kind.UNIT)].value is not Unit.HALF:
        return None
    number = reading.number(Kind.ORDINAL + Kind.LAST)
    at = reading.find(Kind.OF) + 1
    inner = Reading(reading.kinds[at:], reading.tokens[at:], reading.context)
    if inner.has(Kind.DECADE):
        answer = read_decade(inner)
    elif inner.has(ANY_MONTH):
        answer = read_month(inner)
    else:
        answer = read_ordinal_unit(inner)
    if answer is None:
        return None
    return attrs.evolve(answer, mod="START" if number == 1 else "END", first=0)


def _last_part(reading: Reading, size: Unit, number: int) -> Period | None:
    """The quarter or half that is meant where no year is told."""
    anchor = reading.context.published
    assert anchor is not None
    years = range(max(1, anchor.year - 1), min(9999, anchor.year + 1) + 1)
    periods = [within_year(size, number, year) for year in years]
    direction = reading.context.direction(reading.start, reading.end)
    return choose(periods, anchor, direction, QUARTER_PREFERENCE)


def read_year_earlier(reading: Reading) -> Answer | None:
    """The year-earlier period; the year-ago quarter."""
    context = reading.context
    base = context.quarter or context.last
    first = (
        1
        if reading.kinds[0] in DETERMINERS
        and (reading.kinds[0] != Kind.THE or reading.kinds[-1] in (Kind.EARLIER + Kind.AGO))
        else 0
    )
    if reading.unit() is not Unit.YEAR:
        return None
    if base is None and context.published is not None:
        base = containing(Unit.YEAR, context.published)
    if base is None:
        return Answer(DateType.DATE, "XXXX", first=first)
    if base.unit is Unit.DAY:
        base = containing(Unit.YEAR, base.start)
    period = shifted(base, Unit.YEAR, -1)
    return attrs.evolve(dated(period, base.unit), first=first, aside=True)


def read_part_of_year(reading: Reading) -> Answer | None:
    """Q3 2022; H1; the letter tells quarters from halves."""
    words: DateLexicon = lexicon("dates")
    context = reading.context
    name = reading.word(Kind.PART_OF_YEAR) or ""
    size = (Unit.QUARTER, Unit.HALF)[words.part_letters.index(name[0])]
    number = int(name[1:])
    year = reading.number(Kind.YEAR)
    if year is None and reading.unit() is Unit.YEAR:
        year = relative_year(reading)
    if year is not None:
        # The determiner belongs to a noun: "the Q4 2021 report".
        first = int(reading.kinds[0] == Kind.THE)
        return attrs.evolve(dated(within_year(size, number, year), size), first=first)
    known = context.before(reading.start) in words.date_prepositions
    if not (known or reading.kinds[0] == Kind.THE) or number > _PARTS_OF_YEAR[size]:
        return None
    if context.published is None:
        return Answer(DateType.DATE, f"XXXX-{name.upper()}")
    return dated(_last_part(reading, size, number), size)


def read_period(reading: Reading) -> Answer | None:
    """The latest period, the 1988 quarter, the same month a year ago, the same period last year."""
    context = reading.context
    size = reading.unit()
    base = context.quarter or context.last
    at = reading.find(ANY_HOLDER)
    if (
        reading.kinds[reading.find(ANY_HOLDER)] == Kind.UNIT
        and size is not None
        and not reading.has(Kind.YEAR)
    ):
        if size not in CALENDAR:
            return None
        near = context.last or (containing(size, context.published) if context.published else None)
        base = containing(size, near.start) if near else None
    year = reading.number(Kind.YEAR)
    if year is None and reading.find(AROUND, at) > 0:
        year = relative_year(reading, reading.find(AROUND, at))
    if reading.has(Kind.AGO) and base is not None:
        year = max(1, base.start.year - 1)
    if base is None or base.unit not in (Unit.QUARTER, Unit.HALF, Unit.MONTH, Unit.YEAR):
        return None if year is None else dated(year_period(year), Unit.YEAR)
    if year is not None:
        base = Period(base.unit, base.start.replace(year=year))
    return attrs.evolve(dated(base, base.unit), aside=year is not None)


def read_unit_of_unit(reading: Reading) -> Answer | None:
    """Last year's quarter: the quarter mentioned before, in that year."""
    year = relative_year(reading)
    base = reading.context.quarter
    if reading.unit() is not Unit.YEAR or year is None or base is None:
        return None
    period = Period(base.unit, base.start.replace(year=year))
    return attrs.evolve(dated(period, base.unit), aside=True)
