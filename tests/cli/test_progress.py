"""The progress bar: for a person who waits, and for nobody else."""

from __future__ import annotations

import io
import sys

import pytest
from rich.console import Console

from statements.cli import progress
from statements.records import Extraction

RESULTS = [(None, Extraction(str(number))) for number in range(3)]


@pytest.fixture
def terminal():
    """A terminal in memory."""
    return Console(file=io.StringIO(), force_terminal=True, width=80)


def test_a_long_run_has_a_bar(terminal, monkeypatch):
    """It counts, hands everything on, and is gone at the end."""
    monkeypatch.setattr(progress, "LONG", -1.0)
    assert list(progress.tracked(RESULTS, 3, terminal)) == RESULTS
    shown = terminal.file.getvalue()
    assert "articles" in shown
    assert "3/3" in shown
    assert shown.endswith("\x1b[2K")


def test_a_number_that_is_not_known(terminal, monkeypatch):
    """It counts all the same."""
    monkeypatch.setattr(progress, "LONG", -1.0)
    assert list(progress.tracked(RESULTS, None, terminal)) == RESULTS
    assert "3/?" in terminal.file.getvalue()


def test_a_short_run_has_none(terminal):
    """Nothing flickers."""
    assert list(progress.tracked(RESULTS, 3, terminal)) == RESULTS
    assert terminal.file.getvalue() == ""


@pytest.mark.parametrize(
    ("error", "output", "out", "expected"),
    [
        (True, True, None, False),
        (True, True, "out.json", True),
        (True, False, None, True),
        (False, False, None, False),
        (False, True, "out.json", False),
    ],
)
def test_who_gets_a_bar(monkeypatch, error, output, out, expected):
    """Whoever looks at standard error, unless the results come there as well."""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: error)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: output)
    assert progress.is_wanted(out) is expected


def test_the_command_asks_for_it(run, seen, article, tmp_path, monkeypatch):
    """With the number of files, where it is known."""
    totals = []
    monkeypatch.setattr("statements.cli.commands.is_wanted", lambda out: True)
    monkeypatch.setattr(
        "statements.cli.commands.tracked",
        lambda results, total: totals.append(total) or iter(results),
    )
    run(article, article)
    run(tmp_path)
    run("-", "--jsonl", input="")
    (tmp_path / "a.jsonl").write_text("", encoding="utf-8")
    run(tmp_path / "a.jsonl")
    assert totals == [2, None, None, None]
