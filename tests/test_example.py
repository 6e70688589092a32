"""The article in ``examples/`` has everything that makes such text hard, and is read rightly."""

from __future__ import annotations

import json
import runpy
from collections.abc import Callable
from pathlib import Path

import pytest

from statements import (
    Document,
    QuoteKind,
    Statement,
    analyze,
    extract_many,
    extract_statements,
    normalize_dates,
)
from tests.golden import ROOT

EXAMPLES = ROOT / "examples"


@pytest.fixture(scope="module")
def document() -> Document:
    """The article, read once."""
    text = (EXAMPLES / "article.txt").read_text(encoding="utf-8")
    return analyze(text, published="2024-05-16")


@pytest.fixture(scope="module")
def saying(document: Document) -> Callable[[str], Statement]:
    """Gives the one statement whose content holds some words."""

    def find(words: str) -> Statement:
        [found] = [
            statement
            for statement in extract_statements(document)
            if any(words in span.text for span in statement.content)
        ]
        return found

    return find


Saying = Callable[[str], Statement]


def speaker_of(statement: Statement) -> str | None:
    """The name of a statement's speaker."""
    return None if statement.speaker is None else statement.speaker.name


def test_section_label_dateline_and_byline_say_nothing(document: Document) -> None:
    """Nothing is found in the label that was run into one word, nor in the byline at the end."""
    first, last = document.paragraphs[0], document.paragraphs[-1]
    for statement in extract_statements(document):
        places = [*statement.content, statement.source, statement.cue]
        assert all(first[1] <= span.start and span.end <= last[0] for span in places if span)
    assert {speaker_of(statement) for statement in extract_statements(document)}.isdisjoint(
        {"OSTRIN", "HARBOUR DESK", "VPA", "Corvus News"}
    )


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("We have decided to let", QuoteKind.DIRECT),
        ("less than a bathtub", QuoteKind.MIXED),
        ("they had handed over a draft", QuoteKind.INDIRECT),
    ],
)
def test_every_kind(saying: Saying, words: str, kind: QuoteKind) -> None:
    """Direct, mixed and indirect statements are told apart."""
    assert saying(words).kind is kind


def test_a_quotation_split_by_its_attribution(saying: Saying) -> None:
    """Both halves are one statement, and read as one sentence."""
    split = saying("There was a good sentence")
    assert [span.text for span in split.content] == [
        "“There was a good sentence on the table,”",
        "“but a good sentence has never filled a well.”",
    ]
    assert split.text == (
        "There was a good sentence on the table, but a good sentence has never filled a well."
    )
    assert saying("Let us count the litres") is saying("I believe in a promise")


def test_a_quotation_that_goes_on_over_paragraphs(saying: Saying, document: Document) -> None:
    """A part in the next paragraph, opened anew, belongs to the statement before it."""
    long = saying("People here have learned")
    assert long is saying("She asks me when it will rain")
    assert [span.text[:21] for span in long.content] == [
        "“Rivers do not read p",
        "“People here have lea",
        "“My own mother carrie",
    ]
    assert document.paragraph_at(long.content[2].start) == 1 + document.paragraph_at(
        long.content[1].start
    )


def test_one_ministry_under_its_acronym(saying: Saying) -> None:
    """The ministry named in full and its acronym are one speaker."""
    ministry = saying("its own canal had made matters worse").speaker
    assert ministry is not None
    assert ministry.name == "Ministry of Inland Waterways"
    assert saying("less than a bathtub").speaker == ministry


def test_its_spokesperson(saying: Saying) -> None:
    """Who is known only by whom he speaks for is somebody of his own, with that in the role."""
    navy, spoken = saying("only one gate has moved"), saying("a gesture for the cameras")
    assert spoken.source is not None
    assert spoken.source.text == "its spokesperson"
    assert navy.speaker is not None
    assert navy.speaker.name.removeprefix("The ") == "Velmoran navy"
    assert spoken.speaker is not None
    assert spoken.speaker != navy.speaker
    assert spoken.speaker.role == navy.speaker.name


def test_one_person_under_two_spellings(saying: Saying) -> None:
    """Baransky and Baranskyy are one speaker, with both spellings on record."""
    president = saying("brought Tarsk back to the customs house").speaker
    assert president is not None
    assert president.name == "Danyl Baransky"
    assert "Baranskyy" in president.aliases
    assert saying("There was a good sentence").speaker == president


def test_pronouns_across_paragraphs(saying: Saying) -> None:
    """He and she are the person of the paragraph before."""
    assert speaker_of(saying("nobody should celebrate")) == "Danyl Baransky"
    assert speaker_of(saying("If two gates stay open")) == "Marta Oyelund"
    assert speaker_of(saying("wait and keep the pumps running")) == "Ilse Draganov"


def test_the_same_sentence_twice(document: Document) -> None:
    """A sentence that is quoted twice is two statements, each in its place."""
    words = "“Rivers do not read press releases"
    twice = [s for s in extract_statements(document) if s.content[0].text.startswith(words)]
    assert len(twice) == 2
    assert twice[0].content != twice[1].content
    assert {speaker_of(statement) for statement in twice} == {"Danyl Baransky"}


def test_days_on_either_side_of_publication(document: Document) -> None:
    """The talks were on the Tuesday before; they are set to begin again on the Wednesday after."""
    days = {mention.text: mention.value for mention in normalize_dates(document)[:6]}
    assert days["Tuesday"] == "2024-05-14"
    assert days["Wednesday"] == "2024-05-22"
    assert days["March 3"] == "2024-03-03"


def test_a_duration_up_to_now(saying: Saying) -> None:
    """The past eight years are a duration, without the preposition before them."""
    [years, _] = saying("People here have learned").dates
    assert (years.text, years.type, years.value) == ("the past eight years", "DURATION", "P8Y")


def test_when_it_was_said(saying: Saying) -> None:
    """The day beside the cue is the day of the statement."""
    said = saying("view had not changed").date
    assert said is not None
    assert said.value == "2024-05-15"


def test_refusals_are_no_assertions(saying: Saying) -> None:
    """Who declines to comment has refused."""
    assert saying("to comment").act == "refuse"


# The recipes for engines (on_*.py) take arguments, and have tests of their own.
SCRIPTS = sorted(path for path in EXAMPLES.glob("*.py") if not path.name.startswith("on_"))


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_scripts_run(
    script: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every script of the examples runs and prints something."""
    monkeypatch.setattr("sys.argv", [str(script)])
    runpy.run_path(str(script), run_name="__main__")
    assert capsys.readouterr().out.count("\n") >= 3


def test_articles_in_lines() -> None:
    """The file of many articles is read whole, each with its own day or none."""
    lines = (EXAMPLES / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    library, ferry, undated = extract_many(map(json.loads, lines))
    assert [one.id for one in (library, ferry, undated)] == ["library", "ferry", "undated"]
    assert all(one.error is None for one in (library, ferry, undated))
    thursday = next(mention for mention in library.dates if mention.text == "Thursday")
    assert thursday.value == "2024-02-29"
    assert {"Wanda Quist", "Ivo Brody"} <= {speaker_of(one) for one in library.statements}
    assert "Petra Zorn" in {speaker_of(one) for one in ferry.statements}
    assert "Tobin Holt" in {speaker_of(one) for one in undated.statements}
