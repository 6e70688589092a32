"""JSON Lines: an article a line, each line an object as in :mod:`statements.formats.json`."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import TextIO

from statements.errors import FormatError
from statements.formats.items import Items, extractions_of
from statements.formats.json import encode
from statements.records import Extraction

__all__ = ["read_jsonl", "to_jsonl", "write_jsonl"]


def to_jsonl(items: Items) -> Iterator[str]:
    r"""A line an article, each with its line feed, lazily.

    Args:
        items: extractions, or the statements of one article.

    Yields:
        Lines of one JSON object each; no other character in them ends a line.

    Raises:
        FormatError: an item is neither statement nor extraction.

    Example:
        >>> list(to_jsonl([Extraction("mill-fire")]))
        ['{"id": "mill-fire", "statements": [], "dates": [], "error": null}\n']
    """
    for extraction in extractions_of(items):
        yield encode(extraction.to_dict()) + "\n"


def write_jsonl(items: Items, file: TextIO) -> None:
    """Write what :func:`to_jsonl` yields; the file is open for writing as UTF-8."""
    file.writelines(to_jsonl(items))


def read_jsonl(lines: Iterable[str]) -> Iterator[Extraction]:
    """Read back what :func:`write_jsonl` wrote, lazily.

    Args:
        lines: an open text file, or any lines; empty ones are passed over.

    Yields:
        Extractions equal to those written.

    Raises:
        FormatError: a line is no JSON; the message has its number.
        RecordError: a line is no extraction.
    """
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            data = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise FormatError(f"line {number} is no JSON: {error}", value=line) from None
        yield Extraction.from_dict(data)
