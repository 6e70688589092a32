"""What cutting a text into tokens and sentences needs to know of a language."""

from __future__ import annotations

import attrs

__all__ = ["TextLexicon"]


@attrs.frozen
class TextLexicon:
    """Words that decide where tokens and sentences end."""

    clitics: tuple[str, ...]
    """What may follow an apostrophe as a token of its own ("s" in "he's")."""
    negative_clitic: str
    """What stays with its verb, apostrophe included ("n't" in "don't"), written with "'"."""
    abbreviations: frozenset[str]
    """Lower-cased words after which a full stop ends no sentence ("mr", "gov")."""
    wavering_abbreviations: frozenset[str]
    """Lower-cased words after which a full stop may end a sentence too ("inc", "u.s")."""
    sentence_starters: frozenset[str]
    """Lower-cased words that begin a sentence when capitalised after such a full stop."""
