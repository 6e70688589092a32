"""A passage in quotation marks, as offsets."""

from __future__ import annotations

import attrs

__all__ = ["Passage"]


@attrs.frozen
class Passage:
    """A stretch of text between quotation marks of one level.

    A passage that is re-opened at the head of each further paragraph and closed
    only in the last is one passage with several parts.
    """

    start: int
    """Offset of the opening mark; of the first word where the mark is missing."""
    end: int
    """One past the closing mark; past the last word where the mark is missing."""
    parts: tuple[tuple[int, int], ...]
    """Offsets of its part in each paragraph, marks included; most have one."""
    level: int
    """0 for a passage that stands in no other one."""
    mark: str
    """The opening mark as written; the closing one where that is missing."""
    opened: bool = True
    """Whether the opening mark is there."""
    closed: bool = True
    """Whether the closing mark is there."""
