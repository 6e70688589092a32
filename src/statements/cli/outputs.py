"""Results to a file or to standard output, in the format that is asked for."""

from __future__ import annotations

import io
import os
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO, cast

import attrs
import click
from rich.console import Console

from statements.cli.explain import TERMS, print_explanations, write_explanations
from statements.cli.run import Result
from statements.cli.table import print_tables
from statements.formats.csv import write_csv
from statements.formats.html import Page, write_html
from statements.formats.json import write_json
from statements.formats.jsonl import write_jsonl
from statements.records import Extraction

__all__ = ["FORMATS", "Output", "format_of"]

#: The width of a table that no terminal shows.
FILE_WIDTH = 100


def _extractions(results: Iterable[Result]) -> Iterator[Extraction]:
    return (extraction for _, extraction in results)


def _json(results: Iterable[Result], file: TextIO) -> None:
    write_json(_extractions(results), file)


def _jsonl(results: Iterable[Result], file: TextIO) -> None:
    for result in results:
        write_jsonl([result[1]], file)
        file.flush()


def _csv(results: Iterable[Result], file: TextIO) -> None:
    write_csv(_extractions(results), file)


def _html(results: Iterable[Result], file: TextIO) -> None:
    write_html(
        (
            Page(article.text, extraction.statements, extraction.dates, extraction.id or "")
            for article, extraction in results
            if article is not None and extraction.error is None
        ),
        file,
    )


#: The formats but the table, by name; the name is also their files' ending.
WRITERS: dict[str, Callable[[Iterable[Result], TextIO], None]] = {
    "json": _json,
    "jsonl": _jsonl,
    "csv": _csv,
    "html": _html,
    "explain-json": write_explanations,
}
#: What is written for people to read at once.
PRINTED = frozenset({"table", "explain"})
#: The names that ``--format`` takes.
FORMATS = ("table", "json", "jsonl", "csv", "html")


def format_of(out: str | None) -> str:
    """The format that a file's name asks for, else a table."""
    ending = "" if out is None else Path(out).suffix.removeprefix(".").lower()
    return ending if ending in WRITERS else "table"


@attrs.frozen
class Output:
    """What to write, and where to."""

    format: str
    """One of :data:`FORMATS`, "explain" or "explain-json"."""
    out: str | None = None
    """The file; None for standard output."""
    titles: bool = False
    """Whether a table begins with the name of its article."""
    terms: int = TERMS
    """How many terms of a score an explanation shows."""

    def check(self, inputs: Iterable[str]) -> None:
        """Refuse what cannot be written, before any work is done.

        Raises:
            click.UsageError: the file is one of the inputs, or its folder is not there.
        """
        if self.out is None:
            return
        if not Path(self.out).parent.is_dir():
            raise click.UsageError(f"{self.out} cannot be written: there is no such folder")
        if not Path(self.out).exists():
            return
        for path in map(Path, inputs):
            if path.exists() and path.samefile(self.out):
                raise click.UsageError(f"{path} is read and cannot be written at the same time")

    def write(self, results: Iterable[Result]) -> None:
        """Write all results.

        Raises:
            OSError: the file cannot be written.
        """
        with self._file() as file:
            if self.format in PRINTED:
                self._print(results, file)
            else:
                WRITERS[self.format](results, file)

    def _print(self, results: Iterable[Result], file: TextIO) -> None:
        terminal = file.isatty()
        width = None if terminal or "COLUMNS" in os.environ else FILE_WIDTH
        console = Console(file=file, width=width, highlight=False, markup=False, emoji=False)
        if self.format == "explain":
            print_explanations(results, console, titles=self.titles, terms=self.terms)
        else:
            print_tables(results, console, titles=self.titles)

    @contextmanager
    def _file(self) -> Iterator[TextIO]:
        if self.out is not None:
            with _whole_file(Path(self.out)) as file:
                yield file
        elif self.format in PRINTED and sys.stdout.isatty():
            yield sys.stdout
        else:
            # What programs read is UTF-8 with the line ends as they were written, whatever
            # the locale.
            file = io.TextIOWrapper(sys.stdout.buffer, encoding="utf-8", newline="")
            try:
                yield file
            finally:
                file.detach()


@contextmanager
def _whole_file(path: Path) -> Iterator[TextIO]:
    """A file that takes its name only when it is written to the end."""
    if path.exists() and not path.is_file():
        # A pipe or a device cannot be replaced.
        with path.open("w", encoding="utf-8", newline="") as file:
            yield file
        return
    with tempfile.NamedTemporaryFile(
        "w", encoding="utf-8", newline="", prefix=f".{path.name}.", dir=path.parent, delete=False
    ) as file:
        unfinished = Path(file.name)
        try:
            yield cast("TextIO", file)
            file.close()
            unfinished.chmod(_permissions(path))
            unfinished.replace(path)
        except BaseException:
            unfinished.unlink()
            raise


def _permissions(path: Path) -> int:
    """Those of the file that is replaced, else what a new file would get."""
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
