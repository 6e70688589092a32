"""Content as one readable string."""

from __future__ import annotations

from collections.abc import Sequence

from statements.records import QuoteKind, Span

__all__ = ["readable"]

_MARKS = frozenset("\"“”„‟«»‹›‘’‚'＂")
_DOUBLE = frozenset({"''", "``"})
#: What may stand behind the mark that closes a fragment.
_STOPS = frozenset(".,;")


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
        pieces = [_without_marks(line) for line in lines if line]
    return " ".join(" ".join(pieces).split())


def _without_marks(line: str) -> str:
    """A line without the mark that opens it, and the one that closes it."""
    if line[:2] in _DOUBLE:
        line = line[2:]
    elif line[0] in _MARKS:
        line = line[1:]
    stop = line[-1:] if line[-1:] in _STOPS else ""
    inner = line[: len(line) - len(stop)]
    if inner[-2:] in _DOUBLE:
        return inner[:-2] + stop
    return inner[:-1] + stop if inner[-1:] in _MARKS else line
