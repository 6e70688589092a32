"""How far a long run has come, on standard error, for a person who waits."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from statements.cli.run import Result

__all__ = ["is_wanted", "tracked"]

#: Seconds that a run may take before it is a long one.
LONG = 1.0


def is_wanted(out: str | None) -> bool:
    """Whether somebody looks at standard error, and is not shown the results there already."""
    return sys.stderr.isatty() and (out is not None or not sys.stdout.isatty())


def tracked(
    results: Iterable[Result], total: int | None, console: Console | None = None
) -> Iterator[Result]:
    """The results as they are; a bar on standard error counts them once the run is a long one.

    Args:
        results: what the articles gave.
        total: how many there will be, if that is known.
        console: where to draw the bar, if not on standard error.
    """
    bar = Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        console=console or Console(stderr=True),
        transient=True,
    )
    task = bar.add_task("articles", total=total)
    began = time.monotonic()
    try:
        for result in results:
            if not bar.live.is_started and time.monotonic() - began > LONG:
                bar.start()
            bar.advance(task)
            yield result
    finally:
        bar.stop()
