"""The list of speakers, each with its statements in order, linked to their places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from statements.formats.html.article import Naming, facts
from statements.formats.html.escape import escaped
from statements.records import Speaker, Statement

__all__ = ["speakers"]


def speakers(statements: Sequence[Statement], naming: Naming, level: int) -> Iterator[str]:
    """A section with a heading of this level, and one below it for each speaker."""
    yield (
        f'<section aria-labelledby="{naming.panel} {naming.title}">\n'
        f'<h{level} id="{naming.panel}">Who said what</h{level}>\n'
    )
    groups: dict[Speaker | None, list[int]] = {}
    for index, statement in enumerate(statements):
        groups.setdefault(statement.speaker, []).append(index)
    nobody = groups.pop(None, None)
    for speaker, indices in groups.items():
        yield from _group(speaker, indices, statements, naming, level + 1)
    if nobody is not None:
        yield from _group(None, nobody, statements, naming, level + 1)
    if not statements:
        yield '<p class="none">No statements.</p>\n'
    yield "</section>\n"


def _group(
    speaker: Speaker | None,
    indices: list[int],
    statements: Sequence[Statement],
    naming: Naming,
    level: int,
) -> Iterator[str]:
    name = "Nobody named" if speaker is None else speaker.name
    yield (
        f'<div class="who {naming.colours[indices[0]]}">\n'
        f"<h{level}><bdi>{escaped(name)}</bdi></h{level}>\n"
    )
    if speaker is not None:
        yield f"<p><bdi>{escaped(_about(speaker))}</bdi></p>\n"
    yield "<ol>\n"
    for index in indices:
        statement = statements[index]
        said = escaped(statement.text) or "(no text)"
        entry = naming.entry(index)
        link = (
            f'<a id="{entry}" href="#{naming.place(index)}">{said}</a>'
            if index in naming.placed
            else f'<span id="{entry}">{said}</span>'
        )
        yield (
            f'<li value="{index + 1}">{link}\n'
            f'<p class="facts">{escaped(facts(statement))}</p></li>\n'
        )
    yield "</ol>\n</div>\n"


def _about(speaker: Speaker) -> str:
    """Kind, role and other names on one line."""
    parts = [speaker.kind.value, speaker.role, "also: " + ", ".join(speaker.aliases)]
    return " · ".join(part for part in parts[: 2 + bool(speaker.aliases)] if part)
