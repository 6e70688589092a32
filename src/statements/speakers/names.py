"""Names as they stand in the text: runs of capitalised words, their titles split off."""

from __future__ import annotations

from functools import cache

from statements.document import Document
from statements.languages import lexicon
from statements.languages.schema.speakers import SpeakersLexicon
from statements.speakers.capitals import QUOTES, Capitals
from statements.speakers.headlines import LONGEST_ACRONYM, find_headlines, is_shouted
from statements.speakers.name import Name
from statements.speakers.runs import read_run

__all__ = ["find_names"]

#: A name with all its titles has at most so many tokens.
LONGEST_RUN = 16
#: Between two parts of a body's name stand less than so many tokens: "for the 6th".
LONGEST_JOINT = 4
#: A nickname between quotation marks has at most so many words.
LONGEST_NICKNAME = 2


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


@cache
def _joining_words() -> frozenset[str]:
    """The words and marks that may stand within a name and are no capitalised words."""
    lex: SpeakersLexicon = lexicon("speakers")
    own = [word for word, pronoun in lex.pronouns.items() if pronoun.possessive]
    return frozenset({".", "&", ",", *QUOTES, *own}).union(
        lex.particles, lex.possessives, lex.conjunctions, lex.connectors
    )


class _Finder(Capitals):
    """Reads runs of capitalised words, from first to last."""

    def __init__(self, document: Document, lex: SpeakersLexicon) -> None:
        super().__init__(document, lex)
        #: What runs have been read as, by their text: a name is written many times.
        self.read: dict[str, Name | None] = {}
        self.joins = _joining_words()
        self.headlines = document.once(find_headlines)
        self.headline = 0

    def run_end(self, first: int) -> int:
        """One past the last token of the run of capitalised words that starts here."""
        words, lower, lex = self.words, self.lower, self.lex
        count = len(words)
        last = first + 1
        body = lower[first] in lex.organisation_nouns
        while last < count and last - first < LONGEST_RUN:
            if self.capital(last):
                if self._ends_shouting(first, last):
                    return last
                body = body or lower[last] in lex.organisation_nouns
                last += 1
                continue
            word = lower[last]
            if word not in self.joins:
                break
            if word == "." and self.starts[last] == self.ends[last - 1]:
                before = lower[last - 1]
                abbreviated = (
                    len(before) == 1
                    or before in lex.titles
                    or before in lex.honorifics
                    or before in lex.name_abbreviations
                )
                if abbreviated and self.capital(last + 1):
                    last += 2
                    continue
                if before in lex.corporate_suffixes and self.capital(last + 1):
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
                if self.capital(following):
                    last = following + 1
                    continue
            if body and self._is_own(last) and self.capital(last + 1):
                last += 2
                continue
            if (
                word in lex.possessives
                and self.capital(last + 1)
                and (
                    lower[last - 1] in lex.owners_of_bodies
                    or lower[last + 1] in lex.corporate_suffixes
                )
            ):
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
            if word in QUOTES and (after := self._nickname(last)):
                last = after
                continue
            break
        return last

    def _ends_shouting(self, first: int, at: int) -> bool:
        """Whether capitals alone end here: "SAVE A QUARTER Let us", "SHOPPING Back then"."""
        words = self.words
        if words[at].isupper() or not words[at - 1].isupper():
            return False
        before = words[at - 1]
        two = at - first > 1 and words[at - 2].isupper() and len(words[at - 2]) > 1
        return is_shouted(before) or (two and len(before) > 1)

    def _is_plural(self, index: int) -> bool:
        return self.lower[index].endswith(self.lex.plural_ending)

    def _is_double(self, first: int, at: int) -> bool:
        """Whether "and" stands in the name of a body: "Tolls and Ferries Commission"."""
        lower, lex = self.lower, self.lex
        return (
            at - first == 1
            and self.capital(at + 1)
            and self.capital(at + 2)
            and lower[at + 2] in lex.organisation_nouns
            and (lower[at + 1] not in lex.organisation_nouns or self._is_plural(first))
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
            if closing < len(self.words) and self.words[closing] in QUOTES:
                return closing + 2 if self.capital(closing + 1) else None
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
            return following + 1 if titled and complement and self.capital(following) else None
        word = lower[at]
        if word in lex.articles:
            return None
        if word in lex.conjunctions:
            heads = {lex.organisation_nouns.get(each) for each in lower[first:at]}
            if heads.isdisjoint(lex.listing_bodies):
                return None
        elif word in lex.wide_connectors and before not in lex.organisation_nouns:
            return None
        while following < min(len(lower), at + LONGEST_JOINT) and (
            lower[following] in lex.articles
            or self._is_own(following)
            or self._is_ordinal(following)
        ):
            following += 1
        return following + 1 if self.capital(following) else None

    def names_of(self, first: int, last: int) -> list[Name]:
        """The names of one run."""
        while self.headline < len(self.headlines) and self.headlines[self.headline][1] <= first:
            self.headline += 1
        in_headline = (
            self.headline < len(self.headlines) and self.headlines[self.headline][0] <= first
        )
        opens = first in self.openers or self._is_quoted(first)
        if (
            opens
            and not in_headline
            and last - first > 1
            and (self._is_common(first) or self._leads_in(first, last))
        ):
            first += 1
            while first < last and self.words[first] == ".":
                first += 1
            opens = False
        if first and self._is_ordinal(first - 1) and self.joined(first):
            first -= 1
        name = self._name(first, last)
        if name is None:
            return []
        single = name.last - name.first == 1
        shouted = self._is_in_capitals(name)
        lone = opens and single and name.front == name.first and not self._is_proper(name.first)
        name.weak = in_headline or shouted or lone
        name.shouted = shouted and not in_headline
        name.lone = lone and not in_headline and not shouted
        return [name]

    def _is_in_capitals(self, name: Name) -> bool:
        """Whether a name is all in capitals, and no acronym."""
        words = self.words
        if not words[name.first].isupper():
            return False
        if name.last - name.first == 1:
            return len(words[name.first]) > LONGEST_ACRONYM
        inner = words[name.first + 1 : name.last]
        return all(word.isupper() for word in inner if word[0].isalpha())

    def _is_ordinal(self, index: int) -> bool:
        """Whether a number in order stands here: "6th"."""
        word = self.lower[index]
        return word[0].isdigit() and word.endswith(self.lex.ordinal_endings)

    def _is_quoted(self, index: int) -> bool:
        """Whether an opening mark stands right before a token."""
        before = index - 1
        return (
            before >= 0 and self.words[before] in QUOTES and self.ends[before] == self.starts[index]
        )

    def _name(self, first: int, last: int) -> Name | None:
        """The run read as a name, from memory where the same words were read before."""
        text = self.text[self.starts[first] : self.ends[last - 1]]
        if text not in self.read:
            self.read[text] = read_run(self.lex, self.words, self.lower, first, last)
        name = self.read[text]
        if name is None or name.run == first:
            return name
        return name.moved(first)

    def _is_proper(self, index: int) -> bool:
        """Whether a lone word at the head of a sentence is surely a name."""
        lower = self.lower[index]
        return lower in self.inner or lower in self.lex.places or self.words[index].isupper()

    def _leads_in(self, first: int, last: int) -> bool:
        """Whether a sentence opens with a verb before a full name known from elsewhere."""
        lower, lex = self.lower, self.lex
        word = lower[first]
        return (
            last - first > 2
            and word not in self.inner
            and not (word in lex.person_nouns or word in lex.titles or word in lex.honorifics)
            and lower[first + 1] in self.inner
            and lower[first + 2] in self.inner
            and self.words[first + 1] != "."
            and f"{self.words[first + 1]} {self.words[first + 2]}" in self.pairs
        )

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
