"""Where the content of a cue begins and ends."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right

from statements.attribution.line import QUOTE, Line

__all__ = ["SHAPES", "end_places", "least_stop", "left_places", "resumption", "start_places"]

#: Where content lies of its cue: left, right, both, or only in the line before ("l").
SHAPES = ("R", "L", "LR", "l")

#: Logit of an end before a coordinator and a second verb, at least: so 60 of 68 contents end.
SECOND_VERB = 2.0
#: The same before a comma, a coordinator and a clause with a verb of the cue's form: 47 of 57.
SECOND_CLAUSE = 1.5
#: The same before a comma, a linking word and a clause in which a cue is likely: 131 of 152.
SECOND_CUE = 1.8
#: Units behind a cue and its source within which a quotation goes on; what tells that it begins in
#: lower case (see ``units.describe``).
RESUMED_WITHIN, LOWER = 6, "l"
#: Units after a cue within which its content begins.
START_WINDOW = 14
#: Places where it may begin that are weighed; 50 of the training part's 14,700 begin later.
MAX_STARTS = 5
#: Borders that are weighed as the end of a content before the line's own end is taken.
MAX_BORDERS = 60

#: Where content begins at once if they stand there: 3,629 of the training part's 3,635.
_SURE_STARTS = frozenset('TpwWhNQ"')
#: An infinitive behind its cue is where it begins: all 685.
_INFINITIVE, _BARE = "O", frozenset("vB")
#: Where it may begin whatever stands before, and where it never does.
_START_CLASS, _NEVER_STARTS = frozenset('TOwWhS"'), frozenset(".,;:-()?oGx")


def start_places(line: Line, place: int) -> list[int]:
    """Where a content to the right may begin, ``place`` being the first unit that may."""
    classes = line.classes
    found = [place]
    if classes[place] in _SURE_STARTS or (
        classes[place] == _INFINITIVE and classes[place + 1] in _BARE
    ):
        return found
    limit = min(line.last, place + START_WINDOW)
    ends = set()
    for at in range(place, limit):
        end = line.phrase_end.get(at)
        if end is not None:
            ends.add(end)
        if at == place:
            continue
        letter = classes[at]
        before = classes[at - 1]
        if (
            letter in _START_CLASS
            or before in ",:-"
            or at in ends
            or (at in line.phrase_end and before in 'Idrgn"sA')
        ):
            if letter not in _NEVER_STARTS:
                found.append(at)
                if len(found) == MAX_STARTS:
                    break
    return found


def end_places(line: Line, start: int, kind: str = "v") -> list[int]:
    """Where a content that begins at ``start`` may end, the line's end last.

    The infinitive of a noun ("its promise to pay") ends before the verb of the noun's own clause.
    """
    classes = line.classes
    last = line.last
    if kind in "ns" and classes[start] == "O":
        for at in range(start + 1, last):
            if classes[at] in "TwWhSp,":
                break
            if classes[at] in "BHMz":
                last = at
                break
    while last > start + 1 and classes[last - 1] in ".;,":
        last -= 1
    borders = line.borders
    low = bisect_right(borders, start)
    found = borders[low : min(bisect_left(borders, last), low + MAX_BORDERS)]
    found.append(last)
    return found


def resumption(line: Line, low: int, high: int) -> int | None:
    """The passage that goes on with the one before a cue and its source, which are ``[low, high)``.

    "“My client,” Grint told the jury, *“is a fool.”*": what ends with a comma before them, and
    begins in lower case behind them, is one sentence; so are all 63 in the training part.
    """
    classes, words = line.classes, line.words
    before = low - 2 if classes[low - 1] == "," else low - 1
    if classes[before] != QUOTE or (before == low - 1 and words[before][3] != ","):
        return None
    after = classes.find(QUOTE, high, min(line.last, high + RESUMED_WITHIN))
    if after < 0 or classes[after - 1] != "," or words[after][2] != LOWER:
        return None
    return after


def least_stop(line: Line, start: int, kind: str, at: int, ahead: str) -> float:
    """What the form alone gives an end before the unit ``at``.

    A second verb of the subject ends an object without a verb: "praised *the crew* and left". A
    clause with a verb of the same form ends any: "said *it was safe*, and Holt left"; so does one
    with a cue of its own: "says *it is safe*, while Holt insists …".

    Args:
        line: the line.
        start: the first unit of the content.
        kind: the class of the cue's head.
        at: the unit before which it may end.
        ahead: how likely a cue is that follows at once; see ``drafts.cues_ahead``.
    """
    classes = line.classes
    if (
        ahead != "0"
        and classes[at] == ","
        and classes[at + 1] in "CS"
        and at + 2 in line.phrase_end
    ):
        return SECOND_CUE
    if (
        kind in "dz"
        and classes[at] == "C"
        and classes[at + 1] == kind
        and line.verbs.find("!", start, at) < 0
        and classes[start] not in "TO"
    ):
        return SECOND_VERB
    if kind in "dz" and classes[at : at + 2] == ",C" and at + 2 in line.phrase_end:
        verb = line.phrase_end[at + 2]
        while classes[verb] == "r":
            verb += 1
        if classes[verb] == kind:
            return SECOND_CLAUSE
    return -math.inf


def left_places(line: Line, end: int) -> list[int]:
    """Where a content that ends at ``end``, left of its cue, may begin; nearest first."""
    classes = line.classes
    found = []
    at = end - 1
    while at >= line.first:
        before = classes[at - 1]
        if (
            at == line.first
            or before in ',;:-()"CSTw'
            or (classes[at] == '"')
            or (before in "I" and at == line.first + 1)
        ):
            if classes[at] not in ",.)":
                found.append(at)
                if len(found) == 12:
                    break
        at -= 1
    if line.first not in found:
        found.append(line.first)
    return found
