"""Whether a record says what the annotators said: the measure that confidence is fitted to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from fit.corpus import Gold, Text
from statements.attribution.drafts import Draft
from statements.attribution.orphans import passages_behind
from statements.attribution.scoring import Scorers

__all__ = ["content_units", "is_right"]

#: Two contents are the same from this overlap (Jaccard) on, two sources from that on.
SAME_CONTENT, SAME_SOURCE = 0.8, 0.5
#: A source that holds the annotated one's last word may be so many times as long.
LONGEST = 3
_UNCOUNTED = frozenset(",;:-().?")


def content_units(text: Text, draft: Draft, busy: set[int], model: Scorers) -> set[int]:
    """The units of a draft's content, later passages included; ``busy`` are lines of records."""
    shift = draft.line.shift
    found = {unit + shift for first, last in draft.pieces for unit in range(first, last)}
    if draft.shape == "l":
        first, last = text.units.lines[draft.line.number - 1]
        found.update(range(first, last))
    for first, last in passages_behind(text.units, draft, busy, model):
        found.update(range(first, last))
    return _counted(text, found)


def _counted(text: Text, units: Iterable[int]) -> set[int]:
    classes = text.units.classes
    return {unit for unit in units if classes[unit] not in _UNCOUNTED}


def _overlap(one: set[int], other: set[int]) -> float:
    return len(one & other) / len(one | other) if one | other else 0.0


def is_right(
    text: Text, draft: Draft, golds: Sequence[Gold], busy: set[int], model: Scorers
) -> bool:
    """Whether an annotated attribution has the draft's content and source."""
    mine = content_units(text, draft, busy, model)
    first, last = draft.source
    shift = draft.line.shift
    source = _counted(text, range(first + shift, last + shift)) if last else set()
    return any(
        _overlap(mine, _counted(text, gold.content)) >= SAME_CONTENT
        and _same_source(source, _counted(text, gold.source))
        for gold in golds
    )


def _same_source(mine: set[int], gold: set[int]) -> bool:
    if not mine or not gold:
        return not mine and not gold
    if _overlap(mine, gold) >= SAME_SOURCE:
        return True
    return max(gold) in mine and len(mine) <= max(8, LONGEST * len(gold))
