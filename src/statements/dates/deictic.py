"""Days and parts of days told from the day of publication: weekdays, today, tonight, 10 p.m."""

from __future__ import annotations

import attrs

from statements.dates.explicit import timed
from statements.dates.kinds import AROUND, BACKWARD, FORWARD, HOURS
from statements.dates.periods import Period, containing, move, value_of
from statements.dates.reading import NOTHING, Answer, Reading, is_name, is_quoted
from statements.dates.resolve import weekday_near
from statements.languages import lexicon
from statements.languages.schema.dates import DateLexicon, Kind, Unit
from statements.records import DateType

__all__ = [
    "read_clock",
    "read_day",
    "read_part_of_day",
    "read_weekday_of_week",
    "read_weekdays_ago",
]

#: The parts of a day that are counted after noon.
_AFTER_NOON = frozenset({"AF", "EV"})


def read_day(reading: Reading) -> Answer | None:
    """Tuesday; last Friday night; 10 p.m. Wednesday; late yesterday; earlier today."""
    context = reading.context
    number = reading.number(Kind.WEEKDAY)
    if number is None:
        distance = reading.number(Kind.DAY) or 0
        if reading.kinds == Kind.DAY and (is_name(reading, 0) or is_quoted(reading)):
            return None
        if context.published is None:
            return timed(None, reading, "XXXX-XX-XX")
        return timed(move(Period(Unit.DAY, context.published), distance), reading, "XXXX-XX-XX")
    words: DateLexicon = lexicon("dates")
    after = context.after(reading.end)
    if after[:1].isupper() and after.lower() in words.title_nouns:
        return NOTHING
    unresolved = f"XXXX-WXX-{number}"
    anchor = context.published
    kind = reading.around()
    if kind in (Kind.FOLLOWING, Kind.PREVIOUS) and context.day is not None:
        found = weekday_near(number, context.day.start, ahead=kind == Kind.FOLLOWING, strictly=True)
        return timed(found, reading, unresolved)
    if anchor is None:
        return timed(None, reading, unresolved)
    if kind == Kind.THAT and context.day is not None and context.day.start.isoweekday() == number:
        return timed(context.day, reading, unresolved)
    if kind == Kind.THIS:
        week = containing(Unit.WEEK, anchor)
        found = move(Period(Unit.DAY, week.start), number - 1) or week
    elif kind in BACKWARD:
        found = weekday_near(number, anchor, ahead=False, strictly=True)
    elif kind in FORWARD:
        found = weekday_near(number, anchor, ahead=True, strictly=True)
    else:
        ahead = context.direction(reading.start, reading.end) > 0 and not reading.has(Kind.EARLIER)
        found = weekday_near(number, anchor, ahead=ahead, strictly=False)
    return attrs.evolve(
        timed(found, reading, unresolved), first=int(reading.kinds[0] == Kind.EARLIER)
    )


def read_end_weekday(reading: Reading) -> Answer | None:
    """The Friday of "Monday-Friday": the first after that Monday."""
    number = reading.number(Kind.WEEKDAY)
    start = reading.context.day
    if number is None or start is None:
        return None
    return timed(weekday_near(number, start.start, ahead=True, strictly=True), reading, "")


def read_weekday_of_week(reading: Reading) -> Answer | None:
    """Tuesday last week; Monday of next week."""
    number = reading.number(Kind.WEEKDAY)
    if number is None or reading.unit() is not Unit.WEEK:
        return None
    count = reading.number(AROUND, reading.find(Kind.WEEKDAY)) or 0
    anchor = reading.context.published
    if anchor is None:
        return timed(None, reading, f"XXXX-WXX-{number}")
    week = move(containing(Unit.WEEK, anchor), count)
    period = move(Period(Unit.DAY, week.start), number - 1) if week else None
    return timed(period, reading, f"XXXX-WXX-{number}")


def read_weekdays_ago(reading: Reading) -> Answer | None:
    """Three Fridays ago."""
    number, count = (
        reading.number(Kind.WEEKDAYS),
        reading.number(Kind.DAY_NUMBER + Kind.NUMBER + Kind.VAGUE),
    )
    if number is None or count is None or count < 1:
        return None
    anchor = reading.context.published
    if anchor is None:
        return timed(None, reading, f"XXXX-WXX-{number}")
    last = weekday_near(number, anchor, ahead=False, strictly=True)
    return timed(move(last, -7 * (count - 1)), reading, f"XXXX-WXX-{number}")


def read_part_of_day(reading: Reading) -> Answer | None:
    """Tonight; this morning; last night; the next morning; the afternoon."""
    context = reading.context
    kind = reading.around()
    if is_name(reading, len(reading.kinds) - 1) and reading.kinds[-1] == Kind.PART:
        return None
    today = None if context.published is None else Period(Unit.DAY, context.published)
    if reading.has(Kind.NIGHT) or kind == Kind.THIS:
        period = today
    elif kind in BACKWARD:
        period = move(today, -1) if today else None
    elif kind in FORWARD:
        period = move(context.day, 1) if context.day else today
    elif kind == Kind.THAT:
        period = context.day or today
    else:
        words: DateLexicon = lexicon("dates")
        if not reading.has(Kind.DAY_NUMBER + Kind.NUMBER) and (
            context.before(reading.start) not in words.date_prepositions
        ):
            return None
        period = context.day_told(reading.start)
    if reading.has(Kind.DAY_NUMBER + Kind.NUMBER):
        return _spoken_hour(reading, period)
    return timed(period, reading, "XXXX-XX-XX")


def _spoken_hour(reading: Reading, period: Period | None) -> Answer | None:
    """4 in the morning."""
    hour = reading.number(Kind.DAY_NUMBER + Kind.NUMBER)
    if hour is None or not 1 <= hour <= 12:
        return None
    hour = hour % 12 + (12 if reading.word(Kind.PART) in _AFTER_NOON else 0)
    value = "XXXX-XX-XX" if period is None else value_of(period)
    return Answer(DateType.TIME, f"{value}T{hour:02d}:00", None, period)


def read_clock(reading: Reading) -> Answer | None:
    """10 p.m.; 0900 GMT; noon; 14:30 after a preposition."""
    token = reading.tokens[reading.find(HOURS)]
    context = reading.context
    written = context.text[token.start : token.end]
    if is_name(reading, reading.find(HOURS)):
        return None
    if reading.kinds[reading.find(HOURS)] == Kind.CLOCK:
        if written.replace(":", "").isdigit() and not reading.has(Kind.ZONE):
            words: DateLexicon = lexicon("dates")
            before = context.before(reading.start)
            if before not in words.clock_prepositions or len(written) > 5:
                return None
    elif not reading.clock:
        return None
    period = context.day_near(reading.start)
    value = "XXXX-XX-XX" if period is None else value_of(period)
    return Answer(DateType.TIME, value + reading.clock, reading.mod, period)
