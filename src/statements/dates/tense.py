"""Whether words tell of the past or of the future."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

import attrs

from statements.languages import lexicon
from statements.languages.schema.dates import DateLexicon

__all__ = ["tense_at", "words_of"]

# A word with its negation ("won't"), a clitic ("'ll"), a word.
_WORD = re.compile(r"[^\W\d_]{1,20}n['’]t|['’][^\W\d_]{1,4}|[^\W\d_]{1,30}")


@attrs.frozen
class _Marks:
    """The marks of tense, in the forms that comparing them needs."""

    future: frozenset[str]
    phrases: dict[str, list[list[str]]]
    """Marks of several words, by their first one."""
    auxiliaries: list[list[str]]
    past: frozenset[str]
    suffix: str
    passive: frozenset[str]


@cache
def _marks() -> _Marks:
    words: DateLexicon = lexicon("dates")
    split = [mark.split() for mark in words.future_marks]
    phrases: dict[str, list[list[str]]] = {}
    for parts in split:
        if len(parts) > 1:
            phrases.setdefault(parts[0], []).append(parts)
    return _Marks(
        frozenset(parts[0] for parts in split if len(parts) == 1),
        phrases,
        [mark.split() for mark in words.past_auxiliaries],
        frozenset(words.past_marks),
        words.past_suffix,
        frozenset(words.passive_marks),
    )


def words_of(text: str) -> list[str]:
    """The words of a lower-cased text, clitics apart."""
    return _WORD.findall(text)


def tense_at(words: Sequence[str], order: Iterable[int]) -> int:
    """The tense that the first telling word has: -1 past, 1 future, 0 where none tells.

    Args:
        words: lower-cased words, as :func:`words_of` gives them.
        order: indices of the words in the order in which they are to be asked.

    Example:
        >>> words = words_of("the board that was asked will vote on")
        >>> tense_at(words, reversed(range(len(words)))), tense_at(words, range(len(words)))
        (1, -1)
    """
    marks = _marks()
    for index in order:
        word = words[index]
        known = word in marks.future or any(
            list(words[index : index + len(phrase)]) == phrase
            for phrase in marks.phrases.get(word, ())
        )
        if known and not any(
            list(words[max(0, index - len(auxiliary)) : index]) == auxiliary
            for auxiliary in marks.auxiliaries
        ):
            return 1
        if word in marks.past or (
            word.endswith(marks.suffix) and len(word) > len(marks.suffix) + 1
        ):
            # "To be delivered" and "will succeed" are no past.
            if index == 0 or words[index - 1] not in marks.passive:
                return -1
    return 0
