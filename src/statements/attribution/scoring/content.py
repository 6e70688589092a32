"""Where a content begins and ends."""

from __future__ import annotations

from statements.attribution.line import QUOTE, Line
from statements.attribution.scoring.tables import NOTHING, Tables

__all__ = ["EndQuestion", "EndScorer", "LeftScorer", "StartScorer"]

#: Places behind so many others count alike; and units between place and cue.
LAST_RANK, MOST_UNITS = 5, 6
#: Units of a gap of which all classes are looked at; of longer ones two on each side.
WHOLE_GAP = 4
#: Units of a content left of its cue that are counted.
MOST_LEFT = 9
#: Finite verbs, and commas, that are counted.
MOST_VERBS, MOST_COMMAS = 2, 3
#: Units of a content to a letter for its length.
LENGTHS = "x1234555666666" + "7" * 10
LONG = "8"

#: What may open a content and yet lie before it.
OPENERS = 'TO"'
#: Classes at a content's start, and at its end, whose words tell more than the class does.
TELLING_START = frozenset('TOwWhSIDpPyo"')
TELLING_FIRST = frozenset("TOwI")
TELLING_END = frozenset("CSwWhTOI-:;,(")
LINKS = frozenset(",C-")
_OPENS_CLAUSE, _CLAUSE_WORDS, _PARTICLES = (
    frozenset(",C-;"),
    frozenset("CSTwhW"),
    frozenset("IOC"),
)


def _abridged(classes: str) -> str:
    return classes if len(classes) <= WHOLE_GAP else classes[:2] + "~" + classes[-2:]


class LeftScorer:
    """What speaks for and against a place where a content before its cue begins."""

    def __init__(self, tables: Tables) -> None:
        #: Whether the line begins there, the class, and whether all of it is a passage.
        self.first = tables.table("opens-class-only")
        #: The word there, with whether the line begins there; and the word before.
        self.word = tables.table("word-opens")
        self.before = tables.table("before")
        #: Its length, the lemma of the cue: both with whether the line begins there.
        self.length = tables.table("length-opens")
        self.lemma = tables.table("lemma-opens")
        #: The classes that would be left out; and the first two within, with the last one.
        self.out = tables.table("classes-out")
        self.classes = tables.table("classes")
        #: Finite verbs within and before, whether the line begins there, and a passage is in it.
        self.verbs = tables.table("verbs-opens-passage")

    def score(self, line: Line, end: int, lemma: str, at: int) -> float:
        """How well the content that ends at ``end`` begins at ``at``."""
        classes, words, first = line.classes, line.words, line.first
        opens = "1" if at == first else "0"
        inside = classes[at:end]
        only = "1" if inside.strip(",") == QUOTE else "0"
        passage = "1" if QUOTE in inside else "0"
        length = end - at
        length = length if length < MOST_LEFT else MOST_LEFT
        verbs = line.verbal_forms.count("!", at, end)
        others = line.verbal_forms.count("!", first, at)
        verbs = verbs if verbs < MOST_VERBS else MOST_VERBS
        others = others if others < MOST_VERBS else MOST_VERBS
        return (
            self.first(opens + classes[at] + only, 0.0)
            + self.word(f"{words[at]}|{opens}", 0.0)
            + self.before(words[at - 1], 0.0)
            + self.length(f"{length}{opens}", 0.0)
            + self.lemma(f"{lemma}|{opens}", 0.0)
            + self.out(_abridged(classes[first:at]), 0.0)
            + self.classes(f"{inside[:2]}|{inside[-1:]}", 0.0)
            + self.verbs(f"{verbs}{others}{opens}{passage}", 0.0)
        )


class StartScorer:
    """What speaks for and against a place where a content behind its cue begins."""

    def __init__(self, tables: Tables) -> None:
        #: The lemma of the cue, and whether anything lies between.
        self.lemma = tables.table("lemma-gap")
        #: The word, or its class, by itself and with the lemma; and the word before.
        self.word = tables.table("word")
        self.lemma_word = tables.tables("lemma-word")
        self.before = tables.table("before")
        #: The classes between, and the first word between.
        self.gap = tables.table("classes-between")
        self.gap_word = tables.table("between")
        #: Which openers and passages lie between, and the class.
        self.openers = tables.table("between-class")
        #: The class before, and there.
        self.border = tables.table("classes-around")
        #: Whether a phrase ends there, the class, and the place among the candidates.
        self.rank = tables.table("phrase-class-rank")
        #: The class, what follows its phrase, and whether one ends there.
        self.following = tables.table("class-following-phrase")

    def score(self, line: Line, lemma: str, place: int, at: int, rank: int) -> float:
        """How well a content that begins at ``place`` at the earliest begins at ``at``."""
        words, classes, phrase_end = line.words, line.classes, line.phrase_end
        letter = classes[at]
        ends = "1" if phrase_end.get(place) == at else "0"
        end = phrase_end.get(at)
        following = classes[at + 1] if end is None else classes[end]
        gap = at > place
        between = classes[place:at]
        openers = ""
        if gap:
            openers = "".join([each for each in OPENERS if each in between])
        word = words[at] if letter in TELLING_START else letter
        rank = rank if rank < LAST_RANK else LAST_RANK
        return (
            self.lemma(f"{lemma}|1" if gap else f"{lemma}|0", 0.0)
            + self.word(word, 0.0)
            + self.lemma_word(lemma, NOTHING)(word, 0.0)
            + self.before(words[at - 1] if gap else "^", 0.0)
            + self.gap(_abridged(between), 0.0)
            + self.openers(f"{openers}|{letter}", 0.0)
            + self.gap_word(words[place] if gap else "", 0.0)
            + self.border(classes[at - 1] + letter, 0.0)
            + self.rank(f"{ends}{letter}{rank}", 0.0)
            + self.following(letter + following + ends, 0.0)
        )


class EndScorer:
    """What speaks for and against an end of a content before a unit."""

    def __init__(self, tables: Tables) -> None:
        #: The word there, and the word before.
        self.word = tables.table("word")
        self.before = tables.table("before")
        #: The classes before and there.
        self.border = tables.table("classes-around")
        #: The class and the next two; the word behind a link or else its class, with the word.
        self.after = tables.table("classes-after")
        self.next = tables.table("next")
        #: How the content begins, and the class.
        self.first = tables.tables("first-word-class")
        #: The passage before, and the word.
        self.passage = tables.table("passage-word")
        #: The lemma of the cue, and the class; and finite verbs so far, where no particle is there.
        self.lemma = tables.tables("lemma-class")
        self.lemma_verbs = tables.tables("lemma-verbs")
        #: Length and finite verbs so far, and how the content begins.
        self.length = tables.tables("first-length-verbs")
        #: The class, commas so far and later, and the next class.
        self.commas = tables.table("class-commas-after")
        #: Whether a bracket is open, and the class.
        self.brackets = tables.table("brackets-class")
        #: The word there, what follows a phrase that begins there, and finite verbs so far; or the
        #: next class.
        self.opening = tables.table("word-opening-verbs")
        self.opening_after = tables.table("word-after-opening")
        #: How strong a cue follows in the same clause, finite verbs so far, and the class.
        self.ahead = tables.table("ahead-verbs-class")


class EndQuestion:
    """Before which unit one content ends."""

    __slots__ = (
        "final",
        "first",
        "lemma",
        "lemma_verbs",
        "length",
        "line",
        "scorer",
        "start",
        "verbs",
    )

    def __init__(self, scorer: EndScorer, line: Line, start: int, lemma: str, final: int) -> None:
        self.scorer = scorer
        self.line = line
        self.start = start
        self.final = final
        self.verbs = line.verbs
        first = line.classes[start]
        self.length = scorer.length(line.words[start] if first in TELLING_FIRST else first, NOTHING)
        self.first = scorer.first(line.words[start], NOTHING)
        self.lemma = scorer.lemma(lemma, NOTHING)
        self.lemma_verbs = scorer.lemma_verbs(lemma, NOTHING)

    def score(self, at: int, ahead: str) -> float:
        """The logit of an end before the unit ``at``.

        ``ahead`` tells how strong the next cue is that follows in the same clause.
        """
        scorer, line = self.scorer, self.line
        words, classes = line.words, line.classes
        letter, word, before, after = classes[at], words[at], classes[at - 1], classes[at + 1]
        start = self.start
        verbs = self.verbs.count("!", start, at)
        verbs = verbs if verbs < MOST_VERBS else MOST_VERBS
        commas = classes.count(",", start, at)
        commas = commas if commas < MOST_COMMAS else MOST_COMMAS
        brackets = classes.count("(", start, at) - classes.count(")", start, at)
        length = at - start
        telling = word if letter in TELLING_END else letter
        later = letter == "," and classes.find(",", at + 1, self.final) >= 0
        place = at + 1 if letter in _OPENS_CLAUSE else at
        if classes[place] in _CLAUSE_WORDS:
            place += 1
        end = line.phrase_end.get(place)
        opening = "0" if end is None else classes[end]
        if letter in LINKS:
            following = f"{telling}|{words[at + 1]}"
        else:
            following = f"{letter}|{after}"
        return (
            scorer.word(word, 0.0)
            + scorer.before(words[at - 1], 0.0)
            + scorer.border(before + letter, 0.0)
            + scorer.after(classes[at : at + 3], 0.0)
            + scorer.next(following, 0.0)
            + self.first(letter, 0.0)
            + scorer.passage(f"{words[at - 1] if before == QUOTE else 0}|{telling}", 0.0)
            + self.lemma(letter, 0.0)
            + (0.0 if letter in _PARTICLES else self.lemma_verbs(str(verbs), 0.0))
            + self.length(f"{LENGTHS[length] if length < len(LENGTHS) else LONG}{verbs}", 0.0)
            + scorer.commas(f"{letter}{commas}{',' if later else ''}{after}", 0.0)
            + scorer.brackets(f"{brackets}{letter}", 0.0)
            + scorer.opening(f"{telling}|{opening}{verbs}", 0.0)
            + scorer.opening_after(f"{telling}|{after}{opening}", 0.0)
            + scorer.ahead(f"{ahead}{verbs}{letter}", 0.0)
        )
