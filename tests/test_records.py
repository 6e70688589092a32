"""The records keep their promises: plain values that travel unharmed."""

from __future__ import annotations

import copy
import json
import os
import pickle
import subprocess
import sys
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements import errors, explanation, kinds
from statements import records as module
from statements.errors import RecordError, StatementsError
from statements.explanation import Candidate, Explanation, Term
from statements.records import (
    Act,
    Article,
    Attribution,
    DateMention,
    Extraction,
    Quote,
    QuoteKind,
    Span,
    Speaker,
    SpeakerKind,
    Statement,
)
from tests import strategies

KINDS = [
    Span,
    Quote,
    Speaker,
    Attribution,
    DateMention,
    Statement,
    Article,
    Extraction,
    Term,
    Candidate,
    Explanation,
]
SPAN = Span(0, 4, "Kell")
QUOTE = Quote(QuoteKind.DIRECT, (SPAN,), "Kell")
ATTRIBUTION = Attribution(SPAN, None, Speaker("Kell", SpeakerKind.PERSON), 0.5, "rule")


def is_plain(value: Any) -> bool:
    """Whether a value is made of exactly JSON's own types (no enum, no tuple)."""
    if type(value) is dict:
        return all(type(key) is str and is_plain(item) for key, item in value.items())
    if type(value) is list:
        return all(is_plain(item) for item in value)
    return value is None or type(value) in (str, int, float, bool)


@given(strategies.records)
def test_to_dict_gives_plain_json_types(record: Any) -> None:
    """What ``to_dict`` gives is JSON as it stands, and names every field."""
    data = record.to_dict()
    assert is_plain(data)
    assert json.loads(json.dumps(data)) == data
    assert list(data) == [field.name for field in attrs.fields(type(record))]


@given(strategies.records)
def test_from_dict_reads_back_what_to_dict_wrote(record: Any) -> None:
    """A record goes to JSON and back unchanged."""
    back = type(record).from_dict(json.loads(json.dumps(record.to_dict())))
    assert back == record
    assert hash(back) == hash(record)


@given(strategies.records)
def test_pickle_and_copy_keep_a_record(record: Any) -> None:
    """A record survives pickling (processes) and copying."""
    for twin in (pickle.loads(pickle.dumps(record)), copy.deepcopy(record)):
        assert twin == record
        assert hash(twin) == hash(record)
        assert repr(twin) == repr(record)


def test_a_kept_hash_is_forgotten_on_the_way_to_another_process() -> None:
    """There strings have other hashes, and a record must be found by its equal."""
    speaker = Speaker("Ada Kell", SpeakerKind.PERSON, "mayor", (), (Span(0, 8, "Ada Kell"),))
    hash(speaker)
    code = (
        "import pickle, sys, attrs\n"
        "speaker = pickle.load(sys.stdin.buffer)\n"
        "print(attrs.evolve(speaker) in {speaker})"
    )
    for seed in ("1", "2"):
        found = subprocess.run(
            [sys.executable, "-c", code],
            input=pickle.dumps(speaker),
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
            timeout=60,
        )
        assert found.stdout.split() == [b"True"]


@given(strategies.records, strategies.records)
def test_records_are_equal_by_value_alone(one: Any, other: Any) -> None:
    """Two records are equal when they are of one class and say the same."""
    same = type(one) is type(other) and repr(one) == repr(other)
    assert (one == other) == same


@given(strategies.records, st.data())
def test_records_do_not_change(record: Any, data: st.DataObject) -> None:
    """No field can be set, none be added."""
    field = data.draw(st.sampled_from(attrs.fields(type(record))))
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        setattr(record, field.name, None)
    with pytest.raises(AttributeError):
        record.something_else = 1
    assert not hasattr(record, "__dict__")


@given(strategies.records, st.data())
def test_from_dict_names_the_missing_field(record: Any, data: st.DataObject) -> None:
    """A mapping without one of the fields is refused, and the message says which."""
    given_ = record.to_dict()
    name = data.draw(st.sampled_from(sorted(given_)))
    del given_[name]
    with pytest.raises(RecordError, match=rf"the field '{name}' is missing"):
        type(record).from_dict(given_)


@given(strategies.records, st.data())
def test_from_dict_refuses_a_wrong_type(record: Any, data: st.DataObject) -> None:
    """No field takes a value of a type that JSON would not give it."""
    given_ = record.to_dict()
    given_[data.draw(st.sampled_from(sorted(given_)))] = object()
    with pytest.raises(StatementsError):
        type(record).from_dict(given_)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("value", [None, 1, "text", [], [("start", 0)]])
def test_from_dict_refuses_what_is_no_mapping(kind: Any, value: object) -> None:
    """``from_dict`` takes mappings alone."""
    with pytest.raises(RecordError, match="takes a mapping"):
        kind.from_dict(value)


@pytest.mark.parametrize(
    ("start", "end", "text"), [(-1, 3, "Kell"), (4, 0, "Kell"), (0, 3, "Kell"), (0, 5, "Kell")]
)
def test_offsets_must_fit_the_text(start: int, end: int, text: str) -> None:
    """A span or mention whose offsets cannot hold its text is refused."""
    with pytest.raises(RecordError, match="do not fit"):
        Span(start, end, text)
    with pytest.raises(RecordError, match="do not fit"):
        DateMention(start, end, text, "DATE", "2019")


def test_offsets_of_a_long_text_fit() -> None:
    """Lengths are compared by value, however large."""
    text = "a" * 100_000
    assert Span(7, 100_007, text).end == 100_007


def test_a_quote_needs_content() -> None:
    """A quote without a span is refused."""
    with pytest.raises(RecordError, match="at least one span"):
        Quote(QuoteKind.DIRECT, (), "")


@pytest.mark.parametrize("confidence", [-0.01, 1.01, float("nan"), float("inf")])
def test_confidence_is_a_share(confidence: float) -> None:
    """A confidence outside 0 to 1 is refused."""
    with pytest.raises(RecordError, match="between 0 and 1"):
        Attribution(None, None, None, confidence, "rule")


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("start", True),
        ("start", 0.0),
        ("end", "4"),
        ("text", 4),
    ],
)
def test_span_fields_are_strictly_typed(field: str, value: object) -> None:
    """A truth value is no offset, nor is a numeral."""
    with pytest.raises(RecordError):
        Span.from_dict({"start": 0, "end": 4, "text": "Kell"} | {field: value})


@pytest.mark.parametrize(
    ("record", "field", "value"),
    [
        (Statement(QUOTE, ATTRIBUTION), "negated", 0),
        (Statement(QUOTE, ATTRIBUTION), "act", "shout"),
        (Statement(QUOTE, ATTRIBUTION), "dates", {}),
        (QUOTE, "kind", "DIRECT"),
        (ATTRIBUTION, "confidence", True),
        (ATTRIBUTION, "confidence", "0.5"),
        (DateMention(0, 4, "2019", "DATE", "2019"), "earliest", "soon"),
        (DateMention(0, 4, "2019", "DATE", "2019"), "type", "date"),
        (Extraction("1"), "error", "SpanError"),
        (Extraction("1"), "error", {"type": "NoSuchError", "message": ""}),
        (Extraction("1"), "error", {"type": "SpanError"}),
    ],
)
def test_from_dict_refuses_unknown_values(record: Any, field: str, value: object) -> None:
    """Enumerations, days, truth values and errors are taken only as they are written."""
    with pytest.raises(RecordError):
        type(record).from_dict(record.to_dict() | {field: value})


def test_statement_reads_through() -> None:
    """A statement gives what its quote and its attribution hold."""
    statement = Statement(QUOTE, ATTRIBUTION)
    assert statement.kind is QUOTE.kind
    assert statement.content is QUOTE.content
    assert statement.text is QUOTE.text
    assert statement.source is ATTRIBUTION.source
    assert statement.cue is ATTRIBUTION.cue
    assert statement.speaker is ATTRIBUTION.speaker
    assert statement.confidence == ATTRIBUTION.confidence


def test_a_statement_alone_is_an_assertion_that_nobody_denied() -> None:
    """What is not told of a statement has the value that most have."""
    statement = Statement(QUOTE, ATTRIBUTION)
    assert (statement.act, statement.negated) == (Act.ASSERT, False)
    assert (statement.date, statement.dates) == (None, ())


def test_enumerations_take_their_values() -> None:
    """Plain strings become members of the enumerations."""
    assert Quote("mixed", (SPAN,), "Kell").kind is QuoteKind.MIXED
    assert Speaker("Kell", "group").kind is SpeakerKind.GROUP
    assert Statement(QUOTE, ATTRIBUTION, act="deny").act is Act.DENY
    assert str(Act.DENY) == "deny"


def test_thought_is_no_speech() -> None:
    """Only thought, knowledge, wishes and feelings are not said aloud."""
    assert {act for act in Act if not act.is_speech} == {
        Act.BELIEVE,
        Act.KNOW,
        Act.WANT,
        Act.FEEL,
    }


@given(strategies.extractions)
def test_extraction_brings_its_error_back(extraction: Extraction) -> None:
    """The error of a failed article comes back as its own class with its message."""
    back = Extraction.from_dict(extraction.to_dict()).error
    assert type(back) is type(extraction.error)
    assert str(back) == str(extraction.error)


def test_article_writes_dates_as_iso() -> None:
    """A date given to an article is written as ISO 8601."""
    article = Article("Text", published=strategies.datetime.date(2024, 2, 29))
    assert article.to_dict()["published"] == "2024-02-29"


def test_modules_say_what_they_offer() -> None:
    """``__all__`` is sorted and holds every public class of its module."""
    for source in (module, explanation, kinds, errors):
        own = {
            name
            for name, value in vars(source).items()
            if isinstance(value, type)
            and value.__module__ == source.__name__
            and not name.startswith("_")
        }
        assert own <= set(source.__all__)
        assert source.__all__ == sorted(source.__all__)
