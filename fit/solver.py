"""Logistic and conditional logistic regression on sparse rows, with few features kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any

import attrs
import numpy as np
import scipy.optimize
import scipy.sparse

__all__ = ["Binary", "Choices", "Rows"]

#: A feature seen less often than this in the corpus is left out.
LEAST_COUNT = 3
#: Rounds of the optimiser: for a table's last fit, and for finding out what to keep.
ROUNDS, SCOUTING_ROUNDS = 80, 26
#: Weights smaller than this are written as nothing.
LEAST_WEIGHT = 0.005
#: The L1 penalties tried in turn until few enough features are left.
PENALTIES = (0.5, 0.8, 1.2, 1.8, 2.7, 4.0)

Rows = list[Sequence[str]]
Objective = Callable[[Any], tuple[float, Any]]


def _matrix(rows: Rows) -> tuple[Any, list[str]]:
    counts = Counter(feature for row in rows for feature in row)
    names = sorted(feature for feature, count in counts.items() if count >= LEAST_COUNT)
    index = {name: at for at, name in enumerate(names)}
    columns: list[int] = []
    ends = [0]
    for row in rows:
        columns.extend(index[feature] for feature in row if feature in index)
        ends.append(len(columns))
    data = np.ones(len(columns), np.float32)
    matrix = scipy.sparse.csr_matrix(
        (data, np.array(columns, np.int32), np.array(ends, np.int64)),
        shape=(len(rows), len(names)),
    )
    return matrix, names


def _minimise(objective: Objective, size: int, rounds: int, start: Any = None) -> Any:
    start = np.zeros(size) if start is None else start
    options = {"maxiter": rounds}
    return scipy.optimize.minimize(objective, start, jac=True, method="L-BFGS-B", options=options).x


def _minimise_sparsely(objective: Objective, start: Any, penalty: float) -> Any:
    """With an L1 penalty: weights as differences of two numbers that are never negative."""
    size = len(start)

    def split(pair: Any) -> tuple[float, Any]:
        loss, slope = objective(pair[:size] - pair[size:])
        return loss + penalty * pair.sum(), np.concatenate([slope + penalty, penalty - slope])

    begin = np.concatenate([np.maximum(start, 0), np.maximum(-start, 0)])
    found = scipy.optimize.minimize(
        split,
        begin,
        jac=True,
        method="L-BFGS-B",
        bounds=[(0, None)] * (2 * size),
        options={"maxiter": SCOUTING_ROUNDS},
    ).x
    return found[:size] - found[size:]


def _fit(
    rows: Rows, objective_of: Callable[[Any], Objective], most: int
) -> dict[str, dict[str, float]]:
    """Template to answer to weight; a feature is both with an equals sign between."""
    matrix, names = _matrix(rows)
    objective = objective_of(matrix)
    if len(names) > most:
        weights = _minimise(objective, len(names), SCOUTING_ROUNDS)
        for penalty in PENALTIES:
            weights = _minimise_sparsely(objective, weights, penalty)
            if (np.abs(weights) > 1e-4).sum() <= most * 1.15:
                break
        order = np.argsort(-np.abs(weights), kind="stable")[:most]
        kept = np.sort(order[np.abs(weights[order]) > 1e-4])
        matrix, names = matrix[:, kept], [names[at] for at in kept]
        objective = objective_of(matrix)
    weights = _minimise(objective, len(names), ROUNDS)
    found: dict[str, dict[str, float]] = {}
    for name, weight in zip(names, weights, strict=True):
        if abs(weight) >= LEAST_WEIGHT:
            template, _, value = name.partition("=")
            found.setdefault(template, {})[value] = round(float(weight), 2)
    return found


@attrs.define
class Binary:
    """Rows that are each right or wrong."""

    rows: Rows = attrs.Factory(list)
    right: list[bool] = attrs.Factory(list)

    def add(self, row: Sequence[str], right: bool) -> None:
        """One more example."""
        self.rows.append(row)
        self.right.append(right)

    def fit(self, most: int, shrink: float) -> dict[str, dict[str, float]]:
        """Weights of at most so many features; ``shrink`` is the L2 penalty."""
        target = np.array(self.right, float)

        def objective_of(matrix: Any) -> Objective:
            turned = matrix.T.tocsr()

            def objective(weights: Any) -> tuple[float, Any]:
                sums = matrix @ weights
                error = 1 / (1 + np.exp(-sums)) - target
                loss = (np.logaddexp(0, sums) - target * sums).sum()
                return loss + shrink / 2 * (weights @ weights), turned @ error + shrink * weights

            return objective

        return _fit(self.rows, objective_of, most)


@attrs.define
class Choices:
    """Groups of rows, one of each group the right one."""

    rows: Rows = attrs.Factory(list)
    starts: list[int] = attrs.Factory(list)
    right: list[int] = attrs.Factory(list)

    def add(self, rows: Sequence[Sequence[str]], right: int) -> None:
        """One more group, and which of its rows is right."""
        self.starts.append(len(self.rows))
        self.right.append(len(self.rows) + right)
        self.rows.extend(rows)

    def fit(self, most: int, shrink: float) -> dict[str, dict[str, float]]:
        """Weights of at most so many features; ``shrink`` is the L2 penalty."""
        starts = np.array(self.starts)
        group = np.repeat(np.arange(len(starts)), np.diff(np.append(starts, len(self.rows))))
        target = np.zeros(len(self.rows))
        target[self.right] = 1

        def objective_of(matrix: Any) -> Objective:
            turned = matrix.T.tocsr()

            def objective(weights: Any) -> tuple[float, Any]:
                sums = matrix @ weights
                top = np.maximum.reduceat(sums, starts)
                powers = np.exp(sums - top[group])
                totals = np.add.reduceat(powers, starts)
                loss = -(sums[self.right] - top - np.log(totals)).sum()
                error = powers / totals[group] - target
                return loss + shrink / 2 * (weights @ weights), turned @ error + shrink * weights

            return objective

        return _fit(self.rows, objective_of, most)
