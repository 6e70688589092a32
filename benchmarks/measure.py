"""Clocks, child processes and Markdown tables, for the other benchmarks."""

from __future__ import annotations

import os
import platform
import re
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Sequence

#: The floor of whatever reads text in pure Python: the offsets of its tokens, by one expression.
TOKEN = re.compile(r"\w+(?:['\u2019-]\w+)*|[^\w\s]")


def best_time(work: Callable[[], object], repeats: int = 3) -> float:
    """The least CPU time of some runs: what the work takes where nothing disturbs it."""
    times = []
    for _ in range(repeats):
        begin = time.process_time()
        work()
        times.append(time.process_time() - begin)
    return min(times)


def tokenising_time(texts: Iterable[str]) -> float:
    """The time that one tokenising pass takes: the unit that makes machines comparable."""
    kept = list(texts)

    def work() -> None:
        for text in kept:
            for match in TOKEN.finditer(text):
                match.span()

    return best_time(work, 5)


def peak_memory() -> float:
    """The most memory that this process has held, in MB."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1024**2 if sys.platform == "darwin" else 1024)


def fresh(code: str, repeats: int = 5) -> tuple[float, float]:
    """Least wall seconds and median peak memory in MB of a new interpreter that runs this code."""
    tail = "\nimport resource; print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"
    walls, peaks = [], []
    for _ in range(repeats):
        begin = time.perf_counter()
        done = subprocess.run(
            [sys.executable, "-c", code + tail], capture_output=True, text=True, check=True
        )
        walls.append(time.perf_counter() - begin)
        peaks.append(int(done.stdout.split()[-1]) / 1024)
    return min(walls), statistics.median(peaks)


def print_table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """A Markdown table; the first column to the left, the others to the right."""
    cells = [[str(cell) for cell in row] for row in rows]
    widths = [max(len(row[i]) for row in [list(head), *cells]) for i in range(len(head))]
    rule = ["-" * widths[0], *("-" * (width - 1) + ":" for width in widths[1:])]

    def line(row: Sequence[str]) -> str:
        first, *others = zip(row, widths, strict=True)
        return f"| {first[0]:<{first[1]}} | " + " | ".join(f"{c:>{w}}" for c, w in others) + " |"

    for row in [list(head), rule, *cells]:
        print(line(row))


def print_machine() -> None:
    """Say what the figures were measured on."""
    print(
        f"CPython {platform.python_version()}, {platform.system()} {platform.machine()}, "
        f"{os.cpu_count()} cores.\n"
    )
