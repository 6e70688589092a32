"""Spans that nest, overlap and run over paragraphs, as elements that only nest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import attrs

__all__ = ["Close", "Layer", "Mark", "Open", "Text", "nested", "with_levels"]


class Layer:
    """What a mark stands for, outermost first where two marks have the same span."""

    SAID = 0
    SOURCE = 1
    CUE = 2
    DATE = 3


@attrs.frozen
class Mark:
    """A span of the text that is to be marked."""

    start: int
    """First code point."""
    end: int
    """One past the last code point."""
    layer: int
    """One of :class:`Layer`."""
    index: int
    """Which statement, or which date."""


@attrs.frozen
class Open:
    """A mark begins, or goes on after one that it overlaps has ended."""

    mark: Mark
    level: int = 0
    """How many statements deep the nesting inside it goes."""


@attrs.frozen
class Close:
    """The mark opened last ends, or is interrupted."""

    mark: Mark


@attrs.frozen
class Text:
    """Characters of the text."""

    start: int
    """First code point."""
    end: int
    """One past the last code point."""


Piece = Open | Close | Text


def nested(marks: Iterable[Mark], start: int, end: int) -> Iterator[Piece]:
    """The text from ``start`` to ``end`` with the marks in it, well nested.

    A mark that overlaps another without nesting is closed where the other ends, and
    opened again; a mark that runs beyond the text is cut.

    Args:
        marks: in any order; those that touch no character of the text are left out.
        start: first code point.
        end: one past the last code point.

    Yields:
        Text, and openings and closings that match.
    """
    clipped = [
        (max(mark.start, start), min(mark.end, end), mark)
        for mark in marks
        if max(mark.start, start) < min(mark.end, end)
    ]
    clipped.sort(key=lambda item: (item[0], -item[1], item[2].layer, item[2].index))
    waiting = clipped[::-1]
    stack: list[tuple[int, int, Mark]] = []
    position = start
    for boundary in sorted({place for item in clipped for place in item[:2]}):
        if position < boundary:
            yield Text(position, boundary)
            position = boundary
        ended = [place for place, item in enumerate(stack) if item[1] == boundary]
        if ended:
            above = stack[ended[0] :]
            yield from (Close(item[2]) for item in reversed(above))
            above = [item for item in above if item[1] != boundary]
            stack[ended[0] :] = above
            yield from (Open(item[2]) for item in above)
        while waiting and waiting[-1][0] == boundary:
            stack.append(waiting.pop())
            yield Open(stack[-1][2])
    if position < end:
        yield Text(position, end)


def with_levels(pieces: Iterable[Piece]) -> list[Piece]:
    """The pieces, each opening of a statement with the depth of the statements inside it."""
    found = list(pieces)
    stack: list[tuple[int, int]] = []
    for place, piece in enumerate(found):
        if isinstance(piece, Open):
            stack.append((place, 0))
        elif isinstance(piece, Close):
            opening, level = stack.pop()
            found[opening] = Open(piece.mark, level)
            if stack:
                inside = level + (piece.mark.layer == Layer.SAID)
                stack[-1] = stack[-1][0], max(stack[-1][1], inside)
    return found
