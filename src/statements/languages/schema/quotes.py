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
    question_labels: frozenset[str]
    """Lower-cased labels of questions in an interview ("q")."""
    answer_labels: frozenset[str]
    """Lower-cased labels of answers ("a")."""
    other_labels: frozenset[str]
    """Lower-cased words that head a line with a colon and name nobody ("update")."""
    document_labels: frozenset[str]
    """Those of them that speak in a headline all the same ("Poll: few want to move")."""
    name_prefixes: tuple[str, ...]
    """Beginnings of names that keep their lower-case letters in capitals ("Mc")."""
    small_words: frozenset[str]
    """Lower-cased words that stand in headings and in no name ("of", "the")."""
    articles: frozenset[str]
    """Those of them that may head an office ("the")."""
    stage_directions: frozenset[str]
    """Lower-cased words that in brackets are no speech ("applause")."""
