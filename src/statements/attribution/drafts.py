"""From a line to drafts: every likely cue with its best source and content."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence

import attrs

from statements.attribution.acts import act_of_lemma
from statements.attribution.contents import (
    SHAPES,
    end_places,
    least_stop,
    left_places,
    resumption,
    start_places,
)
from statements.attribution.cues import cue_candidates, least_logit
from statements.attribution.extents import cue_ends, cue_starts
from statements.attribution.line import Line
from statements.attribution.rules import ContentRule, SourceRule
from statements.attribution.scoring import Scorers
from statements.attribution.scoring.content import EndQuestion
from statements.attribution.scoring.cue import CuesAround
from statements.attribution.scoring.source import SourceQuestion
from statements.attribution.sources import (
    NOBODY,
    Source,
    agents,
    closes_line,
    follows_quotation,
    introduced,
    shared_subject,
    source_candidates,
)
from statements.attribution.verbs import group_start
from statements.languages import lexicon
from statements.records import Act

__all__ = ["Cue", "Draft", "draft_of_cue", "find_drafts"]

#: Cues of a line that are followed up, and one more for so many units: the likeliest. One of the
#: corpus's 28,339 lines has more; it bounds what a text of nothing but cues costs.
MOST_CUES, UNITS_A_CUE = 4, 40
#: Logit of a cue below which it is not followed up: from -0.4 on, F1 on held-out articles is .002
#: lower.
LEAST_CUE = -0.6
#: What a word itself must say for it to be looked at more closely: of 6,900 cues of 300 articles
#: that would be followed up it loses 30.
LEAST_PRIOR = -4.0
#: The same with what stands around it: it loses 20 of the rest.
LEAST_AROUND = -3.2
#: Acts of verbs of saying, and the classes of their finite forms.
SPEECH, FINITE = frozenset(act.value for act in Act if act.is_speech), frozenset("dzvVZ")
#: Log probability of a shape below which it is not worked out if another one was.
LEAST_SHAPE = -3.0
#: Classes that are no content by themselves: "*And* the crowd shouted back".
NO_CONTENT = "C,-"
#: What the evidence for the places of a content counts beside that for its shape.
WEIGHT_OF_PLACES = 0.5
#: Units before a cue in which the end of another content sees it, and how likely (as a logit)
#: a cue must be for the next level.
CUE_IN_SIGHT, LEVELS_AHEAD = 6, (-1.0, 0.0, 1.5)


@attrs.define(eq=False)
class Draft:
    """A cue with what was chosen for it; indices are into its line."""

    line: Line
    head: int
    start: int
    end: int
    source: tuple[int, int]
    source_rule: str
    shape: str
    pieces: list[tuple[int, int]]
    evidence: list[float]
    """Logit of the cue; log probabilities of extent, source, shape, places."""
    confidence: float = 0.0


class Cue:
    """A cue, and what has been decided about it so far; indices are into its line."""

    __slots__ = (
        "ahead", "end", "head", "kind", "lemma", "line", "log_extent", "log_source", "logit",
        "previous", "source", "start",
    )  # fmt: skip

    def __init__(
        self, line: Line, head: int, logit: float, ahead: Sequence[str], previous: bool
    ) -> None:
        self.line = line
        self.head = head
        #: How likely it is a cue at all.
        self.logit = logit
        #: For each unit of the line, how likely a cue is that follows at once.
        self.ahead = ahead
        #: Whether the line before, in the same paragraph, ends with a passage.
        self.previous = previous
        #: The class of its head, and the lemma.
        self.kind = line.classes[head]
        self.lemma = ""
        #: How far it reaches, and the log probability of that.
        self.start = head
        self.end = head + 1
        self.log_extent = 0.0
        #: Its source, and the log probability of that.
        self.source: Source = NOBODY
        self.log_source = 0.0


def find_drafts(
    lines: Iterable[tuple[Line, Sequence[int]]],
    model: Scorers,
    goes_back: Callable[[int], bool],
) -> list[Draft]:
    """A draft for every likely cue of some lines, in order.

    Each step is taken for all cues before the next one is: the tables of one scorer stay at hand.

    Args:
        lines: the lines, each with its units whose words are known to be cues.
        model: the scorers.
        goes_back: tells of a line's number whether the line before, in the same paragraph, ends
            with a passage.
    """
    cues: list[Cue] = []
    for line, known in lines:
        heads = cues_of_line(line, known, model)
        if heads:
            ahead, previous = cues_ahead(line, heads), goes_back(line.number)
            cues += [Cue(line, head, logit, ahead, previous) for head, logit in heads]
    for cue in cues:
        _find_extent(cue, model)
    for cue in cues:
        _find_source(cue, model)
    found = (_draft(cue, model) for cue in cues)
    return [draft for draft in found if draft is not None]


def cues_of_line(line: Line, known: Sequence[int], model: Scorers) -> list[tuple[int, float]]:
    """Heads of the cues that are worth following up, with their logits.

    ``known`` are the units whose words are known to be cues.
    """
    candidates = cue_candidates(line, known)
    if not candidates:
        return []
    around = CuesAround(line, known, model.forms)
    found = []
    for head in candidates:
        lemma = model.lemma(line.words[head])
        logit = model.cue.prior(line, head, lemma)
        if logit > LEAST_PRIOR:
            logit = model.cue.score(line, head, lemma, around, logit, LEAST_AROUND)
        logit = max(model.note("cue", head, logit), least_logit(line, head, lemma, around.strong))
        if logit > LEAST_CUE:
            found.append((head, logit))
    most = MOST_CUES + (line.last - line.first) // UNITS_A_CUE
    if len(found) > most:
        found = sorted(sorted(found, key=lambda cue: -cue[1])[:most])
    return found


def cues_ahead(line: Line, cues: Sequence[tuple[int, float]]) -> list[str]:
    """For each unit, how likely a cue is that follows at once: "0" where there is none."""
    found = ["0"] * len(line.words)
    for head, logit in cues:
        level = str(1 + bisect_right(LEVELS_AHEAD, logit))
        for at in range(max(line.first, head - CUE_IN_SIGHT), head):
            if found[at] < level:
                found[at] = level
    return found


def draft_of_cue(cue: Cue, model: Scorers) -> Draft | None:
    """The best record for one cue; None where it has no content."""
    _find_extent(cue, model)
    _find_source(cue, model)
    return _draft(cue, model)


def _find_extent(cue: Cue, model: Scorers) -> None:
    """Decide how far a cue reaches."""
    line, head = cue.line, cue.head
    lemma = cue.lemma = model.lemma(line.words[head])
    starts = cue_starts(line, head)
    group = group_start(line, head) if len(starts) > 1 else head
    cue.start, log_start = model.choose(
        "cue_start", starts, lambda at: model.cue_start.score(line, head, group, at)
    )
    cue.end, log_end = model.choose(
        "cue_end", cue_ends(line, head), lambda at: model.cue_end.score(line, head, lemma, at)
    )
    cue.log_extent = log_start + log_end


def _find_source(cue: Cue, model: Scorers) -> None:
    """Decide who is the source of a cue whose extent is known."""
    line, start, end = cue.line, cue.start, cue.end
    candidates = source_candidates(line, start, end)
    act = act_of_lemma(cue.lemma)
    if (act == Act.ASSERT and closes_line(line, start, end)) or (
        act in SPEECH and cue.kind in FINITE and follows_quotation(line, start, end)
    ):
        certain = [one for one in candidates if one[2] == SourceRule.INVERTED]
    elif cue.lemma in lexicon("attribution").introducing:
        certain = introduced(line, start, end)
    elif cue.kind == "d" and "B" in line.classes[start : cue.head]:
        certain = agents(line, end, candidates)
    else:
        certain = shared_subject(line, start, cue.head)
    question = SourceQuestion(model.source, line, start, end, cue.head, cue.lemma)
    cue.source, cue.log_source = model.choose("source", certain or candidates, question.score)


def _draft(cue: Cue, model: Scorers) -> Draft | None:
    """The record of a cue whose source is known."""
    line = cue.line
    first, last, rule, _ = cue.source
    low, high = cue.start, cue.end
    if last:
        low, high = min(low, first), max(high, last)
    scores = model.shape.score(
        line, cue.start, cue.end, cue.head, cue.lemma, (first, last), cue.previous
    )
    scores = model.note_shapes(scores)
    top = max(scores)
    total = math.log(sum([math.exp(score - top) for score in scores])) + top
    ranked = sorted(zip(scores, SHAPES, strict=True), key=_by_score, reverse=True)
    resumed = resumption(line, low, high)
    if resumed is not None:
        ranked = [(total, ContentRule.BOTH)]
    # What lies between a cue and its later agent is content.
    between = rule == SourceRule.AGENT and first > cue.end + 1
    left: tuple[int, int, float] | None = None
    right: tuple[int, int, float] | None = None
    best: tuple[float, str, list[tuple[int, int]], float, float] | None = None
    # The likeliest first: what is far less likely need not be worked out.
    for score, shape in ranked:
        log_shape = score - total
        if shape == ContentRule.PREVIOUS and not cue.previous:
            continue
        if best is not None and (log_shape < LEAST_SHAPE or log_shape <= best[0]):
            break
        pieces: list[tuple[int, int]] = []
        log_places = 0.0
        if "L" in shape:
            left = left or find_left(cue, low, model)
            if not line.classes[left[0] : left[1]].strip(NO_CONTENT):
                continue
            pieces.append(left[:2])
            log_places += left[2]
        if "R" in shape:
            if right is None:
                right = find_right(cue, resumed or (cue.end if between else high), model)
                if between and right[1] > first - 1 > right[0]:
                    right = right[0], first - 1, 0.0
            if right[1] <= right[0]:
                continue
            pieces.append(right[:2])
            log_places += right[2]
        value = log_shape + WEIGHT_OF_PLACES * log_places
        if best is None or value > best[0]:
            best = (value, shape, pieces, log_shape, log_places)
    if best is None:
        return None
    _, shape, pieces, log_shape, log_places = best
    return Draft(
        line=line,
        head=cue.head,
        start=cue.start,
        end=cue.end,
        source=(first, last),
        source_rule=rule,
        shape=shape,
        pieces=pieces,
        evidence=[cue.logit, cue.log_extent, cue.log_source, log_shape, log_places],
    )


def _by_score(scored: tuple[float, str]) -> float:
    return scored[0]


def find_left(cue: Cue, low: int, model: Scorers) -> tuple[int, int, float]:
    """The content that ends before ``low``, and its log probability."""
    line, lemma = cue.line, cue.lemma
    last = low
    while last > line.first and line.classes[last - 1] in ",-":
        last -= 1
    if last == line.first:
        return last, last, 0.0
    (first, _), log = model.choose(
        "left",
        [(at, last) for at in left_places(line, last)],
        lambda piece: model.left.score(line, last, lemma, piece[0]),
    )
    return first, last, log


def find_right(cue: Cue, place: int, model: Scorers) -> tuple[int, int, float]:
    """The content that begins at ``place`` or later, and its log probability."""
    line, lemma = cue.line, cue.lemma
    if place >= line.last or (place == line.last - 1 and line.classes[place] in ".?"):
        return place, place, 0.0
    places = start_places(line, place)
    start, log = model.choose(
        "start",
        places,
        lambda at: model.start.score(line, lemma, place, at, places.index(at)),
    )
    end, log_end = find_end(cue, start, model)
    return start, end, log + log_end


def find_end(cue: Cue, start: int, model: Scorers) -> tuple[int, float]:
    """The likeliest end of a content, and its log probability.

    Each border stops the content or lets it go on (a hazard); the line's end takes the rest.
    """
    line, kind = cue.line, cue.kind
    places = end_places(line, start, kind)
    final = places[-1]
    question = EndQuestion(model.end, line, start, cue.lemma, final)
    surviving = 0.0
    best, best_log = final, -math.inf
    for at in places[:-1]:
        ahead = cue.ahead[at]
        value = model.note("end", at, question.score(at, ahead))
        value = max(value, least_stop(line, start, kind, at, ahead))
        stops = log_sigmoid(value)
        if surviving + stops > best_log:
            best, best_log = at, surviving + stops
        # The logarithm of the chance that it goes on.
        surviving += stops - value
        if surviving < best_log:
            break
    if surviving > best_log:
        best, best_log = final, surviving
    return best, best_log


def log_sigmoid(value: float) -> float:
    """Logarithm of the logistic function."""
    return -math.log1p(math.exp(-value)) if value > -30 else value
