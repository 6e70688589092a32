"""The typed records that the library returns; they know nobody.

All offsets are half-open ``[start, end)`` and count Unicode code points of the
text as it was given, so ``text[span.start:span.end] == span.text`` always.
Records are frozen, slotted, equal by value, hashable and picklable, and turn
into plain JSON types and back by ``to_dict`` and ``from_dict``.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self

import attrs

from statements.errors import RecordError, StatementsError
from statements.kinds import Act, DateType, QuoteKind, SpeakerKind
from statements.plain import day, items, number, offset, optional_text, take, text, truth

__all__ = [
    "Act",
    "Article",
    "Attribution",
    "DateMention",
    "DateType",
    "Extraction",
    "Quote",
    "QuoteKind",
    "Span",
    "Speaker",
    "SpeakerKind",
    "Statement",
]


def _check_extent(record: Any) -> None:
    if not 0 <= record.start <= record.end or record.end - record.start != len(record.text):
        raise RecordError(
            f"{type(record).__name__}: offsets [{record.start}, {record.end}) do not fit a text "
            f"of {len(record.text)} characters; they are half-open and count code points",
            value=(record.start, record.end, record.text),
        )


@attrs.frozen
class Span:
    """A piece of the text as given.

    Example:
        >>> Span(0, 4, "Kell")
        Span(start=0, end=4, text='Kell')
    """

    start: int
    """First code point."""
    end: int
    """One past the last code point."""
    text: str
    """The characters between them, verbatim."""

    def __attrs_post_init__(self) -> None:
        _check_extent(self)

    def to_dict(self) -> dict[str, Any]:
        """As plain JSON types."""
        return {"start": self.start, "end": self.end, "text": self.text}

    @classmethod
    def from_dict(cls, data: Any) -> Self:
        """Read back what :meth:`to_dict` wrote.

        Raises:
            RecordError: a field is missing, of a wrong type, or does not fit the others.
        """
        return take(cls, data, {"start": offset, "end": offset, "text": text})


def _optional_span(value: Any) -> Span | None:
    return None if value is None else Span.from_dict(value)


def take_spans(value: Any) -> tuple[Span, ...]:
    """Spans from a list of what :meth:`Span.to_dict` wrote."""
    return tuple(Span.from_dict(item) for item in items(value))


def _optional_dict(record: Any) -> dict[str, Any] | None:
    return None if record is None else record.to_dict()


@attrs.frozen
class Quote:
    """What was said."""

    kind: QuoteKind = attrs.field(converter=QuoteKind)
    """Direct, mixed or indirect."""
    content: tuple[Span, ...]
    """The words, quotation marks included; several spans when the attribution
    interrupts them or they run over paragraphs. In reading order, never empty."""
    text: str
    """The content as one readable string, marks of the outer level removed."""

    def __attrs_post_init__(self) -> None:
        if not self.content:
            raise RecordError("Quote: content needs at least one span", value=self.content)

    def to_dict(self) -> dict[str, Any]:
        """As plain JSON types."""
        return {
            "kind": self.kind.value,
            "content": [span.to_dict() for span in self.content],
            "text": self.text,
        }

    @classmethod
    def from_dict(cls, data: Any) -> Self:
        """Read back what :meth:`to_dict` wrote; raises :class:`RecordError` on anything else."""
        return take(cls, data, {"kind": QuoteKind, "content": take_spans, "text": text})


@attrs.frozen(cache_hash=True)
class Speaker:
    """An identity within one text: the person or body behind the mentions."""

    name: str
    """Its fullest form in the text."""
    kind: SpeakerKind = attrs.field(converter=SpeakerKind)
    """Person, organisation, group, document, place or unknown."""
    role: str | None = None
    """Title or affiliation as written, or None."""
    aliases: tuple[str, ...] = ()
    """The other names that the text uses for it, in order of appearance."""
    mentions: tuple[Span, ...] = ()
    """Where the text mentions it, in reading order."""

    def to_dict(self) -> dict[str, Any]:
        """As plain JSON types."""
        return {
            "name": self.name,
            "kind": self.kind.value,
            "role": self.role,
            "aliases": list(self.aliases),
            "mentions": [span.to_dict() for span in self.mentions],
        }

    @classmethod
    def from_dict(cls, data: Any) -> Self:
        """Read back what :meth:`to_dict` wrote; raises :class:`RecordError` on anything else."""
        return take(
            cls,
            data,
            {
                "name": text,
                "kind": SpeakerKind,
                "role": optional_text,
                "aliases": lambda value: tuple(text(item) for item in items(value)),
                "mentions": take_spans,
            },
        )


def _optional_speaker(value: Any) -> Speaker | None:
    return None if value is None else Speaker.from_dict(value)


def _check_share(record: Any, attribute: Any, value: float) -> None:
    if not 0.0 <= value <= 1.0:
        raise RecordError(f"confidence lies between 0 and 1, not at {value!r}", value=value)


@attrs.frozen
class Attribution:
    """Who said it, and how we know."""

    source: Span | None
    """The source as written ("he", "The MoD"), or None."""
    cue: Span | None
    """The reporting expression ("said", "according to"), or None."""
    speaker: Speaker | None
    """The identity behind the source; None where nobody is named."""
    confidence: float = attrs.field(validator=_check_share)
    """How often records like this one are right, from 0 to 1."""
    rule: str
    """The rule that made the chosen candidate, as listed in the docs."""
    speaker_rule: str | None = None
    """The rule that led from the source to the speaker, as listed in the docs."""

    def to_dict(self) -> dict[str, Any]:
        """As plain JSON types."""
        return {
            "source": _optional_dict(self.source),
            "cue": _optional_dict(self.cue),
            "speaker": _optional_dict(self.speaker),
            "confidence": self.confidence,
            "rule": self.rule,
            "speaker_rule": self.speaker_rule,
        }

    @classmethod
    def from_dict(cls, data: Any) -> Self:
        """Read back what :meth:`to_dict` wrote; raises :class:`RecordError` on anything else."""
        return take(
            cls,
            data,
            {
                "source": _optional_span,
                "cue": _optional_span,
                "speaker": _optional_speaker,
                "confidence": number,
                "rule": text,
                "speaker_rule": optional_text,
            },
        )


@attrs.frozen
class DateMention:
    """A temporal expression, as TIMEX3 and as Python dates."""

    start: int
    """First code point."""
    end: int
    """One past the last code point."""
    text: str
    """The expression, verbatim, without its preposition."""
    type: DateType = attrs.field(converter=DateType)
    """DATE, TIME, DURATION or SET."""
    value: str
    """The TIMEX3 value: "2022-03-29", "2022-W13", "P34D", "PRESENT_REF"."""
    mod: str | None = None
    """The TIMEX3 modifier ("START", "APPROX", "MORE_THAN"), or None."""
    earliest: datetime.date | None = None
    """First day that it covers, inclusive; None where it covers no known days."""
    latest: datetime.date | None = None
    """Last day that it covers, inclusive; None where it covers no known days."""

    def __attrs_post_init__(self) -> None:
        _check_extent(self)

    def to_dict(self) -> dict[str, Any]:
        """As plain JSON types; days as ISO 8601."""
        return {
            "start": self.start,
            "end": self.end,
            "text": self.text,
            "type": self.type.value,
            "value": self.value,
            "mod": self.mod,
            "earliest": None if self.earliest is None else self.earliest.isoformat(),
            "latest": None if self.latest is None else self.latest.isoformat(),
        }

    @classmethod
    def from_dict(cls, data: Any) -> Self:
        """Read back what :meth:`to_dict` wrote; raises :class:`RecordError` on anything else."""
        return take(
            cls,
            data,
            {
                "start": offset,
                "end": offset,
                "text": text,
                "type": DateType,
                "value": text,
                "mod": optional_text,
                "earliest": day,
                "latest": day,
            },
        )


def _optional_mention(value: Any) -> DateMention | None:
    return None if value is None else DateMention.from_dict(value)


def _mentions(value: Any) -> tuple[DateMention, ...]:
    return tuple(DateMention.from_dict(item) for item in items(value))


@attrs.frozen
class Statement:
    """Who said what, and when: a quote, its attribution and its dates."""

    quote: Quote
    """What was said."""
    attribution: Attribution
    """Who said it, and how we know."""
    act: Act = attrs.field(default=Act.ASSERT, converter=Act)
    """The speech act of the cue."""
    negated: bool = False
    """Whether the cue is denied: "did not say", "refused to comment"."""
    date: DateMention | None = None
    """When it was said, where the text tells."""
    dates: tuple[DateMention, ...] = ()
    """The temporal expressions inside the content."""

    @property
    def kind(self) -> QuoteKind:
        """Direct, mixed or indirect."""
        return self.quote.kind

    @property
    def content(self) -> tuple[Span, ...]:
        """The spans of the words that were said."""
        return self.quote.content

    @property
    def text(self) -> str:
        """The content as one readable string."""
        return self.quote.text

    @property
    def source(self) -> Span | None:
        """The source as written."""
        return self.attribution.source

    @property
    def cue(self) -> Span | None:
        """The reporting expression."""
        return self.attribution.cue

    @property
    def speaker(self) -> Speaker | None:
        """The identity behind the source."""
        return self.attribution.speaker

    @property
    def confidence(self) -> float:
        """How often records like this one are right, from 0 to 1."""
        return self.attribution.confidence

    def to_dict(self) -> dict[str, Any]:
        """As plain JSON types."""
        return {
            "quote": self.quote.to_dict(),
            "attribution": self.attribution.to_dict(),
            "act": self.act.value,
            "negated": self.negated,
            "date": _optional_dict(self.date),
            "dates": [mention.to_dict() for mention in self.dates],
        }

    @classmethod
    def from_dict(cls, data: Any) -> Self:
        """Read back what :meth:`to_dict` wrote; raises :class:`RecordError` on anything else."""
        return take(
            cls,
            data,
            {
                "quote": Quote.from_dict,
                "attribution": Attribution.from_dict,
                "act": Act,
                "negated": truth,
                "date": _optional_mention,
                "dates": _mentions,
            },
        )


@attrs.frozen
class Article:
    """A text with its day of publication and a name of its own."""

    text: str
    """The text as it is to be read."""
    published: datetime.date | datetime.datetime | str | None = None
    """As ``published`` of :func:`statements.extract_statements`."""
    id: str | None = None
    """Whatever the caller knows it by."""

    def to_dict(self) -> dict[str, Any]:
        """As plain JSON types; ``published`` as ISO 8601."""
        published = self.published
        if isinstance(published, datetime.date):
            published = published.isoformat()
        return {"text": self.text, "published": published, "id": self.id}

    @classmethod
    def from_dict(cls, data: Any) -> Self:
        """Read back what :meth:`to_dict` wrote; raises :class:`RecordError` on anything else.

        ``published`` comes back as an ISO 8601 string.
        """
        return take(cls, data, {"text": text, "published": optional_text, "id": optional_text})


@attrs.frozen
class Extraction:
    """What one article of a batch gave: its statements and dates, or its error."""

    id: str | None
    """The article's own id, or its number in the batch as a string."""
    statements: tuple[Statement, ...] = ()
    """In reading order."""
    dates: tuple[DateMention, ...] = ()
    """In reading order."""
    error: StatementsError | None = attrs.field(default=None, eq=repr)
    """What went wrong with this article; None if nothing did."""

    def to_dict(self) -> dict[str, Any]:
        """As plain JSON types; an error as its class name and message."""
        return {
            "id": self.id,
            "statements": [statement.to_dict() for statement in self.statements],
            "dates": [mention.to_dict() for mention in self.dates],
            "error": None
            if self.error is None
            else {"type": type(self.error).__name__, "message": str(self.error)},
        }

    @classmethod
    def from_dict(cls, data: Any) -> Self:
        """Read back what :meth:`to_dict` wrote; raises :class:`RecordError` on anything else."""
        return take(
            cls,
            data,
            {
                "id": optional_text,
                "statements": lambda value: tuple(
                    Statement.from_dict(item) for item in items(value)
                ),
                "dates": _mentions,
                "error": _optional_error,
            },
        )


def _optional_error(value: Any) -> StatementsError | None:
    if value is None:
        return None
    if not isinstance(value, Mapping):
        raise TypeError(f"expected an error as a mapping, got {value!r}")
    known: list[type[StatementsError]] = [StatementsError, *StatementsError.__subclasses__()]
    kinds = {kind.__name__: kind for kind in known}
    name, message = text(value["type"]), text(value["message"])
    if name not in kinds:
        raise ValueError(f"no such error class: {name!r}; known are {sorted(kinds)}")
    return kinds[name](message)
