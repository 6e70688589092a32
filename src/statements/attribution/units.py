"""The text as units: a token each, but a quotation passage is one unit.

A clause does not care how many sentences stand inside its quotation marks; so a
*line* is a sentence in which every passage of the outer level is one atomic unit,
and no line ends inside a passage.
"""

from __future__ import annotations

from collections.abc import Iterator

import attrs
import regex

from statements.attribution.classes import POSSESSIVE, class_of_lower, classify
from statements.document import Document
from statements.languages import lexicon
from statements.languages.schema.text import TextLexicon
from statements.quotes import Passage, find_passages

__all__ = ["Units", "find_units"]

#: What stands for a passage among the words.
PASSAGE = '"'

#: Characters of a title, at most; and of its words that need no capital ("of", "the", "with").
LONGEST_TITLE, SMALL_WORD = 80, 4
#: What stands for a quotation mark that belongs to no passage.
STRAY = "'"
#: Spaces in a passage from which on it is of middle size, and long.
SHORT_PASSAGE, LONG_PASSAGE = 2, 5
#: What may stand around the words of a passage.
MARKS = "\"'`“”„‟‘’‚«»‹›＂ \n\t"
#: Units of a line, at most; a longer one is cut, so that what goes over a line for each of its
#: cues stays linear in the text. The longest of the corpus's 28,339 lines has 220.
MAX_UNITS = 250

#: Classes of the words after which the clitic is "is" or "has", not the possessive.
CLITIC_IS_VERB = frozenset("pywWDTOo")


@attrs.define(eq=False)
class Units:
    """Parallel lists, one entry a unit; lines are half-open ranges of units."""

    starts: list[int] = attrs.field(factory=list)
    """First code point of each unit."""
    ends: list[int] = attrs.field(factory=list)
    """One past the last code point of each unit."""
    words: list[str] = attrs.field(factory=list)
    """Lower-cased words; ``'"'`` for a passage."""
    classes: str = ""
    """One letter a unit; see ``attribution/classes.py``."""
    lines: list[tuple[int, int]] = attrs.field(factory=list)
    """Units ``[first, last)`` of each line."""
    paragraphs: list[int] = attrs.field(factory=list)
    """Index of each line's paragraph."""
    passages: dict[int, Passage] = attrs.field(factory=dict)
    """The passage behind each passage unit; one of several parts has as many units."""
    titles: set[int] = attrs.field(factory=set)
    """The passage units that hold a name or a title rather than words of somebody's."""
    line_of: list[int] = attrs.field(factory=list)
    """Index of each unit's line."""


#: A place and perhaps an agency before a dash, at the head of a paragraph: "STRAND (LENS) - ".
_DATELINE = regex.compile(
    r"\b\p{Lu}[\p{Lu}.'’]{1,20}+(?:[ ,]{1,2}+\p{Lu}[\p{L}.'’]{0,20}+|,?+ \d{1,2}+){0,5}+"
    r"(?: ?+\([^()\n]{2,30}+\))?+,?+[  ]?+(?:—|–|--?)(?= )"
)


def _line_tokens(
    document: Document, parts: list[tuple[int, int, Passage]]
) -> Iterator[tuple[int, int]]:
    """Token ranges of the lines: sentences, joined where a passage spans their border."""
    tokens = document.tokens
    starts = tokens.starts
    heads = {start for start, _ in document.paragraphs}
    at = 0
    open_first = -1
    for first, last in document.sentences:
        if open_first < 0:
            open_first = first
            if starts[first] in heads:
                dateline = _DATELINE.match(document.text, starts[first])
                if dateline and dateline.end() < tokens.ends[last - 1]:
                    open_first = tokens.first_from(dateline.end())
                    yield first, open_first
        if last < len(starts):
            border = starts[last]
            while at < len(parts) and parts[at][1] <= border:
                at += 1
            if at < len(parts) and parts[at][0] < border:
                continue
        yield open_first, last
        open_first = -1
    if open_first >= 0:
        yield open_first, len(starts)


def describe(text: str, part: tuple[int, int, Passage]) -> str:
    """What stands for a passage among the words: its size, its first letter, its last mark.

    ``'"slx'`` is a short passage that begins in lower case and ends without a mark.
    """
    start, end, passage = part
    inner = text[start:end].strip(MARKS)
    spaces = len(inner[: LONG_PASSAGE * 12].split()) - 1
    size = "s" if spaces < SHORT_PASSAGE else "m" if spaces < LONG_PASSAGE else "l"
    first = inner[:1]
    case = "u" if first.isupper() else "l" if first.islower() else "x"
    last = inner[-1:]
    tail = last if last and last in ",.?!" else "x"
    return PASSAGE + size + case + (tail if passage.closed else "o")


def is_title(passage: str) -> bool:
    """Whether a passage of some words has a capital on each but the small ones, and no stop."""
    if len(passage) > LONGEST_TITLE:
        return False
    words = passage.strip(MARKS).split()
    return (
        len(words) > 1
        and words[0][0].isupper()
        and words[-1][0].isupper()
        and words[-1][-1].isalnum()
        and all(word[0].isupper() or len(word) <= SMALL_WORD for word in words)
    )


def find_units(document: Document) -> Units:
    """The units and lines of a document."""
    text = document.text
    tokens = document.tokens
    starts, ends, surface, lower = tokens.starts, tokens.ends, tokens.words, tokens.lower
    text_words: TextLexicon = lexicon("text")
    clitic = "'" + text_words.clitics[0]
    parts = sorted(
        (
            (start, end, passage)
            for passage in document.once(find_passages)
            if passage.level == 0
            for start, end in passage.parts
        ),
        key=lambda part: part[0],
    )
    units = Units()
    classes: list[str] = []
    at = 0
    for first, last in _line_tokens(document, parts):
        line_start = len(units.words)
        line_surface: list[str] = []
        index = first
        while index < last:
            start = starts[index]
            while at < len(parts) and parts[at][1] <= start:
                at += 1
            if at < len(parts) and parts[at][0] <= start:
                units.passages[len(units.words)] = parts[at][2]
                if is_title(text[parts[at][0] : parts[at][1]]):
                    units.titles.add(len(units.words))
                units.starts.append(parts[at][0])
                units.ends.append(parts[at][1])
                units.words.append(describe(text, parts[at]))
                line_surface.append(PASSAGE)
                index = tokens.first_from(parts[at][1])
                continue
            word = lower[index]
            if word == clitic:
                if index > first and ends[index - 1] == start:
                    before = class_of_lower(units.words[-1]) if units.words else "n"
                    if before not in CLITIC_IS_VERB:
                        word = POSSESSIVE
            elif word == "'" and index > first and ends[index - 1] == start:
                word = POSSESSIVE
            elif word == "." and index > first and index + 1 < last and ends[index - 1] == start:
                # The full stop of an abbreviation belongs to its word.
                units.ends[-1] = ends[index]
                index += 1
                continue
            units.starts.append(start)
            units.ends.append(ends[index])
            units.words.append(word)
            line_surface.append(STRAY if surface[index] == PASSAGE else surface[index])
            index += 1
        if len(units.words) > line_start:
            classes.extend(classify(line_surface, units.words[line_start:]))
            for start in range(line_start, len(units.words), MAX_UNITS):
                end = min(start + MAX_UNITS, len(units.words))
                units.line_of.extend([len(units.lines)] * (end - start))
                units.paragraphs.append(document.paragraph_at(units.starts[start]))
                units.lines.append((start, end))
    units.classes = "".join(classes)
    return units
