"""How far a cue reaches around its head."""

from __future__ import annotations

from statements.attribution.line import Line

__all__ = ["cue_ends", "cue_starts"]

#: Units of a cue before its head ("is widely expected to"): longer ones are not worth weighing.
MAX_BEFORE = 7
#: Units of a cue after its head ("went on in an interview to").
MAX_AFTER = 5

_STOPS_BEFORE = frozenset(',;:"().?pWhCT^-')
_STOPS_AFTER = frozenset(',;"().?pWhT$-')
#: Classes that a cue neither begins nor ends with (in 39 and 22 of the training part's 19,443).
_NEVER_FIRST, _NEVER_LAST = frozenset("As#PowxVZ"), frozenset("D#PCZQGMHxSzN")


def cue_starts(line: Line, head: int) -> list[int]:
    """Where the cue with this head may start; the head itself first."""
    classes = line.classes
    found = [head]
    at = head - 1
    lowest = max(line.first, head - MAX_BEFORE)
    while at >= lowest and classes[at] not in _STOPS_BEFORE:
        if classes[at] not in _NEVER_FIRST:
            found.append(at)
        at -= 1
    return found


def cue_ends(line: Line, head: int) -> list[int]:
    """Where the cue with this head may end, exclusive; right after the head first."""
    classes = line.classes
    found = [head + 1]
    at = head + 1
    limit = min(line.last, head + 1 + MAX_AFTER)
    while at < limit and classes[at] not in _STOPS_AFTER:
        at += 1
        if classes[at - 1] not in _NEVER_LAST:
            found.append(at)
        if classes[at - 1] == ":":
            break
    return found
