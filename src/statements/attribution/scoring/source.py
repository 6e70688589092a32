"""Which phrase is the source of a cue."""

from __future__ import annotations

from statements.attribution.line import QUOTE, Line
from statements.attribution.rules import SourceRule
from statements.attribution.scoring.tables import NOTHING, Tables
from statements.attribution.sources import Source

__all__ = ["SourceQuestion", "SourceScorer"]

#: Classes whose words tell more than the class does.
TELLING = frozenset("DPpyoWTI")
#: Candidates behind so many others count alike.
LAST_RANK = 10
#: Units of a gap, and of a candidate, of which all classes are looked at; of longer ones two on
#: each side.
WHOLE_GAP, WHOLE_SOURCE = 6, 4
#: Finite verbs and commas within a candidate that are counted.
MOST_VERBS, MOST_COMMAS = 2, 3


class _OfRule:
    """The tables of the candidates that one rule proposes."""

    def __init__(self, tables: Tables, rule: SourceRule) -> None:
        #: The class of the cue's head with its auxiliaries, its lemma, and what stands before it.
        self.cue = tables.tables("rule-cue")(rule, NOTHING)
        self.lemma = tables.tables("rule-lemma")(rule, NOTHING)
        self.left = tables.tables("rule-left")(rule, NOTHING)
        #: The class before the candidate; the word before it, and the one behind it.
        self.class_before = tables.tables("rule-class-before")(rule, NOTHING)
        self.before = tables.tables("rule-before")(rule, NOTHING)
        self.after = tables.tables("rule-after")(rule, NOTHING)
        #: The classes between candidate and cue.
        self.gap = tables.tables("rule-gap")(rule, NOTHING)
        #: The first and the last class, and that of the head.
        self.ends = tables.tables("rule-ends")(rule, NOTHING)
        self.head = tables.tables("rule-head-class")(rule, NOTHING)
        #: Verbs and commas in the candidate.
        self.verbs = tables.tables("rule-verbs-commas")(rule, NOTHING)
        #: Its place among the candidates.
        self.rank = tables.tables("rule-rank")(rule, NOTHING)
        #: Whether it opens the line, what follows it, and what stands before the cue.
        self.opens = tables.tables("rule-opens-after-left")(rule, NOTHING)


class SourceScorer:
    """What speaks for and against a candidate for the source."""

    def __init__(self, tables: Tables) -> None:
        self.rules: dict[str, _OfRule] = {rule: _OfRule(tables, rule) for rule in SourceRule}
        #: The first word or class, the head, and the last word.
        self.first = tables.table("first")
        self.head = tables.table("head")
        self.last = tables.table("last")
        #: Commas in it, its last class, and the classes around it.
        self.commas = tables.table("commas-last-around")
        #: Its classes.
        self.classes = tables.table("classes")
        #: Without a source: the lemma of the cue, its classes, and what follows it.
        self.none_lemma = tables.table("none-lemma")
        self.none_cue = tables.table("none-cue")
        self.none_after = tables.table("none-after")


class SourceQuestion:
    """Which candidate is the source of one cue."""

    __slots__ = ("cue", "end", "left", "lemma", "line", "scorer", "start")

    def __init__(
        self, scorer: SourceScorer, line: Line, start: int, end: int, head: int, lemma: str
    ) -> None:
        classes = line.classes
        self.scorer = scorer
        self.line = line
        self.start = start
        self.end = end
        self.lemma = lemma
        self.cue = classes[head] + classes[start:head].replace("r", "")
        before = classes[start - 1]
        self.left = QUOTE if before == "," and classes[start - 2] == QUOTE else before

    def score(self, candidate: Source) -> float:
        """How well the candidate is the source."""
        scorer, line = self.scorer, self.line
        first, last, rule, rank = candidate
        if not last:
            return (
                scorer.none_lemma(self.lemma, 0.0)
                + scorer.none_cue(self.cue, 0.0)
                + scorer.none_after(line.classes[self.end], 0.0)
            )
        words, classes = line.words, line.classes
        start, end, left = self.start, self.end, self.left
        opening, closing = classes[first], classes[last - 1]
        before, after = classes[first - 1], classes[last]
        head = line.cuts.find("!", first + 1, last)
        head = last - 1 if head < 0 else head - 1
        gap = classes[last:start] if last <= start else classes[end:first]
        if len(gap) > WHOLE_GAP:
            gap = gap[:2] + "~" + gap[-2:]
        inside = classes[first:last]
        if len(inside) > WHOLE_SOURCE:
            inside = inside[:2] + "~" + inside[-2:]
        verbs = line.verb_forms.count("!", first, last)
        verbs = verbs if verbs < MOST_VERBS else MOST_VERBS
        commas = classes.count(",", first, last)
        commas = commas if commas < MOST_COMMAS else MOST_COMMAS
        of_rule = scorer.rules[rule]
        opens = "^" if first == line.first else "-"
        return (
            of_rule.cue(self.cue, 0.0)
            + of_rule.lemma(self.lemma, 0.0)
            + of_rule.left(left, 0.0)
            + of_rule.class_before(before, 0.0)
            + of_rule.before(words[first - 1], 0.0)
            + of_rule.after(words[last], 0.0)
            + of_rule.gap(gap, 0.0)
            + of_rule.ends(opening + closing, 0.0)
            + of_rule.head(classes[head], 0.0)
            + of_rule.verbs(f"{verbs}{commas}", 0.0)
            + of_rule.rank(str(rank if rank < LAST_RANK else LAST_RANK), 0.0)
            + of_rule.opens(opens + after + left, 0.0)
            + scorer.first(words[first] if opening in TELLING else opening, 0.0)
            + scorer.classes(inside, 0.0)
            + scorer.head(words[head], 0.0)
            + scorer.last(words[last - 1], 0.0)
            + scorer.commas(f"{commas}{closing}{before}{after}", 0.0)
        )
