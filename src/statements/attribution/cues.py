"""Which words may be cues, and what speaks for and against each."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from statements.attribution.acts import act_of_lemma
from statements.attribution.line import Line
from statements.attribution.verbs import group_start

QUOTE = '"'

__all__ = ["cue_candidates", "cue_features", "least_logit"]

#: Logit of a verb right before a colon and a quotation, at least: of the training part's 137
#: such verbs 127 are cues.
BEFORE_QUOTATION = 2.5
#: Logit of the colon behind a name at the head of a headline, at least: 62 of 75 are cues.
HEADS_HEADLINE = 1.5
#: Share of its uses that are cues, above which a word is a strong cue.
STRONG_CUE = 0.3
#: Units within which a strong cue counts as near.
NEAR_CUE = 5
#: Units to the left within which the opener of the clause is looked for.
CLAUSE_WINDOW = 12


def cue_candidates(line: Line, known: Mapping[str, object]) -> list[int]:
    """Indices of the units that may be the head of a cue, in order."""
    words = line.words
    classes = line.classes
    found = []
    for at in range(line.first, line.last):
        word = words[at]
        if word in known or (classes[at] in "dzgvVZ" and beside_passage(line, at)):
            found.append(at)
        elif word == ":" and _may_be_colon_cue(line, at):
            found.append(at)
        elif classes[at] == "-" and (at == line.first or QUOTE in classes[at - 1 : at + 2]):
            found.append(at)
    return found


def least_logit(line: Line, at: int) -> float:
    """What the form alone gives a candidate, however few of its kind the scorers have seen."""
    classes = line.classes
    if classes[at] in "dzg" and classes[at + 1 : at + 3] == ':"':
        return BEFORE_QUOTATION
    head = classes[line.first : at]
    if classes[at] == ":" and line.number == 0 and head and not head.strip("A"):
        return HEADS_HEADLINE
    return -math.inf


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
    for start, end in line.phrases:
        if end == at or end == at - 1:
            return classes[start - 1] == '"' and words[start - 1][3] in ",?!"
        if start >= at:
            break
    return False


def _may_be_colon_cue(line: Line, at: int) -> bool:
    """A colon after a short name-like head of its line, or before a passage."""
    return at - line.first <= 6 or line.classes[at + 1] == '"'


_CLAUSE_OPENERS = frozenset('WhwSTC,;:-("')


class Strong:
    """The strong cue words of a line: what stands near them is often no cue, or a second one."""

    __slots__ = ("places", "words")

    def __init__(self, line: Line, forms: Mapping[str, tuple[str, float]]) -> None:
        self.words = line.words
        self.places = [
            at
            for at in range(line.first, line.last)
            if line.words[at] in forms and forms[line.words[at]][1] > STRONG_CUE
        ]

    def before(self, at: int) -> str:
        """The nearest strong cue word in the units before."""
        for place in reversed(self.places):
            if place < at:
                return self.words[place] if at - place <= NEAR_CUE else "0"
        return "0"

    def after(self, at: int) -> str:
        """The nearest strong cue word in the units behind."""
        for place in self.places:
            if place > at:
                return self.words[place] if place - at <= NEAR_CUE else "0"
        return "0"


def cue_features(
    line: Line, at: int, stem: str, levels: Sequence[int], strong: Strong
) -> list[str]:
    """What speaks for and against a unit being the head of a cue.

    Args:
        line: the line.
        at: the unit.
        stem: its lemma.
        levels: how strong the strongest cue word before each unit is.
        strong: the strong cue words of the line.
    """
    words, classes = line.words, line.classes
    word = words[at]
    kind = classes[at]
    start = group_start(line, at)
    group = classes[start:at].replace("r", "")
    if kind in "dg" and start == at:
        group = "-"
    before = classes[start - 1]
    after, after_word = classes[at + 1], words[at + 1]
    # What comes after adverbs.
    place = at + 2 if after == "r" else at + 1
    frame = classes[place]
    if frame in "IOT":
        frame = words[place]
    object_end = line.phrase_end.get(place)
    beyond = "0"
    if object_end is not None:
        beyond = classes[object_end]
        if beyond in "IOTC":
            beyond = words[object_end]
    opener = _clause_opener(line, start)
    scan = start - 2 if before == "," else start - 1
    subject = classes[scan] if classes[scan] in "nsAVZ#yopPDWG)" else "0"
    subject_before, subject_head, subject_gap = "0", "0", "none"
    for first, last in reversed(line.phrases):
        if first < start:
            last = min(last, start)
            subject_before, subject_head = words[first - 1], words[last - 1]
            subject_gap = classes[last:start][:3]
            break
    near = "l" if before == QUOTE or classes[start - 2 : start] == '",' else ""
    if after == QUOTE or (after in ",:I" and classes[at + 2] == QUOTE):
        near += "r"
    act = act_of_lemma(stem)
    earlier = levels[start]
    return [
        "b",
        f"w={word}",
        f"s={stem}",
        f"sg={stem}|{group}",
        f"sn={stem}|{after}",
        f"sf={stem}|{frame}",
        f"sl={stem}|{before}",
        f"se={stem}|{classes[at + 1] in '.$'}",
        f"q={near}|{kind}{group}",
        f"pe={before}|{earlier}|{kind}",
        f"a={act}|{kind}",
        f"af={act}|{after}|{group}",
        f"p={words[start - 1]}",
        f"pk={before}{classes[start - 2]}",
        f"n={after_word}",
        f"nk={after}{classes[at + 2]}",
        f"n2={words[at + 2]}",
        f"fb={kind}|{frame}|{beyond}",
        f"ok={opener}|{kind}{group[:1]}|{subject}",
        f"ks={kind}{group}|{subject}",
        f"eo={earlier}|{opener}",
        f"sp={subject_before}|{kind}",
        f"sj={subject_head}|{subject_gap}",
        f"cb={strong.before(at)}",
        f"ca={strong.after(at)}",
    ]


def _clause_opener(line: Line, start: int) -> str:
    """Class of the word or mark that opens the clause of the verb group at ``start``."""
    classes = line.classes
    for place in range(start - 1, max(line.first, start - CLAUSE_WINDOW) - 1, -1):
        if classes[place] in _CLAUSE_OPENERS:
            return classes[place]
    return "far" if start - CLAUSE_WINDOW > line.first else "^"
