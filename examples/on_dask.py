"""Statements of a Parquet of articles, by Dask.

    python on_dask.py ARTICLES.parquet STATEMENTS.parquet

The articles have a column "text", and perhaps "published" and "id".
"""

from __future__ import annotations

import sys

import dask.dataframe as dd
import pandas as pd
import pyarrow as pa

from statements import extract_many
from statements.formats.arrow import SCHEMA, to_table


def extract(articles: pd.DataFrame) -> pd.DataFrame:
    """A partition of articles in, a partition of statements out."""
    rows = pa.Table.from_pandas(articles, preserve_index=False).to_pylist()
    return to_table(extract_many(rows)).to_pandas(types_mapper=pd.ArrowDtype)


def main(articles: str, statements: str) -> None:
    """Read, extract, write."""
    empty = SCHEMA.empty_table().to_pandas(types_mapper=pd.ArrowDtype)
    found = dd.read_parquet(articles).map_partitions(extract, meta=empty)
    found.to_parquet(statements, schema=SCHEMA, write_index=False)


if __name__ == "__main__":
    main(*sys.argv[1:])
