"""spaCy: ``nlp.add_pipe("statements")``, with any pipeline, a blank one included.

The component reads ``doc.text`` and fills

* ``doc._.statements`` and ``doc._.dates``, the records, with offsets in characters of ``doc.text``;
* ``doc.spans["statements"]``, a span for each part of each content, with the kind as its label;
  ``span._.statement`` is the record that it belongs to;
* ``doc.spans["statements_source"]``, ``["statements_cue"]`` and ``["statements_date"]``.

A day of publication is given for all documents in the component's configuration, or for one
as ``doc._.published``, before the component runs::

    nlp = spacy.blank("en")
    nlp.add_pipe("statements", config={"published": "2024-05-17"})

Tokens and offsets may disagree, since this library cuts words in its own way: a span then
covers every token that it touches, and the record keeps the characters. Records are kept as plain
JSON types in ``doc.user_data``, so that documents can be stored (``DocBin(store_user_data=True)``).

What it cannot hold: a content that touches no token has no span.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from statements.errors import MissingExtraError
from statements.records import DateMention, Span, Statement

try:
    from spacy.language import Language
    from spacy.tokens import Doc
    from spacy.tokens import Span as TokenSpan
except ImportError as error:
    raise MissingExtraError(
        "statements.formats.spacy needs spaCy, which is not installed; install the extra "
        'that has it: pip install "statements[spacy]"',
        value="spacy",
    ) from error

__all__ = ["StatementsComponent", "make_component"]

#: Where the records are kept in ``doc.user_data``.
_STATEMENTS, _DATES = "statements.statements", "statements.dates"


def _statements(doc: Doc) -> tuple[Statement, ...]:
    return tuple(map(Statement.from_dict, doc.user_data.get(_STATEMENTS, ())))


def _dates(doc: Doc) -> tuple[DateMention, ...]:
    return tuple(map(DateMention.from_dict, doc.user_data.get(_DATES, ())))


def _statement(span: TokenSpan) -> Statement | None:
    """The record of a span that the component has made, else None."""
    found = span.doc.user_data.get(_STATEMENTS, ())
    place = span.id_
    return Statement.from_dict(found[int(place)]) if place.isdecimal() and found else None


def _extend() -> None:
    """Add the extensions, once a process."""
    if not Doc.has_extension("statements"):
        Doc.set_extension("statements", getter=_statements)
        Doc.set_extension("dates", getter=_dates)
        Doc.set_extension("published", default=None)
        TokenSpan.set_extension("statement", getter=_statement)


_extend()


class StatementsComponent:
    """The pipeline component; made by ``nlp.add_pipe("statements")``."""

    def __init__(self, published: str | None = None, spans_key: str = "statements") -> None:
        #: Day of publication of documents that have none of their own.
        self.published = published
        #: The key of the contents in ``doc.spans``; sources, cues and dates have theirs behind it.
        self.spans_key = spans_key

    def __call__(self, doc: Doc) -> Doc:
        """Find the statements of one document.

        Raises:
            PublishedError: the day of publication cannot be read.
        """
        from statements.api import analyze, extract_statements, normalize_dates

        document = analyze(doc.text, published=doc._.published or self.published)
        statements = extract_statements(document)
        dates = normalize_dates(document)
        doc.user_data[_STATEMENTS] = [statement.to_dict() for statement in statements]
        doc.user_data[_DATES] = [mention.to_dict() for mention in dates]
        self._fill(doc, statements, dates)
        return doc

    def _fill(self, doc: Doc, statements: list[Statement], dates: list[DateMention]) -> None:
        contents, sources, cues = [], [], []
        for index, statement in enumerate(statements):
            label = statement.kind.value
            contents += _token_spans(doc, statement.content, label, str(index))
            sources += _token_spans(doc, [statement.source], "source", str(index))
            cues += _token_spans(doc, [statement.cue], "cue", str(index))
        key = self.spans_key
        doc.spans[key] = contents
        doc.spans[f"{key}_source"] = sources
        doc.spans[f"{key}_cue"] = cues
        doc.spans[f"{key}_date"] = [
            span for mention in dates for span in _token_spans(doc, [mention], mention.type.value)
        ]


def _token_spans(
    doc: Doc, spans: Iterable[Span | DateMention | None], label: str, name: str = ""
) -> list[Any]:
    """The tokens that each span touches, as spaCy's spans."""
    found = [
        doc.char_span(span.start, span.end, label, alignment_mode="expand", span_id=name)
        for span in spans
        if span is not None
    ]
    return [span for span in found if span is not None]


def make_component(
    nlp: Language,
    name: str,
    published: str | None,
    spans_key: str,
) -> StatementsComponent:
    """The factory that spaCy calls for ``nlp.add_pipe("statements")``."""
    return StatementsComponent(published, spans_key)


Language.factory(
    "statements",
    default_config={"published": None, "spans_key": "statements"},
    assigns=["doc._.statements", "doc._.dates", "doc.spans"],
    func=make_component,
)
