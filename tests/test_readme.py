"""What README promises at first sight is what comes out."""

from __future__ import annotations

import re

from statements import extract_statements
from tests.golden import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_table_is_what_comes_out() -> None:
    """The text in README gives exactly the rows that stand below it."""
    quoted = re.findall(r"^>(?: (.*))?$", README, re.MULTILINE)
    text = "\n".join(quoted)
    rows = [
        [cell.strip() for cell in line.split("|")[1:-1]]
        for line in README.split("\n")
        if line.startswith("|")
    ]
    found = [
        [
            statement.speaker.name if statement.speaker else "",
            statement.source.text if statement.source else "",
            statement.kind,
            statement.act,
            statement.text,
            statement.date.value if statement.date else "",
            ", ".join(mention.value for mention in statement.dates),
        ]
        for statement in extract_statements(text, published="2024-05-16")
    ]
    assert rows[2:] == found


def test_links_lead_somewhere() -> None:
    """Every relative link of README and its companions leads to a file."""
    for page in ROOT.glob("*.md"):
        for target in re.findall(r"\]\(([^)#]+)\)", page.read_text(encoding="utf-8")):
            assert "://" in target or (ROOT / target).exists(), f"{page.name}: {target}"
