"""A name where it stands.

Names are found once a document and shared by all that is asked of it: nothing changes them
once they are found.
"""

from __future__ import annotations

import attrs

from statements.records import SpeakerKind

__all__ = ["Name"]


@attrs.define(eq=False)
class Name:
    """A name where it stands, as token indices ``[first, last)``, its title from ``front`` on."""

    first: int
    last: int
    front: int
    key: tuple[str, ...]
    """Its words, lower-cased and without diacritics, initials without their stop."""
    kind: SpeakerKind
    head: str | None = None
    """Class of the noun in its title: "senator" for "Sen."."""
    honorific: str | None = None
    """Gender of its form of address, "" where that shows none; None without one."""
    weak: bool = False
    """Whether its capitals prove nothing: a headline, or a lone word opening a sentence."""
    shouted: bool = False
    """Whether it is weak for being all in capitals."""
    lone: bool = False
    """Whether it is weak for being a lone word at the head of a sentence."""
    traits: tuple[str, ...] = ()
    """Adjectives before it that are no part of it: "republican"."""
    run: int = 0
    """First token of the run of capitalised words that it was read from."""

    def moved(self, run: int) -> Name:
        """The same name, read from the same words elsewhere."""
        by = run - self.run
        return Name(
            self.first + by,
            self.last + by,
            self.front + by,
            self.key,
            self.kind,
            self.head,
            self.honorific,
            traits=self.traits,
            run=run,
        )
