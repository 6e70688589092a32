"""The corpus as units: where each annotated cue, source and content lies."""

from __future__ import annotations

import gzip
import json
from bisect import bisect_right
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs

from statements.attribution.line import Line
from statements.attribution.units import Units, find_units
from statements.document import Document

__all__ = ["Gold", "Text", "read_corpus", "runs"]


@attrs.define(eq=False)
class Gold:
    """One annotated attribution, as indices of units."""

    cue: list[int]
    source: list[int]
    content: list[int]
    skipped: bool
    """Whether it lies where the corpus asks not to be read."""


@attrs.define(eq=False)
class Text:
    """One article with its annotations."""

    number: int
    data: dict[str, Any]
    units: Units
    gold: list[Gold]
    _lines: dict[int, Line] = attrs.Factory(dict)

    def line(self, number: int) -> Line:
        """One of its lines, made once."""
        if number not in self._lines:
            self._lines[number] = Line(self.units, number)
        return self._lines[number]

    def is_skipped(self, unit: int) -> bool:
        """Whether the corpus asks not to read the place of this unit."""
        offset = self.units.starts[unit]
        return any(start <= offset < end for start, end in self.data.get("discard") or ())


def read_corpus(path: Path) -> Iterator[Text]:
    """The articles of a JSON Lines file, gzipped or not.

    Each line has ``text`` and ``attributions``, each of these ``source``, ``cue`` and
    ``content`` as lists of ``[start, end)`` offsets.
    """
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        for number, row in enumerate(lines):
            data = json.loads(row)
            units = Document(data["text"]).once(find_units)
            text = Text(number, data, units, [])
            for one in data["attributions"]:
                cue, source, content = (
                    _touched(units, one[part]) for part in ("cue", "source", "content")
                )
                if cue:
                    first = content[0] if content else cue[0]
                    text.gold.append(Gold(cue, source, content, text.is_skipped(first)))
            yield text


def _touched(units: Units, spans: list[list[int]]) -> list[int]:
    found: set[int] = set()
    for start, end in spans:
        at = bisect_right(units.ends, start)
        while at < len(units.starts) and units.starts[at] < end:
            found.add(at)
            at += 1
    return sorted(found)


def runs(indices: list[int]) -> list[tuple[int, int]]:
    """Sorted indices as half-open runs."""
    found: list[tuple[int, int]] = []
    for index in indices:
        if found and found[-1][1] == index:
            found[-1] = (found[-1][0], index + 1)
        else:
            found.append((index, index + 1))
    return found
