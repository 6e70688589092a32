"""Content as units: its kind, and its offsets."""

from __future__ import annotations

from collections.abc import Iterator

from statements.attribution.units import PASSAGE, Units
from statements.records import QuoteKind

__all__ = ["kind_of", "merge"]

#: Classes of what is no word outside quotation marks.
_NO_WORDS = ",;:-().?" + PASSAGE


def kind_of(units: Units, spans: list[tuple[int, int]]) -> QuoteKind:
    """Direct if all words stand in passages, indirect if none does."""
    classes = "".join([units.classes[first:last] for first, last in spans])
    if PASSAGE not in classes:
        return QuoteKind.INDIRECT
    return QuoteKind.MIXED if classes.strip(_NO_WORDS) else QuoteKind.DIRECT


def merge(units: Units, spans: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Unit spans as offsets; end marks outside quotation left out.

    Neighbours are joined, but a span stays within its paragraph. A passage that runs over
    paragraphs counts whole where one of its parts counts.
    """
    paragraphs, line_of, announced = units.paragraphs, units.line_of, units.announced
    found: list[tuple[int, int]] = []
    last_unit = -1
    for first, last in _within_paragraphs(units, spans):
        while last > first + 1 and units.classes[last - 1] in ".,;":
            last -= 1
        start, end = units.starts[first], units.ends[last - 1]
        earlier = units.passages.get(first)
        if earlier is not None:
            found.extend(part for part in earlier.parts if part[1] <= start)
        if (
            found
            and last_unit == first
            and first not in announced
            and paragraphs[line_of[last_unit - 1]] == paragraphs[line_of[first]]
        ):
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
        later = units.passages.get(last - 1)
        if later is not None:
            found.extend(part for part in later.parts if part[0] >= end)
        last_unit = last
    return tuple(sorted(set(found)))


def _within_paragraphs(units: Units, spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The spans, cut before each passage that begins a paragraph."""
    for first, last in spans:
        begin = first
        for unit in range(first + 1, last):
            if unit in units.announced:
                yield begin, unit
                begin = unit
        yield begin, last
