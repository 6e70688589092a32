"""The day of publication that a text tells itself, in its dateline or on a line of its own."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable

from statements.records import DateMention, DateType

__all__ = ["DATELINE_REACH", "day_of_dateline"]

#: A dateline stands within so many characters of the beginning: below a headline or two.
DATELINE_REACH = 400
#: Words that may stand on a line with its date: "Published on", "Last updated".
_OTHER_WORDS = 3

_WORD = re.compile(r"[^\W_]+")
# "TARN, March 3, 2014 (TPA) —": what follows the date of a dateline.
_DASH = re.compile(r"[ \t\u00a0]{0,3}(?:\([^()\n]{1,40}\)[ \t\u00a0]{0,3})?(?:--|[—–-][ \t\u00a0])")


def day_of_dateline(text: str, mentions: Iterable[DateMention]) -> datetime.date | None:
    """The day of publication, if the text begins with it.

    Args:
        text: the text.
        mentions: the temporal expressions of its beginning.

    Returns:
        The first day that is told with its year and stands in a dateline, before a dash, or
        almost alone on its line; None if there is none.

    Example:
        >>> from statements.dates import find_dates
        >>> from statements.document import Document
        >>> document = Document("TARN, May 5, 2014 - It fell Friday.")
        >>> [mention.value for mention in find_dates(document)]
        ['2014-05-05', '2014-05-02']
    """
    for mention in mentions:
        if mention.type not in (DateType.DATE, DateType.TIME) or mention.earliest is None:
            continue
        if mention.earliest != mention.latest:
            continue
        start = text.rfind("\n", 0, mention.start) + 1
        end = text.find("\n", mention.end, mention.end + DATELINE_REACH)
        before = text[start : mention.start]
        after = text[mention.end : end if end >= 0 else mention.end + DATELINE_REACH]
        if len(_WORD.findall(before)) + len(_WORD.findall(after)) <= _OTHER_WORDS:
            return mention.earliest
        if before == before.upper() and before.strip() and _DASH.match(after):
            return mention.earliest
    return None
