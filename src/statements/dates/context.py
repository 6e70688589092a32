"""What a temporal expression is resolved against: the day of publication and the text so far."""

from __future__ import annotations

import datetime
import re

import attrs

from statements.dates.periods import Period
from statements.dates.tense import tense_at, words_of
from statements.languages import lexicon
from statements.languages.schema.dates import DateLexicon, Unit

__all__ = ["Context"]

#: How far left of a mention its tense is looked for: only verbs right beside it tell.
TENSE_REACH = 60
#: A clause that has fewer words before a mention opens with it: "And on Friday".
OPENING_WORDS = 3
#: How far after a quarter "a year ago" still means that quarter: a paragraph or two.
QUARTER_REACH = 800
#: How far back a day mentioned before is still "the day": a paragraph or three.
DAY_REACH = 600
#: How far back a day mentioned before still gives a clock time its day.
SAME_DAY_REACH = 200

_CLAUSE_END = re.compile(r"[.;:!?\n\"“”]\s|\n")
_WORD_BEFORE = re.compile(r"\w{1,20}\Z")
_LAST_WORD = re.compile(r"([\w'’$£€%.-]{1,24})[ \t\n\u00a0]{0,3}\Z")
_NEXT_WORD = re.compile(r"[ \t\n\u00a0]{0,3}([^\W\d_]{1,24}|\S)?")


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
    quarter_end: int = 0
    ahead: dict[int, Period] = attrs.field(factory=dict)
    """The months that the text has told of as still to come, by their number."""

    def note(self, period: Period, end: int) -> None:
        """Remember what has just been mentioned."""
        self.last, self.last_end = period, end
        if period.unit is Unit.DAY:
            self.day, self.day_end = period, end
        elif period.unit is Unit.QUARTER:
            self.quarter, self.quarter_end = period, end

    def day_near(self, start: int) -> Period | None:
        """The day of a clock time: one of the same sentence, or that of publication."""
        if self.day is not None and start - self.day_end < SAME_DAY_REACH:
            between = self.text[self.day_end : start]
            if not re.search(r"[.!?]\W{0,3}\s|\n", between):
                return self.day
        return self._today()

    def day_told(self, start: int) -> Period | None:
        """The day that "the day" and "the morning" mean: the last one mentioned not long ago."""
        if self.day is not None and start - self.day_end < DAY_REACH:
            over = self.published is None or self.day.start <= self.published
            if over:
                return self.day
        return self._today()

    def _today(self) -> Period | None:
        return None if self.published is None else Period(Unit.DAY, self.published)

    def quarter_near(self, start: int) -> Period | None:
        """The quarter that the text is comparing with another, if it is."""
        return self.quarter if start - self.quarter_end < QUARTER_REACH else None

    def before(self, start: int) -> str:
        """The word right before an offset in lower case, or nothing."""
        match = _LAST_WORD.search(self.text, max(0, start - 24), start)
        return match[1].lower() if match else ""

    def after(self, end: int) -> str:
        """The word or mark right after an offset, or nothing."""
        match = _NEXT_WORD.match(self.text, end, end + 24)
        return (match[1] or "") if match else ""

    def direction(self, start: int, end: int) -> int:
        """Whether the words beside a mention put it in the past (-1) or the future (1).

        Those before it in its clause decide, the nearest most; where it opens the clause
        ("On Friday, the board will vote"), those after it.
        """
        words: DateLexicon = lexicon("dates")
        clause = words_of(self._clause_before(start))
        tense = tense_at(clause, reversed(range(len(clause))))
        if tense == 0 and self.before(start) in words.limits:
            tense = 1
        if tense >= 0 and len(clause) < OPENING_WORDS:
            following = words_of(
                _CLAUSE_END.split(self.text[end : end + TENSE_REACH].lower(), maxsplit=1)[0]
            )
            if not words.certain_future.isdisjoint(following):
                return 1
            if tense_at(following, range(len(following))) < 0:
                return -1
        return tense

    def _clause_before(self, start: int) -> str:
        """What stands before an offset in its clause, lower-cased."""
        window = self.text[max(0, start - TENSE_REACH) : start].lower()
        abbreviations = lexicon("text").abbreviations
        begin = 0
        for match in _CLAUSE_END.finditer(window):
            word = _WORD_BEFORE.search(window, 0, match.start())
            if (
                match[0][0] != "."
                or word is None
                or not (len(word[0]) == 1 or word[0] in abbreviations)
            ):
                begin = match.end()
        return window[begin:]

    def lies_ahead(self, start: int, end: int, direction: int) -> bool:
        """Whether a month is told of as still to come: "by August", "the November election".

        Args:
            start: where its mention begins.
            end: where it ends.
            direction: what :meth:`direction` says of it.
        """
        words: DateLexicon = lexicon("dates")
        if self.before(start) in words.future_prepositions:
            return True
        if self.after(end).lower() in words.scheduled_nouns:
            return True
        before = words_of(self._clause_before(start))
        told = not words.scheduled_nouns.isdisjoint(before) or not words.modals.isdisjoint(before)
        return told and direction >= 0
