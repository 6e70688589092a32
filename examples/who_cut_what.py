"""Find what many papers printed of the same words, and what they cut.

python examples/who_cut_what.py                 # 300 papers that print one invented story
python examples/who_cut_what.py articles.jsonl  # your own: an article a line, with "text"
"""

from __future__ import annotations

import json
import random
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from statements import Article, Repeat, Statement, extract_many, group_repeats

LEAD = "KARNUP — The ferry to Saltholm has been tied up since the storm broke its pier."
FERRY = [
    ("“We will open the ferry again in June", " if the council pays for the pier"),
    ("“The pier stood for ninety years", " and nobody looked at it once"),
]
UNION = [("“Not one deckhand will lose a day of pay this summer", "")]


def paper(number: int) -> Article:
    """What one paper makes of the story: it shortens quotations, and sometimes the mayor's name."""
    chance = random.Random(number)  # noqa: S311
    paragraphs = [LEAD]
    for quote, condition in FERRY:
        printed = quote + (condition if chance.random() < 0.3 else "")
        paragraphs.append(f"{printed},” Mayor Ilka Brandt said on Tuesday.")
    if chance.random() < 0.5:
        [(quote, _)] = UNION
        paragraphs.append(f"{quote},” said Joss Abara of the seamen’s union.")
    return Article("\n\n".join(paragraphs), "2024-05-16", f"paper {number}")


def articles() -> Iterable[Article | dict[str, str]]:
    if len(sys.argv) == 1:
        return map(paper, range(300))
    with Path(sys.argv[1]).open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def statements() -> Iterator[tuple[str | None, Statement]]:
    """Every statement with the article that it is from."""
    for extraction in extract_many(articles()):
        for statement in extraction.statements:
            yield extraction.id, statement


def main() -> None:
    found = list(statements())
    repeats = group_repeats(statement for _, statement in found)

    def papers(repeat: Repeat) -> set[str | None]:
        return {found[position][0] for position in repeat.positions}

    print(f"{len(found)} statements, {len(repeats)} different ones")
    for repeat in sorted(repeats, key=lambda repeat: -len(papers(repeat)))[:3]:
        if len(papers(repeat)) == 1 or repeat.head.speaker is None:
            continue
        cut = [item for item in repeat.statements if len(item.text) < len(repeat.head.text)]
        print(f"\n{repeat.head.speaker.name}, in {len(papers(repeat))} papers:")
        print(f"    {repeat.head.text}")
        for text, count in Counter(item.text for item in cut).most_common(1):
            print(f"cut to this in {count} of them:\n    {text}")


if __name__ == "__main__":
    main()
