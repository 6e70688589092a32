"""The fitted weights as look-ups: a template, and what it found, give a weight.

A *template* is a question that a scorer asks of a candidate ("which word stands before it?"), a
*feature* the template with its answer, as ``before=the``. A scorer asks for its tables once and
then looks its answers up, so that no feature need be spelt out unless somebody wants to know.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

__all__ = ["NOTHING", "NotingTables", "Row", "Tables", "Weigh", "WeighBy", "WeighRow"]

Weigh = Callable[[str, float], float]
"""A table: an answer, and the weight of one that it does not have, to a weight."""
WeighBy = Callable[[str, Weigh], Weigh]
"""A table of two answers: the first, and what to take if it is unknown, to the second's table."""
Row = tuple[float, ...]
"""A weight for each of several outcomes."""
WeighRow = Callable[[str, Row], Row]
"""A table of several outcomes: an answer, and the row of one that it does not have, to a row."""

_EMPTY: dict[str, float] = {}
NOTHING: Weigh = _EMPTY.get
"""The table that knows no answer."""


class Tables:
    """The tables of one scorer.

    Args:
        weights: template to answer to weight. Two answers are written as one, with a bar
            between them.
    """

    def __init__(self, weights: Mapping[str, Mapping[str, float]]) -> None:
        self.weights = weights
        self._nested: dict[str, WeighBy] = {}

    def table(self, template: str) -> Weigh:
        """The weights of a template's answers."""
        return dict(self.weights.get(template, {})).get

    def tables(self, template: str) -> WeighBy:
        """The same for a template with two answers, the first of which changes less often."""
        known = self._nested.get(template)
        if known is None:
            known = self._nested[template] = self._nest(template)
        return known

    def _nest(self, template: str) -> WeighBy:
        nested: dict[str, dict[str, float]] = {}
        for value, weight in self.weights.get(template, {}).items():
            first, _, second = value.partition("|")
            nested.setdefault(first, {})[second] = weight
        by_first: dict[str, Weigh] = {first: table.get for first, table in nested.items()}
        return by_first.get

    def rows(self, template: str, outcomes: Sequence[str]) -> WeighRow:
        """The same for a template whose answers have a weight for each of several outcomes.

        The tables have them as ``outcome:answer``.
        """
        found: dict[str, list[float]] = {}
        for value, weight in self.weights.get(template, {}).items():
            outcome, _, answer = value.partition(":")
            row = found.setdefault(answer, [0.0] * len(outcomes))
            row[outcomes.index(outcome)] = weight
        return {answer: tuple(row) for answer, row in found.items()}.get


class NotingTables(Tables):
    """Tables that note every feature that they are asked for, known or not.

    Args:
        weights: as for :class:`Tables`.
        noted: the list to write the features to.
    """

    def __init__(self, weights: Mapping[str, Mapping[str, float]], noted: list[str]) -> None:
        super().__init__(weights)
        self._noted = noted

    def table(self, template: str) -> Weigh:
        """As ever; what is asked for is noted."""
        known, noted = self.weights.get(template, {}), self._noted

        def weigh(value: str, default: float) -> float:
            noted.append(f"{template}={value}")
            return known.get(value, default)

        return weigh

    def tables(self, template: str) -> WeighBy:
        """As ever; what is asked for is noted."""
        weigh = self.table(template)
        return lambda first, _: lambda second, default: weigh(f"{first}|{second}", default)

    def rows(self, template: str, outcomes: Sequence[str]) -> WeighRow:
        """As ever; what is asked for is noted, without an outcome."""
        row_of, noted = super().rows(template, outcomes), self._noted

        def weigh(value: str, default: Row) -> Row:
            noted.append(f"{template}={value}")
            return row_of(value, default)

        return weigh
