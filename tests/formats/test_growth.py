"""What a format costs grows with the number of statements, and with nothing else."""

from __future__ import annotations

import sys

import attrs
import pytest

from statements.formats.brat import from_brat, to_brat
from statements.formats.csv import to_csv
from statements.formats.displacy import to_displacy
from statements.formats.html import Page
from statements.formats.json import from_json, to_json
from statements.formats.labelstudio import from_task, to_task
from tests.formats.samples import STATEMENTS, TEXT


def moved(statement, offset):
    """The statement as it stands so many characters on."""

    def move(span):
        return span and attrs.evolve(span, start=span.start + offset, end=span.end + offset)

    quote, attribution = statement.quote, statement.attribution
    return attrs.evolve(
        statement,
        quote=attrs.evolve(quote, content=tuple(map(move, quote.content))),
        attribution=attrs.evolve(
            attribution, source=move(attribution.source), cue=move(attribution.cue)
        ),
        date=move(statement.date),
        dates=tuple(map(move, statement.dates)),
    )


@pytest.mark.parametrize(
    "use",
    [
        lambda text, statements: from_json(to_json(statements)),
        lambda text, statements: to_csv(statements),
        lambda text, statements: Page(text, statements).to_html(),
        lambda text, statements: from_brat(to_brat(statements), text),
        lambda text, statements: from_task(to_task(text, statements)),
        to_displacy,
    ],
    ids=["json", "csv", "html", "brat", "labelstudio", "displacy"],
)
def test_steps_grow_with_the_statements(use):
    """Eight times the article takes eight times the steps: calls, comparisons of keys included."""

    def steps(copies):
        statements = [
            moved(statement, copy * len(TEXT)) for copy in range(copies) for statement in STATEMENTS
        ]
        calls = 0

        def count_call(frame, event, argument):
            nonlocal calls
            calls += event in {"call", "c_call"}

        before = sys.getprofile()
        sys.setprofile(count_call)
        try:
            use(TEXT * copies, statements)
        finally:
            sys.setprofile(before)
        return calls

    steps(1)
    assert steps(64) < 10 * steps(8)
