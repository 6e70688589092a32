"""What importing costs, and what the first and the hundredth article cost in memory.

python benchmarks/cost.py
"""

from __future__ import annotations

from pathlib import Path

from measure import fresh, print_machine, print_table

HERE = str(Path(__file__).parent)
FIRST = f"""
import sys; sys.path.insert(0, {HERE!r})
import texts
from statements import extract_statements
for article in texts.articles({{count}}):
    extract_statements(article["text"], published=article["published"])
"""
CASES = {
    "`import statements`": "import statements",
    "and one article": FIRST.format(count=1),
    "and a hundred": FIRST.format(count=100),
}


def main() -> None:
    """Print the table."""
    print_machine()
    base_time, base_memory = fresh("pass")
    rows = []
    for name, code in CASES.items():
        wall, memory = fresh(code)
        rows.append([name, f"{(wall - base_time) * 1e3:,.0f}", f"{memory - base_memory:.1f}"])
    print("Over an interpreter that does nothing:\n")
    print_table(["", "ms", "MB"], rows)


if __name__ == "__main__":
    main()
