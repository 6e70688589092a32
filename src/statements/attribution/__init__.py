"""Cue, source and content: candidates by named rules, chosen by linear scorers."""

from __future__ import annotations

from statements.attribution.claim import Claim
from statements.attribution.decide import find_claims

__all__ = ["Claim", "find_claims"]
