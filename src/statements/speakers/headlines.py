"""Lines whose capitals mean nothing: headlines in title case, runs in capitals."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from statements.document import Document
from statements.languages import lexicon

__all__ = ["find_headlines", "is_shouted"]

#: A headline has at most so many tokens.
LONGEST_HEADLINE = 30
#: Share of its longer words that are capitalised.
CAPITALISED_SHARE = 0.85
#: Words from this length on are capitalised in every style of title case.
LONG_WORD = 4
#: A headline has at least so many of them.
FEWEST_LONG_WORDS = 4
#: Words in capitals up to this length may be acronyms wherever they stand.
LONGEST_ACRONYM = 6


def find_headlines(document: Document) -> tuple[tuple[int, int], ...]:
    """Token ranges of the paragraphs in title case or in capitals, in reading order."""
    tokens = document.tokens
    words = tokens.words
    small = lexicon("speakers").not_in_names
    found = []
    for start, end in document.paragraphs:
        if not document.text[start].isupper() and document.text[start].isalpha():
            continue
        first = bisect_left(tokens.starts, start)
        last = bisect_left(tokens.starts, end, first, min(len(words), first + LONGEST_HEADLINE + 1))
        if last - first > LONGEST_HEADLINE:
            continue
        if _is_title_case(words, tokens.lower, small, first, last):
            found.append((first, last))
    return tuple(found)


def _is_title_case(
    words: Sequence[str], lower: Sequence[str], small: frozenset[str], first: int, last: int
) -> bool:
    """Whether nearly all longer words between two tokens are capitalised."""
    long = plain = 0
    allowed = (1 - CAPITALISED_SHARE) * (last - first)
    for index in range(first, last):
        word = words[index]
        if len(word) >= LONG_WORD and word[0].isalpha() and lower[index] not in small:
            long += 1
            plain += not word[0].isupper()
            if plain > allowed:
                return False
    return long >= FEWEST_LONG_WORDS and plain <= (1 - CAPITALISED_SHARE) * long


def is_shouted(word: str) -> bool:
    """Whether a word is in capitals and too long for an acronym."""
    return len(word) > LONGEST_ACRONYM and word.isupper()
