"""Why a statement was made: what the rules proposed for each part, and what the scorers said.

The records here are frozen, equal by value, hashable and picklable, and turn into plain JSON
types and back, as those in :mod:`statements.records` do. :func:`statements.explain` makes them
on demand, so that statements themselves stay lean.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Any, Self

import attrs

from statements.plain import items, number, take, text, truth
from statements.records import Span, Statement, take_spans

__all__ = ["Candidate", "Explanation", "Part", "Term"]

#: Candidates of a part, and terms of a candidate, that a description shows if not told otherwise.
SHOWN_CANDIDATES, SHOWN_TERMS = 2, 4
#: Characters of a candidate's words that a description shows.
SHOWN_WORDS = 60


class Part(StrEnum):
    """What is decided about a statement, in the order of the decisions."""

    CUE = "cue"
    """Which words of the line are heads of cues; each is judged alone."""
    CUE_START = "cue-start"
    """Where the cue begins: "*would* not say", "*had* said"."""
    CUE_END = "cue-end"
    """Where the cue ends: "according *to*"."""
    SOURCE = "source"
    """Which phrase is the source, or none."""
    SHAPE = "shape"
    """On which side of its cue the content lies."""
    LEFT = "left"
    """Where content before the cue begins."""
    START = "start"
    """Where content behind the cue begins."""
    END = "end"
    """Where content behind the cue ends."""
    FOLLOW = "follow"
    """Which quotations of later lines go on with the content; each is judged alone."""
    RECORD = "record"
    """Which of the records that overlap stands: the surest one."""


@attrs.frozen
class Term:
    """One weight in the sum that made a score."""

    feature: str
    """The feature, as the tables of weights name it: a template's name, "=", and its value."""
    weight: float
    """What it adds to the score; less than zero if it speaks against the candidate."""

    def to_dict(self) -> dict[str, Any]:
        """As plain JSON types."""
        return {"feature": self.feature, "weight": self.weight}

    @classmethod
    def from_dict(cls, data: Any) -> Self:
        """Read back what :meth:`to_dict` wrote; raises ``RecordError`` on anything else."""
        return take(cls, data, {"feature": text, "weight": number})


@attrs.frozen
class Candidate:
    """Something that a rule proposed for one part of a statement."""

    part: Part = attrs.field(converter=Part)
    """The part that it was proposed for."""
    rule: str
    """The rule that proposed it; the part's own name where one rule proposes them all."""
    spans: tuple[Span, ...]
    """The words that it would take; none if it says that there are none."""
    score: float
    """The sum of its terms; nought where a rule decides and nothing is weighed."""
    probability: float
    """What the score comes to among the candidates of the part, from 0 to 1."""
    chosen: bool
    """Whether it became a part of the statement."""
    terms: tuple[Term, ...] = ()
    """The weights that were added, those that say most first."""

    @property
    def text(self) -> str:
        """The words of the spans, with an ellipsis where something lies between them."""
        return " … ".join(span.text for span in self.spans)

    def to_dict(self) -> dict[str, Any]:
        """As plain JSON types."""
        return {
            "part": self.part.value,
            "rule": self.rule,
            "spans": [span.to_dict() for span in self.spans],
            "score": self.score,
            "probability": self.probability,
            "chosen": self.chosen,
            "terms": [term.to_dict() for term in self.terms],
        }

    @classmethod
    def from_dict(cls, data: Any) -> Self:
        """Read back what :meth:`to_dict` wrote; raises ``RecordError`` on anything else."""
        return take(
            cls,
            data,
            {
                "part": Part,
                "rule": text,
                "spans": take_spans,
                "score": number,
                "probability": number,
                "chosen": truth,
                "terms": lambda value: tuple(Term.from_dict(item) for item in items(value)),
            },
        )


@attrs.frozen
class Explanation:
    """Why a statement is as it is: every candidate that was weighed for it."""

    statement: Statement
    """The statement."""
    rule: str
    """The rule that made it, as ``Attribution.rule`` has it; for a statement that the text's own
    extraction does not hold, the one that comes nearest."""
    candidates: tuple[Candidate, ...] = ()
    """Part by part in the order of :class:`Part`, the best first; empty if no rule
    proposed anything for the words of the statement."""

    @property
    def parts(self) -> tuple[Part, ...]:
        """The parts that there are candidates for, in the order in which they are decided."""
        return tuple(dict.fromkeys(candidate.part for candidate in self.candidates))

    def of(self, part: Part | str) -> tuple[Candidate, ...]:
        """The candidates for one part, the best first."""
        return tuple(candidate for candidate in self.candidates if candidate.part == part)

    def chosen(self, part: Part | str) -> Candidate | None:
        """The candidate that was chosen for a part; None if the part was not decided."""
        return next((candidate for candidate in self.of(part) if candidate.chosen), None)

    def runner_up(self, part: Part | str) -> Candidate | None:
        """The best candidate that was not chosen; None if there was no other."""
        return next((candidate for candidate in self.of(part) if not candidate.chosen), None)

    def describe(self, *, candidates: int = SHOWN_CANDIDATES, terms: int = SHOWN_TERMS) -> str:
        """The explanation for people: a line a candidate, its heaviest terms under it.

        Args:
            candidates: how many of each part to show, the chosen one first.
            terms: how many terms of each to show.

        Returns:
            Lines of text; the chosen candidates are marked with a star.
        """
        return "\n".join(self._lines(candidates, terms))

    def __str__(self) -> str:
        return self.describe()

    def _lines(self, candidates: int, terms: int) -> Iterator[str]:
        confidence = self.statement.confidence
        yield f"{_short(self.statement.text)} (rule {self.rule}, confidence {confidence:.2f})"
        if not self.candidates:
            yield "  no rule proposed anything for these words"
        for part in self.parts:
            yield f"  {part}"
            among = sorted(self.of(part), key=lambda candidate: not candidate.chosen)
            shown = among[:candidates]
            for candidate in shown:
                yield f"  {'*' if candidate.chosen else ' '} {describe_candidate(candidate)}"
                for term in candidate.terms[:terms]:
                    yield f"        {term.weight:+.2f} {term.feature}"
            if len(among) > len(shown):
                yield f"    and {len(among) - len(shown)} more"

    def to_dict(self) -> dict[str, Any]:
        """As plain JSON types."""
        return {
            "statement": self.statement.to_dict(),
            "rule": self.rule,
            "candidates": [candidate.to_dict() for candidate in self.candidates],
        }

    @classmethod
    def from_dict(cls, data: Any) -> Self:
        """Read back what :meth:`to_dict` wrote; raises ``RecordError`` on anything else."""
        return take(
            cls,
            data,
            {
                "statement": Statement.from_dict,
                "rule": text,
                "candidates": lambda value: tuple(
                    Candidate.from_dict(item) for item in items(value)
                ),
            },
        )


def describe_candidate(candidate: Candidate) -> str:
    """A candidate on one line: its words, its rule, its probability and its score."""
    words = f"“{_short(candidate.text)}”" if candidate.spans else "nothing"
    named = "" if candidate.rule == candidate.part else f" by {candidate.rule}"
    weighed = f", score {candidate.score:+.2f}" if candidate.terms else ""
    return f"{words}{named}: {candidate.probability:.2f}{weighed}"


def _short(text: str) -> str:
    """The words on one line, cut where they are many."""
    words = " ".join(text.split())
    return words if len(words) <= SHOWN_WORDS else words[: SHOWN_WORDS - 1] + "…"
