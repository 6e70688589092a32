"""Statements in sentences of our own: what two people who know the conventions would mark.

What is right but not found yet stands in ``known_failures.txt``, with the reason for a name; a case
that is found from now on moves to the file of its kind, so that its loss would be noticed.
"""

from __future__ import annotations

import pytest

from statements import extract_statements
from tests import golden

FILES = ("direct", "mixed", "indirect", "other", "nothing")
FAILURES = golden.TESTS / "attribution" / "golden" / "known_failures.txt"


def shown(text: str) -> str:
    """The statements of a text as the golden files write them."""
    lines = []
    for statement in extract_statements(text):
        kind = f"{statement.kind}{', negated' if statement.negated else ''}"
        source = statement.source.text if statement.source else "-"
        cue = statement.cue.text if statement.cue else "-"
        content = " … ".join(" ".join(span.text.split()) for span in statement.content)
        lines.append(f"{kind} | {source} | {cue} | {content}")
    return "\n".join(lines)


@golden.cases(*(f"attribution/golden/{name}.txt" for name in FILES))
def test_golden(case: golden.Case) -> None:
    """Each text has the statements that the golden file shows."""
    golden.check(case, shown)


@pytest.mark.parametrize("case", golden.read(FAILURES), ids=lambda case: case.name)
@pytest.mark.xfail(strict=False, reason="a known failure, whose first line says what is wrong")
def test_known_failures(case: golden.Case) -> None:
    """What two people would agree on, and the library does not find yet."""
    assert shown(case.text) == case.expected


def test_there_are_sentences_of_all_kinds() -> None:
    """No kind was lost with its file."""
    lines = [
        case.expected for name in FILES for case in golden.read(FAILURES.with_name(name + ".txt"))
    ]
    assert len(lines) >= 60
    for kind in ("direct |", "mixed |", "indirect |", "indirect, negated |", "- |", " … "):
        assert any(kind in line for line in lines), kind
    assert "" in lines
