"""Rules for pronouns: who "he", "they", "it" and "who" stand for."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable

from statements.languages.schema.speakers import Pronoun
from statements.records import QuoteKind, SpeakerKind
from statements.speakers.identities import Identity
from statements.speakers.rules import Rule, rule
from statements.speakers.scene import Mention, Scene
from statements.speakers.source import Phrase, Shape, kind_of_head, singular

__all__ = ["PRONOUNS"]

#: Sentences back in which an antecedent is sought; beyond, news text repeats the name.
SENTENCES_BACK = 6
#: Mentions looked at within them: a bound for texts that are one list of names.
MENTIONS_BACK = 40
#: Sentences forward for a pronoun that stands before its name.
SENTENCES_FORWARD = 2
#: Tokens that a noun phrase before "who" is read back over.
PHRASE_BACK = 8

#: Salience of a mention; what it stands for sums over its mentions.
BASE = 1.0
SUBJECT = 0.8
SOURCE = 1.5
POSSESSIVE = 0.4
INSIDE_INDIRECT = 0.4
INSIDE_DIRECT = 0.15
#: What is left of salience with each sentence.
DECAY = 0.55
#: A known gender that agrees counts more than an unknown one.
KNOWN_GENDER = 1.5
#: A name that nothing shows to be a person's; one of a single word is believed less still.
NO_PERSON_EVIDENCE = 0.3
NO_PERSON_EVIDENCE_ONE_WORD = 0.1
#: Somebody whom the text does not name is less likely to be taken up.
UNNAMED = 0.5

Apply = Callable[[Scene, Phrase], "Identity | None"]

_PERSON = SpeakerKind.PERSON
_ORGANISATION = SpeakerKind.ORGANISATION


def fits(pronoun: Pronoun, identity: Identity) -> float:
    """How well a pronoun fits an identity: 0 where it cannot, 1 where nothing speaks for it."""
    kind = identity.kind
    if pronoun.gender in ("m", "f"):
        if identity.plural or kind not in (_PERSON, SpeakerKind.UNKNOWN):
            return 0.0
        gender = identity.gender
        if gender and gender != pronoun.gender:
            return 0.0
        weight = KNOWN_GENDER if gender else 1.0
        if not identity.named:
            return weight * UNNAMED
        if identity.person:
            return weight
        one = len(identity.key) == 1
        return weight * (NO_PERSON_EVIDENCE_ONE_WORD if one else NO_PERSON_EVIDENCE)
    if pronoun.gender == "n":
        if kind is _PERSON or identity.plural:
            return 0.0
        return 1.0 if kind is not SpeakerKind.UNKNOWN else 0.3
    if pronoun.number == "plural":
        if identity.plural or kind is SpeakerKind.GROUP:
            return 2.0
        return 1.0 if kind is _ORGANISATION else 0.0
    return 1.0


def weigh(mention: Mention, sentence: int) -> float:
    """The salience of one mention, seen from a sentence."""
    weight = BASE
    if mention.source:
        weight += SOURCE
    elif mention.subject:
        weight += SUBJECT
    if mention.possessive:
        weight *= POSSESSIVE
    if mention.inside is QuoteKind.DIRECT:
        weight *= INSIDE_DIRECT
    elif mention.inside is not None and not mention.source:
        weight *= INSIDE_INDIRECT
    return weight * DECAY ** (sentence - mention.sentence)


def most_salient(scene: Scene, pronoun: Pronoun, token: int) -> Identity | None:
    """The fitting identity with the most salience before a token."""
    last = bisect_left(scene.mention_tokens, token)
    sentence = scene.document.sentence_at(token)
    scores: dict[int, float] = {}
    identities: dict[int, Identity] = {}
    for mention in reversed(scene.mentions[max(0, last - MENTIONS_BACK) : last]):
        if sentence - mention.sentence > SENTENCES_BACK:
            break
        if scene.current is not None and scene.is_own(mention.token):
            continue
        identity = mention.identity
        fit = fits(pronoun, identity)
        if fit:
            key = id(identity)
            identities[key] = identity
            scores[key] = scores.get(key, 0.0) + fit * weigh(mention, sentence)
    if not scores:
        return None
    return identities[max(scores, key=lambda key: scores[key])]


@rule(
    "first-or-second-person",
    "pronoun",
    example="[We] believe that the road is safe.",
    speaker="We",
)
def resolve_first_person(scene: Scene, phrase: Phrase) -> Identity | None:
    """ "I", "we" and "you" outside quotations are left as written: the author, or the reader."""
    pronoun = scene.lex.pronouns[phrase.head]
    if pronoun.person == 3:
        return None
    phrase.plural = pronoun.number != "singular"
    phrase.kind = SpeakerKind.GROUP if phrase.plural else _PERSON
    return scene.described(phrase)


@rule(
    "relative-pronoun",
    "pronoun",
    example="Police questioned Dana Holt, [who] denied the charge.",
    speaker="Dana Holt",
)
def resolve_relative(scene: Scene, phrase: Phrase) -> Identity | None:
    """ "who", "which" and "that" stand for the noun phrase right before them."""
    lex = scene.lex
    if not lex.pronouns[phrase.head].relative:
        return None
    lower, words = scene.tokens.lower, scene.tokens.words
    last = phrase.first
    while last > 0 and words[last - 1] in (",", "(", ")", "—", "–", "--", "”", '"'):
        last -= 1
    at = bisect_left(scene.name_tokens, last) - 1
    if at >= 0 and scene.names[at].last == last:
        return scene.owners[at]
    personal = lex.pronouns[phrase.head].gender != "n"
    sentence = scene.document.sentences[scene.document.sentence_at(phrase.first)]
    floor = max(sentence[0], last - PHRASE_BACK)
    first = last
    for index in range(last - 1, floor - 1, -1):
        word = lower[index]
        if word in lex.articles or word in lex.quantifiers or word in lex.definite:
            first = index
            break
        if word in lex.prepositions and index < last - 1:
            noun, plural = singular(lex, lower[last - 1])
            person = kind_of_head(lex, noun, plural) in (_PERSON, SpeakerKind.GROUP)
            if not personal or (person and noun in lex.person_nouns):
                first = index + 1
                break
            last = index
            first = index
            continue
        possessive = word in lex.pronouns and lex.pronouns[word].possessive
        if possessive or word in lex.possessives:
            first = index
            continue
        if word in lex.not_in_names or not word[0].isalnum():
            break
        first = index
    if first >= last:
        return None
    if lower[first] in lex.prepositions and first + 1 < last:
        first += 1
    # "Dana Holt, a former rower who ..."
    if at >= 0 and first > 0 and words[first - 1] == "," and lower[first] in lex.articles:
        if scene.names[at].last == first - 1 and scene.owners[at].kind is _PERSON:
            return scene.owners[at]
    start, end = scene.tokens.starts[first], scene.tokens.ends[last - 1]
    found = scene.phrase(start, end)
    if found is None or found.shape is Shape.PRONOUN:
        return None
    return scene.resolve_phrase(found)


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
    return most_salient(scene, pronoun, phrase.first)


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
    first = bisect_left(scene.mention_tokens, phrase.first)
    limit = scene.document.sentence_at(phrase.first) + SENTENCES_FORWARD
    for mention in scene.mentions[first : first + MENTIONS_BACK]:
        if mention.sentence > limit:
            return None
        if fits(pronoun, mention.identity) and mention.inside is None:
            return mention.identity
    return None


PRONOUNS: tuple[Rule[Apply], ...] = (
    resolve_first_person,
    resolve_relative,
    resolve_antecedent,
    resolve_forward,
)
"""The rules for pronouns, in the order in which they are tried."""
