"""The table of families counts what it says."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.golden import ROOT


def test_table(tmp_path: Path) -> None:
    """One right, one of another value, one that nobody marked, one missed."""
    text = "The mill burned on Friday and on March 3. It stood for two weeks, back then."
    gold = [
        ("Friday", "DATE", "2023-06-09"),
        ("March 3", "DATE", "2021-03-03"),
        ("then", "DATE", "X"),
    ]
    timexes = [
        {
            "start": text.index(word),
            "end": text.index(word) + len(word),
            "type": kind,
            "value": value,
        }
        for word, kind, value in gold
    ]
    path = tmp_path / "gold.jsonl"
    line = {"id": "1", "text": text, "published": "2023-06-14", "timexes": timexes}
    path.write_text(json.dumps(line) + "\n", encoding="utf-8")
    done = subprocess.run(
        [
            sys.executable,
            str(ROOT / "benchmarks" / "date_families.py"),
            str(path),
            "--errors",
            "duration",
        ],
        capture_output=True,
        text=True,
        check=True,
    )
    rows = done.stdout.splitlines()
    assert "| day | 1 | 0 | 0 | 0 | 0 |" in rows
    assert "| month_day | 1 | 0 | 0 | 0 | 1 |" in rows
    assert "| duration | 1 | 1 | 0 | 0 | 0 |" in rows
    assert "| all | 3 | 1 | 0 | 0 | 1 |" in rows
    assert "Missed: DATE 1" in rows
    assert rows[-1].endswith("two weeks P2W, by people nothing")
