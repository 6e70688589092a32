"""The parts that English words play in temporal expressions.

Each group is one part of speech of the date grammar; what the parts mean is told at
:class:`statements.languages.schema.dates.Kind`.
"""

from __future__ import annotations

from statements.languages.schema.dates import Holiday, Kind, Unit, Word

__all__ = ["TRIGGERS", "WORDS"]

#: The part that each word or phrase plays.
WORDS: dict[str, Word] = {}
#: Those without which there is no temporal expression.
TRIGGERS: set[str] = set()


def _add(kind: Kind, words: str, value: int | str | Unit | Holiday = 0, *, trigger: bool) -> None:
    """Add words of one kind and value, commas between them."""
    for word in words.split(","):
        word = word.strip()
        WORDS[word] = Word(kind, value)
        if trigger:
            TRIGGERS.add(word)


for _number, _names in enumerate(
    (
        "monday, mon.",
        "tuesday, tues., tue.",
        "wednesday, wed.",
        "thursday, thurs., thur., thu.",
        "friday, fri.",
        "saturday, sat.",
        "sunday, sun.",
    ),
    start=1,
):
    _add(Kind.WEEKDAY, _names, _number, trigger=True)
    _add(Kind.WEEKDAYS, _names.split(",")[0] + "s", _number, trigger=True)
for _number, _names in enumerate(
    ("mon", "tue, tues", "wed", "thu, thur, thurs", "fri", "sat", "sun"), start=1
):
    _add(Kind.WEAK_WEEKDAY, _names, _number, trigger=False)

for _number, _names in enumerate(
    (
        "january, jan.",
        "february, feb.",
        "mar.",
        "april, apr.",
        "",
        "june, jun.",
        "july, jul.",
        "august, aug.",
        "september, sept., sep.",
        "october, oct.",
        "november, nov.",
        "december, dec.",
    ),
    start=1,
):
    if _names:
        _add(Kind.MONTH, _names, _number, trigger=True)
for _number, _names in enumerate(
    ("jan", "feb", "mar", "apr", "", "jun", "jul", "aug", "sept, sep", "oct", "nov", "dec"), start=1
):
    if _names:
        _add(Kind.SHORT_MONTH, _names, _number, trigger=True)
_add(Kind.WEAK_MONTH, "march", 3, trigger=True)
_add(Kind.WEAK_MONTH, "may", 5, trigger=True)

for _unit, _one, _many in (
    (Unit.MILLENNIUM, "millennium", "millennia, millenniums"),
    (Unit.CENTURY, "century", "centuries"),
    (Unit.DECADE, "decade", "decades"),
    (Unit.YEAR, "year, yr.", "years, yrs., yrs"),
    (Unit.QUARTER, "quarter", "quarters"),
    (Unit.MONTH, "month", "months"),
    (Unit.FORTNIGHT, "fortnight", "fortnights"),
    (Unit.WEEK, "week", "weeks"),
    (Unit.DAY, "day", "days"),
    (Unit.HOUR, "hour, hr.", "hours, hrs., hrs"),
    (Unit.MINUTE, "minute, min.", "minutes, mins., mins"),
):
    _add(Kind.UNIT, _one, _unit, trigger=True)
    _add(Kind.UNITS, _many, _unit, trigger=True)
_add(Kind.UNITS, "seconds", Unit.SECOND, trigger=True)
_add(Kind.UNIT, "half", Unit.HALF, trigger=True)
_add(Kind.WHILE, "a while, some time, a long time, a short while, quite some time", trigger=True)
_add(Kind.WEEKEND, "weekend", trigger=True)

for _word, _distance in (
    ("today", 0), ("yesterday", -1), ("tomorrow", 1),
    ("the day before yesterday, day before yesterday", -2),
    ("the day after tomorrow, day after tomorrow", 2),
):  # fmt: skip
    _add(Kind.DAY, _word, _distance, trigger=True)
_add(Kind.NIGHT, "tonight, overnight", "NI", trigger=True)

for _one, _many, _code in (
    ("morning, dawn, daybreak, sunrise", "mornings", "MO"),
    ("afternoon", "afternoons", "AF"),
    ("evening, dusk, sunset", "evenings", "EV"),
    ("night", "nights", "NI"),
):
    _add(Kind.PART, _one, _code, trigger=True)
    _add(Kind.PARTS, _many, _code, trigger=True)
_add(Kind.CLOCK, "noon, midday", "12:00", trigger=True)
_add(Kind.CLOCK, "midnight", "24:00", trigger=True)

_add(Kind.SEASON, "summer, summertime", "SU", trigger=True)
_add(Kind.SEASON, "winter, wintertime", "WI", trigger=True)
_add(Kind.SEASON, "autumn", "FA", trigger=True)
_add(Kind.SEASON, "springtime", "SP", trigger=True)
_add(Kind.WEAK_SEASON, "fall", "FA", trigger=True)
_add(Kind.WEAK_SEASON, "spring", "SP", trigger=True)

_add(Kind.ZONE, "gmt, utc, ut, zulu", "Z", trigger=False)
# Local zones are left out of values, as in the corpora: the clock is that of the place.
_add(
    Kind.ZONE,
    "est, edt, et, cst, cdt, ct, mst, mdt, mt, pst, pdt, pt, bst, cet, cest, msk, jst, aest, "
    "eastern standard time, eastern daylight time, eastern time, central standard time, "
    "central time, mountain time, pacific standard time, pacific time, local time",
    "",
    trigger=False,
)

# Fixed days; days set by a weekday (from that day of the month on); days counted from Easter.
for _name, _holiday in (
    ("christmas, christmas day, xmas", Holiday(12, 25)),
    ("christmas eve", Holiday(12, 24)),
    ("boxing day", Holiday(12, 26)),
    ("new year's eve, new year’s eve", Holiday(12, 31)),
    ("new year's day, new year’s day, new year's, new year’s", Holiday(1, 1)),
    ("valentine's day, valentine’s day", Holiday(2, 14)),
    ("st. patrick's day, st. patrick’s day", Holiday(3, 17)),
    ("april fools' day, april fools’ day, april fool's day", Holiday(4, 1)),
    ("halloween", Holiday(10, 31)),
    ("independence day", Holiday(7, 4)),
    ("veterans day, armistice day, remembrance day", Holiday(11, 11)),
    ("bastille day", Holiday(7, 14)),
    ("may day", Holiday(5, 1)),
    ("thanksgiving, thanksgiving day", Holiday(11, 22, 4)),
    ("black friday", Holiday(11, 23, 5)),
    ("cyber monday", Holiday(11, 26, 1)),
    ("labor day", Holiday(9, 1, 1)),
    ("memorial day", Holiday(5, 25, 1)),
    ("presidents' day, presidents’ day, presidents day", Holiday(2, 15, 1)),
    ("martin luther king jr. day, martin luther king day", Holiday(1, 15, 1)),
    ("columbus day", Holiday(10, 8, 1)),
    ("mother's day, mother’s day", Holiday(5, 8, 7)),
    ("father's day, father’s day", Holiday(6, 15, 7)),
    ("election day", Holiday(11, 2, 2)),
    ("ash wednesday", Holiday(0, -46)),
    ("palm sunday", Holiday(0, -7)),
    ("good friday", Holiday(0, -2)),
    ("easter, easter sunday", Holiday(0, 0)),
    ("easter monday", Holiday(0, 1)),
    ("whit sunday, pentecost", Holiday(0, 49)),
):
    _add(Kind.HOLIDAY, _name, _holiday, trigger=True)

_add(
    Kind.REFERENCE,
    "now, currently, at present, at the moment, at this time, these days, "
    "nowadays, presently, the time being",
    "PRESENT_REF",
    trigger=True,
)
_add(
    Kind.REFERENCE, "recently, more recently, lately", "PAST_REF",
    trigger=True,
)  # fmt: skip
_add(
    Kind.REFERENCE,
    "soon, as soon as possible, the near future, near future, the foreseeable future, "
    "the future, the not-too-distant future, the short term, the near term, the long term",
    "FUTURE_REF",
    trigger=True,
)
_add(Kind.REFERENCE, "the recent past, the distant past", "PAST_REF", trigger=True)
_add(Kind.WEAK_REFERENCE, "recent", "PAST_REF", trigger=True)
_add(Kind.WEAK_REFERENCE, "future", "FUTURE_REF", trigger=True)
_add(Kind.WEAK_REFERENCE, "current", "PRESENT_REF", trigger=True)

_add(Kind.THE, "the", trigger=False)
_add(Kind.A, "a, an", 1, trigger=False)
_add(Kind.ITS, "its, his, her, their, our, my, your", trigger=False)
_add(Kind.LAST, "last", -1, trigger=False)
_add(Kind.PAST, "past, latest", -1, trigger=True)
_add(Kind.NEXT, "next, coming, upcoming", 1, trigger=False)
_add(Kind.FOLLOWING, "following, ensuing", 1, trigger=False)
_add(Kind.PREVIOUS, "previous, preceding, prior", -1, trigger=False)
_add(Kind.THIS, "this", 0, trigger=False)
_add(Kind.THAT, "that, same, that same, the same, the very same, comparable, corresponding", 0,
     trigger=False)  # fmt: skip
_add(Kind.EVERY, "every, each, per", trigger=False)
_add(Kind.AGO, "ago", -1, trigger=False)
_add(Kind.EARLIER, "earlier", -1, trigger=True)
_add(Kind.EARLIER, "later", 1, trigger=True)
_add(Kind.BEFORE, "before", -1, trigger=False)
_add(Kind.BEFORE, "after, afterwards, afterward", 1, trigger=False)
_add(Kind.AHEAD, "from now, hence, ahead", 1, trigger=False)
_add(Kind.MODIFIER, "early, early in, early on", "START", trigger=False)
_add(Kind.MODIFIER, "late, late in", "END", trigger=False)
_add(Kind.MODIFIER, "mid", "MID", trigger=False)
_add(Kind.MODIFIER, "post", "AFTER", trigger=False)
_add(Kind.MODIFIER, "pre", "BEFORE", trigger=False)
_add(Kind.EDGE, "beginning, start, outset", "START", trigger=False)
_add(Kind.EDGE, "middle", "MID", trigger=False)
_add(Kind.EDGE, "end, close, ending", "END", trigger=False)
_add(Kind.VAGUE, "couple, couple of", 2, trigger=False)
_add(
    Kind.VAGUE,
    "several, few, many, some, numerous, countless, various, dozens of, hundreds of, scores of, "
    "thousands of",
    "X",
    trigger=False,
)
_add(Kind.ABOUT, "around, approximately, roughly, or so", "APPROX", trigger=False)
_add(Kind.OUTER_ABOUT, "about, only about", "APPROX", trigger=False)
_add(Kind.ABOUT, "more than", "MORE_THAN", trigger=False)
_add(Kind.OUTER_ABOUT, "over", "MORE_THAN", trigger=False)
_add(Kind.ABOUT, "less than, fewer than", "LESS_THAN", trigger=False)
_add(Kind.OUTER_ABOUT, "under", "LESS_THAN", trigger=False)
_add(Kind.OUTER_ABOUT, "within, up to", "EQUAL_OR_LESS", trigger=False)
_add(Kind.ABOUT, "nearly, almost", "LESS_THAN", trigger=False)
_add(Kind.ABOUT, "at least, no less than, not less than", "EQUAL_OR_MORE", trigger=False)
_add(
    Kind.ABOUT, "at most, no more than, not more than", "EQUAL_OR_LESS",
    trigger=False,
)  # fmt: skip
_add(Kind.OF, "of", trigger=False)
_add(Kind.IN, "in, on, at", trigger=False)
_add(Kind.AND, "and, or", trigger=False)
_add(Kind.TO, "to, through", trigger=False)
_add(Kind.FISCAL, "fiscal, financial, calendar", trigger=False)
for _words, _value in (
    ("hourly", "PT1H"), ("daily", "P1D"), ("weekly", "P1W"), ("biweekly", "P2W"),
    ("fortnightly", "P2W"), ("monthly", "P1M"), ("bimonthly", "P2M"),
    ("yearly, annually, annual", "P1Y"), ("nightly", "XXXX-XX-XXTNI"),
    ("biannual, biannually, semiannual, semiannually", "P6M"), ("biennial, biennially", "P2Y"),
):  # fmt: skip
    _add(Kind.SET, _words, _value, trigger=True)
_add(Kind.TIMES, "times, once", 1, trigger=False)
_add(Kind.TIMES, "twice", 2, trigger=False)
_add(Kind.OLD, "old, olds", trigger=False)
_add(
    Kind.FILLER,
    "consecutive, straight, trading, business, working, full, additional, more, "
    "whole, entire, long, successive, further, extra, solid, crucial, critical, single",
    trigger=False,
)
_add(Kind.IDIOM, "at the end of the day", trigger=False)
_add(Kind.SECOND_OF_TWO, "other", 2, trigger=False)
_add(Kind.ALL, "all", trigger=False)
_add(
    Kind.PART_OF_CENTURY, "quarter-century, quarter century, quarter of a century", 25, trigger=True
)
_add(Kind.PART_OF_CENTURY, "half-century, half century", 50, trigger=True)
_add(Kind.SET, "weekends", "XXXX-WXX-WE", trigger=True)
_add(Kind.PERIOD, "period", trigger=False)
