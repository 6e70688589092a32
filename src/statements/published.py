"""The day of publication, as callers give it."""

from __future__ import annotations

import datetime
import re
from functools import cache, lru_cache
from typing import Any

from statements.errors import PublishedError

__all__ = ["parse_published", "read_written_date"]

_ACCEPTED = (
    "accepted are a datetime.date, a datetime.datetime (aware or naive), an ISO 8601 string such "
    "as '2022-03-30' or '2022-03-30T18:00:00Z', and None where it is not known"
)
#: Languages that dates in words are read in: those of most news, as ISO 639-1 codes. All of
#: dateparser's two hundred would take seconds for a string that is no date.
LANGUAGES = [
    "en", "fr", "de", "es", "it", "pt", "nl", "ru", "uk", "pl", "tr", "sv", "da", "nb", "fi", "cs",
    "ro", "hu", "el", "ar", "fa", "he", "hi", "id", "vi", "ja", "zh", "ko",
]  # fmt: skip
#: No written date is longer; what is longer is some other text.
_LONGEST = 80
#: A date in words is read only if day, month and year are all there: a year of four digits,
#: a day of one or two, and a word between that can name the month.
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|2[01])\d\d(?!\d)")
_DAY = re.compile(r"(?<![\d:.])\d{1,2}(?![\d:])")
_WORD = re.compile(r"[^\W\d_]{3}|[年月日년월일]")


def parse_published(value: Any) -> datetime.date | datetime.datetime | None:
    """The day of publication that a value stands for; never today by default.

    Args:
        value: a ``date``, a ``datetime`` (aware or naive), an ISO 8601 string (week dates
            and the basic format included), or None. Beyond ISO 8601, a string that names a
            day, a month in words and a year ("30 March 2022", "30 mars 2022") is read too.

    Returns:
        A ``date`` where only the day is known, a ``datetime`` where the hour is told, with
        its zone if it has one; None for None.

    Raises:
        PublishedError: the value is of another type, no date, incomplete, or told relative
            to a day that is not known.

    Example:
        >>> parse_published("2022-03-30")
        datetime.date(2022, 3, 30)
        >>> parse_published("2022-03")
        Traceback (most recent call last):
        ...
        statements.errors.PublishedError: published: '2022-03' is no complete date; accepted are \
a datetime.date, a datetime.datetime (aware or naive), an ISO 8601 string such as '2022-03-30' or \
'2022-03-30T18:00:00Z', and None where it is not known
    """
    if value is None or isinstance(value, datetime.date):
        return value
    if not isinstance(value, str):
        raise PublishedError(f"published: got {type(value).__name__}; {_ACCEPTED}", value=value)
    text = value.strip()
    found = _iso(text) if len(text) <= _LONGEST else None
    if found is None and len(text) <= _LONGEST and _is_complete(text):
        found = read_written_date(text)
    if found is None:
        shown = text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
        raise PublishedError(f"published: {shown!r} is no complete date; {_ACCEPTED}", value=value)
    return found


def _iso(text: str) -> datetime.date | datetime.datetime | None:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        pass
    try:
        return datetime.datetime.fromisoformat(text)
    except ValueError:
        return None


def _is_complete(text: str) -> bool:
    """Whether a string names a day, a month in words and a year."""
    year = _YEAR.search(text)
    if year is None or _WORD.search(text) is None:
        return False
    return _DAY.search(text[: year.start()] + " " + text[year.end() :]) is not None


@cache
def _parser() -> Any:
    # dateparser takes a fifth of a second to load, so only where it is needed.
    from dateparser.date import DateDataParser

    return DateDataParser(
        languages=LANGUAGES,
        settings={
            # Only dates that are told wholly: nothing may come from the day of the run.
            "PARSERS": ["absolute-time"],
            "STRICT_PARSING": True,
            "REQUIRE_PARTS": ["day", "month", "year"],
            "RETURN_TIME_AS_PERIOD": True,
            "RELATIVE_BASE": datetime.datetime(2000, 1, 1),  # noqa: DTZ001
        },
    )


@lru_cache(maxsize=256)
def read_written_date(text: str) -> datetime.date | datetime.datetime | None:
    """A complete date with its month in words, in any of ``LANGUAGES``.

    Args:
        text: a string that is known to hold a day, a month in words and a year, no more.

    Returns:
        The day, or the moment if the hour is told; None if no language reads it.

    Example:
        >>> read_written_date("30 mars 2022")
        datetime.date(2022, 3, 30)
    """
    try:
        data = _parser().get_date_data(text)
    except (ValueError, OverflowError, TypeError, AttributeError, re.error):
        return None
    if data.date_obj is None:
        return None
    moment: datetime.datetime = data.date_obj
    if data.period != "time":
        return moment.date()
    # dateparser's own zones become those of the standard library, which compare and pickle.
    offset = moment.utcoffset()
    return moment if offset is None else moment.replace(tzinfo=datetime.timezone(offset))
