"""Every family is named once, is described, and reads its example."""

from __future__ import annotations

import datetime
import os

import pytest

from statements.dates.find import find_with_families
from statements.dates.grammar import FAMILIES, Family
from statements.document import Document
from statements.languages.schema.dates import Kind
from tests.golden import ROOT

PUBLISHED = datetime.date(2023, 6, 14)
PAGE = ROOT / "docs" / "reference" / "date-families.md"
INTRODUCTION = """\
# Families of temporal expressions

The grammar of `statements.dates`, in the order in which its families are tried where several begin
at the same word. {doc}`/explanation/dates` tells how it works. The examples are read as if
published on Wednesday, 14 June 2023; the expression is in bold, and after the arrow stand its type
and value.
"""


def _read(family: Family) -> str | None:
    """The type and value of the marked words of the example, if this family reads them."""
    before, _, rest = family.example.partition("[")
    words, _, after = rest.partition("]")
    document = Document(before + words + after, PUBLISHED)
    for name, mention in find_with_families(document):
        if (name, mention.start, mention.text) == (family.name, len(before), words):
            return f"{mention.type} {mention.value}"
    return None


def families_page() -> str:
    """The page that lists the families, as the code has them."""
    parts = [INTRODUCTION]
    for family in FAMILIES:
        summary = (family.read.__doc__ or "").split("\n\n", 1)[0]
        example = family.example.replace("[", "**").replace("]", "**")
        read = _read(family)
        value = "none" if read is None else f"`{read}`"
        parts.append(
            f"\n`{family.name}`\n: {' '.join(summary.split())}\n\n  > {example} → {value}\n"
        )
    parts.append("\n## Kinds of words\n\nWhat the patterns of the families are made of.\n\n")
    parts.append("| sign | kind |\n|---|---|\n")
    parts.extend(f"| `{kind.value}` | {kind.name.lower().replace('_', ' ')} |\n" for kind in Kind)
    return "".join(parts)


def test_names_are_unique() -> None:
    """A name leads to one family, a sign to one kind."""
    names = [family.name for family in FAMILIES]
    assert len(set(names)) == len(names)
    assert all(len(kind.value) == 1 for kind in Kind)


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.name)
def test_example(family: Family) -> None:
    """The expression in the example is read by this family; of an age nothing is made."""
    assert (_read(family) is None) == (family.name == "age")


def test_the_docs_list_the_families() -> None:
    """The page in the docs is what the code says; ``GOLDEN=write`` writes it."""
    if os.environ.get("GOLDEN") == "write":
        PAGE.write_text(families_page(), encoding="utf-8")
    assert PAGE.read_text(encoding="utf-8") == families_page()
