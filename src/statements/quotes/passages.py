"""The passages of a text: pairs of marks with their ends, parts and levels."""

from __future__ import annotations

import re

import attrs

from statements.document import Document
from statements.quotes.marks import find_marks
from statements.quotes.pair import Pair
from statements.quotes.pairing import pair_marks
from statements.quotes.passage import Passage

__all__ = ["find_passages"]

#: What a passage without its closing mark loses at its end: a stop belongs to the sentence.
_TRAILING = frozenset(".,;: \t\n\r\u00a0-–—")
#: What stands before a sentence that begins inside a paragraph.
_SENTENCE_BEGINS = frozenset(".:!?…")
_BRACKETS = re.compile(r"[()]")
#: A sentence is searched so far for the bracket around an unclosed passage.
LONGEST_ASIDE = 400
#: Stops and blanks at an end that are looked at; more is an ornament.
LONGEST_TRAIL = 40


def find_passages(document: Document) -> tuple[Passage, ...]:
    """The stretches between quotation marks, of every level.

    Args:
        document: the text.

    Returns:
        The passages in reading order, an outer one before those that it holds. Offsets
        include the marks and refer to the text as given. Empty quotations are left out.

    Example:
        >>> found = find_passages(Document("“Go ‘home’,” she said."))
        >>> [(passage.start, passage.end, passage.level) for passage in found]
        [(0, 12, 0), (4, 10, 1)]
    """
    text = document.text
    marks = find_marks(text)
    if not marks:
        return ()
    drafts = [
        draft
        for pair in pair_marks(text, marks, document.paragraphs)
        if (draft := _draft(document, pair)) is not None
    ]
    drafts.sort(key=lambda draft: (draft.start, -draft.end))
    drafts = _without_vain_strays(drafts)
    _set_levels(text, drafts)
    return tuple(_passage(text, draft) for draft in drafts)


@attrs.define
class _Draft:
    """A passage whose end and level may still change."""

    start: int
    end: int
    parts: tuple[tuple[int, int], ...]
    pair: Pair
    level: int = 0


def _draft(document: Document, pair: Pair) -> _Draft | None:
    """The passage between two marks; None if it is empty."""
    start, end, tail = pair.last, pair.end, pair.tail
    head = pair.mark.end
    if not pair.opened:
        start = head = _sentence_start(document, tail)
    elif not pair.closed:
        end = tail = _unclosed_end(document, pair)
    parts = pair.parts if end <= start else (*pair.parts, (start, end))
    if not parts or not (pair.parts or document.text[head:tail].strip()):
        return None
    return _Draft(parts[0][0], parts[-1][1], parts, pair)


def _sentence_start(document: Document, offset: int) -> int:
    """Where the sentence that ends or goes on at the offset starts."""
    tokens = document.tokens
    token = max(0, tokens.first_from(offset) - 1)
    first, _ = document.sentences[document.sentence_at(token)]
    return tokens.starts[first]


def _unclosed_end(document: Document, pair: Pair) -> int:
    """Where a passage without its closing mark ends.

    With its sentence; with its paragraph if it began a sentence inside it ("He went on:
    “We lost. We"), since words that follow a cue so are mostly quoted to the end.
    """
    if pair.parts:
        # Re-opened paragraphs are quoted whole.
        return pair.tail
    opening = pair.mark
    text = document.text
    tokens = document.tokens
    token = tokens.first_from(opening.end)
    if token == len(tokens):
        return opening.end
    _, last = document.sentences[document.sentence_at(token)]
    sentence_end = tokens.ends[last - 1]
    before = text[max(0, opening.start - 2) : opening.start].rstrip()
    if sentence_end < pair.tail and before and before[-1] in _SENTENCE_BEGINS:
        return pair.tail - _blanks_before(text, opening.end, pair.tail)
    end = min(sentence_end, pair.tail)
    end = _closing_bracket(text, opening.end, end)
    return _without_stop(text, opening.end, end)


def _blanks_before(text: str, start: int, end: int) -> int:
    """How many blanks end ``text[start:end]``; a bounded number of them is looked at."""
    first = max(start, end - LONGEST_TRAIL)
    return end - first - len(text[first:end].rstrip())


def _closing_bracket(text: str, start: int, end: int) -> int:
    """Where a bracket closes that was opened before ``start``; else ``end``."""
    depth = 0
    for match in _BRACKETS.finditer(text, start, min(end, start + LONGEST_ASIDE)):
        depth += 1 if match[0] == "(" else -1
        if depth < 0:
            return match.start()
    return end


def _without_stop(text: str, start: int, end: int) -> int:
    """Where ``text[start:end]`` ends when stops and white space at its end are left out."""
    first = max(start, end - LONGEST_TRAIL)
    while end > first and text[end - 1] in _TRAILING:
        end -= 1
    return end


def _without_vain_strays(drafts: list[_Draft]) -> list[_Draft]:
    """Leave out stray closing marks in whose sentence other marks stand before them.

    Nothing tells where such a passage would begin.
    """
    kept: list[_Draft] = []
    reach = 0
    for index, draft in enumerate(drafts):
        if not draft.pair.opened:
            following = drafts[index + 1].start if index + 1 < len(drafts) else draft.end
            if draft.start < reach or following < draft.end:
                continue
        reach = max(reach, draft.end)
        kept.append(draft)
    return kept


def _set_levels(text: str, drafts: list[_Draft]) -> None:
    """Number the levels; one without its closing mark ends before what would cross it."""
    around: list[_Draft] = []
    for draft in drafts:
        while around and around[-1].end <= draft.start:
            around.pop()
        while around and around[-1].end < draft.end:
            crossed = around.pop()
            parts = [part for part in crossed.parts if part[0] < draft.start]
            start, end = parts[-1]
            parts[-1] = (
                start,
                max(start + 1, _without_stop(text, start, min(end, draft.start))),
            )
            crossed.parts = tuple(parts)
            crossed.end = parts[-1][1]
        draft.level = len(around)
        around.append(draft)


def _passage(text: str, draft: _Draft) -> Passage:
    mark = draft.pair.mark
    return Passage(
        start=draft.start,
        end=draft.end,
        parts=draft.parts,
        level=draft.level,
        mark=text[mark.start : mark.end],
        opened=draft.pair.opened,
        closed=draft.pair.closed,
    )
