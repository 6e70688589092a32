"""Coverage-guided fuzzing of ``from_dict`` of every record.

    python fuzz/fuzz_records.py fuzz/corpus/records fuzz/seeds/records

Whatever plain data comes, a record is read that goes to data and back, or a
:class:`StatementsError` says why not.
"""

from __future__ import annotations

import json
import sys
from typing import Any

import atheris

with atheris.instrument_imports(include=["statements"]):
    from statements import records
    from statements.errors import StatementsError

KINDS: list[Any] = [
    records.Statement,
    records.Extraction,
    records.Span,
    records.Quote,
    records.Attribution,
    records.Speaker,
    records.DateMention,
    records.Article,
]
KEYS = ["start", "end", "text", "kind", "content", "type", "message", "value"]


def check_data(kind: Any, data: Any) -> None:
    """Read or refuse."""
    try:
        record = kind.from_dict(data)
    except StatementsError:
        return
    plain = record.to_dict()
    assert kind.from_dict(plain) == record
    assert hash(kind.from_dict(plain)) == hash(record)
    json.dumps(plain)


def any_value(source: atheris.FuzzedDataProvider, depth: int = 3) -> Any:
    """Some plain data."""
    choice = source.ConsumeIntInRange(0, 8 if depth else 6)
    if choice == 7:
        return [any_value(source, depth - 1) for _ in range(source.ConsumeIntInRange(0, 3))]
    if choice == 8:
        return {
            KEYS[source.ConsumeIntInRange(0, len(KEYS) - 1)]: any_value(source, depth - 1)
            for _ in range(source.ConsumeIntInRange(0, 4))
        }
    simple = [
        lambda: None,
        source.ConsumeBool,
        lambda: source.ConsumeIntInRange(-5, 60),
        lambda: source.ConsumeInt(9),
        source.ConsumeFloat,
        lambda: source.ConsumeUnicode(source.ConsumeIntInRange(0, 12)),
        lambda: "2020-02-29",
    ]
    return simple[choice]()


def change_somewhere(data: Any, source: atheris.FuzzedDataProvider) -> None:
    """Replace one value somewhere inside."""
    while True:
        keys: list[Any] = sorted(data) if isinstance(data, dict) else list(range(len(data)))
        key = keys[source.ConsumeIntInRange(0, len(keys) - 1)]
        inner = data[key]
        if not (isinstance(inner, dict | list) and inner and source.ConsumeBool()):
            data[key] = any_value(source)
            return
        data = inner


def one_input(data: bytes) -> None:
    """JSON is read as it is, and then some values of it are replaced, one after the other."""
    kind = KINDS[data[0] % len(KINDS)] if data else records.Span
    body, _, changes = data[1:].partition(b"\xff")
    try:
        plain = json.loads(body.decode("utf-8", "replace"))
    except (ValueError, RecursionError):
        plain = any_value(atheris.FuzzedDataProvider(body))
    check_data(kind, plain)
    source = atheris.FuzzedDataProvider(changes)
    while source.remaining_bytes() > 2 and isinstance(plain, dict | list) and plain:
        change_somewhere(plain, source)
        check_data(kind, plain)


if __name__ == "__main__":
    atheris.Setup(sys.argv, one_input)
    atheris.Fuzz()
