"""The table: as wide as its terminal, readable without colour, and no command to the terminal."""

from __future__ import annotations

import io

import attrs
import pytest
from hypothesis import given
from rich.cells import cell_len
from rich.console import Console

from statements.cli import table
from statements.cli.table import STYLES, print_tables, speaker_styles
from statements.records import Speaker
from tests.formats.samples import EMPTY, EXTRACTION, FAILED, STATEMENTS
from tests.formats.strategies import articles, few

WIDE = """\
Who             Said                              How          When         Sure
────────────────────────────────────────────────────────────────────────────────
Orla Venn       The quarry must close, We have    direct       2024-05-14   0.94
Mayor           waited since 2019.                assert

Marrow Stone    that it would appeal              indirect                  0.41
Board                                             not assert

Tam Okoro       Venn said ‘never again’ in        direct                    0.88
a spokesman     March, and she meant it.          assert
for the board

Orla Venn       never again in March              mixed        2024-03      0.50
Mayor                                             promise

nobody named    a promise kept                    mixed                     0.25
                                                  evaluate
"""

NARROW = """\
Orla Venn
Mayor
The quarry must close, We have waited
since 2019.
direct · assert · 2024-05-14 · 0.94

Marrow Stone Board
that it would appeal
indirect · not assert · 0.41
"""


def printed(*extractions, width=80, titles=False, **settings):
    """What is printed, blanks at line ends left out."""
    file = io.StringIO()
    console = Console(file=file, width=width, **settings)
    print_tables([(None, extraction) for extraction in extractions], console, titles=titles)
    return "".join(line.rstrip() + "\n" for line in file.getvalue().splitlines())


def test_a_table_without_colour():
    """Everything that a person asks first, in columns."""
    assert printed(EXTRACTION) == WIDE


def test_a_narrow_terminal_gets_paragraphs():
    """No column is squeezed to a syllable."""
    assert printed(EXTRACTION, width=40).startswith(NARROW)


def test_many_statements_are_laid_out_in_parts(monkeypatch):
    """Every one is there, in order, with the same colours, each part under its heads."""
    monkeypatch.setattr(table, "MOST_ROWS", 2)
    parts = printed(EXTRACTION).split("Who ")[1:]
    assert len(parts) == 3
    names = ["Orla Venn", "Marrow Stone", "Tam Okoro", "Orla Venn", "nobody named"]
    shown = [line for part in parts for line in part.splitlines() if line.startswith(tuple(names))]
    assert [line[:9] for line in shown] == [name[:9] for name in names]
    colour = printed(EXTRACTION, force_terminal=True, color_system="standard")
    assert colour.count("\x1b[36mOrla Venn") == 2


@few
@given(articles())
def test_no_line_is_wider_than_the_terminal(article):
    """Whatever the records hold."""
    for width in (30, 60, 120):
        for line in printed(article[1], width=width, titles=True).splitlines():
            assert cell_len(line) <= width


@few
@given(articles())
def test_no_text_commands_the_terminal(article):
    """Nothing that moves the cursor, changes the terminal or turns the writing round."""
    shown = printed(article[1], titles=True)
    assert not set(shown) & {*map(chr, range(10)), *map(chr, range(11, 32)), "\x7f", "\u202e"}
    shown.encode("utf-8")


def test_titles_tell_articles_apart():
    """Each has its name; an article without statements says so; a failed one is not there."""
    shown = printed(attrs.evolve(EXTRACTION, id="one"), EMPTY, FAILED, titles=True)
    assert shown.startswith("one ───")
    assert "\nempty ──" in shown
    assert shown.endswith("\nNo statements.\n")
    assert "blank" not in shown


@pytest.mark.parametrize("width", [40, 80])
def test_a_colour_a_speaker(width, monkeypatch):
    """On a terminal; the same for all of a speaker's statements."""
    monkeypatch.delenv("NO_COLOR", raising=False)
    shown = printed(EXTRACTION, width=width, force_terminal=True, color_system="standard")
    assert shown.count("\x1b[36mOrla Venn") == 2
    assert "\x1b[35mMarrow Stone" in shown


def test_no_colour_where_none_is_wanted(monkeypatch):
    """NO_COLOR is heeded: no code but for weight and slope."""
    monkeypatch.setenv("NO_COLOR", "1")
    shown = printed(EXTRACTION, force_terminal=True)
    assert "Orla Venn" in shown
    assert "\x1b[36m" not in shown


def test_colours_come_round_again():
    """There are more speakers than colours."""
    many = [
        attrs.evolve(
            STATEMENTS[0],
            attribution=attrs.evolve(
                STATEMENTS[0].attribution, speaker=Speaker(f"N{number}", "person")
            ),
        )
        for number in range(len(STYLES) + 1)
    ]
    styles = list(speaker_styles(many).values())
    assert styles[: len(STYLES)] == list(STYLES)
    assert styles[-1] == STYLES[0]
