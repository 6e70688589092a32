"""What a batch takes, and what it makes of each article."""

from __future__ import annotations

import datetime
import multiprocessing
import subprocess
import sys
import textwrap
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import statements
from statements import batch
from statements.api import analyze, extract_statements, normalize_dates
from statements.batch import Progress, extract_many
from statements.errors import (
    ArticleError,
    OptionError,
    PublishedError,
    StatementsError,
    TextTypeError,
)
from statements.records import Article, Extraction
from tests.strategies import any_text, news

TEXT = "“The bridge is closed,” Mayor Ada Kell said on Tuesday. It rained."
DAY = datetime.date(2022, 3, 30)

pytestmark = pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")


def expected(text: str, published: Any, name: str) -> Extraction:
    return Extraction(
        id=name,
        statements=tuple(extract_statements(text, published=published)),
        dates=tuple(normalize_dates(text, published=published)),
    )


@pytest.mark.parametrize("processes", [1, 2])
def test_every_kind_of_article(processes: int) -> None:
    """Texts, records, documents and mappings give what the single calls give."""
    articles = [
        TEXT,
        Article(TEXT, DAY, "mine"),
        {"text": TEXT, "published": "2022-03-30", "id": "yours", "url": "ignored"},
        {"text": TEXT, "id": 17},
        analyze(TEXT, published=DAY),
        Article(""),
    ]
    assert list(extract_many(articles, processes=processes)) == [
        expected(TEXT, None, "0"),
        expected(TEXT, DAY, "mine"),
        expected(TEXT, DAY, "yours"),
        expected(TEXT, None, "17"),
        expected(TEXT, DAY, "4"),
        expected("", None, "5"),
    ]


def test_the_example_holds_a_statement() -> None:
    assert len(expected(TEXT, DAY, "0").statements) == 1
    assert len(expected(TEXT, DAY, "0").dates) == 1


@pytest.mark.parametrize("processes", [1, 2])
def test_errors_stay_with_their_articles(processes: int) -> None:
    wrong: list[Any] = [
        None,
        b"bytes",
        {"body": "no text"},
        {"text": None, "id": "none"},
        Article(17),  # type: ignore[arg-type]
        {"text": TEXT, "published": "the day before", "id": "late"},
        {"text": TEXT, "published": object()},
        {"text": TEXT, "published": lambda: DAY},
        {"text": TEXT, "id": 1.5},
        "long" * 100,
    ]
    mixed = [article for one in wrong for article in (one, TEXT)]
    found = list(extract_many(mixed, processes=processes, max_length=len(TEXT)))
    assert [type(extraction.error) for extraction in found[::2]] == [
        ArticleError,
        ArticleError,
        ArticleError,
        TextTypeError,
        TextTypeError,
        PublishedError,
        PublishedError,
        PublishedError,
        ArticleError,
        ArticleError,
    ]
    assert [extraction.error for extraction in found[1::2]] == [None] * len(wrong)
    assert all(len(extraction.statements) == 1 for extraction in found[1::2])
    assert [found[6].id, found[10].id, found[0].id] == ["none", "late", "0"]
    assert "max_length" in str(found[-2].error)


@pytest.mark.parametrize("processes", [1, 2])
def test_a_defect_ends_no_batch(processes: int, monkeypatch: pytest.MonkeyPatch) -> None:
    def analyze_badly(text: str, **options: Any) -> Any:
        if text == "bad":
            raise ZeroDivisionError("a defect")
        return analyze(text, **options)

    monkeypatch.setattr("statements.api.analyze", analyze_badly)
    found = list(
        extract_many(["a", "bad", "b"], processes=processes, start_method="fork" if FORKS else None)
    )
    assert [type(extraction.error) for extraction in found] == [
        type(None),
        StatementsError,
        type(None),
    ]
    assert "ZeroDivisionError: a defect" in str(found[1].error)


FORKS = "fork" in multiprocessing.get_all_start_methods()


def test_max_length_counts_code_points() -> None:
    found = list(extract_many(["é" * 10, "é" * 11], max_length=10))
    assert [extraction.error is None for extraction in found] == [True, False]


@pytest.mark.parametrize("articles", ["a text", Article("a text"), {"text": "a text"}, None, 5])
def test_articles_must_be_many(articles: Any) -> None:
    with pytest.raises(ArticleError):
        extract_many(articles)


@pytest.mark.parametrize(
    "options",
    [
        {"processes": 0},
        {"processes": True},
        {"processes": 1.5},
        {"processes": "2"},
        {"max_length": 0},
        {"max_length": "9"},
        {"start_method": "boil"},
        {"on_progress": 3},
    ],
)
def test_options_are_checked_at_the_call(options: dict[str, Any]) -> None:
    """Before anything is read; the message names the option."""
    with pytest.raises(OptionError, match=next(iter(options))):
        extract_many(iter([]), **options)


@pytest.mark.parametrize("processes", [1, 2])
def test_no_articles_give_nothing(processes: int) -> None:
    assert list(extract_many([], processes=processes)) == []


def test_all_cores_are_the_cores_of_this_process() -> None:
    assert list(extract_many(["a"], processes=None)) == [expected("a", None, "0")]
    assert batch._cores() >= 1


@pytest.mark.parametrize("processes", [1, 2])
def test_progress_is_told_before_each_extraction(processes: int) -> None:
    told: list[Progress] = []
    found = extract_many(["a", "bcd", "", None], processes=processes, on_progress=told.append)
    for number, _ in enumerate(found, 1):
        assert len(told) == number
    assert told == [Progress(1, 1, 0), Progress(2, 4, 0), Progress(3, 4, 0), Progress(4, 4, 1)]


@settings(max_examples=15)
@given(st.lists(st.one_of(any_text(), news().map(lambda article: article.text)), max_size=6))
def test_processes_change_nothing(texts: list[str]) -> None:
    assert list(extract_many(texts, processes=2)) == list(extract_many(texts))


MEMORY = """
    import gc, itertools, resource, sys
    from statements import extract_many

    def articles():
        for number in itertools.count():
            yield f"“Number {number} is late,” said Ada Kell. " + "x" * 2000

    if __name__ == "__main__":
        found = extract_many(articles(), processes=int(sys.argv[1]))
        for number, extraction in enumerate(found):
            assert len(extraction.statements) == 1, extraction
            if number == 300:
                early = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
            if number == 3000:
                break
        print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - early)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="ru_maxrss is in other units elsewhere")
@pytest.mark.parametrize("processes", [1, 2])
def test_memory_does_not_grow_with_the_number(processes: int, tmp_path: Path) -> None:
    """2,700 articles of 2 kB more: kept, they would be 5 MB of text alone, and 3 of records."""
    script = tmp_path / "script.py"
    script.write_text(textwrap.dedent(MEMORY), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, str(script), str(processes)],
        capture_output=True,
        check=True,
        encoding="utf-8",
        env={"PYTHONPATH": str(Path(statements.__file__).parents[1])},
        timeout=50,
    )
    assert int(done.stdout) < 3000
