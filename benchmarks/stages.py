"""Where the time goes: the throughput of each stage and of the whole.

python benchmarks/stages.py [--articles FILE.jsonl]
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable

from measure import print_machine, print_table, tokenising_time
from texts import add_option, chosen

from statements.api import analyze, extract_statements, normalize_dates
from statements.attribution import find_claims
from statements.dates import find_dates
from statements.document import Document
from statements.quotes import find_passages
from statements.speakers import resolve_speakers

#: Each stage finds the ones before it done, so its time is its own.
STAGES: dict[str, Callable[[Document], object]] = {
    "tokens": lambda document: document.tokens,
    "paragraphs and sentences": lambda document: document.sentences,
    "quotes": lambda document: document.once(find_passages),
    "attribution": lambda document: document.once(find_claims),
    "speakers": lambda document: resolve_speakers(document, document.once(find_claims)),
    "dates": lambda document: document.once(find_dates),
}
REPEATS = 3


def stage_times(articles: list[dict[str, str]]) -> tuple[dict[str, float], float]:
    """The least CPU seconds of each stage over all articles, and of ``extract_statements``."""
    best = dict.fromkeys(STAGES, float("inf"))
    whole = float("inf")
    for _ in range(REPEATS):
        times = dict.fromkeys(STAGES, 0.0)
        for article in articles:
            document = analyze(article["text"], published=article["published"])
            for name, find in STAGES.items():
                begin = time.process_time()
                find(document)
                times[name] += time.process_time() - begin
        best = {name: min(best[name], times[name]) for name in STAGES}
        begin = time.process_time()
        for article in articles:
            extract_statements(article["text"], published=article["published"])
        whole = min(whole, time.process_time() - begin)
    return best, whole


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    add_option(parser)
    articles = chosen(parser.parse_args(), 60)
    size = sum(len(article["text"]) for article in articles)
    floor = tokenising_time(article["text"] for article in articles)
    for article in articles[:3]:  # load what is loaded at first need
        extract_statements(article["text"], published=article["published"])
        normalize_dates(article["text"], published=article["published"])
    times, whole = stage_times(articles)
    times["the join"] = max(0.0, whole - sum(times.values()))
    print_machine()
    print(f"{len(articles)} articles, {size / 1e3:.0f} kB of text\n")
    rows = [
        [name, f"{spent / whole:.0%}", f"{spent / floor:.1f}", f"{size / 1e3 / spent:,.0f}"]
        for name, spent in times.items()
        if spent
    ]
    rows.append(
        ["`extract_statements`", "100%", f"{whole / floor:.1f}", f"{size / 1e3 / whole:,.0f}"]
    )
    print_table(["stage", "share", "tokenising passes", "kB/s"], rows)


if __name__ == "__main__":
    main()
