"""What resolving a source ends in."""

from __future__ import annotations

import attrs

from statements.records import Speaker

__all__ = ["Resolution"]


@attrs.frozen
class Resolution:
    """The speaker of one claim, and the rule that found him.

    Both are None where nothing in the text decides.
    """

    speaker: Speaker | None
    """The identity behind the source."""
    rule: str | None
    """The name of the rule, one of :data:`statements.speakers.SPEAKER_RULES`."""
