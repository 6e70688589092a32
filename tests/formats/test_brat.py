"""brat standoff: as its makers describe it, by a reader of others, and back to equal records."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import assume, given

from statements.errors import FormatError
from statements.formats.brat import ANNOTATION_CONF, from_brat, to_brat
from statements.records import Act, Quote, Span
from tests.formats.samples import CLOSE, EXTRACTION, PROMISE, STATEMENTS, TEXT
from tests.formats.strategies import articles, few, surrogates_replaced

ANN = to_brat(STATEMENTS, EXTRACTION.dates)

FIRST = """\
T1	Content 50 74;108 136	“The quarry must close,” “We have waited since 2019.”
T2	Source 75 90	Mayor Orla Venn
R1	HasSource Arg1:T1 Arg2:T2
T3	Cue 91 95	said
R2	HasCue Arg1:T1 Arg2:T3
T4	Date 99 106	Tuesday
A1	DateType T4 DATE
"""


def test_a_statement_as_lines():
    """A discontinuous entity with its relations; the rest in attributes and a note."""
    assert ANN.startswith(FIRST)
    assert "\nR3\tSaidOn Arg1:T1 Arg2:T4\n" in ANN
    assert "\nA3\tKind T1 direct\nA4\tAct T1 assert\n" in ANN
    assert "\nA7\tNegated T6\n" in ANN


def test_statements_and_dates_read_back():
    """Equal, without the article's name."""
    assert from_brat(ANN, TEXT) == attrs.evolve(EXTRACTION, id=None)


def test_a_line_break_parts_a_span():
    """No line break is in an annotation, and reading puts the pieces together."""
    ann = to_brat([PROMISE])
    start = PROMISE.content[0].start
    assert ann.startswith(
        f"T1\tContent {start} {start + 2};{start + 3} {start + 16}\t“a promise kept”\n"
    )
    assert from_brat(ann, TEXT).statements == (PROMISE,)


@few
@given(articles())
def test_any_statement_reads_back(article):
    """Whatever the text and the records hold, if no span is empty."""
    text, extraction = article
    statements = sorted(extraction.statements, key=lambda item: item.content[0].start)
    try:
        ann = to_brat(statements, extraction.dates)
    except FormatError:
        assume(False)
    ann.encode("utf-8")
    read = from_brat(ann, text)
    assert surrogates_replaced(
        [statement.to_dict() for statement in read.statements]
    ) == surrogates_replaced([statement.to_dict() for statement in statements])
    assert set(extraction.dates) <= set(read.dates)


def test_empty_spans_are_refused():
    """brat has none."""
    nothing = attrs.evolve(CLOSE, quote=Quote("direct", (Span(3, 3, ""),), ""))
    with pytest.raises(FormatError, match="a Content is empty"):
        to_brat([nothing])


def test_a_reader_of_others_reads_it(tmp_path):
    """bratly checks the grammar of each line and that offsets fit the words."""
    reader = pytest.importorskip("bratly.io.file_read_src")
    path = tmp_path / "marrow.ann"
    path.write_text(ANN, encoding="utf-8", newline="")
    read = reader.read_and_load_ann_file(
        str(path), no_duplicates=False, sorting=False, renumerotize=False
    )
    marks = [line[0] for line in ANN.splitlines()]
    assert [note.id[0] for note in read.annotations] == marks
    entities = {note.id: note for note in read.annotations if note.id.startswith("T")}
    for note in entities.values():
        words = " ".join(TEXT[part.start : part.end] for part in note.fragments)
        assert note.content == words
    relations = [note for note in read.annotations if note.id.startswith("R")]
    assert (relations[0].label, relations[0].argument1[1].id) == ("HasSource", "T1")


def test_the_configuration_names_what_is_written():
    """Every type in the file, every value of the enumerations."""
    for line in ANN.splitlines():
        kind = line.split("\t")[1].split()[0]
        assert line.startswith("#") or f"\n{kind}" in ANNOTATION_CONF
    for act in Act:
        assert act.value in ANNOTATION_CONF


def test_what_people_draw_is_read():
    """A content alone is enough; its kind is told from its marks."""
    start = TEXT.index("“must close”")
    ann = (
        f"T1\tContent {start} {start + 12}\t“must close”\n"
        f"T2\tSource {start + 19} {start + 28}\tOrla Venn\n"
        "R1\tHasSource Arg1:T1 Arg2:T2\n"
        "T3\tAnimal 0 6\tQuarry\n"
        "E1\tEvent:T3\n"
        "*\tEquiv T1 T2\n"
        "#1\tAnnotatorNotes T1\tcheck this\n"
        "T9\tDate 0 6\tQuarry\n"
    )
    [statement] = from_brat(ann, TEXT).statements
    assert (statement.kind, statement.text, statement.source.text) == (
        "direct", "must close", "Orla Venn",
    )  # fmt: skip
    assert (statement.attribution.rule, statement.confidence) == ("annotated", 1.0)
    assert statement.speaker is None


@pytest.mark.parametrize(
    ("words", "kind"),
    [("“must close”", "direct"), ("“must close”, says", "mixed"), ("says", "indirect")],
)
def test_the_kind_is_told_from_the_marks(words, kind):
    """All, some or none of the words stand in marks."""
    start = TEXT.index(words)
    [read] = from_brat(f"T1\tContent {start} {start + len(words)}\t{words}\n", TEXT).statements
    assert read.kind == kind


def test_what_was_moved_is_where_it_is_now():
    """A person's correction of a span goes before the note; the rest of it holds."""
    moved = to_brat([CLOSE]).replace(
        "50 74;108 136\t“The quarry must close,” “We have waited since 2019.”",
        "50 74\t“The quarry must close,”",
    )
    [statement] = from_brat(moved, TEXT).statements
    assert statement.content == CLOSE.content[:1]
    assert statement.text == "The quarry must close,"
    assert statement.speaker == CLOSE.speaker


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("T1\tContent 0 6\tOther", "line 2: the text has 'Quarry' there, not 'Other'"),
        ("T1\tContent 0 60000\tOther", "line 2: offsets"),
        ("T1\tContent zero six\tOther", "line 2 is no brat"),
        ("T1", "line 2 is no brat"),
        ("R1\tHasSource T1 T2 T3", "line 2 is no brat"),
        ("A1", "line 2 is no brat"),
        ("#1\tAnnotatorNotes T1", "line 2 is no brat"),
        ("#1\tAnnotatorNotes T0\t{broken", "line 2 is no brat"),
        ("A1\tKind T0 loud", "does not fit"),
        ('#1\tAnnotatorNotes T0\t{"confidence": 7}', "does not fit"),
        ('#1\tAnnotatorNotes T0\t{"content": [[0, 6000]]}', "offsets"),
        ('#1\tAnnotatorNotes T0\t{"content": 7}', "does not fit"),
        ('#1\tAnnotatorNotes T0\t{"speaker": {}}', "does not fit"),
    ],
)
def test_what_does_not_fit_is_refused(line, message):
    """With the line and what is wrong."""
    with pytest.raises(FormatError, match=message):
        from_brat(f"T0\tContent 0 6\tQuarry\n{line}\n", TEXT)
