"""Arrow tables: by the documented schema, back to equal records, and into what reads Arrow."""

from __future__ import annotations

import itertools
import subprocess
import sys

import attrs
import pytest
from hypothesis import given

from statements.errors import FormatError, RecordError
from statements.records import Extraction
from tests.formats.samples import EMPTY, EXTRACTION, FAILED, STATEMENTS
from tests.formats.strategies import extractions, few, surrogates_replaced

pa = pytest.importorskip("pyarrow")

from statements.formats import arrow  # noqa: E402
from statements.formats.arrow import SCHEMA, from_table, to_batches, to_table  # noqa: E402


@few
@given(extractions())
def test_tables_read_back(found):
    """Every statement has a row that is valid by the schema, and comes back."""
    table = to_table(found)
    table.validate(full=True)
    assert table.schema.equals(SCHEMA)
    assert table.num_rows == sum(len(article.statements) for article in found)
    rows = list(itertools.chain.from_iterable(article.statements for article in from_table(table)))
    written = list(itertools.chain.from_iterable(article.statements for article in found))
    assert [surrogates_replaced(row.to_dict()) for row in rows] == [
        surrogates_replaced(statement.to_dict()) for statement in written
    ]


def test_articles_read_back():
    """Articles with statements come back; those without, and dates of their own, do not."""
    second = attrs.evolve(EXTRACTION, id="second")
    table = to_table([EXTRACTION, FAILED, EMPTY, second])
    assert from_table(table) == [attrs.evolve(EXTRACTION, dates=()), attrs.evolve(second, dates=())]


def test_articles_without_a_name_are_told_apart():
    """An index that begins again begins another article."""
    unnamed = Extraction(None, STATEMENTS)
    assert from_table(to_table([unnamed, unnamed])) == [unnamed, unnamed]


def test_batches_are_lazy():
    """A batch is there before the next article is asked for, and keeps articles whole."""
    asked = []

    def articles():
        for number in itertools.count():
            asked.append(number)
            yield attrs.evolve(EXTRACTION, id=str(number))

    batches = to_batches(articles(), rows=8)
    assert next(batches).num_rows == 2 * len(STATEMENTS)
    assert asked == [0, 1]


def test_every_column_is_documented():
    """Whoever adds a column says what it holds."""
    for name in SCHEMA.names:
        assert f"\n``{name}``" in arrow.__doc__


def test_a_missing_column_is_named():
    """The message says which."""
    with pytest.raises(FormatError, match="'negated'"):
        from_table(to_table([EXTRACTION]).drop_columns(["negated"]))


def test_a_row_that_is_no_statement_is_refused():
    """Records check what they are given."""
    table = to_table([EXTRACTION])
    wrong = table.set_column(
        table.schema.get_field_index("kind"), "kind", pa.array(["rumoured"] * table.num_rows)
    )
    with pytest.raises(RecordError, match="rumoured"):
        from_table(wrong)


def test_parquet_and_back(tmp_path):
    """A file of batches holds the same table."""
    parquet = pytest.importorskip("pyarrow.parquet")
    path = tmp_path / "statements.parquet"
    with parquet.ParquetWriter(path, SCHEMA) as writer:
        for batch in to_batches([EXTRACTION]):
            writer.write_batch(batch)
    assert from_table(parquet.read_table(path)) == [attrs.evolve(EXTRACTION, dates=())]


def test_pandas_and_back():
    """A data frame has the columns, and can be turned round."""
    pytest.importorskip("pandas")
    frame = to_table([EXTRACTION]).to_pandas()
    assert [speaker["name"] for speaker in frame["speaker"].dropna()] == [
        "Orla Venn", "Marrow Stone Board", "Tam Okoro", "Orla Venn",
    ]  # fmt: skip
    again = pa.Table.from_pandas(frame, schema=SCHEMA, preserve_index=False)
    assert from_table(again) == [attrs.evolve(EXTRACTION, dates=())]


def test_polars_and_back():
    """Polars reads the nested columns, and its large strings come back."""
    polars = pytest.importorskip("polars")
    frame = polars.from_arrow(to_table([EXTRACTION]))
    names = frame.select(polars.col("speaker").struct.field("name").alias("who"))["who"].to_list()
    assert names == ["Orla Venn", "Marrow Stone Board", "Tam Okoro", "Orla Venn", None]
    assert from_table(frame.to_arrow()) == [attrs.evolve(EXTRACTION, dates=())]


def test_duckdb_and_back():
    """SQL goes over the nested columns."""
    duckdb = pytest.importorskip("duckdb")
    table = to_table([EXTRACTION])
    with duckdb.connect() as connection:
        connection.register("said", table)
        counts = connection.sql(
            "select speaker.name, count(*) from said where speaker is not null "
            "group by 1 order by 2 desc, 1"
        ).fetchall()
        again = connection.sql('select * from said order by "index"').to_arrow_table()
    assert counts == [("Orla Venn", 2), ("Marrow Stone Board", 1), ("Tam Okoro", 1)]
    assert from_table(again) == [attrs.evolve(EXTRACTION, dates=())]


def test_without_pyarrow_the_error_says_what_to_install():
    """The module is not there without its extra, and says so."""
    code = (
        "import sys; sys.modules['pyarrow'] = None\n"
        "from statements.errors import MissingExtraError\n"
        "try:\n    import statements.formats.arrow\n"
        "except MissingExtraError as error: print(error)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert 'pip install "statements[arrow]"' in done.stdout
