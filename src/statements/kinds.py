"""What a quote, a speaker, a date and a speech act can be: the enumerations of the records."""

from __future__ import annotations

from enum import StrEnum

__all__ = ["Act", "DateType", "QuoteKind", "SpeakerKind"]


class QuoteKind(StrEnum):
    """How the words of a statement are given."""

    DIRECT = "direct"
    """All in quotation marks."""
    MIXED = "mixed"
    """Partly in quotation marks."""
    INDIRECT = "indirect"
    """In the author's words."""


class SpeakerKind(StrEnum):
    """What kind of thing a speaker is."""

    PERSON = "person"
    ORGANISATION = "organisation"
    GROUP = "group"
    DOCUMENT = "document"
    PLACE = "place"
    UNKNOWN = "unknown"


class DateType(StrEnum):
    """The TIMEX3 type of a temporal expression (TimeML 1.2.1)."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class Act(StrEnum):
    """The speech act or attitude that a cue reports.

    The classes follow Searle's families (assertives, directives, commissives,
    expressives, declarations), divided as news needs it, and are followed by the
    attitudes that nobody need have spoken aloud.
    """

    ASSERT = "assert"
    """Puts something forward as so: "The mayor said the bridge was safe"."""
    DENY = "deny"
    """Puts something forward as not so: "She denied the charge"."""
    CONFIRM = "confirm"
    """Agrees that something is so: "He acknowledged the error"."""
    ASK = "ask"
    """Asks: "They asked whether the road was open"."""
    DEMAND = "demand"
    """Wants the hearer to act: "The union urged the firm to pay"."""
    PROMISE = "promise"
    """Commits the speaker: "Holt vowed to rebuild"."""
    REFUSE = "refuse"
    """Commits the speaker not to: "The firm declined to comment"."""
    WARN = "warn"
    """Tells of a danger: "Police warned of floods"."""
    PREDICT = "predict"
    """Tells of the future: "The bank forecasts growth"."""
    SUGGEST = "suggest"
    """Puts forward for consideration: "Brody proposed a toll"."""
    EVALUATE = "evaluate"
    """Praises, blames or labels: "She called the plan a disgrace"."""
    DECIDE = "decide"
    """Makes it so by saying it: "The court ruled that the sale was void"."""
    SHOW = "show"
    """Evidence that speaks: "The poll showed her ahead"."""
    BELIEVE = "believe"
    """Holds something true: "He thinks the talks will fail"."""
    KNOW = "know"
    """Has come to hold something true: "They learned that he had left"."""
    WANT = "want"
    """Wishes or intends: "The board plans to sell"."""
    FEEL = "feel"
    """Has a feeling about something: "Farmers fear a drought"."""

    @property
    def is_speech(self) -> bool:
        """Whether the cue tells of something said, written or shown.

        Thought, knowledge, wishes and feelings are not speech.
        """
        return self not in _UNSPOKEN


_UNSPOKEN = frozenset({Act.BELIEVE, Act.KNOW, Act.WANT, Act.FEEL})
