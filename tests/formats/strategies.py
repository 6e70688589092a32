"""Arbitrary records: whatever the types allow, however odd, over an arbitrary text."""

from __future__ import annotations

from hypothesis import settings
from hypothesis import strategies as st

from statements.errors import ArticleError, PublishedError
from statements.records import (
    Act,
    Attribution,
    DateMention,
    DateType,
    Extraction,
    Quote,
    QuoteKind,
    Span,
    Speaker,
    SpeakerKind,
    Statement,
)

#: Whole records take a while to make: fewer of them than of other examples.
few = settings(max_examples=settings().max_examples * 2 // 5)

#: Text that formats trip over: their own marks, all kinds of line ends, markup, lone surrogates.
ODD = st.sampled_from(
    [
        "<script>alert(1)</script>", "</style>", "<!--", "]]>", "&amp;", '"', "'", "=1+1", "+1",
        "-1", "@x", "\t=1", "\r\n", "\n", "\r", "\u2028", "\x85", "\x00", "\x1b[31m", "\ud800",
        "\udc00", "\ufeff", "\u202e", "🪨", "é", "e\u0301", ";", ",", "|", "\\",
        "javascript:alert(1)",
    ]
)  # fmt: skip
TEXTS = st.lists(ODD | st.text(max_size=8), max_size=12).map("".join)
#: The same, short: what a field of a record holds.
FIELDS = ODD | st.tuples(ODD, st.text(max_size=3)).map("".join)


def _spans_of(text: str) -> st.SearchStrategy[Span]:
    offsets = st.integers(0, len(text))
    return st.tuples(offsets, offsets).map(
        lambda pair: Span(min(pair), max(pair), text[min(pair) : max(pair)])
    )


def _sorted(spans: list[Span]) -> tuple[Span, ...]:
    return tuple(sorted(spans, key=lambda span: (span.start, span.end)))


@st.composite
def date_mentions(draw: st.DrawFn, text: str) -> DateMention:
    """A date over the text."""
    place = draw(_spans_of(text))
    return DateMention(
        place.start,
        place.end,
        place.text,
        draw(st.sampled_from(DateType)),
        draw(FIELDS),
        draw(st.none() | FIELDS),
        draw(st.none() | st.dates()),
        draw(st.none() | st.dates()),
    )


@st.composite
def statements(draw: st.DrawFn, text: str) -> Statement:
    """A statement over the text; nothing in it need make sense."""
    spans = _spans_of(text)
    speaker = st.builds(
        Speaker,
        FIELDS,
        st.sampled_from(SpeakerKind),
        st.none() | FIELDS,
        st.lists(FIELDS, max_size=2).map(tuple),
        st.lists(spans, max_size=2).map(tuple),
    )
    return Statement(
        Quote(
            draw(st.sampled_from(QuoteKind)),
            draw(st.lists(spans, min_size=1, max_size=3).map(_sorted)),
            draw(FIELDS),
        ),
        Attribution(
            draw(st.none() | spans),
            draw(st.none() | spans),
            draw(st.none() | speaker),
            draw(st.floats(0, 1)),
            draw(FIELDS),
            draw(st.none() | FIELDS),
        ),
        draw(st.sampled_from(Act)),
        draw(st.booleans()),
        draw(st.none() | date_mentions(text)),
        tuple(draw(st.lists(date_mentions(text), max_size=2))),
    )


@st.composite
def articles(draw: st.DrawFn) -> tuple[str, Extraction]:
    """A text, and an extraction over it."""
    text = draw(TEXTS)
    error = draw(st.sampled_from([None, ArticleError("no article"), PublishedError("<b>no</b>")]))
    return text, Extraction(
        draw(st.none() | FIELDS),
        tuple(draw(st.lists(statements(text), max_size=3))),
        tuple(draw(st.lists(date_mentions(text), max_size=2))),
        error,
    )


def surrogates_replaced(value):
    """Plain JSON values with lone surrogates as formats in UTF-8 write them."""
    if isinstance(value, str):
        return "".join("\ufffd" if "\ud800" <= char <= "\udfff" else char for char in value)
    if isinstance(value, dict):
        return {key: surrogates_replaced(item) for key, item in value.items()}
    return [surrogates_replaced(item) for item in value] if isinstance(value, list) else value


def extractions() -> st.SearchStrategy[list[Extraction]]:
    """Extractions over arbitrary texts."""
    return st.lists(articles().map(lambda pair: pair[1]), max_size=2)
