"""What the formats take: extractions, or plain statements of one article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import regex

from statements.errors import FormatError, SpanError
from statements.records import DateMention, Extraction, Span, Statement

__all__ = ["Items", "checked", "extractions_of", "storable"]

#: What a format takes.
Items = Iterable[Extraction] | Iterable[Statement]

_SURROGATE = regex.compile(r"[\ud800-\udfff]")


def extractions_of(items: Items) -> Iterator[Extraction]:
    """The items as extractions, lazily; a run of statements is one article without an id.

    Args:
        items: extractions, or statements.

    Yields:
        Extractions, in the order of the items.

    Raises:
        FormatError: an item is neither.
    """
    run: list[Statement] = []
    for item in items:
        if isinstance(item, Statement):
            run.append(item)
            continue
        if run:
            yield Extraction(None, tuple(run))
            run = []
        if not isinstance(item, Extraction):
            raise FormatError(
                f"a format takes statements or extractions, not {type(item).__name__}", value=item
            )
        yield item
    if run:
        yield Extraction(None, tuple(run))


def storable(text: str) -> str:
    r"""The text with each lone surrogate, which UTF-8 has no bytes for, as U+FFFD.

    It keeps its length, so that offsets hold.

    Example:
        >>> storable("a\ud800b")
        'a�b'
    """
    return _SURROGATE.sub("\ufffd", text)


def checked(text: str, statements: Iterable[Statement], dates: Iterable[DateMention]) -> None:
    """Make sure that the records come from this text.

    Args:
        text: the text as given.
        statements: statements that are said to come from it.
        dates: dates that are said to come from it.

    Raises:
        SpanError: a span has other words than the text at its place.
    """
    for span in _spans(statements, dates):
        if text[span.start : span.end] != span.text:
            raise SpanError(
                f"the text has {text[span.start : span.end]!r} at [{span.start}, {span.end}), "
                f"the record {span.text!r}; offsets are half-open and count code points",
                value=span,
            )


def _spans(
    statements: Iterable[Statement], dates: Iterable[DateMention]
) -> Iterator[Span | DateMention]:
    """Every span that a format puts in its place; mentions of speakers are not among them."""
    yield from dates
    for statement in statements:
        yield from statement.content
        for span in (statement.source, statement.cue, statement.date):
            if span is not None:
                yield span
        yield from statement.dates
