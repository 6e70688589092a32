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
#: A role, before or after a name, has at most so many tokens.
LONGEST_ROLE = 16
#: Evidence for a gender: a form of address ("Mrs"), a noun ("chairwoman").
ADDRESSED, CALLED = 10, 5

_OPENS = frozenset(",(")
_ENDS = frozenset(',.;:!?()—–”"')


def note_heads(scene: Scene, name: Name, identity: Identity) -> None:
    """Note the nouns and forms of address that the text gives an identity beside its name."""
    opens = name.front in scene.openers
    before = "" if opens else scene.tokens.lower[name.front - 1]
    bare = identity.kind is SpeakerKind.UNKNOWN or (
        identity.kind is SpeakerKind.PERSON and not identity.person and name.front == name.first
    )
    if before in scene.lex.organisation_nouns and bare:
        identity.kind = SpeakerKind.ORGANISATION
    if identity.kind is SpeakerKind.ORGANISATION:
        _note_body(scene, name, identity, before)
    elif identity.kind is not SpeakerKind.PLACE:
        _note_person(scene, name, identity)
    _note_after(scene, name, identity)


def _note_body(scene: Scene, name: Name, identity: Identity, before: str) -> None:
    """A body's nouns: those in its name, and the one right before it."""
    nouns = scene.lex.organisation_nouns
    for word in (*name.key, before):
        if word in nouns:
            scene.call(identity, nouns[word], name.first)


def _note_person(scene: Scene, name: Name, identity: Identity) -> None:
    """A person's title, form of address, and the description before the name."""
    lex = scene.lex
    words, lower = scene.tokens.words, scene.tokens.lower
    for at in range(name.front, name.first):
        if lower[at] in lex.person_nouns:
            _bear(scene, identity, lower[at], name.first)
    for trait in name.traits:
        identity.traits[trait] = None
    if name.honorific is not None or name.head:
        identity.person += 1
        identity.male += ADDRESSED * (name.honorific == "m")
        identity.female += ADDRESSED * (name.honorific == "f")
        if identity.role is None and (name.head or not name.honorific):
            identity.role = _text(scene, name.front, name.first)
    if name.head:
        scene.call(identity, name.head, name.first)
    if name.front in scene.openers:
        return
    at = name.front - 1
    if at >= 0 and words[at] == ",":
        at -= 1
    if at >= 0 and lower[at] in lex.person_nouns and words[at][0].islower():
        _bear(scene, identity, lower[at], name.first)
        identity.person += 1


def _note_after(scene: Scene, name: Name, identity: Identity) -> None:
    """What follows: ", the mayor of Kell", "is a dentist", ", who"."""
    lex = scene.lex
    words, lower = scene.tokens.words, scene.tokens.lower
    at = name.last
    if at in scene.openers:
        return
    if at < len(words) and words[at] not in _OPENS and lower[at] not in lex.copulas:
        return
    if at < len(words) and words[at] == "(":
        while at < len(words) and words[at] != ")" and at < name.last + APPOSITION_REACH:
            at += 1
        at += 1
    if at + 1 >= len(words):
        return
    if words[at] != "," and not (lower[at] in lex.copulas and lower[at + 1] in lex.articles):
        return
    if lower[at + 1] in lex.relatives:
        pronoun = lex.pronouns.get(lower[at + 1])
        identity.person += pronoun is not None and pronoun.gender != "n"
        return
    head = _head_from(scene, at + 1)
    noun = lower[head] if head is not None else ""
    if noun in lex.person_nouns and identity.kind is not SpeakerKind.ORGANISATION:
        # "the chief executive officer" is called by each of the three.
        while head is not None and head > at and lower[head] in lex.person_nouns:
            _bear(scene, identity, lower[head], at)
            head -= 1
        identity.person += 1
        if identity.role is None and words[at] == ",":
            identity.role = _apposition(scene, at + 1)
    elif noun in lex.organisation_nouns and identity.kind is not SpeakerKind.PERSON:
        scene.call(identity, lex.organisation_nouns[noun], at)


def _head_from(scene: Scene, first: int) -> int | None:
    """The last token of the core of the noun phrase that starts here, where one does."""
    lex = scene.lex
    words, lower = scene.tokens.words, scene.tokens.lower
    head = None
    opening = lower[first]
    verbal = opening.endswith(lex.verb_endings) and opening not in lex.adjectives
    if verbal or opening in lex.verbs or opening in lex.copulas:
        return None
    for index in range(first, min(len(words), first + APPOSITION_REACH)):
        word = lower[index]
        if index > first and (word in lex.prepositions or word in lex.conjunctions):
            break
        if word in lex.possessives:
            head = None
            continue
        if not word[0].isalpha() or index in scene.openers:
            break
        if words[index][0].isupper() and word in lex.not_in_names:
            break
        head = index
    return head


def _apposition(scene: Scene, first: int) -> str | None:
    """The description that starts here, up to the mark or clause that ends it."""
    words, lower = scene.tokens.words, scene.tokens.lower
    for index in range(first, min(len(words), first + LONGEST_ROLE)):
        inner = words[index] == "." and index + 1 not in scene.openers and index + 1 < len(words)
        ended = (words[index] in _ENDS and not inner) or index in scene.openers
        if ended or lower[index] in scene.lex.relatives or lower[index] in scene.lex.verbs:
            return _text(scene, first, index) if index > first else None
    return None


def _text(scene: Scene, first: int, last: int) -> str:
    return scene.document.text[scene.tokens.starts[first] : scene.tokens.ends[last - 1]]


def _bear(scene: Scene, identity: Identity, noun: str, at: int) -> None:
    scene.call(identity, scene.lex.person_nouns[noun], at)
    gender = scene.lex.gendered_nouns.get(noun)
    identity.male += CALLED * (gender == "m")
    identity.female += CALLED * (gender == "f")


def role_before(scene: Scene, name: Name, first: int) -> str | None:
    """The words of a source before its name, from token ``first`` on: office or affiliation."""
    lex, lower = scene.lex, scene.tokens.lower
    first = max(first, name.first - LONGEST_ROLE)
    last = name.first
    while last > first and (lower[last - 1] in lex.possessives or lower[last - 1] == ","):
        last -= 1
    words = lower[first:last]
    if all(
        word in lex.articles
        or word == "."
        or word in lex.particles
        or lex.honorifics.get(word) in ("m", "f")
        for word in words
    ):
        return None
    return _text(scene, first, last)
