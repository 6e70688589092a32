"""Passages are found for every kind of mark, and stay whole whatever the text."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.document import Document
from statements.quotes import Passage, find_passages
from statements.quotes.marks import find_marks
from tests import golden
from tests.quotes.strategies import Quoted, quoted
from tests.strategies import any_text

MARKS = "\"'“”‘’„«»‹›`"
mark_soup = st.text(f"{MARKS}{MARKS} \n.,aS5-—<", max_size=60)


def shown(text: str) -> str:
    """The passages of a text as the golden file writes them."""
    lines = []
    for passage in find_passages(Document(text)):
        line = "  " * passage.level + text[passage.start : passage.end].replace("\n", "⏎")
        line += "" if passage.opened else "  unopened"
        line += "" if passage.closed else "  unclosed"
        lines.append(line)
        if len(passage.parts) > 1:
            lines += ["  " * passage.level + "+ " + text[a:b] for a, b in passage.parts]
    return "\n".join(lines)


@golden.cases("quotes/passages.txt")
def test_golden(case: golden.Case) -> None:
    """Each text has the passages that the golden file shows."""
    golden.check(case, shown)


@given(quoted())
def test_well_marked_text(written: Quoted) -> None:
    """What a writer put into matching marks comes back, with its level."""
    found = find_passages(Document(written.text))
    assert [(p.start, p.end, p.level) for p in found] == written.passages
    assert all(p.opened and p.closed for p in found)


def check_invariants(text: str, found: tuple[Passage, ...]) -> None:
    """What holds for the passages of any text."""
    for passage in found:
        starts, ends = zip(*passage.parts, strict=True)
        assert (passage.start, passage.end) == (starts[0], ends[-1])
        edges = [edge for part in passage.parts for edge in part]
        assert edges == sorted(edges)
        assert all(text[start:end].strip() for start, end in passage.parts)
        assert passage.opened or passage.closed
        assert (text[passage.start :].startswith(passage.mark)) or not passage.opened
    order = [(passage.start, -passage.end) for passage in found]
    assert order == sorted(order)
    around: list[Passage] = []
    for passage in found:
        around = [outer for outer in around if outer.end > passage.start]
        assert all(outer.end >= passage.end for outer in around)
        assert passage.level == len(around)
        around.append(passage)


@given(any_text() | mark_soup)
def test_any_text(text: str) -> None:
    """Passages lie in the text, in order, nested or apart but never across one another."""
    check_invariants(text, find_passages(Document(text)))


@given(mark_soup.map(lambda text: text.replace("\n", " ").replace("<", "")))
def test_paragraphs_are_apart(text: str) -> None:
    """A paragraph without marks changes nothing in the one before it, nor in the one after."""
    alone = find_passages(Document(text))
    before = find_passages(Document(f"{text}\n\nRain fell."))
    after = find_passages(Document(f"Rain fell.\n\n{text}"))
    shift = len("Rain fell.\n\n")
    assert before == alone
    assert [(p.start - shift, p.end - shift) for p in after] == [(p.start, p.end) for p in alone]


@given(st.text("abcdefg .,'’0", max_size=50))
def test_apostrophes_inside_words(text: str) -> None:
    """An apostrophe between letters is never a mark, whatever stands around it."""
    word = re.compile(r"(?<=[a-g0])['’](?=[a-g0])")
    inside = {match.start() for match in word.finditer(text)}
    assert inside.isdisjoint(mark.start for mark in find_marks(text))


@pytest.mark.timeout(20)
@pytest.mark.parametrize(
    "unit",
    ['"', '"a ', "“a ", "“", "”", "’ ", "'a ", "'em ", "a' ", "“a\n\n", "“a\n", "''", "'", '6" ',
     "‘“", "“‘a’ ", "<a ", '<a href="', "“a (", "“a.” b” ", '"\n"a', "‘a.\n\n", "“‘a.’\n"],
)  # fmt: skip
def test_hostile_texts_take_linear_time(unit: str) -> None:
    """Long rows of marks end in time, and keep what holds for all texts."""
    text = unit * (40_000 // len(unit))
    found = find_passages(Document(text))
    for passage in (*found[:5], *found[-5:]):
        assert passage.parts[-1][1] == passage.end
