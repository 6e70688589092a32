"""What the text calls a named person or body: titles, appositions, "X is the mayor"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from statements.records import SpeakerKind

if TYPE_CHECKING:
    from statements.speakers.identities import Identity
    from statements.speakers.name import Name
    from statements.speakers.scene import Scene

__all__ = ["note_heads", "role_before"]

#: An apposition's head stands within so many tokens of the comma that opens it.
APPOSITION_REACH = 8
#: A role before a name has at most so many tokens.
LONGEST_ROLE = 10


def note_heads(scene: Scene, name: Name, identity: Identity) -> None:
    """Note the nouns and forms of address that the text gives an identity beside its name."""
    lex = scene.lex
    words, lower = scene.tokens.words, scene.tokens.lower
    before = lower[name.front - 1] if name.front else ""
    if before in lex.organisation_nouns and identity.kind is SpeakerKind.UNKNOWN:
        identity.kind = SpeakerKind.ORGANISATION
    if identity.kind is SpeakerKind.ORGANISATION:
        for word in name.key:
            if word in lex.organisation_nouns:
                identity.heads.setdefault(lex.organisation_nouns[word], name.first)
        if before in lex.organisation_nouns:
            identity.heads.setdefault(lex.organisation_nouns[before], name.first)
    elif identity.kind is not SpeakerKind.PLACE:
        for at in range(name.front, name.first):
            if lower[at] in lex.person_nouns:
                _bear(scene, identity, lower[at], name.first)
        identity.traits.update(dict.fromkeys(name.traits))
        if name.honorific is not None or name.head:
            identity.person += 1
            identity.male += 10 * (name.honorific == "m")
            identity.female += 10 * (name.honorific == "f")
        if name.head:
            identity.heads.setdefault(name.head, name.first)
        at = name.front - 1
        if at >= 0 and words[at] == ",":
            at -= 1
        if at >= 0 and lower[at] in lex.person_nouns and words[at][0].islower():
            _bear(scene, identity, lower[at], name.first)
            identity.person += 1
    at = name.last
    if at < len(words) and words[at] == "(":
        while at < len(words) and words[at] != ")" and at < name.last + APPOSITION_REACH:
            at += 1
        at += 1
    if at >= len(words) or not (words[at] == "," or lower[at] in lex.copulas):
        return
    if lower[at] in lex.copulas and at + 1 < len(words) and lower[at + 1] not in lex.articles:
        return
    if at + 1 < len(words) and lower[at + 1] in lex.relatives:
        pronoun = lex.pronouns.get(lower[at + 1])
        identity.person += pronoun is not None and pronoun.gender != "n"
        return
    noun = None
    for index in range(at + 1, min(len(words), at + 1 + APPOSITION_REACH)):
        word = lower[index]
        if index > at + 1 and (word in lex.prepositions or word in lex.conjunctions):
            break
        if word in lex.possessives:
            noun = None
            continue
        if not word[0].isalpha():
            break
        if words[index][0].isupper() and word not in lex.person_nouns and word in lex.not_in_names:
            break
        noun = word
    if noun is None:
        return
    if noun in lex.person_nouns and identity.kind is not SpeakerKind.ORGANISATION:
        _bear(scene, identity, noun, at)
        identity.person += 1
    elif noun in lex.organisation_nouns and identity.kind is not SpeakerKind.PERSON:
        identity.heads.setdefault(lex.organisation_nouns[noun], at)


def _bear(scene: Scene, identity: Identity, noun: str, at: int) -> None:
    identity.heads.setdefault(scene.lex.person_nouns[noun], at)
    gender = scene.lex.gendered_nouns.get(noun)
    if gender == "m":
        identity.male += 5
    elif gender == "f":
        identity.female += 5


def role_before(scene: Scene, name: Name, floor: int) -> str | None:
    """The words right before a name that tell its bearer's office, not before ``floor``."""
    lower = scene.tokens.lower
    first = name.first
    while first > max(floor, name.first - LONGEST_ROLE):
        word = lower[first - 1]
        if word == "," or (word in scene.lex.prepositions and first - 1 < name.front):
            break
        first -= 1
    if first == name.first:
        return None
    start, end = scene.tokens.starts[first], scene.tokens.ends[name.first - 1]
    return scene.document.text[start:end]
