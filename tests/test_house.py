"""What must hold in the whole house, as far as its source tells."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import statements
from tests.golden import ROOT

SOURCE = Path(statements.__file__).parent
ENGLISH = SOURCE / "languages" / "en"
#: Rooms that read texts. Formats and the command line write English to people.
ROOMS = ["attribution", "dates", "document.py", "quotes", "speakers"]
MODULES = sorted(
    path
    for room in ROOMS
    for path in [SOURCE / room, *(SOURCE / room).rglob("*.py")]
    if path.is_file()
)
EVERY_MODULE = sorted(SOURCE.rglob("*.py"))
MATCHING = frozenset({"compile", "count", "endswith", "find", "split", "startswith"})
#: Words that rules look for in texts. "in" and the like are left out where Python has them too.
WORDS = frozenset(
    """
    according actually ago also although and april asked august because been before but daily day
    days december denied did does dr earlier february friday from gen had has have he her herself
    him himself his how it's its itself january july june last late later march mayor men minister
    monday month monthly morning mr mrs ms must n't never next night noon november now october
    officials people percent president refused said saturday says sen september she should since
    somebody someone spokesman spokesperson spokeswoman sunday than that the their them themselves
    then these they this those thursday time today told tomorrow tonight tuesday until was wednesday
    week weekly weeks were what when where whether which while who whom whose why will woman would
    wrote year years yesterday you your
    """.split()
)


def looked_for(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """The words of strings that a module compares with, collects, or compiles into a pattern."""
    names = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign)
        and isinstance(node.targets[0], ast.Name)
        and node.targets[0].id in ("__all__", "__slots__")
    }
    for node in ast.walk(tree):
        if id(node) in names:
            continue
        if isinstance(node, ast.Compare):
            parts = [node.left, *node.comparators]
        elif isinstance(node, ast.Set | ast.List | ast.Tuple):
            parts = node.elts
        elif isinstance(node, ast.Dict):
            parts = [key for key in node.keys if key is not None]
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            if node.func.attr not in MATCHING:
                continue
            parts = [*node.args, node.func.value]
        else:
            continue
        for part in parts:
            for item in ast.walk(part) if isinstance(part, ast.JoinedStr) else [part]:
                if isinstance(item, ast.Constant) and isinstance(item.value, str):
                    for word in re.findall(r"(?<![\w\\])[A-Za-z']+(?!\w)", item.value):
                        yield item.lineno, word.lower()


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_no_english_outside_its_folder(path: Path) -> None:
    """No rule of a room holds an English word: they come from ``languages/en``."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found = [f"line {line}: {word}" for line, word in looked_for(tree) if word in WORDS]
    assert found == []


def test_the_search_for_english_finds_it() -> None:
    """The test above would notice a word in a comparison, a collection and a pattern."""
    for code in ('a == "said"', 'WORDS = {"who", "x"}', 're.compile("(ago|x)")', '{"who": 1}'):
        assert {word for _, word in looked_for(ast.parse(code))} & WORDS
    for code in ('raise ValueError("said who")', '"""A docstring that says who said it."""'):
        assert not list(looked_for(ast.parse(code)))


@pytest.mark.parametrize("path", EVERY_MODULE, ids=lambda path: str(path.relative_to(SOURCE)))
def test_every_module_says_what_it_is_for(path: Path) -> None:
    """A module has a docstring, and fits a few screens (data of the languages apart)."""
    text = path.read_text(encoding="utf-8")
    assert ast.get_docstring(ast.parse(text))
    if not path.is_relative_to(ENGLISH):
        assert text.count("\n") <= 600


FENCE = re.compile(r"^```[^\n]*\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def test_the_readme_starts_with_its_two_commands() -> None:
    """The first block installs and runs the main job, the second one passes the tests."""
    use, test, *_ = FENCE.findall((ROOT / "README.md").read_text(encoding="utf-8"))
    assert re.fullmatch(r"pip install '\.\[cli\]' && statements examples/[^\n]+\n", use)
    assert re.fullmatch(r"pip install '\.\[[a-z,]*test[a-z,]*\]' && python -m pytest\n", test)


def test_no_registry_is_named() -> None:
    """Nobody is sent to a particular package host: the installer knows where packages are."""
    hosts = re.compile(r"(?:pypi|pythonhosted|anaconda|test\.pypi)\.(?:org|com|io)", re.IGNORECASE)
    suffixes = {".py", ".md", ".toml", ".yml", ".yaml", ".cff", ".txt", ""}
    folders = ["src", "tests", "docs", "examples", "benchmarks", ".ci", ".github"]
    paths = [path for folder in folders for path in (ROOT / folder).rglob("*")]
    for path in [*paths, *ROOT.glob("*")]:
        if path.is_file() and path.suffix in suffixes and path != Path(__file__):
            assert not hosts.search(path.read_text(encoding="utf-8")), path


def test_the_reference_has_every_public_name() -> None:
    """Whatever can be imported from ``statements`` has its place in the API reference."""
    page = (ROOT / "docs" / "reference" / "api.md").read_text(encoding="utf-8")
    documented = set(re.findall(r"^\.\. auto\w+:: (?:\w+\.)*(\w+)$", page, re.MULTILINE))
    assert set(statements.__all__) <= documented
