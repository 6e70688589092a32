"""JSON: an array with an object an article, as the records' ``to_dict`` makes them.

The format is published as a JSON Schema (:func:`json_schema`; draft 2020-12), and
reading back gives equal records. It holds everything but the texts themselves.
"""

from __future__ import annotations

import io
import json
from collections.abc import Iterable
from importlib.resources import files
from typing import Any, TextIO

import regex

from statements.errors import FormatError
from statements.formats.items import Items, extractions_of
from statements.records import Extraction

__all__ = ["encode", "from_json", "json_schema", "to_json", "write_json"]

# Two surrogates that stand in the text as two code points would be read back as one
# character, and every offset after them would be wrong.
_SPLIT_PAIR = regex.compile(r"[\ud800-\udbff][\udc00-\udfff]")
# Lone surrogates have no UTF-8; the others end a line for some readers of JSON Lines.
_ESCAPED = regex.compile(r"[\ud800-\udfff\u2028\u2029\x85]")


def encode(value: Any, indent: int | None = None) -> str:
    """Any plain JSON value as text that is safe to write as UTF-8, on one line by default."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, indent=indent)
    text = _SPLIT_PAIR.sub("\ufffd\ufffd", text)
    return _ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def write_json(items: Items, file: TextIO, *, indent: int | None = 2) -> None:
    """Write a JSON array with an object an article, one article in memory at a time.

    Args:
        items: extractions, or the statements of one article.
        file: a text file open for writing, UTF-8.
        indent: spaces a level, or None for one line an article.

    Raises:
        FormatError: an item is neither statement nor extraction.
    """
    separator = "[\n"
    for extraction in extractions_of(items):
        file.write(separator + encode(extraction.to_dict(), indent))
        separator = ",\n"
    file.write("[]\n" if separator == "[\n" else "\n]\n")


def to_json(items: Items, *, indent: int | None = 2) -> str:
    """What :func:`write_json` writes, as a string.

    Example:
        >>> print(to_json([Extraction("mill-fire")], indent=None))
        [
        {"id": "mill-fire", "statements": [], "dates": [], "error": null}
        ]
        <BLANKLINE>
    """
    file = io.StringIO()
    write_json(items, file, indent=indent)
    return file.getvalue()


def from_json(text: str) -> list[Extraction]:
    """Read back what :func:`to_json` wrote.

    Args:
        text: the JSON text, an array of articles.

    Returns:
        Extractions equal to those written.

    Raises:
        FormatError: the text is no JSON, or no array.
        RecordError: an article in it is none.
    """
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise FormatError(f"this is no JSON: {error}", value=text) from None
    if not isinstance(data, list):
        raise FormatError(
            f"expected an array with an object an article, got {type(data).__name__}", value=data
        )
    return _read_all(data)


def _read_all(data: Iterable[Any]) -> list[Extraction]:
    return [Extraction.from_dict(item) for item in data]


def json_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of what :func:`to_json` writes.

    ``$defs`` has each record by its class name; one line of JSON Lines is
    ``#/$defs/Extraction``. The file is ``statements/formats/statements.schema.json``.

    Example:
        >>> json_schema()["type"]
        'array'
    """
    text = files("statements.formats").joinpath("statements.schema.json").read_text("utf-8")
    schema: dict[str, Any] = json.loads(text)
    return schema
