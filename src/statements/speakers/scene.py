"""All that is known of one text while its sources are resolved."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from functools import cached_property

from statements.attribution.claim import Claim
from statements.document import Document
from statements.languages import lexicon
from statements.languages.schema.speakers import SpeakersLexicon
from statements.records import SpeakerKind
from statements.speakers.gender import count_genders, count_own_pronouns
from statements.speakers.identities import Identities, Identity
from statements.speakers.linking import Linker
from statements.speakers.name import Name
from statements.speakers.names import find_names
from statements.speakers.passing import find_passing
from statements.speakers.phrases import PhraseReader
from statements.speakers.roles import note_heads
from statements.speakers.source import Phrase, Shape, kind_of_head, singular
from statements.speakers.timeline import Mention, Part, Timeline

__all__ = ["Scene"]

#: A paragraph of at most so many characters is a heading, a time or a rule of dashes.
SHORT_LINE = 20
#: A group that did not speak is looked for in so many tokens, some fifteen sentences.
GROUP_BACK = 400
#: A document that a lead speaks of is looked for among so many next sources.
SOURCES_AHEAD = 5
#: So many mentions in the claim's own content are passed over.
OWN_MENTIONS = 6
#: Digits of an age.
LONGEST_AGE = 3
#: A group's noun phrase is read back over so many tokens.
LONGEST_GROUP = 6

Resolve = Callable[["Scene", Phrase], Identity | None]


class Scene:
    """Names, identities and claims of one document, and what has been resolved so far.

    Args:
        document: the text.
        claims: in reading order.
        resolve_phrase: resolves a source.
        resolve_passing: resolves a pronoun or description that is none.
    """

    def __init__(
        self,
        document: Document,
        claims: Sequence[Claim],
        resolve_phrase: Resolve,
        resolve_passing: Resolve,
    ) -> None:
        self.document = document
        self.claims = claims
        self.lex: SpeakersLexicon = lexicon("speakers")
        self.tokens = document.tokens
        #: First tokens of the sentences.
        self.openers = {first for first, _ in document.sentences}
        self.identities = Identities()
        self.linker = Linker(document, self.identities)
        self.names: list[Name] = []
        #: The identity of each name.
        self.owners: list[Identity] = []
        #: Names that capitals alone do not prove, and that lead to no other name.
        self.doubtful: list[Name] = []
        #: Classes of nouns, with the identities that bear each, as they came to.
        self.borne: dict[str, list[Identity]] = {}
        self._sources = sorted(claim.source for claim in claims if claim.source is not None)
        self._link_names(document.once(find_names))
        self.phrases = PhraseReader(document, self.lex, self.names, self.owners)
        self.timeline = Timeline(document, claims)
        self._note_names()
        count_genders(self)
        count_own_pronouns(self)
        #: Identities of the claims resolved so far, with the token of each source.
        self.spoken: list[tuple[int, Identity]] = []
        #: Token ranges of the content of the claim being resolved.
        self.own: list[tuple[int, int]] = []
        #: Where the last claim with a speaker begins, and who that is.
        self.last_spoken: tuple[int, Identity] | None = None
        self._grouped = False
        self._pending = document.once(find_passing)
        self._next = 0
        # No bound methods: a circle of references would keep the text's objects from being freed.
        self._resolve_phrase = resolve_phrase
        self._resolve_passing = resolve_passing
        #: The rule that resolved the last phrase.
        self.rule: str | None = None

    def resolve_phrase(self, phrase: Phrase) -> Identity | None:
        """The identity of a noun phrase, as if it were a source."""
        return self._resolve_phrase(self, phrase)

    def _link_names(self, names: Sequence[Name]) -> None:
        """Full names first, wherever they stand; then titled, short and doubtful ones."""
        linker = self.linker
        linked: dict[int, Identity] = {}
        lower, lex = self.tokens.lower, self.lex
        for name in names:
            place = name.kind is SpeakerKind.PLACE
            if place and name.front and lower[name.front - 1] in self.lex.prepositions:
                linker.located.add(name.key)
        weak = {name.first for name in names if name.weak and not self._speaks(name)}
        for name in names:
            full = len(name.key) > 1 or name.kind is SpeakerKind.PLACE
            if full and name.first not in weak:
                identity = linker.lead(name)
                linked[name.first] = identity
                note_heads(self, name, identity)
        for name in names:
            if name.honorific and name.first not in linked and name.first not in weak:
                identity = linker.lead(name)
                note_heads(self, name, identity)
                linked[name.first] = identity
        for name in names:
            found = linked.get(name.first)
            if found is None and self.names and self._abbreviates(name):
                found = self.owners[-1]
                linker.abbreviate(found, name)
            if found is None:
                doubted = name.first in weak
                found = linker.link(name) if doubted else linker.lead(name)
                if found is None:
                    self.doubtful.append(name)
                    continue
                if doubted:
                    linker.widen(found, name)
                else:
                    note_heads(self, name, found)
            elif len(name.key) > 1 and found.kind is SpeakerKind.PERSON:
                linker.note_full(name, found)
            if name.front and self._is_located(name):
                found.located += 1
            if name.kind is SpeakerKind.PERSON and len(name.key) == len(found.key):
                before = lower[name.front - 1] if name.front else ""
                found.articled = found.articled is not False and before in lex.definite
            if len(name.key) == 1 and len(found.key) > 1 and found.kind is SpeakerKind.PERSON:
                found.person += 1
            self.names.append(name)
            self.owners.append(found)
            self.note(found, name.first, name.last)
        for identity in self.identities:
            if identity.articled and not identity.person and identity.kind is SpeakerKind.PERSON:
                identity.kind = SpeakerKind.ORGANISATION

    def _is_located(self, name: Name) -> bool:
        """Whether something is said to be in what a name stands for: "at the Kell House"."""
        lower, lex = self.tokens.lower, self.lex
        before = name.front - 1
        before -= before > 0 and lower[before] in lex.articles
        # "in Farrow", "the city of Farrow"
        return lower[before] in lex.locatives or lower[max(0, before - 1)] in lex.cities

    def _abbreviates(self, name: Name) -> bool:
        """Whether a name is the acronym of the one before: "the Kell Bank (KB)", ", or KB,"."""
        before = self.names[-1]
        words, lower = self.tokens.words, self.tokens.lower
        if len(name.key) > 1 or len(before.key) < 2 or not words[name.first][:2].isupper():
            return False
        gap = words[before.last : name.front]
        if gap == ["("]:
            return name.last < len(words) and words[name.last] == ")"
        return len(gap) == 2 and gap[0] == "," and lower[name.front - 1] in self.lex.alternatives

    def _speaks(self, name: Name) -> bool:
        """Whether a doubtful name is believed because it is a source: it says something."""
        if not (name.shouted or name.lone):
            return False
        if not self.in_source(self.tokens.starts[name.first]):
            return False
        words, lower = self.tokens.words, self.tokens.lower
        following = name.last
        inside = following < len(words) and self.in_source(self.tokens.starts[following])
        if (
            inside
            and words[following][0].islower()
            and lower[following] not in self.lex.prepositions
        ):
            return name.shouted
        word = name.key[-1]
        noun, plural = singular(self.lex, word)
        return name.shouted or not (
            plural or kind_of_head(self.lex, noun, False) is not SpeakerKind.UNKNOWN
        )

    def in_source(self, offset: int) -> bool:
        """Whether an offset lies in the source of a claim."""
        at = bisect_right(self._sources, (offset, len(self.document.text) + 1)) - 1
        return at >= 0 and self._sources[at][0] <= offset < self._sources[at][1]

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """All words of the text as written; one in small letters is no name."""
        return frozenset(self.tokens.words)

    def heads_source(self, token: int) -> bool:
        """Whether the name at a token is who speaks, and not a part of the source alone."""
        at = bisect_right(self._sources, (self.tokens.starts[token], len(self.document.text) + 1))
        if not at or not self.in_source(self.tokens.starts[token]):
            return False
        before = self.tokens.lower[self.tokens.first_from(self._sources[at - 1][0]) : token]
        return self.lex.prepositions.isdisjoint(before) and self.lex.relatives.isdisjoint(before)

    def gives_age(self, token: int) -> bool:
        """Whether an age follows the name at a token: "Ada Kell, 43,"."""
        at = bisect_left(self.phrases.name_tokens, token)
        if at == len(self.names) or self.names[at].first != token:
            return False
        words, last = self.tokens.words, self.names[at].last
        age = words[last + 1] if last + 1 < len(words) and words[last] == "," else ""
        return age.isdecimal() and len(age) <= LONGEST_AGE

    def sources_after(self, token: int) -> list[tuple[int, int]]:
        """Offsets of the next sources after a token."""
        at = bisect_left(self._sources, (self.tokens.ends[token - 1], 0))
        return self._sources[at : at + SOURCES_AHEAD]

    def note(self, identity: Identity, first: int, last: int) -> None:
        """Record a mention, and the form that it gives the name."""
        start, end = self.tokens.starts[first], self.tokens.ends[last - 1]
        identity.named_at.append((start, end))

    def _note_names(self) -> None:
        """Put the names into the timeline."""
        lex, lower = self.lex, self.tokens.lower
        sentences = self.document.sentences
        sentence = 0
        headed = -1
        for name, identity in zip(self.names, self.owners, strict=True):
            while sentence + 1 < len(sentences) and sentences[sentence][1] <= name.first:
                sentence += 1
            mention = self.timeline.append(name.first, sentence, identity)
            bracketed = name.front > 0 and lower[name.front - 1] == "("
            if bracketed or (name.last < len(lower) and lower[name.last] in lex.modified):
                mention.part = Part.MODIFIER
            if mention.content is None:
                if sentence != headed and not mention.part:
                    before = lower[name.front - 1] if name.front else ""
                    if before not in lex.prepositions:
                        mention.part = Part.SUBJECT
                headed = sentence

    def call(self, identity: Identity, noun: str, at: int) -> None:
        """Note that an identity is described by nouns of this class."""
        if noun not in identity.heads:
            identity.heads[noun] = at
            self.borne.setdefault(noun, []).append(identity)

    def last_before(self, identity: Identity, token: int) -> int | None:
        """Where an identity was mentioned last before a token, the claim's own content apart."""
        at = bisect_left(identity.tokens, token)
        for index in range(at - 1, max(-1, at - 1 - OWN_MENTIONS), -1):
            if not self.is_own(identity.tokens[index]):
                return identity.tokens[index]
        return None

    def turn_to(self, claim: Claim | None) -> None:
        """Resolve this claim next: names in its own content are not whom its source means."""
        touching = self.tokens.touching
        spans = () if claim is None else claim.content
        self.own = [(own.start, own.stop) for own in (touching(*span) for span in spans)]

    def is_own(self, token: int) -> bool:
        """Whether a token lies in the content of the claim being resolved."""
        return any(first <= token < last for first, last in self.own)

    def opens_section(self, token: int) -> bool:
        """Whether the paragraph of a token follows a short line: a heading, a time, a rule."""
        paragraphs = self.document.paragraphs
        at = self.document.paragraph_at(self.tokens.starts[token])
        return at > 0 and paragraphs[at - 1][1] - paragraphs[at - 1][0] <= SHORT_LINE

    def note_source(self, phrase: Phrase, identity: Identity) -> None:
        """Record that a source was resolved."""
        first = phrase.name.first if phrase.name else phrase.first
        last = phrase.name.last if phrase.name else phrase.last
        self.timeline.insert(first, identity).part |= Part.SOURCE
        identity.mentions.append((self.tokens.starts[first], self.tokens.ends[last - 1]))
        self.spoken.append((phrase.first, identity))
        if phrase.last - phrase.first == last - first:
            return
        for index in self.phrases.names_in(phrase.first, phrase.last):
            if self.owners[index] is not identity:
                self.timeline.insert(self.names[index].first, identity).part |= Part.MODIFIER

    def accept(self, name: Name) -> Identity:
        """Believe a doubtful name after all."""
        identity = self.linker.link(name) or self.linker.found(name)
        note_heads(self, name, identity)
        self.note(identity, name.first, name.last)
        return identity

    def identity_of(self, name: Name) -> Identity | None:
        """The identity that a name was linked to."""
        at = bisect_left(self.phrases.name_tokens, name.first)
        if at < len(self.names) and self.names[at] is name:
            return self.owners[at]
        return None

    def described(self, phrase: Phrase, *, last: int | None = None) -> Identity:
        """The identity that this description stands for: the same words, the same identity."""
        lower = self.tokens.lower
        stop = self.phrases.literal_end(phrase) if last is None else last
        first = shown = phrase.first
        if lower[first] in self.lex.articles and stop - first > 1:
            first += 1
        if phrase.kind is SpeakerKind.DOCUMENT and self.phrases.is_new(first, stop):
            first = shown = first + 1
        key = " ".join(lower[first:stop])
        found = self.identities.phrases.get(key)
        if found is None:
            start, end = self.tokens.starts[shown], self.tokens.ends[stop - 1]
            text = self.document.text[start:end]
            found = Identity(phrase.kind, (key,), text, phrase.first, named=False)
            found.plural = phrase.plural
            self.identities.phrases[key] = found
        return found

    def catch_up(self, token: int) -> None:
        """Resolve what stands before a token and is no source: "The mayor left. He ..."."""
        while self._next < len(self._pending) and self._pending[self._next].first < token:
            phrase = self._pending[self._next]
            self._next += 1
            if self.in_source(self.tokens.starts[phrase.first]):
                continue
            identity = self._resolve_passing(self, phrase)
            if identity is not None:
                mention = self.timeline.insert(phrase.first, identity)
                if phrase.shape is Shape.PRONOUN or self._opens_clause(phrase.first):
                    mention.part |= Part.SUBJECT
                start, end = self.tokens.starts[phrase.first], self.tokens.ends[phrase.last - 1]
                identity.mentions.append((start, end))

    def _opens_clause(self, token: int) -> bool:
        """Whether a description is the first mention of its sentence, and opens a clause."""
        at = bisect_left(self.timeline.tokens, token)
        mentions = self.timeline.mentions
        first = not at or mentions[at - 1].sentence != mentions[at].sentence
        opens = token in self.openers or self.tokens.lower[token - 1] in self.lex.clause_openers
        return first and opens

    def note_groups(self) -> None:
        """Put all that the nouns for people show into the timeline; done at the first "they"."""
        if self._grouped:
            return
        self._grouped = True
        known = set(self.timeline.tokens)
        found = []
        for token in self.tokens.among(self.lex.people):
            if token in known:
                continue
            word = self.tokens.lower[token]
            first = self._group_start(token)
            noun, _ = singular(self.lex, word)
            phrase = Phrase(first, self._group_end(token), token + 1, Shape.NOMINAL, noun)
            phrase.plural, phrase.kind = True, SpeakerKind.GROUP
            identity = self.described(phrase)
            self.call(identity, noun, first)
            part = Part.GROUP | (Part.SUBJECT if first in self.openers else Part.NONE)
            sentence = self.document.sentence_at(token)
            found.append(Mention(first, sentence, identity, part))
        found += self._pairs()
        self.timeline.merge(found)

    def _pairs(self) -> list[Mention]:
        """Two people joined by "and", whom "they" may mean together."""
        lower, lex = self.tokens.lower, self.lex
        found = []
        for index in range(len(self.names) - 1):
            one, other = self.names[index], self.names[index + 1]
            joined = other.front == one.last + 1 and lower[one.last] in lex.conjunctions
            people = self.owners[index].kind is self.owners[index + 1].kind is SpeakerKind.PERSON
            if not joined or not people:
                continue
            phrase = Phrase(one.front, other.last, other.last, Shape.LIST, lower[other.last - 1])
            phrase.plural, phrase.kind = True, SpeakerKind.GROUP
            sentence = self.document.sentence_at(one.front)
            part = Part.SUBJECT if one.front in self.openers else Part.NONE
            found.append(Mention(one.front, sentence, self.described(phrase), part))
        return found

    def named_group(self, phrase: Phrase) -> Identity | None:
        """A group that the text named before with more words: "the firms", "small firms"."""
        lower = self.tokens.lower
        word = lower[phrase.core - 1]
        floor = max(0, phrase.first - GROUP_BACK)
        for token in range(phrase.first - 1, floor - 1, -1):
            if lower[token] != word:
                continue
            first = self._group_start(token)
            if first < token and lower[first] not in self.lex.definite:
                found = Phrase(first, token + 1, token + 1, Shape.NOMINAL, phrase.head)
                found.plural, found.kind = True, phrase.kind
                return self.described(found)
        return None

    def introduced_document(self, phrase: Phrase, noun: str, after: int) -> Identity | None:
        """The last document that the text brought in behind a token: "a new report by the bank"."""
        lex, lower = self.lex, self.tokens.lower
        floor = max(after, phrase.first - GROUP_BACK, 0)
        for token in range(phrase.first - 1, floor - 1, -1):
            if lex.document_nouns.get(lower[token]) != noun:
                continue
            first, last = self._group_start(token), self._group_end(token)
            authored = last > token + 1 and lower[token + 1] in lex.authors
            if not authored or first == token or lower[first] in lex.definite:
                continue
            found = Phrase(first, last, token + 1, Shape.NOMINAL, lower[token])
            found.kind = phrase.kind
            identity = self.described(found, last=found.last)
            self.call(identity, noun, first)
            return identity
        return None

    def _group_end(self, head: int) -> int:
        """One past the noun phrase that this plural heads: with the name after its "of"."""
        lower = self.tokens.lower
        at = head + 1
        if at + 1 < len(lower) and lower[at] in self.lex.prepositions:
            at += 1 + (lower[at + 1] in self.lex.articles)
            for index in self.phrases.names_in(at, at + LONGEST_GROUP)[:1]:
                if self.names[index].front == at:
                    return self.names[index].last
        return head + 1

    def _group_start(self, head: int) -> int:
        """First token of the noun phrase that this plural heads."""
        lex, lower, words = self.lex, self.tokens.lower, self.tokens.words
        first = head
        for index in range(head - 1, max(-1, head - LONGEST_GROUP), -1):
            word = lower[index]
            if word in lex.quantifiers or word in lex.articles or word in lex.definite:
                return index
            verbal = word.endswith(lex.verb_endings) and word not in lex.adjectives
            verbal = verbal or word in lex.verbs
            if verbal or word in lex.not_in_names or not words[index][0].isalnum():
                break
            first = index
        return first
