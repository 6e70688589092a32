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

from statements.dates import deictic, durations, explicit, references, sets, units
from statements.dates.reading import Answer, Reading

__all__ = ["FAMILIES", "family_pattern"]

# Parts that several families share.
_COUNT = "(?:a?q|n|d|Y|a)"
_COUNTS = rf"(?:{_COUNT}(?:[-&]{_COUNT})?)"
_MONTH_DAY = "(?:[Mm]-?[do](?!U)|t?[do]O?-?[Mm])"
_CLOCK = "Q?(?:CZ?|YZ|nZ)"
_AROUND = "[lxcXVbL]"
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
    # Nothing temporal: "34-year-old", "three years old".
    Family("age", references.read_age, r"[dnoaqY]?-?[uU]-?B"),
    # 2013-03-22, 3/22/2013
    Family("numeric", explicit.read_numeric, rf"I(?:,?i?{_CLOCK})?"),
    # 10 p.m. EDT Friday, March 3, 2017; March 3; the 4th of July; late Dec. 6
    Family(
        "month_day",
        explicit.read_month_day,
        (
            rf"(?:t?h-?)?(?:{_CLOCK},?i?|t?p,?[iO]?)?(?:[Ww],?)?{_MONTH_DAY}(?:,?O?[Yy](?!U))?"
            rf"(?:,?i?{_CLOCK}|,?i?t?p)?"
        ),
    ),
    Family("range_day", explicit.read_range_day, r"(?<=[Mm]d[-&])[do](?![uUMmFZYn])"),
    Family("year_of_range", explicit.read_year_of_range, r"(?<=Y-)[dn](?![uUMm])"),
    # early March 2017, the end of March of this year, March last year
    Family(
        "month",
        explicit.read_month,
        rf"{_EDGE}?(?:[lxcXVbL]{{0,2}}[M]|[lxcXVbL]{{1,2}}m|[Mm](?=,?O?[Yy]|[lxc]u))"
        rf"(?:,?O?[Yy](?!U)|O?[lxcbXV]u)?",
    ),
    Family("weak_month", explicit.read_month, rf"{_EDGE}?m"),
    # every Tuesday, every two weeks, each month
    Family("every", sets.read_every, r"eO?t?L?(?:F|o)?(?:[dnq]?F?U|[uKWMSspk])(?:p)?"),
    # Tuesdays, Friday nights
    Family("repeated_weekday", sets.read_repeated_weekday, r"WP|z(?:p|P)?(?!g)"),
    # twice a month, three times a year
    Family("frequency", sets.read_frequency, r"(?:[dnq]?\*)[ae](?:u|[dn]U)"),
    # three Fridays ago
    Family("weekdays_ago", deictic.read_weekdays_ago, r"[dnq]zg"),
    # Tuesday last week
    Family(
        "weekday_of_week", deictic.read_weekday_of_week, rf"(?:t?h-?)?[W]O?{_AROUND}u(?:,?i?t?p)?"
    ),
    # 10 p.m. Wednesday; last Friday night; later today; the previous Monday
    Family(
        "day",
        deictic.read_day,
        (
            rf"(?:h-?|j|t?EO)?(?:(?:{_CLOCK}|t?h?-?p),?[iO]?)?(?:t?{_AROUND}{{0,2}}W|k)"
            rf"(?:,?i?{_CLOCK}|h?-?p|,it?p)?"
        ),
    ),
    # tonight, this morning, last night, the next morning, that day's evening
    Family(
        "part_of_day",
        deictic.read_part_of_day,
        rf"(?:h-?|j|t?EO|{_CLOCK},?i?)?(?:N|t?{_AROUND}h?-?p|t?h?-?p)",
    ),
    # 10 p.m. EDT
    Family("clock", deictic.read_clock, rf"{_CLOCK}"),
    # this year's third quarter; the third quarter of 1998; the year-earlier quarter
    Family(
        "ordinal_unit",
        units.read_ordinal_unit,
        (
            rf"{_EDGE}?(?:(?:[lxcb]u|Y)')?t?v?(?:Y|f|u-?[jg]|[LVclb])?-?f?-?F?o(?:[-&]o)?F?-?(?:u|dU|nU|[SsKW])"
            r"(?:(?:O|i)?(?:Y|[lxctbXV]f?F?u|fY|[Mm]Y?))?"
        ),
    ),
    # the year-earlier period, year-ago
    Family("year_earlier", units.read_year_earlier, r"t?b?u-?[jg](?:F?[uD]|U)?"),
    # this year's quarter
    Family("unit_of_unit", units.read_unit_of_unit, r"[lxcb]u'(?:u|D)"),
    # fiscal 1998, the fiscal year
    Family("fiscal", units.read_fiscal, r"t?[clxb]?f(?:Y|y|u)?"),
    # early next year; the end of the week; last week; the past year
    Family(
        "unit",
        units.read_unit,
        (
            rf"(?:j(?:it|t)?|(?:Q|{_EDGE}){{0,3}})"
            rf"(?:t?{_AROUND}x?F?(?:f?F?u|K|S|s|D)|tF?(?:u|K|S|s(?=OY|O?c))|[KS])"
            rf"(?:O(?:Y|{_AROUND}u)|{_AROUND}u|Y)?Q?"
        ),
    ),
    # two years ago, a year and a half ago, a week or so ago
    Family("ago", units.read_ago, rf"Q?{_COUNTS}F?-?[uU](?:&an?)?Q?g"),
    # two days later, a year earlier, two weeks from now
    Family("later", units.read_later, rf"Q?{_COUNTS}F?[uU](?:[jG]|J)"),
    # the past eight years, the next few months, recent weeks
    Family(
        "stretch",
        durations.read_stretch,
        (
            r"Q?t?[LlxXVc][x]?(?:a?q|n|d|Y|F|o){0,3}(?:[-&](?:n|d|q))?F?U(?:&U)?Q?"
            r"|t?v?Rq?U(?:&U)?|t?UG"
        ),
    ),
    # 34 days, a two-year deal, weeks, decades-long
    Family(
        "duration",
        durations.read_duration,
        (
            rf"Q{{0,2}}t?{_COUNTS}(?:-?F)?-?[uU](?:&[uU]|a&?n)?(?:&an)?-?F?Q?"
            r"|Q{0,2}t?oF?(?:[dnq]F?)U|U(?:&U)?-?F?|[tv]?F?U"
        ),
    ),
    # the 1990s, the late '80s, mid-1990s
    Family("decade", explicit.read_decade, r"(?:t?h-?)?(?:t?EO)?t?T"),
    # the winter of 1994, fall 2016, last spring
    Family("season", explicit.read_seasons, rf"{_EDGE}?(?:t?[Ss](?:O?Y|O{_AROUND}u)|{_AROUND}s)"),
    # Christmas, last Thanksgiving, Election Day 2016
    Family("holiday", explicit.read_holidays, rf"(?:t?{_AROUND}{{0,2}})?H(?:,?O?[Yy]|[lxc]u)?"),
    # 1998, mid-2018, the end of 1998, 2009-2010
    Family("year", explicit.read_year, rf"Q?{_EDGE}?t?Y"),
    Family("short_year", explicit.read_year, rf"{_EDGE}?y"),
    Family("set", sets.read_set_word, r"A"),
    Family("reference", references.read_reference, r"r"),
    Family("weak_reference", references.read_weak_reference, r"R"),
    Family("bare_unit", references.read_nothing, r"u-E|uE|u'E"),
    Family("the_past", references.read_the_past, r"tL$"),
    Family("later_alone", references.read_nothing, r"j"),
)


@cache
def family_pattern() -> re.Pattern[str]:
    """All families, as one pattern whose last group names the family."""
    return re.compile("|".join(f"(?P<{family.name}>{family.kinds})" for family in FAMILIES))


READERS = {family.name: family.read for family in FAMILIES}
