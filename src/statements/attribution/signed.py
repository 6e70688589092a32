"""Quotations signed with a dash: “…” — Dana Holt, county engineer.

Nothing but the passage, the dash and a phrase without a verb stands there, so the
form alone decides; the scorers have seen too few to.
"""

from __future__ import annotations

from bisect import bisect_left

import regex

from statements.attribution.claim import Claim
from statements.attribution.rules import SourceRule
from statements.attribution.units import Units
from statements.quotes import Passage
from statements.records import Act, QuoteKind

__all__ = ["signed_claims"]

#: Units of a signature; what is longer is a sentence that a dash begins.
LONGEST_SIGNATURE = 20
#: Such records were right nine times out of ten in the training part.
SIGNED_CONFIDENCE = 0.9

#: Sizes of a passage, and its last marks, as its word has them; see ``units.describe``.
LONG, SENTENCE_ENDS = "l", ".,?!"

_FINITE = frozenset("zMBHQp")
#: A past form right behind a noun is the verb of a clause: "Dana Holt left".
_PAST = regex.compile("[Ans]d")


def signed_claims(units: Units) -> dict[int, Claim]:
    """The signed quotations: index of the line with the signature to its claim."""
    found: dict[int, Claim] = {}
    for number, (first, last) in enumerate(units.lines):
        dash = _dash(units, number, first, last)
        if dash is None:
            continue
        end = _signature_end(units, dash + 1, last)
        passage = units.passages.get(dash - 1) or _last_passage(units, number)
        if end is None or passage is None or not _is_sentence(units, passage):
            continue
        found[number] = Claim(
            kind=QuoteKind.DIRECT,
            content=((passage.start, passage.end),),
            source=(units.starts[dash + 1], units.ends[end - 1]),
            cue=(units.starts[dash], units.ends[dash]),
            act=Act.ASSERT,
            negated=False,
            confidence=SIGNED_CONFIDENCE,
            rule=SourceRule.SIGNATURE + "/L",
        )
    return found


def _is_sentence(units: Units, passage: Passage) -> bool:
    """Whether a passage ends like a sentence, or is long: titles and nicknames are neither."""
    word = units.words[bisect_left(units.starts, passage.start)]
    return word[1] == LONG or word[3] in SENTENCE_ENDS


def _dash(units: Units, number: int, first: int, last: int) -> int | None:
    """The dash right behind a passage that the line begins with, or that the line before was."""
    classes = units.classes
    if first + 2 < last and classes[first : first + 2] == '"-':
        return first + 1
    if classes[first] == "-" and last > first + 1 and number and _last_passage(units, number):
        return first
    return None


def _last_passage(units: Units, number: int) -> Passage | None:
    """The passage that makes up the line before."""
    if not number:
        return None
    first, last = units.lines[number - 1]
    if units.classes[first:last].strip(".?") != '"':
        return None
    return units.passages.get(first)


def _signature_end(units: Units, start: int, last: int) -> int | None:
    """Where the signature that begins at ``start`` ends; None if it is none."""
    classes = units.classes
    while last > start and classes[last - 1] in ".,":
        last -= 1
    rest = classes[start:last]
    if not rest or len(rest) > LONGEST_SIGNATURE or not set(rest).isdisjoint(_FINITE):
        return None
    if _PAST.search(rest) or rest[0] not in "ADjn#" or not set(rest) & set("An"):
        return None
    comma = rest.find(",")
    if comma > 0 and rest[comma + 1 : comma + 2] in "I":
        return start + comma
    return last
