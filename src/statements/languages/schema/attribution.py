"""What finding cue, source and content needs to know of a language."""

from __future__ import annotations

from collections.abc import Mapping

import attrs

__all__ = ["AttributionLexicon"]


@attrs.frozen
class AttributionLexicon:
    """Word classes, and the fitted tables (loaded by ``attribution/tables.py``).

    A word class is one letter; ``attribution/classes.py`` says what each stands for.
    """

    closed: Mapping[str, str]
    """Lower-cased word to class, for the closed classes."""
    open: Mapping[str, str]
    """Lower-cased word to class, where its ending does not tell."""
    endings: tuple[tuple[str, int, str], ...]
    """Ending, shortest word that has it, class; the first that fits counts."""
    plural_exceptions: tuple[str, ...]
    """Endings in the plural's letter that make no plural ("ss")."""
    agent: str
    """The preposition of the agent of a passive ("by")."""
    infinitive: str
    """The infinitive's particle ("to"), which may be a preposition."""
    before_preposition: frozenset[str]
    """Words after which that particle is a preposition ("according", "due")."""
    takes_s: frozenset[str]
    """Subjects behind which a word like a plural is a verb ("he *whispers*")."""
    times: frozenset[str]
    """Two words for a time that stand before a subject ("last week")."""
    introducing: frozenset[str]
    """Lemmas that are followed by their source ("according to")."""
    contrast: frozenset[str]
    """Words that set a clause against the one before ("while")."""
    objectless: frozenset[str]
    """Lemmas that take no noun phrase for their content ("say")."""
    naming: frozenset[str]
    """Lemmas that tell what something is called ("dub")."""
    time_starts: frozenset[str]
    """Words that begin a phrase telling when: behind a cue it is not its source."""
    cue_forms: Mapping[str, tuple[str, float]]
    """Words that may be the head of a cue: lemma, and the share of its uses that are."""
    weights: Mapping[str, Mapping[str, Mapping[str, float]]]
    """Scorer to template to what the template found to weight."""
