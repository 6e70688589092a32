"""A word class for every token, by word list, ending and the class before.

One letter a class, so that a text's classes are a string that a pattern can read:

    D determiner        p subject pronoun   y pronoun of either case   o object pronoun
    P possessive        W who               h which                    w when, how, whether
    S subordinator      T that              O to                       I preposition
    C coordinator       M modal             B form of be               H form of have
    Q form of do        N not               r adverb                   j adjective
    n noun              s plural noun       A name                     # number
    v base verb         z verb in -s        d past or participle       g verb in -ing
    V noun or base verb Z plural or verb    G possessive 's            " quotation passage
    , ; : - ( ) . ?     the marks           x anything else
"""

from __future__ import annotations

from collections.abc import Callable

from statements.languages import lexicon
from statements.languages.schema.attribution import AttributionLexicon

__all__ = ["POSSESSIVE", "class_of_lower", "classify"]

_MARKS = {
    ",": ",",
    ";": ";",
    ":": ":",
    "(": "(",
    "[": "(",
    "{": "(",
    ")": ")",
    "]": ")",
    "}": ")",
    ".": ".",
    "…": ".",
    "?": "?",
    "!": "?",
    '"': '"',
    "...": ".",
    "--": "-",
    "---": "-",
    "—": "-",
    "―": "-",
    "‒": "-",
    "−": "-",
    "–": "-",
    "-": "-",
    "$": "#",
    "£": "#",
    "€": "#",
    "%": "s",
}

#: What stands for a possessive clitic among the lower-cased words.
POSSESSIVE = "'s|"

#: Class of an ambiguous noun or verb by the class before it; what is missing stays open.
_AFTER = {
    **{letter: {"V": "n", "Z": "s", "v": "n"} for letter in "DPjIG#"},
    # No bare form stands behind a form of "be": "was blunt".
    "B": {"v": "j"},
    **{letter: {"V": "v", "Z": "z"} for letter in "OMQpWN"},
    "h": {"Z": "z"},
    "y": {"Z": "z", "V": "v"},
    "A": {"Z": "z"},
    "n": {"V": "n"},
}

_NOTHING: dict[str, str] = {}
#: A table for ``str.translate`` that leaves the classes of words in lower case.
_WORDS_ALONE = dict.fromkeys(map(ord, ',;:-().?"GA'))
#: Words whose classes are kept at most: some six million characters' worth.
MOST_WORDS = 100_000

#: What follows an ambiguous word that is a verb, by the class before it.
_AFTER_VERB = {"s": 'DTPpo"OS', "n": "DTp"}
#: What follows a finite verb rather than a plural noun.
_OBJECT_STARTS = frozenset('DTPpyowS"O:')


class _Classes(dict[str, str]):
    """Words to their classes, worked out once each; what a text cannot make grow for ever."""

    def __init__(self, work_out: Callable[[str], str]) -> None:
        super().__init__()
        self._work_out = work_out

    def __missing__(self, word: str) -> str:
        if len(self) >= MOST_WORDS:
            self.clear()
        found = self[word] = self._work_out(word)
        return found


def _class_of_lower(word: str) -> str:
    words: AttributionLexicon = lexicon("attribution")
    found = words.closed.get(word) or words.open.get(word)
    if found:
        return found
    if word[0].isdigit():
        return "#"
    if not word[0].isalpha():
        return "x"
    last_part = word.rsplit("-", 1)[-1] or word
    for ending, shortest, letter in words.endings:
        if len(last_part) >= shortest and last_part.endswith(ending):
            if letter == "s" and last_part.endswith(words.plural_exceptions):
                continue
            return letter
    return "n"


def _class_as_written(word: str) -> str:
    mark = _MARKS.get(word)
    if mark is not None:
        return mark
    if word[0].isupper() or word[0] == "@":
        return "A"
    if word == POSSESSIVE:
        return "G"
    return class_of_lower(word.lower().replace("\u2019", "'"))


class_of_lower = _Classes(_class_of_lower).__getitem__
"""Class of a word that is not capitalised, out of context."""
_class_of = _Classes(_class_as_written).__getitem__


def classify(surface: list[str], lower: list[str]) -> str:
    """Classes of the units of one line.

    Args:
        surface: the words, verbatim; ``'"'`` for a quotation passage, a possessive clitic as
            ``POSSESSIVE``.
        lower: the same in lower case.

    Returns:
        One letter a unit.
    """
    found = list(map(_class_of, surface))
    capitals = found.count("A")
    if capitals:
        # Capitals tell nothing in a headline in title case, nor in a line in capitals.
        title_case = capitals > 3 and capitals > 2 * len("".join(found).translate(_WORDS_ALONE))
        _look_behind_capitals(found, lower, title_case)
    _settle_by_context(found, lower)
    return "".join(found)


def _look_behind_capitals(found: list[str], lower: list[str], title_case: bool) -> None:
    """Give capitalised words that are no names the class they have in lower case."""
    words: AttributionLexicon = lexicon("attribution")
    closed_words, open_words = words.closed, words.open
    for place, letter in enumerate(found):
        if letter != "A":
            continue
        word = lower[place]
        closed = closed_words.get(word)
        if closed:
            if closed not in "I#j" or title_case or len(word) < 3 or _opens_clause(found, place):
                found[place] = closed
        elif title_case or _opens_clause(found, place):
            guess = class_of_lower(word)
            if not title_case and found[place + 1 : place + 2] == ["A"]:
                # Before a name only adverbs are told from one: "Later Ada Kell".
                if open_words.get(word) == "r":
                    found[place] = "r"
            elif word in open_words or (guess in "dgr" and len(word) > 5):
                found[place] = guess


def _opens_clause(found: list[str], place: int) -> bool:
    """Whether nothing stands before a unit, or a mark that begins something new."""
    while place and found[place - 1] == "x":
        place -= 1
    return not place or found[place - 1] in '".:?(-'


def _settle_by_context(found: list[str], lower: list[str]) -> None:
    """Decide, where the neighbours tell, whether a word is a noun or a verb."""
    words: AttributionLexicon = lexicon("attribution")
    last = len(found) - 1
    for place, letter in enumerate(found):
        if letter not in "VZOvs":
            continue
        if letter == "s":
            if place and lower[place - 1] in words.takes_s:
                found[place] = "z"
            continue
        if letter == "O":
            if (
                place
                and lower[place - 1] in words.before_preposition
                and lower[place] == words.infinitive
            ):
                found[place] = "I"
            continue
        if lower[place] in words.before_preposition and lower[place + 1 : place + 2] == [
            words.infinitive
        ]:
            # "sources close to the singer"
            found[place] = "j"
            continue
        at = place - 1
        while at >= 0 and found[at] in "rN":
            at -= 1
        before = found[at] if at >= 0 else ""
        chosen = _AFTER.get(before, _NOTHING).get(letter)
        following = found[place + 1] if place < last else "."
        if letter == "Z":
            if chosen is None or (before == "A" and following not in _OBJECT_STARTS):
                if before in "ns),AyW" and following in _OBJECT_STARTS:
                    chosen = "z"
                elif before in "ns":
                    chosen = "s"
                elif before == "A":
                    chosen = None
        elif letter == "V" and following in _AFTER_VERB.get(before, ""):
            chosen = "v"
        if chosen:
            found[place] = chosen
