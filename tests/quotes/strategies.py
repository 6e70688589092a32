"""Strategies for quotations: texts whose writer remembers what stands in which marks."""

from __future__ import annotations

import attrs
from hypothesis import strategies as st

#: Outer marks with the marks for the next levels, as printers alternate them.
STYLES = [
    ("“”", "‘’", "“”"),
    ('""', "''", '""'),
    ('""', "‘’", "“”"),
    ("‘’", "“”", "‘’"),
    ("''", '""', "''"),
    ("„“", "‚‘", "„“"),
    ("„”", "‚’", "„”"),
    ("«»", "‹›", "“”"),
    ("»«", "›‹", "»«"),
    ("””", "‘’", "””"),
    ("「」", "『』", "「」"),
]
WORDS = [
    "it", "works", "the", "weavers'", "weavers’", "hall", "don't", "don’t", "we", "tried", "O'Dell",
    "mill", "rock", "isn’t", "twice", "1998", "café", "U.S.", "well-known", "$5", "[sic]",
]  # fmt: skip


@attrs.frozen
class Quoted:
    """A text and its passages as ``(start, end, level)``, in reading order."""

    text: str
    passages: list[tuple[int, int, int]]


class _Writer:
    def __init__(self, draw: st.DrawFn) -> None:
        self.draw = draw
        self.text = ""
        self.passages: list[tuple[int, int, int]] = []

    def words(self) -> None:
        """Some words; the last one is no plural, whose apostrophe might be a closing mark."""
        some = self.draw(st.lists(st.sampled_from(WORDS), min_size=0, max_size=4))
        self.text += " ".join([*some, "hall"])

    def quotation(self, style: tuple[str, ...], level: int) -> None:
        opening, closing = style[level]
        start = len(self.text)
        place = len(self.passages)
        self.text += opening
        self.words()
        if level < 2 and self.draw(st.integers(0, 2)) == 0:
            self.text += " "
            self.quotation(style, level + 1)
            self.text += " "
            self.words()
        self.text += self.draw(st.sampled_from(["", ",", ".", "?", "…"])) + closing
        self.passages.insert(place, (start, len(self.text), level))


@st.composite
def quoted(draw: st.DrawFn) -> Quoted:
    """Paragraphs of quotations in matching marks, with plain words around them."""
    writer = _Writer(draw)
    style = draw(st.sampled_from(STYLES))
    for _ in range(draw(st.integers(1, 3))):
        for _ in range(draw(st.integers(0, 3))):
            writer.quotation(style, 0)
            writer.text += draw(st.sampled_from([" said Quill. ", ", she said. ", " and then "]))
        writer.text += draw(st.sampled_from(["Rain fell.", "Lund left at noon"]))
        writer.text += draw(st.sampled_from(["\n", "\n\n"]))
    return Quoted(writer.text, writer.passages)
