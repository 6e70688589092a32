"""All temporal expressions of a document."""

from __future__ import annotations

import datetime
from bisect import bisect_left

from statements.dates.context import Context
from statements.dates.dateline import DATELINE_REACH, day_of_dateline
from statements.dates.foreign import find_foreign_dates
from statements.dates.grammar import READERS, families_after, find_family
from statements.dates.periods import last_day
from statements.dates.reading import NOTHING, Answer, Reading
from statements.dates.scan import Run, find_runs
from statements.dates.tokens import Token
from statements.document import Document
from statements.languages.schema.dates import Kind
from statements.records import DateMention

__all__ = ["dates_from", "day_of", "find_dates", "find_with_families"]


def find_dates(document: Document) -> tuple[DateMention, ...]:
    """The temporal expressions of a document, in reading order; none overlap.

    Args:
        document: the text, with its day of publication if that is known. Where it is not,
            the date of a dateline takes its place.

    Returns:
        One mention for each expression, its value a TIMEX3 value (TimeML 1.2.1).

    Example:
        >>> import datetime
        >>> from statements.document import Document
        >>> document = Document("It closed on Friday.", datetime.date(2023, 6, 14))
        >>> [(mention.text, mention.value) for mention in find_dates(document)]
        [('Friday', '2023-06-09')]
    """
    return tuple(mention for _, mention in document.once(find_with_families))


def dates_from(document: Document, start: int, end: int) -> tuple[DateMention, ...]:
    """The mentions of ``find_dates`` that begin in ``[start, end)``; the others cost nothing."""
    starts = document.once(_starts)
    return document.once(find_dates)[bisect_left(starts, start) : bisect_left(starts, end)]


def _starts(document: Document) -> list[int]:
    return [mention.start for mention in document.once(find_dates)]


def find_with_families(document: Document) -> tuple[tuple[str, DateMention], ...]:
    """What ``find_dates`` finds, each mention with the name of the family that read it."""
    text, published = document.text, document.published
    moment = published if isinstance(published, datetime.datetime) else None
    found = _mentions(Context(text, day_of(document), moment))
    for foreign in find_foreign_dates(text):
        # The grammar has read the year alone.
        found = [item for item in found if not _overlap(item[1], foreign)]
        found.append(("foreign", foreign))
    found.sort(key=lambda item: item[1].start)
    return tuple(found)


def day_of(document: Document) -> datetime.date | None:
    """The day of publication: the one that is given, or that of the dateline."""
    text, published = document.text, document.published
    if isinstance(published, datetime.datetime):
        return published.date()
    if published is not None:
        return published
    # Without a day of publication only complete dates are resolved, as in a dateline.
    head = text[:DATELINE_REACH]
    return day_of_dateline(text, [mention for _, mention in _mentions(Context(head, None))])


def _overlap(one: DateMention, other: DateMention) -> bool:
    return one.start < other.end and other.start < one.end


def _mentions(context: Context) -> list[tuple[str, DateMention]]:
    found: list[tuple[str, DateMention]] = []
    for run in find_runs(context.text):
        _read_run(run, context, found)
    return found


def _read_run(run: Run, context: Context, found: list[tuple[str, DateMention]]) -> None:
    kinds, tokens = run.kinds, run.tokens
    position = 0
    while place := find_family(kinds, position):
        name, start, end = place
        reading = Reading(kinds[start:end], tokens[start:end], context)
        answer = READERS[name](reading)
        if answer is None:
            name, answer, reading = _next_best(kinds, tokens, start, name, context)
            end = start + len(reading.kinds)
        if answer is None:
            position = start + 1
        elif answer is NOTHING:
            position = end
        else:
            position = max(start + 1, end - answer.last)
            found.append((name, _mention(reading, answer)))


def _next_best(
    kinds: str, tokens: list[Token], start: int, name: str, context: Context
) -> tuple[str, Answer | None, Reading]:
    """What a later family makes of words that are no expression of the first that fits."""
    reading = Reading("", [], context)
    for family, pattern in families_after(name):
        match = pattern.match(kinds, start)
        if match is not None and match.end() > start:
            reading = Reading(kinds[start : match.end()], tokens[start : match.end()], context)
            answer = family.read(reading)
            if answer is not None:
                return family.name, answer, reading
    return name, None, reading


def _mention(reading: Reading, answer: Answer) -> DateMention:
    context = reading.context
    tokens = reading.tokens
    first = answer.first
    while reading.kinds[first] == Kind.OUTER_ABOUT and not reading.is_amount(first):
        first += 1
    start = tokens[first].start
    end = tokens[len(tokens) - 1 - answer.last].end
    if answer.period is not None and answer.until is None and not answer.aside:
        context.note(answer.period, end)
    earliest = latest = None
    if answer.period is not None:
        earliest = answer.period.start
        latest = last_day(answer.until or answer.period)
    return DateMention(
        start, end, context.text[start:end], answer.type, answer.value, answer.mod, earliest, latest
    )
