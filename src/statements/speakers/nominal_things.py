"""Rules for descriptions of bodies, documents and places: "the ministry", "the poll"."""

from __future__ import annotations

from bisect import bisect_left

from statements.records import SpeakerKind
from statements.speakers.identities import Identity
from statements.speakers.name import Name
from statements.speakers.rules import rule
from statements.speakers.salience import most_salient, owner_of
from statements.speakers.scene import Scene
from statements.speakers.search import bearers_before, in_lead, mentions_after, mentions_before
from statements.speakers.source import Determiner, Phrase, Shape

__all__ = [
    "resolve_body",
    "resolve_body_forward",
    "resolve_body_part",
    "resolve_campaign",
    "resolve_document",
    "resolve_document_forward",
    "resolve_literal",
    "resolve_place",
    "resolve_several",
    "resolve_words",
]

#: Documents that spoke are looked for among so many last sources.
SOURCES_BACK = 40
#: A campaign that did not speak is looked for among so many last names.
NAMES_BACK = 60

_ORGANISATION = SpeakerKind.ORGANISATION


@rule(
    "campaign-of",
    "nominal",
    example="[Holt's team] denied it. The Holt campaign later agreed.",
    speaker="Holt campaign",
)
def resolve_campaign(scene: Scene, phrase: Phrase) -> Identity | None:
    """The staff behind a candidate, however named; alone, "the campaign" is the last one named."""
    lex = scene.lex
    if phrase.head not in lex.campaign_nouns or phrase.plural:
        return None
    owner = scene.identity_of(phrase.owner) if phrase.owner else None
    if phrase.owner_pronoun is not None:
        # "her campaign" is the one that the text names hers, or is left as written.
        owner = owner_of(scene, phrase)
        named = next(iter(bearers_before(scene, lex.campaign, phrase.first)), None)
        if named is None or named.owner is not owner:
            last = _last_candidate(scene, phrase.first)
            if owner is None or last is not owner:
                return None
    alone = phrase.determiner is Determiner.DEFINITE and phrase.core - phrase.first == 2
    if owner is None and alone:
        for identity in bearers_before(scene, lex.campaign, phrase.first):
            return identity
        owner = _last_candidate(scene, phrase.first)
    if owner is None:
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
        scene.call(found, lex.campaign, phrase.first)
        scene.identities.phrases[key] = found
    return found


def _joint(scene: Scene, complement: Name) -> str:
    """The word that joins a name to the description before it: "from" in "from the Kell Bank"."""
    lower = scene.tokens.lower
    before = complement.front - 1
    return lower[before - (lower[before] in scene.lex.articles)]


def _last_candidate(scene: Scene, token: int) -> Identity | None:
    """Whose campaign was spoken of last before a token: "Holt's campaign", "the Holt team"."""
    lower, names = scene.tokens.lower, scene.names
    at = bisect_left(scene.phrases.name_tokens, token)
    for index in range(at - 1, max(-1, at - 1 - NAMES_BACK), -1):
        after = names[index].last
        after += after < len(lower) and lower[after] in scene.lex.possessives
        if after < len(lower) and lower[after] in scene.lex.campaign_nouns:
            return scene.owners[index]
    return None


@rule(
    "part-of-body",
    "nominal",
    example="[A panel of the Court of Tolls] stopped it.",
    speaker="Court of Tolls",
)
def resolve_body_part(scene: Scene, phrase: Phrase) -> Identity | None:
    """A panel or bench speaks for its body, and "the update from" a body is the body's word."""
    if phrase.complement is None or phrase.plural:
        return None
    identity = scene.identity_of(phrase.complement)
    if identity is None or identity.kind is not _ORGANISATION:
        return None
    if phrase.head in scene.lex.body_parts_of_organisations:
        return identity
    joint = _joint(scene, phrase.complement)
    if phrase.kind is SpeakerKind.DOCUMENT and joint in scene.lex.origins:
        return identity
    return None


@rule(
    "words-of",
    "nominal",
    example="Mayor Otto Brandvold was brief. [His message to commuters]: “Leave the car at home.”",
    speaker="Otto Brandvold",
)
def resolve_words(scene: Scene, phrase: Phrase) -> Identity | None:
    """A message, promise or statement of somebody's, or anything from a person, is his word."""
    if phrase.plural:
        return None
    if phrase.complement is not None and phrase.kind in (SpeakerKind.DOCUMENT, SpeakerKind.UNKNOWN):
        author = scene.identity_of(phrase.complement)
        from_person = author is not None and author.kind is SpeakerKind.PERSON
        if from_person and _joint(scene, phrase.complement) in scene.lex.origins:
            return author
    if phrase.head not in scene.lex.speech_nouns:
        return None
    if phrase.complement is not None and _joint(scene, phrase.complement) in scene.lex.authors:
        return scene.identity_of(phrase.complement)
    if phrase.owner_pronoun is None and phrase.owner is None:
        return None
    if phrase.owner_pronoun is not None:
        pronoun = Phrase(
            phrase.first, phrase.first + 1, phrase.first + 1, Shape.PRONOUN, phrase.owner_pronoun
        )
        return scene.resolve_phrase(pronoun)
    owner = owner_of(scene, phrase)
    return owner if owner is not None and owner.kind is not SpeakerKind.PLACE else None


@rule(
    "described-body",
    "nominal",
    example="The Ministry of Tides met. [The ministry] denied it.",
    speaker="Ministry of Tides",
)
def resolve_body(scene: Scene, phrase: Phrase) -> Identity | None:
    """The last body whose name holds the noun, or that the text called so.

    "the company" and "the agency" go, as a pronoun would, to any body whose name says
    nothing else.
    """
    if phrase.kind is not _ORGANISATION or phrase.determiner is not Determiner.DEFINITE:
        return None
    if phrase.head in scene.lex.campaign_nouns:
        return None
    noun = scene.lex.organisation_nouns[phrase.head]
    if noun not in scene.lex.any_organisation_nouns:
        bearers = bearers_before(scene, noun, phrase.first)
        told = set(scene.tokens.lower[phrase.first + 1 : phrase.core - 1])
        sharing = [identity for identity in bearers if not told.isdisjoint(identity.key)]
        if not sharing and not told.isdisjoint(scene.lex.levels):
            return None
        return next(iter(sharing or bearers), None)

    def may_be(identity: Identity) -> bool:
        unknown = identity.kind is SpeakerKind.UNKNOWN and noun in scene.lex.firms
        if not identity.named or not (identity.kind is _ORGANISATION or unknown):
            return False
        if identity.person or identity.located:
            return False
        return noun in identity.heads or not identity.heads

    return most_salient(scene, phrase.first, "n", suits=may_be)


@rule(
    "body-introduced-later",
    "nominal",
    example="[A federal court] stopped it. The Court of Tolls for Kell ruled on Monday.",
    speaker="Court of Tolls for Kell",
)
def resolve_body_forward(scene: Scene, phrase: Phrase) -> Identity | None:
    """A lead that describes a body before it names it: the next name that holds the noun."""
    if phrase.kind is not _ORGANISATION or phrase.plural or not in_lead(scene, phrase.first):
        return None
    if not scene.lex.possessives.isdisjoint(scene.tokens.lower[phrase.first : phrase.core]):
        return None
    noun = scene.lex.organisation_nouns[phrase.head]
    for mention in mentions_after(scene, phrase.last):
        if mention.identity.kind is _ORGANISATION and noun in mention.identity.heads:
            return mention.identity
    return None


@rule(
    "same-document",
    "nominal",
    example="[A survey by Kell Bank] shows a fall. [The poll] found few buyers.",
    speaker="A survey by Kell Bank",
)
def resolve_document(scene: Scene, phrase: Phrase) -> Identity | None:
    """A document that spoke before, or was brought in since with its author, by a related noun."""
    if phrase.kind is not SpeakerKind.DOCUMENT or phrase.plural:
        return None
    if phrase.determiner is not Determiner.DEFINITE:
        return None
    if phrase.core - phrase.first > 2 or phrase.last > phrase.core:
        return None
    noun = scene.lex.document_nouns[phrase.head]
    for token, identity in reversed(scene.spoken[-SOURCES_BACK:]):
        if noun in identity.heads and identity.kind is SpeakerKind.DOCUMENT:
            return scene.introduced_document(phrase, noun, token + 1) or identity
    return scene.introduced_document(phrase, noun, 0)


@rule(
    "document-introduced-later",
    "nominal",
    example="[Poll]: Few want to move\n\n[A Kell Bank poll] shows that few want to move.",
    speaker="A Kell Bank poll",
)
def resolve_document_forward(scene: Scene, phrase: Phrase) -> Identity | None:
    """A lead that names a document by its noun alone: the next source with that noun."""
    if phrase.kind is not SpeakerKind.DOCUMENT or phrase.plural or not in_lead(scene, phrase.first):
        return None
    if phrase.last - phrase.first > 2:
        return None
    noun = scene.lex.document_nouns[phrase.head]
    for start, end in scene.sources_after(phrase.last):
        found = scene.phrases.read(start, end)
        if found is None or found.kind is not SpeakerKind.DOCUMENT or found.plural:
            continue
        if scene.lex.document_nouns[found.head] == noun and found.last - found.first > 2:
            identity = scene.described(found)
            scene.call(identity, noun, phrase.first)
            return identity
    return None


@rule(
    "described-place",
    "nominal",
    example="Rain fell in Ohio, where [the state] says dams are full.",
    speaker="Ohio",
)
def resolve_place(scene: Scene, phrase: Phrase) -> Identity | None:
    """The last place of the kind that the noun names: a state, a country, a city."""
    names = scene.lex.place_types.get(phrase.head)
    if names is None or phrase.determiner is not Determiner.DEFINITE or phrase.plural:
        return None
    if phrase.core - phrase.first > 2 or phrase.last > phrase.core:
        return None
    for mention in mentions_before(scene, phrase.first):
        identity = mention.identity
        if " ".join(identity.key) in names:
            return identity
        unknown = identity.kind is SpeakerKind.UNKNOWN and not identity.person
        unknown = unknown and identity.key[-1] not in scene.lex.other_nouns
        if unknown and identity.located and phrase.head in scene.lex.cities:
            return identity
    return None


@rule(
    "several",
    "nominal",
    example="[Norway and the Holt campaign] signed it.",
    speaker="Norway and the Holt campaign",
)
def resolve_several(scene: Scene, phrase: Phrase) -> Identity | None:
    """Several joined by "and" speak as one group, as written."""
    if phrase.shape is not Shape.LIST:
        return None
    aside = phrase.core < phrase.last and scene.tokens.words[phrase.core] == ","
    return scene.described(phrase, last=phrase.core if aside else None)


@rule(
    "as-written",
    "nominal",
    example="[Two people familiar with the matter] said the talks failed.",
    speaker="Two people familiar with the matter",
)
def resolve_literal(scene: Scene, phrase: Phrase) -> Identity | None:
    """A description that leads nowhere else stands for itself, the same words for the same one."""
    lex = scene.lex
    identity = scene.described(phrase)
    if identity.owner is None and phrase.head in lex.person_nouns:
        identity.owner = owner_of(scene, phrase)
    head = phrase.head
    classes = {
        SpeakerKind.DOCUMENT: lex.document_nouns,
        SpeakerKind.PERSON: lex.person_nouns,
        SpeakerKind.ORGANISATION: lex.organisation_nouns,
    }
    scene.call(identity, classes.get(identity.kind, {}).get(head, head), phrase.first)
    if identity.kind is SpeakerKind.PERSON:
        identity.male += 5 * (lex.gendered_nouns.get(head) == "m")
        identity.female += 5 * (lex.gendered_nouns.get(head) == "f")
    return identity
