"""CSV: what the standard library and the usual readers make of it, and no formula in it."""

from __future__ import annotations

import csv
import io
import shutil
import subprocess

import attrs
import pytest
from hypothesis import given

from statements.formats.csv import COLUMNS, to_csv, write_csv
from statements.records import Extraction, Speaker
from tests.formats.samples import EMPTY, EXTRACTION, EXTRACTIONS, FAILED, STATEMENTS
from tests.formats.strategies import extractions, few


def rows(text):
    """As the standard library reads it."""
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_a_row_a_statement():
    """Every column of one row, spelt out."""
    read = rows(to_csv(EXTRACTIONS))
    assert len(read) == len(STATEMENTS)
    assert read[0] == {
        "article": "marrow-bay",
        "number": "1",
        "speaker": "Orla Venn",
        "speaker_kind": "person",
        "role": "Mayor",
        "source": "Mayor Orla Venn",
        "cue": "said",
        "text": "The quarry must close, We have waited since 2019.",
        "kind": "direct",
        "act": "assert",
        "negated": "false",
        "date": "2024-05-14",
        "dates": "2019",
        "confidence": "0.940",
        "rule": "quotation-before",
        "content": "50-74 108-136",
        "source_offsets": "75-90",
        "cue_offsets": "91-95",
    }
    assert read[1]["negated"] == "true"
    assert read[4]["speaker"] == read[4]["source"] == ""


def test_every_column_is_documented():
    """And all have their place in the header."""
    assert to_csv([]).strip() == ",".join(COLUMNS)
    assert all(COLUMNS.values())


@few
@given(extractions())
def test_any_record_is_a_row_of_one_line(found):
    """Whatever is in the records: as many lines as statements, no formula, and UTF-8."""
    text = to_csv(found)
    text.encode("utf-8")
    count = sum(len(extraction.statements) for extraction in found)
    assert len(text.split("\r\n")) == len(text.splitlines()) + 1 == count + 2
    read = list(csv.reader(io.StringIO(text, newline="")))
    assert all(len(row) == len(COLUMNS) for row in read)
    for cell in (cell for row in read for cell in row):
        assert not cell.lstrip(" \ufeff\u202e").startswith(tuple("=+-@|%＝＋－＠"))
        assert not set(cell) & set(map(chr, (*range(32), *range(127, 160))))


@pytest.mark.parametrize(
    "name", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "＝1", "%0A=1", "\ufeff=1", "−1"]
)
def test_no_cell_begins_a_formula(name):
    """An apostrophe goes before, for whoever opens it in a spreadsheet."""
    speaker = Speaker(name, "person")
    statement = attrs.evolve(
        STATEMENTS[0], attribution=attrs.evolve(STATEMENTS[0].attribution, speaker=speaker)
    )
    [row] = rows(to_csv([statement]))
    assert row["speaker"].startswith("'")
    assert row["speaker"].split("'", 1)[1].strip() == name.strip()


@pytest.mark.timeout(180)
def test_a_spreadsheet_sees_no_formula(tmp_path):
    """LibreOffice, which does see one in a file of others."""
    if shutil.which("soffice") is None:
        pytest.skip("soffice is not installed (Debian's package libreoffice-calc)")
    names = ["=1+1", "+1", "-1", "@SUM(1)", "\t=1", "＝1", '=HYPERLINK("x")', "\ufeff=1", '"=1']
    said = [
        attrs.evolve(
            STATEMENTS[0],
            quote=attrs.evolve(STATEMENTS[0].quote, text=name),
            attribution=attrs.evolve(STATEMENTS[0].attribution, speaker=Speaker(name, "person")),
        )
        for name in names
    ]
    ours, other = tmp_path / "ours.csv", tmp_path / "other.csv"
    ours.write_text(to_csv(said), encoding="utf-8", newline="")
    other.write_text("a\n=1+1\n", encoding="utf-8")
    command = ["soffice", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless"]
    command += ["--convert-to", "fods", "--outdir", str(tmp_path), str(ours), str(other)]
    subprocess.run(command, check=True, capture_output=True)
    formulas = [path.with_suffix(".fods").read_text("utf-8").count("table:formula")
                for path in (ours, other)]  # fmt: skip
    assert formulas == [0, 1]


def test_articles_without_statements_have_no_row():
    """Neither have failed ones."""
    assert rows(to_csv([EMPTY, FAILED])) == []


def test_writing_is_lazy():
    """An article is written before the next is asked for."""
    file = io.StringIO()

    def articles():
        yield EXTRACTION
        assert "marrow-bay" in file.getvalue()
        yield Extraction("none")

    write_csv(articles(), file)


def test_pandas_polars_and_duckdb_read_it(tmp_path):
    """All as many rows and columns, with the same words."""
    pandas, polars, duckdb = map(pytest.importorskip, ("pandas", "polars", "duckdb"))
    path = tmp_path / "said.csv"
    path.write_text(to_csv([EXTRACTION]), encoding="utf-8", newline="")
    texts = [statement.text for statement in STATEMENTS]
    assert pandas.read_csv(path)["text"].tolist() == texts
    assert polars.read_csv(path)["text"].to_list() == texts
    with duckdb.connect() as connection:
        read = connection.sql(f"select text from read_csv('{path}') order by number").fetchall()
    assert [text for (text,) in read] == texts
