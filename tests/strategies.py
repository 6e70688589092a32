"""Hypothesis strategies: any text, text that looks like news, and every record.

:func:`news` writes an article and remembers what it wrote: who was made to say what, at which
offsets. Texts of :func:`any_text` promise nothing but that they are ``str``.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence

import attrs
from hypothesis import strategies as st

from statements import errors
from statements.explanation import Candidate, Explanation, Part, Term
from statements.records import (
    Act,
    Article,
    Attribution,
    DateMention,
    DateType,
    Extraction,
    Quote,
    QuoteKind,
    Span,
    Speaker,
    SpeakerKind,
    Statement,
)

# ---------------------------------------------------------------------------- any text

#: Every code point, lone surrogates included, which ``st.text()`` leaves out.
characters = st.characters(exclude_categories=())

#: What the rules look for, in pieces, so that random texts reach them.
PIECES = [
    '"', "“", "”", "‘", "’", "'", "''", "``", "«", "»", "„", "(", ")", ",", ".", "...", "?", "!",
    ":", ";", "—", "–", "-", "\n", "\n\n", " ", "\u00a0", "\t", "\r\n", "\ufeff", "\u200b",
    "\ud800", "\u0301", "said", "says", "told", "added", "according to", "asked", "denied", "did",
    "not", "refused", "to", "that", "who", "he", "she", "they", "it", "his", "its", "the", "a",
    "of", "and", "but", "Mr.", "Dr.", "Sen.", "Gen.", "Mayor", "President", "spokesperson",
    "officials", "Ada", "Kell", "Ada Kell", "Ministry of Roads", "MoR", "(MoR)", "Osk Verrin",
    "U.S.", "Jr.", "A.", "Tuesday", "on Tuesday", "March", "March 3", "2019", "2019-03-05",
    "yesterday", "last week", "two years ago", "ago", "may", "now", "10 p.m.", "1st", "12", "Q:",
    "A:", "KELL:", "By", "@kell", "#roads", "http://example.org/2019/03/05", "<b>", "&amp;",
    ":\n\n“It",
]  # fmt: skip

pieced_text = st.lists(st.sampled_from(PIECES), max_size=60).flatmap(
    lambda pieces: st.sampled_from([" ", ""]).map(lambda gap: gap.join(pieces))
)


def any_text() -> st.SearchStrategy[str]:
    """Any ``str``: wild code points, or the pieces that the rules look for in any order."""
    return st.one_of(st.text(characters, max_size=200), pieced_text)


# ---------------------------------------------------------------------------- records

_days = st.dates(datetime.date(1800, 1, 1), datetime.date(2200, 12, 31))


@st.composite
def spans(draw: st.DrawFn) -> Span:
    """A span of some text."""
    text = draw(st.text(characters, max_size=12))
    start = draw(st.integers(0, 10_000))
    return Span(start, start + len(text), text)


def _span_tuples(least: int = 0) -> st.SearchStrategy[tuple[Span, ...]]:
    return st.lists(spans(), min_size=least, max_size=3).map(tuple)


quotes = st.builds(Quote, st.sampled_from(QuoteKind), _span_tuples(1), st.text(max_size=20))
speakers = st.builds(
    Speaker,
    st.text(max_size=10),
    st.sampled_from(SpeakerKind),
    st.none() | st.text(max_size=10),
    st.lists(st.text(max_size=10), max_size=3).map(tuple),
    _span_tuples(),
)
attributions = st.builds(
    Attribution,
    st.none() | spans(),
    st.none() | spans(),
    st.none() | speakers,
    st.floats(0, 1),
    st.text(max_size=10),
    st.none() | st.text(max_size=10),
)


@st.composite
def mentions(draw: st.DrawFn) -> DateMention:
    """A date mention; what it says need not make sense."""
    span = draw(spans())
    return DateMention(
        span.start,
        span.end,
        span.text,
        draw(st.sampled_from(DateType)),
        draw(st.text(max_size=10)),
        draw(st.none() | st.text(max_size=10)),
        draw(st.none() | _days),
        draw(st.none() | _days),
    )


statements = st.builds(
    Statement,
    quotes,
    attributions,
    st.sampled_from(Act),
    st.booleans(),
    st.none() | mentions(),
    st.lists(mentions(), max_size=2).map(tuple),
)
articles = st.builds(
    Article, st.text(characters, max_size=20), st.none() | _days.map(str), st.none() | st.text()
)
#: Errors as they come back from JSON: with a message, without the offending value.
raised = st.builds(
    lambda kind, message: kind(message),
    st.sampled_from([getattr(errors, name) for name in errors.__all__]),
    st.text(max_size=10),
)
extractions = st.builds(
    Extraction,
    st.none() | st.text(max_size=5),
    st.lists(statements, max_size=2).map(tuple),
    st.lists(mentions(), max_size=2).map(tuple),
    st.none() | raised,
)
_weights = st.floats(-9, 9)
terms = st.builds(Term, st.text(max_size=10), _weights)
candidates = st.builds(
    Candidate,
    st.sampled_from(Part),
    st.text(max_size=10),
    _span_tuples(),
    _weights,
    st.floats(0, 1),
    st.booleans(),
    st.lists(terms, max_size=2).map(tuple),
)
explanations = st.builds(
    Explanation, statements, st.text(max_size=10), st.lists(candidates, max_size=3).map(tuple)
)
records = st.one_of(
    spans(),
    quotes,
    speakers,
    attributions,
    mentions(),
    statements,
    articles,
    extractions,
    terms,
    candidates,
    explanations,
)

# ---------------------------------------------------------------------------- news

FIRST_NAMES = [
    "Ada",
    "Oskar",
    "Mirela",
    "Tobin",
    "Wanda",
    "Ivo",
    "Nessa",
    "Ruben",
    "Petra",
    "Anselm",
]
SURNAMES = ["Kell", "Verrin", "Holt", "Sandoval", "Brody", "Quist", "O'Dell", "Marchetti", "Zorn"]
TITLES = [
    "Mr.",
    "Ms.",
    "Mrs.",
    "Mayor",
    "Sen.",
    "Dr.",
    "Police Chief",
    "Finance Minister",
    "Prof.",
    "Gov.",
    "Judge",
]
SAID = ["said", "added", "noted", "insisted", "explained", "argued"]
CLAUSES = [
    "the bridge will open before the winter",
    "we have waited long enough for an answer",
    "nobody in the valley was told about the plan",
    "the harbour cannot take larger ships",
    "our schools need teachers more than tablets",
    "the budget leaves no room for a second tunnel",
    "the old mill is going to be pulled down",
    "farmers lost a third of the harvest",
    "there is no reason to close the library",
    "the new line carries twice as many passengers",
    "the museum is going to move to the old station",
    "the river has not been this low in living memory",
    "our members voted against the offer",
    "the repairs took longer than anyone had thought",
    "the choir needs a larger room",
]
FILLERS = [
    "The hall was full.",
    "Rain fell all afternoon.",
    "Work on the site began in autumn.",
    "Several hundred people came to the square.",
    "The vote is close.",
]
MARKS = [("“", "”"), ('"', '"'), ("‘", "’"), ("``", "''")]
#: Titles that tell the pronoun.
PRONOUNS = {"Mr.": "he", "Ms.": "she", "Mrs.": "she"}
#: Ways to write a day in full.
DAYS = ["{0:%B} {0.day}, {0.year}", "{0.day} {0:%B} {0.year}", "{0:%Y-%m-%d}"]


@attrs.frozen
class Told:
    """A statement that the writer put into an article, as offsets."""

    kind: QuoteKind
    content: tuple[tuple[int, int], ...]
    cue: tuple[int, int]
    source: tuple[int, int]
    speaker: str


@attrs.frozen
class News:
    """An article and what its writer put into it."""

    text: str
    published: datetime.date
    told: tuple[Told, ...]
    dated: tuple[tuple[int, int, datetime.date], ...]


class _Writer:
    def __init__(self) -> None:
        self.text = ""

    def put(self, piece: str) -> tuple[int, int]:
        start = len(self.text)
        self.text += piece
        return start, len(self.text)


def _capital(clause: str) -> str:
    return clause[0].upper() + clause[1:]


@st.composite
def news(draw: st.DrawFn, marks: Sequence[tuple[str, str]] = MARKS) -> News:
    """An article of a few paragraphs in which some people are quoted directly."""
    surnames = draw(st.lists(st.sampled_from(SURNAMES), min_size=1, max_size=3, unique=True))
    people = [(draw(st.sampled_from(FIRST_NAMES)), surname) for surname in surnames]
    opening, closing = draw(st.sampled_from(marks))
    clauses = iter(draw(st.permutations(CLAUSES)))
    introduced: set[str] = set()
    writer = _Writer()
    told: list[Told] = []
    dated = []
    pronoun = None
    for _ in range(draw(st.integers(1, 5))):
        if draw(st.booleans()):
            writer.put(draw(st.sampled_from(FILLERS)) + "\n\n")
        if draw(st.booleans()):
            writer.put("The first meeting was held on ")
            day = draw(st.dates(datetime.date(1950, 1, 1), datetime.date(2049, 12, 31)))
            dated.append((*writer.put(draw(st.sampled_from(DAYS)).format(day)), day))
            writer.put(".\n\n")
        first, surname = draw(st.sampled_from(people))
        goes_on = bool(told) and told[-1].speaker == f"{first} {surname}"
        if surname not in introduced:
            title = draw(st.sampled_from(TITLES))
            mention = f"{title} {first} {surname}"
            introduced.add(surname)
            pronoun = PRONOUNS.get(title)
        elif goes_on and pronoun and draw(st.booleans()):
            mention = pronoun
        else:
            mention = surname
            pronoun = pronoun if goes_on else None
        cue = draw(st.sampled_from(SAID))
        clause = _capital(next(clauses))
        shape = draw(st.sampled_from(["after", "inverted", "before", "split", "paragraphs"]))
        if shape == "inverted" and mention == pronoun:
            shape = "after"
        if shape == "before":
            source = writer.put(mention if mention != pronoun else _capital(mention))
            writer.put(" ")
            said = writer.put(cue)
            writer.put(", ")
            content = [writer.put(f"{opening}{clause}.{closing}")]
        else:
            content = [writer.put(f"{opening}{clause},{closing}")]
            writer.put(" ")
            if shape == "inverted":
                said = writer.put(cue)
                writer.put(" ")
                source = writer.put(mention)
            else:
                source = writer.put(mention)
                writer.put(" ")
                said = writer.put(cue)
            writer.put(".")
            if shape == "paragraphs":
                # Opened anew at the head of the next paragraph, closed only there.
                writer.put(" ")
                content.append(writer.put(f"{opening}{_capital(next(clauses))}."))
                writer.put("\n\n")
                content.append(writer.put(f"{opening}{_capital(next(clauses))}.{closing}"))
            if shape == "split":
                writer.put(" ")
                content.append(writer.put(f"{opening}{_capital(next(clauses))}.{closing}"))
        writer.put("\n\n")
        told.append(Told(QuoteKind.DIRECT, tuple(content), said, source, f"{first} {surname}"))
    published = draw(st.dates(datetime.date(1990, 1, 1), datetime.date(2040, 12, 31)))
    return News(writer.text, published, tuple(told), tuple(dated))
