"""How sure a record is, from the evidence for its parts."""

from __future__ import annotations

import math

from statements.attribution.drafts import Draft, Scorers
from statements.attribution.spans import kind_of
from statements.attribution.units import Units

__all__ = [
    "calibrate",
    "confidence_features",
]


def calibrate(units: Units, draft: Draft, model: Scorers) -> float:
    """How likely the record is right, by the evidence for its parts."""
    value = model.score("confidence", confidence_features(units, draft))
    return 1.0 / (1.0 + math.exp(-value))


def confidence_features(units: Units, draft: Draft) -> list[str]:
    """The evidence in steps, and what kind of record it is evidence for."""
    cue, extent, source, shape, places = (
        str(max(-6, min(6, round(2 * value)))) for value in draft.evidence
    )
    shift = draft.line.shift
    spans = [(first + shift, last + shift) for first, last in draft.pieces]
    kind = kind_of(units, spans).value[0] if spans else "-"
    length = sum(last - first for first, last in spans)
    size = min(length, 4) if length < 5 else 5 if length < 10 else 6 if length < 25 else 7
    letter = draft.line.classes[draft.head]
    total = str(max(-12, round(2 * sum(min(value, 2) for value in draft.evidence))))
    return [
        "b",
        f"c={cue}",
        f"x={extent}",
        f"s={source}",
        f"h={shape}",
        f"p={places}",
        f"t={total}",
        f"tk={total}|{kind}",
        f"ck={cue}|{kind}",
        f"pk={places}|{kind}",
        f"k={kind}|{draft.shape}",
        f"w={draft.line.words[draft.head]}",
        f"r={draft.source_rule}|{draft.shape}",
        f"l={letter}|{kind}",
        f"z={size}|{kind}",
        f"sz={size}|{draft.shape}",
    ]
