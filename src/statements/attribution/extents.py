"""How far a cue reaches around its head."""

from __future__ import annotations

from statements.attribution.line import Line

__all__ = ["cue_end_features", "cue_ends", "cue_start_features", "cue_starts"]

#: Units of a cue before its head ("is widely expected to"): longer ones are not worth weighing.
MAX_BEFORE = 7
#: Units of a cue after its head ("went on in an interview to").
MAX_AFTER = 7

_STOPS_BEFORE = frozenset(',;:"().?pWhCT^-')
_STOPS_AFTER = frozenset(',;"().?pWhT$-')


def cue_starts(line: Line, head: int) -> list[int]:
    """Where the cue with this head may start; the head itself first."""
    classes = line.classes
    found = [head]
    at = head - 1
    lowest = max(line.first, head - MAX_BEFORE)
    while at >= lowest and classes[at] not in _STOPS_BEFORE:
        found.append(at)
        at -= 1
    return found


def cue_start_features(line: Line, head: int, stem: str, group: int, at: int) -> list[str]:
    """What speaks for and against a cue that starts at ``at``."""
    classes, words = line.classes, line.words
    span = classes[at : head + 1]
    before = classes[at - 1]
    relation = "=" if at == group else "<" if at < group else ">"
    return [
        f"sp={span}",
        f"spb={span}|{before}",
        f"w={words[at]}|{at == head}",
        f"bw={words[at - 1]}|{classes[at]}",
        f"s={stem}|{head - at}",
        f"sw={stem}|{words[at]}",
        f"b={before}|{classes[at]}|{relation}",
    ]


def cue_ends(line: Line, head: int) -> list[int]:
    """Where the cue with this head may end, exclusive; right after the head first."""
    classes = line.classes
    found = [head + 1]
    at = head + 1
    limit = min(line.last, head + 1 + MAX_AFTER)
    while at < limit and classes[at] not in _STOPS_AFTER:
        at += 1
        found.append(at)
        if classes[at - 1] == ":":
            break
    return found


def cue_end_features(line: Line, head: int, stem: str, at: int) -> list[str]:
    """What speaks for and against a cue that ends before ``at``."""
    classes, words = line.classes, line.words
    span = classes[head + 1 : at]
    after, after_word = classes[at], words[at]
    last = words[at - 1] if span else "-"
    n = len(span)
    return [
        f"sn={stem}|{n}",
        f"sp={span}|{after}",
        f"k={classes[head]}{span}",
        f"ssp={stem}|{span}",
        f"l={last}|{n}",
        f"sl={stem}|{last}",
        f"a={after}|{span[-1:]}",
        f"aw={after_word}|{span[-1:]}",
        f"law={last}|{after}",
        f"sa={stem}|{n and 1}|{after}",
        f"w1={words[head + 1]}|{n}",
    ]
