"""Days of publication, and every way to say a day or a period that the grammar knows.

A *phrase* is words and what they must mean, worked out here by the standard library's calendar
alone, and in another way than the grammar does it.
"""

from __future__ import annotations

import calendar
import datetime
from collections.abc import Callable
from typing import Any

import attrs
from hypothesis import strategies as st

DAY = datetime.timedelta(days=1)
WEEKDAYS = list(calendar.day_name)
MONTHS = list(calendar.month_name)
_ABBREVIATED = "Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec."
SHORT = ["", *_ABBREVIATED.split()]
_SAID = """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
    fifteen sixteen seventeen eighteen nineteen twenty
"""
NUMBERS = _SAID.split()

#: Ends of months and years, leap days and weeks 53 are what calendars go wrong at.
_edges = st.sampled_from(
    [
        datetime.date(2020, 2, 29), datetime.date(2000, 2, 29), datetime.date(1900, 2, 28),
        datetime.date(2100, 3, 1), datetime.date(2020, 12, 31), datetime.date(2021, 1, 1),
        datetime.date(2021, 1, 3), datetime.date(2016, 1, 3), datetime.date(2018, 12, 31),
        datetime.date(2023, 3, 31), datetime.date(2023, 5, 31), datetime.date(2024, 1, 31),
    ]
)  # fmt: skip
days = st.one_of(_edges, st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 12, 31)))


@attrs.frozen
class Phrase:
    """Words, the sentence that they stand in, and what they mean."""

    words: str
    sentence: str
    value: str
    earliest: datetime.date
    latest: datetime.date


def _phrase(
    words: str, sentence: str, value: str, earliest: datetime.date, latest: datetime.date
) -> Phrase:
    return Phrase(words, sentence.format(words), value, earliest, latest)


def _day(words: str, sentence: str, day: datetime.date) -> Phrase:
    return _phrase(words, sentence, day.isoformat(), day, day)


EXPLICIT: list[Callable[[datetime.date], str]] = [
    lambda day: f"{MONTHS[day.month]} {day.day}, {day.year}",
    lambda day: f"{SHORT[day.month]} {day.day}, {day.year}",
    lambda day: f"{day.day} {MONTHS[day.month]} {day.year}",
    lambda day: f"{WEEKDAYS[day.weekday()]}, {MONTHS[day.month]} {day.day}, {day.year}",
    lambda day: f"{WEEKDAYS[day.weekday()]} {day.day} {SHORT[day.month]} {day.year}",
    lambda day: f"the {day.day}th of {MONTHS[day.month]}, {day.year}",
    lambda day: day.isoformat(),
    lambda day: f"{day.month}/{day.day}/{day.year}",
    lambda day: f"{day.day:02d}.{day.month:02d}.{day.year}",
]


@st.composite
def explicit(draw: st.DrawFn) -> Phrase:
    """A day with its year, in every order."""
    day = draw(days)
    return _day(draw(st.sampled_from(EXPLICIT))(day), "The ferry sank on {}.", day)


@st.composite
def near(draw: st.DrawFn, published: datetime.date) -> Phrase:
    """A day without its year that is clearly nearer than those of other years."""
    day = published + draw(st.integers(-150, 120)) * DAY
    if day.month == 2 and day.day == 29:
        day -= DAY
    words = draw(
        st.sampled_from([f"{MONTHS[day.month]} {day.day}", f"{day.day} {SHORT[day.month]}"])
    )
    return _day(words, "See the notes of {} for more.", day)


@st.composite
def weekday(draw: st.DrawFn, published: datetime.date) -> Phrase:
    """A weekday: the latest one, the last one, the next one, the one ahead, one of weeks ago."""
    number = draw(st.integers(0, 6))
    name = WEEKDAYS[number]
    latest = next(day for back in range(7) if (day := published - back * DAY).weekday() == number)
    coming = next(day for ahead in range(7) if (day := published + ahead * DAY).weekday() == number)
    before = latest if latest < published else latest - 7 * DAY
    after = coming if coming > published else coming + 7 * DAY
    weeks = draw(st.integers(2, 9))
    monday = published - published.weekday() * DAY
    return draw(
        st.sampled_from(
            [
                _day(name, "The ferry sank on {}.", latest),
                _day(name, "The ferry sank {}.", latest),
                _day(name, "The board will vote on {}.", coming),
                _day(f"last {name}", "The ferry sank {}.", before),
                _day(f"next {name}", "It opens {}.", after),
                _day(f"{name} last week", "It sank on {}.", monday + (number - 7) * DAY),
                _day(f"{name} of next week", "It opens on {}.", monday + (number + 7) * DAY),
                _day(
                    f"{NUMBERS[weeks]} {name}s ago",
                    "It sank {}.",
                    before - 7 * (weeks - 1) * DAY,
                ),
            ]
        )
    )


@st.composite
def deictic(draw: st.DrawFn, published: datetime.date) -> Phrase:
    """Today and the days around it, and days ago."""
    count = draw(st.integers(2, 400))
    said = NUMBERS[count] if count < len(NUMBERS) and draw(st.booleans()) else str(count)
    return draw(
        st.sampled_from(
            [
                _day("today", "It sank {}.", published),
                _day("yesterday", "It sank {}.", published - DAY),
                _day("tomorrow", "It opens {}.", published + DAY),
                _day("the day before yesterday", "It sank {}.", published - 2 * DAY),
                _day("the day after tomorrow", "It opens {}.", published + 2 * DAY),
                _day("a day ago", "It sank {}.", published - DAY),
                _day(f"{said} days ago", "It sank {}.", published - count * DAY),
                _day(f"{said} days from now", "It opens {}.", published + count * DAY),
            ]
        )
    )


def _week(words: str, sentence: str, monday: datetime.date) -> Phrase:
    return _phrase(words, sentence, monday.strftime("%G-W%V"), monday, monday + 6 * DAY)


def _month(words: str, sentence: str, year: int, month: int) -> Phrase:
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    last = calendar.monthrange(year, month)[1]
    return _phrase(
        words,
        sentence,
        f"{year}-{month:02d}",
        datetime.date(year, month, 1),
        datetime.date(year, month, last),
    )


def _year(words: str, sentence: str, year: int) -> Phrase:
    return _phrase(
        words, sentence, str(year), datetime.date(year, 1, 1), datetime.date(year, 12, 31)
    )


@st.composite
def period(draw: st.DrawFn, published: datetime.date) -> Phrase:
    """A week, month or year, told from the day of publication or by its name."""
    count = draw(st.integers(2, 90))
    monday = published - published.weekday() * DAY
    year, month = published.year, published.month
    other = draw(st.integers(1, 12))
    other_year = draw(st.integers(1900, 2090))
    return draw(
        st.sampled_from(
            [
                _week("last week", "It sank {}.", monday - 7 * DAY),
                _week("this week", "It sank {}.", monday),
                _week("next week", "It opens {}.", monday + 7 * DAY),
                _week(f"{count} weeks ago", "It sank {}.", monday - 7 * count * DAY),
                _month("last month", "It sank {}.", year, month - 1),
                _month("this month", "It sank {}.", year, month),
                _month("next month", "It opens {}.", year, month + 1),
                _month(f"{count} months ago", "It sank {}.", year, month - count),
                _month(f"{MONTHS[other]} {other_year}", "It sank in {}.", other_year, other),
                _month(f"{MONTHS[other]} of last year", "It sank in {}.", year - 1, other),
                _month(f"{MONTHS[other]} next year", "It opens in {}.", year + 1, other),
                _year("last year", "It sank {}.", year - 1),
                _year("this year", "It sank {}.", year),
                _year("next year", "It opens {}.", year + 1),
                _year(f"{count} years ago", "It sank {}.", year - count),
                _year(str(other_year), "It sank in {}.", other_year),
            ]
        )
    )


@st.composite
def quarter(draw: st.DrawFn, published: datetime.date) -> Phrase:
    """A quarter or a half with its year."""
    number = draw(st.integers(1, 4))
    year = draw(st.integers(1900, 2090))
    said = ["first", "second", "third", "fourth"][number - 1]
    last = calendar.monthrange(year, 3 * number)[1]
    earliest = datetime.date(year, 3 * number - 2, 1)
    latest = datetime.date(year, 3 * number, last)
    value = f"{year}-Q{number}"
    half = 1 if number < 3 else 2
    sentence = "It sank in {}."
    return draw(
        st.sampled_from(
            [
                _phrase(f"the {said} quarter of {year}", sentence, value, earliest, latest),
                _phrase(f"Q{number} {year}", sentence, value, earliest, latest),
                _phrase(
                    f"the {['first', 'second'][half - 1]} half of {year}",
                    sentence,
                    f"{year}-H{half}",
                    datetime.date(year, 6 * half - 5, 1),
                    datetime.date(year, 6, 30) if half == 1 else datetime.date(year, 12, 31),
                ),
            ]
        )
    )


@st.composite
def phrases(draw: st.DrawFn) -> tuple[datetime.date, Phrase]:
    """A day of publication and a phrase against it."""
    published = draw(days)
    kinds: list[Any] = [
        explicit(), near(published), weekday(published), deictic(published), period(published),
        quarter(published),
    ]  # fmt: skip
    return published, draw(st.one_of(*kinds))


#: Words of temporal expressions, in any order, so that the grammar meets what nobody would say.
_WORDS = """
    the a an last next this past that same every each few several couple of two 2 31 1998 '98 1990s
    nineteen ninety-six first second third 3rd half hundred and or to through in on at , - 's day
    days week weeks month months quarter year years decade century hour minutes weekend May may
    March Mar. June
    Sept. Monday Tue. sun today yesterday tonight morning night noon 10 p.m. 14:30 0900 GMT EST
    ago earlier later before after from now early late mid end beginning about more than nearly over
    fiscal summer fall spring Christmas Easter daily twice old period trading current recent soon
    2013-03-22 3/22/13 Q3 year-ago 5,000 99999999999 0 . ; ( ) “ ” 2.5 1/2 a.m. o'clock 2009-10
    between until will said was
"""
WORDS = [*_WORDS.split(), "\n", "\n\n"]

word_salad = st.lists(st.sampled_from(WORDS), max_size=40).flatmap(
    lambda words: st.sampled_from([" ", "", "-"]).map(lambda gap: gap.join(words))
)
