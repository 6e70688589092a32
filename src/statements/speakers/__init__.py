"""Mentions to identities."""

from __future__ import annotations

from statements.speakers.resolution import Resolution
from statements.speakers.resolver import resolve_speakers

__all__ = ["Resolution", "resolve_speakers"]
