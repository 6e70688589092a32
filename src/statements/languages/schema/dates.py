"""What reading temporal expressions needs to know of a language."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

import attrs

__all__ = ["DateLexicon", "Holiday", "Kind", "Unit", "Word"]


class Unit(StrEnum):
    """A calendar unit, from the longest to the shortest."""

    MILLENNIUM = "millennium"
    CENTURY = "century"
    DECADE = "decade"
    YEAR = "year"
    HALF = "half"
    QUARTER = "quarter"
    SEASON = "season"
    MONTH = "month"
    FORTNIGHT = "fortnight"
    WEEK = "week"
    WEEKEND = "weekend"
    DAY = "day"
    HOUR = "hour"
    MINUTE = "minute"
    SECOND = "second"


class Kind(StrEnum):
    """The part that a word plays in a temporal expression.

    Each is one character, so that the kinds of an expression's words make a string
    over which the grammar's rules are plain regular expressions.
    """

    WEEKDAY = "W"
    """Monday; the value is 1 to 7."""
    WEEKDAYS = "z"
    """Mondays."""
    WEAK_WEEKDAY = "w"
    """A weekday only beside other parts of a date: sun, sat."""
    MONTH = "M"
    """January; the value is 1 to 12."""
    WEAK_MONTH = "m"
    """A month only beside other parts of a date or after a preposition: may, march."""
    SHORT_MONTH = "1"
    """A month only beside a day or a year: jan, sep."""
    YEAR = "Y"
    """A number from 1000 to 2199."""
    SHORT_YEAR = "y"
    """An apostrophe and two digits."""
    DECADE = "T"
    """1980s, nineties; the value is the first year, or two digits of it."""
    NUMERIC_DATE = "I"
    """2013-03-22, 3/22/2013."""
    CLOCK = "C"
    """10 p.m., 14:48, noon."""
    ZONE = "Z"
    """GMT; the value is the suffix that a TIMEX3 value carries."""
    DAY_NUMBER = "d"
    """A number from 1 to 31, in digits."""
    NUMBER = "n"
    """Any other number, in digits or words."""
    ORDINAL = "o"
    """First, 3rd."""
    UNIT = "u"
    """Year; the value is a :class:`Unit`."""
    UNITS = "U"
    """Years."""
    WEEKEND = "K"
    """The weekend."""
    DAY = "k"
    """Today; the value is the distance in days."""
    NIGHT = "N"
    """Tonight, overnight: a part of the day of publication."""
    PART = "p"
    """Morning; the value is the TIMEX3 code (MO)."""
    PARTS = "P"
    """Mornings."""
    SEASON = "S"
    """Summer; the value is the TIMEX3 code (SU)."""
    WEAK_SEASON = "s"
    """A season only beside other parts of a date: fall, spring."""
    HOLIDAY = "H"
    """Christmas; the value is a :class:`Holiday`."""
    REFERENCE = "r"
    """Now; the value is PRESENT_REF, PAST_REF or FUTURE_REF."""
    WEAK_REFERENCE = "R"
    """An adjective of reference: recent, coming; the value as above."""
    THE = "t"
    A = "a"
    ITS = "v"
    """A possessive."""
    LAST = "l"
    PAST = "L"
    """Past, preceding: like LAST before a unit, a stretch before units."""
    NEXT = "x"
    FOLLOWING = "X"
    """Following: the one after the last date mentioned."""
    PREVIOUS = "V"
    """Previous: the one before the last date mentioned."""
    THIS = "c"
    THAT = "b"
    """That, the same: the last date mentioned."""
    EVERY = "e"
    AGO = "g"
    EARLIER = "j"
    """Earlier, later: before or after the last date mentioned; the value is -1 or 1."""
    BEFORE = "J"
    """Before, after: the same where no event follows."""
    MODIFIER = "h"
    """Early, late, mid-; the value is the TIMEX3 modifier."""
    EDGE = "E"
    """End, beginning; the value is the TIMEX3 modifier."""
    VAGUE = "q"
    """Several, a few: a number that is not told; the value is a number or X."""
    ABOUT = "Q"
    """More than, nearly; the value is the TIMEX3 modifier."""
    OUTER_ABOUT = "2"
    """The same, but no part of the expression's extent: about, over."""
    OF = "O"
    IN = "i"
    """A preposition inside an expression: in, on, at."""
    AND = "&"
    """And, or: between two numbers or two dates."""
    TO = "6"
    """To, through: the same, of a range."""
    COMMA = ","
    HYPHEN = "-"
    POSSESSIVE = "'"
    FISCAL = "f"
    WHILE = "3"
    """A while, some time: a length that is not told."""
    SET = "A"
    """Daily; the value is the TIMEX3 value."""
    TIMES = "*"
    """Once, twice: how often in a unit."""
    OLD = "B"
    FILLER = "F"
    """An adjective between a number and its unit: consecutive, trading."""
    AHEAD = "G"
    """From now, ahead: counted forward from publication."""
    PERIOD = "D"
    """Period: the span of time that the text is talking about."""
    PART_OF_YEAR = "4"
    """Q3, H1; the value is the word."""
    SECOND_OF_TWO = "5"
    """Other, after "every": every second one."""
    ALL = "7"
    """All, before a unit: "all week"."""
    PART_OF_CENTURY = "8"
    """Quarter-century; the value is the number of years."""
    IDIOM = "_"
    """A phrase of temporal words that tells no time."""


@attrs.frozen
class Holiday:
    """On which day of a year a holiday falls."""

    month: int
    """The month, or 0 where the day is counted from Easter Sunday."""
    day: int
    """The day of the month; the distance from Easter; the first day on which it can fall,
    where a weekday is set."""
    weekday: int | None = None
    """1 (Monday) to 7: the holiday is the first such day from ``day`` on."""


@attrs.frozen
class Word:
    """What one word, or one phrase, means."""

    kind: Kind
    value: int | str | Unit | Holiday = 0


@attrs.frozen
class DateLexicon:
    """The words of temporal expressions, and of what stands around them."""

    words: Mapping[str, Word]
    """Lower-cased words and phrases, with the full stop of an abbreviation."""
    triggers: frozenset[str]
    """Those of the words without which there is no temporal expression."""
    cardinals: Mapping[str, int]
    """Number words from zero to ninety, and hundred, thousand, million."""
    ordinals: Mapping[str, int]
    """Ordinal words."""
    ordinal_suffixes: tuple[str, ...]
    """What follows the digits of an ordinal."""
    centuries: tuple[str, ...]
    """Number words that can begin a year in words ("nineteen" hundred and)."""
    number_joiners: tuple[str, ...]
    """What may stand inside a number in words ("and")."""
    half: tuple[str, ...]
    """What adds a half after a number or a unit ("and a half")."""
    decade_names: Mapping[str, int]
    """The nineties: 90."""
    part_letters: str
    """The letters before the number of a quarter and of a half of a year."""
    hour_mark: str
    """Regular expression for what follows a full hour ("o'clock")."""
    morning_marks: str
    """Regular expression for what follows an hour before noon."""
    afternoon_marks: str
    """Regular expression for what follows an hour after noon."""
    clock_prepositions: frozenset[str]
    """Words before 14:30 that make it a time, no score or ratio ("at", "until")."""
    future_marks: tuple[str, ...]
    """Words and phrases after which a date without a year, or a weekday, lies ahead."""
    certain_future: frozenset[str]
    """Verbs that put a date at the beginning of their clause ahead ("On Friday, they will …")."""
    future_prepositions: frozenset[str]
    """Words right before a month that put it ahead ("by")."""
    limits: frozenset[str]
    """Words right before a date that put it ahead unless the clause is in the past ("until")."""
    scheduled_nouns: frozenset[str]
    """Occasions that are told of by the month in which they are to come ("election")."""
    past_marks: tuple[str, ...]
    """Words after which it lies behind."""
    past_suffix: str
    """How a regular past form ends."""
    passive_marks: tuple[str, ...]
    """Words before a past form that make it no finite past ("be", "been")."""
    past_auxiliaries: tuple[str, ...]
    """Words before a word of the future that make it a future of the past ("was due")."""
    modals: frozenset[str]
    """Verbs of what may come, beside "soon"."""
    soon_stops: frozenset[str]
    """Words after "soon" that make it no time of its own ("soon after")."""
    turning_words: frozenset[str]
    """Words of reference that only turn the text where they open a sentence ("Now, …")."""
    past_prepositions: frozenset[str]
    """Words right before "the past" that make it a time."""
    date_prepositions: frozenset[str]
    """Words right before a weak month, a year or a season that make it a date."""
    month_determiners: frozenset[str]
    """Words before a weak month that is followed by a noun ("the March accession")."""
    month_noun_stops: frozenset[str]
    """Words after "the March" that make it none ("the March of")."""
    given_names: frozenset[str]
    """Months that are names of people too ("April Ryan")."""
    title_nouns: frozenset[str]
    """Capitalised words after a weekday that make it a title ("the Sunday Times")."""
    year_words: frozenset[str]
    """Words right before a number that make it a year whatever follows ("in", "the")."""
    number_nouns: frozenset[str]
    """Words before a number that make it a name, no year ("room", "flight")."""
    count_nouns: str
    """Regular expression for a noun that makes the number right before it a count."""
    plural_nouns: str
    """Regular expression for one that does so after a round number."""
    ending_marks: frozenset[str]
    """Words right after a year that make it a length of time ("the year ended March 31")."""
    between: str
    """The word after which "60 and 90 days" are two lengths of time."""
    amount_marks: frozenset[str]
    """Words before "over" that make it "more than", and a part of the length ("in over a year")."""
    setting_prepositions: frozenset[str]
    """Words that begin the setting of a sentence ("at", "during")."""
    setting_openers: frozenset[str]
    """Words before the setting of a sentence ("but", "back", "speaking")."""
    conjunctions: frozenset[str]
    """Words that begin another clause ("and", "because")."""
    participle_suffix: str
    """How a verb ends that goes with what another verb tells ("…, saying")."""
    determiners: frozenset[str]
    """Words that make the event of a setting a known one ("the", "those")."""
    event_nouns: frozenset[str]
    """Nouns for occasions at which things are said ("talks", "briefing")."""
    relative_pronouns: frozenset[str]
    """Words that begin a clause of their own, whose dates are not those of the saying."""
