"""What holds of units, lines and claims on any text at all."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st

from statements.attribution import Claim, find_claims
from statements.attribution.line import PAD, Line
from statements.attribution.rules import TURN, ContentRule, SourceRule
from statements.attribution.units import Units, find_units
from statements.document import Document
from tests import golden, strategies

GOLDEN = [
    case.text
    for path in sorted((golden.TESTS / "attribution").rglob("*.txt"))
    for case in golden.read(path)
]
#: Sentences of the golden files one after another, in any order, with odd things between them.
collages = st.lists(
    st.sampled_from(
        [*GOLDEN, "\n\n", "\n", " ", "“", "”", '"', "—", "he said", ",", ":", "\ud800"]
    ),
    max_size=8,
).map("".join)
texts = strategies.any_text() | strategies.news().map(lambda news: news.text) | collages
#: What stands for a passage: its mark, its size, its first letter, its last mark.
WORD_OF_PASSAGE = 4
EMPTY_PASSAGES = "“”, he said. “ ” “” said ''''"


@given(texts)
@example("")
@example(EMPTY_PASSAGES)
def test_units_cover_all_tokens_once(text: str) -> None:
    """Each token lies in one unit, units lie one behind the other, with a word and a class each."""
    document = Document(text)
    units = find_units(document)
    places = list(zip(units.starts, units.ends, strict=True))
    assert all(0 <= start < end <= len(text) for start, end in places)
    assert all(before[1] <= after[0] for before, after in pairwise(places))
    assert len(units.words) == len(units.classes) == len(places) == len(units.line_of)
    assert all(units.words)
    assert all(len(units.words[unit]) == WORD_OF_PASSAGE for unit in units.passages)
    at = 0
    for start, end in zip(document.tokens.starts, document.tokens.ends, strict=True):
        while at < len(places) and places[at][1] <= start:
            at += 1
        assert at < len(places)
        assert places[at][0] <= start < places[at][1]
        # A passage without a closing mark leaves the last full stop out, of "the U.S." as well.
        assert end <= places[at][1] or (at in units.passages and text[end - 1] == ".")


@given(texts)
@example(EMPTY_PASSAGES)
def test_lines_cover_all_units_once(text: str) -> None:
    """Lines lie one behind the other, none is empty, and none runs over paragraphs but by a
    passage."""
    document = Document(text)
    units = find_units(document)
    assert [unit for first, last in units.lines for unit in range(first, last)] == list(
        range(len(units.words))
    )
    assert all(first < last for first, last in units.lines)
    assert len(units.paragraphs) == len(units.lines)
    assert units.paragraphs == sorted(units.paragraphs)
    for number, (first, last) in enumerate(units.lines):
        assert set(units.line_of[first:last]) == {number}
        inside = {document.paragraph_at(units.starts[unit]) for unit in range(first, last)}
        assert len(inside) == 1 or any(unit in units.passages for unit in range(first, last))
        check_line(Line(units, number), units)


def check_line(line: Line, units: Units) -> None:
    """A line shows its units between its padding, and phrases that lie apart within it."""
    first, last = units.lines[line.number]
    assert line.words[line.first : line.last] == units.words[first:last]
    assert line.classes[line.first : line.last] == units.classes[first:last]
    assert (line.first, line.last + PAD) == (PAD, len(line.words)) == (PAD, len(line.classes))
    assert line.first + line.shift == first
    assert all(line.first <= start < end <= line.last for start, end in line.phrases)
    assert all(before[1] <= after[0] for before, after in pairwise(line.phrases))


def parts(claim: Claim) -> list[tuple[int, int]]:
    """Everything that a claim has a place for."""
    return [part for part in (*claim.content, claim.source, claim.cue) if part is not None]


@given(texts)
@example(EMPTY_PASSAGES)
def test_claims_lie_in_the_text_and_apart(text: str) -> None:
    """Claims are in order; their spans hold words; no two of them have content in common."""
    document = Document(text)
    claims = find_claims(document)
    assert [claim.content for claim in claims] == sorted(claim.content for claim in claims)
    for claim in claims:
        assert claim.content
        assert all(0 <= start < end <= len(text) for start, end in parts(claim))
        assert all(before[1] <= after[0] for before, after in pairwise(claim.content))
        assert 0 <= claim.confidence <= 1
        if claim.rule != TURN:
            source, content = claim.rule.split("/")
            assert SourceRule(source)
            assert ContentRule(content)
            assert (claim.source is None) == (source == SourceRule.NONE)
    spans = sorted(span for claim in claims for span in claim.content)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))


@given(texts)
def test_a_source_stands_in_the_line_of_its_cue(text: str) -> None:
    """Nothing is fetched from another sentence: that is for the speakers to do."""
    document = Document(text)
    units = document.once(find_units)
    for claim in find_claims(document):
        if claim.rule != TURN and claim.source is not None and claim.cue is not None:
            lines = {
                units.line_of[unit]
                for place in (claim.source, claim.cue)
                for unit in range(len(units.words))
                if units.starts[unit] < place[1] and place[0] < units.ends[unit]
            }
            assert len(lines) == 1


@given(texts)
@example('0“""“0!PAY')
def test_the_same_text_has_the_same_claims(text: str) -> None:
    """A second reading finds what the first one found."""
    assert find_claims(Document(text)) == find_claims(Document(text))


@given(strategies.news())
def test_what_is_written_is_found(news: strategies.News) -> None:
    """Of the direct statements that the writer of an article put into it, nearly all are found."""
    found = {claim.content for claim in find_claims(Document(news.text))}
    missed = [told for told in news.told if told.content not in found]
    assert len(missed) <= 1 + len(news.told) // 4
