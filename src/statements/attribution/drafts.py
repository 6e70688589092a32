"""From a line to drafts: every likely cue with its best source and content."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from functools import cache
from typing import TypeVar

import attrs

from statements.attribution.acts import act_of_lemma, forms_with_act
from statements.attribution.contents import (
    SHAPES,
    Crossed,
    end_features,
    end_places,
    least_stop,
    left_features,
    left_places,
    start_features,
    start_places,
    type_features,
)
from statements.attribution.cues import Strong, cue_candidates, cue_features, least_logit
from statements.attribution.extents import (
    cue_end_features,
    cue_ends,
    cue_start_features,
    cue_starts,
)
from statements.attribution.line import Line
from statements.attribution.rules import SourceRule
from statements.attribution.sources import (
    agents,
    closes_line,
    shared_subject,
    source_candidates,
    source_features,
)
from statements.attribution.verbs import group_start
from statements.languages import lexicon
from statements.languages.schema.attribution import AttributionLexicon
from statements.records import Act

__all__ = ["Draft", "Scorers", "drafts_of_line"]

Candidate = TypeVar("Candidate")

#: Cues of a line that are followed up, and one more for so many units: the likeliest. One of the
#: corpus's 28,339 lines has more; it bounds what a text of nothing but cues costs.
MOST_CUES, UNITS_A_CUE = 4, 40
#: Logit of a cue below which it is not followed up: of 900 such cues of the
#: corpus 14 would make a statement.
LEAST_CUE = -0.6


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
    """Logit of the cue; log probabilities of extent, source, shape, start, end."""
    confidence: float = 0.0


class Scorers:
    """The fitted tables, and the sums over them."""

    def __init__(
        self, weights: Mapping[str, Mapping[str, float]], forms: Mapping[str, tuple[str, float]]
    ) -> None:
        self.weights = weights
        self.forms = forms
        table = weights.get("shape", {})
        names = dict.fromkeys(feature.partition(":")[2] for feature in table)
        self._shapes = {
            name: tuple(table.get(f"{shape}:{name}", 0.0) for shape in SHAPES) for name in names
        }

    def score(self, scorer: str, features: Sequence[str]) -> float:
        """Sum of the weights that the scorer has for the features."""
        return sum(filter(None, map(self.weights[scorer].get, features)))

    def score_shapes(self, features: Sequence[str]) -> list[float]:
        """Sums of the weights that each of :data:`SHAPES` has for the features."""
        rows = list(filter(None, map(self._shapes.get, features)))
        return list(map(sum, zip(*rows, strict=True))) if rows else [0.0] * len(SHAPES)

    def lemma(self, word: str) -> str:
        """The lemma of a cue's head; the word itself where none is known."""
        known = self.forms.get(word)
        return known[0] if known else word

    def choose(
        self, scorer: str, candidates: Sequence[Candidate], rows: Sequence[Sequence[str]]
    ) -> tuple[Candidate, float]:
        """The candidate with the best row of features, and its log probability among all."""
        scores = [self.score(scorer, row) for row in rows]
        best = max(range(len(scores)), key=scores.__getitem__)
        top = scores[best]
        return candidates[best], -math.log(sum([math.exp(score - top) for score in scores]))


@cache
def scorers() -> Scorers:
    """The scorers with the tables of the language."""
    words: AttributionLexicon = lexicon("attribution")
    return Scorers(words.weights, all_forms(words.cue_forms))


def all_forms(counted: Mapping[str, tuple[str, float]]) -> dict[str, tuple[str, float]]:
    """The counted forms, and every other form of a word whose act is known."""
    return {form: (lemma, 0.0) for form, lemma in forms_with_act().items()} | dict(counted)


def strongest_before(line: Line, forms: Mapping[str, tuple[str, float]]) -> list[int]:
    """For each unit, how strong (0 to 3) the strongest cue word before it is."""
    found = []
    best = 0
    for word in line.words:
        found.append(best)
        known = forms.get(word)
        if known:
            rate = known[1]
            level = 0 if rate < 0.1 else 1 if rate < 0.35 else 2 if rate < 0.7 else 3
            if level > best:
                best = level
    return found


def cues_of_line(line: Line, model: Scorers) -> list[tuple[int, float]]:
    """Heads of the cues that are worth following up, with their logits."""
    found = []
    levels = strongest_before(line, model.forms)
    strong = Strong(line, model.forms)
    for head in cue_candidates(line, model.forms):
        features = cue_features(line, head, model.lemma(line.words[head]), levels, strong)
        logit = model.score("cue", features)
        logit = max(logit, least_logit(line, head))
        if logit > LEAST_CUE:
            found.append((head, logit))
    most = MOST_CUES + (line.last - line.first) // UNITS_A_CUE
    if len(found) > most:
        found = sorted(sorted(found, key=lambda cue: -cue[1])[:most])
    return found


def cues_ahead(line: Line, cues: Sequence[tuple[int, float]]) -> list[str]:
    """For each unit, how likely a cue is that follows before the next border but one."""
    found = ["0"] * len(line.words)
    for head, logit in cues:
        level = "1" if logit < -1 else "2" if logit < 0 else "3" if logit < 1.5 else "4"
        for at in range(max(line.first, head - 6), head):
            if found[at] < level:
                found[at] = level
    return found


def log_sigmoid(value: float) -> float:
    """Logarithm of the logistic function."""
    return -math.log1p(math.exp(-value)) if value > -30 else value


def find_end(
    line: Line, start: int, lemma: str, kind: str, ahead: Sequence[str], model: Scorers
) -> tuple[int, float]:
    """The likeliest end of a content, and its log probability.

    Each border stops the content or lets it go on (a hazard); the line's end takes the rest.
    """
    places = end_places(line, start, kind)
    final = places[-1]
    crossed = Crossed(start)
    surviving = 0.0
    best, best_log = final, -math.inf
    for at in places[:-1]:
        crossed.advance(line, at)
        value = model.score(
            "end", end_features(line, start, lemma, kind, at, crossed, final, ahead[at])
        )
        value = max(value, least_stop(line, start, kind, at, crossed))
        here = surviving + log_sigmoid(value)
        surviving += log_sigmoid(-value)
        if here > best_log:
            best, best_log = at, here
        if surviving < best_log:
            break
    if surviving > best_log:
        best, best_log = final, surviving
    return best, best_log


def draft(
    line: Line, head: int, logit: float, ahead: Sequence[str], model: Scorers, previous: bool
) -> Draft | None:
    """The best record for one cue."""
    classes = line.classes
    lemma = model.lemma(line.words[head])
    kind = classes[head]
    group = group_start(line, head)
    starts = cue_starts(line, head)
    start, log_start = model.choose(
        "cue_start", starts, [cue_start_features(line, head, lemma, group, at) for at in starts]
    )
    ends = cue_ends(line, head)
    end, log_end = model.choose(
        "cue_end", ends, [cue_end_features(line, head, lemma, at) for at in ends]
    )
    sources = source_candidates(line, start, end)
    if act_of_lemma(lemma) == Act.ASSERT and closes_line(line, start, end):
        sources = [one for one in sources if one[2] == SourceRule.INVERTED] or sources
    elif kind == "d" and "B" in classes[start:head]:
        sources = agents(line, end, sources) or sources
    else:
        sources = shared_subject(line, start, head) or sources
    (first, last, rule), log_source = model.choose(
        "source",
        sources,
        [
            source_features(line, start, end, head, lemma, candidate, min(rank, 10))
            for rank, candidate in enumerate(sources)
        ],
    )
    low = min(start, first) if last else start
    high = max(end, last) if last else end
    aux = classes[start:head].replace("r", "")
    features = type_features(line, start, end, head, lemma, (first, last), rule, aux, previous)
    scores = model.score_shapes(features)
    top = max(scores)
    total = math.log(sum([math.exp(score - top) for score in scores])) + top
    best: tuple[float, str, list[tuple[int, int]], float, float] | None = None
    right: tuple[int, int, float] | None = None
    left: tuple[int, int, float] | None = None
    for shape, score in zip(SHAPES, scores, strict=True):
        log_shape = score - total
        if log_shape < -3.0 and best is not None:
            continue
        pieces: list[tuple[int, int]] = []
        log_places = 0.0
        if "L" in shape:
            if left is None:
                left = find_left(line, low, lemma, kind, model)
            if left[1] <= left[0]:
                continue
            pieces.append(left[:2])
            log_places += left[2]
        if "R" in shape:
            if right is None:
                # What lies between a cue and its later agent is content.
                between = rule == SourceRule.AGENT and first > end + 1
                limit = first - 1 if between else line.last
                right = find_right(
                    line,
                    end if between else high,
                    end,
                    lemma,
                    kind,
                    ahead,
                    model,
                    limit,
                )
            if right[1] <= right[0]:
                continue
            pieces.append(right[:2])
            log_places += right[2]
        if shape == "l" and not previous:
            continue
        value = log_shape + 0.5 * log_places
        if best is None or value > best[0]:
            best = (value, shape, pieces, log_shape, log_places)
    if best is None:
        return None
    _, shape, pieces, log_shape, log_places = best
    return Draft(
        line=line,
        head=head,
        start=start,
        end=end,
        source=(first, last),
        source_rule=rule,
        shape=shape,
        pieces=pieces,
        evidence=[logit, log_start + log_end, log_source, log_shape, log_places],
    )


def find_left(
    line: Line, low: int, lemma: str, kind: str, model: Scorers
) -> tuple[int, int, float]:
    """The content that ends before ``low``."""
    last = low
    while last > line.first and line.classes[last - 1] in ",-":
        last -= 1
    if last == line.first:
        return last, last, 0.0
    places = left_places(line, last)
    (first, last), log = model.choose(
        "left",
        [(at, last) for at in places],
        [left_features(line, last, lemma, kind, at) for at in places],
    )
    return first, last, log


def find_right(
    line: Line,
    high: int,
    cue_end: int,
    lemma: str,
    kind: str,
    ahead: Sequence[str],
    model: Scorers,
    limit: int,
) -> tuple[int, int, float]:
    """The content that begins at or after ``high``."""
    if high >= line.last or (high == line.last - 1 and line.classes[high] in ".?"):
        return high, high, 0.0
    places = start_places(line, high)
    start, log = model.choose(
        "start",
        places,
        [
            start_features(line, cue_end, lemma, kind, high, at, min(rank, 5))
            for rank, at in enumerate(places)
        ],
    )
    end, log_end = find_end(line, start, lemma, kind, ahead, model)
    if end > limit > start:
        end, log_end = limit, 0.0
    return start, end, log + log_end


def drafts_of_line(line: Line, model: Scorers, previous: bool) -> list[Draft]:
    """A draft for every likely cue of the line, in order.

    Args:
        line: the line.
        model: the scorers.
        previous: whether the line before, in the same paragraph, ends with a passage.
    """
    cues = cues_of_line(line, model)
    if not cues:
        return []
    ahead = cues_ahead(line, cues)
    found = []
    for head, logit in cues:
        one = draft(line, head, logit, ahead, model, previous)
        if one is not None:
            found.append(one)
    return found
