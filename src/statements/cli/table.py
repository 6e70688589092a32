"""Statements as a table for a terminal, or for any text that a person reads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

import regex
from rich import box
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from statements.cli.run import Result
from statements.records import Extraction, Speaker, Statement

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

__all__ = ["plain", "print_tables", "show", "speaker_styles"]

#: The colours that every terminal's theme keeps readable on its background.
STYLES = ("cyan", "magenta", "green", "blue", "red", "bold cyan", "bold magenta", "bold green")
#: Below this many columns a statement is a paragraph, not a row.
NARROW = 60
#: Rows of a table: what is laid out takes some five kilobytes a row.
MOST_ROWS = 1000

# What would move the cursor, change the terminal or turn the direction of writing:
# a text from outside must not command the reader's terminal.
_COMMANDS = regex.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_SURROGATES = regex.compile(r"[\ud800-\udfff]")
_BLANKS = regex.compile(r"\s++")


def plain(text: str) -> str:
    r"""The text on one line, whatever commands a terminal left out.

    Example:
        >>> plain("Stop,\n\x1b[31mshe said")
        'Stop, [31mshe said'
    """
    return _SURROGATES.sub("\ufffd", _COMMANDS.sub("", _BLANKS.sub(" ", text)))


def speaker_styles(statements: Iterable[Statement]) -> dict[Speaker, str]:
    """A colour a speaker, in order of appearance; the first come round again."""
    speakers = dict.fromkeys(
        statement.speaker for statement in statements if statement.speaker is not None
    )
    return {speaker: STYLES[place % len(STYLES)] for place, speaker in enumerate(speakers)}


def who(statement: Statement, styles: dict[Speaker, str]) -> Text:
    """The speaker in its colour, with its role; else the source as written."""
    speaker = statement.speaker
    if speaker is not None:
        name = Text(plain(speaker.name), styles[speaker])
        return name.append("\n" + plain(speaker.role), "dim") if speaker.role else name
    if statement.source is not None:
        return Text(plain(statement.source.text), "italic")
    return Text("nobody named", "dim italic")


def how(statement: Statement) -> tuple[str, str]:
    """Kind and act, "not" before the act if the cue is denied."""
    return statement.kind.value, ("not " if statement.negated else "") + statement.act


def when(statement: Statement) -> str:
    """The TIMEX3 value of the day on which it was said, or nothing."""
    return "" if statement.date is None else plain(statement.date.value)


def _tables(extraction: Extraction) -> Iterator[Table]:
    """One table; more where no article has so many statements, since a table is laid out whole."""
    styles = speaker_styles(extraction.statements)
    for first in range(0, len(extraction.statements), MOST_ROWS):
        yield _table(extraction.statements[first : first + MOST_ROWS], styles)


def _table(statements: Sequence[Statement], styles: dict[Speaker, str]) -> Table:
    table = Table(box=box.SIMPLE_HEAD, expand=True, pad_edge=False, show_edge=False, leading=1)
    table.add_column("Who", ratio=2, min_width=10)
    table.add_column("Said", ratio=5, min_width=20)
    table.add_column("How", no_wrap=True)
    table.add_column("When", overflow="fold")
    table.add_column("Sure", justify="right")
    for statement in statements:
        said = Text(plain(statement.text))
        sure = f"{statement.confidence:.2f}"
        act = "\n".join(how(statement))
        table.add_row(who(statement, styles), said, act, when(statement), sure)
    return table


def _paragraphs(extraction: Extraction) -> Iterator[Text]:
    styles = speaker_styles(extraction.statements)
    for statement in extraction.statements:
        details = [*how(statement), when(statement), f"{statement.confidence:.2f}"]
        yield Text.assemble(
            who(statement, styles),
            "\n",
            plain(statement.text),
            "\n",
            (" · ".join(filter(None, details)), "dim"),
            "\n",
        )


def print_tables(results: Iterable[Result], console: Console, *, titles: bool) -> None:
    """Print a table an article, as soon as it is there; failed articles have none.

    Args:
        results: what the articles gave.
        console: where to.
        titles: whether to print each article's id before its table.
    """
    for _, extraction in results:
        if extraction.error is not None:
            continue
        if titles:
            show(console, Rule(Text(plain(extraction.id or "")), align="left"))
        if not extraction.statements:
            show(console, Text("No statements."))
        elif console.width < NARROW:
            for paragraph in _paragraphs(extraction):
                show(console, paragraph)
        else:
            for table in _tables(extraction):
                show(console, table)


def show(console: Console, *parts: RenderableType) -> None:
    """Print each part on lines of its own, without blanks at their ends where no terminal is."""
    if console.is_terminal:
        console.print(*parts, sep="\n")
        return
    with console.capture() as captured:
        console.print(*parts, sep="\n")
    console.file.writelines(line.rstrip() + "\n" for line in captured.get().splitlines())
