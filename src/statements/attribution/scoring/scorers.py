"""All scorers of a language together, and the choice among candidates."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import TypeVar

from statements.attribution.acts import forms_with_act
from statements.attribution.scoring.confidence import ConfidenceScorer
from statements.attribution.scoring.content import EndScorer, LeftScorer, StartScorer
from statements.attribution.scoring.cue import CueScorer
from statements.attribution.scoring.extent import CueEndScorer, CueStartScorer
from statements.attribution.scoring.follow import FollowScorer
from statements.attribution.scoring.shape import ShapeScorer
from statements.attribution.scoring.source import SourceScorer
from statements.attribution.scoring.tables import Tables
from statements.languages import lexicon
from statements.languages.schema.attribution import AttributionLexicon

__all__ = ["Scorers", "Weights", "all_forms", "scorers"]

_Candidate = TypeVar("_Candidate")

Weights = Mapping[str, Mapping[str, Mapping[str, float]]]
"""Scorer to template to answer to weight."""


class Scorers:
    """The fitted tables, and what is asked of them.

    Args:
        weights: scorer to template to answer to weight.
        forms: words that may head a cue: lemma, and the share of their uses that do.
    """

    def __init__(self, weights: Weights, forms: Mapping[str, tuple[str, float]]) -> None:
        self.weights = weights
        self.forms = forms
        self.cue = CueScorer(self.tables("cue"))
        self.cue_start = CueStartScorer(self.tables("cue_start"))
        self.cue_end = CueEndScorer(self.tables("cue_end"))
        self.source = SourceScorer(self.tables("source"))
        self.shape = ShapeScorer(self.tables("shape"))
        self.left = LeftScorer(self.tables("left"))
        self.start = StartScorer(self.tables("start"))
        self.end = EndScorer(self.tables("end"))
        self.follow = FollowScorer(self.tables("follow"))
        self.confidence = ConfidenceScorer(self.tables("confidence"))

    def tables(self, scorer: str) -> Tables:
        """The tables of one scorer."""
        return Tables(self.weights.get(scorer, {}))

    def lemma(self, word: str) -> str:
        """The lemma of a cue's head; the word itself where none is known."""
        known = self.forms.get(word)
        return known[0] if known else word

    def note(self, scorer: str, candidate: object, score: float) -> float:
        """The score as it is; the place for those who want to know what was asked."""
        return score

    def note_shapes(self, scores: list[float]) -> list[float]:
        """The same for the scores of all shapes."""
        return scores

    def choose(
        self,
        scorer: str,
        candidates: Sequence[_Candidate],
        score: Callable[[_Candidate], float],
    ) -> tuple[_Candidate, float]:
        """The candidate with the best score, and its log probability among all."""
        if len(candidates) == 1:
            return candidates[0], 0.0
        scores = [score(candidate) for candidate in candidates]
        top = max(scores)
        best = candidates[scores.index(top)]
        return best, -math.log(sum([math.exp(score - top) for score in scores]))


@cache
def scorers() -> Scorers:
    """The scorers with the tables of the language."""
    words: AttributionLexicon = lexicon("attribution")
    return Scorers(words.weights, all_forms(words.cue_forms))


def all_forms(counted: Mapping[str, tuple[str, float]]) -> dict[str, tuple[str, float]]:
    """The counted forms, and every other form of a word whose act is known."""
    return {form: (lemma, 0.0) for form, lemma in forms_with_act().items()} | dict(counted)
