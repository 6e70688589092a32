"""Every family of temporal expressions, by example.

The first line of a case's text is the day of publication, or a hyphen where none is known. What
is expected is a line for each mention and no other mentions: its words, type, value, modifier
if it has one, and the days that it covers if it covers known days.
"""

from __future__ import annotations

import itertools

from statements.dates import find_dates
from statements.document import Document
from statements.published import parse_published
from statements.records import DateMention
from tests import golden


def shown(mention: DateMention) -> str:
    parts = [f"{mention.text} = {mention.type} {mention.value}"]
    if mention.mod is not None:
        parts.append(mention.mod)
    if mention.earliest == mention.latest and mention.earliest is not None:
        parts.append(f"({mention.earliest})")
    elif mention.earliest is not None:
        parts.append(f"({mention.earliest} .. {mention.latest})")
    return " ".join(parts)


def read(text: str) -> str:
    published, _, body = text.partition("\n")
    document = Document(body, parse_published(None if published == "-" else published))
    mentions = find_dates(document)
    for mention in mentions:
        assert body[mention.start : mention.end] == mention.text
    for one, other in itertools.pairwise(mentions):
        assert one.end <= other.start
    return "\n".join(shown(mention) for mention in mentions)


@golden.cases(
    *(
        f"dates/{name}.txt"
        for name in (
            "explicit", "deictic", "units", "counted", "sets", "references", "ambiguous",
            "context", "unresolved", "dateline", "foreign",
        )
    )
)  # fmt: skip
def test_golden(case: golden.Case) -> None:
    """The mentions are the expected ones, in order, and no others."""
    golden.check(case, read)
