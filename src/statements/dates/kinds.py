"""Groups of the kinds of words that the readers of several families look for."""

from __future__ import annotations

from statements.languages.schema.dates import Kind

__all__ = [
    "ANY_COUNT",
    "ANY_HOLDER",
    "ANY_MONTH",
    "ANY_SEASON",
    "ANY_UNIT",
    "ANY_YEAR",
    "AROUND",
    "BACKWARD",
    "CURRENT",
    "DETERMINERS",
    "FORWARD",
    "HOURS",
    "MONTH_DAYS",
]

#: Last, next, this, …: what places a unit beside the day of publication or another date.
AROUND = (
    Kind.LAST + Kind.NEXT + Kind.THIS + Kind.THAT + Kind.FOLLOWING + Kind.PREVIOUS + Kind.PAST
    + Kind.WEAK_REFERENCE
)  # fmt: skip
#: Those of them that count back, that count forward, and that stay.
BACKWARD = frozenset({Kind.LAST, Kind.PAST, Kind.PREVIOUS})
FORWARD = frozenset({Kind.NEXT, Kind.FOLLOWING})
CURRENT = frozenset({Kind.THIS, Kind.WEAK_REFERENCE})
#: Numbers of units.
ANY_COUNT = Kind.DAY_NUMBER + Kind.NUMBER + Kind.VAGUE + Kind.YEAR
ANY_UNIT = Kind.UNIT + Kind.UNITS
ANY_MONTH = Kind.MONTH + Kind.WEAK_MONTH + Kind.SHORT_MONTH
ANY_SEASON = Kind.SEASON + Kind.WEAK_SEASON
ANY_YEAR = Kind.YEAR + Kind.SHORT_YEAR
#: The days of a month.
MONTH_DAYS = Kind.DAY_NUMBER + Kind.ORDINAL
#: A clock time, or the number before a zone ("0900 GMT").
HOURS = Kind.CLOCK + Kind.YEAR + Kind.NUMBER
DETERMINERS = Kind.THE + Kind.A + Kind.ITS
#: A unit, or a word for the stretch that the text is talking about.
ANY_HOLDER = Kind.UNIT + Kind.PERIOD
