"""Articles from scrapers, paragraphs, folders and Parquet files, with title and day."""

from __future__ import annotations

import datetime

import pytest

from statements import extract_many
from statements.articles import (
    from_newspaper,
    from_paragraphs,
    from_trafilatura,
    read_folder,
    read_parquet,
)
from statements.errors import ArticleError, PublishedError
from statements.records import Article

FIRST = "“The dam will hold until the spring,” Mayor Ada Kell told the council on Tuesday."
SECOND = "Engineers had warned of cracks in the old wall, and the council met all night about them."
PAGE = f"""<!doctype html>
<html lang="en"><head><title>Dam will hold, says Kell</title>
<meta property="og:title" content="Dam will hold, says Kell">
<meta property="article:published_time" content="2024-05-16T08:30:00+02:00">
<link rel="canonical" href="http://paper.example/dam">
</head><body><article><h1>Dam will hold, says Kell</h1>
<p>{FIRST}</p><p>{SECOND}</p><p>{SECOND.replace("night", "day")}</p></article></body></html>
"""


def check(article):
    """Title, both paragraphs and the day are there, and lead to the right statement."""
    assert article.text.startswith("Dam will hold, says Kell\n")
    assert article.text.count("Dam will hold, says Kell") == 1
    assert FIRST in article.text
    [extraction] = extract_many([article])
    assert extraction.error is None
    statement = next(item for item in extraction.statements if item.kind == "direct")
    assert statement.speaker.name == "Ada Kell"
    assert statement.date.value == "2024-05-14"


def test_trafilaturas_document():
    """Text, title, date and URL."""
    trafilatura = pytest.importorskip("trafilatura")
    found = trafilatura.bare_extraction(PAGE, url="http://paper.example/dam", with_metadata=True)
    article = from_trafilatura(found)
    check(article)
    assert (article.published, article.id) == ("2024-05-16", "http://paper.example/dam")


def test_trafilaturas_json():
    """The same from the string."""
    trafilatura = pytest.importorskip("trafilatura")
    found = trafilatura.extract(
        PAGE, url="http://paper.example/dam", with_metadata=True, output_format="json"
    )
    check(from_trafilatura(found))


@pytest.mark.parametrize("found", [None, "", "no json", "{}", {"text": None}, object()])
def test_trafilatura_without_a_text(found):
    """It gives None where it finds nothing."""
    with pytest.raises(ArticleError, match="gave no text"):
        from_trafilatura(found)


def test_newspapers_article():
    """Text, title, datetime and URL."""
    newspaper = pytest.importorskip("newspaper")
    found = newspaper.Article("http://paper.example/dam")
    found.download(input_html=PAGE)
    found.parse()
    article = from_newspaper(found)
    check(article)
    assert article.published.date() == datetime.date(2024, 5, 16)
    assert article.id == "http://paper.example/dam"


def test_newspapers_article_without_a_day():
    """None, or the empty string of older versions: relative dates stay unresolved."""

    class Found:
        text, title, url = FIRST, "", "http://paper.example/dam"
        publish_date = ""

    article = from_newspaper(Found())
    assert article == Article(FIRST, None, "http://paper.example/dam")
    [extraction] = extract_many([article])
    assert [mention.text for mention in extraction.dates] == ["the spring", "Tuesday"]
    assert {mention.earliest for mention in extraction.dates} == {None}


def test_newspapers_article_that_was_not_parsed():
    """The message says what to call."""
    with pytest.raises(ArticleError, match=r"parse\(\)"):
        from_newspaper(object())


def test_paragraphs():
    """An empty line between them, the title before, the rest carried over."""
    article = from_paragraphs(
        [FIRST, " ", SECOND], title="Dam will hold, says Kell", published="2024-05-16", id="dam"
    )
    check(article)
    assert article.text.count("\n\n") == 2
    assert (article.published, article.id) == ("2024-05-16", "dam")


def test_a_title_that_is_there_is_not_repeated():
    """Some scrapers leave it in the text."""
    assert from_paragraphs(["Dam holds", FIRST], title="Dam holds ").text.count("Dam holds") == 1


@pytest.mark.parametrize("wrong", [FIRST, [FIRST, None]])
def test_what_are_no_paragraphs(wrong):
    """One string would be taken for letters."""
    with pytest.raises(ArticleError):
        from_paragraphs(wrong)


def test_a_day_that_cannot_be_read_fails_alone():
    """Its article has the error, the others go on."""
    articles = [from_paragraphs([FIRST], published="last week or so"), from_paragraphs([FIRST])]
    wrong, right = extract_many(articles)
    assert isinstance(wrong.error, PublishedError)
    assert right.error is None
    assert right.statements


def test_a_folder(tmp_path):
    """Sorted by path, as the files are, without their mark."""
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "one.txt").write_bytes(b"\xef\xbb\xbfOne\r\n")
    (tmp_path / "two.txt").write_text("Two", encoding="utf-8")
    (tmp_path / "two.md").write_text("No", encoding="utf-8")
    assert list(read_folder(tmp_path, published="2024-05-16")) == [
        Article("One\r\n", "2024-05-16", "b/one.txt"),
        Article("Two", "2024-05-16", "two.txt"),
    ]
    assert [article.id for article in read_folder(tmp_path, pattern="*.md")] == ["two.md"]


def test_a_folder_that_cannot_be_read(tmp_path):
    """Not there, or written otherwise."""
    with pytest.raises(ArticleError, match="no folder"):
        list(read_folder(tmp_path / "none"))
    (tmp_path / "a.txt").write_bytes(b"caf\xe9")
    with pytest.raises(ArticleError, match="at byte 3"):
        list(read_folder(tmp_path))
    assert [article.text for article in read_folder(tmp_path, encoding="cp1252")] == ["café"]


def test_a_parquet_file(tmp_path):
    """Days as strings, dates or timestamps; any names of columns; nothing where nothing is."""
    pa = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    path = tmp_path / "articles.parquet"
    day = datetime.date(2024, 5, 16)
    table = pa.table(
        {
            "body": [FIRST, None],
            "day": pa.array([day, None], pa.date32()),
            "number": [7, 8],
            "head": ["Dam will hold, says Kell", None],
        }
    )
    parquet.write_table(table, path)
    first, second = read_parquet(path, text="body", published="day", id="number", title="head")
    check(first)
    assert (first.published, first.id) == (day, "7")
    assert second == Article("", None, "8")
    assert [found.id for found in read_parquet(path, text="body", published=None, id=None)] == [
        None, None,
    ]  # fmt: skip
    with pytest.raises(ArticleError, match=r"no column 'text'; it has \['body'"):
        list(read_parquet(path))
