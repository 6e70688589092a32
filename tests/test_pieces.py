"""Long texts are read piece by piece: what is found lies where it did, and memory stays bounded."""

from __future__ import annotations

import tracemalloc
from collections.abc import Iterator
from contextlib import contextmanager
from unittest import mock

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from statements import pieces
from statements.api import (
    analyze,
    attribute_speaker,
    explain,
    extract_statements,
    normalize_dates,
)
from statements.records import DateMention, Quote, QuoteKind, Span, Statement
from tests.robustness.promises import check_text
from tests.strategies import any_text, news

#: Three paragraphs; each is a piece of its own where a piece has at most 130 characters.
PARAGRAPHS = (
    "“The dam is safe,” Mayor Ada Kell said on Tuesday. Her deputy, Osk Verrin, said he agreed.",
    "Kell said the lake would be full by May. “We will drain it,” she said.",
    "“Nobody asked us,” said Ada Kell, who is 51. Marsh Rell denied that it leaked.",
)
TEXT = "\n\n".join(PARAGRAPHS)
LONGEST = 130


@contextmanager
def pieces_of(longest: int, reach: float = 0.7) -> Iterator[None]:
    """Texts are cut from this length on, at a paragraph's end within this share of it."""
    with mock.patch.multiple(pieces, PIECE=longest, REACH=reach):
        yield


def borders(text: str) -> list[tuple[int, int]]:
    """Where the pieces of a text lie."""
    return list(pieces._borders(text))


@given(any_text(), st.integers(1, 60), st.text(max_size=80))
def test_pieces_cover_the_text_and_do_not_depend_on_what_follows(
    text: str, longest: int, more: str
) -> None:
    with pieces_of(longest):
        found = borders(text)
        longer = borders(text + more)
    assert "".join(text[start:end] for start, end in found) == text
    assert all(0 < end - start <= longest for start, end in found) or text == ""
    assert longer[: len(found) - 1] == found[:-1]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("One is here. Two\nis there.\n\nThree it is.", "One is here. Two\nis there.\n\n"),
        ("One is here. Two is\nthere and three is not.", "One is here. Two is\n"),
        ("One is here. Two is there and three is not.", "One is here. "),
        ("One is here and two is there and three is not", "One is here and two is there "),
        ("o" * 60, "o" * 30),
    ],
)
def test_a_piece_ends_where_the_text_lets_it(text: str, first: str) -> None:
    """At a paragraph's end; else a line's, a sentence's, a word's; at the longest where none is."""
    with pieces_of(30):
        start, end = borders(text)[0]
    assert text[start:end] == first


def test_a_piece_without_a_break_is_as_long_as_may_be() -> None:
    """From the first character on, too."""
    with pieces_of(3, reach=1.0):
        assert borders("oooooooo") == [(0, 3), (3, 6), (6, 8)]


@given(st.one_of(any_text(), news().map(lambda article: article.text)), st.integers(1, 400))
@example(TEXT, LONGEST)
def test_every_promise_is_kept_of_a_text_in_pieces(text: str, longest: int) -> None:
    """No exception, true offsets, reading order, one truth, plain data and back."""
    with pieces_of(longest):
        check_text(text, "2022-03-30")


def read_in_pieces() -> tuple[list[Statement], list[DateMention]]:
    with pieces_of(LONGEST):
        assert len(borders(TEXT)) == len(PARAGRAPHS)
        document = analyze(TEXT, published="2022-03-30")
        return extract_statements(document), normalize_dates(document)


def test_each_piece_is_read_as_a_text_of_its_own() -> None:
    statements, dates = read_in_pieces()
    told = [(s.source.text if s.source else "", s.text) for s in statements]
    alone = [
        (s.source.text if s.source else "", s.text)
        for paragraph in PARAGRAPHS
        for s in extract_statements(paragraph, published="2022-03-30")
    ]
    assert told == alone
    assert len(told) > len(PARAGRAPHS)
    assert [(date.text, date.value) for date in dates] == [
        ("Tuesday", "2022-03-29"),
        ("May", "2022-05"),
    ]
    assert statements[0].date == dates[0]


def test_dates_found_on_the_way_are_those_that_are_asked_for() -> None:
    """No piece is read again for them, and they are the same without the statements."""
    with pieces_of(LONGEST):
        document = analyze(TEXT, published="2022-03-30")
        extract_statements(document)
        with mock.patch.object(pieces, "_piece", side_effect=AssertionError):
            dates = normalize_dates(document)
        assert dates == normalize_dates(TEXT, published="2022-03-30") != []


def test_a_speaker_is_one_within_a_piece() -> None:
    """The statements of a piece share one record of him, and it knows no other piece."""
    statements, _ = read_in_pieces()
    named = [s.speaker for s in statements if s.speaker and s.speaker.name in ("Ada Kell", "Kell")]
    assert len({id(speaker) for speaker in named}) == len(PARAGRAPHS) < len(named)
    starts = [{mention.start for mention in speaker.mentions} for speaker in named]
    assert starts[0] == {TEXT.index("Ada Kell")}
    assert TEXT.rindex("Ada Kell") in starts[-1]


def test_a_dateline_counts_in_every_piece() -> None:
    text = (
        "TARN, June 14, 2023 — The mill burned.\n\n"
        "“It was old,” Ada Kell said on Monday.\n\nIt will reopen on Friday."
    )
    with pieces_of(50):
        dates = normalize_dates(text)
    assert [date.value for date in dates] == ["2023-06-14", "2023-06-12", "2023-06-16"]


def test_a_statement_is_explained_in_its_piece() -> None:
    with pieces_of(LONGEST):
        document = analyze(TEXT)
        for statement in extract_statements(document):
            explanation = explain(document, statement)
            assert explanation.rule == statement.attribution.rule
            source = explanation.chosen("source")
            assert source is not None
            assert source.spans == (() if statement.source is None else (statement.source,))


def test_a_piece_is_read_once_for_all_that_is_asked_of_it() -> None:
    """To explain every statement takes as long as to find them once more."""
    with pieces_of(LONGEST):
        document = analyze(TEXT)
        statements = extract_statements(document)
        with mock.patch.object(pieces, "_piece", wraps=pieces._piece) as read:
            for statement in statements:
                explain(document, statement)
    assert read.call_count == len(PARAGRAPHS) < len(statements)


def test_a_quote_by_hand_is_attributed_in_its_piece() -> None:
    """What lies in a later piece is left out."""
    start = TEXT.index("the lake")
    with pieces_of(LONGEST):
        document = analyze(TEXT)
        for end in (TEXT.index(" would be full"), len(TEXT)):
            span = Span(start, end, TEXT[start:end])
            attribution = attribute_speaker(document, Quote(QuoteKind.INDIRECT, (span,), span.text))
            assert attribution.source is not None
            assert TEXT[attribution.source.start :].startswith("Kell said the lake")


def peak(text: str) -> int:
    """The most memory that is taken while a text is read, without the text."""
    tracemalloc.start()
    try:
        extract_statements(text)
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_memory_does_not_grow_with_the_text() -> None:
    """Ten times the text without a statement takes no more than a few of its pieces."""
    text = "the ferry of the lake was old and it rained on the mill, " * 200
    with pieces_of(len(text)):
        extract_statements(text)
        once, often = peak(text), peak(text * 10)
    assert often < 2 * once
    assert peak(text * 10) > 4 * once
