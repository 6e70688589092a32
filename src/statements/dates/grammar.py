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

FAMILIES: dict[str, str] = {
    # Nothing temporal: "34-year-old", "three years old".
    "age": r"[dnoaqY]?-?[uU]-?B",
    # 2013-03-22, 3/22/2013
    "numeric": rf"I(?:,?i?{_CLOCK})?",
    # 10 p.m. EDT Friday, March 3, 2017; March 3; the 4th of July; late Dec. 6
    "month_day": (
        rf"(?:t?h-?)?(?:{_CLOCK},?i?|t?p,?[iO]?)?(?:[Ww],?)?{_MONTH_DAY}(?:,?O?[Yy](?!U))?"
        rf"(?:,?i?{_CLOCK}|,?i?t?p)?"
    ),
    "range_day": r"(?<=[Mm]d[-&])[do](?![uUMmFZYn])",
    "year_of_range": r"(?<=Y-)[dn](?![uUMm])",
    # early March 2017, the end of March of this year, March last year
    "month": rf"{_EDGE}?(?:[lxcXVbL]{{0,2}}[M]|[lxcXVbL]{{1,2}}m|[Mm](?=,?O?[Yy]|[lxc]u))"
    rf"(?:,?O?[Yy](?!U)|O?[lxcbXV]u)?",
    "weak_month": rf"{_EDGE}?m",
    # every Tuesday, every two weeks, each month
    "every": r"eO?t?L?(?:F|o)?(?:[dnq]?F?U|[uKWMSspk])(?:p)?",
    # Tuesdays, Friday nights
    "repeated_weekday": r"WP|z(?:p|P)?(?!g)",
    # twice a month, three times a year
    "frequency": r"(?:[dnq]?\*)[ae](?:u|[dn]U)",
    # three Fridays ago
    "weekdays_ago": r"[dnq]zg",
    # Tuesday last week
    "weekday_of_week": rf"(?:t?h-?)?[W]O?{_AROUND}u(?:,?i?t?p)?",
    # 10 p.m. Wednesday; last Friday night; later today; the previous Monday
    "day": (
        rf"(?:h-?|j|t?EO)?(?:(?:{_CLOCK}|t?h?-?p),?[iO]?)?(?:t?{_AROUND}{{0,2}}W|k)"
        rf"(?:,?i?{_CLOCK}|h?-?p|,it?p)?"
    ),
    # tonight, this morning, last night, the next morning, that day's evening
    "part_of_day": rf"(?:h-?|j|t?EO|{_CLOCK},?i?)?(?:N|t?{_AROUND}h?-?p|t?h?-?p)",
    # 10 p.m. EDT
    "clock": rf"{_CLOCK}",
    # this year's third quarter; the third quarter of 1998; the year-earlier quarter
    "ordinal_unit": (
        rf"{_EDGE}?(?:(?:[lxcb]u|Y)')?t?v?(?:Y|f|u-?[jg]|[LVclb])?-?f?-?F?o(?:[-&]o)?F?-?(?:u|dU|nU|[SsKW])"
        r"(?:(?:O|i)?(?:Y|[lxctbXV]f?F?u|fY|[Mm]Y?))?"
    ),
    # the year-earlier period, year-ago
    "year_earlier": r"t?b?u-?[jg](?:F?[uD]|U)?",
    # this year's quarter
    "unit_of_unit": r"[lxcb]u'(?:u|D)",
    # fiscal 1998, the fiscal year
    "fiscal": r"t?[clxb]?f(?:Y|y|u)?",
    # early next year; the end of the week; last week; the past year
    "unit": rf"(?:j(?:it|t)?|(?:Q|{_EDGE})*)?(?:t?{_AROUND}x?F?(?:f?F?u|K|S|s|D)|tF?(?:u|K|S|s(?=OY|O?c))|[KS])(?:O(?:Y|{_AROUND}u)|{_AROUND}u|Y)?Q?",
    # two years ago, a year and a half ago, a week or so ago
    "ago": rf"Q?{_COUNTS}F?-?[uU](?:&an?)?Q?g",
    # two days later, a year earlier, two weeks from now
    "later": rf"Q?{_COUNTS}F?[uU](?:[jG]|J)",
    # the past eight years, the next few months, recent weeks
    "stretch": rf"Q?t?[LlxXVc][x]?(?:a?q|n|d|Y|F|o)*(?:[-&](?:n|d|q))?F?U(?:&U)?Q?|t?vR(?:q)?U(?:&U)?|t?R(?:q)?U(?:&U)?|t?UG",
    # 34 days, a two-year deal, weeks, decades-long
    "duration": rf"Q*t?{_COUNTS}(?:-?F)?-?[uU](?:&[uU]|a&?n)?(?:&an)?-?F?Q?|Q*t?oF?(?:[dnq]F?)U|U(?:&U)?-?F?|[tv]?F?U",
    # the 1990s, the late '80s, mid-1990s
    "decade": r"(?:t?h-?)?(?:t?EO)?t?T",
    # the winter of 1994, fall 2016, last spring
    "season": rf"{_EDGE}?(?:t?[Ss](?:O?Y|O{_AROUND}u)|{_AROUND}s)",
    # Christmas, last Thanksgiving, Election Day 2016
    "holiday": rf"(?:t?{_AROUND}{{0,2}})?H(?:,?O?[Yy]|[lxc]u)?",
    # 1998, mid-2018, the end of 1998, 2009-2010
    "year": rf"Q?{_EDGE}?t?Y",
    "short_year": rf"{_EDGE}?y",
    "set": r"A",
    "reference": r"r",
    "weak_reference": r"R",
    "bare_unit": r"u-E|uE|u'E",
    "the_past": r"tL$",
    "later_alone": r"j",
}


@cache
def family_pattern() -> re.Pattern[str]:
    """All families, as one pattern whose last group names the family."""
    return re.compile("|".join(f"(?P<{name}>{kinds})" for name, kinds in FAMILIES.items()))

READERS: dict[str, Callable[[Reading], Answer | None]] = {
    "age": references.age,
    "numeric": explicit.numeric,
    "month_day": explicit.month_day,
    "range_day": explicit.range_day,
    "month": explicit.month,
    "weak_month": explicit.month,
    "every": sets.every,
    "repeated_weekday": sets.repeated_weekday,
    "frequency": sets.frequency,
    "weekdays_ago": deictic.weekdays_ago,
    "weekday_of_week": deictic.weekday_of_week,
    "day": deictic.day,
    "part_of_day": deictic.part_of_day,
    "clock": deictic.clock,
    "ordinal_unit": units.ordinal_unit,
    "year_earlier": units.year_earlier,
    "unit_of_unit": units.unit_of_unit,
    "fiscal": units.fiscal,
    "unit": units.unit,
    "ago": units.ago,
    "later": units.later,
    "stretch": durations.stretch,
    "duration": durations.duration,
    "decade": explicit.decade,
    "season": explicit.seasons,
    "holiday": explicit.holidays,
    "year": explicit.year,
    "short_year": explicit.year,
    "year_of_range": explicit.year_of_range,
    "set": sets.set_word,
    "reference": references.reference,
    "weak_reference": references.weak_reference,
    "the_past": references.the_past,
    "later_alone": references.nothing,
    "bare_unit": references.nothing,
}
