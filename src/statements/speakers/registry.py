"""All rules of this room, for the docs and for whoever wants to know what a name means."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from statements.speakers.continuations import continue_quotation, resolve_answer
from statements.speakers.linking import LINKS, found_name
from statements.speakers.nominals import NOMINALS
from statements.speakers.pronouns import PRONOUNS
from statements.speakers.rules import Rule

__all__ = ["SPEAKER_RULES"]

SPEAKER_RULES: tuple[Rule[Callable[..., Any]], ...] = (
    *LINKS,
    found_name,
    *NOMINALS,
    *PRONOUNS,
    resolve_answer,
    continue_quotation,
)
"""Every rule that ``Attribution.speaker_rule`` can name, by family, in the order of trial."""
