"""Turns of a transcript or an interview: who has the word stands before a colon.

A line may open with a label for many reasons, so a label must be of one of three
kinds to open a turn: letters for question and answer of which both occur ("Q:",
"A:"), a name in capitals ("GOV. ELLEN PARK:"), or a name that heads several lines
while another name heads others ("Quill: … Lund: … Quill: …") or right after a
question ("Lund: Did it rain? Quill: It did.").
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from itertools import pairwise

import attrs
import regex

from statements.document import Document
from statements.languages import lexicon
from statements.languages.schema.quotes import QuotesLexicon

__all__ = ["Turn", "find_turns", "heads_a_note", "names_nobody"]

#: The longest label: a title, a name and an office ("SEN. ADA QUILL, CHAIR OF THE BOARD").
LONGEST_LABEL = 70
#: The longest aside between label and colon, and the longest stage direction.
LONGEST_ASIDE = 60
#: A name as a label has no more words.
MOST_NAME_WORDS = 4
#: A name heads so many lines before the lines are taken for turns.
REPEATED = 2
#: Brackets around so few capitals hold an abbreviation ("the board (TBA)"), no direction.
LONGEST_ABBREVIATION = 5

_SENTENCE_ENDS = (".", "?", "!")
_CLOSERS = "\"”’')] "

# An opening mark or a time stamp may stand before the label, an aside behind it.
_LABEL = regex.compile(
    rf"""
    ["“‘'*_]{{0,3}}+
    (?:[\[(]?\d{{1,2}}(?::\d\d){{1,2}}[\])]?[ \t]{{0,3}})?
    (?P<label>\p{{Lu}}[^\n:()\[\]<>"“”?!;]{{0,{LONGEST_LABEL}}}?)
    [ \t]{{0,2}}(?:[(\[][^\n()\[\]]{{1,{LONGEST_ASIDE}}}+[)\]][ \t]{{0,2}})?
    (?P<mark>:)[*_]{{0,2}}+(?=\s|$|["“‘'])
    """,
    regex.VERBOSE,
)
# "Q." and "A." do as well, where both occur.
_LETTER = regex.compile(r"[*_]{0,2}+(?P<label>\p{Lu})(?P<mark>\.)[*_]{0,2}+(?=\s)")
_BRACKETED = regex.compile(rf"[(\[]([^()\[\]\n]{{1,{LONGEST_ASIDE}}}+)[)\]]")
_WORD = regex.compile(r"[^\W\d_][\w'’.\-]*+")


@attrs.frozen
class Turn:
    """What one speaker says before the next one has the word."""

    label: tuple[int, int]
    """Offsets of the label, without the colon: "GOV. ELLEN PARK", "Q"."""
    cue: tuple[int, int]
    """Offsets of the colon (the full stop in "Q.")."""
    content: tuple[tuple[int, int], ...]
    """Offsets of what is said: one part a paragraph, and one on each side of a stage
    direction, which is left out. Never empty."""
    is_question: bool
    """Whether the label is one of questions ("Q")."""


@cache
def _lexicon() -> QuotesLexicon:
    words: QuotesLexicon = lexicon("quotes")
    return words


@attrs.frozen
class _Head:
    """The head of a paragraph that may open a turn."""

    paragraph: int
    label: tuple[int, int]
    cue: tuple[int, int]
    text: str
    said: int
    """Where what is said begins."""


def find_turns(document: Document) -> tuple[Turn, ...]:
    r"""The turns of a transcript or of questions and answers, in reading order.

    Args:
        document: the text.

    Returns:
        The turns; none for a text that is no transcript. A turn goes on over paragraphs
        without a label as long as another turn follows; the last one ends with its own.

    Example:
        >>> text = "Q: Did it rain?\n\nA: It did. (LAUGHTER) Twice."
        >>> for turn in find_turns(Document(text)):
        ...     print(text[slice(*turn.label)], [text[a:b] for a, b in turn.content])
        Q ['Did it rain?']
        A ['It did.', 'Twice.']
    """
    heads = _chosen(document, _heads(document))
    paragraphs = document.paragraphs
    found = []
    for number, head in enumerate(heads):
        end = heads[number + 1].paragraph if number + 1 < len(heads) else head.paragraph + 1
        first = (head.said, paragraphs[head.paragraph][1])
        if number + 1 == len(heads) and not document.text[slice(*first)].strip():
            # A label on a line of its own: what it heads is the next paragraph.
            end = min(end + 1, len(paragraphs))
        pieces = [first, *paragraphs[head.paragraph + 1 : end]]
        content = tuple(part for piece in pieces for part in _spoken(document.text, *piece))
        if content:
            is_question = head.text.lower() in _lexicon().question_labels
            found.append(Turn(head.label, head.cue, content, is_question))
    return tuple(found)


def _heads(document: Document) -> list[_Head]:
    """Every paragraph that begins with some label."""
    text = document.text
    found = []
    for index, (start, end) in enumerate(document.paragraphs):
        match = _LABEL.match(text, start, end) or _LETTER.match(text, start, end)
        if match is not None:
            label = match.span("label")
            found.append(_Head(index, label, match.span("mark"), text[slice(*label)], match.end()))
    return found


def _chosen(document: Document, heads: list[_Head]) -> list[_Head]:
    """Those heads that open turns, by the kinds of labels that the text has."""
    if not heads:
        return []
    words = _lexicon()
    spoken = [head for head in heads if _has_words(document, head)]
    letters = {head.text.lower() for head in spoken}
    chosen: set[int] = set()
    if letters & words.question_labels and letters & words.answer_labels:
        both = words.question_labels | words.answer_labels
        lettered = [head for head in spoken if head.text.lower() in both]
        # An interview begins with a question, a list of initials need not.
        if lettered[0].text.lower() in words.question_labels:
            chosen.update(head.paragraph for head in lettered)
    colons = [head for head in spoken if document.text[head.cue[0]] == ":"]
    capitals = [head for head in colons if _is_in_capitals(head.text)]
    if len(capitals) >= REPEATED or (capitals and _is_whole(document, capitals[0])):
        chosen.update(head.paragraph for head in capitals)
    names = [head for head in colons if _is_name(head.text)]
    counts = Counter(head.text for head in names)
    if len(counts) >= REPEATED and max(counts.values()) >= REPEATED:
        repeated = [head.paragraph for head in names if counts[head.text] >= REPEATED]
        inside = range(repeated[0] - 1, repeated[-1] + 2)
        chosen.update(head.paragraph for head in names if head.paragraph in inside)
    chosen.update(_exchanges(document, names))
    return [head for head in heads if head.paragraph in chosen]


def _exchanges(document: Document, names: list[_Head]) -> list[int]:
    """Paragraphs of names where one name asks and another one answers right after it."""
    found = []
    for asking, answering in pairwise(names):
        end = document.paragraphs[asking.paragraph][1]
        if (
            answering.paragraph == asking.paragraph + 1
            and answering.text != asking.text
            and document.text[end - 1] == "?"
        ):
            found += [asking.paragraph, answering.paragraph]
    return found


def _has_words(document: Document, head: _Head) -> bool:
    """Whether something is said after the label, here or in the next paragraph.

    Figures ("Quill: 547.") and words in capitals alone ("VARGA: NO NEW TAXES") are no speech.
    """
    start, end = head.said, document.paragraphs[head.paragraph][1]
    if not document.text[start:end].strip():
        following = document.paragraphs[head.paragraph + 1 : head.paragraph + 2]
        if not following:
            return False
        start, end = following[0]
    said = document.text[start : min(end, start + LONGEST_LABEL)]
    return any(letter.islower() for letter in said)


def _is_whole(document: Document, head: _Head) -> bool:
    """Whether a single label is a full name before a whole sentence, so that it is no headline."""
    end = document.paragraphs[head.paragraph][1]
    last = document.text[max(head.said, end - LONGEST_ASIDE) : end].rstrip(_CLOSERS)[-1:]
    return head.paragraph > 0 and " " in head.text and last in _SENTENCE_ENDS


def names_nobody(label: str) -> bool:
    """Whether a label is one of headings and notes ("Interview", "Photo"), not of a speaker."""
    words = _lexicon()
    first = _WORD.match(label)
    if first is None:
        return True
    return first[0].lower().replace("\u2019", "'").rstrip(".") in words.other_labels


def heads_a_note(label: str) -> bool:
    """Whether a label is one word that heads no statement anywhere ("Photo", but not "Poll")."""
    word = label.lower()
    words = _lexicon()
    return word in words.other_labels and word not in words.document_labels


def _is_in_capitals(label: str) -> bool:
    """Whether a label is a name in capitals: "GOV. ELLEN PARK", "McNAB"."""
    words = _lexicon()
    parts = _WORD.findall(label)
    if not parts or names_nobody(label) or max(map(len, parts)) < REPEATED:
        return False
    name = _WORD.findall(label.partition(",")[0].lower())
    # "THE GOVERNOR" names somebody, "ALL THE NEWS" nobody.
    if len(name) > 1 and name[0] in words.articles:
        del name[0]
    if not words.small_words.isdisjoint(name):
        return False
    prefixes = words.name_prefixes
    for part in parts:
        for prefix in prefixes:
            if part.startswith(prefix):
                part = part[len(prefix) :]
                break
        if any(letter.islower() for letter in part):
            return False
    return True


def _is_name(label: str) -> bool:
    """Whether a label is a name in its usual letters: "Quill", "Ada Quill", "Dr. Quill"."""
    parts = label.split()
    if not 0 < len(parts) <= MOST_NAME_WORDS or names_nobody(label):
        return False
    return all(part[0].isupper() or part in _lexicon().name_prefixes for part in parts)


def _spoken(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The parts of ``[start, end)`` that are speech: stage directions are left out."""
    cuts = [start]
    for match in _BRACKETED.finditer(text, start, end):
        if _is_direction(match[1]):
            cuts += match.span()
    cuts.append(end)
    parts = []
    for first, last in zip(cuts[::2], cuts[1::2], strict=True):
        piece = text[first:last]
        stripped = piece.strip()
        if any(letter.isalnum() for letter in stripped):
            begin = first + len(piece) - len(piece.lstrip())
            parts.append((begin, begin + len(stripped)))
    return parts


def _is_direction(inside: str) -> bool:
    """Whether words in brackets tell what happens: "APPLAUSE", "laughter and cheers"."""
    if inside.isupper() and len(inside) > LONGEST_ABBREVIATION:
        return True
    words = _lexicon()
    found = [word.rstrip(".").lower() for word in _WORD.findall(inside)]
    return not words.stage_directions.isdisjoint(found) and all(
        word in words.stage_directions or word in words.small_words for word in found
    )
