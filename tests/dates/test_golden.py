"""Every family of temporal expressions, by example.

A line of a golden file is ``published | text | mentions``; a mention is
``words = TYPE value``, perhaps followed by a modifier and by ``first..last``, the days that
it covers. The mentions are separated by ``;`` and are all that may be found.
"""

from __future__ import annotations

import datetime
import pathlib

import pytest

from statements.dates import find_dates
from statements.document import Document
from statements.records import DateMention

GOLDEN = sorted((pathlib.Path(__file__).parent / "golden").glob("*.txt"))


def _cases() -> list[object]:
    return [
        pytest.param(*(part.strip() for part in line.split("|")), id=f"{file.stem}:{number}")
        for file in GOLDEN
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1)
        if line.strip() and not line.startswith("#")
    ]


def _shown(mention: DateMention, *, days: bool) -> str:
    parts = [f"{mention.text} = {mention.type} {mention.value}"]
    if mention.mod is not None:
        parts.append(mention.mod)
    if days:
        parts.append(f"{mention.earliest}..{mention.latest}")
    return " ".join(parts)


@pytest.mark.parametrize(("published", "text", "expected"), _cases())
def test_golden(published: str, text: str, expected: str) -> None:
    """The mentions are the expected ones, in order, and no others."""
    day = datetime.date.fromisoformat(published) if published != "-" else None
    mentions = find_dates(Document(text, day))
    wanted = [part.strip() for part in expected.split(";") if part.strip()]
    shown = [
        _shown(mention, days=index < len(wanted) and ".." in wanted[index])
        for index, mention in enumerate(mentions)
    ]
    assert shown == wanted
    for mention in mentions:
        assert text[mention.start : mention.end] == mention.text
