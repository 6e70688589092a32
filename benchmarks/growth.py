"""How the time grows with the text, and what repetitive texts cost.

python benchmarks/growth.py [--articles FILE.jsonl]
"""

from __future__ import annotations

import argparse

from measure import best_time, print_machine, print_table
from texts import add_option, chosen

from statements.api import extract_statements, normalize_dates

SIZES = [20_000, 80_000, 320_000, 1_280_000]
#: Characters of each repetitive text.
REPEATED = 100_000
#: What is repeated: marks without end, names, cues, dates, brackets, blanks and rarer signs.
UNITS = [
    '"', "“", "”", "'", "‘", '"a ', "“a ", "said ", "he said, ", "said that ", "“a,” said b. ",
    "Ann Lee ", "Mr. Dr. Sen. ", "A. ", "a", "A", "the ", ", ", "(", ")", "\n", "“a\n\n", " ", "1",
    "12 ", "2022-03-", "on Monday ", "January ", "two years ", "ago ", "of the ", "who ", "-", "—",
    ".", "A: ", "a, who said b, ", "according to ", "\u0301", "\ud800", "\u200b", "\0", "not to ",
    "<", "<b>", "&amp;", "http://", "U.S. ", "(MoR) ", "the Ministry of ", "Q: ", "last ",
    "10 p.m. ",
]  # fmt: skip


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    add_option(parser)
    articles = chosen(parser.parse_args(), 600)
    joined = "\n\n".join(article["text"] for article in articles)
    extract_statements(joined[:5000], published="2022-03-30")
    print_machine()
    rows, first = [], 0.0
    for size in SIZES:
        text = joined[:size]
        if len(text) < size:
            break
        spent = best_time(lambda: extract_statements(text, published="2022-03-30"), 3)  # noqa: B023
        each = spent / size * 1e6
        first = first or each
        rows.append([f"{size:,}", f"{spent:.2f}", f"{each:.2f}", f"{each / first:.2f}"])
    print_table(["characters of news", "seconds", "µs a character", "against the first"], rows)
    news = first
    costs = []
    for unit in UNITS:
        text = unit * (REPEATED // len(unit))
        spent = best_time(lambda: extract_statements(text, published="2022-03-30"), 1)  # noqa: B023
        dates = best_time(lambda: normalize_dates(text, published="2022-03-30"), 1)  # noqa: B023
        costs.append((max(spent, dates) / len(text) * 1e6 / news, unit))
    costs.sort(reverse=True)
    print(f"\nThe ten dearest of {len(UNITS)} repeated texts of {REPEATED:,} characters:\n")
    print_table(
        ["repeated", "time a character (news = 1)"],
        [
            [f"`{unit.encode('unicode_escape').decode()}`", f"{cost:.1f}"]
            for cost, unit in costs[:10]
        ],
    )


if __name__ == "__main__":
    main()
