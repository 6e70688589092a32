"""JSON and JSON Lines: by the published schema, and back to equal records."""

from __future__ import annotations

import io
import itertools
import json

import pytest
from hypothesis import given

from statements.errors import FormatError, RecordError
from statements.formats.json import from_json, json_schema, to_json, write_json
from statements.formats.jsonl import read_jsonl, to_jsonl, write_jsonl
from statements.records import (
    Act,
    DateType,
    Extraction,
    QuoteKind,
    Span,
    SpeakerKind,
)
from tests.formats.samples import EXTRACTION, EXTRACTIONS, STATEMENTS
from tests.formats.strategies import extractions, few

jsonschema = pytest.importorskip("jsonschema")


@pytest.fixture(scope="module")
def validator():
    """The standard's own validator over the published schema."""
    schema = json_schema()
    kind = jsonschema.validators.validator_for(schema)
    kind.check_schema(schema)
    return kind(schema, format_checker=kind.FORMAT_CHECKER)


def test_the_schema_takes_what_is_written(validator):
    """A whole example, an error and an empty article are valid."""
    validator.validate(json.loads(to_json(EXTRACTIONS)))


@few
@given(found=extractions())
def test_whatever_is_written_is_valid_and_reads_back(validator, found):
    """Any record is valid by the schema, and comes back equal."""
    text = to_json(found)
    text.encode("utf-8")
    validator.validate(json.loads(text))
    if not _has_split_pairs(found):
        assert from_json(text) == found


def _has_split_pairs(found):
    return any(
        "\ud800" <= left <= "\udbff" and "\udc00" <= right <= "\udfff"
        for words in _strings([item.to_dict() for item in found])
        for left, right in itertools.pairwise(words)
    )


def _strings(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for item in value.values() if isinstance(value, dict) else value:
            yield from _strings(item)


def test_two_surrogates_keep_their_length():
    """They would be read back as one character, and offsets would be wrong."""
    [read] = from_json(to_json([Extraction("\ud83d\ude00")]))
    assert read.id == "\ufffd\ufffd"


@pytest.mark.parametrize("change", ["offset", "kind", "extra", "missing", "confidence", "day"])
def test_the_schema_refuses_what_is_wrong(validator, change):
    """Each kind of slip is noticed."""
    data = json.loads(to_json([EXTRACTION]))
    statement = data[0]["statements"][0]
    if change == "offset":
        statement["quote"]["content"][0]["start"] = -1
    elif change == "kind":
        statement["quote"]["kind"] = "rumoured"
    elif change == "extra":
        statement["mood"] = "cheerful"
    elif change == "missing":
        del statement["attribution"]["rule"]
    elif change == "confidence":
        statement["attribution"]["confidence"] = 1.5
    else:
        statement["date"]["earliest"] = "14 May"
    assert not validator.is_valid(data)


def test_the_schema_names_every_value_of_every_enumeration():
    """A value added to the records is added to the schema."""
    records = json_schema()["$defs"]
    assert records["Act"]["enum"] == list(Act)
    assert records["Quote"]["properties"]["kind"]["enum"] == list(QuoteKind)
    assert records["Speaker"]["properties"]["kind"]["enum"] == list(SpeakerKind)
    assert records["DateMention"]["properties"]["type"]["enum"] == list(DateType)


def test_the_schema_describes_everything():
    """Whoever reads the schema alone knows what each field holds."""
    for name, record in json_schema()["$defs"].items():
        assert record["description"], name
        for field, schema in record.get("properties", {}).items():
            assert schema.get("description") or "$ref" in schema, (name, field)


def test_statements_alone_are_one_article():
    """The list of one article can be written as it is."""
    assert from_json(to_json(STATEMENTS)) == [Extraction(None, STATEMENTS)]


def test_nothing_is_an_empty_array():
    """No article gives valid JSON, too."""
    assert json.loads(to_json([])) == []


def test_one_article_a_line():
    """Without indentation every article has its line."""
    assert len(to_json(EXTRACTIONS, indent=None).splitlines()) == len(EXTRACTIONS) + 2


@pytest.mark.parametrize("wrong", ["", "{", "{}", '"text"', "[" * 100_000])
def test_what_is_no_array_is_refused(wrong):
    """The message says what was expected."""
    with pytest.raises(FormatError, match=r"no JSON|expected an array"):
        from_json(wrong)


def test_a_wrong_record_is_refused():
    """The message names the record and the field."""
    with pytest.raises(RecordError, match="Extraction"):
        from_json('[{"id": 7}]')


def test_what_is_no_record_is_not_written():
    """A wrong item is told from a right one."""
    with pytest.raises(FormatError, match="not Span"):
        to_json([Span(0, 0, "")])


def test_writing_is_lazy():
    """An article is written before the next is asked for."""
    file = io.StringIO()

    def articles():
        yield EXTRACTION
        assert "marrow-bay" in file.getvalue()

    write_json(articles(), file)


@few
@given(extractions())
def test_lines_read_back(found):
    """Each article is one line for every reader, and comes back equal."""
    lines = list(to_jsonl(found))
    assert "".join(lines).splitlines() == [line.removesuffix("\n") for line in lines]
    assert len(lines) == len(found)
    if not _has_split_pairs(found):
        assert list(read_jsonl(lines)) == found


def test_lines_to_a_file_and_back(tmp_path):
    """What is written to a file is read from it; empty lines do no harm."""
    path = tmp_path / "found.jsonl"
    with path.open("w", encoding="utf-8") as file:
        write_jsonl(EXTRACTIONS, file)
        file.write("\n")
    with path.open(encoding="utf-8") as file:
        assert tuple(read_jsonl(file)) == EXTRACTIONS


def test_a_broken_line_is_named():
    """The message has the number of the line."""
    with pytest.raises(FormatError, match="line 2"):
        list(read_jsonl([*to_jsonl([EXTRACTION]), "{broken\n"]))
