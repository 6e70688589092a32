"""Turns of transcripts and interviews are found, and headlines are left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.document import Document
from statements.quotes import find_turns
from tests import golden
from tests.strategies import any_text

PIECES = [
    "Q: ", "A: ", "Q. ", "A. ", "QUILL: ", "ADA QUILL (on camera): ", "Quill: ", "Lund: ",
    "McNAB: ", "(APPLAUSE)", "[laughs]", "(", ")", "[00:12] ", "it rained. ", "\n", "\n\n",
    "“", ":", "5:",
]  # fmt: skip
transcripts = st.lists(st.sampled_from(PIECES), max_size=16).map("".join)


def shown(text: str) -> str:
    """The turns of a text as the golden file writes them."""
    return "\n".join(
        f"{text[slice(*turn.label)]}{'?' if turn.is_question else ''} | "
        + " | ".join(text[start:end] for start, end in turn.content)
        for turn in find_turns(Document(text))
    )


@golden.cases("quotes/turns.txt")
def test_golden(case: golden.Case) -> None:
    """Each text has the turns that the golden file shows."""
    golden.check(case, shown)


@given(transcripts | any_text())
def test_any_text(text: str) -> None:
    """Turns lie in the text, one after the other, each with a label, a colon and some words."""
    reach = 0
    for turn in find_turns(Document(text)):
        assert reach <= turn.label[0] < turn.label[1] <= turn.cue[0] < turn.cue[1]
        assert text[slice(*turn.cue)] in (":", ".")
        assert turn.content
        reach = turn.cue[1]
        for start, end in turn.content:
            assert reach <= start < end <= len(text)
            assert text[start:end] == text[start:end].strip()
            reach = end


@pytest.mark.timeout(20)
@pytest.mark.parametrize(
    "unit", ["QUILL: it rained\n", "Q: a\nA: b\n", "Quill: a\nLund: b\n", "A B ", "QUILL (", "(A)"]
)
def test_hostile_texts_take_linear_time(unit: str) -> None:
    """Long rows of labels end in time."""
    find_turns(Document(unit * (100_000 // len(unit))))
