"""When two spellings are one name."""

from __future__ import annotations

import unicodedata

__all__ = ["fold", "is_variant", "skeleton"]

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
_CONSONANTS = str.maketrans("cqzfwd", "kksvvt", "aeiouyhj'")
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


def skeleton(word: str) -> str:
    """What all spellings of a name share: its first letter and the consonants after it.

    Two folded words that :func:`is_variant` accepts nearly always have one skeleton, so that
    variants are found by it without comparing all names with all.

    Example:
        >>> skeleton("vorenskyy") == skeleton("vorenski")
        True
    """
    kept = word[:1]
    for char in word[1:LONGEST_WORD].translate(_CONSONANTS):
        if char != kept[-1]:
            kept += char
    return kept


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
    """Number of soft edits between two words; more than ``allowed`` where others are needed.

    Only the band of the table is filled that so few edits can reach.
    """
    far = allowed + 1
    row = {0: 0}
    for j in range(1, min(allowed, len(other)) + 1):
        row[j] = row[j - 1] + _gap(other, j - 1, far)
    for i in range(1, len(one) + 1):
        above, row = row, {}
        for j in range(max(0, i - allowed), min(len(other), i + allowed) + 1):
            best = above.get(j, far) + _gap(one, i - 1, far)
            if j:
                best = min(
                    best,
                    above.get(j - 1, far) + _exchange(one[i - 1], other[j - 1], far),
                    row.get(j - 1, far) + _gap(other, j - 1, far),
                )
            if best <= allowed:
                row[j] = best
        if not row:
            return far
    return row.get(len(other), far)


def _gap(word: str, at: int, far: int) -> int:
    """Cost of a letter that the other word lacks."""
    return 1 if word[at] in _SOFT or (at and word[at] == word[at - 1]) else far


def _exchange(one: str, other: str, far: int) -> int:
    if one == other:
        return 0
    if one in _SOFT and other in _SOFT:
        return 1
    return 1 if any(one in letters and other in letters for letters in _EXCHANGED) else far
