"""Sources read as noun phrases: trimmed, cut to their core, their names found."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from statements.document import Document
from statements.languages.schema.speakers import SpeakersLexicon
from statements.records import SpeakerKind
from statements.speakers.identities import Identity
from statements.speakers.name import Name
from statements.speakers.source import Determiner, Phrase, Shape, kind_of_head, singular

__all__ = ["PhraseReader"]

#: A comma belongs to a list if "and" follows within so many tokens.
LIST_REACH = 14
#: A core's last word may be a participle so many tokens after its noun ("poll taken on Friday").
PARTICIPLE_REACH = 3

_OPENING = frozenset('"“‘([')
_CLOSING = frozenset('"”’)]')
_TRIMMED = frozenset(",.;:\"“”'‘’()[]—–-…")
_BREAKS = frozenset({"(", "[", "—", "–", "--", ":", ";"})


class PhraseReader:
    """Reads noun phrases of one text."""

    def __init__(
        self,
        document: Document,
        lex: SpeakersLexicon,
        names: Sequence[Name],
        owners: Sequence[Identity],
    ) -> None:
        self.lex = lex
        self.tokens = document.tokens
        self.words = document.tokens.words
        self.lower = document.tokens.lower
        self.names = names
        self.owners = owners
        self.name_tokens = [name.first for name in names]

    def names_in(self, first: int, last: int) -> list[int]:
        """Indices of the names that lie in a token range."""
        low = bisect_left(self.name_tokens, first)
        high = bisect_left(self.name_tokens, last, low)
        return [i for i in range(low, high) if self.names[i].last <= last]

    def name_ending(self, last: int) -> int | None:
        """Index of the name whose last token is right before ``last``."""
        at = bisect_left(self.name_tokens, last) - 1
        return at if at >= 0 and self.names[at].last == last else None

    def read(self, start: int, end: int) -> Phrase | None:
        """The noun phrase at these offsets; None where they hold no word."""
        lex, words, lower = self.lex, self.words, self.lower
        touched = self.tokens.touching(start, end)
        name = self._exactly(touched)
        if name is not None:
            first, last = touched.start, touched.stop
            return Phrase(first, last, last, Shape.NAME, lower[last - 1], name)
        first, last = self._trim(touched)
        if first >= last:
            return None
        pronoun = lower[first] in lex.pronouns and lower[last - 1] in lex.pronouns
        if pronoun and last - first <= 2 and not self._is_place(first):
            return Phrase(first, last, last, Shape.PRONOUN, lower[first])
        indices = self.names_in(first, last)
        covered = {max(first, self.names[i].front): i for i in indices}
        core, listed = self._core(first, last, covered)
        further = self._further_person(core, last, indices)
        if further:
            core, listed = further, True
        phrase = Phrase(first, last, core, Shape.NOMINAL, lower[core - 1])
        if words[core - 1] == "." and core - 2 >= first:
            phrase.head = lower[core - 2]
        self._determine(phrase)
        if listed and core > first + 2 and not self._is_one(first, core, indices):
            phrase.shape, phrase.kind, phrase.plural = Shape.LIST, SpeakerKind.GROUP, True
        else:
            self._head(phrase, indices)
        return phrase

    def _further_person(self, core: int, last: int, indices: list[int]) -> int:
        """One past a second person that "and" adds after the core, or 0.

        "Ida Quist of Ohio and Bo Dahl of Utah", "Ida Quist, the mayor, and Bo Dahl".
        """
        people = [i for i in indices if self.owners[i].kind is SpeakerKind.PERSON]
        if not people or self.names[people[0]].first >= core:
            return 0
        for i in people[1:]:
            before = self.names[i].front - 1
            if before < core or self.lower[before] not in self.lex.conjunctions:
                continue
            if self.words[before - 1] == "," or self.name_ending(before) is not None:
                return last
        return 0

    def _is_one(self, first: int, core: int, indices: list[int]) -> bool:
        """Whether what "and" joins describes one: "former mayor and writer Ada Lund"."""
        lex, lower = self.lex, self.lower
        joint = next(i for i in range(first + 1, core) if lower[i] in lex.conjunctions)
        before, _ = singular(lex, lower[joint - 1])
        names = [self.names[i] for i in indices if self.names[i].last <= core]
        if names and names[-1].last == core:
            title = lower[names[-1].first - 1] if names[-1].first > joint + 1 else ""
            alone = all(name.first > joint or name.kind is not SpeakerKind.PERSON for name in names)
            return (
                title in lex.person_nouns
                and before == lower[joint - 1]
                and (alone and before in lex.person_nouns)
            )
        noun, plural = singular(lex, lower[core - 1])
        known = kind_of_head(lex, before, False) is not SpeakerKind.UNKNOWN
        return (
            not plural
            and not known
            and noun in lex.person_nouns
            and not (any(name.last == joint for name in names) or lower[joint + 1] in lex.articles)
        )

    def _exactly(self, touched: range) -> Name | None:
        """The name that fills a token range with its title, where one does."""
        at = bisect_left(self.name_tokens, touched.start)
        if at == len(self.names) or self.names[at].last != touched.stop:
            return None
        name = self.names[at]
        plain = name.kind not in (SpeakerKind.GROUP, SpeakerKind.DOCUMENT)
        return name if plain and name.front == touched.start else None

    def _is_place(self, index: int) -> bool:
        """Whether a pronoun in capitals is a place: "US"."""
        return self.words[index].isupper() and self.lower[index] in self.lex.places

    def _trim(self, touched: range) -> tuple[int, int]:
        """The token range without marks at its ends, and without a possessive's."""
        words, lower = self.words, self.lower
        first, last = touched.start, touched.stop
        while first < last and words[first] in _TRIMMED:
            first += 1
        leading = lower[first] if last - first > 1 else ""
        if leading in self.lex.prepositions and leading not in self.lex.pronouns:
            first += 1
        while last - first > 1 and lower[last - 1] in self.lex.trailing_adverbs:
            last -= 1
        opening = next((i for i in range(first, last) if words[i] in _OPENING), last)
        while last > first and (
            words[last - 1] in _TRIMMED or lower[last - 1] in self.lex.possessives
        ):
            mark = words[last - 1]
            named = mark == "." and self.name_ending(last) is not None
            if named or (mark in _CLOSING and opening < last - 1):
                break
            last -= 1
        return first, last

    def _core(self, first: int, last: int, covered: dict[int, int]) -> tuple[int, bool]:
        """One past the core, and whether it joins several by "and"."""
        lex, words, lower = self.lex, self.words, self.lower
        at = first
        listed = False
        while at < last:
            if at in covered:
                at = self.names[covered[at]].last
                at = self._after_tag(at, last)
                continue
            word = lower[at]
            if at > first and (word in lex.prepositions or word in lex.relatives):
                break
            if words[at] in _BREAKS:
                break
            if word in lex.conjunctions and at > first and not self._counts(at - 1):
                listed = True
            if words[at] == "," and not self._lists(first, at, last, covered):
                break
            at += 1
        return max(at, first + 1), listed

    def _counts(self, index: int) -> bool:
        """Whether a word only counts: "one or more"."""
        word = self.lower[index]
        return word in self.lex.quantifiers or word in self.lex.indefinite

    def _after_tag(self, comma: int, last: int) -> int:
        """Past a party's letter and a state inside a list: "Ada Lund, R-Texas, and Bo Dahl"."""
        words = self.words
        if comma + 4 > last or words[comma] != "," or words[comma + 1][1:2] != "-":
            return comma
        at = comma + 2 + (words[comma + 2] == ".")
        at += at < last and words[at] == ","
        return at if at < last and self.lower[at] in self.lex.conjunctions else comma

    def _lists(self, first: int, comma: int, last: int, covered: dict[int, int]) -> bool:
        """Whether a comma parts the items of a list: "A, B and C"."""
        lex, lower = self.lex, self.lower
        at = comma + 1
        if at < last and any(self.names[i].last == comma for i in covered.values()):
            follows = at + (lower[at] in lex.articles)
            if follows not in covered:
                return False
            after = self.names[covered[follows]].last
            if after < last and lower[after] in lex.possessives:
                return False
        limit = min(last, comma + LIST_REACH)
        while at < limit:
            if at in covered:
                at = self.names[covered[at]].last
                continue
            if lower[at] in lex.conjunctions:
                return at > comma + 1 and at + 1 < last
            if lower[at] in lex.prepositions or lower[at] in lex.relatives:
                return False
            at += 1
        return False

    def _determine(self, phrase: Phrase) -> None:
        lex = self.lex
        opening = self.lower[phrase.first]
        pronoun = lex.pronouns.get(opening)
        if pronoun is not None and pronoun.possessive:
            phrase.determiner = Determiner.POSSESSIVE
            phrase.owner_pronoun = opening
        elif opening in lex.definite:
            phrase.determiner = Determiner.DEFINITE
        elif opening in lex.indefinite or opening in lex.quantifiers or opening[0].isdigit():
            phrase.determiner = Determiner.INDEFINITE

    def _head(self, phrase: Phrase, indices: list[int]) -> None:
        """Find what the phrase comes down to: a name, or a noun with names around it."""
        lex, lower = self.lex, self.lower
        first, core = phrase.first, phrase.core
        inner = [i for i in indices if self.names[i].last <= core]
        final = self.names[inner[-1]] if inner else None
        if core - first > 1 and phrase.head in lex.trailing_adverbs:
            phrase.core, core = core - 1, core - 1
            phrase.head = lower[core - 1]
        noun, plural = singular(lex, phrase.head)
        if final is not None and final.last == core:
            if final.kind is SpeakerKind.GROUP:
                phrase.kind, phrase.plural, phrase.head = SpeakerKind.GROUP, True, noun
            elif final.kind is SpeakerKind.DOCUMENT:
                phrase.kind, phrase.plural, phrase.head = SpeakerKind.DOCUMENT, plural, noun
            elif final.front > first and self.words[final.front - 1].isdigit():
                # "the 1951 Tolls Convention": the year is part of what it is called.
                phrase.kind, phrase.head = kind_of_head(lex, noun, plural), noun
            else:
                phrase.shape, phrase.name = Shape.NAME, final
            return
        if final is not None and (lower[final.last] in lex.possessives or final.last == core - 1):
            phrase.owner = final
        phrase.head, phrase.plural = noun, plural
        if noun.endswith(lex.participle_endings):
            for at in range(core - 2, max(first, core - 2 - PARTICIPLE_REACH), -1):
                known, plural = singular(lex, lower[at])
                if kind_of_head(lex, known, False) is not SpeakerKind.UNKNOWN:
                    phrase.head, phrase.plural, phrase.core = known, plural, at + 1
                    break
        phrase.kind = kind_of_head(lex, phrase.head, phrase.plural)
        if phrase.head == "%":
            phrase.kind, phrase.plural = SpeakerKind.GROUP, True
        beyond = [i for i in indices if self.names[i].first >= core]
        if beyond and self._names_holder(phrase, beyond[-1]):
            phrase.shape, phrase.name = Shape.NAME, self.names[beyond[-1]]
        elif beyond:
            self._beyond(phrase, beyond[0])

    def _names_holder(self, phrase: Phrase, index: int) -> bool:
        """Whether the last name tells who holds the office: "the head of Kell Aid, Ada Lund"."""
        name = self.names[index]
        if phrase.kind is not SpeakerKind.PERSON or name.last != phrase.last:
            return False
        if not self._is_person(index) or name.front == phrase.core:
            return False
        mark = self.words[name.front - 1]
        return mark in (",", ")") or self.name_ending(name.front) is not None

    def _is_person(self, index: int) -> bool:
        """Whether a name is a person's, by its words or by what the text says beside it."""
        identity = self.owners[index]
        unknown = identity.kind is SpeakerKind.UNKNOWN and identity.person > 0
        return unknown or identity.kind is SpeakerKind.PERSON

    def _beyond(self, phrase: Phrase, index: int) -> None:
        """Read the first name after the core: an apposition, or a complement."""
        lex, lower = self.lex, self.lower
        name = self.names[index]
        if self.words[phrase.core] != ",":
            phrase.complement = name
        elif self._is_person(index) and not phrase.plural:
            between = lower[phrase.core + 1 : name.front]
            if not any(word in lex.prepositions or word in lex.relatives for word in between):
                phrase.shape, phrase.name = Shape.NAME, name

    def is_new(self, first: int, last: int) -> bool:
        """Whether a phrase opens with "new" before a name: "new Kell Bank poll"."""
        at = bisect_left(self.name_tokens, first + 1)
        named = at < len(self.names) and self.names[at].front == first + 1
        return named and first + 1 < last and self.lower[first] in self.lex.newness

    def literal_end(self, phrase: Phrase) -> int:
        """Where a description ends: before a relative clause or an aside after a comma."""
        lex, lower, words = self.lex, self.lower, self.words
        depth = 0
        for at in range(phrase.core, phrase.last - 1):
            depth += (words[at] in ("(", "[")) - (words[at] in (")", "]"))
            following = lower[at + 1]
            aside = following in lex.relatives or following in lex.prepositions
            if aside and words[at] == "," and not depth:
                return at
        return phrase.last
