"""displaCy: the dictionary that spaCy's visualiser draws with ``manual=True``.

displaCy draws spans that do not overlap, each under one label: a content as SAID by its
speaker's number, sources, cues and dates. Of spans that overlap, the longest is kept, so that
a statement inside a statement is left out; :mod:`statements.formats.html` shows all.
Making the dictionary needs nothing but this library; drawing it needs spaCy.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from typing import Any

from statements.formats.html.escape import escaped
from statements.formats.items import checked, storable
from statements.records import DateMention, Speaker, Statement

__all__ = ["COLOURS", "OPTIONS", "to_displacy"]

#: A colour a label, dark text on each; AA contrast by WCAG 2.2.
COLOURS = {"SAID": "#cfe2ff", "SOURCE": "#ffd8a8", "CUE": "#d3f9d8", "DATE": "#eebefa"}
#: What to give ``displacy.render`` as ``options``.
OPTIONS = {"ents": list(COLOURS), "colors": COLOURS}


def to_displacy(
    text: str,
    statements: Iterable[Statement],
    dates: Iterable[DateMention] = (),
    *,
    title: str | None = None,
) -> dict[str, Any]:
    """One article for ``displacy.render(…, style="ent", manual=True, options=OPTIONS)``.

    Args:
        text: the text that the statements come from.
        statements: its statements.
        dates: its dates; those of the statements are drawn anyhow.
        title: a heading.

    Returns:
        A dictionary with the keys "text", "ents" and "title"; each entity has "start",
        "end", "label" and, as the small print beside it, "kb_id": the speaker, or the
        date's TIMEX3 value. Titles and small print are escaped, since displaCy writes
        them into its page as they are; the text it escapes itself.

    Raises:
        SpanError: a record does not come from this text.

    Example:
        >>> to_displacy("Rain fell.", [], title="Weather")
        {'text': 'Rain fell.', 'ents': [], 'title': 'Weather'}
    """
    statements, dates = tuple(statements), tuple(dates)
    checked(text, statements, dates)
    spans: list[tuple[int, int, str, str]] = []
    for statement in statements:
        said_by = _name(statement.speaker)
        spans.extend((span.start, span.end, "SAID", said_by) for span in statement.content)
        for label, span in (("SOURCE", statement.source), ("CUE", statement.cue)):
            if span is not None:
                spans.append((span.start, span.end, label, ""))
        dates += statement.dates + ((statement.date,) if statement.date else ())
    spans.extend((mention.start, mention.end, "DATE", mention.value) for mention in dates)
    return {
        "text": storable(text),
        "ents": [
            {"start": start, "end": end, "label": label, "kb_id": escaped(small), "kb_url": "#"}
            for start, end, label, small in _apart(spans)
        ],
        "title": None if title is None else escaped(title),
    }


def _name(speaker: Speaker | None) -> str:
    return "" if speaker is None else speaker.name


def _apart(spans: Iterable[tuple[int, int, str, str]]) -> list[tuple[int, int, str, str]]:
    """Those that overlap no longer one, in reading order."""
    kept: list[tuple[int, int, str, str]] = []
    for span in sorted(spans, key=lambda span: (span[0] - span[1], span)):
        place = bisect_left(kept, span)
        before, after = kept[place - 1 : place], kept[place : place + 1]
        if (
            span[0] < span[1]
            and not (before and before[0][1] > span[0])
            and not (after and after[0][0] < span[1])
        ):
            kept.insert(place, span)
    return kept
