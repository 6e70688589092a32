"""Who said what, and when: statements in English news text as typed records."""

from __future__ import annotations

from statements.api import (
    analyze,
    attribute_speaker,
    extract_quotes,
    extract_statements,
    normalize_dates,
)
from statements.batch import extract_many
from statements.document import Document
from statements.errors import (
    ArticleError,
    FormatError,
    MissingExtraError,
    OptionError,
    PublishedError,
    RecordError,
    SpanError,
    StatementsError,
    TextTypeError,
    WorkerError,
)
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
from statements.repeats import Repeat, group_repeats

__all__ = [
    "Act",
    "Article",
    "ArticleError",
    "Attribution",
    "DateMention",
    "DateType",
    "Document",
    "Extraction",
    "FormatError",
    "MissingExtraError",
    "OptionError",
    "PublishedError",
    "Quote",
    "QuoteKind",
    "RecordError",
    "Repeat",
    "Span",
    "SpanError",
    "Speaker",
    "SpeakerKind",
    "Statement",
    "StatementsError",
    "TextTypeError",
    "WorkerError",
    "analyze",
    "attribute_speaker",
    "extract_many",
    "extract_quotes",
    "extract_statements",
    "group_repeats",
    "normalize_dates",
]
