"""The article, paragraph by paragraph, every character in its place, with its marks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import regex

from statements.document import Document
from statements.formats.html.escape import escaped
from statements.formats.html.marks import Layer, Mark, Open, Piece, Text, nested, with_levels
from statements.formats.html.palette import HUES
from statements.records import DateMention, Speaker, Statement

__all__ = ["Naming", "article", "facts"]

#: Deeper nesting than this gets no further lines below the text.
DEEPEST = 3

# The TIMEX3 values that HTML's datetime attribute takes as they are.
_DATETIME = regex.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?|-W\d{2})?")


class Naming:
    """The anchors of one page, and the colour of each statement."""

    def __init__(self, page: int, statements: Sequence[Statement]) -> None:
        #: Anchor of the list of speakers.
        self.panel = f"a{page}"
        #: Anchor of the heading.
        self.title = f"a{page}t"
        self._page = page
        hues: dict[Speaker, int] = {}
        #: Class of each statement's colour.
        self.colours = [
            "cx" if (speaker := statement.speaker) is None
            else f"c{hues.setdefault(speaker, len(hues)) % len(HUES)}"
            for statement in statements
        ]  # fmt: skip
        #: The statements that have a place in the article.
        self.placed: set[int] = set()

    def place(self, index: int) -> str:
        """Anchor of a statement in the article."""
        return f"a{self._page}s{index + 1}"

    def entry(self, index: int) -> str:
        """Anchor of a statement in the list of speakers."""
        return f"a{self._page}l{index + 1}"


def facts(statement: Statement) -> str:
    """Kind, act, confidence, rules and date on one line, as text."""
    attribution = statement.attribution
    parts = [
        statement.kind.value,
        ("not " if statement.negated else "") + statement.act,
        f"confidence {statement.confidence:.2f}",
        f"rule {attribution.rule}",
    ]
    if attribution.speaker_rule is not None:
        parts.append(f"speaker by {attribution.speaker_rule}")
    if statement.date is not None:
        parts.append(f"said {statement.date.value}")
    return " · ".join(parts)


def article(
    document: Document,
    statements: Sequence[Statement],
    dates: Iterable[DateMention],
    naming: Naming,
) -> Iterator[str]:
    """The text as paragraphs; white space between them stands between their elements.

    Leaving out the numbers and cards, the text content is the text as given.
    """
    mentions = _mentions(statements, dates)
    marks = _Cursor(_marks(statements, mentions))
    position = 0
    for start, end in document.paragraphs:
        yield escaped(document.text[position:start]) + "<p>"
        for piece in with_levels(nested(marks.touching(start, end), start, end)):
            yield _piece(document.text, piece, statements, mentions, naming)
        yield "</p>"
        position = end
    yield escaped(document.text[position:])


def _mentions(statements: Iterable[Statement], dates: Iterable[DateMention]) -> list[DateMention]:
    """All dates, each span once."""
    found = {(mention.start, mention.end): mention for mention in dates}
    for statement in statements:
        for mention in (*statement.dates, *([statement.date] if statement.date else ())):
            found.setdefault((mention.start, mention.end), mention)
    return list(found.values())


def _marks(statements: Iterable[Statement], mentions: Iterable[DateMention]) -> list[Mark]:
    marks: dict[tuple[int, int, int], Mark] = {}
    said: list[Mark] = []
    for index, statement in enumerate(statements):
        said.extend(Mark(span.start, span.end, Layer.SAID, index) for span in statement.content)
        for layer, span in ((Layer.SOURCE, statement.source), (Layer.CUE, statement.cue)):
            if span is not None:
                mark = Mark(span.start, span.end, layer, index)
                marks.setdefault((span.start, span.end, layer), mark)
    dated = [
        Mark(mention.start, mention.end, Layer.DATE, index)
        for index, mention in enumerate(mentions)
    ]
    return [*said, *marks.values(), *dated]


class _Cursor:
    """The marks by paragraph, looked at once from left to right."""

    def __init__(self, marks: Iterable[Mark]) -> None:
        self._waiting = sorted(marks, key=lambda mark: mark.start, reverse=True)
        self._open: list[Mark] = []

    def touching(self, start: int, end: int) -> list[Mark]:
        """The marks that begin before ``end`` and end after ``start``, which only goes up."""
        self._open = [mark for mark in self._open if mark.end > start]
        while self._waiting and self._waiting[-1].start < end:
            self._open.append(self._waiting.pop())
        return self._open


def _piece(
    text: str,
    piece: Piece,
    statements: Sequence[Statement],
    mentions: Sequence[DateMention],
    naming: Naming,
) -> str:
    if isinstance(piece, Text):
        return escaped(text[piece.start : piece.end])
    mark = piece.mark
    opening = isinstance(piece, Open)
    if mark.layer == Layer.DATE:
        return _date(mentions[mark.index], opening)
    if mark.layer != Layer.SAID:
        kind = "source" if mark.layer == Layer.SOURCE else "cue"
        return f'<span class="{kind} {naming.colours[mark.index]}">' if opening else "</span>"
    if isinstance(piece, Open):
        return _said(statements[mark.index], mark.index, min(piece.level, DEEPEST), naming)
    return "</mark>"


def _date(mention: DateMention, opening: bool) -> str:
    plain = _DATETIME.fullmatch(mention.value) is not None
    if not opening:
        return "</time>" if plain else "</span>"
    value = escaped(mention.value)
    if plain:
        return f'<time class="date" datetime="{value}" data-value="{value}">'
    return f'<span class="date" data-value="{value}">'


def _said(statement: Statement, index: int, level: int, naming: Naming) -> str:
    speaker = statement.speaker
    name = "nobody named" if speaker is None else speaker.name
    card = (
        f'<span class="card"><b>{index + 1} · {escaped(name)}</b>'
        f"<span>{escaped(facts(statement))}</span></span>"
    )
    number = ""
    if index not in naming.placed:
        naming.placed.add(index)
        number = (
            f'<a class="no" id="{naming.place(index)}" href="#{naming.entry(index)}" '
            f'aria-label="Statement {index + 1}, {escaped(name)}, {statement.kind}">'
            f"{index + 1}</a>"
        )
    levels = f" l{level}" if level else ""
    return f'<mark class="said {naming.colours[index]}{levels}">{card}{number}'
