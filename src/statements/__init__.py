"""Who said what, and when: statements in English news text as typed records."""

from __future__ import annotations

from statements.api import (
    analyze,
    attribute_speaker,
    explain,
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
from statements.repeats import Repeat, group_repeats

__all__ = [
    "Act",
    "Article",
    "ArticleError",
    "Attribution",
    "Candidate",
    "DateMention",
    "DateType",
    "Document",
    "Explanation",
    "Extraction",
    "FormatError",
    "MissingExtraError",
    "OptionError",
    "Part",
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
    "Term",
    "TextTypeError",
    "WorkerError",
    "analyze",
    "attribute_speaker",
    "explain",
    "extract_many",
    "extract_quotes",
    "extract_statements",
    "group_repeats",
    "normalize_dates",
]
