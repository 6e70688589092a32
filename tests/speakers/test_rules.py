"""Every rule is named once, is described, and does in its example what it says."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any

import pytest

from statements.speakers import SPEAKER_RULES, Rule
from tests.golden import ROOT
from tests.speakers.marked import resolve_marked

PAGE = ROOT / "docs" / "reference" / "speaker-rules.md"
FAMILIES = {
    "name": "Names",
    "nominal": "Descriptions",
    "pronoun": "Pronouns",
    "continuation": "Labels and continuations",
}
INTRODUCTION = """\
# Speaker rules

What `Attribution.speaker_rule` can say: by which way the source of a statement was brought to its
speaker. {doc}`/explanation/speakers` tells how the rules work together. Rules of a family are tried
in the order in which they stand here. In the examples the source is in bold; after the arrow stands
the name of the speaker that the rule finds.
"""


def rules_page() -> str:
    """The page that lists the rules, as the code has them."""
    parts = [INTRODUCTION]
    for family, heading in FAMILIES.items():
        parts.append(f"\n## {heading}\n")
        for rule in SPEAKER_RULES:
            if rule.family != family:
                continue
            first, _, rest = rule.summary.partition("\n\n")
            example = rule.example.replace("[]", "").replace("[", "**").replace("]", "**")
            example = " / ".join(example.split("\n\n"))
            parts.append(f"\n`{rule.name}`\n: {' '.join(first.split())}\n")
            if rest:
                parts.append(f"  {' '.join(rest.split())}\n")
            parts.append(f"\n  > {example} → *{rule.speaker}*\n")
    return "".join(parts)


def test_names_are_unique() -> None:
    """A name leads to one rule."""
    names = [rule.name for rule in SPEAKER_RULES]
    assert len(set(names)) == len(names)
    assert {rule.family for rule in SPEAKER_RULES} == set(FAMILIES)


@pytest.mark.parametrize("rule", SPEAKER_RULES, ids=lambda rule: rule.name)
def test_example(rule: Rule[Callable[..., Any]]) -> None:
    """A source of the example is resolved by this rule, to this speaker."""
    assert len(rule.summary) > 20
    found = {
        (resolution.rule, resolution.speaker.name)
        for _, resolution in resolve_marked(rule.example)
        if resolution.speaker is not None
    }
    assert (rule.name, rule.speaker) in found


def test_the_docs_list_the_rules() -> None:
    """The page in the docs is what the code says; ``GOLDEN=write`` writes it."""
    if os.environ.get("GOLDEN") == "write":
        PAGE.write_text(rules_page(), encoding="utf-8")
    assert PAGE.read_text(encoding="utf-8") == rules_page()
