"""Read articles from a file of JSON lines and count their statements."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from statements import extract_many

ARTICLES = Path(__file__).with_name("articles.jsonl")


def articles() -> Iterator[dict[str, Any]]:
    with ARTICLES.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def main() -> None:
    for extraction in extract_many(articles()):
        if extraction.error is not None:
            print(f"{extraction.id}: {extraction.error}")
            continue
        speakers = {s.speaker.name for s in extraction.statements if s.speaker is not None}
        print(f"{extraction.id}: {len(extraction.statements)} statements by {sorted(speakers)}")


if __name__ == "__main__":
    main()
