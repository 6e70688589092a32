"""The command line, run in this process, with an extractor that needs no language."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

import attrs
import pytest
from click.testing import CliRunner, Result

from statements.cli import command
from statements.errors import ArticleError
from statements.records import Article, Extraction
from tests.formats.samples import EXTRACTION, TEXT

Run = Callable[..., Result]


@pytest.fixture
def run() -> Run:
    """Run the command line with these arguments; keyword arguments are click's."""

    def _run(*arguments: object, **settings: object) -> Result:
        shown = [str(item) for item in arguments]
        result = CliRunner().invoke(command, shown, prog_name="statements", **settings)
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    return _run


@pytest.fixture
def seen(monkeypatch: pytest.MonkeyPatch) -> list[Article]:
    """Put an extractor in place that knows one text by heart; gives the articles it was shown."""
    articles: list[Article] = []

    def extract_many(given: Iterable[Article], *, processes: int = 1) -> Iterator[Extraction]:
        for article in given:
            articles.append(article)
            if article.text == TEXT:
                yield attrs.evolve(EXTRACTION, id=article.id)
            elif article.text == "fail":
                yield Extraction(article.id, error=ArticleError("it failed"))
            else:
                yield Extraction(article.id)

    monkeypatch.setattr("statements.cli.run.extract_many", extract_many)
    return articles


@pytest.fixture
def article(tmp_path):
    """A file with the text whose statements are known."""
    path = tmp_path / "marrow.txt"
    path.write_text(TEXT, encoding="utf-8", newline="")
    return path
