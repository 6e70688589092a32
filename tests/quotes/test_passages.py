"""Passages are found for every kind of mark, and stay whole whatever the text."""

from __future__ import annotations

import pathlib
import re

import pytest

from statements.document import Document
from statements.quotes import find_passages

GOLDEN = pathlib.Path(__file__).with_name("passages.txt")
CASE = re.compile(r"^=== ([^\n]+)\n(.*?)\n---\n(.*?)(?=^=== |\Z)", re.MULTILINE | re.DOTALL)
CASES = [(m[1], m[2], m[3].rstrip("\n")) for m in CASE.finditer(GOLDEN.read_text("utf-8"))]


def shown(text: str) -> str:
    """The passages of a text as the golden file writes them."""
    lines = []
    for passage in find_passages(Document(text)):
        line = "  " * passage.level + text[passage.start : passage.end].replace("\n", "⏎")
        line += "" if passage.opened else "  unopened"
        line += "" if passage.closed else "  unclosed"
        lines.append(line)
    return "\n".join(lines)


def test_golden_file_is_read_whole() -> None:
    """No case of the golden file is lost by its reader."""
    assert len(CASES) == GOLDEN.read_text("utf-8").count("\n=== ")


@pytest.mark.parametrize(
    ("text", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_golden(text: str, expected: str) -> None:
    """Each text has the passages that the golden file shows."""
    assert shown(text) == expected
