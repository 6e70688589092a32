"""A pair of marks, and the opening mark that still waits for its other half."""

from __future__ import annotations

from typing import NamedTuple

import attrs

from statements.quotes.marks import Mark

__all__ = ["Opened", "Pair"]


class Pair(NamedTuple):
    """The marks of one passage; one of them may be missing."""

    mark: Mark
    """The opening mark, or the closing one where that is missing."""
    opened: bool
    """Whether the opening mark is there."""
    closed: bool
    """Whether the closing mark is there."""
    parts: tuple[tuple[int, int], ...]
    """Offsets of its part in each paragraph but the last, marks included."""
    last: int
    """Where its part in the last paragraph begins (0 if the opening mark is missing)."""
    tail: int
    """Where its closing mark stands; where it must end at the latest if that is missing."""
    end: int
    """One past its closing mark, or the same as ``tail``."""


@attrs.define
class Opened:
    """An opened passage that waits for its closing mark."""

    mark: Mark
    start: int
    expected: int | None
    """Index of the closing mark, where it was looked up ahead (single marks)."""
    parts: list[tuple[int, int]] = attrs.Factory(list)
    """Offsets of its part in each paragraph before this one."""
    inner: int | None = None
    """Where the first passage with the same marks that closed inside it starts."""
    fallback: Mark | None = None
    """A single mark after a stop that will close it if nothing better comes."""
    rejoins: bool = False
    """Whether it goes on in the next paragraph without a new mark, and is closed there."""

    def close(self, closing: Mark) -> Pair:
        """The pair with its closing mark."""
        parts = tuple(self.parts)
        return Pair(self.mark, True, True, parts, self.start, closing.start, closing.end)

    def give_up(self, limit: int) -> Pair:
        """The pair without a closing mark, or with the one that will do.

        Args:
            limit: where the passage must end at the latest.
        """
        if self.fallback is not None and self.fallback.end <= limit:
            return self.close(self.fallback)
        last = self.start
        if self.parts and self.parts[-1][0] == last:
            # The next paragraph did not take it up: its last whole paragraph is its last part.
            last, limit = self.parts.pop()
        return Pair(self.mark, True, False, tuple(self.parts), last, limit, limit)

    def give_up_after(self) -> Pair:
        """The same for one that its next paragraph did not take up."""
        return self.give_up(self.parts[-1][1])
