"""All mentions in reading order, and the contents of claims that some lie in."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Sequence
from typing import Final

from statements.attribution.claim import Claim
from statements.document import Document
from statements.records import QuoteKind
from statements.speakers.identities import Identity

__all__ = ["Mention", "Part", "Timeline"]


class Part:
    """The parts that a mention can play in its sentence, one bit each."""

    NONE: Final = 0
    SUBJECT: Final = 1
    """The first name of its sentence, outside contents."""
    MODIFIER: Final = 2
    """It modifies a noun: "Holt's bridge", "the Holt campaign"."""
    SOURCE: Final = 4
    """The source of a claim."""
    GROUP: Final = 8
    """A group that was found by its noun alone."""


class Mention:
    """One place at which an identity is mentioned, as the rules of salience see it."""

    __slots__ = ("content", "identity", "inside", "part", "sentence", "token")

    def __init__(self, token: int, sentence: int, identity: Identity, part: int = 0) -> None:
        self.token = token
        self.sentence = sentence
        self.identity = identity
        #: Bits of :class:`Part`.
        self.part = part
        #: The kind of the claim whose content holds it.
        self.inside: QuoteKind | None = None
        #: Which content, as an index of :attr:`Timeline.contents`.
        self.content: int | None = None


class Timeline:
    """The mentions of one text, kept in order while more are found."""

    def __init__(self, document: Document, claims: Sequence[Claim]) -> None:
        self.document = document
        #: Token ranges of the contents, rising and apart, with the kind of each.
        self.contents = _contents(document, claims)
        self._content_starts = [content[0] for content in self.contents]
        self._at = 0
        self.mentions: list[Mention] = []
        self.tokens: list[int] = []

    def content_at(self, token: int) -> int | None:
        """Index of the content that holds a token."""
        at = bisect_right(self._content_starts, token) - 1
        return at if at >= 0 and token < self.contents[at][1] else None

    def append(self, token: int, sentence: int, identity: Identity) -> Mention:
        """Add a mention after all others."""
        mention = Mention(token, sentence, identity)
        contents = self.contents
        while self._at < len(contents) and contents[self._at][1] <= token:
            self._at += 1
        if self._at < len(contents) and contents[self._at][0] <= token:
            mention.content, mention.inside = self._at, contents[self._at][2]
        self.mentions.append(mention)
        self.tokens.append(token)
        identity.tokens.append(token)
        return mention

    def insert(self, token: int, identity: Identity) -> Mention:
        """Add a mention where it belongs; one that stands there already is given back."""
        at = bisect_left(self.tokens, token)
        if at < len(self.tokens) and self.tokens[at] == token:
            return self.mentions[at]
        mention = Mention(token, self.document.sentence_at(token), identity)
        self._place(mention)
        self.mentions.insert(at, mention)
        self.tokens.insert(at, token)
        insort(identity.tokens, token)
        return mention

    def merge(self, mentions: Sequence[Mention]) -> None:
        """Add many mentions at once."""
        for mention in mentions:
            self._place(mention)
            insort(mention.identity.tokens, mention.token)
        self.mentions = sorted([*self.mentions, *mentions], key=lambda mention: mention.token)
        self.tokens = [mention.token for mention in self.mentions]

    def _place(self, mention: Mention) -> None:
        at = self.content_at(mention.token)
        if at is not None:
            mention.content = at
            mention.inside = self.contents[at][2]


def _contents(document: Document, claims: Sequence[Claim]) -> list[tuple[int, int, QuoteKind]]:
    """Token ranges of all contents; what lies in two belongs to the first."""
    tokens = document.tokens
    spans = sorted((start, end, claim.kind) for claim in claims for start, end in claim.content)
    found: list[tuple[int, int, QuoteKind]] = []
    for start, end, kind in spans:
        first = bisect_right(tokens.ends, start)
        last = bisect_left(tokens.starts, end)
        if found and first < found[-1][1]:
            first = found[-1][1]
        if first < last:
            found.append((first, last, kind))
    return found
