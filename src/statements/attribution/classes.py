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

from functools import cache

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
    **{letter: {"V": "n", "Z": "s"} for letter in "DPjIG#"},
    **{letter: {"V": "v", "Z": "z"} for letter in "OMQpWN"},
    "h": {"Z": "z"},
    "y": {"Z": "z", "V": "v"},
    "A": {"Z": "z"},
    "n": {"V": "n"},
}

#: What follows a finite verb rather than a plural noun.
_OBJECT_STARTS = frozenset('DTPpyowS"O:')


@cache
def class_of_lower(word: str) -> str:
    """Class of a word that is not capitalised, out of context."""
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


def _is_known(word: str) -> bool:
    words: AttributionLexicon = lexicon("attribution")
    return word in words.closed or word in words.open


def classify(surface: list[str], lower: list[str]) -> list[str]:
    """Classes of the units of one line.

    Args:
        surface: the words, verbatim; ``'"'`` for a quotation passage.
        lower: the same in lower case; a possessive clitic as ``POSSESSIVE``.

    Returns:
        One letter a unit.
    """
    found: list[str] = []
    capitals = 0
    lowers = 0
    for word, low in zip(surface, lower, strict=True):
        mark = _MARKS.get(word)
        if mark is not None:
            found.append(mark)
        elif word[0].isupper() or word[0] == "@":
            capitals += 1
            found.append("A")
        elif low == POSSESSIVE:
            found.append("G")
        else:
            lowers += 1
            found.append(class_of_lower(low))
    # Capitals tell nothing in a headline in title case, nor in a line in capitals.
    _look_behind_capitals(found, lower, capitals > 3 and capitals > 2 * lowers)
    _settle_by_context(found, lower)
    return found


def _look_behind_capitals(found: list[str], lower: list[str], title_case: bool) -> None:
    """Give capitalised words that are no names the class they have in lower case."""
    start = True
    for place, letter in enumerate(found):
        if letter == "A":
            word = lower[place]
            closed = _closed(word)
            if closed:
                if closed not in "I#j" or start or title_case or len(word) < 3:
                    found[place] = closed
            elif title_case or (start and not _followed_by_name(found, place)):
                guess = class_of_lower(word)
                if _is_known(word) or (guess in "dgr" and len(word) > 5):
                    found[place] = guess
        start = letter in '".:?(-' or (start and letter == "x")


def _settle_by_context(found: list[str], lower: list[str]) -> None:
    """Decide, where the neighbours tell, whether a word is a noun or a verb."""
    words: AttributionLexicon = lexicon("attribution")
    before = ""
    last = len(found) - 1
    for place, letter in enumerate(found):
        if letter == "O" and place and lower[place - 1] in words.before_preposition:
            if lower[place] == words.infinitive:
                found[place] = letter = "I"
        elif letter in "VZ":
            chosen = _AFTER.get(before, {}).get(letter)
            following = found[place + 1] if place < last else "."
            if letter == "Z":
                if chosen is None or (before == "A" and following not in _OBJECT_STARTS):
                    if before in "ns),AyW" and following in _OBJECT_STARTS:
                        chosen = "z"
                    elif before in "ns":
                        chosen = "s"
                    elif before == "A":
                        chosen = None
            elif (before == "s" and following in 'DTPpo"OS') or (
                before == "n" and following in "DTp"
            ):
                chosen = "v"
            if chosen:
                found[place] = letter = chosen
        if letter not in "rN":
            before = letter


@cache
def _closed(word: str) -> str | None:
    words: AttributionLexicon = lexicon("attribution")
    return words.closed.get(word)


def _followed_by_name(found: list[str], place: int) -> bool:
    return place + 1 < len(found) and found[place + 1] == "A"
