"""From annotations to examples: what each scorer should have said."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

import attrs

from fit.corpus import Gold, Text, runs
from fit.solver import Binary, Choices
from statements.attribution.acts import forms_with_act, lemma_of
from statements.attribution.contents import SHAPES, end_places, left_places, start_places
from statements.attribution.cues import cue_candidates
from statements.attribution.drafts import cues_ahead, cues_of_line
from statements.attribution.extents import cue_ends, cue_starts
from statements.attribution.line import Line
from statements.attribution.notes import NotingScorers
from statements.attribution.orphans import follow_score, goes_back, is_orphan
from statements.attribution.scoring import Scorers
from statements.attribution.scoring.content import EndQuestion
from statements.attribution.scoring.cue import CuesAround
from statements.attribution.scoring.scorers import Weights
from statements.attribution.scoring.source import SourceQuestion
from statements.attribution.sources import source_candidates
from statements.attribution.verbs import group_start

__all__ = ["Examples", "Forms", "count_forms", "cue_examples", "part_examples"]

Forms = dict[str, tuple[str, float]]

#: Classes whose words are never the head of a cue.
FUNCTION_CLASSES = frozenset('DpyoPWhwSTOICMBHQNr#,;:-().?"GxA')
#: A word must be so often the head of a cue, and in so many of its uses, to be one by itself.
LEAST_HEADS, LEAST_SHARE = 2, 0.01
#: A source candidate stands for the annotated source from this overlap on.
LEAST_OVERLAP = 0.5
#: Marks that say nothing about where a source ends.
UNCOUNTED = frozenset(",-().:;")


def count_forms(texts: Sequence[Text]) -> Forms:
    """The words that head cues: lemma, and the share of their uses that do."""
    uses: Counter[str] = Counter()
    in_cue: Counter[str] = Counter()
    heads: Counter[str] = Counter()
    for text in texts:
        uses.update(text.units.words)
        for gold in text.gold:
            in_cue.update(text.units.words[unit] for unit in gold.cue)
    for text in texts:
        for gold in text.gold:
            words = [
                text.units.words[unit]
                for unit in gold.cue
                if text.units.classes[unit] not in FUNCTION_CLASSES
                and text.units.words[unit][0].isalpha()
            ]
            if words:
                heads[max(words, key=lambda word: in_cue[word] / (uses[word] + 3))] += 1
    known = forms_with_act()
    stems = {_stem(form): lemma for form, lemma in sorted(known.items(), reverse=True)}
    return {
        word: (known.get(word) or stems.get(_stem(word)) or lemma_of(word), share)
        for word in sorted(heads)
        if heads[word] >= LEAST_HEADS
        and (share := round(heads[word] / uses[word], 3)) >= LEAST_SHARE
    }


def _stem(word: str) -> str:
    """A rough stem, to find a lemma for forms that no list holds."""
    for ending in ("ing", "ed", "es", "s", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


def head_of(text: Text, gold: Gold, forms: Forms) -> int | None:
    """The unit that heads an annotated cue; None if it holds nothing that could."""
    words, classes = text.units.words, text.units.classes
    known = [unit for unit in gold.cue if words[unit] in forms]
    known = known or [unit for unit in gold.cue if classes[unit] in ":-"]
    known = known or [unit for unit in gold.cue if classes[unit] in "dzgvVZ"][-1:]
    if not known:
        return None
    return max(known, key=lambda unit: forms.get(words[unit], ("", 0.0))[1])


def cue_examples(texts: Sequence[Text], forms: Forms) -> Binary:
    """Whether each candidate is the head of an annotated cue."""
    found = Binary()
    notes = NotingScorers({}, forms)
    for text in texts:
        heads = {head_of(text, gold, forms) for gold in text.gold if not gold.skipped}
        for number in range(len(text.units.lines)):
            line = text.line(number)
            known = line.known(forms)
            around = CuesAround(line, known, forms)
            for at in cue_candidates(line, known):
                unit = at + line.shift
                if not text.is_skipped(unit):
                    lemma = notes.lemma(line.words[at])
                    notes.cue.prior(line, at, lemma)
                    notes.cue.score(line, at, lemma, around, 0.0, -math.inf)
                    found.add(_asked(notes, "cue"), unit in heads)
    return found


def _asked(notes: NotingScorers, scorer: str) -> Sequence[str]:
    """The features that the scorer has just been asked about."""
    notes.note(scorer, None, 0.0)
    [weighed] = notes.take()
    return weighed.features


@attrs.define
class Examples:
    """Examples of every scorer but that of the cue."""

    cue_start: Choices = attrs.Factory(Choices)
    cue_end: Choices = attrs.Factory(Choices)
    source: Choices = attrs.Factory(Choices)
    shape: Choices = attrs.Factory(Choices)
    start: Choices = attrs.Factory(Choices)
    left: Choices = attrs.Factory(Choices)
    end: Binary = attrs.Factory(Binary)
    follow: Binary = attrs.Factory(Binary)


@attrs.define
class _Known:
    """An annotated attribution within its line."""

    text: Text
    gold: Gold
    line: Line
    head: int
    start: int
    end: int
    lemma: str
    source: tuple[int, int] = (0, 0)


def part_examples(texts: Sequence[Text], forms: Forms, tables: Weights) -> Examples:
    """What the annotations say of extents, sources, shapes, starts, ends and further passages.

    ``tables`` has that of the cues, for where an end depends on a cue that follows.
    """
    model, notes = Scorers(tables, forms), NotingScorers({}, forms)
    found = Examples()
    for text in texts:
        for known in _within_lines(text, forms, model):
            _add_extent(found, known, notes)
            _add_source(found, known, notes)
            _add_content(found, known, model, notes)
        _add_follow(found, text, forms, notes)
    return found


def _within_lines(text: Text, forms: Forms, model: Scorers) -> Iterator[_Known]:
    for gold in text.gold:
        head = None if gold.skipped else head_of(text, gold, forms)
        if head is None:
            continue
        line = text.line(text.units.line_of[head])
        start, end = gold.cue[0] - line.shift, gold.cue[-1] + 1 - line.shift
        if start >= line.first and end <= line.last:
            at = head - line.shift
            yield _Known(text, gold, line, at, start, end, model.lemma(line.words[at]))


def _add_extent(found: Examples, known: _Known, notes: NotingScorers) -> None:
    line, head, lemma = known.line, known.head, known.lemma
    starts, ends = cue_starts(line, head), cue_ends(line, head)
    if known.start in starts:
        group = group_start(line, head)
        rows = []
        for at in starts:
            notes.cue_start.score(line, head, group, at)
            rows.append(_asked(notes, "cue_start"))
        found.cue_start.add(rows, starts.index(known.start))
    if known.end in ends:
        rows = []
        for at in ends:
            notes.cue_end.score(line, head, lemma, at)
            rows.append(_asked(notes, "cue_end"))
        found.cue_end.add(rows, ends.index(known.end))


def _counted(line: Line, places: Sequence[int]) -> set[int]:
    return {
        place
        for place in places
        if line.first <= place < line.last and line.classes[place] not in UNCOUNTED
    }


def _add_source(found: Examples, known: _Known, notes: NotingScorers) -> None:
    line = known.line
    places = [unit - line.shift for unit in known.gold.source]
    candidates = source_candidates(line, known.start, known.end)
    right = 0
    if places:
        if places[0] < line.first or places[-1] >= line.last:
            return
        known.source = (places[0], places[-1] + 1)
        wanted = _counted(line, places)
        shares = [
            len(wanted & have) / len(wanted | have or {0})
            for first, last, *_ in candidates
            for have in [_counted(line, range(first, last)) if last else set()]
        ]
        if max(shares) < LEAST_OVERLAP:
            return
        right = shares.index(max(shares))
    question = SourceQuestion(notes.source, line, known.start, known.end, known.head, known.lemma)
    rows = []
    for candidate in candidates:
        question.score(candidate)
        rows.append(_asked(notes, "source"))
    found.source.add(rows, right)


def _add_content(found: Examples, known: _Known, model: Scorers, notes: NotingScorers) -> None:
    line = known.line
    low, high = known.start, known.end
    if known.source[1]:
        low, high = min(low, known.source[0]), max(high, known.source[1])
    places = [unit - line.shift for unit in known.gold.content]
    left = runs([place for place in places if line.first <= place < low])
    right = runs([place for place in places if high <= place < line.last])
    shape = ("L" if left else "") + ("R" if right else "")
    if not shape and any(place < line.first for place in places):
        shape = "l"
    previous = goes_back(known.text.units, line.number)
    if shape in SHAPES and (shape != "l" or previous):
        scores = notes.shape.score(
            line, known.start, known.end, known.head, known.lemma, known.source, previous
        )
        notes.note_shapes(scores)
        found.shape.add([one.features for one in notes.take()], SHAPES.index(shape))
    if right:
        _add_right(found, known, model, notes, (high, right[0][0], right[-1][1]))
    if left:
        end = left[-1][1]
        while end > left[-1][0] + 1 and line.classes[end - 1] in ",-":
            end -= 1
        options = left_places(line, end)
        if left[0][0] in options:
            rows = []
            for at in options:
                notes.left.score(line, end, known.lemma, at)
                rows.append(_asked(notes, "left"))
            found.left.add(rows, options.index(left[0][0]))


def _add_right(
    found: Examples,
    known: _Known,
    model: Scorers,
    notes: NotingScorers,
    places: tuple[int, int, int],
) -> None:
    """``places``: the first unit that may begin a content, the first that does, its end."""
    line, lemma, kind = known.line, known.lemma, known.line.classes[known.head]
    high, start, end = places
    options = start_places(line, high)
    if start in options:
        rows = []
        for rank, at in enumerate(options):
            notes.start.score(line, lemma, high, at, rank)
            rows.append(_asked(notes, "start"))
        found.start.add(rows, options.index(start))
    borders = end_places(line, start, kind)
    stripped = end
    while stripped > start + 1 and line.classes[stripped - 1] in ".;,":
        stripped -= 1
    end = stripped if stripped in borders or end not in borders else end
    if end not in borders:
        return
    ahead = cues_ahead(line, cues_of_line(line, line.known(model.forms), model))
    question = EndQuestion(notes.end, line, start, lemma, borders[-1])
    for at in borders[:-1]:
        question.score(at, ahead[at])
        found.end.add(_asked(notes, "end"), at == end)
        if at == end:
            break


def _add_follow(found: Examples, text: Text, forms: Forms, notes: NotingScorers) -> None:
    units = text.units
    by_line: dict[int, list[Gold]] = defaultdict(list)
    for gold in text.gold:
        if not gold.skipped:
            by_line[units.line_of[gold.cue[0]]].append(gold)
    busy = set(by_line)
    for number, golds in by_line.items():
        for gold in golds:
            head = head_of(text, gold, forms)
            if head is None:
                continue
            content = set(gold.content)
            first, last = units.lines[number]
            here = [unit for unit in gold.content if first <= unit < last]
            shape = "L" * any(unit < gold.cue[0] for unit in here)
            shape += "R" * any(unit > gold.cue[0] for unit in here)
            all_of_it = [*here, *gold.cue, *(unit for unit in gold.source if first <= unit < last)]
            following = number + 1
            while (
                following < len(units.lines)
                and following not in busy
                and is_orphan(units, following)
            ):
                lemma = notes.lemma(units.words[head])
                after = max(all_of_it) + 1
                follow_score(units, number, following, after, lemma, shape or "l", busy, notes)
                [weighed] = notes.take()
                goes_on = units.lines[following][0] in content
                found.follow.add(weighed.features, goes_on)
                if not goes_on:
                    break
                following += 1
