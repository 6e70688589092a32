"""Cue, source and content: candidates by named rules, chosen by linear scorers."""

from __future__ import annotations

from statements.attribution.claim import Claim

__all__ = ["Claim"]
