"""Calendar units told from the day of publication or the last date mentioned."""

from __future__ import annotations

import datetime
import re

import attrs

from statements.dates.durations import duration_value, half_unit, has_half
from statements.dates.explicit import read_month_day, read_seasons, relative_year
from statements.dates.periods import Period, containing, last_day, move, unresolved
from statements.dates.reading import NOTHING, Answer, Reading, dated, is_name
from statements.dates.resolve import QUARTER_PREFERENCE, choose, shifted
from statements.languages import lexicon
from statements.languages.schema.dates import DateLexicon, Unit
from statements.records import DateType

__all__ = [
    "read_ago",
    "read_fiscal",
    "read_later",
    "read_ordinal_unit",
    "read_unit",
    "read_unit_of_unit",
    "read_year_earlier",
]

_CALENDAR = frozenset(
    {Unit.MILLENNIUM, Unit.CENTURY, Unit.DECADE, Unit.YEAR, Unit.HALF, Unit.QUARTER, Unit.SEASON,
     Unit.MONTH, Unit.FORTNIGHT, Unit.WEEK, Unit.WEEKEND, Unit.DAY}
)  # fmt: skip
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
_PARTS_OF_YEAR = {Unit.QUARTER: 4, Unit.HALF: 2}


def _within_year(unit: Unit, number: int, year: int) -> Period | None:
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
    at = reading.find("o")
    number = reading.number("o")
    unit_at = reading.find("uUKS", at)
    size = Unit.WEEKEND if reading.kinds[unit_at] == "K" else reading.unit("u", at)
    if number is None or size is None:
        return None
    first = 0
    if reading.kinds[0] in "av" or (reading.kinds[0] == "t" and "-" in reading.kinds[at:unit_at]):
        # The determiner belongs to the noun: "the third-quarter results".
        first = 1
    if size is Unit.CENTURY:
        period = None
        if 1 <= number <= 30:
            period = Period(Unit.CENTURY, datetime.date(max(1, (number - 1) * 100), 1, 1))
        first = 1 if reading.kinds[0] in "av" else 0
        return (
            attrs.evolve(dated(period, Unit.CENTURY, reading.mod), first=first) if period else None
        )
    if size not in _PARTS_OF_YEAR:
        return None
    year = reading.number("Y")
    anchor = context.published
    if year is None and reading.has("jg") and anchor is not None:
        base = _last_part(reading, size, number)
        period = move(base, -_PARTS_OF_YEAR[size]) if base else None
    elif year is not None:
        period = _within_year(size, number, year)
    else:
        relative = None
        after = reading.find("lxcbXVRt", unit_at)
        if after > 0 and reading.unit("u", after) is Unit.YEAR:
            relative = relative_year(reading, after)
        elif "'" in reading.kinds:
            relative = relative_year(reading)
        if relative is not None:
            period = _within_year(size, number, relative)
        elif anchor is None:
            part = "Q" if size is Unit.QUARTER else "H"
            shown = _PARTS_OF_YEAR[size] if number == -1 else number
            value = f"XXXX-{part}{shown}"
            return Answer(DateType.DATE, value, reading.mod, first=first)
        else:
            period = _last_part(reading, size, number)
    if period is None:
        return None
    return attrs.evolve(dated(period, size, reading.mod), first=first, aside=reading.has("jg"))


def _last_part(reading: Reading, size: Unit, number: int) -> Period | None:
    """The quarter or half that is meant where no year is told."""
    anchor = reading.context.published
    assert anchor is not None
    years = range(max(1, anchor.year - 1), min(9999, anchor.year + 1) + 1)
    periods = [_within_year(size, number, year) for year in years]
    direction = reading.context.direction(reading.start, reading.end)
    return choose(periods, anchor, direction, QUARTER_PREFERENCE)


def read_year_earlier(reading: Reading) -> Answer | None:
    """The year-earlier period; the year-ago quarter."""
    context = reading.context
    base = context.quarter or context.last
    first = (
        1
        if reading.kinds[0] in "tav" and (reading.kinds[0] != "t" or reading.kinds[-1] in "jg")
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
    """Q3 2022; the first letter tells quarters from halves."""
    words: DateLexicon = lexicon("dates")
    context = reading.context
    name = reading.word("4") or ""
    size = (Unit.QUARTER, Unit.HALF)[words.part_letters.index(name[0])]
    number = int(name[1:])
    year = reading.number("Y")
    if year is None and reading.unit() is Unit.YEAR:
        year = relative_year(reading)
    if year is not None:
        return dated(_within_year(size, number, year), size)
    known = context.before(reading.start) in words.date_prepositions
    if not (known or reading.kinds[0] == "t") or number > _PARTS_OF_YEAR[size]:
        return None
    if context.published is None:
        return Answer(DateType.DATE, f"XXXX-{name.upper()}")
    return dated(_last_part(reading, size, number), size)


def read_unit_of_day(reading: Reading) -> Answer | None:
    """The week of June 3; the weekend of 5 May 2018."""
    size = Unit.WEEKEND if reading.has("K") else reading.unit()
    if size not in (Unit.WEEK, Unit.WEEKEND):
        return None
    at = reading.find("Mm1do")
    day = read_month_day(Reading(reading.kinds[at:], reading.tokens[at:], reading.context))
    if day is None or day is NOTHING:
        return None
    return dated(containing(size, day.period.start) if day.period else None, size)


def read_unit_after_next(reading: Reading) -> Answer | None:
    """The week before last; the month after next."""
    size = reading.unit()
    if size is None or size not in _CALENDAR:
        return None
    anchor = reading.context.published
    count = 2 if reading.kinds[-1] == "x" else -2
    return dated(move(containing(size, anchor), count) if anchor else None, size)


def read_period(reading: Reading) -> Answer | None:
    """The latest period, the 1988 quarter, the same month a year ago, the same period last year."""
    context = reading.context
    size = reading.unit()
    base = context.quarter or context.last
    at = reading.find("uD")
    if reading.kinds[reading.find("uD")] == "u" and size is not None and not reading.has("Y"):
        if size not in _CALENDAR:
            return None
        near = context.last or (containing(size, context.published) if context.published else None)
        base = containing(size, near.start) if near else None
    year = reading.number("Y")
    if year is None and reading.find("lxcV", at) > 0:
        year = relative_year(reading, reading.find("lxcV", at))
    if reading.has("g") and base is not None:
        year = base.start.year - 1
    if base is None or base.unit not in (Unit.QUARTER, Unit.HALF, Unit.MONTH, Unit.YEAR):
        return None if year is None else dated(_year_period(year), Unit.YEAR)
    if year is not None:
        base = Period(base.unit, base.start.replace(year=year))
    return attrs.evolve(dated(base, base.unit), aside=year is not None)


def _year_period(year: int) -> Period:
    return Period(Unit.YEAR, datetime.date(year, 1, 1))


def read_named_year(reading: Reading) -> Answer | None:
    """The year 2000."""
    year = reading.number("Yn")
    if reading.unit() is not Unit.YEAR or year is None or not 1 <= year <= 2999:
        return None
    return dated(_year_period(year), Unit.YEAR)


def read_year_end(reading: Reading) -> Answer | None:
    """Year-end, the year's end: that of the year of publication."""
    if reading.unit() is not Unit.YEAR:
        return None
    anchor = reading.context.published
    return dated(_year_period(anchor.year) if anchor else None, Unit.YEAR, reading.mod)


def read_unit_of_unit(reading: Reading) -> Answer | None:
    """Last year's quarter: the quarter mentioned before, in that year."""
    year = relative_year(reading)
    base = reading.context.quarter
    if reading.unit() is not Unit.YEAR or year is None or base is None:
        return None
    period = Period(base.unit, base.start.replace(year=year))
    return attrs.evolve(dated(period, base.unit), aside=True)


def read_fiscal(reading: Reading) -> Answer | None:
    """Fiscal 1998; the fiscal year; the current fiscal year."""
    year = reading.number("Y")
    if year is None and reading.unit() not in (Unit.YEAR, None):
        return None
    if year is None and reading.unit() is None:
        return None
    if year is None and _is_length(reading):
        return Answer(DateType.DURATION, "P1Y")
    if year is None and reading.context.published is not None:
        year = relative_year(reading) or reading.context.published.year
    first = 1 if reading.kinds[0] == "v" else 0
    return attrs.evolve(dated(None if year is None else _year_period(year), Unit.YEAR), first=first)


def _is_length(reading: Reading) -> bool:
    """Whether "the year" is a length of time: "the year ended March 31"."""
    words: DateLexicon = lexicon("dates")
    return reading.context.after(reading.end).lower() in words.ending_marks


def read_unit(reading: Reading) -> Answer | None:
    """Last week; early next year; the end of the month; this weekend; the quarter."""
    if reading.has("Ss"):
        return read_seasons(reading)
    size = Unit.WEEKEND if reading.has("K") else reading.unit()
    if size is None or size not in _CALENDAR:
        return None
    context = reading.context
    kind = reading.around() or "t"
    if not reading.has("lxcbXVLRt"):
        return None
    if is_name(reading, len(reading.kinds) - 1) and "u" in reading.kinds[-1]:
        return None
    if kind == "R":
        if reading.word("R") != "PRESENT_REF":
            return None
        kind = "c"
    if size is Unit.YEAR and kind == "t" and _is_length(reading):
        return Answer(DateType.DURATION, "P1Y")
    year = reading.number("Y")
    if year is not None and size in _PARTS_OF_YEAR and kind == "l":
        return dated(_within_year(size, -1, year), size, reading.mod)
    anchor = context.published
    if anchor is None:
        return Answer(DateType.DATE, unresolved(size), reading.mod)
    current = containing(size, anchor)
    if kind in "bXV":
        base = _mentioned(reading, size)
        if base is None:
            base = current
        period: Period | None = move(base, {"b": 0, "X": 1, "V": -1}[kind])
    elif kind == "x" and size is Unit.DAY and context.day is not None:
        # "The next day" is told from the day in the text, "next week" from the day of publication.
        period = move(context.day, 1)
    elif kind == "c":
        period = current
    elif kind == "x":
        # "This coming weekend" is the one of this week, if it has not begun.
        waits = reading.has("c") and current.start > anchor
        period = current if waits else move(current, 1)
    elif kind in "lL":
        if size is Unit.DAY:
            return None
        period = move(current, -1)
        if kind == "L" and size is Unit.QUARTER and context.quarter is not None:
            period = context.quarter
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
        near = context.day_near(reading.start)
        return dated(near, size, reading.mod)
    if size in (Unit.YEAR, Unit.MONTH, Unit.WEEK):
        return dated(current, size, reading.mod)
    return None


def _count(reading: Reading) -> float | None:
    """How many units, None where the number is not told."""
    if reading.kinds[0] == "t":
        return 1.0
    index = reading.find("qdnYa")
    while (
        0 <= index < len(reading.kinds) - 1
        and reading.kinds[index] == "a"
        and (reading.kinds[index + 1] in "qdn")
    ):
        index += 1
    if index < 0:
        return None
    value = reading.tokens[index].value
    if isinstance(value, str):
        return None
    return float(value) + (0.5 if has_half(reading) else 0.0)  # type: ignore[arg-type]


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


_EVENT_FOLLOWS = re.compile(r"[ \t\n\u00a0]{1,3}[\w\"“‘$]")


def read_later(reading: Reading) -> Answer | None:
    """Two days later; a year earlier; the year before; two weeks from now."""
    context = reading.context
    size = reading.unit()
    count = _count(reading)
    index = reading.find("jJGV")
    sign = reading.tokens[index].value
    if size is None or not isinstance(sign, int):
        return None
    if reading.kinds[0] == "t" and _EVENT_FOLLOWS.match(context.text, reading.end):
        return None
    if reading.kinds[index] == "J" and _EVENT_FOLLOWS.match(context.text, reading.end):
        value, mod = duration_value(reading)
        return Answer(DateType.DURATION, value, mod, last=1)
    if reading.kinds[index] == "G":
        if count is None:
            return Answer(DateType.DATE, "FUTURE_REF", reading.mod)
        return _counted(reading, size, count, context.published)
    if count is None or size not in _CALENDAR:
        # "A few days later", "an hour later": only the length is told.
        value, mod = duration_value(reading)
        return Answer(DateType.DURATION, value, mod, last=len(reading.kinds) - index)
    base = context.last
    if size is Unit.DAY and context.day is not None:
        base = context.day
    elif size is Unit.YEAR and context.quarter_near(reading.start) is not None:
        base = context.quarter
    if base is None:
        if context.published is None:
            return dated(None, size)
        base = containing(size, context.published)
    if last_day(base) - base.start >= datetime.timedelta(days=32 if size is Unit.MONTH else 8) and (
        size in (Unit.DAY, Unit.WEEK, Unit.FORTNIGHT)
    ):
        return dated(None, size)
    keep = base.unit in (Unit.QUARTER, Unit.HALF, Unit.SEASON, Unit.MONTH) and size is Unit.YEAR
    moved = shifted(base if keep else containing(size, base.start), size, sign * int(count))
    return attrs.evolve(dated(moved, size), aside=size is Unit.YEAR)
