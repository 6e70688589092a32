"""Names as they stand in the text: runs of capitalised words, their titles split off."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from statements.document import Document
from statements.languages import lexicon
from statements.languages.schema.speakers import SpeakersLexicon
from statements.records import SpeakerKind
from statements.speakers.headlines import LONGEST_ACRONYM, find_headlines
from statements.speakers.spelling import fold

__all__ = ["Name", "find_names", "read_run"]

#: A name with all its titles has at most so many tokens.
LONGEST_RUN = 16
#: A nickname between quotation marks has at most so many words.
LONGEST_NICKNAME = 2

_QUOTES = frozenset("\"“”'‘’")


@attrs.define(eq=False)
class Name:
    """A name where it stands, as token indices ``[first, last)``, its title from ``front`` on."""

    first: int
    last: int
    front: int
    key: tuple[str, ...]
    """Its words, lower-cased and without diacritics, initials without their stop."""
    kind: SpeakerKind
    head: str | None = None
    """Class of the noun in its title: "senator" for "Sen."."""
    honorific: str | None = None
    """Gender of its form of address, "" where that shows none; None without one."""
    weak: bool = False
    """Whether its capitals prove nothing: a headline, or a lone word opening a sentence."""
    shouted: bool = False
    """Whether it is weak for being all in capitals."""
    traits: tuple[str, ...] = ()
    """Adjectives before it that are no part of it: "republican"."""
    rule: str | None = None
    """The rule that linked it to its identity."""


def find_names(document: Document) -> tuple[Name, ...]:
    """All names of the text in reading order; none overlap."""
    lex: SpeakersLexicon = lexicon("speakers")
    finder = _Finder(document, lex)
    names: list[Name] = []
    at = 0
    for index in finder.capitals:
        if index < at:
            continue
        at = finder.run_end(index)
        names.extend(finder.names_of(index, at))
    return tuple(names)


class _Finder:
    def __init__(self, document: Document, lex: SpeakersLexicon) -> None:
        tokens = document.tokens
        self.lex = lex
        self.text = document.text
        self.words = tokens.words
        self.lower = tokens.lower
        self.starts = tokens.starts
        self.ends = tokens.ends
        self.openers = {first for first, _ in document.sentences}
        #: Sentence openers and what follows an opening mark, whose capitals prove nothing.
        stop = lex.not_in_names
        lower = tokens.lower
        self.capitals = [
            index
            for index, word in enumerate(tokens.words)
            if word[0].isupper()
            and not (word[1:2] == "-" and self._is_tag(index))
            and (lower[index] not in stop or (word.isupper() and lower[index] in lex.places))
        ]
        self.headlines = document.once(find_headlines)
        self.headline = 0
        openers = self.openers
        self.inner = {
            lower[index]
            for index in self.capitals
            if index not in openers and self.words[index - 1] not in _QUOTES
        }
        self.vocabulary = frozenset(tokens.words)

    def _is_tag(self, index: int) -> bool:
        """Whether a party's letter and a state stand here: "(R-Texas)", ", D-Ohio"."""
        return index > 0 and self.words[index - 1] in ("(", ",", "[") and self.words[index][2:3].isupper()

    def _joined(self, index: int) -> bool:
        """Whether one space, or nothing, parts this token from the one before."""
        gap = self.starts[index] - self.ends[index - 1]
        return gap == 0 or (gap == 1 and self.text[self.ends[index - 1]] in " \u00a0")

    def _capital(self, index: int) -> bool:
        return (
            index < len(self.words)
            and self.words[index][0].isupper()
            and index not in self.openers
            and (
                self.lower[index] not in self.lex.not_in_names
                or (self.words[index].isupper() and self.lower[index] in self.lex.places)
            )
            and self._joined(index)
        )

    def run_end(self, first: int) -> int:
        """One past the last token of the run of capitalised words that starts here."""
        words, lower, lex = self.words, self.lower, self.lex
        count = len(words)
        last = first + 1
        body = lower[first] in lex.organisation_nouns
        while last < count and last - first < LONGEST_RUN:
            if self._capital(last):
                body = body or lower[last] in lex.organisation_nouns
                last += 1
                continue
            word = lower[last]
            if word == "." and self.starts[last] == self.ends[last - 1]:
                before = lower[last - 1]
                abbreviated = len(before) == 1 or before in lex.titles or before in lex.honorifics
                if abbreviated and self._capital(last + 1):
                    last += 2
                    continue
                if before in lex.suffixes or before in lex.corporate_suffixes:
                    return last + 1
                return last
            if word in lex.particles or word == "&":
                following = last + 1
                while (
                    following < last + 3 and following < count and lower[following] in lex.particles
                ):
                    following += 1
                if self._capital(following):
                    last = following + 1
                    continue
            if body and self._is_own(last) and self._capital(last + 1):
                last += 2
                continue
            if word in lex.conjunctions and self._is_double(first, last):
                body = True
                last += 3
                continue
            if word in lex.connectors and (joined := self._connected(first, last, body)):
                last = joined
                continue
            if word == "," and self._is_suffix(last + 1):
                last += 2
                if last < count and words[last] == "." and self.starts[last] == self.ends[last - 1]:
                    last += 1
                return last
            if word in _QUOTES and (after := self._nickname(last)):
                last = after
                continue
            break
        return last

    def _is_double(self, first: int, at: int) -> bool:
        """Whether "and" stands in the name of a body: "Tolls and Ferries Commission"."""
        lower, lex = self.lower, self.lex
        return (
            at - first == 1
            and self._capital(at + 1)
            and self._capital(at + 2)
            and lower[at + 2] in lex.organisation_nouns
            and lower[at + 1] not in lex.organisation_nouns
            and lower[at + 1] not in lex.political_adjectives
            and lower[at + 1] not in lex.demonyms
            and lower[at + 1] not in lex.person_nouns
            and lower[at + 1] not in lex.places
            and lower[first] not in lex.places
        )

    def _is_own(self, index: int) -> bool:
        """Whether a capitalised possessive pronoun stands here: "Reclaim Our Schools"."""
        pronoun = self.lex.pronouns.get(self.lower[index])
        return pronoun is not None and pronoun.possessive and self.words[index][0].isupper()

    def _is_suffix(self, index: int) -> bool:
        return (
            index < len(self.words)
            and self.lower[index] in self.lex.suffixes
            and self.words[index][0].isupper()
        )

    def _nickname(self, opening: int) -> int | None:
        """One past the capital after a quoted nickname that opens here."""
        closing = opening + 1
        while closing < len(self.words) and closing - opening <= LONGEST_NICKNAME:
            if not self.words[closing][0].isupper():
                return None
            closing += 1
            if closing < len(self.words) and self.words[closing] in _QUOTES:
                return closing + 2 if self._capital(closing + 1) else None
        return None

    def _connected(self, first: int, at: int, body: bool) -> int | None:
        """One past the capital after the connector at ``at``, where it belongs to the name."""
        lower, lex = self.lower, self.lex
        before = lower[at - 1]
        following = at + 1
        if not body:
            # "Secretary of State"
            titled = before in lex.person_nouns or before in lex.titles
            complement = following < len(lower) and lower[following] in lex.title_complements
            return following + 1 if titled and complement and self._capital(following) else None
        heads = {lex.organisation_nouns.get(word) for word in lower[first:at]}
        word = lower[at]
        if word in lex.wide_connectors and not (
            before in lex.organisation_nouns
            or (word in lex.conjunctions and heads & lex.listing_bodies)
        ):
            return None
        if word in lex.articles:
            return None
        if following < len(lower) and (
            lower[following] in lex.articles or self._is_own(following)
        ):
            following += 1
        return following + 1 if self._capital(following) else None

    def names_of(self, first: int, last: int) -> list[Name]:
        """The names of one run."""
        while self.headline < len(self.headlines) and self.headlines[self.headline][1] <= first:
            self.headline += 1
        in_headline = (
            self.headline < len(self.headlines) and self.headlines[self.headline][0] <= first
        )
        opens = first in self.openers or (first > 0 and self.words[first - 1] in _QUOTES)
        if opens and not in_headline and last - first > 1 and self._is_common(first):
            first += 1
            while first < last and self.words[first] == ".":
                first += 1
            opens = False
        name = read_run(self.lex, self.words, self.lower, first, last)
        if name is None:
            return []
        single = name.last - name.first == 1
        shouted = all(
            word.isupper() for word in self.words[name.first : name.last] if word[0].isalpha()
        ) and (not single or len(self.words[name.first]) > LONGEST_ACRONYM)
        lone = opens and single and name.front == name.first and not self._is_proper(name.first)
        name.weak = in_headline or shouted or lone
        name.shouted = shouted and not in_headline
        return [name]

    def _is_proper(self, index: int) -> bool:
        """Whether a lone word at the head of a sentence is surely a name."""
        lower = self.lower[index]
        return lower in self.inner or lower in self.lex.places or self.words[index].isupper()

    def _is_common(self, index: int) -> bool:
        """Whether the word at the head of a sentence may be capitalised for that alone."""
        word = self.lower[index]
        return (
            word not in self.inner
            and word not in self.lex.person_nouns
            and word not in self.lex.titles
            and word not in self.lex.honorifics
            and word not in self.lex.places
            and not self.words[index].isupper()
            and (
                word in self.vocabulary
                or word[:-1] in self.lex.person_nouns
                or word.endswith(self.lex.common_endings)
            )
        )


def read_run(
    lex: SpeakersLexicon, words: Sequence[str], lower: Sequence[str], first: int, last: int
) -> Name | None:
    """The name in a run of tokens, its title and leading adjectives split off.

    None where nothing of the run can be a name.
    """
    front = first
    head: str | None = None
    honorific: str | None = None
    body = any(is_body_word(lex, lower[i]) for i in range(first + 1, last))
    at = first
    cut = first
    while at < last - 1:
        word = lower[at]
        step = at + 1
        if step < last and words[step] == ".":
            step += 1
        if (word in lex.honorifics and at == cut) or word in lex.titles:
            if word in lex.honorifics:
                honorific = honorific or lex.honorifics[word]
            head = lex.titles.get(word, head)
            cut = step
        elif word in lex.person_nouns and not (word in lex.name_words and first < at == last - 2):
            complement = step + 1
            if lower[step] == "of" and complement < last:
                while complement < last and lower[complement] in lex.title_complements:
                    complement += 1
                if complement < last:
                    head, cut, step = lex.person_nouns[word], complement, complement
            elif _names_person(lex, lower, step, last):
                head = lex.person_nouns[word]
                cut = step
        at = step
    first = cut
    traits: tuple[str, ...] = tuple(
        word
        for word in lower[front:cut]
        if word in lex.political_adjectives or word in lex.demonyms
    )
    if head is None and honorific is None and not body:
        while first < last - 1 and (
            lower[first] in lex.political_adjectives or lower[first] in lex.demonyms
        ):
            traits += (lower[first],)
            first += 1
    while last > first and words[last - 1] == "." and lower[last - 2] not in lex.suffixes:
        if lower[last - 2] in lex.corporate_suffixes:
            break
        last -= 1
    if first >= last:
        return None
    if last - first == 1 and front == first:
        word = lower[first]
        adjective = word in lex.political_adjectives or word in lex.demonyms
        if adjective or (word in lex.person_nouns and word not in lex.name_words):
            if not (words[first].isupper() and word in lex.places):
                return None
    key = tuple(
        fold(word)
        for word in lower[first:last]
        if (word not in lex.suffixes and word[0].isalnum()) or word[0] == "@"
    )
    if not key:
        return None
    kind = _kind(lex, words, lower, first, last)
    if honorific is not None or head is not None:
        kind = SpeakerKind.PERSON
    return Name(first, last, front, key, kind, head, honorific, traits=traits)


def _names_person(lex: SpeakersLexicon, lower: Sequence[str], first: int, last: int) -> bool:
    """Whether what follows a title may be a person's name."""
    return first < last and not any(
        is_body_word(lex, lower[i]) or lower[i] in lex.other_nouns
        for i in range(first, last)
    )


def _kind(
    lex: SpeakersLexicon, words: Sequence[str], lower: Sequence[str], first: int, last: int
) -> SpeakerKind:
    phrase = lower[first] if last - first == 1 else " ".join(lower[first:last])
    if phrase.rstrip(".") in lex.places:
        return SpeakerKind.PLACE
    if last - first == 1 and _is_people(lex, phrase):
        return SpeakerKind.GROUP
    if last - first > 1 and any(char.isdigit() for char in phrase):
        return SpeakerKind.UNKNOWN
    ending = lower[last - 1] if words[last - 1] != "." else lower[last - 2]
    if ending in lex.other_nouns:
        return SpeakerKind.UNKNOWN
    if ending in lex.document_nouns and last - first > 1 and ending not in lex.organisation_nouns:
        return SpeakerKind.DOCUMENT
    for i in range(first, last):
        if is_body_word(lex, lower[i]):
            return SpeakerKind.ORGANISATION
    if words[first][0] == "@":
        return SpeakerKind.UNKNOWN
    if last - first == 1:
        word = words[first]
        capitals = sum(map(str.isupper, word))
        if capitals > 1 and capitals * 2 >= len(word) and len(word) <= LONGEST_ACRONYM:
            return SpeakerKind.ORGANISATION
        return SpeakerKind.UNKNOWN
    return SpeakerKind.PERSON


def is_body_word(lex: SpeakersLexicon, word: str) -> bool:
    """Whether a word in a name shows that a body bears it."""
    return (
        word in lex.organisation_nouns or word in lex.corporate_suffixes or word in lex.body_words
    )


def _is_people(lex: SpeakersLexicon, word: str) -> bool:
    """Whether a capitalised word is the plural of an adjective or noun for people."""
    if not word.endswith(lex.plural_ending):
        return False
    one = word.rsplit("-", 1)[-1][: -len(lex.plural_ending)]
    return one in lex.person_nouns or one in lex.demonyms or one in lex.political_adjectives
