"""The recipes for Spark and Dask, run as they stand, over a Parquet of articles."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import statements
from tests.golden import ROOT

pa = pytest.importorskip("pyarrow", reason="pyarrow is not installed: statements[arrow] has it")
parquet = pytest.importorskip("pyarrow.parquet")

PLACES = ["Dunmarsh", "Ostmark", "Eelby", "Tarn Hollow"]
ARTICLES = [
    {
        "id": f"article-{number}",
        "text": f"“{place} needs a bridge,” Mayor Ada Kell said on Tuesday. Osk denied it.",
        "published": None if number % 2 else "2022-03-30",
    }
    for number, place in enumerate(PLACES * 5)
]


def missing(recipe: str) -> str | None:
    """Why a recipe cannot run here."""
    if recipe == "on_spark.py":
        if importlib.util.find_spec("pyspark") is None:
            return "PySpark is not installed"
        if shutil.which("java") is None and "JAVA_HOME" not in os.environ:
            return "Spark needs Java, and there is none"
    elif importlib.util.find_spec("dask") is None or importlib.util.find_spec("pandas") is None:
        return "Dask is not installed with its data frames"
    return None


@pytest.mark.slow
@pytest.mark.timeout(180)
@pytest.mark.parametrize("recipe", ["on_spark.py", "on_dask.py"])
def test_recipe(recipe: str, tmp_path: Path) -> None:
    """The same rows as here, whatever the order in which the engine writes them."""
    if reason := missing(recipe):
        pytest.skip(reason)
    from statements import extract_many
    from statements.formats.arrow import to_table

    parquet.write_table(pa.Table.from_pylist(ARTICLES), tmp_path / "articles.parquet")
    done = subprocess.run(
        [sys.executable, str(ROOT / "examples" / recipe), "articles.parquet", "found.parquet"],
        cwd=tmp_path,
        capture_output=True,
        check=False,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(Path(statements.__file__).parents[1])},
        timeout=170,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    rows = parquet.read_table(tmp_path / "found.parquet").to_pylist()
    expected = to_table(extract_many(ARTICLES)).to_pylist()
    assert len(expected) >= 2 * len(ARTICLES)
    assert sorted(rows, key=place_of) == sorted(expected, key=place_of)


def place_of(row: dict[str, object]) -> tuple[object, ...]:
    return row["article"], row["index"]
