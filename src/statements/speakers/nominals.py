"""The rules for descriptions, in the order in which they are tried."""

from __future__ import annotations

from collections.abc import Callable

from statements.speakers.identities import Identity
from statements.speakers.nominal_people import (
    resolve_apposition,
    resolve_described,
    resolve_forward,
    resolve_generic,
    resolve_group,
    resolve_member,
    resolve_spokesperson,
)
from statements.speakers.nominal_things import (
    resolve_body,
    resolve_body_forward,
    resolve_body_part,
    resolve_campaign,
    resolve_document,
    resolve_document_forward,
    resolve_literal,
    resolve_place,
    resolve_several,
    resolve_words,
)
from statements.speakers.rules import Rule
from statements.speakers.scene import Scene
from statements.speakers.source import Phrase

__all__ = ["NOMINALS"]

Apply = Callable[[Scene, Phrase], "Identity | None"]

NOMINALS: tuple[Rule[Apply], ...] = (
    resolve_several,
    resolve_words,
    resolve_spokesperson,
    resolve_member,
    resolve_campaign,
    resolve_body_part,
    resolve_apposition,
    resolve_described,
    resolve_generic,
    resolve_forward,
    resolve_body,
    resolve_body_forward,
    resolve_document,
    resolve_document_forward,
    resolve_group,
    resolve_place,
    resolve_literal,
)
"""Rules for descriptions; the last one always fits."""
