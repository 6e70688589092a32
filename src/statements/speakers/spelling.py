"""When two spellings are one name."""

from __future__ import annotations

import unicodedata

__all__ = ["fold", "is_variant"]

#: A name must be so long before a variant of it is believed: short names differ by a letter
#: when they are two names ("Lee", "Lees").
SHORTEST_VARIANT = 6
#: Edits allowed in a name of that length, and from LONG_NAME letters on.
EDITS, EDITS_IN_LONG = 1, 2
LONG_NAME = 8
#: Longer words are compared no more: no name is so long, and the cost is quadratic.
LONGEST_WORD = 24

#: Letters that transliterations of one name add, drop and exchange. Others tell names apart.
_SOFT = frozenset("aeiouyhjw'")
_EXCHANGED = (frozenset("ckq"), frozenset("sz"), frozenset("vwf"), frozenset("gj"), frozenset("td"))
_BARE = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ß": "ss"})


def fold(word: str) -> str:
    """A lower-cased word without its diacritics.

    Example:
        >>> fold("núñez")
        'nunez'
    """
    if word.isascii():
        return word
    plain = unicodedata.normalize("NFKD", word.translate(_BARE))
    return "".join(char for char in plain if not unicodedata.combining(char))


def is_variant(one: str, other: str) -> bool:
    """Whether two folded words look like two spellings of one name.

    The edits between them must be few and of the kind that transliterations differ by:
    vowels, "h" and "j", doubled letters, "k" for "c". The first letters must agree.

    Example:
        >>> is_variant("vorensky", "vorenskyy"), is_variant("johnson", "johnston")
        (True, False)
    """
    shorter = min(len(one), len(other))
    if shorter < SHORTEST_VARIANT or max(len(one), len(other)) > LONGEST_WORD:
        return False
    allowed = EDITS_IN_LONG if shorter >= LONG_NAME else EDITS
    if one[0] != other[0] or abs(len(one) - len(other)) > allowed:
        return False
    return _soft_distance(one, other, allowed) <= allowed


def _soft_distance(one: str, other: str, allowed: int) -> int:
    """Number of soft edits between two words; more than ``allowed`` where others are needed."""
    far = allowed + 1
    row = [0] * (len(other) + 1)
    for j in range(1, len(other) + 1):
        row[j] = min(far, row[j - 1] + _gap(other, j - 1, far))
    for i, char in enumerate(one):
        above, row = row, [min(far, row[0] + _gap(one, i, far))]
        for j, against in enumerate(other):
            row.append(
                min(
                    far,
                    above[j] + _exchange(char, against, far),
                    above[j + 1] + _gap(one, i, far),
                    row[j] + _gap(other, j, far),
                )
            )
    return row[-1]


def _gap(word: str, at: int, far: int) -> int:
    """Cost of a letter that the other word lacks."""
    return 1 if word[at] in _SOFT or (at and word[at] == word[at - 1]) else far


def _exchange(one: str, other: str, far: int) -> int:
    if one == other:
        return 0
    if one in _SOFT and other in _SOFT:
        return 1
    return 1 if any(one in letters and other in letters for letters in _EXCHANGED) else far
