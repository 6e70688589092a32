"""Pronouns and descriptions between the sources, which keep somebody in view."""

from __future__ import annotations

from functools import cache

from statements.document import Document
from statements.languages import lexicon
from statements.languages.schema.speakers import SpeakersLexicon
from statements.records import SpeakerKind
from statements.speakers.gender import gendered_pronouns
from statements.speakers.source import Determiner, Phrase, Shape

__all__ = ["find_passing"]

#: A pronoun opens its sentence if it is among so many first tokens ("But when he").
OPENING = 3
#: A determiner stands so many tokens before its noun at most.
DETERMINER_BACK = 4


@cache
def _subjects() -> frozenset[str]:
    """The forms of "he" and "she" that stand alone."""
    lex: SpeakersLexicon = lexicon("speakers")
    return frozenset(word for word in gendered_pronouns() if not lex.pronouns[word].possessive)


def find_passing(document: Document) -> tuple[Phrase, ...]:
    """Pronouns that open a sentence, and "the" with a noun for a person, in reading order."""
    lex: SpeakersLexicon = lexicon("speakers")
    lower, words = document.tokens.lower, document.tokens.words
    found = []
    subjects = _subjects()
    for first, last in document.sentences:
        if subjects.isdisjoint(lower[first : first + OPENING]):
            continue
        found += [
            Phrase(index, index + 1, index + 1, Shape.PRONOUN, lower[index])
            for index in range(first, min(last, first + OPENING))
            if lower[index] in subjects
        ]
    nouns = lex.person_nouns
    for index in document.tokens.among(nouns):
        word = lower[index]
        if index + 1 < len(words) and words[index + 1][0].isupper():
            continue
        for first in range(index - 1, max(-1, index - DETERMINER_BACK - 1), -1):
            if lower[first] in lex.definite:
                phrase = Phrase(first, index + 1, index + 1, Shape.NOMINAL, word)
                phrase.kind, phrase.determiner = SpeakerKind.PERSON, Determiner.DEFINITE
                found.append(phrase)
                break
            if not words[first][0].isalpha() or lower[first] in lex.not_in_names:
                break
    return tuple(sorted(found, key=lambda phrase: phrase.first))
