"""Which capitalised words may be part of a name, and what their neighbours tell of them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from itertools import compress, count
from operator import ne

from statements.document import Document
from statements.languages.schema.speakers import SpeakersLexicon

__all__ = ["QUOTES", "Capitals"]

#: Marks that may stand around a name.
QUOTES = frozenset("\"“”'‘’")


class Capitals:
    """The capitalised words of one text."""

    def __init__(self, document: Document, lex: SpeakersLexicon) -> None:
        tokens = document.tokens
        self.lex = lex
        self.text = document.text
        self.words = tokens.words
        self.lower = tokens.lower
        self.starts = tokens.starts
        self.ends = tokens.ends
        #: First tokens of the sentences.
        self.openers = {first for first, _ in document.sentences}
        stop, words, lower = lex.not_in_names, self.words, self.lower
        written: Iterator[int] = compress(count(), map(ne, lower, words))
        if "@" in document.text:
            handles = (at for at, word in enumerate(lower) if word[0] == "@" and len(word) > 1)
            written = iter(sorted({*written, *handles}))
        #: Tokens that may be part of a name.
        self.capitals = [
            index
            for index in written
            if (words[index][0].isupper() or words[index][0] == "@")
            and (
                (word := lower[index]) not in stop
                or (word in lex.places and words[index].isupper())
                or (len(word) == 1 and self._is_initial(index))
                or (word in lex.given_months and self._is_given(index))
            )
            and (word[1:2] != "-" or not self._is_tag(index))
        ]
        #: Those of them that do not open a sentence.
        self.followers = set(self.capitals).difference(self.openers)
        #: Those of these that may follow another token in a name.
        self.joined_followers = {index for index in self.followers if self.joined(index)}
        #: Words that are capitalised where no sentence opens.
        self.inner = {lower[index] for index in self.followers if words[index - 1] not in QUOTES}
        #: All words as written.
        self.vocabulary = frozenset(tokens.words)

    @cached_property
    def pairs(self) -> set[str]:
        """Two capitalised words that stand together where no other goes before them."""
        words, followers = self.words, self.followers
        return {
            f"{words[index]} {words[index + 1]}"
            for index in followers
            if index + 1 in followers
            and index - 1 not in followers
            and index - 1 not in self.openers
        }

    def _is_given(self, index: int) -> bool:
        """Whether capitals stand around a word that may be a given name: "Minister Jan Kavan"."""
        words = self.words
        return (
            0 < index < len(words) - 1
            and words[index - 1][0].isupper()
            and self.lower[index - 1] not in self.lex.not_in_names
            and words[index + 1][0].isupper()
            and self.joined(index)
            and self.joined(index + 1)
        )

    def _is_initial(self, index: int) -> bool:
        """Whether a stop right after a letter and a capital make it an initial: "I. Kell"."""
        words = self.words
        return (
            index + 2 < len(words)
            and words[index + 1] == "."
            and self.ends[index] == self.starts[index + 1]
            and words[index + 2][0].isupper()
        )

    def _is_tag(self, index: int) -> bool:
        """Whether a party's letter and a state stand here: "(R-Texas)", ", D-Ohio"."""
        return (
            index > 0
            and self.words[index - 1] in ("(", ",", "[")
            and self.words[index][2:3].isupper()
        )

    def joined(self, index: int) -> bool:
        """Whether one space, or nothing, parts this token from the one before."""
        gap = self.starts[index] - self.ends[index - 1]
        return gap == 0 or (gap == 1 and self.text[self.ends[index - 1]] in " \u00a0")

    def capital(self, index: int) -> bool:
        """Whether a token may follow another one in a name."""
        return index in self.joined_followers
