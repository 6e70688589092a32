"""The functions that callers use; the one place where the rooms are joined."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from itertools import chain
from typing import TYPE_CHECKING

from statements.document import Document
from statements.errors import SpanError, TextTypeError
from statements.records import (
    Attribution,
    DateMention,
    Quote,
    Span,
    Statement,
)

if TYPE_CHECKING:
    from statements.attribution.claim import Claim
    from statements.explanation import Explanation
    from statements.speakers import Resolution

__all__ = [
    "analyze",
    "attribute_speaker",
    "explain",
    "extract_quotes",
    "extract_statements",
    "normalize_dates",
]


def analyze(
    text: str | Document,
    *,
    published: datetime.date | datetime.datetime | str | None = None,
) -> Document:
    """Read a text once, for as many questions as you have.

    Args:
        text: the text, or a document (returned as it is unless ``published`` differs).
        published: the day of publication: a ``date``, a ``datetime`` (aware or naive)
            or an ISO 8601 string. Never defaulted to today.

    Returns:
        A document that every other function takes in place of the text.

    Raises:
        TextTypeError: ``text`` is neither a ``str`` nor a ``Document``.
        PublishedError: ``published`` cannot be read.

    Example:
        >>> document = analyze("“No,” said Dana Holt.", published="2023-06-14")
        >>> document.published
        datetime.date(2023, 6, 14)
    """
    from statements.published import parse_published

    day = parse_published(published)
    if isinstance(text, Document):
        return text if day is None or day == text.published else Document(text.text, day)
    if not isinstance(text, str):
        raise TextTypeError(
            f"a text is a str (or a Document from analyze), not {type(text).__name__}", value=text
        )
    return Document(text, day)


def extract_statements(
    text: str | Document,
    *,
    published: datetime.date | datetime.datetime | str | None = None,
) -> list[Statement]:
    """Who said what, and when.

    Args:
        text: an English news text, or a document from :func:`analyze`.
        published: as for :func:`analyze`; without it relative dates stay unresolved.

    Returns:
        The statements in reading order; offsets count code points of the text as given.

    Raises:
        TextTypeError: ``text`` is neither a ``str`` nor a ``Document``.
        PublishedError: ``published`` cannot be read.

    Example:
        >>> [statement] = extract_statements("“The bridge is closed,” said Dana Holt.")
        >>> statement.text, statement.speaker.name
        ('The bridge is closed,', 'Dana Holt')
    """
    return list(analyze(text, published=published).once(_find_statements))


def extract_quotes(text: str | Document) -> list[Quote]:
    """What was said: the quotes of :func:`extract_statements`, in the same order.

    Args:
        text: an English news text, or a document from :func:`analyze`.

    Returns:
        One quote a statement.

    Raises:
        TextTypeError: ``text`` is neither a ``str`` nor a ``Document``.

    Example:
        >>> [quote] = extract_quotes("Holt said the bridge was “a disgrace”.")
        >>> quote.kind
        <QuoteKind.MIXED: 'mixed'>
    """
    return [statement.quote for statement in analyze(text).once(_find_statements)]


def attribute_speaker(text: str | Document, quote: Quote) -> Attribution:
    """Who said it, and how we know.

    Args:
        text: the text that the quote comes from, or its document.
        quote: a quote from :func:`extract_quotes`, or one made by hand over spans
            of the text (from an annotation tool, say).

    Returns:
        The attribution; its source and speaker are None where nobody is named.

    Raises:
        TextTypeError: ``text`` is neither a ``str`` nor a ``Document``, or ``quote``
            no ``Quote``.
        SpanError: a span of the quote does not lie in the text.

    Example:
        >>> text = "“The bridge is closed,” said Dana Holt."
        >>> [quote] = extract_quotes(text)
        >>> attribute_speaker(text, quote).cue.text
        'said'
    """
    document = analyze(text)
    if not isinstance(quote, Quote):
        raise TextTypeError(f"a quote is a Quote, not {type(quote).__name__}", value=quote)
    _check_spans(document, quote.content, "quote")
    for statement in document.once(_find_statements):
        if statement.quote == quote:
            return statement.attribution
    return _attribute_by_hand(document, quote)


def explain(text: str | Document, statement: Statement) -> Explanation:
    """Why a statement is as it is: the candidates, their scores, the terms that decided.

    The steps that made the statement are taken again, this time with notes; nothing of it is
    kept in the statements themselves.

    Args:
        text: the text that the statement comes from, or its document (which saves reading
            the text again).
        statement: a statement from :func:`extract_statements`, or any other one over spans
            of the text. For one that the text's own extraction does not hold, the explanation
            is that of the cue whose content overlaps its own most, with that one's rule.

    Returns:
        The candidates for each part, the best first. There are none where no rule
        proposed anything for the statement's words.

    Raises:
        TextTypeError: ``text`` is neither a ``str`` nor a ``Document``, or ``statement``
            no ``Statement``.
        SpanError: a span of the statement does not lie in the text.

    Example:
        >>> text = "“The bridge is closed,” said Dana Holt."
        >>> [statement] = extract_statements(text)
        >>> explanation = explain(text, statement)
        >>> explanation.chosen("source").text, explanation.chosen("source").rule
        ('Dana Holt', 'inverted-after')
    """
    document = analyze(text)
    if not isinstance(statement, Statement):
        raise TextTypeError(
            f"a statement is a Statement, not {type(statement).__name__}", value=statement
        )
    parts = (*statement.content, statement.source, statement.cue)
    _check_spans(document, (span for span in parts if span is not None), "statement")
    return _explain(document, statement)


def normalize_dates(
    text: str | Document,
    *,
    published: datetime.date | datetime.datetime | str | None = None,
) -> list[DateMention]:
    """Every temporal expression, as TIMEX3 and as Python dates.

    Args:
        text: an English news text, or a document from :func:`analyze`.
        published: as for :func:`analyze`.

    Returns:
        The mentions in reading order.

    Raises:
        TextTypeError: ``text`` is neither a ``str`` nor a ``Document``.
        PublishedError: ``published`` cannot be read.

    Example:
        >>> [mention] = normalize_dates("It opened on Tuesday.", published="2022-03-30")
        >>> mention.text, mention.value
        ('Tuesday', '2022-03-29')
    """
    return list(analyze(text, published=published).once(_find_dates))


def _check_spans(document: Document, spans: Iterable[Span], owner: str) -> None:
    """Raise if a span does not lie in the text."""
    for span in spans:
        if document.text[span.start : span.end] != span.text:
            raise SpanError(
                f"the text has {document.text[span.start : span.end]!r} at "
                f"[{span.start}, {span.end}), the {owner} {span.text!r}",
                value=span,
            )


def _attribution(document: Document, claim: Claim, resolution: Resolution) -> Attribution:
    return Attribution(
        source=None if claim.source is None else document.span(*claim.source),
        cue=None if claim.cue is None else document.span(*claim.cue),
        speaker=resolution.speaker,
        confidence=claim.confidence,
        rule=claim.rule,
        speaker_rule=resolution.rule,
    )


def _explain(document: Document, statement: Statement) -> Explanation:
    from statements.attribution.explain import claim_of, find_candidates
    from statements.explanation import Explanation
    from statements.pieces import moved, offsets_in_piece, piece_around

    content = [(span.start, span.end) for span in statement.content]
    begin, piece = piece_around(document, content[0][0])
    cue = statement.cue
    claim = claim_of(
        piece,
        offsets_in_piece(content, begin, piece),
        None if cue is None else (cue.start - begin, cue.end - begin),
    )
    candidates = moved(find_candidates(piece, claim), begin)
    return Explanation(statement, claim.rule, candidates)


def _find_statements(document: Document) -> tuple[Statement, ...]:
    from statements.pieces import find_in_pieces, is_long

    if not is_long(document):
        return _statements_of(document)
    statements: list[Statement] = []
    dates: list[DateMention] = []
    for told, mentioned in find_in_pieces(document, _all_of):
        statements += told
        dates += mentioned
    document.keep(_find_dates, tuple(dates))
    return tuple(statements)


def _all_of(document: Document) -> tuple[tuple[Statement, ...], tuple[DateMention, ...]]:
    """Statements and dates at once: the statements have asked for all dates."""
    from statements.dates import find_dates

    return _statements_of(document), document.once(find_dates)


def _find_dates(document: Document) -> tuple[DateMention, ...]:
    from statements.dates import find_dates
    from statements.pieces import find_in_pieces, is_long

    if is_long(document):
        return tuple(chain.from_iterable(find_in_pieces(document, find_dates)))
    return document.once(find_dates)


def _statements_of(document: Document) -> tuple[Statement, ...]:
    from statements.attribution import find_claims
    from statements.dates import date_of_statement, dates_from
    from statements.quotes.readable import readable
    from statements.speakers import resolve_speakers

    claims = document.once(find_claims)
    found = []
    for claim, resolution in zip(claims, resolve_speakers(document, claims), strict=True):
        content = tuple(document.span(start, end) for start, end in claim.content)
        found.append(
            Statement(
                quote=Quote(claim.kind, content, readable(claim.kind, content)),
                attribution=_attribution(document, claim, resolution),
                act=claim.act,
                negated=claim.negated,
                date=date_of_statement(document, claim.content, claim.source, claim.cue),
                dates=tuple(
                    mention
                    for start, end in claim.content
                    for mention in dates_from(document, start, end)
                    if mention.end <= end
                ),
            )
        )
    return tuple(found)


def _attribute_by_hand(document: Document, quote: Quote) -> Attribution:
    """The attribution of content that is no statement's own.

    The claim made for it is resolved among those of its piece, in its place.
    """
    from statements.attribution import claim_content, find_claims
    from statements.pieces import moved, offsets_in_piece, piece_around
    from statements.speakers import resolve_speakers

    content = [(span.start, span.end) for span in quote.content]
    begin, piece = piece_around(document, content[0][0])
    mine = claim_content(piece, offsets_in_piece(content, begin, piece))
    others = piece.once(find_claims)
    claims = sorted((*others, mine), key=lambda claim: claim.content)
    resolution = resolve_speakers(piece, tuple(claims))[claims.index(mine)]
    return moved(_attribution(piece, mine, resolution), begin)
