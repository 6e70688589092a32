"""Mentions to identities."""

from __future__ import annotations

from statements.speakers.registry import SPEAKER_RULES
from statements.speakers.resolution import Resolution
from statements.speakers.resolver import resolve_speakers
from statements.speakers.rules import Rule

__all__ = ["SPEAKER_RULES", "Resolution", "Rule", "resolve_speakers"]
