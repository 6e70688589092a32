"""Whatever README, docs and docstrings show is run here, and gives what they say it gives.

``python`` blocks of one page run in order and share their names: as a doctest where they show a
prompt, as a script otherwise. In ``console`` blocks the commands of this project (``$ statements``,
``$ python examples/...``) run, and their output is compared. A comment before a block changes it::

    <!-- needs: pyarrow, polars -->      skipped where one of them is not installed
    <!-- not run: why -->                never run
"""

from __future__ import annotations

import doctest
import importlib
import importlib.util
import os
import pkgutil
import re
import shutil
import subprocess
import sys
from pathlib import Path

import attrs
import pytest

import statements
from statements.errors import MissingExtraError
from tests.golden import ROOT

PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])
BLOCK = re.compile(
    r"(?:^<!-- (?P<note>[^\n]*) -->\n+)?^```(?P<kind>\w+)\n(?P<body>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
FLAGS = doctest.ELLIPSIS
#: A confidence, in what a command prints: it wavers with every fit of the tables.
SHARE = re.compile(r"\b0\.\d{2,3}\b")
OURS = re.compile(
    r"(?:^|(?<=\| ))(?:(statements)(?= )|python(?= (?:examples|benchmarks)/| -m statements ))"
)


@attrs.frozen
class Block:
    """One fenced block of a page."""

    kind: str
    body: str
    note: str
    line: int


def blocks(page: Path) -> list[Block]:
    """The fenced blocks of a page, in order."""
    text = page.read_text(encoding="utf-8")
    return [
        Block(m["kind"], m["body"], m["note"] or "", text.count("\n", 0, m.start("body")) + 1)
        for m in BLOCK.finditer(text)
    ]


def is_run(block: Block) -> bool:
    """Whether a block is one that must work as it stands."""
    if block.note.startswith("not run: "):
        return False
    if block.kind == "console":
        return any(OURS.search(command) for command, _ in commands(block.body))
    return block.kind == "python"


def commands(body: str) -> list[tuple[str, str]]:
    """The commands of a ``console`` block, each with the output shown below it."""
    found: list[tuple[str, str]] = []
    for part in re.split(r"^\$ ", body, flags=re.MULTILINE)[1:]:
        lines = part.split("\n")
        count = 1 + next(i for i, line in enumerate(lines) if not line.endswith("\\"))
        found.append(("\n".join(lines[:count]), "\n".join(lines[count:])))
    return found


def run_python(block: Block, names: dict[str, object], page: Path) -> None:
    """Run a ``python`` block as a doctest or as a script."""
    if ">>> " not in block.body:
        code = "\n" * (block.line - 1) + block.body
        exec(compile(code, str(page), "exec"), names)
        return
    test = doctest.DocTestParser().get_doctest(block.body, names, page.name, str(page), block.line)
    report: list[str] = []
    runner = doctest.DocTestRunner(optionflags=FLAGS)
    runner.run(test, out=report.append, clear_globs=False)
    names.update(test.globs)
    assert not runner.failures, "".join(report)


def run_console(block: Block, page: Path) -> None:
    """Run the commands of a ``console`` block that are this project's own."""
    for command, expected in commands(block.body):
        if not OURS.search(command):
            continue
        line = OURS.sub(
            lambda m: f"{sys.executable} -m statements" if m[1] == "statements" else sys.executable,
            command,
        )
        done = subprocess.run(
            ["bash", "-c", line],
            capture_output=True,
            check=False,
            encoding="utf-8",
            env=os.environ | {"COLUMNS": "100", "NO_COLOR": "1", "PYTHONIOENCODING": "utf-8"},
            stdin=subprocess.DEVNULL,
        )
        got = done.stdout + done.stderr
        shown, given = (SHARE.sub("0.…", text.strip("\n") + "\n") for text in (expected, got))
        assert doctest.OutputChecker().check_output(shown, given, FLAGS), (
            f"{page.name}, line {block.line}: $ {command}\ngives\n{got}\nnot\n{expected}"
        )


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_page(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every block of a page does what the page says, from the project's root."""
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYTHONPATH", str(Path(statements.__file__).parents[1]))
    names: dict[str, object] = {"__name__": "snippet"}
    for block in blocks(page):
        if not is_run(block):
            continue
        if block.note.startswith("needs: "):
            wanted = [name.strip() for name in block.note.removeprefix("needs: ").split(",")]
            missing = [name for name in wanted if importlib.util.find_spec(name) is None]
            if missing:
                pytest.skip(f"line {block.line} needs {', '.join(missing)}")
        if block.kind == "python":
            run_python(block, names, page)
        else:
            run_console(block, page)


def test_blocks_are_found() -> None:
    """The pages do hold blocks to run: a change of their form must not silence this module."""
    assert sum(is_run(block) for page in PAGES for block in blocks(page)) >= 1


MODULES = sorted(
    module.name for module in pkgutil.walk_packages(statements.__path__, "statements.")
)


@pytest.mark.parametrize("name", MODULES)
def test_docstring_examples(name: str) -> None:
    """The examples in docstrings give what they show."""
    if name.endswith("__main__"):
        pytest.skip("runs the command line when imported")
    try:
        module = importlib.import_module(name)
    except MissingExtraError as error:
        pytest.skip(str(error))
    runner = doctest.DocTestRunner(optionflags=FLAGS)
    report: list[str] = []
    for test in doctest.DocTestFinder(exclude_empty=True).find(module, name):
        runner.run(test, out=report.append)
    assert not runner.failures, "".join(report)
