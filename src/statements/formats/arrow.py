"""Arrow: a table with one row a statement, nested where the records are.

Whatever reads Arrow reads this: pandas, polars, DuckDB, PySpark, Dask, and Parquet files.
The columns are those of :data:`SCHEMA`:

================  ==============================================================================
``article``       the id of the extraction, or null
``index``         the statement's place in its article, from 0
``kind``          "direct", "mixed" or "indirect"
``text``          the content as one readable string
``content``       a list of spans, each a struct of ``start``, ``end`` and ``text``
``source``        a span, or null
``cue``           a span, or null
``speaker``       a struct of ``name``, ``kind``, ``role``, ``aliases`` and ``mentions``, or null
``act``           "assert", "deny", … as :class:`statements.Act` lists them
``negated``       whether the cue is denied
``date``          a struct of ``start``, ``end``, ``text``, ``type``, ``value``, ``mod`` and,
                  as days, ``earliest`` and ``latest``; or null
``dates``         the dates inside the content, a list of such structs
``confidence``    from 0 to 1
``rule``          the rule that made the attribution
``speaker_rule``  the rule that led to the speaker, or null
================  ==============================================================================

Offsets are half-open and count Unicode code points of the text as given, not bytes.

What it cannot hold: articles without a statement, their errors, the dates outside of
statements, and lone surrogates, which are written as U+FFFD.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from statements.errors import FormatError, MissingExtraError
from statements.formats.items import Items, extractions_of, storable
from statements.records import Attribution, DateMention, Extraction, Quote, Span, Speaker, Statement

try:
    import pyarrow as pa
except ImportError as error:
    raise MissingExtraError(
        "statements.formats.arrow needs pyarrow, which is not installed; install the extra "
        'that has it: pip install "statements[arrow]"',
        value="pyarrow",
    ) from error

__all__ = ["SCHEMA", "from_table", "to_batches", "to_table"]

#: Rows a record batch, unless the caller says otherwise; an article is never divided.
ROWS = 1024

_SPAN = pa.struct(
    [
        pa.field("start", pa.int64(), nullable=False),
        pa.field("end", pa.int64(), nullable=False),
        pa.field("text", pa.string(), nullable=False),
    ]
)
_SPANS = pa.list_(pa.field("item", _SPAN, nullable=False))
_SPEAKER = pa.struct(
    [
        pa.field("name", pa.string(), nullable=False),
        pa.field("kind", pa.string(), nullable=False),
        pa.field("role", pa.string()),
        pa.field(
            "aliases", pa.list_(pa.field("item", pa.string(), nullable=False)), nullable=False
        ),
        pa.field("mentions", _SPANS, nullable=False),
    ]
)
_DATE = pa.struct(
    [
        pa.field("start", pa.int64(), nullable=False),
        pa.field("end", pa.int64(), nullable=False),
        pa.field("text", pa.string(), nullable=False),
        pa.field("type", pa.string(), nullable=False),
        pa.field("value", pa.string(), nullable=False),
        pa.field("mod", pa.string()),
        pa.field("earliest", pa.date32()),
        pa.field("latest", pa.date32()),
    ]
)

#: The columns of a table of statements; see the module for what each holds.
SCHEMA = pa.schema(
    [
        pa.field("article", pa.string()),
        pa.field("index", pa.int64(), nullable=False),
        pa.field("kind", pa.string(), nullable=False),
        pa.field("text", pa.string(), nullable=False),
        pa.field("content", _SPANS, nullable=False),
        pa.field("source", _SPAN),
        pa.field("cue", _SPAN),
        pa.field("speaker", _SPEAKER),
        pa.field("act", pa.string(), nullable=False),
        pa.field("negated", pa.bool_(), nullable=False),
        pa.field("date", _DATE),
        pa.field("dates", pa.list_(pa.field("item", _DATE, nullable=False)), nullable=False),
        pa.field("confidence", pa.float64(), nullable=False),
        pa.field("rule", pa.string(), nullable=False),
        pa.field("speaker_rule", pa.string()),
    ]
)


def to_batches(items: Items, *, rows: int = ROWS) -> Iterator[pa.RecordBatch]:
    """Record batches of about so many rows, lazily: what a writer or an engine takes.

    Args:
        items: extractions, or the statements of one article.
        rows: a batch is yielded as soon as it has as many; an article is not divided.

    Yields:
        Record batches of :data:`SCHEMA`, none empty.

    Raises:
        FormatError: an item is neither statement nor extraction.
    """
    waiting: list[dict[str, Any]] = []
    for extraction in extractions_of(items):
        waiting.extend(
            _row(extraction.id, index, statement)
            for index, statement in enumerate(extraction.statements)
        )
        if len(waiting) >= rows:
            yield pa.RecordBatch.from_pylist(waiting, schema=SCHEMA)
            waiting = []
    if waiting:
        yield pa.RecordBatch.from_pylist(waiting, schema=SCHEMA)


def to_table(items: Items) -> pa.Table:
    """A table with one row a statement.

    Args:
        items: extractions, or the statements of one article.

    Returns:
        A table of :data:`SCHEMA`, in the order of the items.

    Raises:
        FormatError: an item is neither statement nor extraction.

    Example:
        >>> to_table([Extraction("mill-fire")]).num_rows
        0
    """
    return pa.Table.from_batches(to_batches(items), schema=SCHEMA)


def from_table(table: pa.Table | pa.RecordBatch) -> list[Extraction]:
    """Read back what :func:`to_table` made.

    Args:
        table: a table or record batch with the columns of :data:`SCHEMA`; others are
            passed over, and large strings, lists and dictionaries are taken for plain ones.

    Returns:
        An extraction for each run of rows with the same article, or with an index that does
        not go up, with equal statements; ``dates`` and ``error`` are not in the table.

    Raises:
        FormatError: a column is missing.
        RecordError: a row is no statement.
    """
    missing = [name for name in SCHEMA.names if name not in table.schema.names]
    if missing:
        raise FormatError(f"the table has no column {missing[0]!r}", value=table.schema)
    return [
        Extraction(rows[0]["article"], tuple(_statement(row) for row in rows))
        for rows in _articles(table.select(SCHEMA.names).to_pylist())
    ]


def _articles(rows: Iterable[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    """The rows of each article."""
    number = 0
    before: dict[str, Any] | None = None

    def article_number(row: dict[str, Any]) -> int:
        nonlocal before, number
        same = before is not None and row["article"] == before["article"]
        if not (same and before is not None and row["index"] > before["index"]):
            number += 1
        before = row
        return number

    for _, found in groupby(rows, article_number):
        yield list(found)


def _span(span: Span) -> dict[str, Any]:
    return {"start": span.start, "end": span.end, "text": storable(span.text)}


def _speaker(speaker: Speaker) -> dict[str, Any]:
    return {
        "name": storable(speaker.name),
        "kind": speaker.kind.value,
        "role": None if speaker.role is None else storable(speaker.role),
        "aliases": [storable(alias) for alias in speaker.aliases],
        "mentions": [_span(span) for span in speaker.mentions],
    }


def _date(mention: DateMention) -> dict[str, Any]:
    return {
        "start": mention.start,
        "end": mention.end,
        "text": storable(mention.text),
        "type": mention.type.value,
        "value": storable(mention.value),
        "mod": None if mention.mod is None else storable(mention.mod),
        "earliest": mention.earliest,
        "latest": mention.latest,
    }


def _row(article: str | None, index: int, statement: Statement) -> dict[str, Any]:
    attribution = statement.attribution
    source, cue, speaker = attribution.source, attribution.cue, attribution.speaker
    rule = attribution.speaker_rule
    return {
        "article": None if article is None else storable(article),
        "index": index,
        "kind": statement.kind.value,
        "text": storable(statement.text),
        "content": [_span(span) for span in statement.content],
        "source": None if source is None else _span(source),
        "cue": None if cue is None else _span(cue),
        "speaker": None if speaker is None else _speaker(speaker),
        "act": statement.act.value,
        "negated": statement.negated,
        "date": None if statement.date is None else _date(statement.date),
        "dates": [_date(mention) for mention in statement.dates],
        "confidence": attribution.confidence,
        "rule": storable(attribution.rule),
        "speaker_rule": None if rule is None else storable(rule),
    }


def _statement(row: dict[str, Any]) -> Statement:
    return Statement(
        Quote.from_dict(row),
        Attribution.from_dict(row),
        row["act"],
        row["negated"],
        None if row["date"] is None else _mention(row["date"]),
        tuple(_mention(mention) for mention in row["dates"]),
    )


def _mention(row: dict[str, Any]) -> DateMention:
    days = {name: row[name] and row[name].isoformat() for name in ("earliest", "latest")}
    return DateMention.from_dict({**row, **days})
