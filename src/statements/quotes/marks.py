"""Where the quotation marks of a text stand, and which way each of them faces.

One regular expression finds the runs of mark characters; the characters on both
sides of a run tell whether its marks open, close, or might do either. Marks in
markup, apostrophes inside words, feet and inches are left out here; what only the
rest of the paragraph can tell (a possessive from a closing single mark) is left
to :mod:`statements.quotes.pairing`.
"""

from __future__ import annotations

import re
from enum import IntEnum
from functools import cache
from typing import NamedTuple

from statements.languages import lexicon
from statements.languages.schema.quotes import QuotesLexicon

__all__ = ["Family", "Mark", "Side", "find_marks", "is_directed"]


class Family(IntEnum):
    """Marks that may close one another, since real texts mix their glyphs."""

    DOUBLE = 0
    SINGLE = 1
    GUILLEMETS = 2
    SINGLE_GUILLEMETS = 3
    CORNER = 4
    WHITE_CORNER = 5


class Side(IntEnum):
    """Which way a mark faces."""

    OPEN = 0
    CLOSE = 1
    EITHER = 2


class Mark(NamedTuple):
    """One quotation mark, or an apostrophe that might be one."""

    start: int
    """Offset of its first character."""
    end: int
    """One past its last character (two apostrophes are one mark)."""
    family: Family
    """What can pair with it."""
    side: Side
    """Which way it faces."""
    sure: bool
    """False for what is rather an apostrophe, an elision or a measure."""


def is_directed(mark: str) -> bool:
    """Whether a mark tells by its looks which way it faces."""
    return mark in _DIRECTED


_DIRECTED: dict[str, tuple[Family, Side]] = {
    "“": (Family.DOUBLE, Side.OPEN),
    "”": (Family.DOUBLE, Side.CLOSE),
    "„": (Family.DOUBLE, Side.OPEN),
    "‟": (Family.DOUBLE, Side.OPEN),
    "``": (Family.DOUBLE, Side.OPEN),
    "‘": (Family.SINGLE, Side.OPEN),
    "’": (Family.SINGLE, Side.CLOSE),
    "‚": (Family.SINGLE, Side.OPEN),
    "‛": (Family.SINGLE, Side.OPEN),
    "`": (Family.SINGLE, Side.OPEN),
    "«": (Family.GUILLEMETS, Side.OPEN),
    "»": (Family.GUILLEMETS, Side.CLOSE),
    "‹": (Family.SINGLE_GUILLEMETS, Side.OPEN),
    "›": (Family.SINGLE_GUILLEMETS, Side.CLOSE),
    "「": (Family.CORNER, Side.OPEN),
    "」": (Family.CORNER, Side.CLOSE),
    "『": (Family.WHITE_CORNER, Side.OPEN),
    "』": (Family.WHITE_CORNER, Side.CLOSE),
}
_GLYPHS: dict[str, tuple[Family, Side]] = {
    '"': (Family.DOUBLE, Side.EITHER),
    "＂": (Family.DOUBLE, Side.EITHER),
    "''": (Family.DOUBLE, Side.EITHER),
    "'": (Family.SINGLE, Side.EITHER),
    **_DIRECTED,
}

#: Longer runs of marks are rules and ornaments: three levels end and three begin at most.
LONGEST_RUN = 6
#: A tag with its attributes; a longer one is a stray "<".
LONGEST_TAG = 1000
#: How far a word that touches a mark is read: past the longest word in the lexicon.
WORD_REACH = 12

_CHARACTERS = "".join(glyph for glyph in _GLYPHS if len(glyph) == 1)
# Runs of marks; tags are matched only to be stepped over. That every match begins with one of a
# set of characters lets the standard library's engine skip to them.
_RUNS = re.compile(
    rf"[<{_CHARACTERS}](?:(?<=<)[/!A-Za-z][^<>]{{0,{LONGEST_TAG}}}>|(?<!<)[{_CHARACTERS}]*+)"
)
_UNITS = re.compile(r"``|''|.", re.DOTALL)
_CLOSING_UNITS = re.compile(r"``|'(?='')|''|.", re.DOTALL)
_NEXT_WORD = re.compile(rf"\w{{1,{WORD_REACH}}}+")
_YEARS = re.compile(r"\d\d(?:s\b|(?!\w))")

# Zero-width and direction characters, which scrapers leave beside marks.
_BLANK = (
    "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069"
    "\ufeff\x00"
)
_DASHES = "-–—―‒"
#: What stands before an opening mark, besides white space.
_BEFORE_OPENING = frozenset("([{<>/*_~|=:" + _DASHES + _BLANK)
#: What stands after a closing mark, besides white space.
_AFTER_CLOSING = frozenset(".,;:!?…)]}</*_~|" + _DASHES + _BLANK)
#: What begins a noun phrase though it is no letter.
_BEFORE_WORDS = frozenset("$£€¥[(#@\"'“‘«‹„‚`")
_STOPS = frozenset(".,!?…;:)]" + _DASHES)


@cache
def _lexicon() -> QuotesLexicon:
    words: QuotesLexicon = lexicon("quotes")
    return words


def _word_before(text: str, offset: int) -> str:
    """The letters right before the offset, lower-cased; at most ``WORD_REACH`` of them."""
    start = offset
    first = max(0, offset - WORD_REACH)
    while start > first and text[start - 1].isalnum():
        start -= 1
    return text[start:offset].lower()


def _opens_elision(text: str, offset: int) -> bool:
    """Whether the word or year at the offset may have lost its head ("'tis", "'90s")."""
    if _YEARS.match(text, offset):
        return True
    word = _NEXT_WORD.match(text, offset)
    return word is not None and word[0].lower() in _lexicon().leading_elisions


def _ends_word(text: str, start: int, end: int) -> bool:
    """Whether an apostrophe at ``[start, end)`` may belong to the word before it."""
    words = _lexicon()
    before = _word_before(text, start)
    if not before:
        return False
    if before in words.trailing_elisions:
        return True
    endings = words.possessive_endings + words.dropped_endings
    if not before[-1].isdigit() and not before.endswith(endings):
        return False
    # Feet, a possessive and a dropped letter stand before another word.
    following = text[end + 1 : end + 2]
    return text[end : end + 1].isspace() and (following.isalnum() or following in _BEFORE_WORDS)


def find_marks(text: str) -> list[Mark]:
    """The marks of a text, in reading order.

    Args:
        text: any text.

    Returns:
        Every quotation mark, and every apostrophe that is not inside a word.

    Example:
        >>> [(mark.start, mark.side.name) for mark in find_marks("“It’s on,” he said.")]
        [(0, 'OPEN'), (9, 'CLOSE')]
    """
    found: list[Mark] = []
    last = len(text)
    for match in _RUNS.finditer(text):
        start, end = match.span()
        run = match[0]
        if run[0] == "<" or end - start > LONGEST_RUN:
            continue
        before = text[start - 1] if start else " "
        after = text[end] if end < last else " "
        if run in ("'", "’") and before.isalnum() and after.isalnum():
            continue
        left = before.isspace() or before in _BEFORE_OPENING
        right = after.isspace() or after in _AFTER_CLOSING
        context = Side.EITHER
        if left != right:
            context = Side.OPEN if left else Side.CLOSE
        if end - start == 1:
            found.append(_mark(text, start, end, run, context, left))
            continue
        units = _CLOSING_UNITS if context is Side.CLOSE else _UNITS
        found.extend(
            _mark(text, start + unit.start(), start + unit.end(), unit[0], context, left)
            for unit in units.finditer(run)
        )
    return found


def _is_mistaken(text: str, start: int, side: Side, left: bool) -> bool:
    """Whether a glyph without a telling context may face the other way than it should.

    A closing glyph between blanks may open ("” … so it ends,”"), an opening one after a
    letter, a stop or a dash may close ("so it ends.“[Gazette]").
    """
    if side is Side.CLOSE:
        return start == 0 or text[start - 1].isspace()
    return not left or text[start - 1] in _DASHES


def _mark(text: str, start: int, end: int, glyph: str, context: Side, left: bool) -> Mark:
    """The mark at ``[start, end)``, its side told by its context, else by its glyph."""
    family, side = _GLYPHS[glyph]
    if context is Side.EITHER and family is Family.SINGLE and side is Side.EITHER:
        # Blanks or letters on both sides: an apostrophe gone astray.
        return Mark(start, end, family, Side.CLOSE, False)
    facing: Side = context
    if context is Side.EITHER:
        mistaken = family is not Family.SINGLE and _is_mistaken(text, start, side, left)
        facing = context if mistaken else side
    sure = True
    if family is Family.SINGLE:
        if facing is Side.OPEN:
            # A closing glyph that opens is an apostrophe until a stop and its like close it.
            sure = side is not Side.CLOSE and not _opens_elision(text, end)
        else:
            sure = not _ends_word(text, start, end)
    elif facing is Side.CLOSE and glyph in ('"', "''", "”") and text[start - 1].isdigit():
        sure = False
    return Mark(start, end, family, facing, sure)


def closes_strongly(text: str, mark: Mark) -> bool:
    """Whether a stop or another mark stands right before the mark: no possessive does."""
    before = text[mark.start - 1 : mark.start]
    return before in _STOPS or before in _GLYPHS
