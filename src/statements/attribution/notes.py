"""Scorers that keep what they were asked, for those who want to know why."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, TypeVar

import attrs

from statements.attribution.contents import SHAPES
from statements.attribution.scoring import Scorers
from statements.attribution.scoring.tables import NotingTables, Tables
from statements.explanation import Term

__all__ = ["NotingScorers", "Weighed"]

_Chosen = TypeVar("_Chosen")


@attrs.frozen
class Weighed:
    """One sum that a scorer was asked for."""

    scorer: str
    candidate: Any
    """What it was about."""
    score: float
    features: tuple[str, ...]
    """Every feature that it had, known to the tables or not."""
    terms: tuple[Term, ...]
    """Those that the tables know, those that say most first."""


class NotingScorers(Scorers):
    """Scorers that keep every sum with its terms."""

    def __init__(
        self,
        weights: Mapping[str, Mapping[str, Mapping[str, float]]],
        forms: Mapping[str, tuple[str, float]],
    ) -> None:
        self._noted: list[str] = []
        self._weighed: list[Weighed] = []
        super().__init__(weights, forms)

    def tables(self, scorer: str) -> Tables:
        """As ever; what they are asked for is noted."""
        return NotingTables(self.weights.get(scorer, {}), self._noted)

    def note(self, scorer: str, candidate: object, score: float) -> float:
        """Keep a sum with the features that were asked for since the last one."""
        self._keep(scorer, candidate, score, self._noted)
        self._noted.clear()
        return score

    def note_shapes(self, scores: list[float]) -> list[float]:
        """Keep the sum of each shape."""
        for shape, score in zip(SHAPES, scores, strict=True):
            self._keep(
                "shape", shape, score, [f.replace("=", f"={shape}:", 1) for f in self._noted]
            )
        self._noted.clear()
        return scores

    def choose(
        self, scorer: str, candidates: Sequence[_Chosen], score: Callable[[_Chosen], float]
    ) -> tuple[_Chosen, float]:
        """As ever; every candidate's sum is kept, a single one's as well."""

        def noted(candidate: _Chosen) -> float:
            return self.note(scorer, candidate, score(candidate))

        if len(candidates) == 1:
            noted(candidates[0])
        return super().choose(scorer, candidates, noted)

    def of(self, scorer: str) -> list[Weighed]:
        """What one scorer was asked, in order."""
        return [weighed for weighed in self._weighed if weighed.scorer == scorer]

    def take(self) -> list[Weighed]:
        """Everything that was kept since the last time, in order."""
        taken, self._weighed = self._weighed, []
        return taken

    def _keep(self, scorer: str, candidate: object, score: float, features: Iterable[str]) -> None:
        features = tuple(features)
        weights = self.weights.get(scorer, {})
        terms = []
        for feature in features:
            template, _, value = feature.partition("=")
            weight = weights.get(template, {}).get(value)
            if weight:
                terms.append(Term(feature, weight))
        terms.sort(key=lambda term: -abs(term.weight))
        self._weighed.append(Weighed(scorer, candidate, score, features, tuple(terms)))
