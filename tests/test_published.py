"""What callers may give as the day of publication."""

# ruff: noqa: DTZ001  (naive datetimes are among what callers give)

from __future__ import annotations

import datetime
import pickle

import pytest

from statements.errors import PublishedError
from statements.published import parse_published

UTC = datetime.UTC


@pytest.mark.parametrize(
    "value",
    [
        None,
        datetime.date(2022, 3, 30),
        datetime.datetime(2022, 3, 30, 18),
        datetime.datetime(2022, 3, 30, 18, tzinfo=UTC),
    ],
)
def test_dates_and_none_are_taken_as_they_are(value: datetime.date | None) -> None:
    """Nothing is changed, and nothing becomes today."""
    assert parse_published(value) is value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2022-03-30", datetime.date(2022, 3, 30)),
        ("20220330", datetime.date(2022, 3, 30)),
        ("2022-W13-3", datetime.date(2022, 3, 30)),
        (" 2022-03-30\n", datetime.date(2022, 3, 30)),
        ("2022-03-30T18:05:00", datetime.datetime(2022, 3, 30, 18, 5)),
        ("2022-03-30 18:05", datetime.datetime(2022, 3, 30, 18, 5)),
        ("2022-03-30T18:05:00Z", datetime.datetime(2022, 3, 30, 18, 5, tzinfo=UTC)),
        (
            "2022-03-30T18:05+02:00",
            datetime.datetime(
                2022, 3, 30, 18, 5, tzinfo=datetime.timezone(datetime.timedelta(hours=2))
            ),
        ),
    ],
)
def test_iso_8601(text: str, expected: datetime.date) -> None:
    """A day stays a day, an hour an hour, a zone a zone."""
    found = parse_published(text)
    assert found == expected
    assert type(found) is type(expected)


@pytest.mark.parametrize(
    "text",
    [
        "30 March 2022",
        "March 30, 2022",
        "Wed Mar 30 2022",
        "30 mars 2022",
        "30. März 2022",
        "30 de marzo de 2022",
        "2022年3月30日",
    ],
)
def test_complete_dates_in_words_and_other_languages(text: str) -> None:
    """A day, a month in words and a year are read in any language."""
    assert parse_published(text) == datetime.date(2022, 3, 30)


def test_zone_in_words_is_one_of_the_standard_library() -> None:
    """The zone compares and pickles like any other."""
    found = parse_published("Wed, 30 Mar 2022 18:05:00 +0200")
    assert isinstance(found, datetime.datetime)
    assert found.utcoffset() == datetime.timedelta(hours=2)
    assert type(found.tzinfo) is datetime.timezone
    assert pickle.loads(pickle.dumps(found)) == found


@pytest.mark.parametrize(
    "text",
    [
        "", "yesterdayish", "yesterday", "today", "2022", "2022-03", "March 2022", "2022-02-30",
        "February 30, 2022", "03/04/2022", "5 days ago", "3 years ago, 2012", "now", "\ud800",
        "2022-03-30T25:00", "9" * 100_000,
    ],
)  # fmt: skip
def test_anything_else_raises_and_says_what_is_accepted(text: str) -> None:
    """What is incomplete, ambiguous or relative is no day of publication."""
    with pytest.raises(PublishedError, match="ISO 8601") as caught:
        parse_published(text)
    assert caught.value.value == text


@pytest.mark.parametrize("value", [20220330, 1.5, b"2022-03-30", ["2022-03-30"], object()])
def test_other_types_raise(value: object) -> None:
    """The message names the type."""
    with pytest.raises(PublishedError, match=type(value).__name__):
        parse_published(value)
