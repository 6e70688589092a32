"""The verb group around a cue's head: auxiliaries, negation and adverbs before it."""

from __future__ import annotations

from statements.attribution.line import Line

__all__ = ["MAX_GROUP", "group_start"]

#: Units of a verb group before its head ("would not have been able to"): longer ones do not occur.
MAX_GROUP = 7

_IN_GROUP = frozenset("MBHQNrO")


def group_start(line: Line, head: int) -> int:
    """Index of the first unit of the verb group that ends with ``head``."""
    classes = line.classes
    at = head
    lowest = max(line.first, head - MAX_GROUP)
    while at > lowest and classes[at - 1] in _IN_GROUP:
        at -= 1
    while at < head and classes[at] == "r" and classes[at - 1] in "^,":
        at += 1
    return at
