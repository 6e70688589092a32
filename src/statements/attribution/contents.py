"""Where the content of a cue begins and ends."""

from __future__ import annotations

import math

from statements.attribution.line import Line

__all__ = [
    "SHAPES",
    "Crossed",
    "end_features",
    "end_places",
    "least_stop",
    "left_features",
    "left_places",
    "start_features",
    "start_places",
    "type_features",
]

#: Where content lies of its cue: left, right, both, or only in the line before ("l").
SHAPES = ("R", "L", "LR", "l")

QUOTE = '"'

#: Logit of an end before a coordinator and a second verb, at least: so 60 of 68 contents end.
SECOND_VERB = 2.0
#: The same before a comma, a coordinator and a clause with a verb of the cue's form: 47 of 57.
SECOND_CLAUSE = 1.5
#: Units after a cue within which its content begins.
START_WINDOW = 14
#: Borders that are weighed as the end of a content before the line's own end is taken.
MAX_BORDERS = 60

_BORDER = frozenset(',;:-().?CSwWhTOI"rdgpBHMzQNv')
_START_CLASS = frozenset('TOwWhS"')


def start_places(line: Line, place: int) -> list[int]:
    """Where a content to the right may begin, ``place`` being the first unit that may."""
    classes = line.classes
    found = [place]
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
            if letter not in ".,":
                found.append(at)
    return found


def start_features(
    line: Line, cue_end: int, stem: str, kind: str, place: int, at: int, rank: int
) -> list[str]:
    """What speaks for and against a content that begins at ``at``, at ``place`` at the earliest."""
    classes, words = line.classes, line.words
    letter = classes[at]
    word = words[at] if letter in 'TOwWhSIDpPyo"' else letter
    gap = classes[place:at]
    shape = gap if len(gap) < 5 else gap[:2] + "~" + gap[-2:]
    first_that = "T" in gap
    first_to = "O" in gap
    quote = '"' in gap
    phrase = line.phrase_end.get(place, 0)
    at_phrase_end = "1" if phrase == at else "0"
    following = classes[line.phrase_end[at]] if at in line.phrase_end else classes[at + 1]
    d = min(at - place, 6)
    return [
        f"ds={d and 1}|{stem}",
        f"w={word}",
        f"sw={stem}|{word}",
        f"g={shape}",
        f"gs={stem}|{shape[:2]}",
        f"gw={words[place] if gap else ''}",
        f"b={classes[at - 1]}|{letter}",
        f"bw={words[at - 1] if gap else '^'}",
        f"t={first_that}{first_to}{quote}|{letter}",
        f"pe={at_phrase_end}|{stem}",
        f"pl={at_phrase_end}|{letter}|{rank}",
        f"f={letter}|{following}|{at_phrase_end}",
        f"c={classes[cue_end - 1]}|{letter}|{d}",
    ]


def end_places(line: Line, start: int, kind: str = "v") -> list[int]:
    """Where a content that begins at ``start`` may end, the line's end last.

    The infinitive of a noun ("its promise to pay") ends before the verb of the noun's own clause.
    """
    classes = line.classes
    found = []
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
    for at in range(start + 1, last):
        if classes[at] in _BORDER:
            found.append(at)
            if len(found) == MAX_BORDERS:
                break
    found.append(last)
    return found


class Crossed:
    """What a content holds so far, as its end is looked for from left to right."""

    __slots__ = ("at", "brackets", "commas", "verbs")

    def __init__(self, start: int) -> None:
        self.at = start
        self.verbs = 0
        self.commas = 0
        self.brackets = 0

    def advance(self, line: Line, to: int) -> None:
        """Take in the units up to ``to``."""
        classes = line.classes
        for at in range(self.at, to):
            letter = classes[at]
            if letter in "zBHMQ" or (letter in "dv" and classes[at - 1] in "nsApyoWhT"):
                self.verbs += 1
            elif letter == ",":
                self.commas += 1
            elif letter == "(":
                self.brackets += 1
            elif letter == ")":
                self.brackets -= 1
        self.at = to


def least_stop(line: Line, start: int, kind: str, at: int, crossed: Crossed) -> float:
    """What the form alone gives an end before the unit ``at``.

    A second verb of the subject ends an object without a verb: "praised *the crew* and left". A
    clause with a verb of the same form ends any: "said *it was safe*, and Holt left".
    """
    classes = line.classes
    if (
        kind in "dz"
        and classes[at] == "C"
        and classes[at + 1] == kind
        and not crossed.verbs
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


def end_features(
    line: Line, start: int, stem: str, kind: str, at: int, crossed: Crossed, final: int, ahead: str
) -> list[str]:
    """What speaks for and against an end before the unit ``at``.

    ``ahead`` tells how strong the next cue is that follows in the same clause.
    """
    classes, words = line.classes, line.words
    letter = classes[at]
    word = words[at]
    first = classes[start]
    if first in "TOwI":
        first = words[start]
    commas, brackets = crossed.commas, crossed.brackets
    v = min(crossed.verbs, 2)
    after = classes[at + 1]
    after_word = words[at + 1]
    before = classes[at - 1]
    length = at - start
    bucket = (
        min(length, 4)
        if length < 5
        else 5
        if length < 8
        else 6
        if length < 14
        else 7
        if length < 24
        else 8
    )
    w = word if letter in "CSwWhTOI-:;,(" else letter
    later = "," if letter == "," and "," in classes[at + 1 : final] else ""
    place = at + 1 if letter in ",C-;" else at
    if classes[place] in "CSTwhW":
        place += 1
    phrase = line.phrase_end.get(place)
    opening = "0" if phrase is None else classes[phrase]
    quote = before == '"' or (before == "," and classes[at - 2] == '"')
    return [
        f"w={word}",
        f"k={letter}|{first}",
        f"kf={w}|{first}|{v}",
        f"n={w}|{after_word}" if letter in ",C-" else f"n={letter}|{after}",
        f"nk={letter}|{after}|{classes[at + 2]}",
        f"nkv={letter}|{after}|{v}|{kind}",
        f"b={before}|{letter}",
        f"bw={words[at - 1]}",
        f"s={stem}|{letter}",
        f"sw={stem}|{word}" if letter in "IOC" else f"sv={stem}|{v}",
        f"lv={bucket}|{v}|{first}",
        f"c={letter}|{min(commas, 3)}|{later}|{after}",
        f"p={brackets}|{letter}",
        f"q={quote}|{letter}|{after}",
        f"fk={first}|{kind}|{bucket}",
        f"fs={words[start]}|{letter}",
        f"op={w}|{opening}|{v}",
        f"opw={w}|{after}|{opening}",
        f"bq={words[at - 1] if before == QUOTE else 0}|{w}",
        f"ah={ahead}|{w}",
        f"ahk={ahead}|{v}|{letter}",
    ]


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


def left_features(line: Line, end: int, stem: str, kind: str, at: int) -> list[str]:
    """What speaks for and against a content left of its cue that begins at ``at``."""
    classes, words = line.classes, line.words
    inside = classes[at:end]
    first = at == line.first
    before = classes[at - 1]
    verbs = min(sum(map(inside.count, "zdBHMQ")), 2)
    out = classes[line.first : at]
    overbs = min(sum(map(out.count, "zdBHMQ")), 2)
    only = inside.strip(",") == '"'
    has = '"' in inside
    length = min(len(inside), 9)
    return [
        f"f={first}|{classes[at]}|{only}",
        f"fw={words[at]}|{first}",
        f"b={before}|{classes[at]}",
        f"bw={words[at - 1]}",
        f"lq={words[end - 1] if classes[end - 1] == QUOTE else 0}|{first}",
        f"q={only}|{has}|{chr(34) in out}|{first}",
        f"v={verbs}|{overbs}",
        f"vf={verbs}|{overbs}|{first}|{has}",
        f"l={length}|{first}",
        f"s={stem}|{first}",
        f"o={out if len(out) < 5 else out[:2] + '~' + out[-2:]}",
        f"in={inside[:2]}|{inside[-1:]}",
        f"k={kind}|{before}|{has}",
    ]


def type_features(
    line: Line,
    start: int,
    end: int,
    head: int,
    stem: str,
    source: tuple[int, int],
    rule: str,
    group: str,
    previous: bool,
) -> list[str]:
    """What tells on which side of its cue and source a content lies."""
    classes, words = line.classes, line.words
    a, b = source
    lo = min(start, a) if b else start
    hi = max(end, b) if b else end
    l1, l2 = classes[lo - 1], classes[lo - 2]
    r1, r2 = classes[hi], classes[hi + 1]
    rw = words[hi]
    kind = classes[head]
    inv = "i" if b and a >= end else "s" if b and b <= start else "n"
    left = classes[line.first : lo]
    right = classes[hi : line.last]
    lq = '"' in left
    rq = '"' in right
    n1 = classes[end]
    near = l1 + l2 if l1 in ',"-' else l1
    return [
        "b",
        f"s={stem}|{inv}",
        f"si={stem}|{l1 in ',-' or l1 == chr(34)}|{r1 in '.,$-'}",
        f"l={near}|{inv}",
        f"lw={words[lo - 1]}",
        f"l3={classes[lo - 3 : lo]}",
        f"r={r1}{r2}",
        f"rw={rw}",
        f"lr={near}|{r1}",
        f"lri={near}|{r1}|{inv}|{kind}",
        f"sr={stem}|{r1}",
        f"sl={stem}|{l1}",
        f"e={n1}|{inv}",
        f"q={lq}|{rq}|{near}|{r1 in '.,$-'}",
        f"lv={min(sum(map(left.count, 'zdBHMQ')), 2)}|{l1}",
        f"rv={min(sum(map(right.count, 'zdBHMQ')), 2)}|{r1}",
        f"ll={min(len(left), 5)}|{l1}",
        f"rl={min(len(right), 5)}|{r1}",
        f"kg={kind}{group}|{r1}",
        f"rule={rule}|{l1}|{r1}",
        f"pr={previous}|{lo == line.first}|{r1 in '.,$-'}",
    ]
