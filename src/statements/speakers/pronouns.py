"""Rules for pronouns: who "he", "they", "it" and "who" stand for."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable

from statements.records import SpeakerKind
from statements.speakers.identities import Identity
from statements.speakers.rules import Rule, rule
from statements.speakers.salience import fits, most_salient
from statements.speakers.scene import Scene
from statements.speakers.search import person_before_places
from statements.speakers.source import Phrase, Shape, kind_of_head, singular

__all__ = ["PRONOUNS"]

#: Sentences and mentions forward for a pronoun that stands before its name.
SENTENCES_FORWARD = 2
MENTIONS_FORWARD = 20
#: Tokens that a noun phrase before "who" is read back over.
PHRASE_BACK = 14

Apply = Callable[[Scene, Phrase], "Identity | None"]

#: "who" passes over so many noun phrases that are no people, less one.
PHRASES_BACK = 3

_PEOPLE = (SpeakerKind.PERSON, SpeakerKind.GROUP)
_MARKS = frozenset(',()—–-”"’')
_QUOTES = frozenset('“”"')


@rule(
    "first-or-second-person",
    "pronoun",
    example="[We] believe that the road is safe.",
    speaker="We",
)
def resolve_first_person(scene: Scene, phrase: Phrase) -> Identity | None:
    """I, we and you outside quotations are left as written: the author, or the reader."""
    pronoun = scene.lex.pronouns[phrase.head]
    if pronoun.person == 3:
        return None
    phrase.plural = pronoun.number != "singular"
    phrase.kind = SpeakerKind.GROUP if phrase.plural else SpeakerKind.PERSON
    identity = scene.described(phrase)
    identity.present = True
    return identity


@rule(
    "relative-pronoun",
    "pronoun",
    example="Police questioned Dana Holt, [who] denied the charge.",
    speaker="Dana Holt",
)
def resolve_relative(scene: Scene, phrase: Phrase) -> Identity | None:
    """A relative pronoun stands for the noun phrase right before it.

    "who" passes over a thing to the person before its preposition ("calls from listeners to
    the programme who ..."), and an apposition gives its name ("Dana Holt, a rower who ...").
    """
    lex = scene.lex
    if not lex.pronouns[phrase.head].relative:
        return None
    words = scene.tokens.words
    last = phrase.first
    while last > 0 and words[last - 1] in _MARKS:
        last -= 1
    last -= last > 0 and words[last - 1] == "."
    last -= last > 0 and scene.tokens.lower[last - 1] in lex.prepositions
    at = scene.phrases.name_ending(last)
    if at is not None:
        if lex.pronouns[phrase.head].gender == "p":
            at = person_before_places(scene, at)
        return scene.owners[at]
    personal = lex.pronouns[phrase.head].gender == "p"
    found = None
    for _ in range(PHRASES_BACK):
        first, last = _phrase_before(scene, phrase, last)
        if first >= last:
            break
        found = scene.phrases.read(scene.tokens.starts[first], scene.tokens.ends[last - 1])
        things = found is not None and found.shape is Shape.NOMINAL and found.kind not in _PEOPLE
        if not personal or not things or scene.tokens.lower[first - 1] not in lex.prepositions:
            break
        last = first - 1
    if found is None or found.shape is Shape.PRONOUN or found.head in lex.conjunctions:
        return None
    return scene.resolve_phrase(found)


def _phrase_before(scene: Scene, phrase: Phrase, last: int) -> tuple[int, int]:
    """Token range of the noun phrase that ends before a relative pronoun."""
    lex, lower, words = scene.lex, scene.tokens.lower, scene.tokens.words
    personal = lex.pronouns[phrase.head].gender == "p"
    sentence = scene.document.sentences[scene.document.sentence_at(phrase.first)]
    first = last
    quoted = False
    for index in range(last - 1, max(sentence[0], last - PHRASE_BACK) - 1, -1):
        word = lower[index]
        if words[index] in _QUOTES:
            quoted = not quoted
        if quoted or words[index] in _QUOTES:
            continue
        if word in lex.articles or word in lex.quantifiers or word in lex.definite:
            first = index
            break
        if word in lex.prepositions and first < last:
            noun, plural = singular(lex, lower[last - 1])
            if not personal or kind_of_head(lex, noun, plural) in _PEOPLE:
                break
            last = first = index
            continue
        pronoun = lex.pronouns.get(word)
        own = word in lex.possessives or (pronoun is not None and pronoun.possessive)
        function = index != last - 1 and (word in lex.not_in_names or word in lex.verbs)
        if not own and (function or not words[index][0].isalnum()):
            break
        first = index
    return first, last


@rule(
    "running-antecedent",
    "pronoun",
    example="Dana Holt opened the bridge. It was late, [she] said.",
    speaker="Dana Holt",
)
def resolve_antecedent(scene: Scene, phrase: Phrase) -> Identity | None:
    """The fitting person or body that the text before has most in view.

    Every mention in the last sentences counts, the nearer the more; sources and subjects
    count more than others, names inside contents and in the possessive less. Number must
    agree, and gender with what the article shows (Mr, Ms, "his wife", earlier pronouns).
    """
    pronoun = scene.lex.pronouns[phrase.head]
    if pronoun.relative or pronoun.person != 3:
        return None
    plural = pronoun.number == "plural"
    return most_salient(scene, phrase.first, pronoun.gender, plural=plural)


@rule(
    "pronoun-before-name",
    "pronoun",
    example="[His] promise was forgotten. Premier Dag Storvik grows oranges.",
    speaker="Dag Storvik",
)
def resolve_forward(scene: Scene, phrase: Phrase) -> Identity | None:
    """Where nobody was named before: the first fitting name of the next sentences."""
    pronoun = scene.lex.pronouns[phrase.head]
    if pronoun.relative or pronoun.person != 3 or pronoun.number == "plural":
        return None
    first = bisect_left(scene.timeline.tokens, phrase.first)
    limit = scene.document.sentence_at(phrase.first) + SENTENCES_FORWARD
    for mention in scene.timeline.mentions[first : first + MENTIONS_FORWARD]:
        if mention.sentence > limit:
            return None
        if fits(pronoun.gender, False, mention.identity) and mention.inside is None:
            return mention.identity
    return None


PRONOUNS: tuple[Rule[Apply], ...] = (
    resolve_first_person,
    resolve_relative,
    resolve_antecedent,
    resolve_forward,
)
"""The rules for pronouns, in the order in which they are tried."""
