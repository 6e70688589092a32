"""What holds of every text whatever, and of the same text wherever and whenever it is read."""

from __future__ import annotations

import gc
import os
import random
import subprocess
import sys
import textwrap
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

import statements
from statements.api import (
    analyze,
    explain,
    extract_quotes,
    extract_statements,
    normalize_dates,
)
from statements.errors import StatementsError
from statements.records import QuoteKind, Statement
from tests.robustness.found import TEXTS as TEXTS_FOUND
from tests.robustness.promises import check_text, spans_of
from tests.strategies import MARKS, News, any_text, news

DAYS = st.none() | st.dates().map(str) | st.datetimes().map(lambda moment: moment.isoformat())
TEXTS = st.one_of(any_text(), news().map(lambda article: article.text))


@given(TEXTS, DAYS)
@example("", None)
@example("\ud800", "2020-02-29")
@example('"' * 500, None)
def test_every_promise_is_kept_of_every_text(text: str, published: str | None) -> None:
    """No exception, true offsets, reading order, one truth, plain data and back."""
    check_text(text, published)


@pytest.mark.parametrize("published", [None, "2022-03-30", "0001-01-01", "9999-12-31"])
@pytest.mark.parametrize("fault", TEXTS_FOUND)
def test_what_was_found_stays_mended(fault: str, published: str | None) -> None:
    check_text(TEXTS_FOUND[fault], published)


@given(TEXTS)
def test_a_speaker_is_the_same_in_all_that_it_says(text: str) -> None:
    speakers = [s.speaker for s in extract_statements(text) if s.speaker is not None]
    for speaker in speakers:
        for other in speakers:
            if set(speaker.mentions) & set(other.mentions):
                assert speaker == other


def wreck(text: str, source: random.Random) -> str:
    """The text as a careless scraper would hand it on."""
    for old, new, share in [
        (" ", "\u00a0", 0.2), ("\n", "\r\n", 1.0), ("“", "''", 0.5), ("”", "''", 0.5),
        ("a", "a\u0301", 0.1), ("e", "e\u00ad", 0.1), (" ", " \u200b", 0.1), (" ", "\u200f ", 0.05),
        ("’", "&#8217;", 1.0), ("“", "&quot;", 0.5), ("\n\n", " ", 0.5), (". ", ".", 0.2),
        (",", "", 0.1), ("”", "", 0.2), (" ", "\ufeff", 0.02), ("e", "\ufffd", 0.02),
    ]:  # fmt: skip
        parts = text.split(old)
        text = parts[0] + "".join(
            (new if source.random() < share else old) + part for part in parts[1:]
        )
    return text


@given(news(), st.integers(0, 10**6))
def test_wrecked_news_breaks_nothing(article: News, seed: int) -> None:
    text = wreck(article.text, random.Random(seed))
    for statement in extract_statements(text, published=article.published):
        for span in spans_of(statement):
            assert text[span.start : span.end] == span.text


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace("\n", "\r\n"),
        lambda text: text.replace(" ", "\u00a0"),
        lambda text: "\ufeff" + text,
        lambda text: text.replace("“", "''").replace("”", "''"),
        lambda text: text.replace("“", '"').replace("”", '"'),
        lambda text: text.replace("“", "«").replace("”", "»"),
        lambda text: text.replace("\n\n", "\n"),
        lambda text: text.replace("\n\n", "\n\u200b\n"),
        lambda text: text.replace(". ", ".\u200e "),
        lambda text: text + "\x00",
    ],
    ids=["crlf", "no-break", "bom", "apostrophes", "straight", "guillemets", "single breaks",
         "zero width", "left-to-right mark", "nul"],
)  # fmt: skip
@settings(max_examples=25)
@given(article=news(MARKS[:2]))
def test_typography_does_not_change_who_said_what(change: Any, article: News) -> None:
    """As many statements, the same speakers, the same words."""
    curly = article.text
    for told in article.told:
        for start, end in told.content if told.kind == QuoteKind.DIRECT else ():
            assume(curly[start + 1].isalpha())  # marks of one character, not of two
            curly = curly[:start] + "“" + curly[start + 1 : end - 1] + "”" + curly[end:]
    plain = extract_statements(curly)
    changed = extract_statements(change(curly))
    assert [s.speaker and s.speaker.name.replace("\u00a0", " ") for s in changed] == [
        s.speaker and s.speaker.name for s in plain
    ]
    assert [bare(s.text) for s in changed] == [bare(s.text) for s in plain]


def bare(text: str) -> str:
    """The letters of a text."""
    return "".join(sign for sign in text if sign.isalpha())


@settings(max_examples=10)
@given(news())
def test_all_that_was_made_of_a_text_goes_with_it(article: News) -> None:
    """No circle of references: memory comes back at once, without the garbage collector."""

    def read() -> None:
        document = analyze(article.text, published=article.published)
        for statement in extract_statements(document):
            explain(document, statement)
        normalize_dates(document)
        extract_quotes(document)

    read()  # what is loaded once is kept
    gc.collect()
    gc.disable()
    try:
        read()
        assert gc.collect() == 0
    finally:
        gc.enable()


@settings(max_examples=30)
@given(news(), st.sampled_from([str.upper, str.lower, str.swapcase, str.title]))
def test_case_degrades_and_never_breaks(article: News, change: Any) -> None:
    text = change(article.text)
    for statement in extract_statements(text):
        for span in spans_of(statement):
            assert text[span.start : span.end] == span.text


@settings(max_examples=30)
@given(news(), news())
def test_an_article_does_not_depend_on_the_one_before(first: News, second: News) -> None:
    alone = extract_statements(second.text, published=second.published)
    extract_statements(first.text, published=first.published)
    assert extract_statements(second.text, published=second.published) == alone


@settings(max_examples=40)
@given(news())
def test_an_unrelated_paragraph_changes_nothing_before_it(article: News) -> None:
    """The documented look-ahead is to the names that follow: here are none."""
    text = article.text.rstrip() + "\n\n"
    before = extract_statements(text, published=article.published)
    more = text + "Snow lay on the hills above the town, and the roads were empty.\n"
    after = extract_statements(more, published=article.published)
    assert [s for s in after if s.content[0].start < len(text)] == before
    dates = normalize_dates(text, published=article.published)
    assert normalize_dates(more, published=article.published) == dates


CORPUS = """\
“It opens on Tuesday, March 3,” Mayor Ada Kell said last week. She added that “nobody” had asked.

The Ministry of Roads (MoR) denied it two years ago, according to its spokesman Osk Verrin, who did
not say when. “We’ll see in May,” he told reporters; “or in autumn.” Now the MoR wants a second
tunnel by 2031, officials said at 10 p.m. Wednesday. Dr. Mirela Quist, a hydrologist, warned of
floods every spring. “Nonsense,” said Verrin.
"""
#: Prints everything that is found, in the order in which it is found.
PRINT = f"""
    import json
    from statements import extract_statements, normalize_dates
    TEXT = {CORPUS!a}
    for published in (None, "2022-03-30", "2022-03-30T23:30:00-05:00"):
        for found in (extract_statements, normalize_dates):
            print(json.dumps([r.to_dict() for r in found(TEXT, published=published)]))
"""
FAKE_CLOCK = """
    import datetime, time
    class Moment(datetime.datetime):
        @classmethod
        def now(cls, tz=None): return cls({0}, tzinfo=tz)
        @classmethod
        def utcnow(cls): return cls({0})
        @classmethod
        def today(cls): return cls({0})
    class Day(datetime.date):
        @classmethod
        def today(cls): return cls({0})
    import dateparser
    for module in list(__import__("sys").modules.values()):
        if getattr(module, "datetime", None) is datetime.datetime: module.datetime = Moment
        if getattr(module, "date", None) is datetime.date: module.date = Day
"""


def printed(code: str = PRINT, **environment: str) -> str:
    """What a new interpreter prints under this environment."""
    root = str(Path(statements.__file__).parents[1])
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", textwrap.dedent(code)],
        capture_output=True,
        check=False,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": root, "PYTHONIOENCODING": "utf-8", **environment},
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def usual() -> str:
    out = printed(PYTHONHASHSEED="0", TZ="UTC", LC_ALL="C")
    assert "Ada Kell" in out
    assert "2022-03-29" in out or "2022-03-3" in out
    return out


@pytest.mark.parametrize(
    "environment",
    [
        {"PYTHONHASHSEED": "1"},
        {"PYTHONHASHSEED": "4242"},
        {"TZ": "Pacific/Kiritimati"},
        {"TZ": "America/Los_Angeles"},
        {"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"},
        {"LC_ALL": "POSIX", "PYTHONUTF8": "0"},
        {"PYTHONOPTIMIZE": "2"},
    ],
    ids=lambda environment: ",".join(environment.values()),
)
def test_no_environment_changes_anything(environment: dict[str, str], usual: str) -> None:
    assert printed(**environment) == usual


@pytest.mark.parametrize("moment", ["1999, 12, 31", "2024, 2, 29", "2030, 6, 15"])
def test_no_moment_changes_anything(moment: str, usual: str) -> None:
    """Not the day on which it is read: the clock of the whole process is moved."""
    code = textwrap.dedent(FAKE_CLOCK).format(moment) + textwrap.dedent(PRINT)
    assert printed(code) == usual


def test_threads_find_the_same() -> None:
    """Many threads over one document at once, and over texts of their own."""
    texts = [CORPUS.replace("March 3", f"March {day}") for day in range(1, 13)]
    alone = [extract_statements(text, published="2022-03-30") for text in texts]
    shared = analyze(CORPUS, published="2022-03-30")
    with ThreadPoolExecutor(6) as threads:
        both = list(
            threads.map(lambda text: extract_statements(text, published="2022-03-30"), texts)
        )
        same = list(threads.map(extract_statements, [shared] * 12))
    assert both == alone
    assert all(found == same[0] for found in same)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=6,
)


@settings(max_examples=120)
@given(st.data())
def test_from_dict_takes_or_refuses(data: st.DataObject) -> None:
    """Some part of a good record replaced by something else: read, or refused with its reason."""
    found = extract_statements(CORPUS, published="2022-03-30")
    record: Any = data.draw(st.sampled_from(found)).to_dict()
    place = record
    while True:
        keys = sorted(place) if isinstance(place, dict) else list(range(len(place)))
        if not keys:
            break
        key = data.draw(st.sampled_from(keys))
        if isinstance(place[key], dict | list) and place[key] and data.draw(st.booleans()):
            place = place[key]
            continue
        place[key] = data.draw(JSON)
        break
    try:
        read = Statement.from_dict(record)
    except StatementsError:
        return
    assert Statement.from_dict(read.to_dict()) == read
