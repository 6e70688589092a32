"""What the annotation formats share: statements made of spans that a person has drawn."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence

import regex

from statements.errors import FormatError
from statements.records import QuoteKind, Span

__all__ = ["DRAWN", "joined", "kind_of", "lines_of", "readable", "span_at"]

#: The rule of an attribution that a person has made, and nothing else is known of.
DRAWN = "annotated"

# What stands between two pieces of one span: a line break, but no empty line.
_LINE_BREAK = regex.compile(r"[^\S\r\n]*+(?:\r\n|\n|\r)[^\S\r\n]*+")
_LINE_ENDS = regex.compile(r"[\r\n]++")
_BLANKS = regex.compile(r"\s++")


def span_at(text: str, start: int, end: int) -> Span:
    """The span of the text.

    Raises:
        FormatError: the offsets do not lie in the text.
    """
    if not 0 <= start <= end <= len(text):
        raise FormatError(
            f"offsets [{start}, {end}) do not lie in the text, which has {len(text)} characters",
            value=(start, end),
        )
    return Span(start, end, text[start:end])


def lines_of(span: Span) -> Iterator[Span]:
    """The pieces of a span on each of its lines, none empty, line ends left out."""
    position = 0
    for found in [*_LINE_ENDS.finditer(span.text), None]:
        end = len(span.text) if found is None else found.start()
        if end > position:
            yield Span(span.start + position, span.start + end, span.text[position:end])
        if found is not None:
            position = found.end()


def joined(text: str, spans: Iterable[Span]) -> tuple[Span, ...]:
    """Spans in order, those that a single line break parts put together."""
    found: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start, span.end)):
        if found and _LINE_BREAK.fullmatch(text, found[-1].end, max(found[-1].end, span.start)):
            span = Span(found[-1].start, span.end, text[found.pop().start : span.end])
        found.append(span)
    return tuple(found)


def _is_mark(char: str) -> bool:
    """Whether a character is a quotation mark (a straight apostrophe is none)."""
    return char == '"' or unicodedata.category(char) in {"Pi", "Pf"} or char in "„‚"


def kind_of(content: Sequence[Span]) -> QuoteKind:
    """The kind of a content that has none: by its quotation marks alone."""
    words = "".join(span.text for span in content).strip()
    if words and _is_mark(words[0]) and _is_mark(words[-1]):
        return QuoteKind.DIRECT
    return QuoteKind.MIXED if any(map(_is_mark, words)) else QuoteKind.INDIRECT


def readable(content: Iterable[Span]) -> str:
    """The spans as one string, without the marks at their ends."""
    parts = []
    for span in content:
        part = span.text.strip()
        if len(part) > 1 and _is_mark(part[0]) and _is_mark(part[-1]):
            part = part[1:-1]
        parts.append(_BLANKS.sub(" ", part))
    return " ".join(parts)
