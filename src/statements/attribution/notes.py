"""Scorers that keep what they were asked, for those who want to know why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeVar

import attrs

from statements.attribution.contents import SHAPES
from statements.attribution.drafts import Scorers
from statements.explanation import Term

__all__ = ["NotingScorers", "Weighed"]

_Chosen = TypeVar("_Chosen")


@attrs.frozen
class Weighed:
    """One sum that a scorer was asked for."""

    scorer: str
    candidate: Any
    """What it was about; None where the caller did not tell."""
    score: float
    terms: tuple[Term, ...]


class NotingScorers(Scorers):
    """Scorers that keep every sum with its terms."""

    def __init__(
        self, weights: Mapping[str, Mapping[str, float]], forms: Mapping[str, tuple[str, float]]
    ) -> None:
        super().__init__(weights, forms)
        self._weighed: list[Weighed] = []

    def score(self, scorer: str, features: Sequence[str]) -> float:
        """As ever; and noted."""
        value = super().score(scorer, features)
        terms = _terms(self.weights[scorer], features)
        self._weighed.append(Weighed(scorer, None, value, terms))
        return value

    def score_shapes(self, features: Sequence[str]) -> list[float]:
        """As ever; and noted, one sum a shape."""
        return [
            self.score("shape", [f"{shape}:{feature}" for feature in features]) for shape in SHAPES
        ]

    def choose(
        self, scorer: str, candidates: Sequence[_Chosen], rows: Sequence[Sequence[str]]
    ) -> tuple[_Chosen, float]:
        """As ever; and noted with what each sum was about."""
        first = len(self._weighed)
        chosen = super().choose(scorer, candidates, rows)
        for place, candidate in enumerate(candidates, start=first):
            self._weighed[place] = attrs.evolve(self._weighed[place], candidate=candidate)
        return chosen

    def of(self, scorer: str) -> list[Weighed]:
        """What one scorer was asked, in order."""
        return [weighed for weighed in self._weighed if weighed.scorer == scorer]


def _terms(weights: Mapping[str, float], features: Iterable[str]) -> tuple[Term, ...]:
    """The features that the table knows, those that say most first."""
    found = [Term(feature, weights[feature]) for feature in features if weights.get(feature)]
    found.sort(key=lambda term: -abs(term.weight))
    return tuple(found)
