"""Mentions before and after a description, and what its words ask of its bearer."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from statements.records import SpeakerKind
from statements.speakers.identities import Identity
from statements.speakers.scene import Scene
from statements.speakers.source import Phrase
from statements.speakers.timeline import Mention

__all__ = [
    "bearers_before",
    "classes_of",
    "in_lead",
    "mentions_after",
    "mentions_before",
    "person_before_places",
    "shares_words",
    "suits",
]

#: Mentions back in which a description's bearer is sought: some thirty sentences of news.
MENTIONS_BACK = 80
#: A description's bearer was mentioned within so many tokens, some forty sentences of news;
TOKENS_BACK = 1000
#: and is among so many that were last described so.
BEARERS = 12
#: Sentences and mentions forward for a description that stands before the name.
SENTENCES_FORWARD = 6
MENTIONS_FORWARD = 30
#: Names of places between a person and "who".
PLACES_BACK = 3
#: Tokens between a person and "of": ", 53,".
AGE_TOKENS = 3
#: A lead introduces within so many paragraphs of the text's start.
LEAD_PARAGRAPHS = 3


def mentions_before(scene: Scene, token: int) -> Iterator[Mention]:
    """Mentions before a token, the nearest first, those in the claim's own content left out."""
    last = bisect_left(scene.timeline.tokens, token)
    for mention in reversed(scene.timeline.mentions[max(0, last - MENTIONS_BACK) : last]):
        if not scene.is_own(mention.token):
            yield mention


def bearers_before(scene: Scene, noun: str, token: int) -> list[Identity]:
    """Who bears a noun of this class before a token, the last mentioned first."""
    found = []
    for identity in scene.borne.get(noun, ())[-BEARERS:]:
        last = scene.last_before(identity, token)
        if last is not None and identity.heads[noun] < token and token - last < TOKENS_BACK:
            found.append((last, identity))
    found.sort(key=lambda each: -each[0])
    return [identity for _, identity in found]


def mentions_after(
    scene: Scene, token: int, sentences: int = SENTENCES_FORWARD
) -> Iterator[Mention]:
    """Mentions after a token, the nearest first, within so many sentences."""
    first = bisect_left(scene.timeline.tokens, token)
    limit = scene.document.sentence_at(token) + sentences
    for mention in scene.timeline.mentions[first : first + MENTIONS_FORWARD]:
        if mention.sentence > limit:
            return
        yield mention


def in_lead(scene: Scene, token: int) -> bool:
    """Whether a token stands in the first paragraphs, or opens a section."""
    paragraph = scene.document.paragraph_at(scene.tokens.starts[token])
    return paragraph < LEAD_PARAGRAPHS or scene.opens_section(token)


def classes_of(scene: Scene, noun: str) -> tuple[str, ...]:
    """The classes that a noun for people covers, its own first."""
    own = scene.lex.person_nouns.get(noun, noun)
    return own, *scene.lex.hypernyms.get(own, ())


def suits(scene: Scene, phrase: Phrase, identity: Identity) -> bool:
    """Whether the gender and the party that a description shows are not another's."""
    lex = scene.lex
    gender = lex.gendered_nouns.get(phrase.head)
    if gender and identity.gender and identity.gender != gender:
        return False
    wanted = {
        lex.parties[word]
        for word in scene.tokens.lower[phrase.first : phrase.core]
        if word in lex.parties
    }
    borne = {lex.parties[trait] for trait in identity.traits if trait in lex.parties}
    return not wanted or not borne or bool(wanted & borne)


def shares_words(scene: Scene, phrase: Phrase, identity: Identity) -> bool:
    """Whether a word of the description beside its head stands with the name too."""
    words = scene.tokens.lower[phrase.first : phrase.core - 1]
    return any(word in identity.traits for word in words)


def person_before_places(scene: Scene, at: int) -> int:
    """Index of the person before the place that he comes from: "Ada Lund of Kell, Ohio, who"."""
    lower = scene.tokens.lower
    for index in range(at, max(0, at - PLACES_BACK), -1):
        before = scene.names[index].front - 1
        previous = scene.names[index - 1]
        if before < 1 or lower[before] not in scene.lex.residences:
            break
        between = lower[previous.last : before]
        if len(between) > AGE_TOKENS or not all(w == "," or w.isdigit() for w in between):
            break
        if lower[before] != "," and scene.owners[index - 1].kind is SpeakerKind.PERSON:
            return index - 1
    return at
