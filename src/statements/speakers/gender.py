"""The gender that the article itself shows: no list of given names."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from typing import TYPE_CHECKING

from statements.languages import lexicon
from statements.languages.schema.speakers import SpeakersLexicon
from statements.records import QuoteKind, SpeakerKind

if TYPE_CHECKING:
    from statements.speakers.identities import Identity
    from statements.speakers.scene import Scene

__all__ = ["count_genders", "count_own_pronouns", "gendered_pronouns"]

#: A pronoun whose sentence names one person before it is a vote for that person's gender;
SAME_SENTENCE = 1.0
#: one whose sentence names nobody, where the sentence before names one person, is less.
SENTENCE_BEFORE = 0.5
#: A pronoun right at the head of what somebody says is his own ("Kell says he is ill").
SAYS_OF_HIMSELF = 2.0
#: It stands within so many tokens of the content's start, and that so many after the source.
HEAD_OF_CONTENT = 3
SOURCE_TO_CONTENT = 8
#: At most so many mentions before a pronoun are looked at.
MENTIONS_BACK = 12


@cache
def gendered_pronouns() -> dict[str, str]:
    """The forms of "he" and "she", with the gender of each."""
    lex: SpeakersLexicon = lexicon("speakers")
    return {word: p.gender for word, p in lex.pronouns.items() if p.gender in ("m", "f")}


def count_genders(scene: Scene) -> None:
    """Let every "he" and "she" vote for the one person that it can stand for.

    A pronoun inside a quotation does not vote for a name outside, nor one outside for a
    name inside what somebody said: "Kell is ill," she said.
    """
    gendered = gendered_pronouns()
    at = scene.timeline.tokens
    sentence_of = scene.document.sentence_at
    lower = scene.tokens.lower
    for token in scene.tokens.among(gendered):
        word = lower[token]
        last = bisect_left(at, token)
        if not last:
            continue
        inside = scene.timeline.content_at(token)
        among, weight = _candidates(scene, last, sentence_of(token), inside)
        if len(among) == 1:
            if gendered[word] == "m":
                among[0].male += weight
            else:
                among[0].female += weight


def count_own_pronouns(scene: Scene) -> None:
    """Let the pronoun at the head of a reported content vote for the source before it."""
    gendered = gendered_pronouns()
    tokens = scene.tokens
    for claim in scene.claims:
        if claim.source is None or claim.kind is QuoteKind.DIRECT:
            continue
        end = tokens.touching(*claim.source).stop
        at = scene.phrases.name_ending(end)
        first = tokens.first_from(claim.content[0][0])
        if at is None or not end <= first <= end + SOURCE_TO_CONTENT:
            continue
        for word in tokens.lower[first : first + HEAD_OF_CONTENT]:
            if word in gendered:
                identity = scene.owners[at]
                identity.male += SAYS_OF_HIMSELF * (gendered[word] == "m")
                identity.female += SAYS_OF_HIMSELF * (gendered[word] == "f")
                break


def _candidates(
    scene: Scene, last: int, sentence: int, inside: int | None
) -> tuple[list[Identity], float]:
    """The persons named in the sentence, else in the one before, and what a vote is worth."""
    quoted = inside is not None and scene.timeline.contents[inside][2] is QuoteKind.DIRECT
    here: dict[int, Identity] = {}
    before: dict[int, Identity] = {}
    for mention in reversed(scene.timeline.mentions[max(0, last - MENTIONS_BACK) : last]):
        if mention.sentence < sentence - 1:
            break
        kind = mention.identity.kind
        shown = kind is SpeakerKind.UNKNOWN and mention.identity.person
        if kind is not SpeakerKind.PERSON and not shown:
            continue
        if mention.content != inside and (quoted or mention.content is not None):
            continue
        found = here if mention.sentence == sentence else before
        found[id(mention.identity)] = mention.identity
    if here:
        return list(here.values()), SAME_SENTENCE
    return list(before.values()), SENTENCE_BEFORE
