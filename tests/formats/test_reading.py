"""Whatever is given to a reader: it reads it, or says what is wrong; nothing else is raised."""

from __future__ import annotations

import json
import subprocess
import sys

from hypothesis import given
from hypothesis import strategies as st

from statements.errors import FormatError, RecordError
from statements.formats.brat import from_brat, to_brat
from statements.formats.json import from_json
from statements.formats.jsonl import read_jsonl
from statements.formats.labelstudio import from_task, to_task
from tests.formats.samples import EXTRACTION, STATEMENTS, TEXT

JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-3, 300) | st.floats() | st.text(max_size=4),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner),
    max_leaves=8,
)
TASK = to_task(TEXT, STATEMENTS, EXTRACTION.dates)
ANN = to_brat(STATEMENTS, EXTRACTION.dates)


def paths(value, here=()):
    """Where in a JSON value there is something."""
    yield here
    if isinstance(value, dict | list):
        for key in value if isinstance(value, dict) else range(len(value)):
            yield from paths(value[key], (*here, key))


@st.composite
def spoilt(draw, value):
    """A JSON value with one place in it gone or changed."""
    spoilt = json.loads(json.dumps(value))
    *way, last = draw(st.sampled_from([path for path in paths(value) if path]))
    place = spoilt
    for key in way:
        place = place[key]
    if draw(st.booleans()):
        del place[last]
    else:
        place[last] = draw(JSON)
    return spoilt


def read_or_refuse(read, *given):
    """What was read, or None; any error but those of this library goes through."""
    try:
        return read(*given)
    except (FormatError, RecordError):
        return None


@given(JSON | spoilt([EXTRACTION.to_dict()]))
def test_json(value):
    """Extractions, or an error of this library."""
    text = json.dumps(value)
    found = read_or_refuse(from_json, text)
    assert found is None or [item.to_dict() for item in found] == value
    read_or_refuse(lambda: list(read_jsonl([text])))


@given(st.text())
def test_json_of_any_text(text):
    """The same of what is hardly JSON."""
    read_or_refuse(from_json, text)
    read_or_refuse(lambda: list(read_jsonl([text])))


@given(JSON | spoilt(TASK))
def test_label_studio(value):
    """Statements, or an error of this library."""
    found = read_or_refuse(from_task, value)
    for statement in found.statements if found else ():
        for span in statement.content:
            assert value["data"]["text"][span.start : span.end] == span.text


LINES = ANN.splitlines()
PIECES = [piece for line in LINES for piece in line.split("\t")]


@given(
    st.lists(st.sampled_from(LINES) | st.lists(st.sampled_from(PIECES) | st.text(max_size=5)).map(
        "\t".join), max_size=8).map("\n".join),
    st.sampled_from([TEXT, "", TEXT[:100]]),
)  # fmt: skip
def test_brat(ann, text):
    """Statements whose spans are in the text, or an error of this library."""
    found = read_or_refuse(from_brat, ann, text)
    for statement in found.statements if found else ():
        for span in (*statement.content, statement.source, statement.cue):
            assert span is None or text[span.start : span.end] == span.text


def test_nothing_is_imported_before_it_is_asked_for():
    """Neither by the library nor by the formats that need nothing."""
    code = (
        "import sys, statements, statements.formats.json, statements.formats.csv, "
        "statements.formats.html, statements.formats.brat, statements.formats.labelstudio, "
        "statements.formats.displacy, statements.formats.jsonl, statements.articles\n"
        "print(sorted({'pyarrow', 'spacy', 'click', 'rich', 'dateparser'} & set(sys.modules)))\n"
        "print(sorted(name for name in sys.modules if name.startswith('statements.languages.en.')))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n[]\n"
