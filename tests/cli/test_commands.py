"""What the command line promises: formats, selection, exit codes and messages."""

from __future__ import annotations

import datetime
import json

import attrs
import pytest
from click.shell_completion import BashComplete

from statements.cli import command
from statements.formats.csv import to_csv
from statements.formats.json import from_json
from statements.formats.jsonl import read_jsonl
from tests.formats.samples import EXTRACTION, STATEMENTS, TEXT


def test_a_table_is_what_is_written_if_nothing_is_told(run, seen, article):
    """Who said what stands in it."""
    result = run(article)
    assert result.exit_code == 0
    assert "Orla Venn" in result.output
    assert "that it would appeal" in result.output


def test_json_is_that_of_the_format(run, seen, article):
    """It reads back as extractions whose id is the file."""
    result = run(article, "--format", "json")
    [extraction] = from_json(result.output)
    assert extraction.id == str(article)
    assert extraction.statements == STATEMENTS


def test_json_lines_has_an_article_a_line(run, seen, article, tmp_path):
    """In the order of the files."""
    (tmp_path / "other.txt").write_text("Rain fell.", encoding="utf-8")
    result = run(tmp_path / "other.txt", article, "--format", "jsonl")
    read = list(read_jsonl(result.output.splitlines()))
    assert [len(extraction.statements) for extraction in read] == [0, len(STATEMENTS)]


def test_a_missing_file_is_named_and_the_others_are_done(run, seen, article, tmp_path):
    """Exit code 1."""
    result = run(article, tmp_path / "missing.txt", article, "--format", "jsonl")
    assert result.exit_code == 1
    assert f"{tmp_path / 'missing.txt'}: No such file or directory" in result.stderr
    done, failed, again = read_jsonl(result.stdout.splitlines())
    assert done.statements == again.statements == STATEMENTS
    assert failed.id == str(tmp_path / "missing.txt")
    assert "No such file" in str(failed.error)


def test_an_article_that_fails_is_named(run, seen, tmp_path):
    """What goes wrong inside is told like what goes wrong outside."""
    path = tmp_path / "bad.txt"
    path.write_text("fail", encoding="utf-8")
    result = run(path)
    assert result.exit_code == 1
    assert f"statements: {path}: it failed" in result.stderr


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ([], "Missing argument 'FILE...'"),
        (["a.txt", "--published", "yesterdayish"], "ISO 8601"),
        (["a.txt", "--format", "xml"], "'table', 'json', 'jsonl', 'csv', 'html'"),
        (["a.txt", "--min-confidence", "2"], "0<=x<=1"),
        (["a.txt", "--kind", "loud"], "'direct', 'mixed', 'indirect'"),
        (["a.txt", "--act", "sing"], "'assert', 'deny'"),
        (["a.txt", "--processes", "0"], "x>=1"),
        (["a.txt", "--encoding", "klingon"], "cp1252"),
        (["a.txt", "--colour"], "No such option"),
        (["a.txt", "-o", "no/such/folder/out.json"], "no such folder"),
    ],
)
def test_wrong_usage_says_what_is_accepted(run, seen, options, message):
    """Exit code 2, nothing read."""
    result = run(*options)
    assert result.exit_code == 2
    assert message in result.stderr
    assert "Try 'statements --help'" in result.stderr
    assert seen == []


def test_published_is_for_articles_without_their_own(run, seen, article, tmp_path):
    """A line's own day goes before the option."""
    lines = tmp_path / "lines.jsonl"
    lines.write_text('{"text": "a", "published": "2020-01-02"}\n{"text": "b"}\n', encoding="utf-8")
    assert run(article, lines, "--published", "2024-05-17").exit_code == 0
    day = datetime.date(2024, 5, 17)
    assert [given.published for given in seen] == [day, "2020-01-02", day]


@pytest.mark.parametrize(
    ("options", "kept"),
    [
        (["--speaker", "venn"], [0, 3]),
        (["--speaker", "ORLA VENN"], [0, 3]),
        (["--speaker", "msb"], [1]),
        (["--speaker", "Marrow", "--speaker", "Okoro"], [1, 2]),
        (["--speaker", "Ven"], []),
        (["--kind", "indirect"], [1]),
        (["--kind", "mixed", "--kind", "indirect"], [1, 3, 4]),
        (["--act", "promise"], [3]),
        (["--min-confidence", "0.5"], [0, 2, 3]),
        (["--min-confidence", "0.5", "--speaker", "Venn", "--kind", "direct"], [0]),
    ],
)
def test_selection(run, seen, article, options, kept):
    """Every option keeps what it says, in order; together they all have to agree."""
    result = run(article, "--format", "json", *options)
    [extraction] = from_json(result.output)
    assert list(extraction.statements) == [STATEMENTS[place] for place in kept]
    assert extraction.dates == EXTRACTION.dates


def test_csv_has_a_row_a_statement(run, seen, article):
    """As the format writes it."""
    assert run(article, "--format", "csv").stdout_bytes.decode() == to_csv(
        [attrs.evolve(EXTRACTION, id=str(article))]
    )


def test_html_has_an_article_each(run, seen, article, tmp_path):
    """One page with all that could be read; what failed is told on standard error alone."""
    out = tmp_path / "page.html"
    assert run(article, tmp_path / "missing.txt", article, "-o", out).exit_code == 1
    page = out.read_text(encoding="utf-8")
    assert page.count("<article>") == 2
    assert page.count("Mayor Orla Venn</span>") == 2
    assert "missing" not in page


def test_help_reads_well(run):
    """The main command, its options and the commands beside it, all in one."""
    result = run("--help")
    assert result.exit_code == 0
    assert result.output.startswith("Usage: statements [OPTIONS] FILE...\n")
    assert "\n    statements article.txt --published 2024-05-17\n" in result.output
    for option in ("--published", "--format", "--output", "--processes", "--speaker"):
        assert option in result.output


def test_version(run):
    """It is told without a file."""
    assert run("--version").output.startswith("statements ")


def test_the_output_goes_to_a_file_by_its_ending(run, seen, article, tmp_path):
    """Nothing is written elsewhere."""
    out = tmp_path / "out.json"
    result = run(article, "-o", out)
    assert (result.exit_code, result.output) == (0, "")
    assert json.loads(out.read_text(encoding="utf-8"))[0]["statements"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["marrow.txt", "out.json"]


def test_what_is_read_is_not_written_over(run, seen, article):
    """Wrong usage; the article stays as it was."""
    result = run(article, "-o", article)
    assert result.exit_code == 2
    assert article.read_text(encoding="utf-8") == TEXT


def test_a_file_is_whole_or_not_there(run, article, tmp_path, monkeypatch):
    """A run that breaks off leaves the file of the run before."""
    out = tmp_path / "out.json"
    out.write_text("before", encoding="utf-8")

    def broken(articles, *, processes):
        next(articles)
        yield EXTRACTION
        raise KeyboardInterrupt

    monkeypatch.setattr("statements.cli.run.extract_many", broken)
    result = run(article, "-o", out)
    assert result.exit_code == 130
    assert out.read_text(encoding="utf-8") == "before"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["marrow.txt", "out.json"]


def test_a_new_file_has_the_usual_permissions(run, seen, article, tmp_path):
    """Those of a file that any program makes, and those of the one that is replaced."""
    out = tmp_path / "out.json"
    run(article, "-o", out)
    assert out.stat().st_mode == article.stat().st_mode
    out.chmod(0o600)
    run(article, "-o", out)
    assert out.stat().st_mode & 0o777 == 0o600


def test_processes_reach_the_extractor(run, article, monkeypatch):
    """The number is handed on."""
    asked = []

    def extract_many(articles, *, processes):
        asked.append(processes)
        return iter(())

    monkeypatch.setattr("statements.cli.run.extract_many", extract_many)
    run(article, "--processes", "2")
    assert asked == [2]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["ex"], ("plain", "explain")),
        (["--for"], ("plain", "--format")),
        (["--format", ""], ("plain", "html")),
        (["--kind", "in"], ("plain", "indirect")),
        (["dam"], ("file", "dam")),
        ([""], ("file", "")),
        (["explain", "dam"], ("file", "dam")),
        (["explain", "--sp"], ("plain", "--speaker")),
    ],
)
def test_the_shell_is_told_what_may_come_next(words, expected):
    """Commands, options, their values and files."""
    shell = BashComplete(command, {}, "statements", "_STATEMENTS_COMPLETE")
    items = shell.get_completions(words[:-1], words[-1])
    assert expected in [(item.type, item.value) for item in items]
