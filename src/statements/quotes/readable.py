"""Content as one readable string."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from statements.records import QuoteKind, Span

__all__ = ["readable"]

_MARK = r"(?:''|``|[\"“”„‟«»‹›‘’‚'＂])"
_OPENING = regex.compile(rf"^{_MARK}")
_CLOSING = regex.compile(rf"{_MARK}(?=[.,;]?$)")
_WHITE_SPACE = regex.compile(r"\s++")


def readable(kind: QuoteKind, content: Sequence[Span]) -> str:
    """The content as one string: fragments joined, white space folded.

    Of direct content the marks of the outer level are removed, at either end of each
    fragment and of each paragraph in it; of mixed content they stay, since they tell
    the quoted words from the author's.

    Args:
        kind: direct, mixed or indirect.
        content: the fragments in reading order.

    Returns:
        A string without line breaks.

    Example:
        >>> readable(QuoteKind.DIRECT, [Span(0, 7, "“Well,”"), Span(16, 21, "“no.”")])
        'Well, no.'
    """
    pieces = [span.text for span in content]
    if kind is QuoteKind.DIRECT:
        lines = (line.strip() for piece in pieces for line in piece.split("\n"))
        pieces = [_CLOSING.sub("", _OPENING.sub("", line)) for line in lines if line]
    return _WHITE_SPACE.sub(" ", " ".join(pieces)).strip()
