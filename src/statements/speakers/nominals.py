"""Rules for descriptions: "the senator", "its spokesperson", "the campaign", "the poll"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator

from statements.records import SpeakerKind
from statements.speakers.identities import Identity
from statements.speakers.pronouns import most_salient
from statements.speakers.rules import Rule, rule
from statements.speakers.scene import Mention, Scene
from statements.speakers.source import Determiner, Phrase

__all__ = ["NOMINALS"]

#: Mentions back in which a description's bearer is sought: some thirty sentences of news.
MENTIONS_BACK = 80
#: Sentences and mentions forward for a description that stands before the name.
SENTENCES_FORWARD = 6
MENTIONS_FORWARD = 30
#: A lead introduces within so many paragraphs of the text's or section's start.
LEAD_PARAGRAPHS = 3

Apply = Callable[[Scene, Phrase], "Identity | None"]

_PERSON = SpeakerKind.PERSON
_ORGANISATION = SpeakerKind.ORGANISATION


def _before(scene: Scene, token: int) -> Iterator[Mention]:
    last = bisect_left(scene.mention_tokens, token)
    for mention in reversed(scene.mentions[max(0, last - MENTIONS_BACK) : last]):
        if not scene.is_own(mention.token):
            yield mention


def _after(scene: Scene, token: int) -> Iterator[Mention]:
    first = bisect_left(scene.mention_tokens, token)
    limit = scene.document.sentence_at(token) + SENTENCES_FORWARD
    for mention in scene.mentions[first : first + MENTIONS_FORWARD]:
        if mention.sentence > limit:
            return
        yield mention


def _classes(scene: Scene, noun: str) -> tuple[str, ...]:
    """The classes that a noun covers, its own first."""
    own = scene.lex.person_nouns.get(noun, noun)
    return own, *scene.lex.hypernyms.get(own, ())


def _gender_fits(scene: Scene, phrase: Phrase, identity: Identity) -> bool:
    gender = scene.lex.gendered_nouns.get(phrase.head)
    return not gender or not identity.gender or identity.gender == gender


@rule(
    "spokesperson-of",
    "nominal",
    example="Norvane Steel fell. [Its spokesperson] called the report nonsense.",
    speaker="Its spokesperson",
)
def resolve_spokesperson(scene: Scene, phrase: Phrase) -> Identity | None:
    """Somebody who speaks for another is himself; whom he speaks for becomes his role."""
    if phrase.owner_pronoun is None or phrase.plural:
        return None
    if scene.lex.person_nouns.get(phrase.head) not in scene.lex.speaking_nouns:
        return None
    identity = scene.described(phrase)
    identity.person += 1
    if identity.owner is None:
        pronoun = scene.lex.pronouns[phrase.owner_pronoun]
        identity.owner = most_salient(scene, pronoun, phrase.first)
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
    if phrase.kind is SpeakerKind.UNKNOWN:
        phrase.kind = _PERSON if not phrase.plural else SpeakerKind.GROUP
    return scene.described(phrase)


@rule(
    "campaign-of",
    "nominal",
    example="[Holt's team] denied it. The Holt campaign later agreed.",
    speaker="Holt campaign",
)
def resolve_campaign(scene: Scene, phrase: Phrase) -> Identity | None:
    """ "Holt's team" and "the Holt campaign" are one staff; "the campaign" is the last one named."""
    lex = scene.lex
    if phrase.head not in lex.campaign_nouns or phrase.plural:
        return None
    owner = scene.identity_of(phrase.owner) if phrase.owner else None
    if owner is None:
        if phrase.determiner is Determiner.DEFINITE and phrase.core - phrase.first == 2:
            for mention in _before(scene, phrase.first):
                if lex.campaign in mention.identity.heads:
                    return mention.identity
        return None
    if owner.kind is _ORGANISATION and lex.campaign not in owner.heads:
        return None
    surname = owner.label.split()[-1]
    key = f"{surname.lower()} {lex.campaign}"
    found = scene.identities.phrases.get(key)
    if found is None:
        found = Identity(_ORGANISATION, (key,), f"{surname} {lex.campaign}", phrase.first)
        found.named = False
        found.owner = owner
        found.heads[lex.campaign] = phrase.first
        scene.identities.phrases[key] = found
    return found


@rule(
    "described-person",
    "nominal",
    example="Sen. Ida Quist arrived. [The senator] asked for calm.",
    speaker="Ida Quist",
)
def resolve_described(scene: Scene, phrase: Phrase) -> Identity | None:
    """The last person whom the text gave this noun, or one that it covers.

    "the lawmaker" may be a senator; "chairwoman" must not be a man.
    """
    if phrase.kind is not _PERSON or phrase.determiner is Determiner.INDEFINITE:
        return None
    if phrase.owner_pronoun is not None:
        return None
    for noun in _classes(scene, phrase.head):
        for mention in _before(scene, phrase.first):
            identity = mention.identity
            if noun in identity.heads and identity.heads[noun] <= phrase.first:
                if identity.kind is _PERSON and _gender_fits(scene, phrase, identity):
                    return identity
                if identity.kind is SpeakerKind.UNKNOWN and _gender_fits(scene, phrase, identity):
                    return identity
    return None


@rule(
    "any-person",
    "nominal",
    example="Otto Brandvold was shot. [The 43-year-old] told police the name.",
    speaker="Otto Brandvold",
)
def resolve_generic(scene: Scene, phrase: Phrase) -> Identity | None:
    """A noun that fits anybody ("the man", "the 43-year-old"): as a pronoun would."""
    if phrase.kind is not _PERSON or phrase.determiner is not Determiner.DEFINITE:
        return None
    aged = phrase.head.endswith(scene.lex.age_suffix)
    if phrase.head not in scene.lex.generic_person_nouns and not aged:
        return None
    gender = scene.lex.gendered_nouns.get(phrase.head, "")
    for pronoun in scene.lex.pronouns.values():
        if pronoun.person == 3 and pronoun.gender == (gender or "m"):
            return most_salient(scene, pronoun, phrase.first)
    return None


@rule(
    "introduced-later",
    "nominal",
    example="[A former mayor] wants a new bridge. “It is time,” said Otto Brandvold.",
    speaker="Otto Brandvold",
)
def resolve_forward(scene: Scene, phrase: Phrase) -> Identity | None:
    """A lead that describes somebody before it names him.

    The next person of that description; else the first person after it who speaks, is
    named in full there for the first time, and bears no other description.
    """
    if phrase.kind is not _PERSON or phrase.owner_pronoun is not None:
        return None
    if scene.document.paragraph_at(scene.tokens.starts[phrase.first]) >= LEAD_PARAGRAPHS:
        if not scene.opens_section(phrase.first):
            return None
    classes = _classes(scene, phrase.head)
    bare = None
    for mention in _after(scene, phrase.last):
        identity = mention.identity
        if identity.kind is not _PERSON or not _gender_fits(scene, phrase, identity):
            continue
        if any(noun in identity.heads for noun in classes):
            return identity
        if (
            bare is None
            and not identity.heads
            and identity.order == mention.token
            and scene.is_source(mention.token)
        ):
            bare = identity
    return bare


@rule(
    "described-body",
    "nominal",
    example="The Ministry of Tides met. [The ministry] denied it.",
    speaker="Ministry of Tides",
)
def resolve_body(scene: Scene, phrase: Phrase) -> Identity | None:
    """The last body whose name holds the noun, or that the text called so.

    "the company" and "the group" fit every body whose name says nothing else.
    """
    if phrase.kind is not _ORGANISATION or phrase.determiner is not Determiner.DEFINITE:
        return None
    noun = scene.lex.organisation_nouns[phrase.head]
    for mention in _before(scene, phrase.first):
        if noun in mention.identity.heads:
            return mention.identity
    if phrase.head not in scene.lex.any_organisation_nouns:
        return None
    for mention in _before(scene, phrase.first):
        identity = mention.identity
        if identity.kind is _ORGANISATION and not identity.heads and mention.inside is None:
            return identity
    return None


@rule(
    "body-introduced-later",
    "nominal",
    example="[A federal court] stopped it. The Court of Tolls for Kell ruled on Monday.",
    speaker="Court of Tolls for Kell",
)
def resolve_body_forward(scene: Scene, phrase: Phrase) -> Identity | None:
    """A lead that describes a body before it names it: the next name that holds the noun."""
    if phrase.kind is not _ORGANISATION or phrase.plural:
        return None
    if scene.document.paragraph_at(scene.tokens.starts[phrase.first]) >= LEAD_PARAGRAPHS:
        return None
    noun = scene.lex.organisation_nouns[phrase.head]
    for mention in _after(scene, phrase.last):
        if mention.identity.kind is _ORGANISATION and noun in mention.identity.heads:
            return mention.identity
    return None


@rule(
    "same-document",
    "nominal",
    example="A survey by Kell Bank shows a fall. [The poll] found few buyers.",
    speaker="A survey by Kell Bank",
)
def resolve_document(scene: Scene, phrase: Phrase) -> Identity | None:
    """A document mentioned before by the same noun, or one of its family."""
    if phrase.kind is not SpeakerKind.DOCUMENT or phrase.plural:
        return None
    if phrase.determiner is not Determiner.DEFINITE:
        return None
    if phrase.core - phrase.first > 2 or phrase.last > phrase.core:
        return None
    noun = scene.lex.document_nouns[phrase.head]
    for _, identity in reversed(scene.spoken[-MENTIONS_BACK:]):
        if noun in identity.heads and identity.kind is SpeakerKind.DOCUMENT:
            return identity
    return None


@rule(
    "same-group",
    "nominal",
    example="Port officials met. [The officials] asked for time.",
    speaker="Port officials",
)
def resolve_group(scene: Scene, phrase: Phrase) -> Identity | None:
    """A group mentioned before by the same noun."""
    if not phrase.plural or phrase.determiner is not Determiner.DEFINITE:
        return None
    if phrase.last - phrase.first > 2:
        return None
    for _, identity in reversed(scene.spoken[-MENTIONS_BACK:]):
        if phrase.head in identity.heads and identity.plural:
            return identity
    return None


@rule(
    "member-body",
    "nominal",
    example="[A panel of the Court of Tolls] stopped it.",
    speaker="Court of Tolls",
)
def resolve_body_part(scene: Scene, phrase: Phrase) -> Identity | None:
    """A panel or bench of a body speaks for it, and an update from a body is the body's word."""
    if phrase.complement is None or phrase.plural:
        return None
    identity = scene.identity_of(phrase.complement)
    if identity is None or identity.kind is not _ORGANISATION:
        return None
    if phrase.head in scene.lex.body_parts_of_organisations or (
        phrase.kind is SpeakerKind.DOCUMENT and phrase.determiner is Determiner.DEFINITE
    ):
        return identity
    return None


@rule(
    "as-written",
    "nominal",
    example="[Two people familiar with the matter] said the talks failed.",
    speaker="Two people familiar with the matter",
)
def resolve_literal(scene: Scene, phrase: Phrase) -> Identity | None:
    """A description that leads nowhere else stands for itself, the same words for the same one."""
    identity = scene.described(phrase)
    noun = (
        scene.lex.document_nouns.get(phrase.head) if identity.kind is SpeakerKind.DOCUMENT else None
    )
    identity.heads.setdefault(noun or phrase.head, phrase.first)
    if identity.kind is _PERSON:
        identity.heads.setdefault(
            scene.lex.person_nouns.get(phrase.head, phrase.head), phrase.first
        )
        gender = scene.lex.gendered_nouns.get(phrase.head)
        identity.male += 5 * (gender == "m")
        identity.female += 5 * (gender == "f")
    elif identity.kind is _ORGANISATION:
        noun = scene.lex.organisation_nouns.get(phrase.head)
        identity.heads.setdefault(noun or phrase.head, phrase.first)
    return identity


NOMINALS: tuple[Rule[Apply], ...] = (
    resolve_spokesperson,
    resolve_member,
    resolve_campaign,
    resolve_body_part,
    resolve_described,
    resolve_generic,
    resolve_forward,
    resolve_body,
    resolve_body_forward,
    resolve_document,
    resolve_group,
    resolve_literal,
)
"""The rules for descriptions, in the order in which they are tried."""
