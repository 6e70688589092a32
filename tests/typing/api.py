"""Never run: what a type checker must accept of calls, and what it must know of their results."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import assert_type

import statements
from statements import (
    Article,
    Attribution,
    DateMention,
    Document,
    Explanation,
    Extraction,
    Quote,
    Statement,
)

document = statements.analyze("Text", published=datetime.date(2024, 2, 29))
assert_type(document, Document)
for text in ("Text", document):
    assert_type(statements.extract_statements(text, published="2024-02-29"), list[Statement])
    assert_type(statements.extract_quotes(text), list[Quote])
    assert_type(statements.normalize_dates(text, published=None), list[DateMention])
    for statement in statements.extract_statements(text):
        assert_type(statements.attribute_speaker(text, statement.quote), Attribution)
        assert_type(statements.explain(text, statement), Explanation)

assert_type(statements.extract_many(["Text"]), Iterator[Extraction])
statements.extract_many([Article("Text"), Article("Text", published="2024-02-29", id="2")])
statements.extract_many({"text": text, "id": None} for text in ("a", "b"))
