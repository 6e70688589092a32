"""The names of the rules that make candidates, as ``Attribution.rule`` carries them.

A record's rule is ``<source rule>/<content rule>``: where the source was found, and where the
content lies of its cue.
"""

from __future__ import annotations

from enum import StrEnum

__all__ = ["ContentRule", "SourceRule"]


class SourceRule(StrEnum):
    """Where the source of a cue was found."""

    NONE = "none"
    """Nobody is named: "The bridge *is expected to* open in May"."""
    BEFORE = "subject-before"
    """The phrase right before the cue: "*Dana Holt* said"."""
    APART = "subject-apart"
    """A phrase further left: "*Dana Holt*, who runs the port, went home, saying"."""
    POSSESSOR = "possessor"
    """The owner of a nominal cue: "*its* claim that", "*Holt's* promise to"."""
    INVERTED = "inverted-after"
    """The phrase right after the cue: "said *Dana Holt*", "according to *the report*"."""
    AGENT = "agent-after"
    """The agent of a passive: "was declared unsafe by *the inspectors*"."""
    MAIN_SUBJECT = "main-subject-after"
    """The subject of the main clause that follows: "After calling it a day, *Holt* left"."""


class ContentRule(StrEnum):
    """Where the content of a cue lies."""

    RIGHT = "R"
    LEFT = "L"
    BOTH = "LR"
    PREVIOUS = "l"
