"""Files, folders and standard input as articles; what cannot be read as its error."""

from __future__ import annotations

import codecs
import datetime
import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

import attrs

from statements.errors import ArticleError, StatementsError
from statements.records import Article, Extraction

__all__ = ["STANDARD_INPUT", "Inputs", "Published", "text_files"]

#: The name that stands for standard input, as everywhere on Unix.
STANDARD_INPUT = "-"
#: What the command reads of a folder.
SUFFIXES = (".txt", ".jsonl")
_UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)

Published = datetime.date | datetime.datetime | str | None


def text_files(folder: Path) -> list[Path]:
    """The files of a folder and the folders in it that hold texts, sorted by path.

    Hidden files and folders are passed over.
    """
    return sorted(
        path
        for path in folder.rglob("*")
        if path.suffix in SUFFIXES
        and path.is_file()
        and not any(part.startswith(".") for part in path.relative_to(folder).parts)
    )


@attrs.frozen
class Inputs:
    """What the command line was told to read."""

    paths: tuple[str, ...]
    """Files, folders, or "-"."""
    published: Published = None
    """For every article that has no day of publication of its own."""
    encoding: str | None = None
    """How the files are written; by default UTF-8, or UTF-16 with its mark."""
    lines: bool = False
    """Whether standard input has an article a line."""

    def __iter__(self) -> Iterator[Article | Extraction]:
        """Articles in order, and an extraction with its error for whatever cannot be read."""
        for path in self.paths:
            try:
                yield from self._articles(path)
            except OSError as error:
                yield _failure(path, error.strerror or str(error))
            except StatementsError as error:
                yield Extraction(path, error=error)

    def count(self) -> int | None:
        """How many articles there are, if that is known before they are read."""
        if any(path.endswith(".jsonl") or Path(path).is_dir() for path in self.paths):
            return None
        return None if self.lines and STANDARD_INPUT in self.paths else len(self.paths)

    def _articles(self, path: str) -> Iterator[Article | Extraction]:
        if path == STANDARD_INPUT:
            stream = sys.stdin.buffer
            yield from self._lines(path, stream) if self.lines else self._whole(path, stream)
            return
        if Path(path).is_dir():
            found = text_files(Path(path))
            if not found:
                raise ArticleError(
                    f"this folder holds no texts; files ending in {' or '.join(SUFFIXES)} are read",
                    value=path,
                )
            yield from attrs.evolve(self, paths=tuple(map(str, found)))
            return
        with Path(path).open("rb") as file:
            if path.endswith(".jsonl"):
                yield from self._lines(path, file)
            else:
                yield from self._whole(path, file)

    def _whole(self, path: str, file: BinaryIO) -> Iterator[Article]:
        yield Article(_decoded(file.read(), self.encoding), self.published, path)

    def _lines(self, path: str, file: Iterable[bytes]) -> Iterator[Article | Extraction]:
        for number, line in enumerate(file, start=1):
            if not line.strip():
                continue
            place = f"{path}:{number}"
            try:
                yield self._article(place, _decoded(line, self.encoding or "utf-8-sig"))
            except StatementsError as error:
                yield Extraction(place, error=error)

    def _article(self, place: str, line: str) -> Article:
        try:
            data = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise ArticleError(f"this line is no JSON: {error}", value=line) from None
        if not isinstance(data, dict) or not isinstance(data.get("text"), str):
            raise ArticleError(
                'a line is an object with the key "text", a string, and perhaps '
                '"published" and "id"',
                value=line,
            )
        published, name = data.get("published"), data.get("id")
        if published is not None and not isinstance(published, str):
            raise ArticleError(
                f'"published" is an ISO 8601 string or null, not {published!r}', value=published
            )
        return Article(
            data["text"], published or self.published, place if name is None else str(name)
        )


def _decoded(data: bytes, encoding: str | None) -> str:
    """The text of a file; line ends stay as they are, a byte order mark is left out."""
    if encoding is None:
        encoding = "utf-16" if data.startswith(_UTF16_MARKS) else "utf-8-sig"
    try:
        return data.decode(encoding)
    except UnicodeError as error:
        where = f" (at byte {error.start})" if isinstance(error, UnicodeDecodeError) else ""
        raise ArticleError(
            f"this is not {encoding.removesuffix('-sig').upper()}{where}; "
            "name its encoding, for example --encoding cp1252",
            value=encoding,
        ) from None


def _failure(name: str, message: str) -> Extraction:
    return Extraction(name, error=ArticleError(message, value=name))
