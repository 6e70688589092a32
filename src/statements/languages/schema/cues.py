"""What reading a cue needs to know of a language: its words, their acts, its negations."""

from __future__ import annotations

from collections.abc import Mapping

import attrs

from statements.records import Act

__all__ = ["CueLexicon"]


@attrs.frozen
class CueLexicon:
    """Cue words by lemma. Everything is lower-cased, with straight apostrophes."""

    lemmas: Mapping[str, str]
    """Every inflected form of a cue word to its lemma ("said" to "say")."""
    acts: Mapping[str, Act]
    """Lemma to the act that it reports ("vow" to promise); also a form that differs from
    its lemma ("convinced" to believe)."""
    phrases: Mapping[str, tuple[tuple[tuple[str, ...], Act], ...]]
    """First lemma to the words that may follow it and the act of the whole, longest
    first ("call" to "for", demand)."""
    infinitive_acts: Mapping[str, Act]
    """Lemma to its act before an infinitive ("agree" to promise: "agreed to leave")."""
    object_infinitives: frozenset[str]
    """Those of them that have an object before it ("asked them to leave")."""
    light: frozenset[str]
    """Lemmas that leave the meaning to a later word of the cue ("make" in "made a plea")."""
    raising: frozenset[str]
    """Lemmas that leave the meaning to an infinitive after them ("seemed to confirm")."""
    infinitive: str
    """The word that marks an infinitive ("to")."""
    negations: frozenset[str]
    """Words that deny what follows them in the cue ("not", "never", "without")."""
    negative_ending: str
    """The ending of a negated auxiliary ("n't")."""
    softened: frozenset[str]
    """What after a negation takes it back ("only": "did not only say")."""
    negative_verbs: frozenset[str]
    """Lemmas that deny the verb after them ("refuse" in "refused to comment")."""
    negative_objects: frozenset[str]
    """Words that deny the verb before them ("nothing" in "said nothing")."""
    negative_subjects: frozenset[str]
    """Words that deny the clause that they begin ("nobody", "no" in "no aide said so")."""
    helpers: frozenset[str]
    """Auxiliaries and adverbs that may stand between a negation and its verb."""
    determiners: frozenset[str]
    """Words that begin a noun phrase, so that a negation before them denies another one."""
    breaks: frozenset[str]
    """Words that begin another clause, so that a negation before them stays there."""
    adverb_ending: str
    """The ending of adverbs, which may stand between a negation and its verb."""
    linkers: frozenset[str]
    """Prepositions that make the noun phrase after them a part of the one before."""
    questions: frozenset[str]
    """Words that begin an indirect question ("whether")."""
