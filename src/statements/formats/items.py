"""What the formats take: extractions, or plain statements of one article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import regex

from statements.errors import FormatError
from statements.records import Extraction, Statement

__all__ = ["Items", "extractions_of", "storable"]

#: What a format takes.
Items = Iterable[Extraction] | Iterable[Statement]

_SURROGATE = regex.compile(r"[\ud800-\udfff]")


def extractions_of(items: Items) -> Iterator[Extraction]:
    """The items as extractions, lazily; a run of statements is one article without an id.

    Args:
        items: extractions, or statements.

    Yields:
        Extractions, in the order of the items.

    Raises:
        FormatError: an item is neither.
    """
    run: list[Statement] = []
    for item in items:
        if isinstance(item, Statement):
            run.append(item)
            continue
        if run:
            yield Extraction(None, tuple(run))
            run = []
        if not isinstance(item, Extraction):
            raise FormatError(
                f"a format takes statements or extractions, not {type(item).__name__}", value=item
            )
        yield item
    if run:
        yield Extraction(None, tuple(run))


def storable(text: str) -> str:
    r"""The text with each lone surrogate, which UTF-8 has no bytes for, as U+FFFD.

    It keeps its length, so that offsets hold.

    Example:
        >>> storable("a\ud800b")
        'a�b'
    """
    return _SURROGATE.sub("\ufffd", text)
