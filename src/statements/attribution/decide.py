"""Drafts compete; what stands becomes claims."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import partial
from itertools import compress, count

import attrs

from statements.attribution.acts import act_of, is_negated
from statements.attribution.claim import Claim
from statements.attribution.confidence import calibrate
from statements.attribution.cues import CANDIDATE_MARKS
from statements.attribution.drafts import Draft, find_drafts
from statements.attribution.line import Line
from statements.attribution.orphans import goes_back, passages_behind
from statements.attribution.scoring import Scorers, scorers
from statements.attribution.signed import signed_claims
from statements.attribution.spans import kind_of, merge
from statements.attribution.turns import join_turns, turn_around
from statements.attribution.units import Units, find_units
from statements.document import Document
from statements.languages import lexicon
from statements.quotes import find_passages
from statements.records import Act, QuoteKind

__all__ = [
    "LEAST_CONFIDENCE",
    "all_drafts",
    "claim_content",
    "claims_of",
    "compete",
    "drafts_of",
    "find_claims",
]

#: A record less sure than this is not made: the threshold at which F1 is best.
LEAST_CONFIDENCE = 0.28


def all_drafts(units: Units, model: Scorers) -> list[Draft]:
    """The drafts of all lines, in order."""
    return find_drafts(_lines_with_candidates(units, model), model, partial(goes_back, units))


def _lines_with_candidates(units: Units, model: Scorers) -> Iterator[tuple[Line, list[int]]]:
    """The lines that may hold a cue, each with its units whose words are known to be one."""
    known = [*compress(count(), map(model.forms.__contains__, units.words)), len(units.words)]
    at = 0
    for number, (first, last) in enumerate(units.lines):
        low = at
        while known[at] < last:
            at += 1
        if last - first > 1 and (
            at > low or not CANDIDATE_MARKS.isdisjoint(units.classes[first:last])
        ):
            line = Line(units, number)
            yield line, [unit - line.shift for unit in known[low:at]]


def compete(drafts: list[Draft], least: float) -> list[Draft]:
    """The surest drafts that do not overlap, in reading order."""
    taken: list[tuple[int, int]] = []
    cues: list[tuple[int, int]] = []
    chosen = []
    for draft in sorted(drafts, key=lambda one: (-one.confidence, one.line.number, one.head)):
        if draft.confidence < least:
            break
        shift = draft.line.shift
        spans = [(first + shift, last + shift) for first, last in draft.pieces]
        cue = (draft.start + shift, draft.end + shift)
        if overlaps(taken, [cue, *spans]) or overlaps(cues, [cue, *spans]):
            continue
        for span in spans:
            taken.insert(bisect_left(taken, span), span)
        cues.insert(bisect_left(cues, cue), cue)
        chosen.append(draft)
    chosen.sort(key=lambda one: (one.line.number, one.head))
    return chosen


def overlaps(taken: list[tuple[int, int]], spans: list[tuple[int, int]]) -> bool:
    """Whether any of the spans overlaps a taken one; taken ones are sorted and apart."""
    for first, last in spans:
        at = bisect_left(taken, (first, last))
        if at < len(taken) and taken[at][0] < last:
            return True
        if at and taken[at - 1][1] > first:
            return True
    return False


def drafts_of(document: Document) -> list[Draft]:
    """Every draft of a document with its confidence, in order."""
    units, model = document.once(find_units), scorers()
    drafts = all_drafts(units, model)
    for draft in drafts:
        draft.confidence = calibrate(units, draft, model)
    return drafts


def find_claims(document: Document) -> tuple[Claim, ...]:
    """The statements of a document, in reading order, speakers and dates aside."""
    return join_turns(document, choose_claims(document))


def choose_claims(document: Document) -> tuple[Claim, ...]:
    """The claims that the scorers choose, in reading order, turns of transcripts aside."""
    units = document.once(find_units)
    signed = signed_claims(units)
    drafts = [
        draft
        for draft in document.once(drafts_of)
        if draft.line.number not in signed
        and draft.line.number + 1 not in signed
        and not gives_name(units, draft)
    ]
    chosen = compete(drafts, LEAST_CONFIDENCE)
    claims = [with_act(document, claim) for claim in claims_of(units, chosen, scorers())]
    claims.extend(signed.values())
    claims.sort(key=lambda claim: (claim.content, claim.cue or (0, 0)))
    return tuple(claims)


def gives_name(units: Units, draft: Draft) -> bool:
    """Whether the record only tells what something is called: "christened “Lady of Kell”"."""
    if len(draft.pieces) != 1:
        return False
    first, last = draft.pieces[0]
    return (
        last == first + 1
        and first + draft.line.shift in units.titles
        and scorers().lemma(draft.line.words[draft.head]) in lexicon("attribution").naming
    )


def with_act(document: Document, claim: Claim) -> Claim:
    """The claim with the act and the negation that its cue has."""
    act, negated = act_of(document, claim.cue, claim.content), is_negated(document, claim.cue)
    if act is claim.act and negated == claim.negated:
        return claim
    return attrs.evolve(claim, act=act, negated=negated)


def claim_content(document: Document, content: tuple[tuple[int, int], ...]) -> Claim:
    """A claim for content that somebody else has marked.

    The draft whose content overlaps it most lends its source and cue; where none
    overlaps, or the content holds the draft's cue, nobody is named. What lies in a turn
    of a transcript is said by the one whose turn it is.
    """
    turn = turn_around(document, content)
    if turn is not None:
        return attrs.evolve(turn, content=content)
    units = document.once(find_units)
    best: tuple[int, Claim] | None = None
    for draft in document.once(drafts_of):
        [claim] = claims_of(units, [draft], scorers())
        cue = claim.cue
        if cue is None or any(start < cue[1] and cue[0] < end for start, end in content):
            continue
        shared = sum(
            max(0, min(end, mine_end) - max(start, mine_start))
            for start, end in content
            for mine_start, mine_end in claim.content
        )
        if shared and (best is None or shared > best[0]):
            best = shared, claim
    kind = kind_of_text(document, content)
    if best is None:
        return Claim(kind, content, None, None, Act.ASSERT, False, 0.0, "none")
    return with_act(document, attrs.evolve(best[1], content=content, kind=kind))


def kind_of_text(document: Document, content: tuple[tuple[int, int], ...]) -> QuoteKind:
    """The kind of content by the passages in it."""
    quoted = sum(
        max(0, min(end, last) - max(start, first))
        for passage in document.once(find_passages)
        if passage.level == 0
        for first, last in passage.parts
        for start, end in content
    )
    if not quoted:
        return QuoteKind.INDIRECT
    whole = sum(end - start for start, end in content)
    return QuoteKind.DIRECT if quoted >= whole - len(content) else QuoteKind.MIXED


def claims_of(units: Units, chosen: list[Draft], model: Scorers) -> tuple[Claim, ...]:
    """The chosen drafts as claims, each with the passages that go on from it."""
    busy = {draft.line.number for draft in chosen}
    # What no other claim may hold: two statements of the same words would not be told apart.
    owned = {
        unit + draft.line.shift
        for draft in chosen
        for first, last in draft.pieces
        for unit in range(first, last)
    }
    # A passage over paragraphs goes to the first that holds a part of it.
    parted: set[int] = set()
    claims = []
    for draft in chosen:
        shift = draft.line.shift
        spans = [(first + shift, last + shift) for first, last in draft.pieces]
        number = draft.line.number
        if draft.shape == "l":
            first, last = units.lines[number - 1]
            while last > first and units.classes[last - 1] in ".?,":
                last -= 1
            if last - 1 in owned:
                continue
            owned.add(last - 1)
            spans.insert(0, (last - 1, last))
        for span in passages_behind(units, draft, busy, model):
            if span[0] in owned:
                break
            owned.update(range(*span))
            spans.append(span)
        runs_on = {
            units.passages[unit].start
            for span in spans
            for unit in range(*span)
            if unit in units.passages and len(units.passages[unit].parts) > 1
        }
        if runs_on & parted:
            continue
        parted |= runs_on
        kind = kind_of(units, spans)
        content = merge(units, spans)
        first, last = draft.source
        claims.append(
            Claim(
                kind=kind,
                content=content,
                source=(units.starts[first + shift], units.ends[last + shift - 1])
                if last
                else None,
                cue=(units.starts[draft.start + shift], units.ends[draft.end + shift - 1]),
                act=Act.ASSERT,
                negated=False,
                confidence=round(draft.confidence, 3),
                rule=draft.source_rule + "/" + draft.shape,
            )
        )
    claims.sort(key=lambda claim: (claim.content, claim.cue or (0, 0)))
    return tuple(claims)
