"""One line as the rules see it: padded words and classes, and its noun phrases."""

from __future__ import annotations

import regex

from statements.attribution.units import Units

__all__ = ["PAD", "Line"]

#: Units of padding on either side, so that no feature need ask whether it has a neighbour. Behind
#: the line stand full stops: a headline ends like a sentence.
PAD = 3

# Participles stand in a noun phrase only behind its determiner or adjective, or a preposition.
_INNER = r"(?:[#jVZAns]|r(?=[jd#])|(?<=[DPj#I])[dg](?=[nsAjV])|(?<=#)x(?=#))"
_RUN = regex.compile(
    rf"[poWh]|T(?=[zdMBHQ])|y(?![nsA])|(?:[DPy]{_INNER}*+|{_INNER}++)(?:G{_INNER}++)*+"
)


def noun_phrases(classes: str, first: int, last: int) -> list[tuple[int, int]]:
    """Noun phrases without attachments among the classes ``[first, last)``, in order.

    A run of adjectives behind the last noun belongs to no phrase; a determiner may stand alone.
    """
    found = []
    for match in _RUN.finditer(classes, first, last):
        start, end = match.span()
        while end > start and classes[end - 1] in "jrdg":
            end -= 1
        if end == start + 1 and classes[start] in "DP":
            # "the poor", "the accused"
            end = match.end()
        if end > start:
            found.append((start, end))
        elif classes[start] in "DP":
            found.append((start, start + 1))
    return found


class Line:
    """A line of the text; all indices are into its own padded lists."""

    __slots__ = ("classes", "first", "last", "number", "phrase_end", "phrases", "shift", "words")

    def __init__(self, units: Units, number: int) -> None:
        start, end = units.lines[number]
        #: Index of the line in the document.
        self.number = number
        #: What to add to an index of this line to have the unit's index in the document.
        self.shift = start - PAD
        #: Index of the line's first unit.
        self.first = PAD
        #: One past the index of its last unit.
        self.last = PAD + end - start
        #: Lower-cased words, padded.
        self.words = ["^"] * PAD + units.words[start:end] + ["."] * PAD
        #: Word classes, padded.
        self.classes = "^" * PAD + units.classes[start:end] + "." * PAD
        #: Noun phrases without attachments, as ``(start, end)``, in order.
        self.phrases = noun_phrases(self.classes, PAD, self.last)
        #: Start of a noun phrase to its end.
        self.phrase_end = dict(self.phrases)
