"""Explanations: what was weighed is what decided, and adds up."""

from __future__ import annotations

import json
import math
from itertools import pairwise

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements import (
    Attribution,
    Candidate,
    Explanation,
    Part,
    Quote,
    QuoteKind,
    Span,
    SpanError,
    Statement,
    Term,
    TextTypeError,
    analyze,
    attribute_speaker,
    explain,
    extract_statements,
)
from statements.attribution.rules import ContentRule, CueRule, SourceRule
from tests import strategies
from tests.attribution.test_invariants import collages

TEXT = """\
Mayor Ilka Brenn said on Monday that the ferry would be sold, but added that “nobody was asked.”

“We have waited,” said Jory Pell of the dockers. “It is late.”

According to a report by the harbour board, the ferry loses money every winter.
"""
STATEMENTS = extract_statements(TEXT)
#: Parts of which exactly one candidate is right, whose probabilities are shares of one.
CHOICES = (Part.CUE_START, Part.CUE_END, Part.SOURCE, Part.SHAPE, Part.LEFT, Part.START)
#: Weights are kept, and scores rounded, to so many places; a sum may be off by a few of them.
SLACK = 0.01

texts = strategies.any_text() | strategies.news().map(lambda news: news.text)


def hand_made(text: str, words: str) -> Statement:
    """A statement that somebody marked, without source and cue."""
    start = text.index(words)
    quote = Quote(QuoteKind.INDIRECT, (Span(start, start + len(words), words),), words)
    return Statement(quote, Attribution(None, None, None, 0.0, "by hand"))


@pytest.mark.parametrize("statement", STATEMENTS, ids=lambda statement: statement.text[:20])
def test_what_was_chosen_is_what_the_statement_has(statement: Statement) -> None:
    """The chosen candidates are the statement's own parts."""
    explanation = explain(TEXT, statement)
    assert explanation.statement == statement
    assert explanation.rule == statement.attribution.rule
    source, shape, record = map(explanation.chosen, (Part.SOURCE, Part.SHAPE, Part.RECORD))
    assert source is not None
    assert shape is not None
    assert record is not None
    assert source.spans == ((statement.source,) if statement.source else ())
    assert f"{source.rule}/{shape.rule}" == record.rule == explanation.rule
    assert shape.spans == record.spans == statement.content
    assert record.probability == statement.confidence
    first, last = explanation.chosen("cue-start"), explanation.chosen("cue-end")
    assert first is not None
    assert last is not None
    assert statement.cue is not None
    assert (first.spans[0].start, last.spans[0].end) == (statement.cue.start, statement.cue.end)
    for part in explanation.parts:
        if part is Part.FOLLOW:
            continue
        chosen = explanation.chosen(part)
        assert chosen is not None, part
        assert sum(candidate.chosen for candidate in explanation.of(part)) == 1
        runner_up = explanation.runner_up(part)
        assert runner_up is None or not runner_up.chosen


@given(texts | collages)
def test_what_was_chosen_is_what_any_statement_has(text: str) -> None:
    """On any text: source, cue, rule and confidence come out of the steps taken again."""
    document = analyze(text)
    for statement in extract_statements(document):
        explanation = explain(document, statement)
        source, record = explanation.chosen("source"), explanation.chosen("record")
        assert source is not None
        assert record is not None
        assert source.spans == ((statement.source,) if statement.source else ())
        assert record.spans == statement.content
        assert record.rule == explanation.rule == statement.attribution.rule
        assert record.probability == statement.confidence
        if record.terms:
            first, last = explanation.chosen("cue-start"), explanation.chosen("cue-end")
            assert first is not None
            assert last is not None
            assert statement.cue is not None
            assert first.spans[0].start == statement.cue.start
            assert last.spans[0].end == statement.cue.end


@given(texts | collages)
def test_explanations_add_up(text: str) -> None:
    """On any text: offsets, order, sums of terms, shares, names of rules."""
    document = analyze(text)
    for statement in extract_statements(document):
        explanation = explain(document, statement)
        assert explanation.candidates
        assert list(explanation.parts) == [part for part in Part if part in explanation.parts]
        data = json.loads(json.dumps(explanation.to_dict()))
        assert Explanation.from_dict(data) == explanation
        for candidate in explanation.candidates:
            assert type(candidate.rule) is str
            assert all(text[span.start : span.end] == span.text for span in candidate.spans)
            assert 0 <= candidate.probability <= 1
            if candidate.terms:
                total = sum(term.weight for term in candidate.terms)
                assert math.isclose(total, candidate.score, abs_tol=SLACK)
            weights = [abs(term.weight) for term in candidate.terms]
            assert weights == sorted(weights, reverse=True)
            assert 0 not in weights
        for part in explanation.parts:
            among = explanation.of(part)
            if part is Part.FOLLOW:
                assert all(candidate.chosen for candidate in among[:-1])
                continue
            assert all(a.probability >= b.probability for a, b in pairwise(among))
            total = sum(candidate.probability for candidate in among)
            if part in CHOICES and any(candidate.terms for candidate in among):
                assert math.isclose(total, 1, abs_tol=SLACK)
            elif part is Part.END:
                assert total <= 1 + SLACK
        for rules, part in ((CueRule, "cue"), (SourceRule, "source"), (ContentRule, "shape")):
            if all(candidate.terms for candidate in explanation.of(part)):
                assert {candidate.rule for candidate in explanation.of(part)} <= {*rules}


@given(strategies.news())
def test_an_explanation_is_the_same_every_time(news: strategies.News) -> None:
    """Of a text, of its document, and a second time; with nothing kept in the document."""
    document = analyze(news.text)
    for statement in extract_statements(document):
        first = explain(document, statement)
        assert explain(document, statement) == first == explain(news.text, statement)
    assert extract_statements(document) == extract_statements(news.text)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The firm's plan to close the mill was attacked by Holt.", "to close the mill"),
        ("Mayor Ada Kell made a promise to pay the fine was kept.", "to pay the fine"),
    ],
)
def test_the_end_of_what_a_noun_wants(text: str, content: str) -> None:
    """The verb of the noun's clause ends it without being weighed."""
    [statement] = extract_statements(text)
    assert statement.text == content
    end = explain(text, statement).chosen("end")
    assert end is not None
    assert end.spans == statement.content


def test_records_that_compete() -> None:
    """Where two records want the same words, the one that lost is the runner-up."""
    text = (
        "Pell told the harbour board that Brenn had said she believes that the union plans to "
        "ask the court whether the ferry, which the report called unsafe, may be sold."
    )
    document = analyze(text)
    found = extract_statements(document)
    rivals = [rival for one in found for rival in explain(document, one).of("record")]
    assert {rival.chosen for rival in rivals} == {True, False}


def test_quotations_that_go_on() -> None:
    """Each later quotation that was joined, or not, is there with what spoke for it."""
    [statement] = [one for one in STATEMENTS if one.kind is QuoteKind.DIRECT]
    followed = explain(TEXT, statement).of("follow")
    assert [candidate.text for candidate in followed if candidate.chosen] == ["“It is late.”"]
    assert all(candidate.terms for candidate in followed)
    assert followed[0].spans[0] in statement.content


def test_content_marked_by_hand() -> None:
    """It is explained by the cue whose content overlaps it; its own words stay as they are."""
    mine = hand_made(TEXT, "the ferry would be sold")
    explanation = explain(TEXT, mine)
    assert explanation.statement == mine
    source = explanation.chosen("source")
    assert source is not None
    assert source.text == "Mayor Ilka Brenn"
    assert explanation.rule == STATEMENTS[0].attribution.rule


@given(texts | collages, st.data())
def test_any_words_marked_by_hand(text: str, data: st.DataObject) -> None:
    """Whatever somebody marks can be explained, over spans of the text and with their rule."""
    first, last = sorted(data.draw(st.tuples(*[st.integers(0, len(text))] * 2)))
    marked = hand_made(text, text[first:last])
    explanation = explain(text, marked)
    attribution = attribute_speaker(text, marked.quote)
    assert explanation.rule == attribution.rule
    source = explanation.chosen("source")
    found = source.spans if source else ()
    assert found == ((attribution.source,) if attribution.source else ())


def test_content_that_no_rule_knows() -> None:
    """An empty explanation, which says so."""
    text = "Rain fell on the quay. The ferry left."
    explanation = explain(text, hand_made(text, "Rain fell on the quay"))
    assert explanation.candidates == ()
    assert explanation.chosen("cue") is explanation.runner_up("cue") is None
    assert "no rule proposed anything" in str(explanation)


def test_what_is_not_of_this_text() -> None:
    """A statement of another text, a wrong type."""
    with pytest.raises(SpanError, match="the text has"):
        explain(TEXT[1:], STATEMENTS[0])
    source = STATEMENTS[0].source
    assert source is not None
    moved = attrs.evolve(source, start=source.start + 1, end=source.end + 1)
    attribution = attrs.evolve(STATEMENTS[0].attribution, source=moved)
    with pytest.raises(SpanError, match="the statement"):
        explain(TEXT, attrs.evolve(STATEMENTS[0], attribution=attribution))
    with pytest.raises(TextTypeError, match="a statement is a Statement, not str"):
        explain(TEXT, "said")  # type: ignore[arg-type]
    with pytest.raises(TextTypeError):
        explain(b"said", STATEMENTS[0])  # type: ignore[arg-type]


SPAN = Span(0, 4, "Pell")
MADE = Explanation(
    Statement(
        Quote(QuoteKind.INDIRECT, (Span(10, 22, "it will rain"),), "it will rain"),
        Attribution(SPAN, Span(5, 9, "said"), None, 0.75, "subject-before/R"),
    ),
    "subject-before/R",
    (
        Candidate("source", "none", (), 3.0, 0.7, False, (Term("none", 2.0), Term("n_s=x", 1.0))),
        Candidate("source", "subject-before", (SPAN,), 2.5, 0.2, True, (Term("r=s", 2.5),)),
        Candidate("source", "subject-apart", (SPAN,), 1.5, 0.1, False),
        Candidate("end", "end", (Span(10, 22, "it will rain"),), 0.0, 1.0, True),
    ),
)
DESCRIBED = """\
it will rain (rule subject-before/R, confidence 0.75)
  source
  * “Pell” by subject-before: 0.20, score +2.50
        +2.50 r=s
    nothing by none: 0.70, score +3.00
        +2.00 none
    and 1 more
  end
  * “it will rain”: 1.00"""


def test_a_description_for_people() -> None:
    """Chosen first where it would be cut off, few terms, how many more there are."""
    assert MADE.describe(candidates=2, terms=1) == DESCRIBED
    assert str(MADE).startswith("it will rain (rule")
    assert MADE.parts == (Part.SOURCE, Part.END)
    runner_up = MADE.runner_up("source")
    assert runner_up is not None
    assert runner_up.rule == "none"
    assert [candidate.chosen for candidate in MADE.of("source")] == [False, True, False]


@given(strategies.explanations)
def test_any_explanation_can_be_described(explanation: Explanation) -> None:
    """As many lines as asked for, never an error."""
    shown = explanation.describe(candidates=1, terms=1)
    for part in explanation.parts:
        assert f"  {part}" in shown
