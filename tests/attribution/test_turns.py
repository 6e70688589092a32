"""Turns of transcripts become statements of who has the word, and nothing in them another one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements import (
    Attribution,
    Quote,
    QuoteKind,
    Span,
    Statement,
    analyze,
    attribute_speaker,
    explain,
    extract_statements,
)
from statements.attribution import find_claims
from statements.attribution.rules import TURN
from statements.attribution.turns import claims_of_turns
from statements.document import Document
from tests import golden
from tests.quotes.test_turns import transcripts

TEXT = """\
Interview: Lene Oddvik, keeper of the light

Q: What is it like out there?

A: Quiet. My father said it would be. (LAUGHS) Nobody calls.
"""


def shown(text: str) -> str:
    """The statements of a text as the golden file writes them."""
    lines = []
    for statement in extract_statements(text):
        assert statement.source is not None
        assert statement.cue is not None
        parts = " | ".join(" ".join(span.text.split()) for span in statement.content)
        lines.append(f"{statement.source.text} {statement.cue.text} {statement.act}s | {parts}")
    return "\n".join(lines)


@golden.cases("attribution/turns.txt")
def test_golden(case: golden.Case) -> None:
    """Each text has the statements that the golden file shows."""
    golden.check(case, shown)


def test_who_has_the_word() -> None:
    """The questions are nobody's, the answers of the one who is interviewed; all is direct."""
    question, answer = extract_statements(TEXT)
    assert question.speaker is None
    assert answer.speaker is not None
    assert answer.speaker.name == "Lene Oddvik"
    for statement in (question, answer):
        assert statement.kind is QuoteKind.DIRECT
        assert statement.attribution.rule == TURN
        assert not statement.negated


@given(st.lists(transcripts | st.just("Pell said it rained. "), max_size=3).map("\n".join))
def test_turns_are_kept_whole(text: str) -> None:
    """Every turn is a statement, and no other statement touches it."""
    document = Document(text)
    turns = claims_of_turns(document)
    found = extract_statements(document)
    whole = [
        tuple((span.start, span.end) for span in statement.content)
        for statement in found
        if statement.attribution.rule == TURN
    ]
    assert whole == [turn.content for turn in turns]
    bounds = [(turn.source or turn.content[0], turn.content[-1]) for turn in turns]
    for statement in found:
        if statement.attribution.rule != TURN:
            for span in (*statement.content, statement.source, statement.cue):
                if span is not None:
                    for turn in turns:
                        for start, end in turn.content:
                            assert span.end <= start or end <= span.start
    assert bounds == sorted(bounds)


def test_words_marked_in_a_turn() -> None:
    """They are said by the one whose turn it is."""
    words = "My father said it would be."
    start = TEXT.index(words)
    quote = Quote(QuoteKind.INDIRECT, (Span(start, start + len(words), words),), words)
    attribution = attribute_speaker(TEXT, quote)
    assert attribution.rule == TURN
    assert attribution.speaker is not None
    assert attribution.speaker.name == "Lene Oddvik"


def test_a_turn_is_explained_by_its_rule() -> None:
    """Nothing was weighed: each part has one candidate, without terms."""
    document = analyze(TEXT)
    for statement in extract_statements(document):
        explanation = explain(document, statement)
        assert [str(part) for part in explanation.parts] == ["cue", "source", "record"]
        for candidate in explanation.candidates:
            assert candidate.chosen
            assert candidate.rule == TURN
            assert candidate.terms == ()
        record = explanation.chosen("record")
        assert record is not None
        assert record.spans == statement.content
        assert record.probability == statement.confidence


@pytest.mark.timeout(20)
@pytest.mark.parametrize("unit", ["QUILL: it rained, he said\n", "Q: he said so\nA: she said no\n"])
def test_long_transcripts_take_linear_time(unit: str) -> None:
    """As many claims as turns, each checked against the turns by bisection."""
    document = Document(unit * (30_000 // len(unit)))
    assert find_claims(document) == claims_of_turns(document) != ()


def test_statement_type() -> None:
    """What is made for a turn is a statement like any other."""
    for statement in extract_statements(TEXT):
        assert Statement.from_dict(statement.to_dict()) == statement
        assert isinstance(statement.attribution, Attribution)
