"""On which side of its cue and source a content lies."""

from __future__ import annotations

from statements.attribution.contents import SHAPES
from statements.attribution.line import QUOTE, Line
from statements.attribution.scoring.tables import Row, Tables

__all__ = ["ShapeScorer"]

#: Units behind cue and source, and finite verbs before them, that are counted.
MOST_UNITS, MOST_VERBS = 5, 2

_CLOSING, _MARKS, _BEFORE_MARKS = frozenset(".,-"), frozenset(",-"), frozenset(',-"')
_NOTHING: Row = (0.0,) * len(SHAPES)


class ShapeScorer:
    """What speaks for and against each of :data:`SHAPES`."""

    def __init__(self, tables: Tables) -> None:
        #: The lemma of the cue, and where the source stands.
        self.lemma_source = tables.rows("lemma-source", SHAPES)
        #: The lemma, and whether marks stand on either side.
        self.lemma_marks = tables.rows("lemma-marks", SHAPES)
        #: What stands before, and where the source stands.
        self.left_source = tables.rows("left-source", SHAPES)
        #: The word and the classes before, the classes and the word behind.
        self.left_word = tables.rows("left-word", SHAPES)
        self.left = tables.rows("classes-left", SHAPES)
        self.right = tables.rows("classes-right", SHAPES)
        self.right_word = tables.rows("right-word", SHAPES)
        #: The lemma, and the class behind.
        self.lemma_right = tables.rows("lemma-right", SHAPES)
        #: The class behind the cue, and where the source stands.
        self.after_source = tables.rows("after-source", SHAPES)
        #: On which sides there are passages, and what stands on either side.
        self.passages = tables.rows("passages-around", SHAPES)
        #: The classes on both sides, where the source stands, and the head's class.
        self.around = tables.rows("around-source-class", SHAPES)
        #: Finite verbs before, and the nearest class; how much stands behind, and its first one.
        self.left_verbs = tables.rows("left-verbs", SHAPES)
        self.right_length = tables.rows("right-length", SHAPES)
        #: The head's class with its auxiliaries, and the class behind.
        self.group_right = tables.rows("group-right", SHAPES)
        #: Whether the line before ends with a passage, this one begins here, and a mark follows.
        self.previous = tables.rows("previous-opens", SHAPES)

    def score(
        self,
        line: Line,
        start: int,
        end: int,
        head: int,
        lemma: str,
        source: tuple[int, int],
        previous: bool,
    ) -> list[float]:
        """How well each shape fits the cue ``[start, end)`` with this head, lemma and source.

        ``previous`` tells whether the line before, in the same paragraph, ends with a passage.
        """
        words, classes = line.words, line.classes
        first, last = source
        low, high, place = start, end, "n"
        if last:
            if first < low:
                low = first
            if last > high:
                high = last
            place = "i" if first >= end else "s" if last <= start else "n"
        left, right = classes[low - 1], classes[high]
        closing = "1" if right in _CLOSING else "0"
        near = classes[low - 2 : low] if left in _BEFORE_MARKS else left
        group = classes[head] + classes[start:head].replace("r", "")
        passages = "0" if classes.find(QUOTE, line.first, low) < 0 else "1"
        passages += "0" if classes.find(QUOTE, high, line.last) < 0 else "1"
        verbs = line.verbal_forms.count("!", line.first, low)
        opens = "1" if low == line.first else "0"
        mark = "1" if left in _BEFORE_MARKS else "0"
        rows = [
            self.lemma_source(f"{lemma}|{place}", _NOTHING),
            self.lemma_marks(f"{lemma}|{mark}{closing}", _NOTHING),
            self.left_source(near + place, _NOTHING),
            self.left_word(words[low - 1], _NOTHING),
            self.left(classes[low - 3 : low], _NOTHING),
            self.right(classes[high : high + 2], _NOTHING),
            self.right_word(words[high], _NOTHING),
            self.lemma_right(f"{lemma}|{right}", _NOTHING),
            self.after_source(classes[end] + place, _NOTHING),
            self.passages(passages + near + closing, _NOTHING),
            self.around(f"{near}|{right}{place}{classes[head]}", _NOTHING),
            self.left_verbs(f"{min(verbs, MOST_VERBS)}{left}", _NOTHING),
            self.right_length(str(max(0, min(line.last - high, MOST_UNITS))) + right, _NOTHING),
            self.group_right(f"{group}|{right}", _NOTHING),
            self.previous(("1" if previous else "0") + opens + closing, _NOTHING),
        ]
        return [*map(sum, zip(*rows, strict=True))]
