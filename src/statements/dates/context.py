"""What a temporal expression is resolved against: the day of publication and the text so far."""

from __future__ import annotations

import datetime
import re
from functools import cache

import attrs

from statements.dates.periods import Period
from statements.languages import lexicon
from statements.languages.schema.dates import DateLexicon, Unit

__all__ = ["Context"]

#: How far left of a mention its tense is looked for: FIELD counts only verbs right beside it.
TENSE_REACH = 60
#: How far back a day mentioned before still gives a clock time its day.
SAME_DAY_REACH = 200

_CLAUSE_END = re.compile(r"[.;:!?\n\"“”]\s|\n")
_LAST_WORD = re.compile(r"([\w'’$£€%.-]{1,24})[ \t\n\u00a0]{0,3}\Z")
_NEXT_WORD = re.compile(r"[ \t\n\u00a0]{0,3}([^\W\d_]{1,24}|\S)?")


@cache
def _tense_pattern() -> re.Pattern[str]:
    words: DateLexicon = lexicon("dates")
    future = "|".join(re.escape(word) for word in sorted(words.future_marks, key=len)[::-1])
    past = "|".join(re.escape(word) for word in words.past_marks)
    passive = "|".join(re.escape(word) for word in words.passive_marks)
    guard = "".join(rf"(?<!\b{word}\s)" for word in passive.split("|"))
    return re.compile(
        rf"(?P<future>(?<!\w)(?:{future})(?!\w))"
        rf"|(?P<past>{guard}(?<!\w)(?:{past})(?!\w)|{guard}\b[a-z]{{2,16}}{words.past_suffix}\b)"
    )


@attrs.define
class Context:
    """The day of publication, and what the text has mentioned so far."""

    text: str
    published: datetime.date | None
    """The day of publication, None where it is not known."""
    moment: datetime.datetime | None = None
    """The hour of publication, where it is known."""
    last: Period | None = None
    """The last period mentioned."""
    last_end: int = 0
    """Where its mention ended."""
    day: Period | None = None
    """The last day mentioned."""
    day_end: int = 0
    quarter: Period | None = None
    """The last quarter mentioned."""

    def note(self, period: Period | None, end: int) -> None:
        """Remember what has just been mentioned."""
        if period is None:
            return
        self.last, self.last_end = period, end
        if period.unit is Unit.DAY:
            self.day, self.day_end = period, end
        elif period.unit is Unit.QUARTER:
            self.quarter = period

    def day_near(self, start: int) -> Period | None:
        """The day of a clock time: one of the same sentence, or that of publication."""
        if self.day is not None and start - self.day_end < SAME_DAY_REACH:
            between = self.text[self.day_end : start]
            if not re.search(r"[.!?]\W{0,3}\s|\n", between):
                return self.day
        return None if self.published is None else Period(Unit.DAY, self.published)

    def before(self, start: int) -> str:
        """The word right before an offset in lower case, or nothing."""
        match = _LAST_WORD.search(self.text, max(0, start - 24), start)
        return match[1].lower() if match else ""

    def after(self, end: int) -> str:
        """The word or mark right after an offset, or nothing."""
        match = _NEXT_WORD.match(self.text, end, end + 24)
        return (match[1] or "") if match else ""

    def direction(self, start: int) -> int:
        """Whether the words right before a mention put it in the past (-1) or future (1)."""
        window = self.text[max(0, start - TENSE_REACH) : start].lower()
        clauses = _CLAUSE_END.split(window)
        last = 0
        for match in _tense_pattern().finditer(clauses[-1]):
            last = 1 if match.lastgroup == "future" else -1
        return last
