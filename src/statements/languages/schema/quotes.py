"""What telling quotation marks from apostrophes needs to know of a language."""

from __future__ import annotations

import attrs

__all__ = ["QuotesLexicon"]


@attrs.frozen
class QuotesLexicon:
    """Words that are written with an apostrophe at their head or at their end.

    All are lower-cased and without their apostrophes.
    """

    leading_elisions: frozenset[str]
    """What may follow an apostrophe that stands for lost letters ("tis" in "'tis")."""
    trailing_elisions: frozenset[str]
    """What may stand before such an apostrophe ("ol" in "the ol' mill")."""
    possessive_endings: tuple[str, ...]
    """Endings after which an apostrophe may make a possessive ("s" in "the dogs' tails")."""
    dropped_endings: tuple[str, ...]
    """Endings after which an apostrophe may stand for one letter ("in" in "fishin' boats")."""
