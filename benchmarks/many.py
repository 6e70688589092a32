"""`extract_many`: the gain from a second process, and memory over a long run or a huge line.

python benchmarks/many.py [--short 200000] [--line 100]
"""

from __future__ import annotations

import argparse
import itertools
import multiprocessing
import time

from measure import peak_memory, print_machine, print_table
from texts import articles

from statements.batch import extract_many

#: Articles over which the gain is measured.
SHARED = 400


def gain() -> None:
    """Wall time with one process and with two, by start method."""
    batch = list(articles(SHARED))
    size = sum(len(article["text"]) for article in batch)
    cases = [
        (1, None),
        *((2, m) for m in multiprocessing.get_all_start_methods() if m != "forkserver"),
    ]
    rows, alone = [], 0.0
    list(extract_many(batch[:5]))
    for processes, method in cases:
        best = float("inf")
        for _ in range(3):
            begin = time.perf_counter()
            for _ in extract_many(batch, processes=processes, start_method=method):
                pass
            best = min(best, time.perf_counter() - begin)
        alone = alone or best
        name = f"{processes}" + (f", {method}" if method else "")
        rows.append([name, f"{best:.2f}", f"{size / best / 1e3:,.0f}", f"{alone / best:.2f}"])
    print(f"{SHARED} articles, {size / 1e6:.1f} MB:\n")
    print_table(["processes", "seconds", "kB/s", "gain"], rows)


def endless(count: int) -> None:
    """Peak memory after a hundredth of a long run, and after all of it."""
    begin = time.perf_counter()
    found = extract_many(articles(count, sentences=(1, 3)), processes=2)
    statements = sum(len(e.statements) for e in itertools.islice(found, max(1, count // 100)))
    early = peak_memory()
    statements += sum(len(extraction.statements) for extraction in found)
    wall = time.perf_counter() - begin
    print(f"\nA generator of {count:,} short articles, two processes:\n")
    print_table(
        ["articles", "statements", "seconds", "MB after a hundredth", "MB at the end"],
        [[f"{count:,}", f"{statements:,}", f"{wall:.0f}", f"{early:.0f}", f"{peak_memory():.0f}"]],
    )


def one_line(megabytes: int) -> None:
    """Time and memory over one text without a line break."""
    before = peak_memory()
    source = articles(10**9)
    parts: list[str] = []
    length = 0
    while length < megabytes * 10**6:
        parts.append(next(source)["text"].replace("\n", " "))
        length += len(parts[-1]) + 1
    text = " ".join(parts)
    parts.clear()
    ready = peak_memory()
    begin = time.perf_counter()
    (extraction,) = extract_many([text])
    wall = time.perf_counter() - begin
    print(f"\nOne line of {len(text) / 1e6:.0f} MB:\n")
    print_table(
        ["statements", "seconds", "kB/s", "MB for the text", "MB for all"],
        [[
            f"{len(extraction.statements):,}", f"{wall:.0f}", f"{len(text) / wall / 1e3:,.0f}",
            f"{ready - before:,.0f}", f"{peak_memory() - before:,.0f}",
        ]],
    )  # fmt: skip


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--short", type=int, default=200_000, help="short articles; 0 for none")
    parser.add_argument("--line", type=int, default=100, help="megabytes of one line; 0 for none")
    options = parser.parse_args()
    print_machine()
    gain()
    if options.short:
        endless(options.short)
    if options.line:
        one_line(options.line)


if __name__ == "__main__":
    main()
