"""The benchmarks run, on few articles, and print their tables."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import statements
from tests.golden import ROOT


def test_stages_add_up_to_a_table() -> None:
    done = subprocess.run(
        [
            sys.executable,
            str(ROOT / "benchmarks" / "stages.py"),
            "--articles",
            str(ROOT / "examples" / "articles.jsonl"),
        ],
        capture_output=True,
        check=False,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(Path(statements.__file__).parents[1])},
        timeout=50,
    )
    assert done.returncode == 0, done.stderr
    rows = [line.split("|")[1].strip() for line in done.stdout.splitlines() if line[:1] == "|"]
    stages = ["tokens", "quotes", "attribution", "speakers", "dates"]
    assert [row for row in rows if row in stages] == stages
    assert "`extract_statements`" in rows


def test_the_invented_articles_are_the_same_at_every_run() -> None:
    code = "import texts; print([*texts.articles(3)] == [*texts.articles(3)])"
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        check=True,
        cwd=ROOT / "benchmarks",
        encoding="utf-8",
    )
    assert done.stdout.strip() == "True"
