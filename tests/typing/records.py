"""Never run: what a type checker must accept, and what it must know of the records."""

from __future__ import annotations

import datetime
from typing import assert_type

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

span = Span(0, 4, "Kell")
quote = Quote(QuoteKind.DIRECT, (span,), "Kell")
speaker = Speaker("Ada Kell", SpeakerKind.PERSON, role="Mayor", mentions=(span,))
attribution = Attribution(span, None, speaker, 0.5, "rule")
mention = DateMention(0, 4, "2019", DateType.DATE, "2019", earliest=datetime.date(2019, 1, 1))
statement = Statement(quote, attribution, act=Act.ASSERT, date=mention)
article = Article("Text", published=datetime.date(2024, 2, 29))
extraction = Extraction("1", (statement,), (mention,))

assert_type(statement.kind, QuoteKind)
assert_type(statement.content, tuple[Span, ...])
assert_type(statement.source, Span | None)
assert_type(statement.cue, Span | None)
assert_type(statement.speaker, Speaker | None)
assert_type(statement.confidence, float)
assert_type(statement.date, DateMention | None)
assert_type(statement.dates, tuple[DateMention, ...])
assert_type(statement.act.is_speech, bool)
assert_type(Statement.from_dict(statement.to_dict()), Statement)
assert_type(mention.earliest, datetime.date | None)
