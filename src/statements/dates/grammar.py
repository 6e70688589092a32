"""The families of temporal expressions, as patterns over the kinds of words.

Each pattern is a regular expression over a string with one character a word, the
:class:`~statements.languages.schema.dates.Kind` of each. Where several families begin at
the same word the first in this table wins, so a longer frame stands before the shorter
one that it holds.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache

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

__all__ = ["FAMILIES", "READERS", "Family", "families_after", "find_family"]

#: Rows of kinds of which it is kept where their first family stands: news has some hundreds.
KEPT_KINDS = 4096

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
    example: str
    """A sentence with such an expression in brackets; none is made of an age."""


FAMILIES = (
    Family(
        "age",
        references.read_age,
        r"[tav]?(?:[dnoqY]|a)?-?[uU]-?B|v(?:h-?)?T",
        "A [34-year-old] sang.",
    ),
    Family(
        "numeric",
        explicit.read_numeric,
        rf"I(?:,?i?{_CLOCK})?",
        "It closed on [3/22/2017].",
    ),
    Family(
        "first_of_range",
        explicit.read_first_of_range,
        r"[Mm1]d[-&6]d,?O?[Yy](?!F?U)|[do][-6][do]O?[Mm1](?:,?[Yy](?!F?U))?",
        "The fair runs [Dec. 6]-9, 2020.",
    ),
    Family(
        "month_day",
        explicit.read_month_day,
        rf"[Q2]?(?:[lx]?|t?h-?)(?:{_CLOCK},?i?|t?p,?i?)?(?:(?:t?{_AROUND_ONE})?[Ww],?)?{_MONTH_DAY}"
        rf"(?:,?O?[Yy](?!F?U))?(?:,?i?{_CLOCK}|,?i?t?p)?",
        "It closed on [Friday, March 3, 2017].",
    ),
    Family(
        "unit_of_day",
        units.read_unit_of_day,
        r"t[uK]O(?:[Mm1]d|[do]O?[Mm1])(?:,?[Yy](?!F?U))?",
        "The fair is held [the week of June 19].",
    ),
    Family(
        "range_day",
        explicit.read_range_day,
        r"(?<=[Mm1]d[-&6])[do](?:,?O?[Yy])?(?![uUMm1FZYn])",
        "The fair ran May 6-[9].",
    ),
    Family(
        "year_of_range",
        years.read_year_of_range,
        r"(?<=Y-)[dn](?![uUMm1])",
        "They played in 2009-[10].",
    ),
    Family(
        "month",
        explicit.read_month,
        rf"[Q2]?{_EDGE}?(?:(?:t?{_AROUND_ONE})?M(?![do](?!F?U))|{_AROUND_ONE}m"
        r"|[Mm1](?=,?O?[Yy](?!F?U))|m(?=O?[lxc]u))"
        r"(?:,?O?[Yy](?!F?U)|O?[lxcbXVR]u)?",
        "It closed in [early March 2017].",
    ),
    Family(
        "weak_month",
        explicit.read_month,
        rf"[Q2]?{_EDGE}?m",
        "It closed in [May].",
    ),
    Family(
        "every",
        sets.read_every,
        r"eO?t?L?(?:[F5]|o)?(?:[dnq]?F?U|[uKWMSspk])p?",
        "It opens [every two weeks].",
    ),
    Family(
        "repeated_weekday",
        sets.read_repeated_weekday,
        r"WP|z[pP]?(?!g)",
        "It opens on [Friday nights].",
    ),
    Family(
        "frequency",
        sets.read_frequency,
        r"[dnq]?\*[ae](?:u|[dn]U)",
        "It opens [twice a month].",
    ),
    Family(
        "weekdays_ago",
        deictic.read_weekdays_ago,
        r"[dnq]zg",
        "It closed [three Fridays ago].",
    ),
    Family(
        "end_weekday",
        deictic.read_end_weekday,
        r"(?<=W[-6])W",
        "It opens Monday-[Friday].",
    ),
    Family(
        "weekday_of_week",
        deictic.read_weekday_of_week,
        rf"(?:t?h-?)?WO?{_AROUND}u(?:,?i?t?p)?",
        "It closed on [Tuesday last week].",
    ),
    Family(
        "day",
        deictic.read_day,
        rf"[Q2]?(?:h-?|j|t?EO)?(?:(?:{_CLOCK}|t?h?-?p(?!O)),?i?)?(?:(?:t?{_AROUND_ONE})?W|k)"
        rf"(?:,?i?{_CLOCK}|h?-?p|,?it?p)?",
        "It closed at [10 p.m. Tuesday].",
    ),
    Family(
        "part_of_day",
        deictic.read_part_of_day,
        rf"(?:h-?|j|t?EO|{_CLOCK},?i?)?(?:N|[dn]itp|t?{_AROUND}h?-?p|t?h?-?p(?!O[Wwk]|Ot?[Mmdo]))",
        "It closed [last night].",
    ),
    Family(
        "clock",
        deictic.read_clock,
        rf"{_CLOCK}",
        "It closed at [0900 GMT].",
    ),
    Family(
        "part_of_year",
        quarters.read_part_of_year,
        r"(?:[lxcb]u'|t)?4(?:,?O?Y|O?[lxc]u)?",
        "Sales fell in [Q3 2022].",
    ),
    Family(
        "unit_after_next",
        units.read_unit_after_next,
        r"tuJ[lx]",
        "It closed [the week before last].",
    ),
    Family(
        "half_of_period",
        quarters.read_half_of_period,
        r"t?[ol]uOt?(?:o-?u|T|[Mm1](?:,?O?Y(?!F?U))?)",
        "It closed in [the second half of July].",
    ),
    Family(
        "ordinal_unit",
        quarters.read_ordinal_unit,
        rf"[Q2]?{_EDGE}?(?:t?[lxcbR]u'|Y')?[tav]?(?:Y|f|u-[jg]|[LVclR])?-?f?-?F?o(?:[-&6]o)?F?-?f?"
        r"(?:u|dU|nU|[SsKW])(?:[Oi]?(?:Y|[lxctbXVR]f?F?u|fY|[Mm1]Y?))?",
        "Sales fell in [last year's fourth quarter].",
    ),
    Family(
        "year_earlier",
        quarters.read_year_earlier,
        r"[tav]?b?(?:u-[jg]|(?<=t)u[jg])(?:F?[uD]|U)?",
        "Sales fell in the first quarter, but not in [the year-ago period].",
    ),
    Family(
        "unit_of_unit",
        quarters.read_unit_of_unit,
        r"[lxcb]u'[uD]",
        "Sales fell in the first quarter from [last year's quarter].",
    ),
    Family(
        "period",
        quarters.read_period,
        r"t?(?:[LbcR]D|Y[uD])(?:O?t?[lxcV]u|aug)?|t?bu(?:O?t?[lxcV]u|aug)",
        "Sales fell in April from [the same month a year ago].",
    ),
    Family(
        "fiscal",
        units.read_fiscal,
        r"[tv]?[clxbXVR]?f-?(?:uY?|Y|y)|tYfu",
        "Sales fell in [fiscal 2022].",
    ),
    Family(
        "named_year",
        units.read_named_year,
        r"tu[Yn](?!F?U)",
        "It closed in [the year 2000].",
    ),
    Family(
        "unit",
        units.read_unit,
        rf"[Q2]?(?:ji?|{_EDGE})?{_EDGE}?"
        rf"(?:t?{_AROUND_ONE}F?(?:f?F?u|K|S|s)|tF?(?:u(?!-|[JV])|K|S|s(?=OY|O?c))|[KS])"
        rf"(?:O(?:Y|{_AROUND}u)|{_AROUND}u|Y)?Q?",
        "It closed [late last month].",
    ),
    Family(
        "year_end",
        units.read_year_end,
        r"[Q2]?t?(?:u-E|uE|u'E)",
        "It closes at [year-end].",
    ),
    Family(
        "ago",
        counted.read_ago,
        rf"[Q2]{{0,2}}(?:{_COUNTS}F?-?[uU](?:&au)?|U)Q?g",
        "It closed [six weeks ago].",
    ),
    Family(
        "later",
        counted.read_later,
        rf"[Q2]{{0,2}}(?:{_COUNTS}F?[uU](?:&au)?Q?[jJG]|tu[JV])",
        "It opened in 2016 and closed [two years later].",
    ),
    Family(
        "stretch",
        durations.read_stretch,
        r"[Q2]{0,2}t?[LlxXVc]x?(?:a?q|n|d|Y|F|o){1,3}(?:[-&6][ndq])?F?U(?:&U)?Q?"
        r"|[Q2]?[tv]?[RxLX]q?U(?:&U)?|tUG",
        "It was closed for [the past eight years].",
    ),
    Family(
        "duration",
        durations.read_duration,
        rf"[Q2]{{0,2}}t?{_COUNTS}(?:-?F)?-?[uU](?:&[uU]|&a?n(?!U)|&au)?(?:-F)?F?Q?"
        r"|[Q2]{0,2}t?oF?[dnq]?F?U|t?hF?U|[tv]?F?U(?:&U)?(?:-F)?|u-F",
        "It was closed for [34 days].",
    ),
    Family(
        "all",
        durations.read_all,
        r"7[uKS]",
        "It was closed [all week].",
    ),
    Family(
        "part_of_century",
        durations.read_part_of_century,
        r"[Q2]?a?8g?",
        "It closed [a quarter-century ago].",
    ),
    Family(
        "while",
        durations.read_while,
        r"[Q2]?3g?",
        "It was closed for [a while].",
    ),
    Family(
        "decade",
        years.read_decade,
        r"(?:t?h-?)?(?:t?EO)?t?T",
        "It closed in [the late 1980s].",
    ),
    Family(
        "season",
        explicit.read_seasons,
        rf"{_EDGE}?(?:t?[Ss](?:O?Y|O{_AROUND}u)|{_AROUND}s|ts)",
        "It closed in [spring 2016].",
    ),
    Family(
        "holiday",
        explicit.read_holidays,
        rf"(?:t?{_AROUND_ONE})?H(?:,?O?[Yy]|[lxc]u)?",
        "It closed on [Easter Monday 2019].",
    ),
    Family(
        "year",
        years.read_year,
        rf"[Q2]?{_EDGE}?t?Y",
        "It closed in [mid-2018].",
    ),
    Family(
        "short_year",
        years.read_year,
        rf"{_EDGE}?y",
        "It closed in ['98].",
    ),
    Family(
        "set",
        sets.read_set_word,
        r"A",
        "The [daily] boat sank.",
    ),
    Family(
        "reference",
        references.read_reference,
        r"r",
        "It is [now] closed.",
    ),
    Family(
        "weak_reference",
        references.read_weak_reference,
        r"R",
        "The [recent] flood closed it.",
    ),
    Family(
        "the_past",
        references.read_the_past,
        r"tL(?=$|[,iO&])",
        "In [the past], it never closed.",
    ),
)


@cache
def _family_pattern() -> re.Pattern[str]:
    """All families, as one pattern whose last group names the family."""
    return re.compile("|".join(f"(?P<{family.name}>{family.kinds})" for family in FAMILIES))


@lru_cache(maxsize=KEPT_KINDS)
def find_family(kinds: str, position: int) -> tuple[str, int, int] | None:
    """The next words that are of a family: its name, the first word and one past the last."""
    match = _family_pattern().search(kinds, position)
    return None if match is None else (match.lastgroup or "", *match.span())


@cache
def families_after(name: str) -> tuple[tuple[Family, re.Pattern[str]], ...]:
    """The families that come after one, each with its own pattern."""
    names = [family.name for family in FAMILIES]
    return tuple((family, re.compile(family.kinds)) for family in FAMILIES[names.index(name) + 1 :])


READERS = {family.name: family.read for family in FAMILIES}
