"""Whether a word is the head of a cue."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from statements.attribution.acts import act_of_lemma
from statements.attribution.line import QUOTE, Line
from statements.attribution.scoring.tables import NOTHING, Tables
from statements.attribution.verbs import group_start

__all__ = ["CueScorer", "CuesAround"]

#: Share of its uses that are cues, from which on a word is a likely, a strong and a sure cue.
LEVELS = (0.1, 0.35, 0.7)
#: The same, from which on a word counts as a cue near another one.
STRONG_CUE = 0.3
#: Units within which a strong cue counts as near.
NEAR_CUE = 5
#: Units to the left within which the opener of the clause is looked for.
CLAUSE_WINDOW = 12

#: Classes whose words tell more than the class does.
TELLING, TELLING_BEYOND = frozenset("IOT"), frozenset("IOTC")
#: What stands for the auxiliaries of a participle that has none.
BARE = "-"


class CuesAround:
    """The known cue words of a line, for the question what stands around one of them."""

    __slots__ = ("_levels", "strong", "words")

    def __init__(
        self, line: Line, known: Sequence[int], forms: Mapping[str, tuple[str, float]]
    ) -> None:
        self.words = line.words
        self._levels: list[tuple[int, str]] = []
        #: The likely ones.
        self.strong: list[int] = []
        highest = 0
        for at in known:
            rate = forms[line.words[at]][1]
            while highest < len(LEVELS) and rate >= LEVELS[highest]:
                highest += 1
                self._levels.append((at, str(highest)))
            if rate > STRONG_CUE:
                self.strong.append(at)

    def level_before(self, at: int) -> str:
        """How strong ("0" to "3") the strongest cue word before a unit is."""
        found = "0"
        for place, level in self._levels:
            if place >= at:
                break
            found = level
        return found

    def before(self, at: int) -> str:
        """The nearest strong cue word in the units before; "0" if there is none."""
        for place in reversed(self.strong):
            if place < at:
                return self.words[place] if at - place <= NEAR_CUE else "0"
        return "0"

    def after(self, at: int) -> str:
        """The nearest strong cue word in the units behind; "0" if there is none."""
        for place in self.strong:
            if place > at:
                return self.words[place] if place - at <= NEAR_CUE else "0"
        return "0"


class CueScorer:
    """What speaks for and against a unit being the head of a cue."""

    def __init__(self, tables: Tables) -> None:
        self.bias = tables.table("bias")
        #: The word, and its lemma.
        self.word = tables.table("word")
        self.lemma = tables.table("lemma")
        #: The act of the lemma: with the word's class; with the class behind and the auxiliaries.
        self.act = tables.table("act-class")
        self.act_after = tables.tables("act-after-group")
        #: The lemma, and what it governs, by class or word.
        self.lemma_frame = tables.tables("lemma-frame")
        #: The lemma, and whether its clause ends with it.
        self.lemma_last = tables.tables("lemma-last")
        #: The word before its verb group.
        self.before = tables.table("before")
        #: The class before that, how strong a cue word stands before, and its class.
        self.before_level = tables.table("before-level-class")
        #: The first and the second word behind it.
        self.after = tables.table("after")
        self.second_after = tables.table("second-after")
        #: Its class, what it governs, and what follows that.
        self.frame = tables.table("class-frame-beyond")
        #: The strongest cue word before it, and the opener of its clause.
        self.earlier = tables.table("level-opener")
        #: The word before its subject, and its class.
        self.subject = tables.table("subject-before-class")
        #: On which sides there are passages, its class and its auxiliaries.
        self.passages = tables.table("passages-class-group")
        #: The strong cue words near by.
        self.cue_before = tables.table("cue-before")
        self.cue_after = tables.table("cue-after")

    def prior(self, line: Line, at: int, lemma: str) -> float:
        """What the word itself and the one behind it say of it."""
        words = line.words
        return (
            self.bias("", 0.0)
            + self.word(words[at], 0.0)
            + self.lemma(lemma, 0.0)
            + self.act(f"{act_of_lemma(lemma)}|{line.classes[at]}", 0.0)
            + self.after(words[at + 1], 0.0)
        )

    def score(
        self, line: Line, at: int, lemma: str, around: CuesAround, prior: float, least: float
    ) -> float:
        """The logit of the unit ``at`` being the head of a cue.

        ``prior`` is its :meth:`prior`. Where that, and what stands around its verb group, come to
        no more than ``least``, nothing else is asked.
        """
        words, classes = line.words, line.classes
        kind, after = classes[at], classes[at + 1]
        start = group_start(line, at)
        group = classes[start:at].replace("r", "")
        if start == at and kind in "dg":
            group = BARE
        subject = line.last_phrase_before(start)
        subject_before = "0" if subject is None else words[subject[0] - 1]
        level = around.level_before(start)
        value = (
            prior
            + self.before_level(classes[start - 1] + level + kind, 0.0)
            + self.earlier(f"{level}|{_opener(line, start)}", 0.0)
            + self.subject(f"{subject_before}|{kind}", 0.0)
            + self.passages(f"{_passages(line, start, at)}|{kind}{group}", 0.0)
        )
        if value <= least:
            return value
        # What comes after adverbs.
        place = at + 2 if after == "r" else at + 1
        frame = words[place] if classes[place] in TELLING else classes[place]
        beyond = "0"
        end = line.phrase_end.get(place)
        if end is not None:
            beyond = words[end] if classes[end] in TELLING_BEYOND else classes[end]
        return (
            value
            + self.act_after(act_of_lemma(lemma), NOTHING)(f"{after}{group}", 0.0)
            + self.lemma_frame(lemma, NOTHING)(frame, 0.0)
            + self.lemma_last(lemma, NOTHING)("1" if after == "." else "0", 0.0)
            + self.before(words[start - 1], 0.0)
            + self.second_after(words[at + 2], 0.0)
            + self.frame(f"{kind}|{frame}|{beyond}", 0.0)
            + self.cue_before(around.before(at), 0.0)
            + self.cue_after(around.after(at), 0.0)
        )


def _passages(line: Line, start: int, at: int) -> str:
    """On which sides of a verb group a passage stands."""
    classes = line.classes
    before, after = classes[start - 1], classes[at + 1]
    left = before == QUOTE or (before == "," and classes[start - 2] == QUOTE)
    right = after == QUOTE or (after in ",:I" and classes[at + 2] == QUOTE)
    return ("l" if left else "") + ("r" if right else "")


def _opener(line: Line, start: int) -> str:
    """Class of the word or mark that opens the clause of the verb group at ``start``."""
    low = max(line.first, start - CLAUSE_WINDOW)
    place = line.openers.rfind("!", low, start)
    if place >= 0:
        return line.classes[place]
    return "far" if start - CLAUSE_WINDOW > line.first else "^"
