"""What a family's reader is given, and what it answers."""

from __future__ import annotations

import attrs

from statements.dates.context import Context
from statements.dates.kinds import ANY_COUNT, ANY_UNIT, AROUND
from statements.dates.periods import Period, unresolved, value_of
from statements.dates.tokens import Token
from statements.languages import lexicon
from statements.languages.schema.dates import DateLexicon, Kind, Unit
from statements.records import DateType

__all__ = ["NOTHING", "Answer", "Reading", "dated", "is_name", "is_quoted"]


@attrs.frozen
class Answer:
    """What a temporal expression means."""

    type: DateType
    value: str
    mod: str | None = None
    period: Period | None = None
    """The stretch of the calendar that it covers, or None."""
    until: Period | None = None
    """The last period that it covers, where that is another."""
    aside: bool = False
    """Whether later expressions do not refer to it ("a year earlier")."""
    first: int = 0
    """Words at the beginning of the match that are no part of the expression."""
    last: int = 0
    """Words at the end of the match that are no part of it."""


_QUOTES = frozenset("\"'“”‘’")
_MODIFIERS = Kind.MODIFIER + Kind.EDGE + Kind.ABOUT
#: Kinds before which "about" and "over" tell of a count.
_COUNTED = frozenset(ANY_COUNT + Kind.A)

#: The words are a known frame, but no temporal expression.
NOTHING = Answer(DateType.DATE, "")


@attrs.frozen
class Reading:
    """The words that a family's pattern has matched."""

    kinds: str
    tokens: list[Token]
    context: Context

    @property
    def start(self) -> int:
        """Offset of the first word."""
        return self.tokens[0].start

    @property
    def end(self) -> int:
        """Offset after the last word."""
        return self.tokens[-1].end

    def find(self, kinds: str, begin: int = 0) -> int:
        """Index of the first word of one of the kinds, or -1."""
        for index in range(begin, len(self.kinds)):
            if self.kinds[index] in kinds:
                return index
        return -1

    def has(self, kinds: str) -> bool:
        """Whether there is a word of one of the kinds."""
        return self.find(kinds) >= 0

    def number(self, kinds: str, begin: int = 0) -> int | None:
        """The value of the first word of one of the kinds, as a whole number."""
        index = self.find(kinds, begin)
        value = self.tokens[index].value if index >= 0 else None
        return int(value) if isinstance(value, int | float) else None

    def word(self, kinds: str, begin: int = 0) -> str | None:
        """The value of the first word of one of the kinds, as a string."""
        index = self.find(kinds, begin)
        return str(self.tokens[index].value) if index >= 0 else None

    def unit(self, kinds: str = ANY_UNIT, begin: int = 0) -> Unit | None:
        """The first unit."""
        index = self.find(kinds, begin)
        value = self.tokens[index].value if index >= 0 else None
        return value if isinstance(value, Unit) else None

    def around(self, begin: int = 0) -> str:
        """What "last", "next", "this coming", "the past", … are: the last kind of a row of them."""
        index = self.find(AROUND, begin)
        kind = ""
        while 0 <= index < len(self.kinds) and self.kinds[index] in AROUND:
            kind = self.kinds[index]
            index += 1
        return kind

    @property
    def mod(self) -> str | None:
        """The TIMEX3 modifier that early, late, the end of, about, … stand for."""
        for index, kind in enumerate(self.kinds):
            if kind in _MODIFIERS or (kind == Kind.OUTER_ABOUT and self._tells_amount(index)):
                return str(self.tokens[index].value)
            if kind == Kind.EARLIER and index == 0:
                return "START" if self.tokens[index].value == -1 else "END"
        return None

    def _tells_amount(self, index: int) -> bool:
        """Whether "about" or "over" stands before a count; "over" must be "more than" as well."""
        if self.kinds[index + 1 : index + 2] not in _COUNTED:
            return False
        return self.tokens[index].value != "MORE_THAN" or self.is_amount(index)

    def is_amount(self, index: int) -> bool:
        """Whether "over" is "more than" ("in over a year"), not how long ("built over a year")."""
        words: DateLexicon = lexicon("dates")
        token = self.tokens[index]
        before = self.context.before(token.start)
        return token.value == "MORE_THAN" and before in words.amount_marks

    @property
    def clock(self) -> str:
        """The TIMEX3 suffix of a clock time or a part of the day, or nothing."""
        index = self.find(Kind.CLOCK)
        if index >= 0:
            zone = self.kinds[index + 1 : index + 2] == Kind.ZONE
            return f"T{self.tokens[index].value}{self.tokens[index + 1].value if zone else ''}"
        time = self._hour_before_zone()
        if time:
            return f"T{time}{self.word(Kind.ZONE)}"
        code = self.word(Kind.PART + Kind.NIGHT)
        return f"T{code}" if code else ""

    def _hour_before_zone(self) -> str:
        """The hour of "0900 GMT": four digits."""
        index = self.find(Kind.ZONE) - 1
        if index < 0:
            return ""
        token = self.tokens[index]
        number = token.value
        if token.end - token.start != 4 or not isinstance(number, int) or number > 2400:
            return ""
        return f"{number // 100:02d}:{number % 100:02d}" if number % 100 < 60 else ""


def dated(
    period: Period | None, unit: Unit, mod: str | None = None, *, value: str | None = None
) -> Answer:
    """A DATE that covers the period, or one of this size that is not resolved."""
    if period is None:
        return Answer(DateType.DATE, value or unresolved(unit), mod)
    return Answer(DateType.DATE, value_of(period), mod, period)


def is_name(reading: Reading, index: int) -> bool:
    """Whether a word is capitalised inside a sentence: "This Week", "Daily News", "High Noon"."""
    text = reading.context.text
    start = reading.tokens[index].start
    if not text[start].isupper():
        return False
    if index > 0:
        return text[reading.tokens[index - 1].start].isupper()
    before = text[max(0, start - 2) : start]
    return len(before) == 2 and before[1] == " " and before[0].isalnum()


def is_quoted(reading: Reading) -> bool:
    """Whether an expression alone stands in quotation marks, as the name of a work does."""
    text = reading.context.text
    around = text[max(0, reading.start - 1) : reading.start] + text[reading.end : reading.end + 1]
    return len(around) == 2 and around[0] in _QUOTES and around[1] in _QUOTES
