"""``statements explain``: the rule, the confidence and the evidence of each statement."""

from __future__ import annotations

import io
import json
import re

from hypothesis import given
from rich.cells import cell_len
from rich.console import Console

from statements import extract_statements
from statements.cli.explain import print_explanations
from statements.explanation import Explanation
from statements.records import Article
from tests.formats.samples import EXTRACTION, TEXT
from tests.formats.strategies import articles, few

DAM = "“The dam holds,” Mayor Ada Kell said."

FIRST = """\
1. The quarry must close, We have waited since 2019.
   speaker      Orla Venn (person, Mayor)
   also called  Venn
   source       “Mayor Orla Venn” [75, 90)
   cue          “said” [91, 95)
   kind, act    direct, assert
   said on      2024-05-14, from “Tuesday” [99, 106)
   date inside  2019, from “2019” [130, 134)
   rule         quotation-before
   speaker by   full-name
   confidence   0.94
   in the text  Quarry “must close”, says Orla Venn MARROW BAY — [said: “The quarry must close,”]
                [source: Mayor Orla Venn] [cue: said] on Tuesday. [said: “We have waited since
                2019.”] The Marrow Stone Board (MSB) did not say that it would app…
"""


def explained(text, extraction, width=100):
    file = io.StringIO()
    console = Console(file=file, width=width)
    print_explanations([(Article(text), extraction)], console, titles=False)
    return "".join(line.rstrip() + "\n" for line in file.getvalue().splitlines())


def test_what_a_statement_rests_on():
    """Everything that a person needs to check it."""
    assert explained(TEXT, EXTRACTION).startswith(FIRST)


def test_what_is_not_there_is_said():
    """Nobody named, no source, no rule for the speaker."""
    last = explained(TEXT, EXTRACTION).split("\n5. ")[1]
    for line in ("speaker      nobody named", "source       none", "speaker by   no rule"):
        assert f"\n   {line}\n" in last


@few
@given(articles())
def test_any_record_can_be_explained(article):
    """In lines that fit, and without a command to the terminal."""
    shown = explained(*article, width=60)
    assert all(cell_len(line) <= 60 for line in shown.splitlines())
    assert not set(shown) & {*map(chr, range(10)), *map(chr, range(11, 32)), "\x7f", "\u202e"}


def test_explain_is_a_command(run, seen, article, tmp_path):
    """With the same selection, messages and exit codes as without one."""
    result = run("explain", article, tmp_path / "missing.txt", "--speaker", "Okoro")
    assert result.exit_code == 1
    assert "missing.txt: No such file" in result.stderr
    assert "rule         colon" in result.stdout
    assert "quotation-before" not in result.stdout


def test_a_file_called_explain(run, seen, article, monkeypatch):
    """It is named with its folder."""
    article.rename(article.parent / "explain")
    monkeypatch.chdir(article.parent)
    assert "Said" in run("./explain").output
    assert run("explain").exit_code == 2


def test_an_article_without_statements(run, seen, tmp_path):
    """It says so."""
    (tmp_path / "a.txt").write_text("Rain fell.", encoding="utf-8")
    assert run("explain", tmp_path / "a.txt").output == "No statements.\n"


def test_help_lists_the_command(run):
    """After the options; and it has its own."""
    assert "\nCommands:\n  explain" in run("--help").output
    assert run("explain", "--help").output.startswith("Usage: statements explain [OPTIONS] FILE...")


def test_terms_are_as_many_as_asked_for(run, tmp_path):
    """None, or the heaviest."""
    path = tmp_path / "dam.txt"
    path.write_text(DAM, encoding="utf-8")
    none, two = (run("explain", path, "--terms", number).output for number in (0, 2))
    assert "weighed" in none
    assert "(" not in none[none.index("weighed") :]
    terms = re.search(r"cue-start: [^(]*\(([^)]*)\)", " ".join(two.split()))[1].split(", ")
    assert len(terms) == 2
    assert all(re.match(r"[+-]\d\.\d\d \S", term) for term in terms)


def test_explanations_as_json(run, tmp_path):
    """They read back; an article that failed has none."""
    path = tmp_path / "dam.txt"
    path.write_text(DAM, encoding="utf-8")
    result = run("explain", path, tmp_path / "missing.txt", path, "--format", "json")
    assert result.exit_code == 1
    first, second = json.loads(result.stdout)
    assert first == second
    assert first["id"] == str(path)
    [explanation] = map(Explanation.from_dict, first["explanations"])
    assert explanation.statement == extract_statements(DAM)[0]
    assert explanation.chosen("source").text == "Mayor Ada Kell"
    nothing = run("explain", tmp_path / "missing.txt", "--format", "json")
    assert json.loads(nothing.stdout) == []
