"""All that is known of one text while its sources are resolved."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence

from statements.attribution.claim import Claim
from statements.document import Document
from statements.languages import lexicon
from statements.languages.schema.speakers import SpeakersLexicon
from statements.records import QuoteKind, SpeakerKind
from statements.speakers.gender import count_genders
from statements.speakers.identities import Identities, Identity
from statements.speakers.linking import Linker
from statements.speakers.names import Name, find_names
from statements.speakers.roles import note_heads
from statements.speakers.source import Determiner, Phrase, Shape, kind_of_head, singular

__all__ = ["Mention", "Scene"]

#: A paragraph of at most so many characters is a heading, a time or a rule of dashes.
SHORT_LINE = 20

#: A group's noun phrase is read back over so many tokens.
LONGEST_GROUP = 6

_OPENING = frozenset('"“‘([')
_CLOSING = frozenset('"”’)]')
_TRIMMED = frozenset(",.;:\"“”'‘’()[]—–-…")


class Mention:
    """One place at which an identity is mentioned, as the pronoun rules see it."""

    __slots__ = (
        "content",
        "grouped",
        "identity",
        "inside",
        "possessive",
        "sentence",
        "source",
        "subject",
        "token",
    )

    def __init__(self, token: int, sentence: int, identity: Identity) -> None:
        self.token = token
        self.sentence = sentence
        self.identity = identity
        self.subject = False
        self.possessive = False
        #: The kind of the claim whose content holds it.
        self.inside: QuoteKind | None = None
        #: Which content, as an index of :attr:`Scene.contents`.
        self.content: int | None = None
        self.source = False
        #: Whether it is a group that was found by its noun alone.
        self.grouped = False


class Scene:
    """Names, identities and claims of one document, and what has been resolved so far."""

    def __init__(self, document: Document, claims: Sequence[Claim]) -> None:
        self.document = document
        self.claims = claims
        self.lex: SpeakersLexicon = lexicon("speakers")
        self.identities = Identities()
        self.linker = Linker(document, self.identities)
        self.tokens = document.tokens
        self.names: list[Name] = []
        #: Names that capitals alone do not prove, and that lead to no other name.
        self.doubtful: list[Name] = []
        self.owners: list[Identity] = []
        self._link_names(document.once(find_names))
        self.name_firsts = [name.front for name in self.names]
        self.name_tokens = [name.first for name in self.names]
        #: Token ranges of the contents, rising and apart, with the kind of each.
        self.contents = self._contents()
        self.mentions = self._timeline()
        self.mention_tokens = [mention.token for mention in self.mentions]
        count_genders(self)
        #: Identities of the claims resolved so far, with the token of each source.
        self.spoken: list[tuple[int, Identity]] = []

        self.source_tokens = self._source_tokens()
        self.current: Claim | None = None
        #: Where the last claim with a speaker begins, and who that is.
        self.last_spoken: tuple[int, Identity] | None = None
        self._grouped = False
        self.resolve_phrase: Callable[[Phrase], Identity | None] = lambda phrase: None

    def _source_tokens(self) -> list[int]:
        """First tokens of the names in sources, rising."""
        found = []
        for claim in self.claims:
            if claim.source is not None:
                touched = self.tokens.touching(*claim.source)
                found += [self.names[i].first for i in self.names_in(touched.start, touched.stop)]
        return sorted(found)

    def is_source(self, token: int) -> bool:
        """Whether the name at this token stands in a claim's source."""
        at = bisect_left(self.source_tokens, token)
        return at < len(self.source_tokens) and self.source_tokens[at] == token

    def is_own(self, token: int) -> bool:
        """Whether a token lies in the content of the claim being resolved."""
        if self.current is None:
            return False
        offset = self.tokens.starts[token]
        return any(start <= offset < end for start, end in self.current.content)

    def opens_section(self, token: int) -> bool:
        """Whether the paragraph of a token follows a short line: a heading, a time, a rule."""
        paragraphs = self.document.paragraphs
        at = self.document.paragraph_at(self.tokens.starts[token])
        return at > 0 and paragraphs[at - 1][1] - paragraphs[at - 1][0] <= SHORT_LINE

    def note_source(self, phrase: Phrase, identity: Identity) -> None:
        """Record that a source was resolved."""
        self.add_mention(phrase.name.first if phrase.name else phrase.first, identity, source=True)
        last = phrase.name.last if phrase.name else phrase.last
        first = phrase.name.first if phrase.name else phrase.first
        start, end = self.tokens.starts[first], self.tokens.ends[last - 1]
        identity.mentions.add((start, end))
        self.spoken.append((phrase.first, identity))

    def _link_names(self, names: Sequence[Name]) -> None:
        """Full names first, wherever they stand; then titled, short and doubtful ones."""
        linker = self.linker
        spoken = self._source_ranges()
        linked: dict[int, Identity] = {}
        for name in names:
            if name.shouted and self._in_ranges(name.first, spoken):
                name.weak = False
            if not name.weak and (len(name.key) > 1 or name.kind is SpeakerKind.PLACE):
                identity = linker.link(name) or linker.found(name)
                linker.widen(identity, name)
                linked[name.first] = identity
                note_heads(self, name, identity)
        for name in names:
            if name.first not in linked and not name.weak and name.honorific:
                identity = linker.link(name) or linker.found(name)
                note_heads(self, name, identity)
                linked[name.first] = identity
        for name in names:
            found = linked.get(name.first)
            if found is None:
                found = linker.link(name)
                if found is None:
                    if name.weak:
                        self.doubtful.append(name)
                        continue
                    found = linker.found(name)
                linker.widen(found, name)
                linked[name.first] = found
                if not name.weak:
                    note_heads(self, name, found)
            elif len(name.key) > 1 and found.kind is SpeakerKind.PERSON:
                linker.note_full(name, found)
            if len(name.key) == 1 and len(found.key) > 1:
                found.person += found.kind is SpeakerKind.PERSON
            self.names.append(name)
            self.owners.append(found)
            self.note(found, name.first, name.last)
            found.positions.append(name.first)

    def _source_ranges(self) -> list[tuple[int, int]]:
        """Offsets of the sources, rising."""
        return sorted(claim.source for claim in self.claims if claim.source is not None)

    def _in_ranges(self, token: int, ranges: list[tuple[int, int]]) -> bool:
        """Whether a token lies in one of the ranges of offsets."""
        offset = self.tokens.starts[token]
        at = bisect_right(ranges, (offset, len(self.document.text) + 1)) - 1
        return at >= 0 and ranges[at][0] <= offset < ranges[at][1]

    def note(self, identity: Identity, first: int, last: int) -> None:
        """Record a mention, and the form that it gives the name."""
        start, end = self.tokens.starts[first], self.tokens.ends[last - 1]
        identity.mentions.add((start, end))
        identity.names.setdefault(self.document.text[start:end])

    def _timeline(self) -> list[Mention]:
        """The mentions by name, each with its sentence and where it stands in it."""
        sentences = self.document.sentences
        lower = self.tokens.lower
        inside = self.contents
        mentions = []
        sentence = 0
        in_sentence = -1
        content = 0
        for name, identity in zip(self.names, self.owners, strict=True):
            while sentence + 1 < len(sentences) and sentences[sentence][1] <= name.first:
                sentence += 1
            mention = Mention(name.first, sentence, identity)
            following = name.last
            mention.possessive = following < len(lower) and lower[following] in self.lex.possessives
            mention.subject = sentence != in_sentence and not mention.possessive
            in_sentence = sentence
            while content < len(inside) and inside[content][1] <= name.first:
                content += 1
            if content < len(inside) and inside[content][0] <= name.first:
                mention.inside = inside[content][2]
                mention.content = content
                mention.subject = False
                in_sentence = -1
            mentions.append(mention)
        return mentions

    def _contents(self) -> list[tuple[int, int, QuoteKind]]:
        """Token ranges of all contents, joined where they overlap."""
        spans = sorted(
            (start, end, claim.kind) for claim in self.claims for start, end in claim.content
        )
        found: list[tuple[int, int, QuoteKind]] = []
        for start, end, kind in spans:
            first = bisect_right(self.tokens.ends, start)
            last = bisect_left(self.tokens.starts, end)
            if found and first < found[-1][1]:
                first = found[-1][1]
            if first < last:
                found.append((first, last, kind))
        return found

    def add_mention(self, token: int, identity: Identity, *, source: bool) -> None:
        """Put a resolved source into the timeline, or mark the name there as one."""
        at = bisect_left(self.mention_tokens, token)
        if at < len(self.mentions) and self.mention_tokens[at] == token:
            mention = self.mentions[at]
            mention.source = mention.source or source
            return
        mention = Mention(token, self.document.sentence_at(token), identity)
        mention.source = source
        self.mentions.insert(at, mention)
        self.mention_tokens.insert(at, token)

    def accept(self, name: Name) -> Identity:
        """Believe a doubtful name after all."""
        identity = self.linker.link(name) or self.linker.found(name)
        self.note(identity, name.first, name.last)
        return identity

    def note_groups(self) -> None:
        """Put all that the nouns for people show into the timeline; done at the first "they"."""
        if self._grouped:
            return
        self._grouped = True
        people = self.lex.people
        known = set(self.mention_tokens)
        found = []
        for token, word in enumerate(self.tokens.lower):
            if word in people and token not in known:
                first = self._group_start(token)
                noun, _ = singular(self.lex, word)
                phrase = Phrase(first, token + 1, token + 1, Shape.NOMINAL, noun)
                phrase.plural, phrase.kind = True, SpeakerKind.GROUP
                identity = self.described(phrase)
                identity.heads.setdefault(noun, first)
                mention = Mention(first, self.document.sentence_at(token), identity)
                mention.subject = first == self.document.sentences[mention.sentence][0]
                mention.grouped = True
                self._place(mention, first)
                found.append(mention)
        self.mentions = sorted([*self.mentions, *found], key=lambda mention: mention.token)
        self.mention_tokens = [mention.token for mention in self.mentions]

    def _place(self, mention: Mention, token: int) -> None:
        """Note which content a mention lies in."""
        at = bisect_right(self.contents, token, key=lambda content: content[0]) - 1
        if at >= 0 and token < self.contents[at][1]:
            mention.inside = self.contents[at][2]
            mention.content = at

    def _group_start(self, head: int) -> int:
        """First token of the noun phrase that this plural heads."""
        lex, lower, words = self.lex, self.tokens.lower, self.tokens.words
        first = head
        for index in range(head - 1, max(-1, head - LONGEST_GROUP), -1):
            word = lower[index]
            if word in lex.quantifiers or word in lex.articles or word in lex.definite:
                return index
            stops = word in lex.not_in_names or word.endswith(lex.verb_endings)
            if stops or not words[index][0].isalnum():
                break
            first = index
        return first

    def names_in(self, first: int, last: int) -> list[int]:
        """Indices of the names that lie in a token range."""
        low = bisect_left(self.name_tokens, first)
        high = bisect_left(self.name_tokens, last, low)
        return [i for i in range(low, high) if self.names[i].last <= last]

    def phrase(self, start: int, end: int) -> Phrase | None:
        """The source at these offsets, read as a noun phrase; None where it holds no word."""
        lex = self.lex
        words, lower = self.tokens.words, self.tokens.lower
        touched = self.tokens.touching(start, end)
        first, last = touched.start, touched.stop
        while first < last and words[first] in _TRIMMED:
            first += 1
        while last > first and (
            words[last - 1] in _TRIMMED or lower[last - 1] in self.lex.possessives
        ):
            if words[last - 1] == "." and self._closes_name(first, last):
                break
            if words[last - 1] in _CLOSING and any(w in _OPENING for w in words[first : last - 1]):
                break
            last -= 1
        if first >= last:
            return None
        if last - first <= 2 and lower[first] in lex.pronouns and lower[last - 1] in lex.pronouns:
            if words[first] != "US":
                return Phrase(first, last, last, Shape.PRONOUN, lower[first])
        indices = self.names_in(first, last)
        covered: dict[int, int] = {}
        for i in indices:
            covered[max(first, self.names[i].front)] = i
        core, listed = self._core(first, last, covered)
        return self._read(first, last, core, listed, indices)

    def _closes_name(self, first: int, last: int) -> bool:
        at = bisect_left(self.name_tokens, last) - 1
        return at >= 0 and self.names[at].first >= first and self.names[at].last == last

    def _core(self, first: int, last: int, covered: dict[int, int]) -> tuple[int, bool]:
        """One past the core, and whether it joins several by "and"."""
        lex = self.lex
        words, lower = self.tokens.words, self.tokens.lower
        at = first
        listed = False
        while at < last:
            if at in covered:
                at = self.names[covered[at]].last
                continue
            word = lower[at]
            if at > first and (word in lex.prepositions or word in lex.relatives):
                break
            if words[at] in ("(", "[", "—", "–", "--", ":", ";"):
                break
            if word in lex.conjunctions and at > first and lower[at - 1] not in lex.quantifiers:
                listed = True
            if words[at] == "," and not self._lists(first, at, last, covered):
                break
            at += 1
        return max(at, first + 1), listed

    def _lists(self, first: int, comma: int, last: int, covered: dict[int, int]) -> bool:
        """Whether a comma parts the items of a list: "A, B and C"."""
        lex = self.lex
        lower = self.tokens.lower
        at = comma + 1
        named = any(self.names[i].last == comma for i in covered.values())
        if named and at < last:
            follows = at + (lower[at] in lex.articles)
            if not any(self.names[i].front == follows for i in covered.values()):
                return False
        limit = min(last, comma + 12)
        while at < limit:
            if at in covered:
                at = self.names[covered[at]].last
                continue
            if lower[at] in lex.conjunctions:
                return at > comma + 1 and at + 1 < last
            if lower[at] in lex.prepositions or lower[at] in lex.relatives:
                return False
            if lower[at] == "," or lower[at] in lex.articles:
                at += 1
                continue
            at += 1
        return False

    def _read(self, first: int, last: int, core: int, listed: bool, indices: list[int]) -> Phrase:
        lex = self.lex
        words, lower = self.tokens.words, self.tokens.lower
        inner = [i for i in indices if self.names[i].last <= core]
        final = self.names[inner[-1]] if inner else None
        head = lower[core - 1]
        if words[core - 1] == "." and core - 2 >= first:
            head = lower[core - 2]
        phrase = Phrase(first, last, core, Shape.NOMINAL, head)
        opening = lower[first]
        if opening in lex.pronouns and lex.pronouns[opening].possessive:
            phrase.determiner = Determiner.POSSESSIVE
            phrase.owner_pronoun = opening
        elif opening in lex.definite:
            phrase.determiner = Determiner.DEFINITE
        elif opening in lex.indefinite or opening in lex.quantifiers or opening[0].isdigit():
            phrase.determiner = Determiner.INDEFINITE
        if listed and core > first + 2:
            phrase.shape = Shape.LIST
            phrase.kind = SpeakerKind.GROUP
            phrase.plural = True
            return phrase
        if final is not None and final.last == core and final.kind is not SpeakerKind.GROUP:
            phrase.shape = Shape.NAME
            phrase.name = final
            return phrase
        if final is not None:
            if lower[final.last] in self.lex.possessives or final.last == core - 1:
                phrase.owner = final
        noun, phrase.plural = singular(lex, head)
        if final is not None and final.last == core:
            phrase.kind, phrase.plural, phrase.head = SpeakerKind.GROUP, True, noun
            return phrase
        phrase.head = noun
        phrase.kind = kind_of_head(lex, noun, phrase.plural)
        beyond = [i for i in indices if self.names[i].first >= core]
        if beyond:
            name = self.names[beyond[0]]
            comma = words[core] == ","
            if comma and self.owners[beyond[0]].kind is SpeakerKind.PERSON and not phrase.plural:
                between = lower[core + 1 : name.front]
                if not any(word in lex.prepositions or word in lex.relatives for word in between):
                    phrase.shape = Shape.NAME
                    phrase.name = name
                    return phrase
            if not comma:
                phrase.complement = name
        return phrase

    def identity_of(self, name: Name) -> Identity | None:
        """The identity that a name was linked to."""
        at = bisect_left(self.name_tokens, name.first)
        if at < len(self.names) and self.names[at] is name:
            return self.owners[at]
        return None

    def described(self, phrase: Phrase, *, last: int | None = None) -> Identity:
        """The identity that this description stands for: the same words, the same identity."""
        first = phrase.first
        stop = self._literal_end(phrase) if last is None else last
        lower = self.tokens.lower
        if lower[first] in self.lex.articles and stop - first > 1:
            first += 1
        text = self.document.text[self.tokens.starts[phrase.first] : self.tokens.ends[stop - 1]]
        key = " ".join(lower[first:stop])
        found = self.identities.phrases.get(key)
        if found is None:
            found = Identity(phrase.kind, (key,), text, phrase.first, named=False)
            found.plural = phrase.plural
            self.identities.phrases[key] = found
        return found

    def _literal_end(self, phrase: Phrase) -> int:
        """Where a description ends: before a relative clause or an aside after a comma."""
        lower, words = self.tokens.lower, self.tokens.words
        for at in range(phrase.core, phrase.last - 1):
            if words[at] == "," and (
                lower[at + 1] in self.lex.relatives or lower[at + 1] in self.lex.prepositions
            ):
                return at
        return phrase.last
