"""Rules for descriptions of people: "the senator", "its spokesperson", "the 43-year-old"."""

from __future__ import annotations

from statements.records import SpeakerKind
from statements.speakers.identities import Identity
from statements.speakers.rules import rule
from statements.speakers.salience import ANY_PERSON, most_salient, owner_of
from statements.speakers.scene import Scene
from statements.speakers.search import (
    bearers_before,
    classes_of,
    in_lead,
    mentions_after,
    person_before_places,
    shares_words,
    suits,
)
from statements.speakers.source import Determiner, Phrase, Shape

__all__ = [
    "resolve_apposition",
    "resolve_described",
    "resolve_forward",
    "resolve_generic",
    "resolve_group",
    "resolve_member",
    "resolve_spokesperson",
]

_PERSON = SpeakerKind.PERSON
_UNKNOWN = SpeakerKind.UNKNOWN

#: Groups and documents that spoke are looked for among so many last sources.
SOURCES_BACK = 40
#: Outside the lead a description may stand before its name by so many sentences.
NEAR = 3


@rule(
    "known-by-another",
    "nominal",
    example="Norvane Steel fell. [Its spokesperson] called the report nonsense.",
    speaker="Its spokesperson",
)
def resolve_spokesperson(scene: Scene, phrase: Phrase) -> Identity | None:
    """Somebody known by whom he speaks for or belongs to is himself; the other is his role."""
    if phrase.owner_pronoun is None or phrase.plural or phrase.kind is not _PERSON:
        return None
    identity = scene.described(phrase)
    scene.call(identity, scene.lex.person_nouns[phrase.head], phrase.first)
    if identity.owner is None:
        identity.owner = owner_of(scene, phrase)
    return identity


@rule(
    "member-of-group",
    "nominal",
    example="Two dockers spoke. [One of them] called it a scandal.",
    speaker="One of them",
)
def resolve_member(scene: Scene, phrase: Phrase) -> Identity | None:
    """One of several is somebody of his own, and is left as written."""
    lower = scene.tokens.lower
    if lower[phrase.first] not in scene.lex.members_of or phrase.core - phrase.first > 1:
        return None
    final = scene.lex.pronouns.get(lower[phrase.last - 1])
    if final is not None and final.relative:
        whole = Phrase(
            phrase.first, phrase.last, phrase.last, Shape.PRONOUN, lower[phrase.last - 1]
        )
        return scene.resolve_phrase(whole)
    if phrase.kind is _UNKNOWN:
        many = lower[phrase.first] in scene.lex.quantifiers
        phrase.kind = SpeakerKind.GROUP if many else _PERSON
    return scene.described(phrase)


@rule(
    "apposition",
    "nominal",
    example="She asked Ellie Storm, [a guide who] knows the hills.",
    speaker="Ellie Storm",
)
def resolve_apposition(scene: Scene, phrase: Phrase) -> Identity | None:
    """A description right after a name and a comma, or after "is", describes that name."""
    if phrase.kind is not _PERSON or phrase.determiner is not Determiner.INDEFINITE:
        return None
    before = phrase.first - 1
    if before < 1:
        return None
    mark = scene.tokens.lower[before]
    if mark != "," and mark not in scene.lex.copulas:
        return None
    at = scene.phrases.name_ending(before)
    if at is not None:
        identity = scene.owners[person_before_places(scene, at)]
        return identity if identity.kind in (_PERSON, _UNKNOWN) else None
    return None


@rule(
    "described-person",
    "nominal",
    example="Sen. Ida Quist arrived. [The senator] asked for calm.",
    speaker="Ida Quist",
)
def resolve_described(scene: Scene, phrase: Phrase) -> Identity | None:
    """The last person whom the text gave this noun, or one that it covers.

    "the lawmaker" may be a senator; "the chairwoman" is no man, "the Republican nominee" no
    Democrat. Who shares another word with the description goes before who does not.
    """
    if phrase.kind is not _PERSON or phrase.determiner is Determiner.INDEFINITE:
        return None
    if phrase.owner_pronoun is not None:
        return None
    for noun in classes_of(scene, phrase.head):
        if noun not in scene.borne:
            continue
        nearest = None
        for identity in bearers_before(scene, noun, phrase.first):
            if identity.kind not in (_PERSON, _UNKNOWN) or not suits(scene, phrase, identity):
                continue
            if shares_words(scene, phrase, identity):
                return identity
            nearest = nearest or identity
        if nearest is not None:
            return nearest
    return None


def _is_owned(scene: Scene, phrase: Phrase) -> bool:
    """Whether a possessive tells whose the person is, a place's apart: "Kell Bank's chief"."""
    if scene.lex.possessives.isdisjoint(scene.tokens.lower[phrase.first : phrase.core]):
        return False
    owner = scene.identity_of(phrase.owner) if phrase.owner else None
    return owner is None or owner.kind is not SpeakerKind.PLACE


def _is_public(scene: Scene, phrase: Phrase) -> bool:
    """Whether a description is of a place, a nation or a party: "the junior Texas senator"."""
    lex, lower = scene.lex, scene.tokens.lower
    if any(
        word in lex.demonyms or word in lex.parties for word in lower[phrase.first : phrase.core]
    ):
        return True
    return any(
        scene.owners[index].kind is SpeakerKind.PLACE
        for index in scene.phrases.names_in(phrase.first, phrase.core)
    )


@rule(
    "any-person",
    "nominal",
    example="Otto Brandvold was shot. [The 43-year-old] told police the name.",
    speaker="Otto Brandvold",
)
def resolve_generic(scene: Scene, phrase: Phrase) -> Identity | None:
    """A noun that fits anybody ("the man", "the 43-year-old"): as a pronoun would.

    So does a description that the text gave nobody, if it is of a place or party ("the Texas
    senator"), or of whom a text is about ("the candidate"), as long as who it would go to is
    not described otherwise.
    """
    if phrase.kind is not _PERSON or phrase.plural:
        return None
    owned = phrase.owner is not None and phrase.determiner is Determiner.BARE
    if phrase.determiner is not Determiner.DEFINITE and not owned:
        return None
    if owned and in_lead(scene, phrase.first):
        return None
    lex = scene.lex
    words = scene.tokens.lower[phrase.first : phrase.core]
    aged = any(word.endswith(lex.age_suffix) for word in words)
    generic = aged or phrase.head in lex.generic_person_nouns
    if phrase.last > phrase.core and not aged:
        return None
    if lex.person_nouns.get(phrase.head) in lex.speaking_nouns or _is_owned(scene, phrase):
        return None
    if not generic and phrase.head not in lex.prominent_nouns and not _is_public(scene, phrase):
        return None
    gender = lex.gendered_nouns.get(phrase.head, ANY_PERSON)
    classes = classes_of(scene, phrase.head)

    def may_be(identity: Identity) -> bool:
        if not identity.named or not suits(scene, phrase, identity):
            return False
        shown = identity.person or (identity.kind is _PERSON and (identity.spoke or aged))
        if not shown:
            return False
        heads = identity.heads
        told = [
            noun for noun in heads if heads[noun] < phrase.first and noun not in lex.loose_nouns
        ]
        return generic or not told or any(noun in told for noun in classes)

    return most_salient(scene, phrase.first, gender, suits=may_be)


@rule(
    "introduced-later",
    "nominal",
    example="[A former mayor] wants a new bridge. “It is time,” said [Otto Brandvold].",
    speaker="Otto Brandvold",
)
def resolve_forward(scene: Scene, phrase: Phrase) -> Identity | None:
    """A lead that describes somebody before it names him.

    The next person of that description; else, in the lead, the first person after it who
    speaks or whose age is told, is named in full there for the first time, and bears no
    other description.
    """
    if phrase.kind is not _PERSON or phrase.owner_pronoun is not None:
        return None
    lead = in_lead(scene, phrase.first)
    if not lead and phrase.determiner is Determiner.INDEFINITE:
        return None
    classes = classes_of(scene, phrase.head)
    bare = None
    within = (
        mentions_after(scene, phrase.last) if lead else mentions_after(scene, phrase.last, NEAR)
    )
    for mention in within:
        identity = mention.identity
        if identity.kind is not _PERSON or not suits(scene, phrase, identity):
            continue
        if any(noun in identity.heads for noun in classes):
            return identity
        if (
            lead
            and bare is None
            and not identity.heads
            and identity.order == mention.token
            and (scene.heads_source(mention.token) or scene.gives_age(mention.token))
        ):
            bare = identity
    return bare


@rule(
    "same-group",
    "nominal",
    example="Port officials met the press. They were tired, [the officials] said.",
    speaker="Port officials",
)
def resolve_group(scene: Scene, phrase: Phrase) -> Identity | None:
    """A group that spoke before, or was named with more words, by the same noun.

    "her advisers" are those of whom she stands for.
    """
    if not phrase.plural or phrase.determiner not in (Determiner.DEFINITE, Determiner.POSSESSIVE):
        return None
    if phrase.last - phrase.first > 2:
        return None
    owner = owner_of(scene, phrase)
    for _, identity in reversed(scene.spoken[-SOURCES_BACK:]):
        if phrase.head in identity.heads and identity.plural and owner in (None, identity.owner):
            return identity
    if phrase.determiner is Determiner.POSSESSIVE:
        return None
    return scene.named_group(phrase)
