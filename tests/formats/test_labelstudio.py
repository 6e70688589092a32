"""Label Studio: tasks that its own checker takes, and answers read back."""

from __future__ import annotations

import copy
import json
from xml.etree import ElementTree

import attrs
import pytest
from hypothesis import given

from statements.errors import FormatError, SpanError
from statements.formats.annotations import readable
from statements.formats.labelstudio import LABEL_CONFIG, from_task, to_task
from statements.records import Extraction, Speaker
from tests.formats.samples import EXTRACTION, STATEMENTS, TEXT
from tests.formats.strategies import articles, few

TASK = to_task(TEXT, STATEMENTS, EXTRACTION.dates, id="marrow-bay")


@pytest.fixture(scope="module")
def interface():
    """Label Studio's own reading of the labelling interface."""
    label_interface = pytest.importorskip("label_studio_sdk.label_interface")
    found = label_interface.LabelInterface(LABEL_CONFIG)
    found.validate()
    return found


def simple(extraction):
    """What Label Studio can hold of an extraction."""
    return attrs.evolve(
        extraction,
        statements=tuple(map(simple_statement, extraction.statements)),
        dates=tuple(map(simple_date, extraction.dates)),
    )


def simple_date(mention):
    return mention and attrs.evolve(mention, mod=None, earliest=None, latest=None)


def simple_statement(statement):
    speaker, quote = statement.speaker, statement.quote
    return attrs.evolve(
        statement,
        quote=attrs.evolve(quote, text=readable(quote.content)),
        attribution=attrs.evolve(
            statement.attribution,
            speaker=speaker and Speaker(speaker.name, speaker.kind),
            speaker_rule=None,
        ),
        date=simple_date(statement.date),
        dates=tuple(map(simple_date, statement.dates)),
    )


def test_the_checker_takes_task_and_prediction(interface):
    """No error in regions, relations or values."""
    assert interface.validate_prediction(TASK["predictions"][0], return_errors=True) == []
    assert interface.validate_task({"data": TASK["data"]}) is True
    assert json.loads(json.dumps(TASK)) == TASK


def test_the_checker_refuses_what_is_wrong(interface):
    """So that the test above can fail."""
    wrong = copy.deepcopy(TASK["predictions"][0])
    wrong["result"][0]["value"]["labels"] = ["Rumour"]
    assert interface.validate_prediction(wrong, return_errors=True)


@few
@given(articles())
def test_any_record_makes_a_task_that_the_checker_takes(interface, article):
    """And its offsets fit the task's own text."""
    text, extraction = article
    task = to_task(text, extraction.statements, extraction.dates)
    json.dumps(task).encode("utf-8")
    assert interface.validate_prediction(task["predictions"][0], return_errors=True) == []
    for item in task["predictions"][0]["result"]:
        if item["type"] == "labels":
            value = item["value"]
            assert task["data"]["text"][value["start"] : value["end"]] == value["text"]
    assert len(task["data"]["text"]) == len(text)


def test_predictions_read_back():
    """All that Label Studio can show."""
    assert from_task(TASK) == simple(EXTRACTION)


def test_an_answer_goes_before_the_prediction():
    """The last one that was not cancelled; what people decide is sure."""
    answer = copy.deepcopy(TASK["predictions"][0])
    for item in answer["result"]:
        item.pop("score", None)
    kind = next(item for item in answer["result"] if item.get("from_name") == "kind")
    kind["value"]["choices"] = ["mixed"]
    speaker = next(item for item in answer["result"] if item.get("from_name") == "speaker")
    speaker["value"]["text"] = "O. Venn"
    task = {
        **TASK,
        "annotations": [{"result": []}, answer, {"was_cancelled": True, "result": []}],
    }
    first, *_ = from_task(task).statements
    assert (first.kind, first.speaker.name, first.confidence) == ("mixed", "O. Venn", 1.0)
    assert first.attribution.rule == "annotated"


def test_what_people_draw_is_read():
    """A region labelled Content is enough."""
    start = TEXT.index("“must close”")
    region = {
        "id": "x", "from_name": "label", "to_name": "text", "type": "labels",
        "value": {"start": start, "end": start + 12, "labels": ["Content"]},
    }  # fmt: skip
    [statement] = from_task(
        {"data": {"text": TEXT}, "annotations": [{"result": [region]}]}
    ).statements
    assert (statement.kind, statement.text, statement.source) == ("direct", "must close", None)


def test_carriage_returns_are_blanks():
    """Label Studio reads a line end as one character; offsets hold all the same."""
    text = TEXT.replace("\n", "\r\n")
    task = to_task(text, [])
    assert "\r" not in task["data"]["text"]
    assert len(task["data"]["text"]) == len(text)
    region = {"id": "x", "type": "labels", "value": {"start": 35, "end": 37, "labels": ["Content"]}}
    task["predictions"][0]["result"].append(region)
    [statement] = from_task(task, text).statements
    assert statement.content[0].text == "\r\n"


def test_the_interface_is_one_column_of_xml():
    """Each field belongs to the regions whose label has it."""
    root = ElementTree.fromstring(LABEL_CONFIG)
    assert [label.get("value") for label in root.iter("Label")] == [
        "Content", "Source", "Cue", "Date",
    ]  # fmt: skip
    assert {field.get("whenLabelValue") for field in root.iter("Choices")} == {"Content", "Date"}


def test_records_of_another_text_are_refused():
    """Nothing is drawn over the wrong words."""
    with pytest.raises(SpanError):
        to_task(TEXT[1:], STATEMENTS)


def test_a_task_without_answer_and_prediction_is_empty():
    """Nothing was found, nothing was drawn."""
    assert from_task({"data": {"text": "Rain fell.", "id": 7}}) == Extraction("7")


@pytest.mark.parametrize(
    "task",
    [
        {},
        [],
        {"data": {}},
        {"data": {"text": "a"}, "predictions": [{}]},
        {"data": {"text": "a"}, "predictions": [{"result": [{"type": "labels", "id": "x"}]}]},
        {
            "data": {"text": "a"},
            "predictions": [
                {
                    "result": [
                        {
                            "type": "labels",
                            "id": "x",
                            "value": {"start": 0, "end": 9, "labels": ["Content"]},
                        }
                    ]
                }
            ],
        },
    ],
)
def test_what_is_no_task_is_refused(task):
    """With what was expected."""
    with pytest.raises(FormatError, match=r"no task|does not fit"):
        from_task(task)
