"""One line as the rules see it: padded words and classes, and its noun phrases."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Container
from itertools import compress, count

from statements.attribution.units import Units
from statements.languages import lexicon

__all__ = ["PAD", "QUOTE", "Line"]

#: The class of a quotation passage.
QUOTE = '"'

#: Units of padding on either side, so that no feature need ask whether it has a neighbour. Behind
#: the line stand full stops: a headline ends like a sentence.
PAD = 3

# Participles stand in a noun phrase only behind its determiner or adjective, or a preposition.
_INNER = r"(?:[#jVZAns]|r(?=[jd#])|(?<=[DPj#I])[dg](?=[nsAjV])|(?<=#)x(?=#))"
_RUN = re.compile(
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


def _marks(letters: str) -> dict[int, str]:
    """A table for ``str.translate`` that leaves "!" where a class is one of the letters."""
    return {code: "!" if chr(code) in letters else " " for code in range(128)}


#: Classes that open a clause, and where the head of a noun phrase ends at the latest.
_OPENERS = _marks('WhwSTC,;:-("')
_CUTS = _marks(",I(WCh-")
#: Forms of verbs but participles; and with these but without bare forms.
_VERB_FORMS, _VERBAL_FORMS = _marks("zBHMvQ"), _marks("zdBHMQ")
#: Finite verbs: forms that are nothing else, and others behind what may be their subject.
_FINITE = re.compile(r"[zBHMQ]|(?<=[nsApyoWhT])[dv]")
#: Classes before which a content may end, and those behind which it never does, since they want
#: what follows: 36 of the training part's 14,509 contents end elsewhere.
_BORDER, _UNFINISHED = ",;:-().?CSwWhTOIrdgpBHMz", "OpMCHNWwh:(;,"
#: Behind a class, what no content ends before: 7 do, at 10,570 such places of the training part.
_GOES_ON = {
    "T": "BHMSdgpz", "S": "dgp", "I": "BOTghprw", "D": "dgr", "G": "dg", "P": "g", "B": "BIOdgr",
    "Q": "I", "y": "BHMdpz", "d": "IOSTdgpr", "g": "OTr", "v": "Ogr", "V": "O", "z": "T", "Z": "O",
    "j": "Odg", "r": "Odgz", "n": "p", "s": "p", "#": "Od", "-": "r",
}  # fmt: skip
_BORDERS = frozenset(
    before + letter
    for before in '^DpyoPWhwSTOICMBHQNrjns#AvzdgVZG",;:-().?x'
    for letter in _BORDER
    if before not in _UNFINISHED and letter not in _GOES_ON.get(before, "")
)


class Line:
    """A line of the text; all indices are into its own padded lists."""

    __slots__ = (
        "_borders", "_verbs", "classes", "cuts", "first", "last", "number", "openers",
        "phrase_end", "phrases", "shift", "verb_forms", "verbal_forms", "words",
    )  # fmt: skip

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
        self.phrases = self._without_times(noun_phrases(self.classes, PAD, self.last))
        #: Start of a noun phrase to its end.
        self.phrase_end = dict(self.phrases)
        #: The classes, with "!" for each that opens a clause and a blank for the others.
        self.openers = self.classes.translate(_OPENERS)
        #: The same for those before which the head of a noun phrase ends.
        self.cuts = self.classes.translate(_CUTS)
        #: The same for verbs, whatever their subject.
        self.verb_forms = self.classes.translate(_VERB_FORMS)
        #: The same for verbs and participles, bare ones aside.
        self.verbal_forms = self.classes.translate(_VERBAL_FORMS)
        self._verbs: str | None = None
        self._borders: list[int] | None = None

    def _without_times(self, phrases: list[tuple[int, int]]) -> list[tuple[int, int]]:
        """The phrases, a time before a name being one of its own: "Last week | Ada Kell"."""
        words, classes = self.words, self.classes
        for index, (start, end) in enumerate(phrases):
            if (
                classes[start] in "jD"
                and classes[start + 2 : end].startswith("A")
                and f"{words[start]} {words[start + 1]}" in lexicon("attribution").times
            ):
                split = [(start, start + 2), (start + 2, end)]
                return [*phrases[:index], *split, *self._without_times(phrases[index + 1 :])]
        return phrases

    @property
    def verbs(self) -> str:
        """The classes, with "!" for each finite verb."""
        if self._verbs is None:
            self._verbs = _FINITE.sub("!", self.classes)
        return self._verbs

    @property
    def borders(self) -> list[int]:
        """The units before which a content may end."""
        if self._borders is None:
            classes = self.classes
            self._borders = [
                at for at in range(PAD + 1, self.last) if classes[at - 1 : at + 1] in _BORDERS
            ]
        return self._borders

    def last_phrase_before(self, place: int) -> tuple[int, int] | None:
        """The last noun phrase that begins before a unit."""
        at = bisect_left(self.phrases, (place,))
        return self.phrases[at - 1] if at else None

    def known(self, words: Container[str]) -> list[int]:
        """The units whose words are among these."""
        return [*compress(count(), map(words.__contains__, self.words))]
