"""The scorers that choose among candidates: sums of weights, one table a template."""

from __future__ import annotations

from statements.attribution.scoring.scorers import Scorers, all_forms, scorers

__all__ = ["Scorers", "all_forms", "scorers"]
