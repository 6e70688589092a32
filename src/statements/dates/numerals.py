"""Numbers in words."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["read_number"]


def read_number(words: list[str], cardinals: Mapping[str, int]) -> int | None:
    """The number that the words say, or None where they say none.

    Args:
        words: lower-cased number words in order, without joiners such as "and".
        cardinals: what each word means.

    Returns:
        The number. Two numbers below 100 beside each other are read as a year is
        ("nineteen ninety-six" is 1996).

    Example:
        >>> words = {"two": 2, "forty": 40, "hundred": 100}
        >>> read_number(["two", "hundred", "forty", "two"], words)
        242
    """
    total = group = 0
    previous = None
    for word in words:
        number = cardinals.get(word)
        if number is None:
            return None
        if number >= 1000:
            total += max(group, 1) * number
            group = 0
        elif number == 100:
            group = max(group, 1) * 100
        elif previous is not None and previous < 100 and not _joins(previous, number):
            # Two numbers beside each other: the halves of a year.
            if not 10 <= group < 100 or total:
                return None
            group = group * 100 + number
        else:
            group += number
        previous = number
    return total + group


def _joins(tens: int, ones: int) -> bool:
    return tens >= 20 and tens % 10 == 0 and 0 < ones < 10
