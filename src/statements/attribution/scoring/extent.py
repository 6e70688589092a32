"""How far a cue reaches around its head."""

from __future__ import annotations

from statements.attribution.line import Line
from statements.attribution.scoring.tables import NOTHING, Tables

__all__ = ["CueEndScorer", "CueStartScorer"]


class CueStartScorer:
    """What speaks for and against a place where a cue starts."""

    def __init__(self, tables: Tables) -> None:
        #: The classes from there to the head; and with the class before.
        self.span = tables.table("span")
        self.span_before = tables.table("before-span")
        #: The first word, and whether it is the head.
        self.first = tables.table("first-head")
        #: The word before, and the first one's class.
        self.before = tables.table("before-class")
        #: The class before, the first one's, and where the verb group begins.
        self.relation = tables.table("classes-group")

    def score(self, line: Line, head: int, group: int, at: int) -> float:
        """How well the cue with this head starts at ``at``; its verb group starts at ``group``."""
        words, classes = line.words, line.classes
        letter = classes[at]
        relation = "=" if at == group else "<" if at < group else ">"
        return (
            self.span(classes[at : head + 1], 0.0)
            + self.span_before(classes[at - 1 : head + 1], 0.0)
            + self.first(f"{words[at]}|1" if at == head else f"{words[at]}|0", 0.0)
            + self.before(f"{words[at - 1]}|{letter}", 0.0)
            + self.relation(classes[at - 1] + letter + relation, 0.0)
        )


class CueEndScorer:
    """What speaks for and against a place where a cue ends."""

    def __init__(self, tables: Tables) -> None:
        #: The classes from the head on; and those behind it, with the lemma.
        self.span = tables.table("span")
        self.lemma_span = tables.tables("lemma-span")
        #: The last word behind the head: how many there are, the lemma, the class that follows.
        self.last = tables.table("last-length")
        self.lemma_last = tables.tables("lemma-last")
        self.last_after = tables.table("last-after")
        #: The class that follows, the word that does, both with the last class behind the head.
        self.after = tables.table("classes-after")
        self.after_word = tables.table("after-class")

    def score(self, line: Line, head: int, lemma: str, at: int) -> float:
        """How well the cue with this head and lemma ends before ``at``."""
        words, classes = line.words, line.classes
        after = classes[at]
        more = at > head + 1
        last, closing = (words[at - 1], classes[at - 1]) if more else ("-", "")
        return (
            self.span(classes[head:at], 0.0)
            + self.lemma_span(lemma, NOTHING)(classes[head + 1 : at], 0.0)
            + self.last(f"{last}|{at - head - 1}", 0.0)
            + self.lemma_last(lemma, NOTHING)(last, 0.0)
            + self.last_after(f"{last}|{after}", 0.0)
            + self.after(closing + after, 0.0)
            + self.after_word(f"{words[at]}|{closing}", 0.0)
        )
