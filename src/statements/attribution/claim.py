"""A statement as the attribution room knows it: offsets, and why."""

from __future__ import annotations

import attrs

from statements.records import Act, QuoteKind

__all__ = ["Claim"]


@attrs.frozen
class Claim:
    """One attribution found in the text, before its speaker and date are known."""

    kind: QuoteKind
    """Direct, mixed or indirect."""
    content: tuple[tuple[int, int], ...]
    """Offsets of the content's spans, in reading order."""
    source: tuple[int, int] | None
    """Offsets of the source."""
    cue: tuple[int, int] | None
    """Offsets of the cue."""
    act: Act
    """The speech act of the cue."""
    negated: bool
    """Whether the cue is denied."""
    confidence: float
    """Calibrated, from 0 to 1."""
    rule: str
    """The rule that made the chosen candidate."""
