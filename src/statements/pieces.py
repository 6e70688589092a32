"""Texts longer than any article, read a piece at a time, so that memory stays bounded.

What is kept of a text while it is read takes some sixty bytes a character. A text of more than
:data:`PIECE` characters is therefore cut, at the end of a paragraph if there is one, each piece is
read as a text of its own, and what is found in it is moved to its place in the whole. Speakers are
not joined over pieces: each statement would hold all mentions in the text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeVar, cast

import attrs

from statements.dates import day_of
from statements.document import Document
from statements.records import DateMention, Span, Speaker

__all__ = [
    "find_in_pieces",
    "is_long",
    "moved",
    "offsets_in_piece",
    "piece_around",
]

#: Characters of a text that is read at once: a long book's worth, and thirty megabytes.
PIECE = 500_000
#: A piece ends with a paragraph if one ends in this share of it, at its end.
REACH = 0.1
#: Where a piece may end, the best first.
BREAKS = ("\n\n", "\n", ". ", " ")

_Record = TypeVar("_Record")


def is_long(document: Document) -> bool:
    """Whether a document is to be read in pieces."""
    return len(document.text) > PIECE


def find_in_pieces(document: Document, find: Callable[[Document], _Record]) -> Iterator[_Record]:
    """What is found in each piece of a document, moved to its place in the whole.

    Args:
        document: the document.
        find: what is asked of each piece.

    Yields:
        The answers, in order.
    """
    for start, end in _borders(document.text):
        yield moved(find(_piece(document, start, end)), start)


def piece_around(document: Document, offset: int) -> tuple[int, Document]:
    """The piece of a document that holds an offset, and before it where it begins.

    A document that is not long is its own piece. Of another one the last piece that was asked for
    is kept: the next question is mostly about it too.
    """
    if not is_long(document):
        return 0, document
    borders = list(_borders(document.text))
    start, end = next((each for each in borders if offset < each[1]), borders[-1])
    kept = document.once(_kept_pieces)
    for begin, piece in kept:
        if begin == start:
            return begin, piece
    found = start, _piece(document, start, end)
    kept[:] = [found]
    return found


def _kept_pieces(_: Document) -> list[tuple[int, Document]]:
    return []


def offsets_in_piece(
    spans: Sequence[tuple[int, int]], begin: int, piece: Document
) -> tuple[tuple[int, int], ...]:
    """Where spans of the whole are in the piece that the first of them begins in.

    What lies in a later piece is left out.
    """
    size = len(piece.text)
    first, *others = ((start - begin, min(size, end - begin)) for start, end in spans)
    return (first, *((start, end) for start, end in others if start < end))


def moved(record: _Record, by: int) -> _Record:
    """A record, or a tuple of them, with all its offsets so much further on.

    What several records share (a speaker) they share still.
    """
    return cast("_Record", _Mover(by).move(record)) if by else record


def _borders(text: str) -> Iterator[tuple[int, int]]:
    """Offsets of the pieces; what follows a piece never changes where it ends."""
    start = 0
    while len(text) - start > PIECE:
        high = start + PIECE
        low = high - int(REACH * PIECE)
        places = ((text.rfind(each, low, high), each) for each in BREAKS)
        end = next((at + len(each) for at, each in places if at >= 0), high)
        yield start, end
        start = end
    yield start, len(text)


def _piece(document: Document, start: int, end: int) -> Document:
    return Document(document.text[start:end], document.published or day_of(document))


class _Mover:
    """Moves records, those that several others share once."""

    def __init__(self, by: int) -> None:
        self._by = by
        self._speakers: dict[int, Speaker] = {}

    def move(self, value: Any) -> Any:
        if isinstance(value, Span | DateMention):
            return attrs.evolve(value, start=value.start + self._by, end=value.end + self._by)
        if isinstance(value, tuple):
            return tuple(self.move(each) for each in value)
        if isinstance(value, Speaker):
            if id(value) not in self._speakers:
                self._speakers[id(value)] = attrs.evolve(value, mentions=self.move(value.mentions))
            return self._speakers[id(value)]
        if not attrs.has(type(value)):
            return value
        changed = {
            field.name: self.move(getattr(value, field.name)) for field in attrs.fields(type(value))
        }
        return attrs.evolve(value, **changed)
