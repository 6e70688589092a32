"""The form that every rule of this room has: a name, a family, a docstring, an example."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Generic, TypeVar

import attrs

__all__ = ["Rule", "rule"]

_Apply = TypeVar("_Apply", bound=Callable[..., object])
_Apply_co = TypeVar("_Apply_co", bound=Callable[..., object], covariant=True)


@attrs.frozen
class Rule(Generic[_Apply_co]):
    """A named way from a source to its identity."""

    name: str
    """As in ``Attribution.speaker_rule``."""
    family: str
    """"name", "nominal", "pronoun", "continuation" or "phrase"."""
    example: str
    """A text in which the rule decides; the source is between square brackets."""
    speaker: str
    """The name of the speaker that it finds there."""
    apply: _Apply_co
    """What finds the identity, or None where the rule does not fit."""

    @property
    def summary(self) -> str:
        """What the rule does: the docstring of its function."""
        return inspect.getdoc(self.apply) or ""


def rule(name: str, family: str, *, example: str, speaker: str) -> Callable[[_Apply], Rule[_Apply]]:
    """Make a rule of the function below.

    Args:
        name: as in ``Attribution.speaker_rule``.
        family: the heading under which the docs list it.
        example: a text in which the rule decides, its source between square brackets.
        speaker: the name of the speaker that it finds there.
    """

    def make(apply: _Apply) -> Rule[_Apply]:
        return Rule(name, family, example, speaker, apply)

    return make
