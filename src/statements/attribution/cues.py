"""Which words may be cues, and what speaks for and against each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from statements.attribution.acts import act_of_lemma
from statements.attribution.line import Line
from statements.attribution.verbs import group_start

__all__ = ["cue_candidates", "cue_features"]

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
        elif classes[at] == "-" and (
            at == line.first
            or at + 1 < line.last
            and classes[at - 1] == '"'
            or (classes[at + 1] == '"')
        ):
            found.append(at)
    return found


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
    words, classes = line.words, line.classes
    word = words[at]
    headline = line.number == 0
    kind = classes[at]
    start = group_start(line, at)
    group = classes[start:at].replace("r", "")
    if kind in "dg" and start == at:
        group = "-"
    before, before_word = classes[start - 1], words[start - 1]
    after, after_word = classes[at + 1], words[at + 1]
    # What comes after adverbs and a bare day.
    place = at + 1
    if classes[place] == "r":
        place += 1
    frame = classes[place]
    if frame in "IOT":
        frame = words[place]
    frame2 = classes[place + 1]
    phrase_end = line.phrase_end.get(place)
    beyond = "0"
    if phrase_end is not None:
        beyond = classes[phrase_end]
        if beyond in "IOTC":
            beyond = words[phrase_end]
    # The clause that the cue stands in.
    opener = "^"
    opener_word = "^"
    lowest = max(line.first, start - CLAUSE_WINDOW)
    place = start - 1
    verbs = 0
    while place >= lowest:
        letter = classes[place]
        if letter in "zdMBHQv":
            verbs += 1
        if letter in _CLAUSE_OPENERS:
            opener, opener_word = letter, words[place]
            break
        place -= 1
    else:
        if place >= line.first:
            opener = opener_word = "far"
    subject = "0"
    subject_word = "0"
    scan = start - 1
    if classes[scan] == ",":
        scan -= 1
    if classes[scan] in "nsAVZ#yopPDWG":
        subject, subject_word = classes[scan], words[scan]
    elif classes[scan] == ")":
        subject = ")"
    act = act_of_lemma(stem)
    subject_before, subject_head, subject_gap = "0", "0", "none"
    for first, last in reversed(line.phrases):
        if first < start:
            last = min(last, start)
            subject_before, subject_head = words[first - 1], words[last - 1]
            subject_gap = classes[last:start][:3]
            break
    object_end = line.phrase_end.get(at + 1)
    earlier = levels[start]
    sides = ("L" if classes[line.first : at].find('"') >= 0 else "") + (
        "R" if classes[at : line.last].find('"') >= 0 else ""
    )
    quote_near = ""
    if before == '"' or classes[start - 2 : start] == '",':
        quote_near = "l"
    if after == '"' or (after in ",:I" and classes[at + 2] == '"'):
        quote_near += "r"
    is_last = "1" if classes[at + 1] in ".$" else "0"
    return [
        "b",
        f"w={word}",
        f"s={stem}",
        f"k={kind}",
        f"kg={kind}{group}",
        f"sg={stem}|{group}",
        f"p={before_word}",
        f"pk={before}{classes[start - 2]}",
        f"skb={stem}|{before}",
        f"n={after_word}",
        f"nk={after}{classes[at + 2]}",
        f"sn={stem}|{after}",
        f"f={frame}|{frame2}",
        f"sf={stem}|{frame}",
        f"fb={kind}|{frame}|{beyond}",
        f"sb={stem}|{beyond}" if phrase_end else "sb0",
        f"o={opener_word}",
        f"ok={opener}|{kind}{group[:1]}|{subject}",
        f"su={subject_word}",
        f"ks={kind}{group}|{subject}",
        f"e={earlier}",
        f"eo={earlier}|{opener}",
        f"q={sides}|{kind}",
        f"qn={quote_near}|{stem}",
        f"h={headline}|{kind}",
        f"l={is_last}|{stem}",
        f"v={min(verbs, 3)}|{kind}",
        f"nw2={words[at + 2]}",
    ]
