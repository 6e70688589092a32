"""Which families of temporal expressions agree with people, and which do not.

    python benchmarks/date_families.py GOLD.jsonl[.gz] [--errors FAMILY]

GOLD has a document a line: {"id", "text", "published", "timexes"}, a timex having "start", "end",
"type" and "value". Mentions are paired with the gold as the scorer of TempEval-3 does: equal
extents first, then by overlap. The table counts, for each family, what it found, what nobody
marked, and where extent, type or value differ; then what was missed, by type.
"""

from __future__ import annotations

import argparse
import collections
import gzip
import itertools
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from statements.dates.find import find_with_families
from statements.document import Document
from statements.published import parse_published
from statements.records import DateMention

Timex = dict[str, Any]


def documents(path: Path) -> Iterator[dict[str, Any]]:
    """The documents of a JSON Lines file, compressed or not."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def paired(gold: list[Timex], found: list[DateMention]) -> dict[int, int]:
    """Indices of gold and found expressions that belong together, one to one."""
    candidates = []
    for (i, timex), (j, mention) in itertools.product(enumerate(gold), enumerate(found)):
        overlap = min(timex["end"], mention.end) - max(timex["start"], mention.start)
        if overlap > 0:
            same = (timex["start"], timex["end"]) == (mention.start, mention.end)
            candidates.append((not same, -overlap, timex["start"], mention.start, i, j))
    pairs: dict[int, int] = {}
    for *_, i, j in sorted(candidates):
        if i not in pairs and j not in pairs.values():
            pairs[i] = j
    return pairs


def compare(
    document: dict[str, Any], tally: dict[str, collections.Counter[str]]
) -> Iterator[tuple[str, str]]:
    """Count one document; yield family and a line for each difference."""
    text = document["text"]
    published = parse_published((document.get("published") or None) and document["published"][:10])
    named = find_with_families(Document(text, published))
    gold = document["timexes"]
    pairs = paired(gold, [mention for _, mention in named])
    partner = {j: gold[i] for i, j in pairs.items()}
    for j, (family, mention) in enumerate(named):
        timex = partner.get(j)
        tally[family]["found"] += 1
        differs = (
            ["spurious"]
            if timex is None
            else [
                name
                for name, unlike in (
                    ("extent", (timex["start"], timex["end"]) != (mention.start, mention.end)),
                    ("type", timex["type"] != mention.type),
                    ("value", timex["value"] != mention.value),
                )
                if unlike
            ]
        )
        for name in differs:
            tally[family][name] += 1
        if differs:
            around = " ".join(text[max(0, mention.start - 50) : mention.end + 20].split())
            right = "nothing" if timex is None else f"{timex['type']} {timex['value']}"
            yield family, f"{around!r}: {mention.text} {mention.value}, by people {right}"
    for i, timex in enumerate(gold):
        if i not in pairs:
            tally["(missed)"][timex["type"]] += 1


def main() -> None:
    """Print the table, and the differences that are asked for."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("gold", type=Path)
    parser.add_argument("--errors", metavar="FAMILY", help="list the differences of one family")
    options = parser.parse_args()
    tally: dict[str, collections.Counter[str]] = collections.defaultdict(collections.Counter)
    lines = [line for document in documents(options.gold) for line in compare(document, tally)]
    missed = tally.pop("(missed)", collections.Counter())
    columns = ("found", "spurious", "extent", "type", "value")
    print(f"| family | {' | '.join(columns)} |\n|---{'|---' * len(columns)}|")
    for family, counts in sorted(tally.items(), key=lambda item: -item[1]["found"]):
        print(f"| {family} | {' | '.join(str(counts[column]) for column in columns)} |")
    total = collections.Counter[str]()
    for counts in tally.values():
        total += counts
    print(f"| all | {' | '.join(str(total[column]) for column in columns)} |")
    print("\nMissed: " + ", ".join(f"{kind} {count}" for kind, count in sorted(missed.items())))
    for family, line in lines:
        if family == options.errors:
            print("-", line)


if __name__ == "__main__":
    main()
