"""The names of the rules that make candidates, as ``Attribution.rule`` carries them.

A record's rule is ``<source rule>/<content rule>``: where the source was found, and where the
content lies of its cue.
"""

from __future__ import annotations

from enum import StrEnum

__all__ = ["TURN", "ContentRule", "CueRule", "SourceRule"]

#: The rule of statements that are turns of a transcript: "Q: Did it rain?"
TURN = "turn"


class CueRule(StrEnum):
    """Why a word or mark may be the head of a cue."""

    WORD = "cue-word"
    """A word that is known to be one: "Holt *said* so", "its *claim* that"."""
    BESIDE_QUOTATION = "verb-beside-quotation"
    """Any verb where the cue of a quotation stands: "“No,” *opined* the mayor"."""
    COLON = "colon"
    """A colon behind a short head, or before a quotation: "Holt*:* no new taxes"."""
    DASH = "dash"
    """A dash before a line's or a quotation's source: "“No.” *—* Dana Holt"."""


class SourceRule(StrEnum):
    """Where the source of a cue was found."""

    NONE = "none"
    """Nobody is named: "The bridge *is expected to* open in May"."""
    BEFORE = "subject-before"
    """The phrase right before the cue: "*Dana Holt* said", "*its* claim that"."""
    APART = "subject-apart"
    """A phrase further left: "*Dana Holt*, who runs the port, went home, saying"."""
    POSSESSOR = "possessor"
    """The owner of a nominal cue, further left: "*his* now often quoted claim that"."""
    INVERTED = "inverted-after"
    """The phrase right after the cue: "said *Dana Holt*", "according to *the report*"."""
    AGENT = "agent-after"
    """The agent of a passive: "was declared unsafe by *the inspectors*"."""
    SIGNATURE = "signature"
    """A name behind a dash: "“…” — *Dana Holt, county engineer*"."""
    MAIN_SUBJECT = "main-subject-after"
    """The subject of the main clause that follows: "After calling it a day, *Holt* left"."""


class ContentRule(StrEnum):
    """Where the content of a cue lies."""

    RIGHT = "R"
    """Behind it: "Holt said *the bridge was safe*"."""
    LEFT = "L"
    """Before it: "*The bridge was safe*, Holt said"."""
    BOTH = "LR"
    """On both sides: "*“The bridge,”* said Holt, *“is safe.”*"."""
    PREVIOUS = "l"
    """At the end of the line before: "*“The bridge is safe!”* Dana Holt said"."""
