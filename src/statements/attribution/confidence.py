"""How sure a record is, from the evidence for its parts."""

from __future__ import annotations

import math

from statements.attribution.drafts import Draft
from statements.attribution.scoring import Scorers
from statements.attribution.spans import kind_of
from statements.attribution.units import Units

__all__ = ["calibrate"]


def calibrate(units: Units, draft: Draft, model: Scorers) -> float:
    """How likely the record is right, by the evidence for its parts."""
    line, pieces = draft.line, draft.pieces
    spans = [(first + line.shift, last + line.shift) for first, last in pieces]
    score = model.confidence.score(
        draft.evidence,
        kind=kind_of(units, spans).value[0] if spans else "-",
        shape=draft.shape,
        rule=draft.source_rule,
        head=line.words[draft.head],
        head_class=line.classes[draft.head],
        length=sum(last - first for first, last in pieces),
    )
    return 1.0 / (1.0 + math.exp(-model.note("confidence", draft, score)))
