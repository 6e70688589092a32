"""Drafts compete; what stands becomes claims."""

from __future__ import annotations

import math
from bisect import bisect_left

import attrs

from statements.attribution.acts import act_of, is_negated
from statements.attribution.claim import Claim
from statements.attribution.drafts import Draft, Scorers, drafts_of_line, scorers
from statements.attribution.line import Line
from statements.attribution.signed import signed_claims
from statements.attribution.turns import join_turns, turn_around
from statements.attribution.units import Units, find_units
from statements.document import Document
from statements.quotes import find_passages
from statements.records import Act, QuoteKind

__all__ = ["claim_content", "find_claims"]

#: A record less sure than this is not made: the threshold at which F1 is best.
LEAST_CONFIDENCE = 0.3


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


def all_drafts(units: Units, model: Scorers) -> list[Draft]:
    """The drafts of all lines, in order."""
    found: list[Draft] = []
    for number in range(len(units.lines)):
        first, last = units.lines[number]
        if last - first < 2:
            continue
        previous = goes_back(units, number)
        found.extend(drafts_of_line(Line(units, number), model, previous))
    return found


def calibrate(units: Units, draft: Draft, model: Scorers) -> float:
    """How likely the record is right, by the evidence for its parts."""
    value = model.score("confidence", confidence_features(units, draft))
    return 1.0 / (1.0 + math.exp(-value))


def confidence_features(units: Units, draft: Draft) -> list[str]:
    """The evidence in steps, and what kind of record it is evidence for."""
    cue, extent, source, shape, places = (
        str(max(-6, min(6, round(2 * value)))) for value in draft.evidence
    )
    shift = draft.line.shift
    spans = [(first + shift, last + shift) for first, last in draft.pieces]
    kind = kind_of(units, spans).value[0] if spans else "-"
    length = sum(last - first for first, last in spans)
    size = min(length, 4) if length < 5 else 5 if length < 10 else 6 if length < 25 else 7
    letter = draft.line.classes[draft.head]
    total = str(max(-12, round(2 * sum(min(value, 2) for value in draft.evidence))))
    return [
        "b",
        f"c={cue}",
        f"x={extent}",
        f"s={source}",
        f"h={shape}",
        f"p={places}",
        f"t={total}",
        f"tk={total}|{kind}",
        f"ck={cue}|{kind}",
        f"pk={places}|{kind}",
        f"k={kind}|{draft.shape}",
        f"w={draft.line.words[draft.head]}",
        f"r={draft.source_rule}|{draft.shape}",
        f"l={letter}|{kind}",
        f"z={size}|{kind}",
        f"sz={size}|{draft.shape}",
    ]


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


def kind_of(units: Units, spans: list[tuple[int, int]]) -> QuoteKind:
    """Direct if all words stand in passages, indirect if none does."""
    quoted = words = 0
    for first, last in spans:
        for at in range(first, last):
            letter = units.classes[at]
            if letter == '"':
                quoted += 1
            elif letter not in ",;:-().?":
                words += 1
    if not quoted:
        return QuoteKind.INDIRECT
    return QuoteKind.MIXED if words else QuoteKind.DIRECT


def find_drafts(document: Document) -> list[Draft]:
    """Every draft of a document with its confidence, in order."""
    model = scorers()
    drafts = all_drafts(document.once(find_units), model)
    for draft in drafts:
        draft.confidence = calibrate(document.once(find_units), draft, model)
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
        for draft in document.once(find_drafts)
        if draft.line.number not in signed and draft.line.number + 1 not in signed
    ]
    chosen = compete(drafts, LEAST_CONFIDENCE)
    claims = [with_act(document, claim) for claim in claims_of(units, chosen, scorers())]
    claims.extend(signed.values())
    claims.sort(key=lambda claim: (claim.content, claim.cue or (0, 0)))
    return tuple(claims)


def with_act(document: Document, claim: Claim) -> Claim:
    """The claim with the act and the negation that its cue has."""
    return attrs.evolve(
        claim,
        act=act_of(document, claim.cue, claim.content),
        negated=is_negated(document, claim.cue),
    )


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
    for draft in document.once(find_drafts):
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
    # What no other claim may hold as well: two statements of the same words would not be told apart.
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
        features = follow_features(units, number, following, after, lemma, shape, busy)
        if model.score("follow", features) <= 0:
            break
        found.append(units.lines[following])
        following += 1
    return found


def follow_features(
    units: Units, number: int, following: int, after: int, lemma: str, shape: str, busy: set[int]
) -> list[str]:
    """What speaks for and against an orphan passage going on with an earlier line's content."""
    last = units.lines[number][1]
    rest = units.classes[after:last].strip(".?")
    gap = units.paragraphs[following] - units.paragraphs[number]
    first, end = units.lines[following]
    word = units.words[first]
    next_same = (
        following + 1 < len(units.lines)
        and units.paragraphs[following + 1] == units.paragraphs[following]
    )
    state = (
        "n"
        if not next_same
        else "b"
        if following + 1 in busy
        else "o"
        if is_orphan(units, following + 1)
        else "s"
    )
    distance = min(following - number, 3)
    quoted = '"' in units.classes[units.lines[number][0] : last]
    before = units.words[units.lines[following - 1][1] - 2] if distance > 1 else "-"
    return [
        "b",
        f"g={min(gap, 2)}|{shape}|{quoted}",
        f"r={min(len(rest), 5)}|{min(gap, 2)}",
        f"rs={rest[:2]}|{min(gap, 2)}",
        f"d={distance}|{min(gap, 2)}",
        f"w={word}|{min(gap, 2)}",
        f"n={state}|{min(gap, 2)}|{distance}",
        f"s={lemma}|{min(gap, 2)}",
        f"u={min(end - first, 3)}|{min(gap, 2)}",
        f"q={before}",
    ]


def merge(units: Units, spans: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Unit spans as offsets; end marks outside quotation left out.

    Neighbours are joined, but a span stays within its paragraph. A passage that runs over
    paragraphs counts whole where one of its parts counts.
    """
    paragraphs, line_of = units.paragraphs, units.line_of
    found: list[tuple[int, int]] = []
    last_unit = -1
    for first, last in spans:
        while last > first + 1 and units.classes[last - 1] in ".,;":
            last -= 1
        start, end = units.starts[first], units.ends[last - 1]
        earlier = units.passages.get(first)
        if earlier is not None:
            found.extend(part for part in earlier.parts if part[1] <= start)
        if (
            found
            and last_unit == first
            and paragraphs[line_of[last_unit - 1]] == paragraphs[line_of[first]]
        ):
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
        later = units.passages.get(last - 1)
        if later is not None:
            found.extend(part for part in later.parts if part[0] >= end)
        last_unit = last
    return tuple(sorted(set(found)))
