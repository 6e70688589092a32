"""Identities while they are being found, and the indices that find them again."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from statements.records import SpeakerKind
from statements.speakers.spelling import SHORTEST_VARIANT, skeleton

__all__ = ["Identities", "Identity"]

#: At most so many identities with one surname, first name or initials are compared.
MOST_NAMESAKES = 12

Key = tuple[str, ...]


@attrs.define(eq=False)
class Identity:
    """Somebody or something that the text speaks of."""

    kind: SpeakerKind
    key: Key
    """The words of its fullest name, folded."""
    label: str
    """Its fullest name, as written."""
    order: int
    """Token at which it is introduced."""
    role: str | None = None
    """Title or affiliation, as written."""
    mentions: list[tuple[int, int]] = attrs.Factory(list)
    """Offsets of all that mentions it, in no order, perhaps twice."""
    named_at: list[tuple[int, int]] = attrs.Factory(list)
    """Offsets of its names, rising."""
    tokens: list[int] = attrs.Factory(list)
    """Tokens at which the timeline has it, rising."""
    heads: dict[str, int] = attrs.Factory(dict)
    """Classes of the nouns that tell what it is, and the token of each."""
    traits: dict[str, None] = attrs.Factory(dict)
    """Parties, nations and other adjectives that the text puts before its name or title."""
    male: float = 0.0
    """Evidence for "he"."""
    female: float = 0.0
    """Evidence for "she"."""
    plural: bool = False
    """Whether "they" fits it before anything else."""
    named: bool = True
    """Whether it has a name, and not a description alone."""
    person: float = 0.0
    """Evidence that it is a person."""
    located: int = 0
    """How often the text says that something is in it."""
    articled: bool | None = None
    """Whether "the" stands before all its full names: no person's."""
    spoke: bool = False
    """Whether it is the source of a claim."""
    present: bool = False
    """Whether it is the author or the reader, "I" or "you": no "he" or "they" means them."""
    owner: Identity | None = None
    """Whose campaign, spokesman or wife it is."""

    @property
    def gender(self) -> str:
        """What the article shows: "m", "f", or "" where it shows nothing."""
        if self.male > self.female:
            return "m"
        return "f" if self.female > self.male else ""


class Identities:
    """All identities of one text, by any part of their names."""

    def __init__(self) -> None:
        self.all: list[Identity] = []
        self._full: dict[Key, Identity] = {}
        self._last: dict[str, list[Identity]] = {}
        self._first: dict[str, list[Identity]] = {}
        self._initials: dict[str, list[Identity]] = {}
        self._alike: dict[str, list[Identity]] = {}
        self.phrases: dict[str, Identity] = {}

    def __iter__(self) -> Iterator[Identity]:
        return iter(self.all)

    def add(self, identity: Identity) -> Identity:
        """Keep a new identity, to be found by its name."""
        self.all.append(identity)
        self.index(identity, identity.key)
        return identity

    def index(self, identity: Identity, key: Key) -> None:
        """Let an identity be found by one more form of its name."""
        if key in self._full:
            return
        self._full[key] = identity
        if len(key) == 1 < len(identity.key):
            return
        for table, word in ((self._last, key[-1]), (self._first, key[0])):
            namesakes = table.setdefault(word, [])
            if identity not in namesakes and len(namesakes) < MOST_NAMESAKES:
                namesakes.append(identity)
        if len(key[-1]) >= SHORTEST_VARIANT:
            alike = self._alike.setdefault(skeleton(key[-1]), [])
            if identity not in alike and len(alike) < MOST_NAMESAKES:
                alike.append(identity)

    def index_initials(self, identity: Identity, letters: str) -> None:
        """Let an identity be found by an acronym."""
        namesakes = self._initials.setdefault(letters, [])
        if identity not in namesakes and len(namesakes) < MOST_NAMESAKES:
            namesakes.append(identity)

    def knows(self, key: Key) -> bool:
        """Whether any index holds something for a name of these words."""
        return (
            key in self._full
            or key[-1] in self._last
            or key[0] in self._first
            or (len(key) == 1 and key[0].replace(".", "") in self._initials)
            or (len(key[-1]) >= SHORTEST_VARIANT and skeleton(key[-1]) in self._alike)
        )

    def by_key(self, key: Key) -> Identity | None:
        """The identity with exactly this name."""
        return self._full.get(key)

    def by_last(self, word: str) -> list[Identity]:
        """Identities whose name ends with the word, first introduced first."""
        return self._last.get(word, [])

    def by_first(self, word: str) -> list[Identity]:
        """Identities whose name begins with the word, first introduced first."""
        return self._first.get(word, [])

    def by_initials(self, letters: str) -> list[Identity]:
        """Identities with these initials, first introduced first."""
        return self._initials.get(letters, [])

    def like(self, word: str) -> list[Identity]:
        """Identities whose last name has the consonants of this word."""
        return self._alike.get(skeleton(word), [])
