"""Cue, source and content: candidates by named rules, chosen by linear scorers."""

from __future__ import annotations

from statements.attribution.claim import Claim
from statements.attribution.decide import claim_content, find_claims

__all__ = ["Claim", "claim_content", "find_claims"]
