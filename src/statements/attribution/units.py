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
#: The mark that may announce a paragraph.
COLON = ":"

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
    announced: set[int] = attrs.field(factory=set)
    """The passage units that begin a paragraph within a line: a colon announces them."""
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
    document: Document, opens: list[int], closes: list[int]
) -> Iterator[tuple[int, int]]:
    """Token ranges of the lines: sentences, joined where a passage spans their border.

    ``opens`` and ``closes`` are where each part of a passage does, and one beyond the text.

    So is one that ends with a colon, itself in no passage, with the passage that is the next
    paragraph: of 30 such passages in the training part 28 are what somebody says before the colon.
    """
    tokens = document.tokens
    starts, ends = tokens.starts, tokens.ends
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
            while closes[at] <= border:
                at += 1
            if opens[at] < border or (
                opens[at] == border
                and (not at or closes[at - 1] < ends[last - 1])
                and _announces(document, last - 1, closes[at])
            ):
                continue
        yield open_first, last
        open_first = -1
    if open_first >= 0:
        yield open_first, len(starts)


def _announces(document: Document, token: int, end: int) -> bool:
    """Whether a token is the colon before a paragraph that is a passage, to the offset ``end``."""
    if document.tokens.words[token] != COLON:
        return False
    _, last = document.paragraphs[document.paragraph_at(end - 1)]
    return not any(character.isalnum() for character in document.text[end:last])


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
    special = document.once(_special_tokens)
    heads = {start for start, _ in document.paragraphs}
    parts = sorted(
        (
            (start, end, passage)
            for passage in document.once(find_passages)
            if passage.level == 0
            for start, end in passage.parts
        ),
        key=lambda part: part[0],
    )
    beyond = len(text) + 1
    opens = [*(start for start, _, _ in parts), beyond]
    closes = [*(end for _, end, _ in parts), beyond]
    units = Units()
    words, unit_starts, unit_ends = units.words, units.starts, units.ends
    classes: list[str] = []
    at = mark = 0
    for first, last in _line_tokens(document, opens, closes):
        line_start = len(words)
        written: list[str] = []
        index = first
        while index < last:
            start = starts[index]
            while closes[at] <= start:
                at += 1
            if opens[at] <= start:
                unit = len(words)
                begin, end, passage = parts[at]
                units.passages[unit] = passage
                if unit > line_start and begin in heads:
                    units.announced.add(unit)
                if is_title(text[begin:end]):
                    units.titles.add(unit)
                unit_starts.append(begin)
                unit_ends.append(end)
                words.append(describe(text, parts[at]))
                written.append(PASSAGE)
                index = tokens.first_from(end)
                continue
            while special[mark] < index:
                mark += 1
            # Up to the next token that needs a look, or passage, every token is a unit.
            stop = special[mark]
            if stop > last:
                stop = last
            if stop > index and opens[at] <= starts[stop - 1]:
                stop = tokens.first_from(opens[at])
            if stop > index:
                unit_starts += starts[index:stop]
                unit_ends += ends[index:stop]
                words += lower[index:stop]
                written += surface[index:stop]
                index = stop
                continue
            word = lower[index]
            attached = index > first and ends[index - 1] == start
            if word == "." and attached and index + 1 < last:
                # The full stop of an abbreviation belongs to its word.
                unit_ends[-1] = ends[index]
                index += 1
                continue
            as_written = STRAY if surface[index] == PASSAGE else surface[index]
            if attached and word[0] == "'" and (word == "'" or _is_possessive(units)):
                word = as_written = POSSESSIVE
            unit_starts.append(start)
            unit_ends.append(ends[index])
            words.append(word)
            written.append(as_written)
            index += 1
        if len(words) > line_start:
            classes.append(classify(written, words[line_start:]))
            for start in range(line_start, len(words), MAX_UNITS):
                end = min(start + MAX_UNITS, len(words))
                units.line_of.extend([len(units.lines)] * (end - start))
                units.paragraphs.append(document.paragraph_at(unit_starts[start]))
                units.lines.append((start, end))
    units.classes = "".join(classes)
    return units


def _special_tokens(document: Document) -> list[int]:
    """Tokens that may be no unit of their own kind: full stops, clitics, stray marks; in order."""
    text_words: TextLexicon = lexicon("text")
    special = {".", "'", PASSAGE, "'" + text_words.clitics[0]}
    return [*document.tokens.among(special), len(document.tokens)]


def _is_possessive(units: Units) -> bool:
    """Whether a clitic that may be a verb is the possessive of the unit before it."""
    return not units.words or class_of_lower(units.words[-1]) not in CLITIC_IS_VERB
