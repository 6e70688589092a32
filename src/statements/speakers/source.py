"""A source read as a noun phrase: its determiner, its head, the names in it."""

from __future__ import annotations

from enum import Enum

import attrs

from statements.languages.schema.speakers import SpeakersLexicon
from statements.records import SpeakerKind
from statements.speakers.name import Name

__all__ = ["Determiner", "Phrase", "Shape", "kind_of_head", "singular"]


class Shape(Enum):
    """What a source is made of."""

    PRONOUN = "pronoun"
    NAME = "name"
    NOMINAL = "nominal"
    LIST = "list"
    """Several joined by "and"."""


class Determiner(Enum):
    """How a noun phrase opens."""

    DEFINITE = "definite"
    INDEFINITE = "indefinite"
    POSSESSIVE = "possessive"
    BARE = "bare"


@attrs.define(eq=False)
class Phrase:
    """A source as token indices ``[first, last)``."""

    first: int
    last: int
    core: int
    """One past its core: what stands before comma, preposition and relative clause."""
    shape: Shape
    head: str
    """The last word of the core, lower-cased."""
    name: Name | None = None
    """The name that it comes down to."""
    determiner: Determiner = Determiner.BARE
    kind: SpeakerKind = SpeakerKind.UNKNOWN
    plural: bool = False
    owner: Name | None = None
    """The name right before the head, or in its possessive: "Holt" in "Holt's team"."""
    owner_pronoun: str | None = None
    """The possessive pronoun that opens it."""
    complement: Name | None = None
    """The name after its preposition: "Kell Bank" in "analysts at Kell Bank"."""


def singular(lex: SpeakersLexicon, word: str) -> tuple[str, bool]:
    """A noun's singular where the lexicon knows it, and whether it was plural."""
    for prefix in lex.prefixes:
        word = word.removeprefix(prefix)
    for table in (lex.person_nouns, lex.organisation_nouns, lex.document_nouns):
        if word in table:
            return word, False
    for ending, instead in lex.irregular_plurals.items():
        if word.endswith(ending):
            candidate = word[: len(word) - len(ending)] + instead
            if candidate in lex.person_nouns:
                return candidate, True
    for ending, instead in lex.plural_endings:
        if word.endswith(ending):
            candidate = word[: len(word) - len(ending)] + instead
            for table in (lex.person_nouns, lex.organisation_nouns, lex.document_nouns):
                if candidate in table:
                    return candidate, True
    return word, word.endswith(lex.plural_ending) and not word.endswith(lex.singular_endings)


def kind_of_head(lex: SpeakersLexicon, head: str, plural: bool) -> SpeakerKind:
    """What kind of thing a noun stands for."""
    if head in lex.group_nouns or head in lex.quantifiers:
        return SpeakerKind.GROUP
    if head in lex.person_nouns or head.endswith((lex.age_suffix, *lex.person_endings)):
        return SpeakerKind.GROUP if plural else SpeakerKind.PERSON
    if head in lex.document_nouns:
        return SpeakerKind.DOCUMENT
    if head in lex.organisation_nouns:
        return SpeakerKind.GROUP if plural else SpeakerKind.ORGANISATION
    if head in lex.place_nouns:
        return SpeakerKind.PLACE
    return SpeakerKind.GROUP if plural else SpeakerKind.UNKNOWN
