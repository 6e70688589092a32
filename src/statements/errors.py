"""The few ways in which a call can be wrong, under one base class.

Every error says in its message what was wrong and what would have been
accepted, and carries the offending value for programs that want to react.
"""

from __future__ import annotations

from typing import Any

__all__ = [
    "ArticleError",
    "FormatError",
    "MissingExtraError",
    "OptionError",
    "PublishedError",
    "RecordError",
    "SpanError",
    "StatementsError",
    "TextTypeError",
    "WorkerError",
]


class StatementsError(Exception):
    """Base class of everything that this library raises on purpose."""

    def __init__(self, message: str, *, value: Any = None) -> None:
        super().__init__(message)
        self.message = message
        #: The offending value, as it was given; ``None`` where there is none.
        self.value = value

    def __reduce__(self) -> tuple[Any, ...]:
        return (_rebuild, (type(self), self.message, self.value))


def _rebuild(kind: type[StatementsError], message: str, value: Any) -> StatementsError:
    return kind(message, value=value)


class TextTypeError(StatementsError, TypeError):
    """A text was expected (``str`` or ``Document``), and something else came."""


class PublishedError(StatementsError, ValueError):
    """``published`` is no date, datetime or ISO 8601 string."""


class SpanError(StatementsError, ValueError):
    """A span does not lie in the text that it is said to come from."""


class RecordError(StatementsError, ValueError):
    """A record was given, or read back from, values that it cannot hold."""


class ArticleError(StatementsError, ValueError):
    """An item given to ``extract_many`` is no article."""


class WorkerError(StatementsError, RuntimeError):
    """A worker process of ``extract_many`` ended before its work was done."""


class OptionError(StatementsError, ValueError):
    """An option has a value that is not among those that are accepted."""


class FormatError(StatementsError, ValueError):
    """A file or mapping is not in the format that it is said to be in."""


class MissingExtraError(StatementsError, ImportError):
    """An optional dependency is not installed; the message says which extra has it."""
