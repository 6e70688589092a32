"""The text as tokens, sentences and paragraphs, all as offsets, computed once.

A :class:`Document` never changes its text; whatever a later room finds in it is
kept by :meth:`Document.once`, so that no question is answered twice.
"""

from __future__ import annotations

import datetime
import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Container, Iterator
from functools import cache
from itertools import accumulate, compress, count, pairwise
from typing import Any, TypeVar

import regex

from statements.languages import lexicon
from statements.languages.schema.text import TextLexicon
from statements.records import Span

__all__ = ["Document", "Tokens"]

_Found = TypeVar("_Found")

#: A line of hard-wrapped text has about this many characters (RFC 3676 names 78).
WRAPPED_LINE = range(45, 101)
#: Share of the lines that must be so long for single line breaks to be no paragraph breaks.
WRAPPED_SHARE = 0.6

_STOPS = frozenset(".!?…")
_CLOSERS = frozenset("\"'”’»›)]}“‘") | {"''"}
_OPENERS = frozenset("\"'“‘«‹„‚([{”’») ") | {"``", "''"}
# Both begin with the line break: begun with the blanks before it, a search would go over a
# long run of blanks again from each of them.
# What shows nothing parts paragraphs like a blank: spaces without width, soft hyphens, BOM.
_UNSEEN = r"\u200b\u200c\u200d\u2060\ufeff\u00ad"
_PARAGRAPH_BREAK = re.compile(rf"\n(?:\s|[{_UNSEEN}]++(?=\s|$))*+")
_BLANK_LINE_BREAK = re.compile(rf"\n[ \t\r\u00a0{_UNSEEN}]*+\n\s*+")
_BLANKS = " \t\r\u00a0"


class Tokens:
    """The tokens of a text as parallel lists; the i-th token is at index i of each."""

    __slots__ = ("ends", "lower", "starts", "words")

    def __init__(self, starts: list[int], ends: list[int], words: list[str]) -> None:
        #: First code point of each token.
        self.starts = starts
        #: One past the last code point of each token.
        self.ends = ends
        #: The tokens, verbatim.
        self.words = words
        #: The tokens in lower case, every apostrophe straight.
        self.lower = (
            # No token holds a line break, so all can be lowered at once.
            "\n".join(words).lower().replace("\u2019", "'").split("\n") if words else []
        )

    def __len__(self) -> int:
        return len(self.starts)

    def among(self, words: Container[str]) -> Iterator[int]:
        """Indices of the tokens that are, in lower case, among these words, in order."""
        return compress(count(), map(words.__contains__, self.lower))

    def first_from(self, offset: int) -> int:
        """Index of the first token that starts at or after the offset."""
        return bisect_left(self.starts, offset)

    def touching(self, start: int, end: int) -> range:
        """Indices of the tokens that the span ``[start, end)`` touches."""
        return range(bisect_right(self.ends, start), bisect_left(self.starts, end))


#: Characters of which the standard library's expressions think as the `regex` module's do: Latin
#: letters without combining marks, and the marks and symbols of news. It is twice as fast.
_PLAIN = re.compile(
    r"[\t\n\r -~\u00a0-\u00a9\u00ab\u00ac\u00ae-\u00b1\u00b4-\u00b8\u00bb\u00bf-\u024f"
    r"\u2010-\u2015\u2018-\u201e\u2020-\u2022\u2026\u2032\u2033\u2039\u203a\u20ac\u2122]*+"
)


def _either_case(word: str) -> str:
    """A pattern for a word in letters of any case."""
    return "".join(f"[{c.lower()}{c.upper()}]" if c.isalpha() else c for c in word)


def _token_expression(invisible: str) -> str:
    """The pattern of one token; ``invisible`` are format characters, which are in none."""
    words: TextLexicon = lexicon("text")
    clitic = "|".join(map(_either_case, words.clitics))
    negative = _either_case(words.negative_clitic).replace("'", "['\u2019]")
    stem = _either_case(words.negative_clitic[0])
    # First what most tokens are, a plain word: nothing below would take more of it. Blanks are
    # told at once, since all alternatives would be tried on each.
    return rf"""(?=\S)(
        [a-zA-Z]++(?![\w'\u2019\-:.])
        | {_either_case("https")}?://[^\s<>"”{invisible}]++ | [@\#]\w++
        | (?:[^\W\d_]\.){{2,}}+
        | \d++(?:[.,:]\d++)*+\w*+
        | (?<=\w)['\u2019](?:{clitic})\b
        | \w{{1,12}}?(?<!{stem}){negative}\b
        | \w++(?:-\w++|['\u2019](?!(?:{clitic})\b)\w++)*+
        | ''|``|--++|\.\.\.++
        | [^\w\s{invisible}]
        )"""


@cache
def _plain_token() -> re.Pattern[str]:
    return re.compile(_token_expression(""), re.VERBOSE)


@cache
def _any_token() -> regex.Pattern[str]:
    return regex.compile(_token_expression(r"\p{Cf}"), regex.VERBOSE)


class Document:
    """One text, read once: what :func:`statements.analyze` returns.

    It is taken wherever a text is taken, so that several questions can be asked
    without paying for the analysis again. It does not change and may be shared
    between threads.
    """

    __slots__ = ("_found", "published", "text")

    def __init__(self, text: str, published: datetime.date | None = None) -> None:
        #: The text as given.
        self.text = text
        #: The day of publication (a ``datetime`` if the hour is known), or None.
        self.published = published
        self._found: dict[Any, Any] = {}

    def once(self, find: Callable[[Document], _Found]) -> _Found:
        """What ``find`` finds in this document, computed at the first call and kept."""
        found: _Found
        try:
            found = self._found[find]
        except KeyError:
            found = self._found.setdefault(find, find(self))
        return found

    def keep(self, find: Callable[[Document], _Found], found: _Found) -> None:
        """Keep what ``find`` would find, where that was found on the way to something else."""
        self._found.setdefault(find, found)

    def span(self, start: int, end: int) -> Span:
        """The span ``[start, end)`` of this text."""
        return Span(start, end, self.text[start:end])

    @property
    def tokens(self) -> Tokens:
        """Words, numbers and marks; white space and invisible format characters are in none."""
        return self.once(_find_tokens)

    @property
    def paragraphs(self) -> list[tuple[int, int]]:
        """Offsets of the paragraphs, surrounding white space left out, none empty."""
        return self.once(_find_paragraphs)

    @property
    def sentences(self) -> list[tuple[int, int]]:
        """Token indices ``[first, last)`` of the sentences; they cover all tokens."""
        return self.once(_find_sentences)

    def paragraph_at(self, offset: int) -> int:
        """Index of the paragraph that holds the offset, or of the last one before it."""
        return max(0, bisect_right(self.once(_paragraph_starts), offset) - 1)

    def sentence_at(self, token: int) -> int:
        """Index of the sentence that holds the token with this index."""
        return max(0, bisect_right(self.once(_sentence_starts), token) - 1)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Document):
            return NotImplemented
        return self.text == other.text and self.published == other.published

    def __hash__(self) -> int:
        return hash((self.text, self.published))

    def __reduce__(self) -> tuple[Any, ...]:
        return Document, (self.text, self.published)

    def __repr__(self) -> str:
        start = self.text[:30] + ("…" if len(self.text) > 30 else "")
        return f"<Document {start!r}, published {self.published}>"


def _find_tokens(document: Document) -> Tokens:
    # What is between the tokens and the tokens, in turn: cheaper than a match object for each.
    plain = _PLAIN.fullmatch(document.text) is not None
    parts = (_plain_token() if plain else _any_token()).split(document.text)
    borders = list(accumulate(map(len, parts)))
    return Tokens(borders[:-1:2], borders[1::2], parts[1::2])


def _is_wrapped(text: str) -> bool:
    """Whether single line breaks only wrap the lines of this text."""
    lines = [line for line in text.split("\n") if line.strip()]
    long = sum(len(line) in WRAPPED_LINE for line in lines)
    return len(lines) > 5 and "\n\n" in text and long > WRAPPED_SHARE * len(lines)


def _find_paragraphs(document: Document) -> list[tuple[int, int]]:
    text = document.text
    pattern = _BLANK_LINE_BREAK if _is_wrapped(text) else _PARAGRAPH_BREAK
    found = []
    start = len(text) - len(text.lstrip())
    for match in pattern.finditer(text):
        end = start + len(text[start : match.start()].rstrip(_BLANKS))
        if end > start:
            found.append((start, end))
        start = max(start, match.end())
    end = len(text.rstrip())
    if end > start:
        found.append((start, end))
    return found


def _paragraph_starts(document: Document) -> list[int]:
    return [start for start, _ in document.paragraphs]


def _sentence_starts(document: Document) -> list[int]:
    return [first for first, _ in document.sentences]


def _ends_sentence(words: TextLexicon, tokens: Tokens, stop: int, following: int) -> bool:
    """Whether the full stop at index ``stop`` ends a sentence before ``following``."""
    after = tokens.words[following]
    if after[0].islower():
        return False
    before = tokens.lower[stop].removesuffix(".")
    if not before:
        if stop == 0 or tokens.ends[stop - 1] != tokens.starts[stop]:
            return True
        before = tokens.lower[stop - 1]
    last_part = before.rsplit("-", 1)[-1]
    if last_part in words.abbreviations:
        return False
    if last_part in words.wavering_abbreviations or "." in before:
        return tokens.lower[following] in words.sentence_starters or after[0] in _OPENERS
    # An initial: "J. Edgar".
    return not (len(last_part) == 1 and last_part.isalpha() and last_part != "i")


def _marked(tokens: Tokens) -> Iterator[int]:
    """Tokens that end with a mark that may end a sentence, in order."""
    marked = {word for word in set(tokens.words) if word[-1] in _STOPS}
    return compress(count(), map(marked.__contains__, tokens.words))


def _find_sentences(document: Document) -> list[tuple[int, int]]:
    words: TextLexicon = lexicon("text")
    tokens = document.tokens
    starts, ends, surface = tokens.starts, tokens.ends, tokens.words
    if not surface:
        return []
    # Every paragraph begins a sentence.
    borders = {tokens.first_from(start) for start, _ in document.paragraphs}
    limits = iter(sorted(borders.union((len(surface),)).difference((0,))))
    limit = next(limits)
    found: list[tuple[int, int]] = []
    first = index = 0
    for stop in _marked(tokens):
        if stop < index:
            continue
        while stop >= limit:
            found.append((first, limit))
            first = limit
            limit = next(limits)
        word = surface[stop]
        index = stop + 1
        while index < limit and starts[index] == ends[index - 1]:
            if surface[index] not in _CLOSERS and surface[index][-1] not in _STOPS:
                break
            index += 1
        if index == limit or (starts[index] == ends[index - 1] and surface[index][0].isalnum()):
            continue
        last = word[-1]
        if last in "!?" and not surface[index][0].islower():
            ended = True
        elif (last in ".…" and len(word) == 1) or word.endswith("."):
            following = index
            while following < len(surface) - 1 and surface[following] in _OPENERS:
                following += 1
            ended = _ends_sentence(words, tokens, stop, following)
        else:
            ended = False
        if ended:
            found.append((first, index))
            first = index
    found.append((first, limit))
    found.extend(pairwise([limit, *limits]))
    return found
