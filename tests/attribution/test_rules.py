"""Every rule is described in the docs, and proposes in its example what it says."""

from __future__ import annotations

import ast
import inspect
import os
from collections.abc import Iterator
from enum import StrEnum

import pytest

from statements import analyze, extract_statements
from statements.attribution import rules
from statements.attribution.cues import cue_candidates
from statements.attribution.explain import rule_of_cue
from statements.attribution.line import Line
from statements.attribution.rules import TURN, ContentRule, CueRule, SourceRule
from statements.attribution.scoring import scorers
from statements.attribution.sources import source_candidates
from statements.attribution.units import find_units
from tests.golden import ROOT

PAGE = ROOT / "docs" / "reference" / "attribution-rules.md"
FAMILIES: dict[type[StrEnum], str] = {
    SourceRule: "Where the source was found",
    ContentRule: "Where the content lies",
    CueRule: "Why a word may be a cue",
}
INTRODUCTION = """\
# Attribution rules

What `Attribution.rule` can say: how a statement was made, as `<source rule>/<content rule>`. Rules
propose candidates, and scorers choose among them; {doc}`/explanation/attribution` tells how, and
{doc}`/how-to/read-an-explanation` how to see what else was proposed. The rules of cues are in
explanations only. In the examples the words that the rule proposes are in italics.

`Attribution.speaker_rule` names how the source led to its speaker: see {doc}`speaker-rules`.

## Statements made by one rule alone

`turn`
: A turn of a transcript or an interview is what the one says whose label heads it:
  "*Q: Did it rain?*". Nothing is weighed.
"""
#: Rule to a text, and to words that the rule proposes in it for its part.
EXAMPLES: dict[str, tuple[str, str]] = {
    SourceRule.NONE: ("The bridge is expected to open in May.", ""),
    SourceRule.BEFORE: ("Dana Holt said the road was safe.", "Dana Holt"),
    SourceRule.APART: ("Dana Holt, who runs the port, left, saying it was late.", "Dana Holt"),
    SourceRule.POSSESSOR: ("His now often quoted claim that it was safe was wrong.", "His"),
    SourceRule.INVERTED: ("“The road is safe,” said Dana Holt.", "Dana Holt"),
    SourceRule.AGENT: ("The road was declared unsafe by the inspectors.", "the inspectors"),
    "signature": ("“The road is safe.” — Dana Holt, engineer", "Dana Holt, engineer"),
    SourceRule.MAIN_SUBJECT: ("Calling it a sad day, Holt left the hall.", "Holt"),
    ContentRule.RIGHT: ("Dana Holt said the road was safe.", "the road was safe"),
    ContentRule.LEFT: ("“The road is safe,” said Dana Holt.", "“The road is safe,”"),
    ContentRule.BOTH: ("“The road,” said Dana Holt, “is safe.”", "“The road,” … “is safe.”"),
    ContentRule.PREVIOUS: ("“The road is safe!” Dana Holt said.", "“The road is safe!”"),
    CueRule.WORD: ("Dana Holt said the road was safe.", "said"),
    CueRule.BESIDE_QUOTATION: ("“The road is safe,” mooed Dana Holt.", "mooed"),
    CueRule.COLON: ("Dana Holt was blunt: “The road is safe.”", ":"),
    CueRule.DASH: ("“The road is safe” — Dana Holt said so on Monday.", "—"),
}
RULES = [rule for family in FAMILIES for rule in family]


def described() -> Iterator[tuple[type[StrEnum], str, str]]:
    """Family, rule and docstring of each rule, as the code has them."""
    [*body] = ast.parse(inspect.getsource(rules)).body
    for node in body:
        if not isinstance(node, ast.ClassDef):
            continue
        family = getattr(rules, node.name)
        for assigned, doc in zip(node.body, node.body[1:], strict=False):
            if isinstance(assigned, ast.Assign):
                assert isinstance(assigned.value, ast.Constant)
                assert isinstance(doc, ast.Expr), f"{assigned.value.value} is not described"
                assert isinstance(doc.value, ast.Constant)
                yield family, str(assigned.value.value), " ".join(doc.value.value.split())


def rules_page() -> str:
    """The page that lists the rules, as the code has them."""
    parts = [INTRODUCTION]
    for family, heading in FAMILIES.items():
        parts.append(f"\n## {heading}\n")
        parts += [f"\n`{name}`\n: {doc}\n" for kind, name, doc in described() if kind is family]
    return "".join(parts)


def test_the_docs_list_the_rules() -> None:
    """The page in the docs is what the code says; ``GOLDEN=write`` writes it."""
    if os.environ.get("GOLDEN") == "write":
        PAGE.write_text(rules_page(), encoding="utf-8")
    assert PAGE.read_text(encoding="utf-8") == rules_page()


def test_every_rule_is_described_once() -> None:
    """With words that show what it proposes, and by a name that no other rule has."""
    names = [name for _, name, _ in described()]
    assert sorted(names) == sorted(str(rule) for rule in RULES)
    assert len(set(names)) == len(names)
    assert TURN not in names
    for _, name, doc in described():
        assert doc.count("*") >= 2 or name == SourceRule.NONE, name


def proposed(text: str) -> set[tuple[str, str]]:
    """Rule and words of every cue and source that is proposed, and of what statements have."""
    document = analyze(text)
    units = find_units(document)
    forms = scorers().forms
    found = set()
    for statement in extract_statements(document):
        source, _, content = statement.attribution.rule.partition("/")
        found.add((content, " … ".join(span.text for span in statement.content)))
        found.add((source, statement.source.text if statement.source else ""))
    for number in range(len(units.lines)):
        line = Line(units, number)

        def words(first: int, last: int, shift: int = line.shift) -> str:
            start, end = units.starts[first + shift], units.ends[last + shift - 1]
            return text[start:end] if last else ""

        for head in cue_candidates(line, line.known(forms)):
            found.add((rule_of_cue(line, head, forms).value, words(head, head + 1)))
            for first, last, rule, _ in source_candidates(line, head, head + 1):
                found.add((str(rule), words(first, last)))
    return found


@pytest.mark.parametrize("rule", RULES)
def test_example(rule: StrEnum) -> None:
    """The rule proposes these words in its example, whether or not they were chosen."""
    text, words = EXAMPLES[rule]
    assert (rule.value, words) in proposed(text)
