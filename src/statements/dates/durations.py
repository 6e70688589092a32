"""How long: stretches of time that are counted and not placed."""

from __future__ import annotations

import attrs

from statements.dates.kinds import ANY_COUNT, ANY_UNIT, AROUND
from statements.dates.periods import Period, containing
from statements.dates.reading import NOTHING, Answer, Reading, dated
from statements.dates.resolve import shifted
from statements.languages import lexicon
from statements.languages.schema.dates import DateLexicon, Kind, Unit
from statements.records import DateType

__all__ = [
    "duration_value",
    "half_unit",
    "has_half",
    "read_all",
    "read_duration",
    "read_part_of_century",
    "read_stretch",
    "read_while",
    "unit_count",
]

_LETTERS = {
    Unit.MILLENNIUM: ("P", 1000, "Y"),
    Unit.CENTURY: ("P", 100, "Y"),
    Unit.DECADE: ("P", 10, "Y"),
    Unit.YEAR: ("P", 1, "Y"),
    Unit.HALF: ("P", 6, "M"),
    Unit.QUARTER: ("P", 1, "Q"),
    Unit.SEASON: ("P", 3, "M"),
    Unit.MONTH: ("P", 1, "M"),
    Unit.FORTNIGHT: ("P", 2, "W"),
    Unit.WEEK: ("P", 1, "W"),
    Unit.WEEKEND: ("P", 1, "WE"),
    Unit.DAY: ("P", 1, "D"),
    Unit.HOUR: ("PT", 1, "H"),
    Unit.MINUTE: ("PT", 1, "M"),
    Unit.SECOND: ("PT", 1, "S"),
}
_QUOTES = frozenset("\"'“‘")
_HALVES = {
    Unit.MILLENNIUM: (500, Unit.YEAR),
    Unit.CENTURY: (50, Unit.YEAR),
    Unit.DECADE: (5, Unit.YEAR),
    Unit.YEAR: (6, Unit.MONTH),
    Unit.DAY: (12, Unit.HOUR),
    Unit.HOUR: (30, Unit.MINUTE),
    Unit.MINUTE: (30, Unit.SECOND),
}
#: "Half a year"; what follows the unit in "a year and a half".
_HALF_A_UNIT = Kind.UNIT + Kind.A + Kind.UNIT
_AND_A_HALF = Kind.AND + Kind.A + Kind.UNIT
_NAMED_UNITS = {Kind.WEEKEND: Unit.WEEKEND, Kind.SEASON: Unit.SEASON}
_COUNTS = frozenset(Kind.DAY_NUMBER + Kind.NUMBER + Kind.VAGUE)
#: What a fraction of a unit is counted in.
_PARTS = {"Y": (12, "M"), "H": (60, "M"), "M": (60, "S")}


def unit_count(reading: Reading) -> float | None:
    """How many units the words tell of, halves included; None where the number is not told.

    Of two numbers ("two to three weeks") it is the first, a lower bound.
    """
    index = reading.find(ANY_COUNT + Kind.A)
    if index < 0:
        return None
    if reading.kinds[index] == Kind.A and reading.kinds[index + 1 : index + 2] in _COUNTS:
        # "A few", "a hundred".
        index += 1
    value = reading.tokens[index].value
    if not isinstance(value, int | float):
        return None
    return float(value) + (0.5 if has_half(reading) else 0.0)


def duration_value(reading: Reading) -> tuple[str, str | None]:
    """The TIMEX3 value and modifier of a count of units; an untold number is X."""
    halved = half_unit(reading)
    if halved is not None:
        number, part = halved
        prefix, _, letter = _LETTERS[part]
        return f"{prefix}{number}{letter}", reading.mod
    size = reading.unit()
    if size is None:
        return "PXX", reading.mod
    prefix, factor, letter = _LETTERS[size]
    count = unit_count(reading)
    if count is None:
        if reading.has(Kind.VAGUE) or reading.kinds[reading.find(ANY_UNIT)] == Kind.UNITS:
            return f"{prefix}X{letter}", reading.mod
        count = 1.0
    count *= factor
    whole = int(count)
    if count == whole:
        return f"{prefix}{whole}{letter}", reading.mod
    if letter in _PARTS and (prefix == "PT" or letter == "Y"):
        size_of_part, part_letter = _PARTS[letter]
        rest = round((count - whole) * size_of_part)
        return f"{prefix}{f'{whole}{letter}' if whole else ''}{rest}{part_letter}", reading.mod
    return f"{prefix}{count:g}{letter}", reading.mod


def half_unit(reading: Reading) -> tuple[int, Unit] | None:
    """Half a year as six months, half an hour as 30 minutes; None where there is no such half."""
    at = reading.find(Kind.UNIT)
    if (
        at < 0
        or reading.kinds[at : at + 3] != _HALF_A_UNIT
        or reading.tokens[at].value is not Unit.HALF
    ):
        return None
    whole = reading.tokens[at + 2].value
    return _HALVES.get(whole) if isinstance(whole, Unit) else None


def has_half(reading: Reading) -> bool:
    """Whether a half is added after the unit: "a year and a half"."""
    at = reading.find(ANY_UNIT)
    return reading.kinds[at + 1 : at + 4] == _AND_A_HALF and (
        reading.tokens[at + 3].value is Unit.HALF
    )


def read_duration(reading: Reading) -> Answer | None:
    """34 days; a two-year deal; weeks; nearly two months; decades-long."""
    kinds, tokens, context = reading.kinds, reading.tokens, reading.context
    if kinds.endswith(_AND_A_HALF) and not has_half(reading):
        # "A day and a year": the second is one of its own.
        answer = read_duration(Reading(kinds[:-3], tokens[:-3], context))
        return answer if answer is None or answer is NOTHING else attrs.evolve(answer, last=3)
    at = reading.find(ANY_UNIT)
    size = reading.unit()
    if size is None or (half_unit(reading) is None and _is_share(reading, size)):
        return None
    if _is_title(reading, at):
        return NOTHING
    words: DateLexicon = lexicon("dates")
    joined = reading.find(Kind.AND)
    if 0 < joined < at and context.before(reading.start) == words.between:
        # "Between 60 and 90 days": two lengths, the first without its unit.
        value, mod = duration_value(
            Reading(kinds[:joined] + kinds[at:], tokens[:joined] + tokens[at:], context)
        )
        return Answer(DateType.DURATION, value, mod, last=len(kinds) - joined)
    value, mod = duration_value(reading)
    if kinds[0] == Kind.A and kinds[at] == Kind.UNIT and _is_rate(reading):
        return Answer(DateType.SET, value)
    return Answer(DateType.DURATION, value, mod, first=int(_is_attributive(reading, at)))


def _is_share(reading: Reading, size: Unit) -> bool:
    """Whether a half or quarter is a part of something: "three-quarters", "a quarter of it"."""
    if size not in (Unit.HALF, Unit.QUARTER):
        return False
    if size is Unit.QUARTER and not reading.has(ANY_COUNT + Kind.ORDINAL):
        return True
    plural = reading.kinds[reading.find(ANY_UNIT)] == Kind.UNITS
    return reading.has(Kind.HYPHEN) == plural or size is Unit.HALF


def _is_title(reading: Reading, at: int) -> bool:
    """Whether it is the name of a work: "60 Minutes"."""
    text = reading.context.text
    capital = text[reading.tokens[at].start].isupper()
    return capital and text[reading.start - 1 : reading.start] in _QUOTES


def _is_attributive(reading: Reading, at: int) -> bool:
    """Whether the determiner belongs to a noun that follows: "a two-year deal", "the weeks"."""
    kinds = reading.kinds
    if kinds[0] in (Kind.THE + Kind.ITS):
        counted = reading.has(ANY_COUNT + Kind.A + Kind.ORDINAL + Kind.MODIFIER)
        if not counted or kinds[at] == Kind.UNIT:
            return True
    if not reading.has(Kind.HYPHEN) or kinds[0] not in (Kind.A + Kind.THE):
        return False
    return kinds[1:2] in _COUNTS or kinds[-1] == Kind.FILLER


def read_all(reading: Reading) -> Answer | None:
    """All week, all summer: a length of one such unit."""
    kind = reading.kinds[1]
    size = _NAMED_UNITS.get(Kind(kind)) or reading.unit()
    if size is None or size is Unit.HALF or size not in _LETTERS:
        return None
    prefix, factor, letter = _LETTERS[size]
    return Answer(DateType.DURATION, f"{prefix}{factor}{letter}")


def read_part_of_century(reading: Reading) -> Answer | None:
    """A quarter-century; half a century ago."""
    years = reading.number(Kind.PART_OF_CENTURY) or 0
    anchor = reading.context.published
    if not reading.has(Kind.AGO):
        return Answer(DateType.DURATION, f"P{years}Y", reading.mod)
    period = shifted(containing(Unit.YEAR, anchor), Unit.YEAR, -years) if anchor else None
    return dated(period, Unit.YEAR, reading.mod)


def read_while(reading: Reading) -> Answer | None:
    """A while; some time ago."""
    if reading.has(Kind.AGO):
        return Answer(DateType.DATE, "PAST_REF")
    return Answer(DateType.DURATION, "PXX")


def _is_rate(reading: Reading) -> bool:
    """Whether "a year" says how often: "$90,000 a year", "15 a year"."""
    words: DateLexicon = lexicon("dates")
    before = reading.context.before(reading.start)
    amount = before[-1:].isdigit() or before == "%" or before in words.cardinals
    return amount or (before[:1] in "$£€" and len(before) > 1)


def read_stretch(reading: Reading) -> Answer | None:
    """The past eight years; the next few months; recent weeks."""
    context = reading.context
    size = reading.unit()
    if size is None:
        return None
    value, mod = duration_value(reading)
    if reading.has(Kind.WEAK_REFERENCE):
        return Answer(DateType.DURATION, value, mod)
    count = reading.number(ANY_COUNT)
    period = until = None
    anchor = context.published
    if anchor is not None and count is not None and not reading.has(Kind.FOLLOWING + Kind.PREVIOUS):
        today: Period | None = containing(Unit.DAY, anchor)
        sign = reading.number(AROUND) or 0
        if sign and today is not None:
            other = shifted(today, size, sign * count) if size in _LETTERS else None
            if other is not None:
                period, until = (other, today) if sign < 0 else (today, other)
    return Answer(DateType.DURATION, value, mod, period, until)
