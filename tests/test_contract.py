"""The public contract, held to on any text: offsets, order, one truth, no surprise.

Nothing here says what must be found; that is for the tests of each room.
"""

from __future__ import annotations

import datetime
import json
import os
import pickle
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import statements
from statements import (
    Attribution,
    DateMention,
    Extraction,
    Quote,
    QuoteKind,
    Span,
    Statement,
    StatementsError,
    analyze,
    attribute_speaker,
    explain,
    extract_many,
    extract_quotes,
    extract_statements,
    normalize_dates,
)
from statements.errors import PublishedError, SpanError, TextTypeError
from tests import strategies
from tests.golden import ROOT

ARTICLE = (ROOT / "examples" / "article.txt").read_text(encoding="utf-8")
PUBLISHED = "2024-05-16"

#: Any text, and texts in which there is much to find.
texts = st.one_of(strategies.any_text(), strategies.news().map(lambda news: news.text))
days = st.none() | st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 12, 31))

CONTRACT = {
    "Article",
    "Attribution",
    "DateMention",
    "Document",
    "Explanation",
    "Extraction",
    "Quote",
    "Span",
    "Speaker",
    "Statement",
    "StatementsError",
    "analyze",
    "attribute_speaker",
    "explain",
    "extract_many",
    "extract_quotes",
    "extract_statements",
    "normalize_dates",
}


def located(record: Any) -> Iterator[Span | DateMention]:
    """Everything with offsets that a record holds, itself included."""
    if isinstance(record, Span | DateMention):
        yield record
    if attrs.has(type(record)):
        for field in attrs.fields(type(record)):
            yield from located(getattr(record, field.name))
    elif isinstance(record, list | tuple):
        for item in record:
            yield from located(item)


def test_the_face_is_whole() -> None:
    """Every name of the contract is importable from ``statements``, whose ``__all__`` is sorted."""
    assert set(statements.__all__) >= CONTRACT
    assert statements.__all__ == sorted(statements.__all__)
    for name in statements.__all__:
        assert getattr(statements, name).__doc__, f"{name} has no docstring"


@given(texts, days)
@example(ARTICLE, datetime.date(2024, 5, 16))
@example("", None)
@example("\ud800“\udfff”, said \ud800", None)
def test_offsets_refer_to_the_text_as_given(text: str, published: datetime.date | None) -> None:
    """Wherever a record has offsets, the text has the record's words there."""
    found = [
        *extract_statements(text, published=published),
        *normalize_dates(text, published=published),
    ]
    for place in located(found):
        assert text[place.start : place.end] == place.text


@given(texts, days)
@example(ARTICLE, datetime.date(2024, 5, 16))
def test_results_are_in_reading_order(text: str, published: datetime.date | None) -> None:
    """Statements, the spans of each, mentions and dates follow the text, and do not overlap.

    A content that runs over paragraphs has a span in each.
    """
    found = extract_statements(text, published=published)
    starts = [statement.content[0].start for statement in found]
    assert starts == sorted(starts)
    paragraph_at = analyze(text).paragraph_at
    for statement in found:
        assert all(before.end <= after.start for before, after in pairwise(statement.content))
        for span in statement.content:
            assert paragraph_at(span.start) == paragraph_at(span.end - 1)
        if statement.speaker is not None:
            mentions = [span.start for span in statement.speaker.mentions]
            assert mentions == sorted(mentions)
    dates = normalize_dates(text, published=published)
    assert all(a.end <= b.start for a, b in pairwise(dates))


@given(texts, days)
@example(ARTICLE, datetime.date(2024, 5, 16))
def test_one_truth(text: str, published: datetime.date | None) -> None:
    """The three questions, asked one by one or at once, have the same answers."""
    whole = extract_statements(text, published=published)
    assert extract_quotes(text) == [statement.quote for statement in whole]
    document = analyze(text, published=published)
    assert extract_statements(document) == whole
    assert extract_quotes(document) == extract_quotes(text)
    assert normalize_dates(document) == normalize_dates(text, published=published)
    for statement in whole:
        assert attribute_speaker(document, statement.quote) == statement.attribution


@given(texts)
@example(ARTICLE)
def test_the_attribution_does_not_depend_on_the_day(text: str) -> None:
    """Who said what is the same whether or not the day of publication is known."""
    for statement in extract_statements(text, published="2024-05-16"):
        assert attribute_speaker(text, statement.quote) == statement.attribution


@given(texts, days)
@example(ARTICLE, datetime.date(2024, 5, 16))
def test_dates_of_a_statement_lie_in_its_content(
    text: str, published: datetime.date | None
) -> None:
    """``dates`` holds exactly the mentions inside the content; ``date`` is one of the text's."""
    mentions = normalize_dates(text, published=published)
    for statement in extract_statements(text, published=published):
        assert list(statement.dates) == [
            mention
            for mention in mentions
            if any(s.start <= mention.start and mention.end <= s.end for s in statement.content)
        ]
        assert statement.date is None or statement.date in mentions


@given(texts, days)
@example(ARTICLE, datetime.date(2024, 5, 16))
def test_results_travel(text: str, published: datetime.date | None) -> None:
    """What was found goes to JSON and back, and through a pickle, unchanged."""
    for statement in extract_statements(text, published=published):
        assert Statement.from_dict(json.loads(json.dumps(statement.to_dict()))) == statement
        assert pickle.loads(pickle.dumps(statement)) == statement
    for mention in normalize_dates(text, published=published):
        assert DateMention.from_dict(json.loads(json.dumps(mention.to_dict()))) == mention


@given(texts, st.data())
@example(ARTICLE, None)
def test_attribute_speaker_takes_any_spans(text: str, data: st.DataObject | None) -> None:
    """A quote made by hand over any spans of the text has an attribution, if only an empty one."""
    length = len(text)
    if data is None:
        edges = [100, 400]
    else:
        edges = sorted(data.draw(st.lists(st.integers(0, length), min_size=2, max_size=4)))
    pairs = list(zip(edges[::2], edges[1::2], strict=False))
    content = tuple(Span(start, end, text[start:end]) for start, end in pairs)
    kind = QuoteKind.DIRECT if data is None else data.draw(st.sampled_from(QuoteKind))
    attribution = attribute_speaker(text, Quote(kind, content, "by hand"))
    assert isinstance(attribution, Attribution)
    assert attribution.source is not None or attribution.speaker is None
    for place in located(attribution):
        assert text[place.start : place.end] == place.text


@given(texts)
@example(ARTICLE)
def test_every_statement_can_be_explained(text: str) -> None:
    """``explain`` takes every statement that was found, and does not change what is found."""
    document = analyze(text)
    found = extract_statements(document)
    for statement in found[:3]:
        assert explain(document, statement) == explain(text, statement)
    assert extract_statements(document) == found


def test_relative_dates_are_never_read_from_the_clock() -> None:
    """Without a day of publication, a relative date stays unresolved."""
    for mention in normalize_dates("She left yesterday and returns next week, on Tuesday."):
        assert (mention.earliest, mention.latest) == (None, None)
    assert normalize_dates("She left yesterday.", published="1987-02-01")[0].value == "1987-01-31"


NOON = datetime.datetime(2024, 5, 16, 12)  # noqa: DTZ001 - naive ones are taken too


@pytest.mark.parametrize(
    "published",
    [
        datetime.date(2024, 5, 16),
        NOON,
        NOON.replace(tzinfo=datetime.UTC),
        NOON.replace(tzinfo=datetime.timezone(datetime.timedelta(hours=-5))),
        "2024-05-16",
        "20240516",
        "2024-05-16T12:00:00",
        "2024-05-16T12:00:00Z",
        "2024-05-16T12:00:00-05:00",
        "2024-05-16 12:00",
    ],
)
def test_published_in_all_its_forms(published: Any) -> None:
    """A date, a datetime and an ISO 8601 string of one day give the same dates."""
    days_found = [(m.text, m.value) for m in normalize_dates(ARTICLE, published=published)]
    assert days_found == [(m.text, m.value) for m in normalize_dates(ARTICLE, published=PUBLISHED)]
    assert ("Tuesday", "2024-05-14") in days_found


@pytest.mark.parametrize("published", ["", "soon", "2024-13-01", "2024-02-30", "16/05/2024x"])
def test_published_that_is_no_day(published: str) -> None:
    """A string that is no day is refused, with what was given and what is accepted."""
    for call in (extract_statements, normalize_dates, analyze):
        with pytest.raises(PublishedError, match="ISO 8601") as caught:
            call("Text", published=published)
        assert caught.value.value == published


@pytest.mark.parametrize("published", [20240516, 1.5, [], datetime.time(12), b"2024-05-16"])
def test_published_of_a_wrong_type(published: Any) -> None:
    """What is neither a day nor a string is refused."""
    for call in (extract_statements, normalize_dates, analyze):
        with pytest.raises(StatementsError):
            call("Text", published=published)


@pytest.mark.parametrize("text", [None, b"No, she said.", 12, ["text"], bytearray(b"text")])
def test_text_of_a_wrong_type(text: Any) -> None:
    """What is no text is refused, with what was given and what is accepted."""
    quote = Quote(QuoteKind.DIRECT, (Span(0, 1, "a"),), "a")
    for call in (extract_statements, extract_quotes, normalize_dates, analyze):
        with pytest.raises(TextTypeError, match=type(text).__name__) as caught:
            call(text)
        assert caught.value.value is text
    with pytest.raises(TextTypeError):
        attribute_speaker(text, quote)


@pytest.mark.parametrize("quote", [None, "“No,”", Span(0, 4, "Text"), 7])
def test_quote_of_a_wrong_type(quote: Any) -> None:
    """What is no quote is refused."""
    with pytest.raises(StatementsError):
        attribute_speaker("Text", quote)


def test_statement_of_a_wrong_type() -> None:
    """What is no statement cannot be explained."""
    with pytest.raises(StatementsError):
        explain("Text", "“No,” she said.")


@pytest.mark.parametrize("span", [Span(0, 4, "Next"), Span(2, 6, "xt.."), Span(90, 92, "ab")])
def test_a_quote_from_another_text(span: Span) -> None:
    """A quote whose spans do not lie in the text is refused."""
    with pytest.raises(SpanError):
        attribute_speaker("Text", Quote(QuoteKind.DIRECT, (span,), span.text))


def test_a_document_is_taken_with_another_day() -> None:
    """A document keeps its day, unless another one is given with it."""
    document = analyze("It opened on Tuesday.", published="2024-05-16")
    assert normalize_dates(document)[0].value == "2024-05-14"
    assert normalize_dates(document, published="2024-05-23")[0].value == "2024-05-21"
    assert normalize_dates(document)[0].value == "2024-05-14"


def test_a_document_is_shared_between_threads() -> None:
    """Many threads may ask one document at once."""
    expected = extract_statements(ARTICLE, published=PUBLISHED)
    document = analyze(ARTICLE, published=PUBLISHED)
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: extract_statements(document), range(16)))
    assert all(answer == expected for answer in answers)


def test_extract_many_gives_what_extract_statements_gives() -> None:
    """One article or many, the result is the same."""
    [extraction] = extract_many([{"text": ARTICLE, "published": PUBLISHED, "id": "a"}])
    assert extraction == Extraction(
        "a",
        tuple(extract_statements(ARTICLE, published=PUBLISHED)),
        tuple(normalize_dates(ARTICLE, published=PUBLISHED)),
    )


SHOW_ALL = """
import json, sys
sys.path.insert(0, sys.argv[1])
from statements import extract_statements, normalize_dates
for text, day in json.load(sys.stdin):
    found = extract_statements(text, published=day), normalize_dates(text, published=day)
    print(json.dumps([[record.to_dict() for record in records] for records in found]))
"""


def test_the_same_everywhere() -> None:
    """Another process, hash seed, time zone or locale changes nothing."""
    pieces = strategies.PIECES
    shuffled = [" ".join(pieces[i::7] + pieces[i::5] + pieces[::-3]) for i in range(7)]
    given_ = json.dumps([(text, PUBLISHED) for text in [ARTICLE, *shuffled]])
    home = str(Path(statements.__file__).parents[1])
    outputs = set()
    for seed, zone, locale in (
        ("0", "UTC", "C.UTF-8"),
        ("1", "Pacific/Kiritimati", "C.UTF-8"),
        ("4242", "America/Los_Angeles", "C"),
    ):
        variables = {"PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": locale, "PYTHONUTF8": "1"}
        done = subprocess.run(
            [sys.executable, "-c", SHOW_ALL, home],
            input=given_,
            capture_output=True,
            check=True,
            encoding="utf-8",
            env=os.environ | variables,
        )
        outputs.add(done.stdout)
    assert len(outputs) == 1
    assert outputs.pop().count("\n") == 8


def test_import_is_cheap() -> None:
    """``import statements`` loads neither dateparser nor any word of English."""
    code = (
        "import sys; sys.path.insert(0, sys.argv[1]); import statements; "
        "print(*sorted(name for name in sys.modules if name.startswith("
        "('dateparser', 'statements.languages.', 'click', 'rich', 'numpy', 'pyarrow'))))"
    )
    home = str(Path(statements.__file__).parents[1])
    done = subprocess.run(
        [sys.executable, "-c", code, home], capture_output=True, check=True, encoding="utf-8"
    )
    loaded = [name for name in done.stdout.split() if not name.endswith(".schema")]
    assert [name for name in loaded if ".schema." not in name] == []
