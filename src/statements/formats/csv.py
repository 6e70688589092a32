"""CSV: a row a statement, for spreadsheets and quick looks; RFC 4180, UTF-8.

A cell is one line of text: runs of white space are one blank. A cell that a spreadsheet
could take for a formula begins with an apostrophe, as OWASP advises ("CSV injection"),
whoever wrote the article.

What it cannot hold: line breaks and blanks as they were written (the offsets lead to
them), aliases and mentions of speakers, the types of dates, articles without a statement.
There is no way back; JSON or Arrow have one.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import TextIO

import regex

from statements.formats.items import Items, extractions_of, storable
from statements.records import Span, Statement

__all__ = ["COLUMNS", "to_csv", "write_csv"]

#: The columns, and what each holds.
COLUMNS = {
    "article": "the id of the article",
    "number": "the statement's number in its article, from 1",
    "speaker": "the speaker's fullest name in the article",
    "speaker_kind": "person, organisation, group, document, place or unknown",
    "role": "title or affiliation as written",
    "source": "the source as written: he, The MoD",
    "cue": "the reporting expression: said, according to",
    "text": "what was said, as one readable string",
    "kind": "direct, mixed or indirect",
    "act": "assert, deny, ask, …",
    "negated": "true or false: whether the cue is denied",
    "date": "when it was said, as a TIMEX3 value",
    "dates": "the TIMEX3 values of the dates in what was said, separated by blanks",
    "confidence": "from 0 to 1",
    "rule": "the rule that made the attribution",
    "content": "the offsets of what was said: 120-165 200-230, half-open, in code points",
    "source_offsets": "the offsets of the source",
    "cue_offsets": "the offsets of the cue",
}

_BLANKS = regex.compile(r"\s++")
_CONTROLS = regex.compile(r"[\x00-\x1f\x7f-\x9f]")
# What Excel, LibreOffice and Google Sheets begin a formula with, in their full-width forms,
# too, whatever blank or invisible stands before; OWASP, "CSV Injection".
_FORMULA = regex.compile(r"\A[\s\p{Cf}]*+[=+\-@|%＝＋－＠−]")


def _cell(text: str) -> str:
    """One line of text that begins no formula."""
    line = storable(_CONTROLS.sub("\ufffd", _BLANKS.sub(" ", text)))
    return "'" + line if _FORMULA.match(line) else line


def _offsets(*spans: Span | None) -> str:
    return " ".join(f"{span.start}-{span.end}" for span in spans if span is not None)


def _row(article: str | None, number: int, statement: Statement) -> list[str]:
    speaker, source, cue, date = (
        statement.speaker,
        statement.source,
        statement.cue,
        statement.date,
    )
    cells = {
        "article": article,
        "number": str(number),
        "speaker": speaker and speaker.name,
        "speaker_kind": speaker and speaker.kind.value,
        "role": speaker and speaker.role,
        "source": source and source.text,
        "cue": cue and cue.text,
        "text": statement.text,
        "kind": statement.kind.value,
        "act": statement.act.value,
        "negated": str(statement.negated).lower(),
        "date": date and date.value,
        "dates": " ".join(mention.value for mention in statement.dates),
        "confidence": f"{statement.confidence:.3f}",
        "rule": statement.attribution.rule,
        "content": _offsets(*statement.content),
        "source_offsets": _offsets(source),
        "cue_offsets": _offsets(cue),
    }
    return [_cell(cells[name] or "") for name in COLUMNS]


def _rows(items: Items) -> Iterator[list[str]]:
    yield list(COLUMNS)
    for extraction in extractions_of(items):
        for number, statement in enumerate(extraction.statements, start=1):
            yield _row(extraction.id, number, statement)


def write_csv(items: Items, file: TextIO) -> None:
    """Write a header and a row a statement, one article in memory at a time.

    Args:
        items: extractions, or the statements of one article.
        file: a text file open for writing, UTF-8, with ``newline=""``.

    Raises:
        FormatError: an item is neither statement nor extraction.
    """
    csv.writer(file).writerows(_rows(items))


def to_csv(items: Items) -> str:
    r"""What :func:`write_csv` writes, as a string.

    Example:
        >>> to_csv([]).startswith("article,number,speaker,")
        True
    """
    file = io.StringIO()
    write_csv(items, file)
    return file.getvalue()
