"""Quotation passages that stand in lines of their own, and whose words they go on with."""

from __future__ import annotations

from statements.attribution.drafts import Draft
from statements.attribution.scoring import Scorers
from statements.attribution.units import Units

__all__ = ["follow_score", "goes_back", "is_orphan", "passages_behind"]

#: What comes behind an orphan passage: the paragraph's end, a record, another orphan, or else.
ENDS, BUSY, ORPHAN, OTHER = "n", "b", "o", "s"


def ends_with_passage(units: Units, number: int) -> bool:
    """Whether the line's last unit, end marks aside, is a quotation passage."""
    first, last = units.lines[number]
    while last > first and units.classes[last - 1] in ".?,":
        last -= 1
    return last > first and units.classes[last - 1] == '"'


def goes_back(units: Units, number: int) -> bool:
    """Whether the line may tell whose passage the line before ends with.

    It stands in the same paragraph, or begins with a dash in the next one.
    """
    if not number or not ends_with_passage(units, number - 1):
        return False
    same = units.paragraphs[number - 1] == units.paragraphs[number]
    return same or units.classes[units.lines[number][0]] == "-"


def is_orphan(units: Units, number: int) -> bool:
    """Whether the line is nothing but quotation passages."""
    first, last = units.lines[number]
    if units.classes[first:last].strip('".?,-') or '"' not in units.classes[first:last]:
        return False
    passage = units.passages.get(first)
    # A further part of a passage is no orphan: it belongs to the first.
    return passage is None or passage.start == units.starts[first]


def is_told_later(units: Units, number: int, busy: set[int]) -> bool:
    """Whether the passage that is a line goes on in one that tells itself whose words it holds."""
    passage = units.passages.get(units.lines[number][0])
    if passage is None or len(passage.parts) == 1:
        return False
    for later in range(number + 1, min(len(units.lines), number + len(passage.parts))):
        further = units.passages.get(units.lines[later][0])
        if further is None or further.start != passage.start:
            return False
        if later in busy:
            return True
    return False


def passages_behind(
    units: Units, draft: Draft, busy: set[int], model: Scorers
) -> list[tuple[int, int]]:
    """The passages of later lines that go on with what a draft quotes."""
    shift = draft.line.shift
    after = max(draft.end, draft.source[1], *(last for _, last in draft.pieces), 0) + shift
    lemma = model.lemma(draft.line.words[draft.head])
    number = draft.line.number
    return following_passages(units, number, after, lemma, draft.shape, busy, model)


def following_passages(
    units: Units, number: int, after: int, lemma: str, shape: str, busy: set[int], model: Scorers
) -> list[tuple[int, int]]:
    """The orphan passages behind a line that go on with what it quotes.

    Args:
        units: the units of the document.
        number: the line of the claim.
        after: the unit behind the last one of the claim in its line.
        lemma: the lemma of the cue.
        shape: where the content lies.
        busy: lines that hold a claim.
        model: the scorers.
    """
    found: list[tuple[int, int]] = []
    following = number + 1
    while following < len(units.lines) and following not in busy and is_orphan(units, following):
        if is_told_later(units, following, busy):
            break
        if follow_score(units, number, following, after, lemma, shape, busy, model) <= 0:
            break
        found.append(units.lines[following])
        following += 1
    return found


def follow_score(
    units: Units,
    number: int,
    following: int,
    after: int,
    lemma: str,
    shape: str,
    busy: set[int],
    model: Scorers,
) -> float:
    """The logit of an orphan passage going on with an earlier line's content."""
    first, last = units.lines[number]
    paragraphs = units.paragraphs
    behind = following + 1
    if behind == len(units.lines) or paragraphs[behind] != paragraphs[following]:
        state = ENDS
    elif behind in busy:
        state = BUSY
    else:
        state = ORPHAN if is_orphan(units, behind) else OTHER
    distance = following - number
    score = model.follow.score(
        gap=paragraphs[following] - paragraphs[number],
        lines=distance,
        rest=units.classes[after:last].strip(".?"),
        behind=state,
        before=units.words[units.lines[following - 1][1] - 2] if distance > 1 else "-",
        lemma=lemma,
        shape=shape,
        quoted='"' in units.classes[first:last],
    )
    return model.note("follow", following, score)
