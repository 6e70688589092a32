"""Records made by hand over a text written for the tests, so that formats need no extraction."""

from __future__ import annotations

import datetime

from statements.errors import ArticleError
from statements.records import (
    Act,
    Attribution,
    DateMention,
    Extraction,
    Quote,
    Span,
    Speaker,
    Statement,
)

TEXT = """\
Quarry “must close”, says Orla Venn

MARROW BAY — “The quarry must close,” Mayor Orla Venn said on Tuesday. “We have \
waited since 2019.”

The Marrow Stone Board (MSB) did not say that it would appeal, but a spokesman for the \
board, Tam Okoro, told the paper: “Venn said ‘never again’ in March, and she meant it.” 🪨

It was, she added, “a
promise kept”.
"""


def span(words: str, nth: int = 0) -> Span:
    """The nth occurrence of the words in the text."""
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return Span(start, start + len(words), words)


def mention(words: str, value: str, nth: int = 0, *, days: tuple[str, str]) -> DateMention:
    """A date of the text."""
    place = span(words, nth)
    first, last = map(datetime.date.fromisoformat, days)
    return DateMention(
        place.start, place.end, place.text, "DATE", value, earliest=first, latest=last
    )


VENN = Speaker("Orla Venn", "person", "Mayor", ("Venn",), (span("Orla Venn"), span("Orla Venn", 1)))
OKORO = Speaker("Tam Okoro", "person", "a spokesman for the board", (), (span("Tam Okoro"),))
BOARD = Speaker("Marrow Stone Board", "organisation", None, ("MSB",), (span("MSB"),))

TUESDAY = mention("Tuesday", "2024-05-14", days=("2024-05-14", "2024-05-14"))
SINCE = mention("2019", "2019", days=("2019-01-01", "2019-12-31"))
MARCH = DateMention(span("March").start, span("March").end, "March", "DATE", "2024-03", "START")

CLOSE = Statement(
    Quote(
        "direct",
        (span("“The quarry must close,”"), span("“We have waited since 2019.”")),
        "The quarry must close, We have waited since 2019.",
    ),
    Attribution(span("Mayor Orla Venn"), span("said"), VENN, 0.94, "quotation-before", "full-name"),
    date=TUESDAY,
    dates=(SINCE,),
)
APPEAL = Statement(
    Quote("indirect", (span("that it would appeal"),), "that it would appeal"),
    Attribution(
        span("The Marrow Stone Board (MSB)"),
        span("did not say"),
        BOARD,
        0.41,
        "that-clause",
        "name",
    ),
    act=Act.ASSERT,
    negated=True,
)
MEANT = Statement(
    Quote(
        "direct",
        (span("“Venn said ‘never again’ in March, and she meant it.”"),),
        "Venn said ‘never again’ in March, and she meant it.",
    ),
    Attribution(
        span("a spokesman for the board, Tam Okoro,"), span("told"), OKORO, 0.88, "colon", "name"
    ),
    dates=(MARCH,),
)
NEVER = Statement(
    Quote("mixed", (span("‘never again’ in March"),), "never again in March"),
    Attribution(span("Venn", 2), span("said", 1), VENN, 0.5, "quotation-after", "surname"),
    act=Act.PROMISE,
    date=MARCH,
)
PROMISE = Statement(
    Quote("mixed", (span("“a\npromise kept”"),), "a promise kept"),
    Attribution(None, span("added"), None, 0.25, "no-source"),
    act=Act.EVALUATE,
)

STATEMENTS = (CLOSE, APPEAL, MEANT, NEVER, PROMISE)
EXTRACTION = Extraction("marrow-bay", STATEMENTS, (TUESDAY, SINCE, MARCH))
FAILED = Extraction("blank", error=ArticleError("this is no article"))
EMPTY = Extraction("empty")
EXTRACTIONS = (EXTRACTION, FAILED, EMPTY)
