"""Complete dates in other languages inside a text: "le 13 novembre 2015"."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from statements.languages import lexicon
from statements.languages.schema.dates import DateLexicon
from statements.published import read_written_date
from statements.records import DateMention, DateType

__all__ = ["find_foreign_dates"]

#: So many unknown words of a document are tried as names of months: dateparser takes some
#: ten milliseconds to find that a word is none, and a text can hold any number of words.
MAX_WORDS = 12

# A day, a word of at most three letters ("de"), the month, another short word, the year. What must
# not stand before is looked for behind the first digit, so that the search leaps to digits.
_CLOSED = re.compile(
    r"(\d(?<![\w.,/$£€-]\d)\d?)\.?[ \u00a0](?:([^\W\d_]{1,3})\.?[ \u00a0])?"
    r"([^\W\d_]{3,12})\.?[ \u00a0](?:([^\W\d_]{1,3})\.?[ \u00a0])?"
    r"((?:1[5-9]|2[01])\d\d)(?!\w)"
)


def find_foreign_dates(text: str) -> Iterator[DateMention]:
    """The days told by number, foreign month name and year, in reading order.

    Args:
        text: a text in the language of the lexicon, whose own dates the grammar reads.
    """
    words: DateLexicon = lexicon("dates")
    months: dict[str, bool] = {}
    for match in _CLOSED.finditer(text):
        number, one, name, other, year = match.groups()
        word = name.lower()
        beside = {word, (one or "").lower(), (other or "").lower()}
        if not beside.isdisjoint(words.words) or not beside.isdisjoint(words.date_prepositions):
            # "51 speeches in 2014": no foreign date has words of this language.
            continue
        if word not in months:
            if len(months) == MAX_WORDS:
                continue
            # Asked for a word alone, the answer serves every day of that month.
            months[word] = read_written_date(f"1 {word} 2000") is not None
        day = read_written_date(match[0]) if months[word] else None
        if type(day) is datetime.date and (day.day, day.year) == (
            int(number),
            int(year),
        ):
            start, end = match.span()
            yield DateMention(start, end, match[0], DateType.DATE, day.isoformat(), None, day, day)
