"""How the documentation is built."""

from __future__ import annotations

import tomllib
from pathlib import Path

project = "statements"
author = "The statements authors"
copyright = "The statements authors"
release = tomllib.loads((Path(__file__).parents[1] / "pyproject.toml").read_text(encoding="utf-8"))[
    "project"
]["version"]
version = release

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.napoleon",
    "sphinx.ext.viewcode",
]
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3
exclude_patterns = ["_build"]

# spaCy is not needed to build the documentation.
autodoc_mock_imports = ["spacy"]
autodoc_typehints = "signature"
autodoc_member_order = "bysource"
autodoc_preserve_defaults = True
napoleon_google_docstring = True
napoleon_numpy_docstring = False
napoleon_use_admonition_for_examples = False
python_display_short_literal_types = True
# Python's own documentation is not fetched at build time, so its names lead nowhere.
_BUILTIN = (
    "Any|bool|bytes|dict|float|frozenset|int|list|None|object|optional|range|Self|set|str|tuple|"
    "type"
)
_STANDARD = (
    r"(collections|datetime|enum|multiprocessing|typing|pathlib|io|os|re|pyarrow|regex|attrs?)\b.*"
)
_COMMON = r"Iterable|Iterator|Callable|Mapping|Sequence|TextIO|Path|StrEnum"
_PRIVATE = r"(.*\.)?_[A-Za-z]\w*"
nitpick_ignore_regex = [
    (r"py:.*", _STANDARD),
    (r"py:.*", rf"({_BUILTIN}|{_COMMON}|{_PRIVATE}|(Type|Value|Runtime|Import)Error|Exception)"),
]

html_theme = "furo"
html_title = "statements"


# Napoleon reads "Asks: ..." at an attribute as a type and its description, so it sees none.
_kept = {}


def _hide_attribute(app, what, name, obj, options, lines):
    if what == "attribute":
        _kept[name] = lines[:]
        lines.clear()


def _show_attribute(app, what, name, obj, options, lines):
    if what == "attribute":
        lines[:] = _kept.pop(name)


def setup(app):
    # Napoleon listens at the default priority of 500.
    app.connect("autodoc-process-docstring", _hide_attribute, priority=400)
    app.connect("autodoc-process-docstring", _show_attribute, priority=600)
