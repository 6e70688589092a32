"""The families of temporal expressions, as patterns over the kinds of words.

Each pattern is a regular expression over a string with one character a word, the
:class:`~statements.languages.schema.dates.Kind` of each. Where several families begin at
the same word the first in this table wins, so a longer frame stands before the shorter
one that it holds. A family's name is also the name of the function that reads it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

import attrs

from statements.dates import (
    counted,
    deictic,
    durations,
    explicit,
    quarters,
    references,
    sets,
    units,
    years,
)
from statements.dates.reading import Answer, Reading

__all__ = ["FAMILIES", "READERS", "Family", "families_after", "family_pattern"]

# Parts that several families share.
_COUNT = "(?:a?[qn]|d|Y|ua|a(?=F?-?u))"
_COUNTS = rf"(?:{_COUNT}(?:[-&6]{_COUNT})?)"
_MONTH_DAY = "(?:[Mm1]-?[do](?!F?U)|t?[do]O?-?[Mm1])"
_CLOCK = "[Q2]?(?:CZ?|YZ|nZ)"
_AROUND = "[lxcXVbLR]"
# This coming, this past, last, that.
_AROUND_ONE = "(?:c?[lxXVLR]|c|b)"
_EDGE = "(?:t?h-?|t?EO|EO)"


@attrs.frozen
class Family:
    """One family of temporal expressions."""

    name: str
    read: Callable[[Reading], Answer | None]
    """What makes an answer of the words, or None where they are no expression after all."""
    kinds: str
    """Regular expression over the kinds of the words."""


FAMILIES = (
    # Nothing temporal: "34-year-old", "three years old", "in his 30s".
    Family("age", references.read_age, r"[tav]?(?:[dnoqY]|a)?-?[uU]-?B|v(?:h-?)?T"),
    # 2013-03-22, 3/22/2013
    Family("numeric", explicit.read_numeric, rf"I(?:,?i?{_CLOCK})?"),
    # the first day of Dec. 6-9, 2020, and of 6-9 December
    Family(
        "first_of_range",
        explicit.read_first_of_range,
        r"[Mm1]d[-&6]d,?O?[Yy](?!F?U)|[do][-6][do]O?[Mm1](?:,?[Yy](?!F?U))?",
    ),
    # 10 p.m. EDT Friday, March 3, 2017; March 3; the 4th of July; late Dec. 6
    Family(
        "month_day",
        explicit.read_month_day,
        rf"[Q2]?(?:[lx]?|t?h-?)(?:{_CLOCK},?i?|t?p,?i?)?(?:(?:t?{_AROUND_ONE})?[Ww],?)?{_MONTH_DAY}"
        rf"(?:,?O?[Yy](?!F?U))?(?:,?i?{_CLOCK}|,?i?t?p)?",
    ),
    # the week of June 3
    Family(
        "unit_of_day",
        units.read_unit_of_day,
        r"t[uK]O(?:[Mm1]d|[do]O?[Mm1])(?:,?[Yy](?!F?U))?",
    ),
    Family(
        "range_day", explicit.read_range_day, r"(?<=[Mm1]d[-&6])[do](?:,?O?[Yy])?(?![uUMm1FZYn])"
    ),
    Family("year_of_range", years.read_year_of_range, r"(?<=Y-)[dn](?![uUMm1])"),
    # early March 2017, the end of March of this year, March last year
    Family(
        "month",
        explicit.read_month,
        rf"[Q2]?{_EDGE}?(?:(?:t?{_AROUND_ONE})?M(?![do](?!F?U))|{_AROUND_ONE}m"
        r"|[Mm1](?=,?O?[Yy](?!F?U))|m(?=O?[lxc]u))"
        r"(?:,?O?[Yy](?!F?U)|O?[lxcbXVR]u)?",
    ),
    Family("weak_month", explicit.read_month, rf"[Q2]?{_EDGE}?m"),
    # every Tuesday, every two weeks, each month
    Family("every", sets.read_every, r"eO?t?L?(?:[F5]|o)?(?:[dnq]?F?U|[uKWMSspk])p?"),
    # Tuesdays, Friday nights
    Family("repeated_weekday", sets.read_repeated_weekday, r"WP|z[pP]?(?!g)"),
    # twice a month, three times a year
    Family("frequency", sets.read_frequency, r"[dnq]?\*[ae](?:u|[dn]U)"),
    # three Fridays ago
    Family("weekdays_ago", deictic.read_weekdays_ago, r"[dnq]zg"),
    # the Friday of Monday-Friday
    Family("end_weekday", deictic.read_end_weekday, r"(?<=W[-6])W"),
    # Tuesday last week
    Family(
        "weekday_of_week",
        deictic.read_weekday_of_week,
        rf"(?:t?h-?)?WO?{_AROUND}u(?:,?i?t?p)?",
    ),
    # 10 p.m. Wednesday; last Friday night; later today; the previous Monday
    Family(
        "day",
        deictic.read_day,
        rf"[Q2]?(?:h-?|j|t?EO)?(?:(?:{_CLOCK}|t?h?-?p(?!O)),?i?)?(?:(?:t?{_AROUND_ONE})?W|k)"
        rf"(?:,?i?{_CLOCK}|h?-?p|,?it?p)?",
    ),
    # tonight, this morning, last night, the next morning, 4 in the morning
    Family(
        "part_of_day",
        deictic.read_part_of_day,
        rf"(?:h-?|j|t?EO|{_CLOCK},?i?)?(?:N|[dn]itp|t?{_AROUND}h?-?p|t?h?-?p(?!O[Wwk]|Ot?[Mmdo]))",
    ),
    # 10 p.m. EDT
    Family("clock", deictic.read_clock, rf"{_CLOCK}"),
    # Q3, Q3 2022, H1 of 2023
    Family("part_of_year", quarters.read_part_of_year, r"(?:[lxcb]u'|t)?4(?:,?O?Y|O?[lxc]u)?"),
    # the week before last, the month after next
    Family("unit_after_next", units.read_unit_after_next, r"tuJ[lx]"),
    # this year's third quarter; the third quarter of 1998; the year-earlier quarter
    Family(
        "ordinal_unit",
        quarters.read_ordinal_unit,
        rf"[Q2]?{_EDGE}?(?:t?[lxcbR]u'|Y')?[tav]?(?:Y|f|u-[jg]|[LVclR])?-?f?-?F?o(?:[-&6]o)?F?-?f?"
        r"(?:u|dU|nU|[SsKW])(?:[Oi]?(?:Y|[lxctbXVR]f?F?u|fY|[Mm1]Y?))?",
    ),
    # the year-earlier period, the year-ago quarter
    Family(
        "year_earlier", quarters.read_year_earlier, r"[tav]?b?(?:u-[jg]|(?<=t)u[jg])(?:F?[uD]|U)?"
    ),
    # last year's quarter
    Family("unit_of_unit", quarters.read_unit_of_unit, r"[lxcb]u'[uD]"),
    # the latest period, the 1988 quarter, the corresponding period last year
    Family(
        "period",
        quarters.read_period,
        r"t?(?:[LbcR]D|Y[uD])(?:O?t?[lxcV]u|aug)?|t?bu(?:O?t?[lxcV]u|aug)",
    ),
    # fiscal 1998, the fiscal year, fiscal year 2013
    Family("fiscal", units.read_fiscal, r"[tv]?[clxbXVR]?f-?(?:uY?|Y|y)|tYfu"),
    # the year 2000
    Family("named_year", units.read_named_year, r"tu[Yn](?!F?U)"),
    # early next year; the end of the week; last week; the past year
    Family(
        "unit",
        units.read_unit,
        rf"[Q2]?(?:ji?|{_EDGE})?{_EDGE}?"
        rf"(?:t?{_AROUND_ONE}F?(?:f?F?u|K|S|s)|tF?(?:u(?!-|J)|K|S|s(?=OY|O?c))|[KS])"
        rf"(?:O(?:Y|{_AROUND}u)|{_AROUND}u|Y)?Q?",
    ),
    # year-end, the year's end
    Family("year_end", units.read_year_end, r"[Q2]?t?(?:u-E|uE|u'E)"),
    # two years ago, a year and a half ago, a week or so ago
    Family("ago", counted.read_ago, rf"[Q2]{{0,2}}(?:{_COUNTS}F?-?[uU](?:&au)?|U)Q?g"),
    # two days later, a year earlier, the year before, two weeks from now
    Family("later", counted.read_later, rf"[Q2]{{0,2}}(?:{_COUNTS}F?[uU](?:&au)?Q?[jJG]|tu[JV])"),
    # the past eight years, the next few months, recent weeks
    Family(
        "stretch",
        durations.read_stretch,
        r"[Q2]{0,2}t?[LlxXVc]x?(?:a?q|n|d|Y|F|o){1,3}(?:[-&6][ndq])?F?U(?:&U)?Q?"
        r"|[Q2]?[tv]?[RxLX]q?U(?:&U)?|tUG",
    ),
    # 34 days, a two-year deal, weeks, decades-long
    Family(
        "duration",
        durations.read_duration,
        rf"[Q2]{{0,2}}t?{_COUNTS}(?:-?F)?-?[uU](?:&[uU]|&a?n(?!U)|&au)?(?:-F)?F?Q?"
        r"|[Q2]{0,2}t?oF?[dnq]?F?U|t?hF?U|[tv]?F?U(?:&U)?(?:-F)?",
    ),
    # all week, all summer
    Family("all", durations.read_all, r"7[uKS]"),
    # a quarter-century, half a century ago
    Family("part_of_century", durations.read_part_of_century, r"[Q2]?a?8g?"),
    # a while, some time ago
    Family("while", durations.read_while, r"[Q2]?3g?"),
    # the 1990s, the late '80s, mid-1990s
    Family("decade", years.read_decade, r"(?:t?h-?)?(?:t?EO)?t?T"),
    # the winter of 1994, fall 2016, last spring
    Family(
        "season", explicit.read_seasons, rf"{_EDGE}?(?:t?[Ss](?:O?Y|O{_AROUND}u)|{_AROUND}s|ts)"
    ),
    # Christmas, last Thanksgiving, Election Day 2016
    Family("holiday", explicit.read_holidays, rf"(?:t?{_AROUND_ONE})?H(?:,?O?[Yy]|[lxc]u)?"),
    # 1998, mid-2018, the end of 1998, 2009-2010
    Family("year", years.read_year, rf"[Q2]?{_EDGE}?t?Y"),
    Family("short_year", years.read_year, rf"{_EDGE}?y"),
    # daily, annually
    Family("set", sets.read_set_word, r"A"),
    # now, currently, soon, in the near future
    Family("reference", references.read_reference, r"r"),
    # the current crisis, recent losses
    Family("weak_reference", references.read_weak_reference, r"R"),
    # in the past
    Family("the_past", references.read_the_past, r"tL(?=$|[,iO&])"),
)


@cache
def family_pattern() -> re.Pattern[str]:
    """All families, as one pattern whose last group names the family."""
    return re.compile("|".join(f"(?P<{family.name}>{family.kinds})" for family in FAMILIES))


@cache
def families_after(name: str) -> tuple[tuple[Family, re.Pattern[str]], ...]:
    """The families that come after one, each with its own pattern."""
    names = [family.name for family in FAMILIES]
    return tuple((family, re.compile(family.kinds)) for family in FAMILIES[names.index(name) + 1 :])


READERS = {family.name: family.read for family in FAMILIES}
