"""What holds for every text, and for every way to say a date."""

from __future__ import annotations

import datetime
import re
import subprocess
import sys
import time
from unittest import mock

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.dates import find_dates, scan
from statements.document import Document
from statements.records import DateMention, DateType
from tests.dates.strategies import Phrase, days, phrases, word_salad
from tests.strategies import any_text, news

#: TIMEX3 values as TimeML 1.2.1 has them (ISO 8601, with X for what is not known).
PART = r"[\dX]{2}(?:-[\dX]{2})?|W[\dX]{2}(?:-WE|-\d)?|Q[\dX]|H[\dX]|SP|SU|FA|WI"
DATE = rf"[\dX]{{1,4}}|[\dX]{{4}}-(?:{PART})"
TIME = r"T(?:[\dX]{2}:[\dX]{2}(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?|MO|AF|EV|NI)"
LENGTH = r"P(?:T?[\dX][\d.eX+]*(?:Y|M|WE|W|D|H|S|Q)(?:\d+[MS])?|XX)"
VALUES = {
    DateType.DATE: rf"{DATE}|PAST_REF|PRESENT_REF|FUTURE_REF",
    DateType.TIME: rf"(?:{DATE}){TIME}|PAST_REF",
    DateType.DURATION: LENGTH,
    DateType.SET: rf"{LENGTH}|(?:{DATE})(?:{TIME})?",
}
#: Where one step further there is no calendar.
ends_of_the_calendar = st.sampled_from(
    [datetime.date.min, datetime.date.max, datetime.date(2, 1, 1), datetime.date(9998, 12, 31)]
)
MODS = {
    None, "START", "MID", "END", "APPROX", "BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER",
    "LESS_THAN", "MORE_THAN", "EQUAL_OR_LESS", "EQUAL_OR_MORE",
}  # fmt: skip


def check(text: str, mentions: tuple[DateMention, ...]) -> None:
    end = 0
    for mention in mentions:
        assert end <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == mention.text
        assert re.fullmatch(VALUES[mention.type], mention.value), mention
        assert mention.mod in MODS, mention
        assert (mention.earliest is None) == (mention.latest is None)
        if mention.earliest is not None and mention.latest is not None:
            assert mention.earliest <= mention.latest
            assert type(mention.earliest) is datetime.date
        end = mention.end


@given(st.one_of(any_text(), word_salad), st.one_of(st.none(), st.dates(), ends_of_the_calendar))
def test_any_text(text: str, published: datetime.date | None) -> None:
    """No text raises, on no day; the mentions are in order and apart, their values TIMEX3."""
    check(text, find_dates(Document(text, published)))


@given(word_salad, st.datetimes())
def test_any_hour(text: str, published: datetime.datetime) -> None:
    """Nor does an hour of publication."""
    check(text, find_dates(Document(text, published)))


@given(phrases())
def test_phrases_mean_what_the_calendar_says(case: tuple[datetime.date, Phrase]) -> None:
    """Whatever is phrased relative to a day of publication is resolved back to the same days."""
    published, phrase = case
    (mention,) = find_dates(Document(phrase.sentence, published))
    assert mention.text == phrase.words
    assert (mention.value, mention.earliest, mention.latest) == (
        phrase.value,
        phrase.earliest,
        phrase.latest,
    )


@given(phrases())
def test_without_publication_words_and_type_stay(case: tuple[datetime.date, Phrase]) -> None:
    """What cannot be resolved is found all the same, and is never guessed."""
    published, phrase = case
    (known,) = find_dates(Document(phrase.sentence, published))
    (unknown,) = find_dates(Document(phrase.sentence, None))
    assert (unknown.text, unknown.type) == (known.text, known.type)
    if "X" in unknown.value:
        assert unknown.earliest is unknown.latest is None
        # What is told stays told.
        if match := re.fullmatch(r"XXXX-WXX-(\d)", unknown.value):
            assert known.earliest is not None
            assert known.earliest.isoweekday() == int(match[1])
        else:
            assert re.fullmatch(unknown.value.replace("X", "[0-9A-Z]"), known.value)
    else:
        assert unknown == known


@given(phrases(), phrases())
def test_sentences_apart_do_not_disturb_each_other(
    one: tuple[datetime.date, Phrase], other: tuple[datetime.date, Phrase]
) -> None:
    """A phrase means the same after another sentence, unless it refers to it."""
    published, phrase = one
    before = other[1].sentence.replace(other[1].words, "the quay")
    mentions = find_dates(Document(f"{before}\n\n{phrase.sentence}", published))
    assert [mention.value for mention in mentions] == [phrase.value]


@given(days)
def test_the_weekday_of_publication_is_that_day(published: datetime.date) -> None:
    """Never a week before."""
    sentence = f"The ferry sank on {published:%A}."
    (mention,) = find_dates(Document(sentence, published))
    assert mention.earliest == mention.latest == published


@given(days, st.integers(0, 20))
def test_offsets_move_with_the_text(published: datetime.date, shift: int) -> None:
    """What stands before a sentence moves its mentions and changes nothing else."""
    sentence = "The ferry sank last Monday."
    (mention,) = find_dates(Document(sentence, published))
    (moved,) = find_dates(Document("\u0130" * shift + "\n\n" + sentence, published))
    assert moved.start - mention.start == shift + 2
    assert (moved.text, moved.value) == (mention.text, mention.value)


HOSTILE = [
    "on Monday ", "January ", "two years ", "ago ", "of the ", "2022-03-", "12 ", "1", "May ", "a ",
    "the second ", "twenty-one hundred and ", "nineteen-", "a week and ", "10 p.m. ", "10:30 ",
    "<a ", "a@", "www.", "year-", "2010-", "q3 ", "now, ", "the end of ", "\n", " ", "-", "'",
    "Monday\n",
]  # fmt: skip


@pytest.mark.parametrize("unit", HOSTILE)
def test_repetition_costs_linear_time(unit: str) -> None:
    """Four times the text takes no more than about four times as long."""

    def spent(size: int) -> float:
        document = Document(unit * (size // len(unit)), datetime.date(2022, 3, 30))
        best = float("inf")
        for _ in range(3):
            begin = time.process_time()
            find_dates(document)
            best = min(best, time.process_time() - begin)
        return best

    short, long = spent(3_000), spent(12_000)
    assert long < 12 * short + 0.02


def test_the_same_in_every_run() -> None:
    """The answer is kept by the document, and is the same when asked anew."""
    text = "On Monday, the first quarter of last year and the past two months were told of."
    document = Document(text, datetime.date(2023, 6, 14))
    assert document.once(find_dates) is document.once(find_dates)
    assert document.once(find_dates) == find_dates(Document(text, datetime.date(2023, 6, 14)))


def test_dateparser_is_loaded_only_for_foreign_dates() -> None:
    """It costs a fifth of a second, which no text without them pays."""
    code = (
        "import sys; from statements import normalize_dates; "
        "normalize_dates('It sank on March 3, 2017, with 51 people in 2014 and 3 votes.'); "
        "assert 'dateparser' not in sys.modules; "
        "(day,) = normalize_dates('It sank on 3 mars 2017.'); "
        "assert day.value == '2017-03-03' and 'dateparser' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_no_break_spaces_are_spaces() -> None:
    """What a typesetter keeps together is read as if it had plain spaces."""
    text = "It sank at 10 p.m. on March 3, 2017, two years ago, and on the 4th of May at 8 o'clock."
    day = datetime.date(2023, 6, 14)
    plain = [(mention.start, mention.value) for mention in find_dates(Document(text, day))]
    kept = find_dates(Document(text.replace(" ", "\u00a0"), day))
    assert [(mention.start, mention.value) for mention in kept] == plain
    assert len(plain) == 3


@given(st.one_of(word_salad, news().map(lambda written: written.text)))
def test_looking_no_further_left_than_needed_changes_nothing(text: str) -> None:
    """Words that are part of no expression end the look to the left: it finds the same runs."""
    short = list(scan.find_runs(text))
    with mock.patch.object(scan, "_scan_from", return_value=None):
        assert list(scan.find_runs(text)) == short
