"""The turns of a transcript or an interview as claims: the label speaks, the colon is its cue."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence

from statements.attribution.acts import act_of
from statements.attribution.claim import Claim
from statements.attribution.rules import TURN
from statements.document import Document
from statements.quotes import Turn, find_turns, heads_a_note, names_nobody
from statements.records import Act, QuoteKind

__all__ = ["claims_of_turns", "join_turns", "turn_around"]

#: How often a turn is a statement with this source: the mean over the six transcripts in PolNeAR's
#: training part. In four nearly all turns are, in two the corpus has what is said within them.
TURN_CONFIDENCE = 0.6


def claims_of_turns(document: Document) -> tuple[Claim, ...]:
    r"""A direct claim for each turn of a transcript.

    Args:
        document: the text.

    Returns:
        The claims in reading order; none for a text that is no transcript.

    Example:
        >>> text = "Q: Did it rain?\n\nA: It did."
        >>> for claim in claims_of_turns(Document(text)):
        ...     print(text[slice(*claim.source)], claim.act, [text[a:b] for a, b in claim.content])
        Q ask ['Did it rain?']
        A assert ['It did.']
    """
    return tuple(_claim(document, turn) for turn in document.once(find_turns))


def _claim(document: Document, turn: Turn) -> Claim:
    # "Q: Tell me about the flood." asks, whatever its last mark.
    act = Act.ASK if turn.is_question else act_of(document, turn.cue, turn.content)
    return Claim(
        kind=QuoteKind.DIRECT,
        content=turn.content,
        source=turn.label,
        cue=turn.cue,
        act=act,
        negated=False,
        confidence=TURN_CONFIDENCE,
        rule=TURN,
    )


def join_turns(document: Document, claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Claims with those of the turns among them, in reading order.

    What lies in a turn is part of what its speaker says, so that claims found there are left
    out; and so are headings ("Photo: Ada Kell"; in a transcript "Interview with: Ada Kell").

    Args:
        document: the text.
        claims: what was found without regard to turns.
    """
    turns = document.once(claims_of_turns)
    is_note = names_nobody if turns else heads_a_note
    claims = [claim for claim in claims if not _is_heading(document, claim, is_note)]
    if not turns:
        return tuple(claims)
    starts = [start for turn in turns for start, _ in _bounds(turn)]
    ends = [end for turn in turns for _, end in _bounds(turn)]

    def is_apart(claim: Claim) -> bool:
        bounds = _bounds(claim)
        return all(bisect_right(ends, start) >= bisect_left(starts, end) for start, end in bounds)

    kept = [claim for claim in claims if is_apart(claim)]
    return tuple(sorted((*kept, *turns), key=lambda claim: (claim.content, claim.cue or (0, 0))))


def turn_around(document: Document, content: Sequence[tuple[int, int]]) -> Claim | None:
    """The turn that holds the content, if there is one."""
    for turn in document.once(claims_of_turns):
        first, last = turn.content[0][0], turn.content[-1][1]
        if all(first <= start and end <= last for start, end in content):
            return turn
    return None


def _bounds(claim: Claim) -> list[tuple[int, int]]:
    """Everything that a claim takes; of a turn, in reading order."""
    return [part for part in (claim.source, claim.cue, *claim.content) if part is not None]


def _is_heading(document: Document, claim: Claim, is_note: Callable[[str], bool]) -> bool:
    """Whether a claim is a label of no speaker and what it heads."""
    if claim.cue is None or claim.source is None or claim.kind is not QuoteKind.INDIRECT:
        return False
    start, _ = document.paragraphs[document.paragraph_at(claim.source[0])]
    return (
        start == claim.source[0]
        and claim.source[1] <= claim.cue[0]
        and not any(letter.isalnum() for letter in document.text[slice(*claim.cue)])
        and is_note(document.text[slice(*claim.source)])
    )
