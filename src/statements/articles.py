"""Articles from where texts come: scrapers' results, paragraphs, folders, Parquet files.

Each function gives :class:`statements.Article` records for :func:`statements.extract_many`,
with the title as the first paragraph (headlines hold statements, and names in full) and the day of
publication as it was found: a missing one is None, and relative dates then stay unresolved; one
that cannot be read makes that article's extraction fail, with an error that says so. Offsets
refer to ``Article.text``. No scraper is imported: what they return is known by its attributes.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from statements.errors import ArticleError, MissingExtraError
from statements.records import Article

__all__ = [
    "from_newspaper",
    "from_paragraphs",
    "from_trafilatura",
    "read_folder",
    "read_parquet",
]

Published = datetime.date | datetime.datetime | str | None

#: Rows of a Parquet file that are in memory at a time.
ROWS = 256


def from_paragraphs(
    paragraphs: Iterable[str],
    *,
    title: str | None = None,
    published: Published = None,
    id: str | None = None,  # noqa: A002
) -> Article:
    r"""An article from its paragraphs, with an empty line between them.

    Args:
        paragraphs: the paragraphs; empty ones are left out.
        title: the headline, which becomes the first paragraph unless it is there already.
        published: as for :func:`statements.extract_statements`.
        id: whatever the caller knows the article by.

    Returns:
        The article.

    Raises:
        ArticleError: ``paragraphs`` is one string, or holds something else than strings.

    Example:
        >>> from_paragraphs(["“No,” said Holt.", "Rain fell."], title="Holt declines").text
        'Holt declines\n\n“No,” said Holt.\n\nRain fell.'
    """
    if isinstance(paragraphs, str):
        raise ArticleError("paragraphs are a list of strings, not one string", value=paragraphs)
    parts = list(paragraphs)
    for part in parts:
        if not isinstance(part, str):
            raise ArticleError(f"a paragraph is a str, not {type(part).__name__}", value=part)
    text = "\n\n".join(part for part in parts if part.strip())
    return Article(_titled(text, title), published or None, id)


def _titled(text: str, title: str | None) -> str:
    """The text under its title, if that does not begin it already."""
    title = (title or "").strip()
    if not title or text.lstrip().startswith(title):
        return text
    return f"{title}\n\n{text}"


def _field(found: Any, name: str) -> Any:
    """A field of a mapping or of a record, None where there is none."""
    return found.get(name) if isinstance(found, Mapping) else getattr(found, name, None)


def from_trafilatura(found: Any, *, title: bool = True) -> Article:
    """An article from what trafilatura has extracted.

    Args:
        found: the document of ``trafilatura.bare_extraction(…)``, or the string of
            ``trafilatura.extract(…, output_format="json", with_metadata=True)``.
        title: whether the title becomes the first paragraph.

    Returns:
        The article; its id is the URL where that is known, its ``published`` the date as
        trafilatura writes it.

    Raises:
        ArticleError: nothing was extracted (None), or it has no text.
    """
    if isinstance(found, str):
        try:
            found = json.loads(found)
        except ValueError:
            found = None
    text = _field(found, "text")
    if not isinstance(text, str):
        raise ArticleError(
            "trafilatura gave no text: a document of bare_extraction, or the JSON of extract "
            "is wanted",
            value=found,
        )
    name = _field(found, "url") or _field(found, "source") or _field(found, "id")
    return Article(
        _titled(text, _field(found, "title") if title else None),
        _field(found, "date") or None,
        None if name is None else str(name),
    )


def from_newspaper(article: Any, *, title: bool = True) -> Article:
    """An article from newspaper4k's ``Article`` (or newspaper3k's), after ``parse()``.

    Args:
        article: the article.
        title: whether the title becomes the first paragraph.

    Returns:
        The article; its id is the URL, its ``published`` the date as newspaper gives it:
        a datetime, aware or naive, or None.

    Raises:
        ArticleError: it has no text yet.
    """
    text = getattr(article, "text", None)
    if not isinstance(text, str) or not text.strip():
        raise ArticleError(
            "the article has no text: call download() and parse() before", value=article
        )
    url = getattr(article, "url", None)
    return Article(
        _titled(text, getattr(article, "title", None) if title else None),
        getattr(article, "publish_date", None) or None,
        url or None,
    )


def read_folder(
    folder: str | Path,
    *,
    pattern: str = "**/*.txt",
    published: Published = None,
    encoding: str = "utf-8-sig",
) -> Iterator[Article]:
    """The texts of a folder, sorted by path, one in memory at a time.

    Args:
        folder: the folder.
        pattern: which files, as for :meth:`pathlib.Path.glob`.
        published: for all of them.
        encoding: how the files are written; a byte order mark is left out.

    Yields:
        Articles, their id being the path inside the folder, with slashes.

    Raises:
        ArticleError: the folder is not there, or a file is not written so.
    """
    root = Path(folder)
    if not root.is_dir():
        raise ArticleError(f"there is no folder {str(root)!r}", value=folder)
    for path in sorted(found for found in root.glob(pattern) if found.is_file()):
        try:
            text = path.read_bytes().decode(encoding)
        except UnicodeDecodeError as error:
            raise ArticleError(
                f"{path} is not written in {encoding} (at byte {error.start}); name its encoding",
                value=path,
            ) from None
        yield Article(text, published, path.relative_to(root).as_posix())


def read_parquet(
    path: str | Path,
    *,
    text: str = "text",
    published: str | None = "published",
    id: str | None = "id",  # noqa: A002
    title: str | None = None,
) -> Iterator[Article]:
    """The rows of a Parquet file, some hundred in memory at a time; needs the extra ``arrow``.

    Args:
        path: the file.
        text: the column with the text.
        published: the column with the day of publication (strings, dates or timestamps),
            or None.
        id: the column with the id, or None.
        title: the column with the title, which becomes the first paragraph, or None.

    Yields:
        Articles in the order of the rows. A row without a text is an empty article.

    Raises:
        MissingExtraError: pyarrow is not installed.
        ArticleError: the file has not these columns.
    """
    try:
        from pyarrow import parquet
    except ImportError:
        raise MissingExtraError(
            "reading Parquet needs pyarrow, which is not installed; install the extra that has "
            'it: pip install "statements[arrow]"',
            value="pyarrow",
        ) from None
    with parquet.ParquetFile(path) as file:
        columns = [name for name in (text, published, id, title) if name is not None]
        there = set(file.schema_arrow.names)
        missing = [name for name in columns if name not in there]
        if missing:
            raise ArticleError(
                f"{path} has no column {missing[0]!r}; it has {sorted(there)}", value=missing[0]
            )
        for batch in file.iter_batches(batch_size=ROWS, columns=columns):
            for row in batch.to_pylist():
                name = row[id] if id is not None else None
                yield Article(
                    _titled(row[text] or "", row[title] if title is not None else None),
                    (row[published] or None) if published is not None else None,
                    None if name is None else str(name),
                )
