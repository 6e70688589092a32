"""Statements of a Parquet of articles, by Spark.

    python on_spark.py ARTICLES.parquet STATEMENTS.parquet

The articles have a column "text", and perhaps "published" and "id".
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator

import pyarrow as pa
from pyspark.sql import SparkSession
from pyspark.sql.pandas.types import from_arrow_schema

from statements import extract_many
from statements.formats.arrow import SCHEMA, to_batches


def extract(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """Batches of articles in, batches of statements out, lazily, on whatever machine."""
    articles = (article for batch in batches for article in batch.to_pylist())
    return to_batches(extract_many(articles))


def main(articles: str, statements: str) -> None:
    """Read, extract, write."""
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)  # the same Python for the workers
    spark = SparkSession.builder.appName("statements").master("local[2]").getOrCreate()
    found = spark.read.parquet(articles).mapInArrow(extract, from_arrow_schema(SCHEMA))
    found.write.parquet(statements)
    spark.stop()


if __name__ == "__main__":
    main(*sys.argv[1:])
