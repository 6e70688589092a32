"""From names to identities, by rules tried in order."""

from __future__ import annotations

from collections.abc import Callable

from statements.document import Document
from statements.languages import lexicon
from statements.languages.schema.speakers import SpeakersLexicon
from statements.records import SpeakerKind
from statements.speakers.identities import Identities, Identity, Key
from statements.speakers.name import Name
from statements.speakers.rules import Rule, rule
from statements.speakers.spelling import SHORTEST_VARIANT, is_variant

__all__ = ["LINKS", "Linker", "found_name"]

_PERSON = SpeakerKind.PERSON
_ORGANISATION = SpeakerKind.ORGANISATION

Link = Callable[["Linker", Name], Identity | None]


class Linker:
    """Links names to identities, in reading order."""

    def __init__(self, document: Document, identities: Identities) -> None:
        self.document = document
        self.lex: SpeakersLexicon = lexicon("speakers")
        self.identities = identities
        #: Surname to the paragraph in which it was last named in full, and to whom there.
        self.recent: dict[str, tuple[int, list[Identity]]] = {}

        #: What a name led to, and by which rule.
        self._led: dict[object, tuple[Identity, str]] = {}
        #: The rule that linked the name that begins at a token.
        self.rules: dict[int, str] = {}
        #: Names of places that stand after "in" and the like somewhere.
        self.located: set[Key] = set()

    def text_of(self, name: Name) -> str:
        """The name as written."""
        tokens = self.document.tokens
        return self.document.text[tokens.starts[name.first] : tokens.ends[name.last - 1]]

    def link(self, name: Name) -> Identity | None:
        """The identity that a name means, by the first rule that knows one."""
        for each in LINKS:
            found = each.apply(self, name)
            if found is not None:
                self.rules[name.first] = each.name
                return found
        return None

    def lead(self, name: Name) -> Identity:
        """The identity of a name that is one: linked, or new; the name may make it fuller.

        What a name of these words led to is remembered, unless namesakes compete for it.
        """
        remembered = (name.key, name.kind, name.honorific, name.head)
        known = self._led.get(remembered)
        if known is not None and name.key[-1] not in self.recent:
            self.rules[name.first] = known[1]
            return known[0]
        if name.kind is not SpeakerKind.PLACE and not self.identities.knows(name.key):
            return self.found(name)
        identity = self.link(name) or self.found(name)
        self.widen(identity, name)
        rule = self.rules[name.first]
        if rule != found_name.name:
            self._led[remembered] = identity, rule
        return identity

    def found(self, name: Name) -> Identity:
        """A new identity of this name."""
        self.rules[name.first] = found_name.name
        return found_name.apply(self, name)

    def abbreviate(self, identity: Identity, name: Name) -> None:
        """Take a name as the acronym that the text itself gives an identity."""
        self.rules[name.first] = link_acronym.name
        self.identities.index_initials(identity, name.key[0].replace(".", ""))

    def note_full(self, name: Name, identity: Identity) -> None:
        """Remember who was last named in full by this surname."""
        if len(self.identities.by_last(name.key[-1])) < 2:
            return
        paragraph = self.document.paragraph_at(self.document.tokens.starts[name.first])
        before, named = self.recent.get(name.key[-1], (paragraph, []))
        if before != paragraph:
            named = []
        self.recent[name.key[-1]] = paragraph, [*named, identity]

    def widen(self, identity: Identity, name: Name) -> None:
        """Take a fuller form as the identity's name, and keep every form findable."""
        if name.kind is _PERSON and identity.kind is SpeakerKind.UNKNOWN:
            identity.kind = _PERSON
        if name.key == identity.key:
            if name.weak or not identity.label.isupper():
                return
            identity.label = self.text_of(name)
            return
        self.identities.index(identity, name.key)
        if not name.weak and _fuller(name.key, identity.key):
            identity.key = name.key
            identity.label = self.text_of(name)
            self.index_initials(identity, name.key)

    def index_initials(self, identity: Identity, key: Key) -> None:
        """Let an identity be found by the initials of a name, small words counted or not."""
        if len(key) < 2 or (len(key) == 2 and identity.kind is _PERSON):
            return
        small = self.lex.connectors
        words = [word for word in key if word not in small]
        every = "".join(word[0] for word in key)
        large = "".join(word[0] for word in words)
        for letters in {every: None, large: None, every[1:]: None, large[1:]: None}:
            if len(letters) > 1:
                self.identities.index_initials(identity, letters)


def _fuller(one: Key, other: Key) -> bool:
    """Whether a form tells more than another: more words, or a given name for its initial."""
    if len(one) != len(other):
        return len(one) > len(other)
    return len(one[0]) > len(other[0]) == 1


def _fits(name: Name, identity: Identity) -> bool:
    """Whether title and form of address allow the identity."""
    if name.honorific and identity.gender and name.honorific != identity.gender:
        return False
    if name.kind is _PERSON:
        return identity.kind in (_PERSON, SpeakerKind.UNKNOWN)
    return True


def same_given_names(lex: SpeakersLexicon, one: Key, other: Key) -> bool:
    """Whether two names with one surname may be one person's: initials, nicknames, second names."""
    if len(one) < 2 or len(other) < 2:
        return True
    a, b = one[0], other[0]
    if a == b or (a[0] == b[0] and (len(a) == 1 or len(b) == 1)):
        return True
    if lex.nicknames.get(a, a) == lex.nicknames.get(b, b):
        return True
    # A second given name or a nickname used alone: "J. Edgar Hall", "Edgar Hall".
    return a in other[1:-1] or b in one[1:-1] or is_variant(a, b)


@rule(
    "full-name",
    "name",
    example="Mara Dent resigned. [Mara Dent] said she was tired.",
    speaker="Mara Dent",
)
def link_full_name(linker: Linker, name: Name) -> Identity | None:
    """The same words as a name found before, capitals, accents and articles aside."""
    found = linker.identities.by_key(name.key)
    if found is None or (len(name.key) == 1 and found.kind in (_PERSON, SpeakerKind.UNKNOWN)):
        return None
    return found if _fits(name, found) else None


@rule(
    "same-surname",
    "name",
    example="Loretta Quill arrived. [Loretta E. Quill] said nothing.",
    speaker="Loretta E. Quill",
)
def link_same_surname(linker: Linker, name: Name) -> Identity | None:
    """A full name with the surname of another and given names that agree with its own.

    Initials, second names and common short forms ("Bill", "William") agree.
    """
    if len(name.key) < 2 or name.kind not in (_PERSON, SpeakerKind.UNKNOWN):
        return None
    for identity in linker.identities.by_last(name.key[-1]):
        if identity.kind is _PERSON and len(identity.key) > 1 and _fits(name, identity):
            ends = identity.key[-len(name.key) :] == name.key
            starts = name.key[-len(identity.key) :] == identity.key
            if ends or starts or same_given_names(linker.lex, name.key, identity.key):
                return identity
    return None


@rule(
    "surname",
    "name",
    example="Dana Holt met Marc Brody. The road is safe, [Holt] said.",
    speaker="Dana Holt",
)
def link_surname(linker: Linker, name: Name) -> Identity | None:
    """The surname of somebody named in full, before or after.

    Where two share it, the one named in full in this paragraph is meant, else the one
    introduced first; a form of address ("Mrs") must fit what the text shows of either.
    """
    if len(name.key) > 1 or name.kind in (SpeakerKind.GROUP, SpeakerKind.DOCUMENT):
        return None
    surname = name.key[0]
    namesakes = [
        identity
        for identity in linker.identities.by_last(surname)
        if identity.kind in (_PERSON, SpeakerKind.UNKNOWN) and _fits(name, identity)
    ]
    if not namesakes:
        return None
    namesakes.sort(key=lambda identity: identity.order)
    if len(namesakes) == 1:
        return namesakes[0]
    shown = [one for one in namesakes if name.honorific and one.gender == name.honorific]
    titled = [one for one in shown or namesakes if name.head and name.head in one.heads]
    namesakes = titled or shown or namesakes
    if surname in linker.recent:
        paragraph, named = linker.recent[surname]
        start = linker.document.tokens.starts[name.first]
        if linker.document.paragraph_at(start) == paragraph:
            namesakes = [one for one in namesakes if one in named] or namesakes
    return namesakes[0]


@rule(
    "acronym",
    "name",
    example="The National Union of Lamplighters met. [The NUL] wants more.",
    speaker="National Union of Lamplighters",
)
def link_acronym(linker: Linker, name: Name) -> Identity | None:
    """The initials of a body named in full, with or without those of "of" and "the"."""
    if len(name.key) > 1 or name.kind not in (_ORGANISATION, SpeakerKind.UNKNOWN):
        return None
    written = linker.text_of(name).replace(".", "")
    if sum(map(str.isupper, written)) < 2 or written.istitle():
        return None
    for identity in linker.identities.by_initials(written.lower()):
        if len(identity.key) > 1:
            return identity
    return None


@rule(
    "capital",
    "name",
    example="Norway promised aid. [Oslo] has kept its word.",
    speaker="Norway",
)
def link_capital(linker: Linker, name: Name) -> Identity | None:
    """A capital that speaks is its country's government, where the article names the country.

    A capital that the article uses as a place ("in Oslo") remains a place.
    """
    if name.kind is not SpeakerKind.PLACE:
        return None
    country = linker.lex.capitals.get(" ".join(name.key))
    if country is None or name.key in linker.located:
        return None
    found = linker.identities.by_key(tuple(country.lower().split()))
    return None if found is None or found.order > name.first else found


@rule(
    "short-form",
    "name",
    example="Corvane Motors Inc. fell. [Corvane] denied it.",
    speaker="Corvane Motors Inc.",
)
def link_short_form(linker: Linker, name: Name) -> Identity | None:
    """The first words of a longer name: of a body, or of a person known by the given name.

    A noun for a body stands for the name that it ends as well: "the Courier".
    """
    if name.kind in (SpeakerKind.PLACE, SpeakerKind.GROUP):
        return None
    acronym = len(name.key) == 1 and linker.text_of(name).isupper()
    before = linker.document.tokens.lower[name.front - 1] if name.front else ""
    body = before in linker.lex.organisation_nouns
    if len(name.key) == 1 and name.key[0] in linker.lex.organisation_nouns:
        for identity in linker.identities.by_last(name.key[0]):
            if len(identity.key) > 1 and identity.kind is _ORGANISATION:
                return identity
    for identity in linker.identities.by_first(name.key[0]):
        if len(identity.key) > len(name.key) and identity.key[: len(name.key)] == name.key:
            if identity.kind is _PERSON:
                if len(name.key) == 1 and _fits(name, identity) and not (acronym or body):
                    return identity
            elif identity.kind is _ORGANISATION and (
                name.kind is not _PERSON
                or linker.lex.body_marks.issuperset(identity.key[len(name.key) :])
            ):
                return identity
    return None


@rule(
    "spelling-variant",
    "name",
    example="President Vorenski spoke. [Vorensky] said the war would end.",
    speaker="Vorenski",
)
def link_spelling_variant(linker: Linker, name: Name) -> Identity | None:
    """Another spelling of a name, by few letters of the kind that transliterations differ in."""
    if name.kind not in (_PERSON, SpeakerKind.UNKNOWN) or len(name.key[-1]) < SHORTEST_VARIANT:
        return None
    for identity in linker.identities.like(name.key[-1]):
        if identity.kind not in (_PERSON, SpeakerKind.UNKNOWN) or not _fits(name, identity):
            continue
        given = same_given_names(linker.lex, name.key, identity.key)
        if given and is_variant(name.key[-1], identity.key[-1]):
            return identity
    return None


@rule(
    "new-name",
    "name",
    example="[Mara Dent] resigned.",
    speaker="Mara Dent",
)
def found_name(linker: Linker, name: Name) -> Identity:
    """A name that leads to no other one is somebody new."""
    identity = Identity(name.kind, name.key, linker.text_of(name), name.first)
    linker.identities.add(identity)
    linker.index_initials(identity, name.key)
    return identity


LINKS: tuple[Rule[Link], ...] = (
    link_full_name,
    link_same_surname,
    link_surname,
    link_acronym,
    link_capital,
    link_short_form,
    link_spelling_variant,
)
"""The rules for names that lead to another, in the order in which they are tried."""
