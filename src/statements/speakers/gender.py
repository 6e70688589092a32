"""The gender that the article itself shows: no list of given names."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from statements.records import SpeakerKind

if TYPE_CHECKING:
    from statements.speakers.scene import Scene

__all__ = ["count_genders"]

#: A pronoun whose sentence names one person before it is a vote for that person's gender;
SAME_SENTENCE = 1.0
#: one whose sentence names nobody, where the sentence before names one person, is less.
SENTENCE_BEFORE = 0.5
#: At most so many mentions before a pronoun are looked at.
MENTIONS_BACK = 12


def count_genders(scene: Scene) -> None:
    """Let every "he" and "she" vote for the one person that it can stand for."""
    pronouns = scene.lex.pronouns
    gendered = {word: p.gender for word, p in pronouns.items() if p.gender in ("m", "f")}
    mentions, at = scene.mentions, scene.mention_tokens
    sentence_of = scene.document.sentence_at
    for token, word in enumerate(scene.tokens.lower):
        if word not in gendered:
            continue
        last = bisect_left(at, token)
        if not last:
            continue
        sentence = sentence_of(token)
        here, before = set(), set()
        for mention in reversed(mentions[max(0, last - MENTIONS_BACK) : last]):
            if mention.identity.kind not in (SpeakerKind.PERSON, SpeakerKind.UNKNOWN):
                continue
            if mention.sentence == sentence:
                here.add(mention.identity)
            elif mention.sentence == sentence - 1:
                before.add(mention.identity)
            else:
                break
        among, weight = (here, SAME_SENTENCE) if here else (before, SENTENCE_BEFORE)
        if len(among) == 1:
            (identity,) = among
            if gendered[word] == "m":
                identity.male += weight
            else:
                identity.female += weight
            identity.person += weight
