"""Whom the text has in view: mentions weighed by nearness and by the part they play."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable

from statements.records import QuoteKind, SpeakerKind
from statements.speakers.identities import Identity
from statements.speakers.scene import Scene
from statements.speakers.source import Phrase
from statements.speakers.timeline import Mention, Part

__all__ = ["ANY_PERSON", "fits", "most_salient", "owner_of"]

#: Sentences back in which an antecedent is sought; beyond, news text repeats the name.
SENTENCES_BACK = 10
#: Mentions looked at within them: a bound for texts that are one list of names.
MENTIONS_BACK = 40

#: Salience of a mention; what it stands for sums over its mentions.
BASE = 1.0
SUBJECT = 0.8
SOURCE = 1.5
MODIFIER = 0.4
INSIDE_INDIRECT = 0.4
INSIDE_DIRECT = 0.15
#: A group that is mentioned, and says nothing.
GROUP = 0.5
#: "they" fits several people better than a body, which "it" fits.
SEVERAL, BODY_AS_SEVERAL = 2.0, 0.6
#: What the text calls a place ("in Oslo", "at the White House") says less than others.
LOCATED = 0.4
#: A name that may be a person's as well as a body's.
UNKNOWN_THING = 0.3
#: What is left of salience with each sentence.
DECAY = 0.5
#: A known gender that agrees counts more than an unknown one.
KNOWN_GENDER = 1.5
#: A name of several words that nothing shows to be a person's. One of a single word is not
#: believed at all.
NO_PERSON_EVIDENCE = 0.3
#: Somebody whom the text does not name is less likely to be taken up.
UNNAMED = 0.5

#: Wanted of a person whose gender does not matter; other genders are those of pronouns.
ANY_PERSON = "p"

_PERSON = SpeakerKind.PERSON


def fits(gender: str, plural: bool, identity: Identity) -> float:
    """How well an identity fits: 0 where it cannot, 1 where nothing speaks for it."""
    kind = identity.kind
    if identity.present:
        return 0.0
    if plural:
        if identity.plural or kind is SpeakerKind.GROUP:
            return SEVERAL
        if kind is not SpeakerKind.ORGANISATION:
            return 0.0
        return BODY_AS_SEVERAL * (LOCATED if _is_place(identity) else 1.0)
    if gender in ("m", "f", ANY_PERSON):
        if identity.plural or kind not in (_PERSON, SpeakerKind.UNKNOWN):
            return 0.0
        shown = identity.gender
        if gender != ANY_PERSON and shown and shown != gender:
            return 0.0
        weight = KNOWN_GENDER if shown and gender != ANY_PERSON else 1.0
        if not identity.named:
            return weight * UNNAMED
        if identity.person or identity.spoke:
            return weight
        return weight * NO_PERSON_EVIDENCE if kind is _PERSON else 0.0
    if kind is _PERSON or identity.plural:
        return 0.0
    if kind is SpeakerKind.UNKNOWN:
        return UNKNOWN_THING
    return LOCATED if _is_place(identity) else 1.0


def _is_place(identity: Identity) -> bool:
    """Whether half of what the text says of it is that something is in it."""
    return identity.located > 0 and len(identity.named_at) <= 2 * identity.located


def _weigh_part(part: int) -> float:
    weight = BASE
    if part & Part.SOURCE:
        weight += SOURCE
    elif part & Part.SUBJECT:
        weight += SUBJECT
    if part & Part.MODIFIER:
        weight *= MODIFIER
    if part & Part.GROUP:
        weight *= GROUP
    return weight


_PARTS = tuple(_weigh_part(part) for part in range(2 * Part.GROUP))
_DECAYS = tuple(DECAY**back for back in range(SENTENCES_BACK + 1))


def _weigh(mention: Mention, sentence: int) -> float:
    """The salience of one mention, seen from a sentence."""
    weight = _PARTS[mention.part] * _DECAYS[sentence - mention.sentence]
    if mention.inside is QuoteKind.DIRECT:
        weight *= INSIDE_DIRECT
    elif mention.inside is not None and not mention.part & Part.SOURCE:
        weight *= INSIDE_INDIRECT
    return weight


def most_salient(
    scene: Scene,
    token: int,
    gender: str,
    *,
    plural: bool = False,
    suits: Callable[[Identity], bool] | None = None,
) -> Identity | None:
    """The fitting identity with the most salience before a token.

    Args:
        scene: the text.
        token: where the pronoun or description stands.
        gender: "m", "f", "n" for things and bodies, or :data:`ANY_PERSON`.
        plural: whether several are meant.
        suits: what else must hold of the identity.
    """
    if plural:
        scene.note_groups()
    last = bisect_left(scene.timeline.tokens, token)
    sentence = scene.document.sentence_at(token)
    scores: dict[int, float] = {}
    identities: dict[int, Identity] = {}
    for mention in reversed(scene.timeline.mentions[max(0, last - MENTIONS_BACK) : last]):
        if sentence - mention.sentence > SENTENCES_BACK:
            break
        identity = mention.identity
        fit = fits(gender, plural, identity)
        if not fit or scene.is_own(mention.token) or (suits is not None and not suits(identity)):
            continue
        key = id(identity)
        identities[key] = identity
        scores[key] = scores.get(key, 0.0) + fit * _weigh(mention, sentence)
    if not scores:
        return None
    return identities[max(scores, key=lambda key: scores[key])]


def owner_of(scene: Scene, phrase: Phrase) -> Identity | None:
    """Whom a description belongs to: "his advisers", "Holt's advisers", "advisers to Holt"."""
    if phrase.owner_pronoun is not None:
        pronoun = scene.lex.pronouns[phrase.owner_pronoun]
        if pronoun.person != 3:
            return None
        plural = pronoun.number == "plural"
        return most_salient(scene, phrase.first, pronoun.gender, plural=plural)
    name = phrase.owner or phrase.complement
    return None if name is None else scene.identity_of(name)
