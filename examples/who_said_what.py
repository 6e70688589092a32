"""Print what each speaker of an article said."""

from __future__ import annotations

from pathlib import Path

from statements import Speaker, Statement, extract_statements

ARTICLE = Path(__file__).with_name("article.txt")


def main() -> None:
    text = ARTICLE.read_text(encoding="utf-8")
    by_speaker: dict[Speaker | None, list[Statement]] = {}
    for statement in extract_statements(text, published="2024-05-16"):
        by_speaker.setdefault(statement.speaker, []).append(statement)
    for speaker, said in by_speaker.items():
        print(speaker.name if speaker else "(nobody is named)")
        for statement in said:
            print(f"    {statement.act}, {statement.kind}: {statement.text}")


if __name__ == "__main__":
    main()
