"""Quotation passages that stand in lines of their own, and whose words they go on with."""

from __future__ import annotations

from statements.attribution.drafts import Draft, Scorers
from statements.attribution.units import Units

__all__ = [
    "follow_features",
    "goes_back",
    "is_orphan",
    "passages_behind",
]


def ends_with_passage(units: Units, number: int) -> bool:
    """Whether the line's last unit, end marks aside, is a quotation passage."""
    first, last = units.lines[number]
    while last > first and units.classes[last - 1] in ".?,":
        last -= 1
    return last > first and units.classes[last - 1] == '"'


def goes_back(units: Units, number: int) -> bool:
    """Whether the line may tell whose passage the line before ends with.

    It stands in the same paragraph, or begins with a dash in the next one.
    """
    if not number or not ends_with_passage(units, number - 1):
        return False
    same = units.paragraphs[number - 1] == units.paragraphs[number]
    return same or units.classes[units.lines[number][0]] == "-"


def is_orphan(units: Units, number: int) -> bool:
    """Whether the line is nothing but quotation passages."""
    first, last = units.lines[number]
    if units.classes[first:last].strip('".?,-') or '"' not in units.classes[first:last]:
        return False
    passage = units.passages.get(first)
    # A further part of a passage is no orphan: it belongs to the first.
    return passage is None or passage.start == units.starts[first]


def passages_behind(
    units: Units, draft: Draft, busy: set[int], model: Scorers
) -> list[tuple[int, int]]:
    """The passages of later lines that go on with what a draft quotes."""
    shift = draft.line.shift
    after = max(draft.end, draft.source[1], *(last for _, last in draft.pieces), 0) + shift
    lemma = model.lemma(draft.line.words[draft.head])
    number = draft.line.number
    return following_passages(units, number, after, lemma, draft.shape, busy, model)


def following_passages(
    units: Units, number: int, after: int, lemma: str, shape: str, busy: set[int], model: Scorers
) -> list[tuple[int, int]]:
    """The orphan passages behind a line that go on with what it quotes.

    Args:
        units: the units of the document.
        number: the line of the claim.
        after: the unit behind the last one of the claim in its line.
        lemma: the lemma of the cue.
        shape: where the content lies.
        busy: lines that hold a claim.
        model: the scorers.
    """
    found: list[tuple[int, int]] = []
    following = number + 1
    while following < len(units.lines) and following not in busy and is_orphan(units, following):
        features = follow_features(units, number, following, after, lemma, shape, busy)
        if model.score("follow", features) <= 0:
            break
        found.append(units.lines[following])
        following += 1
    return found


def follow_features(
    units: Units, number: int, following: int, after: int, lemma: str, shape: str, busy: set[int]
) -> list[str]:
    """What speaks for and against an orphan passage going on with an earlier line's content."""
    last = units.lines[number][1]
    rest = units.classes[after:last].strip(".?")
    gap = units.paragraphs[following] - units.paragraphs[number]
    first, end = units.lines[following]
    word = units.words[first]
    next_same = (
        following + 1 < len(units.lines)
        and units.paragraphs[following + 1] == units.paragraphs[following]
    )
    state = (
        "n"
        if not next_same
        else "b"
        if following + 1 in busy
        else "o"
        if is_orphan(units, following + 1)
        else "s"
    )
    distance = min(following - number, 3)
    quoted = '"' in units.classes[units.lines[number][0] : last]
    before = units.words[units.lines[following - 1][1] - 2] if distance > 1 else "-"
    return [
        "b",
        f"g={min(gap, 2)}|{shape}|{quoted}",
        f"r={min(len(rest), 5)}|{min(gap, 2)}",
        f"rs={rest[:2]}|{min(gap, 2)}",
        f"d={distance}|{min(gap, 2)}",
        f"w={word}|{min(gap, 2)}",
        f"n={state}|{min(gap, 2)}|{distance}",
        f"s={lemma}|{min(gap, 2)}",
        f"u={min(end - first, 3)}|{min(gap, 2)}",
        f"q={before}",
    ]
