"""Years and decades, and how numbers that are none are told from them."""

from __future__ import annotations

import datetime
import re
from functools import cache

import attrs

from statements.dates.context import Context
from statements.dates.explicit import named_year
from statements.dates.kinds import ANY_YEAR
from statements.dates.periods import Period, containing
from statements.dates.reading import Answer, Reading, dated
from statements.languages import lexicon
from statements.languages.schema.dates import DateLexicon, Kind, Unit

__all__ = ["read_decade", "read_year", "read_year_of_range"]

_RANGE_MARKS = frozenset("-–/")
#: Counts are round more often than years are.
ROUND = 100
#: A number in this range is a year even where no preposition tells so.
_LIKELY_YEARS = range(1800, 2100)
_NO_YEAR_AFTER = frozenset("$£€#¥.,:@")


def read_year_of_range(reading: Reading) -> Answer | None:
    """The second year of "2009-10"."""
    context = reading.context
    value = reading.number(Kind.DAY_NUMBER + Kind.NUMBER)
    if value is None or context.last is None or context.last.unit is not Unit.YEAR:
        return None
    first = context.last.start.year
    if value != (first + 1) % 100:
        return None
    return dated(containing(Unit.YEAR, datetime.date(first + 1, 1, 1)), Unit.YEAR)


def read_decade(reading: Reading) -> Answer | None:
    """The 1990s; the late '80s; the nineties."""
    number = reading.number(Kind.DECADE)
    if number is None:
        return None
    if number < 100:
        if number % 10:
            return None
        anchor = reading.context.published
        century = 1900
        if number <= 10 or (anchor is not None and anchor.year > 2030 and number == 20):
            century = 2000
        number += century
    if number % 100 == 0 and not number > 1900:
        return dated(Period(Unit.CENTURY, datetime.date(number, 1, 1)), Unit.CENTURY, reading.mod)
    if not 1000 <= number < 2200 or number % 10:
        return None
    return dated(Period(Unit.DECADE, datetime.date(number, 1, 1)), Unit.DECADE, reading.mod)


def read_year(reading: Reading) -> Answer | None:
    """1998; mid-2018; the end of 1998; '98."""
    number = named_year(reading)
    index = reading.find(ANY_YEAR)
    if number is None or not _is_year(reading, index):
        return None
    period = Period(Unit.YEAR, datetime.date(number, 1, 1))
    answer = dated(period, Unit.YEAR, reading.mod)
    first = reading.find(Kind.THE) + 1 if not reading.has(Kind.MODIFIER + Kind.EDGE) else 0
    if (
        index > 1
        and reading.kinds[index - 1] == Kind.THE
        and (reading.context.after(reading.end)[:1].isalpha())
    ):
        # "The start of the 2016 campaign": the edge is that of the campaign.
        return Answer(answer.type, answer.value, None, period, first=index)
    # The determiner belongs to the noun: "the 1991 agreement".
    return attrs.evolve(answer, first=first)


def _is_year(reading: Reading, index: int) -> bool:
    """Whether a number is a year rather than a count, a price or a name."""
    context, token = reading.context, reading.tokens[index]
    if index == 0 and not _may_begin_year(context, token.start):
        return False
    words: DateLexicon = lexicon("dates")
    before = context.before(token.start)
    if before in words.number_nouns:
        return False
    if reading.kinds[index] == Kind.SHORT_YEAR:
        return before in words.date_prepositions or index > 0
    value = token.value
    if not isinstance(value, int):
        return False
    sure = before in words.year_words or (
        index > 0
        and reading.kinds[index - 1]
        in (Kind.MODIFIER + Kind.EDGE + Kind.OF + Kind.HYPHEN + Kind.THE)
    )
    of_people, of_many = _count_nouns()
    if not sure and (
        of_people.match(context.text, token.end)
        or (value % ROUND == 0 and of_many.match(context.text, token.end))
    ):
        # "1,900 people" without its comma.
        return False
    return sure or before in words.date_prepositions or value in _LIKELY_YEARS


@cache
def _count_nouns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    words: DateLexicon = lexicon("dates")
    gap = r"[ \t\n\u00a0]{1,3}"
    return re.compile(gap + words.count_nouns), re.compile(gap + words.plural_nouns)


def _may_begin_year(context: Context, start: int) -> bool:
    """Whether the mark before a number lets it be a year: no price, no part of a longer number."""
    before = context.text[max(0, start - 1) : start]
    if before in _RANGE_MARKS:
        # The second year of "2009-2010".
        last = context.last
        return last is not None and last.unit is Unit.YEAR and start - context.last_end <= 1
    return before not in _NO_YEAR_AFTER
