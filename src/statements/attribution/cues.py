"""Which words may be cues."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Sequence

from statements.attribution.line import QUOTE, Line
from statements.attribution.sources import closes_line
from statements.attribution.verbs import group_start
from statements.languages import lexicon

__all__ = ["CANDIDATE_MARKS", "cue_candidates", "least_logit"]

#: Classes without which, and without a known word, a line has no candidate.
CANDIDATE_MARKS = frozenset('":-')

#: Logit of a verb, or of another likely cue word ("Holt was adamant"), right before a colon and a
#: quotation, at least: of the training part's 145 such words 134 are cues.
BEFORE_QUOTATION = 2.5
#: Logit of the colon behind a name at the head of a headline, at least: 62 of 75 are cues.
HEADS_HEADLINE = 1.5
#: Logit of a colon before a quotation that begins with a capital, where no likely cue stands in
#: the words before: 106 of the training part's 107 such quotations are somebody's.
OPENS_QUOTATION, CLAUSE_BEFORE_COLON = 1.5, 8
#: Logit of a verb without an object that has nothing but its subject behind it, to the line's end,
#: at least ("Five hurt in fire, say police"): 20 of the training part's 21 are cues.
CLOSES_LINE = 2.5
#: Logit of the passive of a clause, at least ("it is believed that …"): 7 of 9 are cues.
OF_NOBODY = 1.2
#: Logit of a likely cue word whose clause is set against the one before, at least ("…, while the
#: firm insists …"): 44 of 55 are cues.
CONTRASTED = 1.4
#: What tells that a passage begins with a capital; see ``units.describe``.
UPPER = "u"

#: Classes of verbs, and of words that may be verbs.
_VERBS = frozenset("dzgvVZ")


def cue_candidates(line: Line, known: Sequence[int]) -> list[int]:
    """Indices of the units that may be the head of a cue, in order.

    ``known`` are those whose words are known to be one.
    """
    words, classes = line.words, line.classes
    found = list(known)
    more = []
    if QUOTE in classes:
        more += [
            at
            for at in range(line.first, line.last)
            if classes[at] in _VERBS and at not in known and beside_passage(line, at)
        ]
    if ":" in classes:
        more += [
            at
            for at in range(line.first, line.last)
            if words[at] == ":" and _may_be_colon_cue(line, at)
        ]
    if "-" in classes:
        more += [
            at
            for at in range(line.first, line.last)
            if classes[at] == "-" and (at == line.first or QUOTE in classes[at - 1 : at + 2])
        ]
    return sorted(found + more) if more else found


def least_logit(line: Line, at: int, lemma: str, strong: Sequence[int]) -> float:
    """What the form alone gives a candidate, however few of its kind the scorers have seen.

    ``strong`` are the units whose words are likely cues.
    """
    classes = line.classes
    if classes[at] == ":":
        head = classes[line.first : at]
        if line.number == 0 and head and not head.strip("A"):
            return HEADS_HEADLINE
        if classes[at + 1] == QUOTE and line.words[at + 1][2] == UPPER:
            before = bisect_left(strong, at)
            if not before or at - strong[before - 1] > CLAUSE_BEFORE_COLON:
                return OPENS_QUOTATION
    elif classes[at + 1 : at + 3] == ':"' and (classes[at] in "dzg" or at in strong):
        return BEFORE_QUOTATION
    elif (
        lemma in lexicon("attribution").objectless
        and classes[at] in "dzv"
        and closes_line(line, at, at + 1)
    ):
        return CLOSES_LINE
    elif classes[at : at + 2] == "dT":
        start = group_start(line, at)
        if "B" in classes[start:at] and classes[start - 1] == "y":
            return OF_NOBODY
    if "S" in classes and classes[at] in "dzv" and at in strong and _is_contrasted(line, at):
        return CONTRASTED
    return -math.inf


def _is_contrasted(line: Line, at: int) -> bool:
    """Whether a verb's clause is set against the one before: "…, while the firm *says*"."""
    start = group_start(line, at)
    subject = line.last_phrase_before(start)
    return (
        subject is not None
        and subject[1] == start
        and line.classes[subject[0] - 2] == ","
        and line.words[subject[0] - 1] in lexicon("attribution").contrast
    )


def beside_passage(line: Line, at: int) -> bool:
    """Whether a verb stands where the cue of a quotation stands: any verb may be one there."""
    classes, words = line.classes, line.words
    after = at + 1
    if classes[after] == "r":
        after += 1
    if classes[after] in ",:":
        after += 1
    if classes[after] == '"' and (after > at + 1 or words[after][2] == "u"):
        return True
    # "..." she opined; "..." opined the mayor.
    if classes[at - 1] == '"':
        return words[at - 1][3] in ",?!"
    phrase = line.last_phrase_before(at)
    if phrase is None or phrase[1] < at - 1:
        return False
    before = phrase[0] - 1
    return classes[before] == QUOTE and words[before][3] in ",?!"


def _may_be_colon_cue(line: Line, at: int) -> bool:
    """A colon after a short name-like head of its line, or before a passage."""
    return at - line.first <= 6 or line.classes[at + 1] == '"'
