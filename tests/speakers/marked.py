"""Texts with their sources marked, and what resolving them gives, as readable lines.

``[Dana Holt]`` is the source of a claim, ``{the bridge is safe}`` is what a source says: the one
nearest to it. A source to which no content is nearest says the rest of its sentence. ``[]``
stands for a claim without a source.
"""

from __future__ import annotations

import re

from statements.attribution import Claim
from statements.document import Document
from statements.records import Act, QuoteKind
from statements.speakers import Resolution, resolve_speakers

_OPENING = frozenset("“\"'‘")
_MARKED = re.compile(r"\[(?P<source>[^\[\]]*)\]|\{(?P<content>[^{}]*)\}")


def read_marked(marked: str) -> tuple[Document, tuple[Claim, ...]]:
    """The text without its marks, and the claims that they stand for, in reading order."""
    text = ""
    sources: list[tuple[int, int]] = []
    contents: list[tuple[int, int]] = []
    last = 0
    for match in _MARKED.finditer(marked):
        text += marked[last : match.start()]
        start = len(text)
        text += match["content"] if match["source"] is None else match["source"]
        (contents if match["source"] is None else sources).append((start, len(text)))
        last = match.end()
    text += marked[last:]
    document = Document(text)
    said: dict[tuple[int, int], list[tuple[int, int]]] = {source: [] for source in sources}
    for content in contents:
        if not sources:
            break
        nearest = min(sources, key=lambda s: max(content[0] - s[1], s[0] - content[1]))
        said[nearest].append(content)
    claims = [_claim(document, source, tuple(spans)) for source, spans in said.items()]
    return document, tuple(sorted(claims, key=lambda claim: claim.content[0][0]))


def _claim(
    document: Document, source: tuple[int, int], content: tuple[tuple[int, int], ...]
) -> Claim:
    if not content and not document.sentences:
        content = ((source[1], source[1]),)
    elif not content:
        tokens = document.tokens
        first = tokens.first_from(source[1])
        stop = document.sentences[document.sentence_at(max(0, first - 1))][1]
        content = ((source[1], max(source[1] + 1, tokens.ends[stop - 1])),)
    quoted = all(document.text[start : start + 1] in _OPENING for start, _ in content)
    return Claim(
        kind=QuoteKind.DIRECT if quoted else QuoteKind.INDIRECT,
        content=content,
        source=None if source[0] == source[1] else source,
        cue=None,
        act=Act.ASSERT,
        negated=False,
        confidence=1.0,
        rule="test",
    )


def resolve_marked(marked: str) -> tuple[tuple[str, Resolution], ...]:
    """Each source of a marked text with its resolution."""
    document, claims = read_marked(marked)
    found = resolve_speakers(document, claims)
    sources = ["" if c.source is None else document.text[slice(*c.source)] for c in claims]
    return tuple(zip(sources, found, strict=True))


def show_speakers(marked: str) -> str:
    """A line a source: what it is called in the text, who it is, by which rule."""
    lines = []
    for source, found in resolve_marked(marked):
        speaker = "nobody" if found.speaker is None else found.speaker.name
        lines.append(f"{source} = {speaker} by {found.rule}")
    return "\n".join(lines)
