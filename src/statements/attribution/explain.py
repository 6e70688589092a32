"""What was weighed for a statement: the steps that made it, taken again with a scorer that notes.

Nothing is decided here. The same functions as for every statement propose and choose; the only
difference is that the scorers keep what they were asked.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

import attrs

from statements.attribution.claim import Claim
from statements.attribution.confidence import calibrate
from statements.attribution.contents import SHAPES, end_places
from statements.attribution.cues import cue_candidates
from statements.attribution.decide import (
    LEAST_CONFIDENCE,
    claim_content,
    compete,
    drafts_of,
    find_claims,
)
from statements.attribution.drafts import Cue, Draft, cues_ahead, cues_of_line, draft_of_cue
from statements.attribution.line import Line
from statements.attribution.notes import NotingScorers, Weighed
from statements.attribution.orphans import goes_back, passages_behind
from statements.attribution.rules import CueRule, SourceRule
from statements.attribution.scoring import scorers
from statements.attribution.spans import merge
from statements.attribution.units import Units, find_units
from statements.document import Document
from statements.explanation import Candidate, Part

__all__ = ["claim_of", "find_candidates"]

Offsets = tuple[int, int]

#: The rules that propose marks as cues, by the class of the mark.
CUE_MARKS = {":": CueRule.COLON, "-": CueRule.DASH}
#: Scores beyond this are certain: the exponential of it is all that a probability can show.
MOST = 30.0


def find_candidates(document: Document, claim: Claim) -> tuple[Candidate, ...]:
    """Every candidate that was weighed for a claim, part by part, the best first.

    Args:
        document: the text.
        claim: a claim of it, from ``find_claims`` or ``claim_content``.

    Returns:
        The candidates; none if the claim has no cue. What a rule decided alone, as with the
        turns of transcripts, has a single candidate for each part, without terms.
    """
    if claim.cue is None:
        return ()
    drafted = _draft_of(document, claim)
    if drafted is None or _rule_of(drafted) != claim.rule:
        return tuple(_without_weighing(document, claim))
    return tuple(_Steps(document, drafted).candidates(claim))


def _without_weighing(document: Document, claim: Claim) -> Iterator[Candidate]:
    """The parts of a claim that a rule made alone."""
    parts = {
        Part.CUE: () if claim.cue is None else (claim.cue,),
        Part.SOURCE: () if claim.source is None else (claim.source,),
        Part.RECORD: claim.content,
    }
    for part, places in parts.items():
        spans = tuple(document.span(*place) for place in places)
        yield Candidate(part, claim.rule, spans, 0.0, claim.confidence, True)


def claim_of(document: Document, content: tuple[Offsets, ...], cue: Offsets | None) -> Claim:
    """The text's own claim with this content and cue; else one made for the content."""
    known = document.once(_claims_by_place).get((content, cue))
    return claim_content(document, content) if known is None else known


def _claims_by_place(
    document: Document,
) -> dict[tuple[tuple[Offsets, ...], Offsets | None], Claim]:
    return {(claim.content, claim.cue): claim for claim in document.once(find_claims)}


def _drafts_by_cue(document: Document) -> dict[Offsets, list[Draft]]:
    units = document.once(find_units)
    found: dict[Offsets, list[Draft]] = {}
    for one in document.once(drafts_of):
        found.setdefault(place_of(units, one, one.start, one.end), []).append(one)
    return found


def _drafts_by_line(document: Document) -> dict[int, list[Draft]]:
    found: dict[int, list[Draft]] = {}
    for one in document.once(drafts_of):
        found.setdefault(one.line.number, []).append(one)
    return found


def _busy_lines(document: Document) -> set[int]:
    """The lines that hold a claim, as those see them that look for quotations that go on."""
    return {one.line.number for one in compete(document.once(drafts_of), LEAST_CONFIDENCE)}


def _draft_of(document: Document, claim: Claim) -> Draft | None:
    """The draft with the claim's cue; where several have it, the one most like the claim."""
    if claim.cue is None:
        return None
    units = document.once(find_units)
    best: tuple[tuple[bool, bool, float], Draft] | None = None
    for one in document.once(_drafts_by_cue).get(claim.cue, ()):
        source = place_of(units, one, *one.source) if one.source[1] else None
        content = merge(units, _pieces(one))
        likeness = (source == claim.source, content[:1] == claim.content[:1], one.confidence)
        if best is None or likeness > best[0]:
            best = likeness, one
    return None if best is None else best[1]


def place_of(units: Units, one: Draft, first: int, last: int) -> Offsets:
    """The offsets of the units ``[first, last)`` of a draft's line; one unit if it has none."""
    shift = one.line.shift
    return units.starts[first + shift], units.ends[max(first + 1, last) + shift - 1]


def _pieces(one: Draft) -> list[Offsets]:
    return [(first + one.line.shift, last + one.line.shift) for first, last in one.pieces]


class _Steps:
    """The steps that led to one draft, taken again."""

    def __init__(self, document: Document, chosen: Draft) -> None:
        self.document = document
        self.units = document.once(find_units)
        self.chosen = chosen
        model = scorers()
        self.notes = NotingScorers(model.weights, model.forms)

    def candidates(self, claim: Claim) -> Iterator[Candidate]:
        """All candidates of the claim that the draft became."""
        chosen, line, notes = self.chosen, self.chosen.line, self.notes
        cues = cues_of_line(line, line.known(notes.forms), notes)
        yield from self._cues()
        [logit] = [logit for head, logit in cues if head == chosen.head]
        previous = goes_back(self.units, line.number)
        draft_of_cue(Cue(line, chosen.head, logit, cues_ahead(line, cues), previous), notes)
        head = chosen.head
        yield from self._among(
            Part.CUE_START, "cue_start", chosen.start, lambda start: (start, head + 1)
        )
        yield from self._among(Part.CUE_END, "cue_end", chosen.end, lambda end: (head, end))
        yield from self._sources()
        yield from self._shapes(claim)
        if "L" in chosen.shape:
            yield from self._among(Part.LEFT, "left", chosen.pieces[0], lambda piece: piece)
        if "R" in chosen.shape:
            start, end = chosen.pieces[-1]
            yield from self._among(
                Part.START, "start", start, lambda first: (first, max(end, first + 1))
            )
            yield from self._ends(start, end)
        yield from self._following(claim)
        yield from self._records(claim)

    def _make(
        self,
        part: Part,
        rule: str,
        places: Iterable[Offsets],
        weighed: Weighed,
        probability: float,
        chosen: bool,
    ) -> Candidate:
        """A candidate for the units ``[first, last)`` of the line, several where apart."""
        spans = tuple(
            self.document.span(*place_of(self.units, self.chosen, first, last))
            for first, last in places
        )
        return Candidate(
            part, rule, spans, round(weighed.score, 3), round(probability, 4), chosen, weighed.terms
        )

    def _cues(self) -> list[Candidate]:
        line, forms = self.chosen.line, self.notes.forms
        found = []
        candidates = cue_candidates(line, line.known(forms))
        for head, weighed in zip(candidates, self.notes.of("cue"), strict=True):
            rule = rule_of_cue(line, head, forms)
            probability = _logistic(weighed.score)
            is_chosen = head == self.chosen.head
            place = (head, head + 1)
            found.append(self._make(Part.CUE, rule.value, [place], weighed, probability, is_chosen))
        return _best_first(found)

    def _among(
        self, part: Part, scorer: str, chosen: Any, place: Callable[[Any], Offsets]
    ) -> list[Candidate]:
        """Candidates of which exactly one is right."""
        weighed = self.notes.of(scorer)
        return _best_first(
            self._make(
                part, part.value, [place(one.candidate)], one, share, one.candidate == chosen
            )
            for one, share in zip(weighed, _shares(weighed), strict=True)
        )

    def _sources(self) -> list[Candidate]:
        weighed = self.notes.of("source")
        chosen = (*self.chosen.source, self.chosen.source_rule)
        found = []
        for one, share in zip(weighed, _shares(weighed), strict=True):
            first, last, rule, _ = one.candidate
            places = [] if rule == SourceRule.NONE else [(first, last)]
            is_chosen = (first, last, rule) == chosen
            found.append(self._make(Part.SOURCE, str(rule), places, one, share, is_chosen))
        return _best_first(found)

    def _shapes(self, claim: Claim) -> list[Candidate]:
        """What each shape would make the content; nothing where that was not worked out."""
        weighed = self.notes.of("shape")
        pieces: dict[str, list[Offsets]] = {}
        left, starts = self.notes.of("left"), self.notes.of("start")
        if left:
            pieces["L"] = [max(left, key=lambda one: one.score).candidate]
        if starts:
            start = max(starts, key=lambda one: one.score).candidate
            ends = self._hazards(start)
            pieces["R"] = [(start, max(ends, key=lambda end: end[2])[0])]
        if left and starts:
            pieces["LR"] = pieces["L"] + pieces["R"]
        found = []
        for shape, one, share in zip(SHAPES, weighed, _shares(weighed), strict=True):
            is_chosen = shape == self.chosen.shape
            made = self._make(Part.SHAPE, shape, pieces.get(shape, ()), one, share, is_chosen)
            if is_chosen:
                content = tuple(self.document.span(*place) for place in self._content(claim))
                made = attrs.evolve(made, spans=content)
            found.append(made)
        return _best_first(found)

    def _content(self, claim: Claim) -> tuple[Offsets, ...]:
        """The content of the record that the draft makes.

        It is the claim's, which has the passages of other lines as well, unless somebody
        marked other words.
        """
        mine = merge(self.units, _pieces(self.chosen))
        return claim.content if not mine or mine[0] in claim.content else mine

    def _hazards(self, start: int) -> list[tuple[int, Weighed, float]]:
        """Ends of content that begins at ``start``: place, sum, probability.

        Each border ends the content or lets it go on; the search stops as soon as no later
        border can win. The line's own end takes the rest, if the search came so far.
        """
        line = self.chosen.line
        places = end_places(line, start, line.classes[self.chosen.head])
        weighed = self.notes.of("end")
        surviving = 1.0
        found = []
        for at, one in zip(places, weighed, strict=False):
            stops = _logistic(one.score)
            found.append((at, one, surviving * stops))
            surviving *= 1.0 - stops
        if len(weighed) == len(places) - 1:
            found.append((places[-1], Weighed("end", None, 0.0, (), ()), surviving))
        return found

    def _ends(self, start: int, end: int) -> list[Candidate]:
        return _best_first(
            self._make(Part.END, Part.END.value, [(start, at)], one, probability, at == end)
            for at, one, probability in self._hazards(start)
        )

    def _following(self, claim: Claim) -> Iterator[Candidate]:
        """Lines of nothing but quotations that may go on with the content, in their order."""
        busy = self.document.once(_busy_lines)
        passages_behind(self.units, self.chosen, busy, self.notes)
        weighed = self.notes.of("follow")
        next_line = self.chosen.line.number + 1
        following = self.units.lines[next_line : next_line + len(weighed)]
        for (first, last), one in zip(following, weighed, strict=True):
            span = self.document.span(self.units.starts[first], self.units.ends[last - 1])
            score, probability = round(one.score, 3), round(_logistic(one.score), 4)
            is_chosen = any(start <= span.start < end for start, end in claim.content)
            yield Candidate(
                Part.FOLLOW, Part.FOLLOW.value, (span,), score, probability, is_chosen, one.terms
            )

    def _records(self, claim: Claim) -> list[Candidate]:
        """This record and those that it competes with for the same words."""
        mine = _taken(self.chosen)
        found = []
        for one in self.document.once(_drafts_by_line)[self.chosen.line.number]:
            if one is not self.chosen and not _overlap(mine, _taken(one)):
                continue
            is_chosen = one is self.chosen
            places = self._content(claim) if is_chosen else merge(self.units, _pieces(one))
            spans = tuple(self.document.span(*place) for place in places)
            rule = _rule_of(one)
            confidence = round(calibrate(self.units, one, self.notes), 3)
            [*_, weighed] = self.notes.of("confidence")
            score = round(weighed.score, 3)
            found.append(
                Candidate(Part.RECORD, rule, spans, score, confidence, is_chosen, weighed.terms)
            )
        return _best_first(found)


def _rule_of(one: Draft) -> str:
    return f"{one.source_rule}/{one.shape}"


def rule_of_cue(line: Line, head: int, forms: Mapping[str, object]) -> CueRule:
    """The rule by which a unit may be the head of a cue."""
    if line.words[head] in forms:
        return CueRule.WORD
    return CUE_MARKS.get(line.classes[head], CueRule.BESIDE_QUOTATION)


def _taken(one: Draft) -> list[Offsets]:
    """What a record takes for itself: its cue and its content, as units of its line."""
    return [(one.start, one.end), *one.pieces]


def _overlap(mine: list[Offsets], others: list[Offsets]) -> bool:
    return any(
        first < other_last and other_first < last
        for first, last in mine
        for other_first, other_last in others
    )


def _best_first(candidates: Iterable[Candidate]) -> list[Candidate]:
    return sorted(candidates, key=lambda candidate: -candidate.probability)


def _shares(weighed: Sequence[Weighed]) -> list[float]:
    """The probability of each among all, by their scores."""
    top = max((one.score for one in weighed), default=0.0)
    odds = [math.exp(one.score - top) for one in weighed]
    total = sum(odds)
    return [value / total for value in odds]


def _logistic(score: float) -> float:
    return 1.0 / (1.0 + math.exp(-max(-MOST, min(MOST, score))))
