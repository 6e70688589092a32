"""What users write with the formats; only the type checker runs it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TextIO, assert_type

from statements import Extraction, Repeat, Speaker, Statement, extract_many, group_repeats
from statements.articles import from_paragraphs, read_folder
from statements.formats.brat import from_brat, to_brat
from statements.formats.csv import write_csv
from statements.formats.html import Page, to_html
from statements.formats.json import from_json, to_json
from statements.formats.jsonl import read_jsonl, write_jsonl
from statements.formats.labelstudio import from_task, to_task
from statements.repeats import same_speaker


def one_article(text: str, statements: list[Statement], file: TextIO) -> None:
    """A list of statements goes into every format."""
    assert_type(from_json(to_json(statements)), list[Extraction])
    assert_type(from_brat(to_brat(statements), text), Extraction)
    assert_type(from_task(to_task(text, statements)), Extraction)
    assert_type(Page(text, statements).to_html(), str)
    assert_type(to_html(Page(text, found) for found in [statements]), str)
    write_csv(statements, file)


def many_articles(file: TextIO) -> None:
    """So does what ``extract_many`` yields, lazily."""
    write_jsonl(extract_many(read_folder("articles")), file)
    assert_type(read_jsonl(file), Iterator[Extraction])
    write_csv(extract_many([from_paragraphs(["One.", "Two."], published="2024-05-16")]), file)


def repeats(statements: list[Statement], one: Speaker | None, other: Speaker) -> None:
    """Groups hold the statements that were given."""
    for repeat in assert_type(group_repeats(statements), list[Repeat]):
        assert_type(repeat.head, Statement)
        assert_type(repeat.positions, tuple[int, ...])
    assert_type(same_speaker(one, other), bool)
