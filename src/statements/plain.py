"""From plain JSON types back to records: one converter a field, each of which checks its value.

A converter raises what Python would (``TypeError``, ``ValueError``); :func:`take` turns it into
a :class:`~statements.errors.RecordError` that names the record.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from statements.errors import RecordError, StatementsError

__all__ = ["day", "items", "number", "offset", "optional_text", "take", "text", "truth"]

_Record = TypeVar("_Record")


def take(kind: type[_Record], data: Any, fields: Mapping[str, Any]) -> _Record:
    """Build a record from a mapping by one converter a field, or tell what is wrong."""
    if not isinstance(data, Mapping):
        raise RecordError(
            f"{kind.__name__}.from_dict takes a mapping, not {type(data).__name__}", value=data
        )
    try:
        return kind(**{name: convert(data[name]) for name, convert in fields.items()})
    except StatementsError:
        raise
    except KeyError as error:
        raise RecordError(f"{kind.__name__}: the field {error} is missing", value=data) from None
    except (TypeError, ValueError, AttributeError, OverflowError) as error:
        raise RecordError(f"{kind.__name__}: {error}", value=data) from None


def text(value: Any) -> str:
    """A string, as it is."""
    if not isinstance(value, str):
        raise TypeError(f"expected a string, got {value!r}")
    return value


def optional_text(value: Any) -> str | None:
    """A string or None."""
    return None if value is None else text(value)


def offset(value: Any) -> int:
    """A whole number; a truth value is none."""
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError(f"expected a whole number, got {value!r}")
    return value


def truth(value: Any) -> bool:
    """True or false; a number is neither."""
    if not isinstance(value, bool):
        raise TypeError(f"expected true or false, got {value!r}")
    return value


def number(value: Any) -> float:
    """A number; a truth value is none."""
    if not isinstance(value, int | float) or isinstance(value, bool):
        raise TypeError(f"expected a number, got {value!r}")
    return float(value)


def day(value: Any) -> datetime.date | None:
    """A day, from ISO 8601, or None."""
    return None if value is None else datetime.date.fromisoformat(text(value))


def items(value: Any) -> list[Any] | tuple[Any, ...]:
    """A list; a string is none."""
    if not isinstance(value, list | tuple):
        raise TypeError(f"expected a list, got {value!r}")
    return value
