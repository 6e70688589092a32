"""From claims to speakers."""

from __future__ import annotations

from collections.abc import Sequence

from statements.attribution.claim import Claim
from statements.document import Document
from statements.records import Span, Speaker, SpeakerKind
from statements.speakers.continuations import (
    continue_quotation,
    is_question_label,
    resolve_answer,
)
from statements.speakers.identities import Identity
from statements.speakers.nominal_people import resolve_described
from statements.speakers.nominals import NOMINALS
from statements.speakers.pronouns import PRONOUNS, resolve_antecedent
from statements.speakers.resolution import Resolution
from statements.speakers.roles import role_before
from statements.speakers.runs import read_run
from statements.speakers.scene import Scene
from statements.speakers.source import Phrase, Shape, kind_of_head, singular

__all__ = ["resolve_speakers"]

#: Evidence for a person that a pronoun between the sources gives.
PASSING_PRONOUN = 0.5


def resolve_speakers(document: Document, claims: Sequence[Claim]) -> tuple[Resolution, ...]:
    """The speaker behind each claim's source, and the rule that found him.

    Args:
        document: the text that the claims were found in.
        claims: in reading order.

    Returns:
        One resolution a claim, in the same order. Claims by one speaker hold the same
        :class:`~statements.records.Speaker`.
    """
    if not claims:
        return ()
    scene = Scene(document, claims, resolve_phrase, resolve_passing)
    found = [_resolve(scene, claim) for claim in claims]
    speakers: dict[int, Speaker] = {}
    resolutions = []
    for identity, name in found:
        if identity is None:
            resolutions.append(Resolution(None, name))
            continue
        speaker = speakers.get(id(identity))
        if speaker is None:
            speaker = speakers[id(identity)] = _speaker(document, identity)
        resolutions.append(Resolution(speaker, name))
    return tuple(resolutions)


def _resolve(scene: Scene, claim: Claim) -> tuple[Identity | None, str | None]:
    scene.rule = None
    if claim.source is None:
        identity = continue_quotation.apply(scene, claim)
        return identity, None if identity is None else continue_quotation.name
    scene.turn_to(None)
    scene.catch_up(scene.tokens.first_from(claim.source[0]))
    scene.turn_to(claim)
    phrase = scene.phrases.read(*claim.source)
    if phrase is None or is_question_label(scene, phrase):
        return None, None
    identity = resolve_phrase(scene, phrase)
    if identity is None:
        return None, None
    identity.spoke = True
    scene.note_source(phrase, identity)
    scene.last_spoken = claim.content[0][0], identity
    return identity, scene.rule


def resolve_phrase(scene: Scene, phrase: Phrase) -> Identity | None:
    """The identity of a noun phrase, by the rules for its shape."""
    if phrase.shape is Shape.PRONOUN:
        for each in PRONOUNS:
            found = each.apply(scene, phrase)
            if found is not None:
                scene.rule = each.name
                return found
        return None
    if phrase.shape is Shape.NAME and phrase.name is not None:
        identity = scene.identity_of(phrase.name)
        if identity is not None:
            scene.rule = scene.linker.rules.get(phrase.name.first)
            _take_role(scene, phrase, identity)
            return identity
    answer = resolve_answer.apply(scene, phrase)
    if answer is not None:
        scene.rule = resolve_answer.name
        return answer
    if phrase.shape is Shape.NOMINAL:
        identity = _unseen_name(scene, phrase)
        if identity is not None:
            return identity
    for each in NOMINALS:
        found = each.apply(scene, phrase)
        if found is not None:
            scene.rule = each.name
            return found
    return None


def resolve_passing(scene: Scene, phrase: Phrase) -> Identity | None:
    """The identity of a pronoun or description that is no source."""
    if phrase.shape is Shape.PRONOUN:
        found = resolve_antecedent.apply(scene, phrase)
        if found is not None:
            found.person += PASSING_PRONOUN
        return found
    return resolve_described.apply(scene, phrase)


def _unseen_name(scene: Scene, phrase: Phrase) -> Identity | None:
    """A name in the source that its capitals alone did not prove: it opens the text, say."""
    words, lower = scene.tokens.words, scene.tokens.lower
    first = phrase.core
    while first > phrase.first and (
        words[first - 1][0].isupper()
        or words[first - 1] == "."
        or lower[first - 1] in scene.lex.particles
    ):
        first -= 1
    while first < phrase.core and lower[first] in scene.lex.not_in_names:
        first += 1
    if first == phrase.core or lower[phrase.core - 1] in scene.lex.document_nouns:
        return None
    name = read_run(scene.lex, words, lower, first, phrase.core)
    if name is None or name.kind is SpeakerKind.GROUP:
        return None
    if name.key[-1] in scene.lex.person_nouns and name.front == name.first:
        return None
    identity = scene.linker.link(name)
    if identity is None:
        single = name.last - name.first == 1
        known = phrase.kind is not SpeakerKind.UNKNOWN and not _is_strange(scene, phrase)
        if (phrase.plural and not _is_strange(scene, phrase)) or (single and known):
            return None
        identity = scene.linker.found(name)
    scene.rule = scene.linker.rules.get(name.first)
    identity.person += name.kind is SpeakerKind.PERSON
    phrase.name = name
    _take_role(scene, phrase, identity)
    return identity


def _is_strange(scene: Scene, phrase: Phrase) -> bool:
    """Whether a lone capitalised word is no noun that lexicon or text knows: "Unisys"."""
    word = scene.tokens.lower[phrase.core - 1]
    noun, _ = singular(scene.lex, word)
    known = kind_of_head(scene.lex, noun, False) is not SpeakerKind.UNKNOWN
    return phrase.core - phrase.first == 1 and not known and word not in scene.vocabulary


def _take_role(scene: Scene, phrase: Phrase, identity: Identity) -> None:
    """Take the office from the first source: its words tell it best."""
    person = identity.kind in (SpeakerKind.PERSON, SpeakerKind.UNKNOWN)
    if person and not identity.spoke and phrase.name is not None:
        identity.role = role_before(scene, phrase.name, phrase.first) or identity.role


def _speaker(document: Document, identity: Identity) -> Speaker:
    text = document.text
    places = sorted({*identity.named_at, *identity.mentions})
    mentions = tuple(Span(start, end, text[start:end]) for start, end in places)
    names = dict.fromkeys(text[start:end] for start, end in sorted(identity.named_at))
    aliases = tuple(name for name in names if name != identity.label)
    kind = identity.kind
    if kind is SpeakerKind.UNKNOWN and (identity.person or identity.gender):
        kind = SpeakerKind.PERSON
    role = identity.role
    if role is None and identity.owner is not None and kind is not SpeakerKind.ORGANISATION:
        role = identity.owner.label
    return Speaker(identity.label, kind, role, aliases, mentions)
