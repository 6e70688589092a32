"""The options of the command line, and what they lead to."""

from __future__ import annotations

import codecs
import sys
from collections.abc import Callable, Iterable, Iterator
from importlib.metadata import PackageNotFoundError, version
from typing import Any

import click

from statements.cli.explain import TERMS
from statements.cli.front import Front, Main
from statements.cli.inputs import Inputs, Published
from statements.cli.outputs import FORMATS, Output, format_of
from statements.cli.progress import is_wanted, tracked
from statements.cli.run import Result, results
from statements.cli.select import Selection
from statements.cli.table import plain
from statements.errors import PublishedError, StatementsError
from statements.records import Act, QuoteKind

__all__ = ["command"]

#: The exit code when some file failed.
SOME_FAILED = 1
#: The exit code after Ctrl-C: 128 and the signal's number, as shells have it.
INTERRUPTED = 130


# A line with \b alone keeps click from filling the paragraph.
HELP = """Who said what, and when, in English news text.

FILE is a text, a .jsonl file with an article a line (an object with "text" and
perhaps "published" and "id"), a folder of such files, or - for standard input.

\b
  statements article.txt --published 2024-05-17
  statements articles/ --speaker Holt --format csv -o holt.csv
  statements article.txt -o page.html

Exit code: 0 all is well, 1 some file failed (each is named on standard error,
the others are done), 2 wrong usage.
"""


def complain(message: str) -> None:
    """A line on standard error, safe for any terminal."""
    click.echo(f"statements: {plain(message)}", err=True)


def _published(ctx: click.Context, param: click.Parameter, value: str | None) -> Published:
    """A day of publication as :func:`statements.extract_statements` takes it."""
    if value is None:
        return None
    from statements.published import parse_published

    try:
        return parse_published(value)
    except PublishedError as error:
        raise click.BadParameter(str(error), ctx, param) from None


def _encoding(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    """The name of an encoding that Python knows."""
    try:
        return None if value is None else codecs.lookup(value).name
    except LookupError:
        raise click.BadParameter(
            f"{value!r} is no encoding that is known; cp1252, latin-1 and utf-16 are", ctx, param
        ) from None


def _print_version(ctx: click.Context, param: click.Parameter, asked: bool) -> None:
    """The version that is installed, and nothing else."""
    if not asked or ctx.resilient_parsing:
        return
    try:
        found = version("statements")
    except PackageNotFoundError:
        found = "of unknown version: it runs from its source, without being installed"
    click.echo(f"statements {found}")
    ctx.exit()


def _file_arguments(function: Callable[..., Any]) -> Callable[..., Any]:
    """The arguments and options that every command has."""
    for decorate in reversed(
        (
            click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path()),
            click.option(
                "--published",
                callback=_published,
                metavar="DATE",
                help="Day of publication (ISO 8601: 2024-05-17, 2024-05-17T18:30+02:00) of every "
                "article that does not bring its own.",
            ),
            click.option(
                "--speaker",
                "speakers",
                multiple=True,
                metavar="NAME",
                help="Only this speaker's statements: any part of the name, or an alias. "
                "May be repeated.",
            ),
            click.option(
                "--kind",
                "kinds",
                multiple=True,
                type=click.Choice([kind.value for kind in QuoteKind]),
                help="Only statements of this kind. May be repeated.",
            ),
            click.option(
                "--act",
                "acts",
                multiple=True,
                metavar="ACT",
                type=click.Choice([act.value for act in Act]),
                help=f"Only statements with this act: {', '.join(Act)}. May be repeated.",
            ),
            click.option(
                "--min-confidence",
                type=click.FloatRange(0, 1),
                default=0.0,
                metavar="SHARE",
                help="Only statements at least this sure.",
            ),
            click.option(
                "--encoding",
                callback=_encoding,
                metavar="NAME",
                help="How the files are written; UTF-8 if not told.",
            ),
            click.option(
                "--jsonl",
                "lines",
                is_flag=True,
                help="Standard input has an article a line, like a .jsonl file.",
            ),
        )
    ):
        function = decorate(function)
    return function


@click.group(cls=Front, main="extract", context_settings={"help_option_names": ["-h", "--help"]})
def command() -> None:
    """Who said what, and when, in English news text."""


@command.command(cls=Main, hidden=True, help=HELP)
@_file_arguments
@click.option(
    "--format",
    "format_name",
    type=click.Choice(FORMATS),
    help="What to write. If not told: what the ending of OUT says, else table.",
)
@click.option(
    "-o",
    "--output",
    "out",
    type=click.Path(dir_okay=False),
    metavar="OUT",
    help="Write to this file, not to standard output. It is there whole, or not at all.",
)
@click.option(
    "--processes",
    type=click.IntRange(1),
    default=1,
    show_default=True,
    metavar="N",
    help="How many articles to read at the same time.",
)
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_print_version,
    help="Show the version and exit.",
)
def extract(
    files: tuple[str, ...],
    format_name: str | None,
    out: str | None,
    processes: int,
    **options: Any,
) -> None:
    """Write the statements of all files in one format."""
    name = format_name or format_of(out)
    output = Output(name, out, titles=len(files) > 1)
    output.check(files)
    _finish(output.write, files, processes, options, out)


@command.command(short_help="Why each statement was made: rule, confidence, evidence.")
@_file_arguments
@click.option(
    "--terms",
    type=click.IntRange(0),
    default=TERMS,
    show_default=True,
    metavar="N",
    help="How many terms of each score to show, the heaviest first.",
)
@click.option(
    "--format",
    "format_name",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="What to write; JSON has every candidate with all terms.",
)
def explain(files: tuple[str, ...], terms: int, format_name: str, **options: Any) -> None:
    """Why: for each statement the rule, the confidence and the evidence.

    FILE is the same as without a command. A file called "explain" is ./explain.
    """
    name = "explain" if format_name == "text" else "explain-json"
    output = Output(name, titles=len(files) > 1, terms=terms)
    _finish(output.write, files, 1, options)


def _finish(
    write: Callable[[Iterator[Result]], None],
    files: tuple[str, ...],
    processes: int,
    options: dict[str, Any],
    out: str | None = None,
) -> None:
    """Read the files, write their statements, name what failed, and exit accordingly."""
    failed = False

    def selected(found: Iterable[Result], selection: Selection) -> Iterator[Result]:
        nonlocal failed
        for article, extraction in found:
            if extraction.error is not None:
                failed = True
                complain(f"{extraction.id}: {extraction.error}")
            yield article, selection.of(extraction)

    inputs = Inputs(files, options["published"], options["encoding"], options["lines"])
    selection = Selection(
        options["speakers"],
        tuple(map(QuoteKind, options["kinds"])),
        tuple(map(Act, options["acts"])),
        options["min_confidence"],
    )
    found = selected(results(inputs, processes), selection)
    if is_wanted(out):
        found = tracked(found, inputs.count())
    try:
        write(found)
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
    except StatementsError as error:
        failed = True
        complain(str(error))
    if failed:
        sys.exit(SOME_FAILED)
