"""No text is dear: whatever it repeats, its time grows with its length alone, and never by much.

Times are CPU times, each the least of several, and a text fails only where it is slow again and
again: a busy machine fails nothing.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from itertools import cycle

import pytest

from statements.api import analyze, extract_statements, normalize_dates
from statements.document import Document
from tests.robustness.hostile import DATES, MARKS, NAMES, OPENED_ONCE, SAYING, SIGNS
from tests.strategies import CLAUSES, FILLERS

PUBLISHED = "2022-03-30"
#: Characters of a text. What is quadratic in its tokens takes several times its time already.
LENGTH = 8_000
#: Times news text, a character, which no text may take. `benchmarks/growth.py` prints what the
#: dearest really take.
DEARNESS = 8.0
#: Times news text from which on the growth is looked at as well, ...
SUSPICIOUS = 2.5
#: ... over texts longer by so much, ...
LONGER = 6
#: ... where quadratic time would make it 6; the clock and the caches make up to 1.5 of 1.
GROWTH = 2.5
TRIES = 6

NEWS = "\n\n".join(
    f"“{clause[0].upper()}{clause[1:]},” Mayor Ada Kell said on Tuesday. {filler}"
    for clause, filler in zip(CLAUSES, cycle(FILLERS), strict=False)
)


def read(text: str) -> None:
    document = analyze(text, published=PUBLISHED)
    extract_statements(document)
    normalize_dates(document)


def cpu_time(text: str, tries: int) -> float:
    """The least CPU time for a character of this text."""
    best = float("inf")
    for _ in range(tries):
        begin = time.process_time()
        read(text)
        best = min(best, time.process_time() - begin)
    return best / len(text)


@pytest.fixture(scope="module")
def news_time() -> float:
    read(NEWS)
    return cpu_time((NEWS * 20)[:LENGTH], 5)


def why_dear(make: Callable[[int], str], news: float) -> str:
    """An empty string where a kind of text is cheap, else what it takes."""
    text = make(LENGTH)
    told = ""
    spent = float("inf")
    for _ in range(TRIES):
        spent = min(spent, cpu_time(text, 1))
        if spent < news * SUSPICIOUS:
            return ""
        if spent < news * DEARNESS:
            growth = cpu_time(make(LENGTH * LONGER), 1) / spent
            if growth < GROWTH:
                return ""
            told = f"{spent / news:.1f} times news, {growth:.1f} where {LONGER} times as long"
        else:
            told = f"{spent / news:.1f} times news"
    return told


def repeated(unit: str, opening: str = "") -> Callable[[int], str]:
    """Makes texts of some length that repeat the unit."""
    return lambda size: opening + unit * (size // len(unit))


@pytest.mark.parametrize(
    "units",
    [MARKS, SAYING, NAMES, DATES, SIGNS],
    ids=["marks", "saying", "names", "dates", "signs"],
)
def test_repeated_units_are_cheap(units: list[str], news_time: float) -> None:
    dear = {unit: why_dear(repeated(unit), news_time) for unit in units}
    assert {unit: told for unit, told in dear.items() if told} == {}


def test_news_costs_the_same_however_long_it_is() -> None:
    """Forty times as long, full of statements and dates: each looks at its own surroundings."""
    short, long = ((NEWS * 400)[:length] for length in (10_000, 400_000))
    growth = min(cpu_time(long, 1) / cpu_time(short, 5) for _ in range(2))
    assert growth < 1.7


@pytest.mark.parametrize("opening", OPENED_ONCE)
def test_what_opens_once_is_cheap(opening: str, news_time: float) -> None:
    """A mark, a clause or a bracket that opens at the start and waits for its end."""
    bodies = ["word ", "Name ", "said x, ", "on Monday ", "x.\n\n"]
    dear = {body: why_dear(repeated(body, opening), news_time) for body in bodies}
    assert {body: told for body, told in dear.items() if told} == {}


def test_the_measure_tells_a_quadratic_reader(
    news_time: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    def quadratic(document: Document) -> None:
        places = range(len(document.text) // 2)
        sum(1 for place in places for _ in places[place:])

    monkeypatch.setattr(f"{__name__}.extract_statements", quadratic)
    monkeypatch.setattr(f"{__name__}.LONGER", 3)
    monkeypatch.setattr(f"{__name__}.TRIES", 1)
    assert why_dear(repeated("words"), news_time)


@pytest.mark.parametrize("unit", ['"', "“a ", "said ", "Ann Lee ", "on Monday ", " ", "\n", "a"])
def test_a_long_text_ends(unit: str) -> None:
    """Offsets hold over much of one thing; the time limit on every test is the other half."""
    text = unit * (300_000 // len(unit))
    for statement in extract_statements(text):
        for span in statement.content:
            assert text[span.start : span.end] == span.text
