"""Golden files: readable cases, each a name, a text and what must be found in it.

A case is three parts, each closed by a line that holds a single full stop::

    an initial is no end of a sentence
    .
    Ada B. Kell left. She was tired.
    .
    Ada B. Kell left.
    She was tired.
    .

Lines outside a case that begin with ``#`` are comments. With ``GOLDEN=write`` in the environment
:func:`check` writes what it got into the file; the change is then to be read before it is kept.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import attrs
import pytest

TESTS = Path(__file__).parent
ROOT = TESTS.parent


@attrs.frozen
class Case:
    """One case of a golden file."""

    path: Path
    line: int
    name: str
    text: str
    expected: str


def read(path: Path) -> list[Case]:
    """The cases of one file, in order."""
    cases = []
    lines = path.read_text(encoding="utf-8").split("\n")
    index = 0
    while index < len(lines):
        if not lines[index].strip() or lines[index].startswith("#"):
            index += 1
            continue
        first, parts = index + 1, []
        for _ in range(3):
            end = lines.index(".", index)
            parts.append("\n".join(lines[index:end]))
            index = end + 1
        cases.append(Case(path, first, *parts))
    if not cases:
        raise ValueError(f"{path} holds no case")
    return cases


def cases(*names: str) -> Any:
    """Parametrise a test with the cases of golden files under ``tests/``, as ``case``."""
    found = [case for name in names for case in read(TESTS / name)]
    ids = [f"{case.path.stem}:{case.line}: {case.name}" for case in found]
    return pytest.mark.parametrize("case", found, ids=ids)


def check(case: Case, show: Callable[[str], str]) -> None:
    """Compare what ``show`` makes of the case's text with what the file expects."""
    got = show(case.text)
    if got != case.expected and os.environ.get("GOLDEN") == "write":
        whole = case.path.read_text(encoding="utf-8")
        old = f"{case.name}\n.\n{case.text}\n.\n{case.expected}\n.\n"
        new = f"{case.name}\n.\n{case.text}\n.\n{got}\n.\n"
        case.path.write_text(whole.replace(old, new), encoding="utf-8")
    assert got == case.expected, f"{case.path.name}, line {case.line}: {case.name}"
