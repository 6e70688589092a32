"""What is promised of every text: held by the tests, and by the fuzzing in ``fuzz/``."""

from __future__ import annotations

import json
from itertools import pairwise

from statements.api import (
    analyze,
    attribute_speaker,
    explain,
    extract_quotes,
    extract_statements,
    normalize_dates,
)
from statements.records import DateMention, Span, Statement


def check_text(text: str, published: str | None = None) -> None:
    """Read a text, and hold every promise to what comes of it."""
    document = analyze(text, published=published)
    found = extract_statements(document)
    for statement in found:
        check_statement(text, statement)
    starts = [statement.content[0].start for statement in found]
    assert starts == sorted(starts), "not in reading order"
    assert len({statement.content for statement in found}) == len(found), "twice the same words"
    dates = normalize_dates(document)
    for mention in dates:
        check_mention(text, mention)
    for before, after in pairwise(dates):
        assert before.end <= after.start, "dates that overlap, or out of order"
    assert extract_quotes(document) == [statement.quote for statement in found]
    for statement in found[:5]:
        assert attribute_speaker(document, statement.quote) == statement.attribution
    for statement in found[:2]:
        explain(document, statement)


def spans_of(statement: Statement) -> list[Span]:
    """Every span of a statement."""
    attribution = statement.attribution
    mentions = attribution.speaker.mentions if attribution.speaker else ()
    spans = (*statement.content, attribution.source, attribution.cue, *mentions)
    return [span for span in spans if span is not None]


def check_statement(text: str, statement: Statement) -> None:
    """Offsets that are true, content in order, and a way to plain data and back."""
    for span in spans_of(statement):
        assert text[span.start : span.end] == span.text, span
    for before, after in pairwise(statement.content):
        assert before.end <= after.start, "content that overlaps itself"
    assert all(span.start < span.end for span in statement.content)
    assert 0.0 <= statement.confidence <= 1.0
    for mention in (*statement.dates, *filter(None, [statement.date])):
        check_mention(text, mention)
    assert Statement.from_dict(json.loads(json.dumps(statement.to_dict()))) == statement


def check_mention(text: str, mention: DateMention) -> None:
    """Offsets that are true, days in their order, and a way to plain data and back."""
    assert text[mention.start : mention.end] == mention.text
    assert mention.text.strip() == mention.text != ""
    if mention.earliest and mention.latest:
        assert mention.earliest <= mention.latest, mention
    assert DateMention.from_dict(json.loads(json.dumps(mention.to_dict()))) == mention
