"""Quotation marks to passages, labels to turns."""

from __future__ import annotations

from statements.quotes.passage import Passage
from statements.quotes.passages import find_passages
from statements.quotes.turns import Turn, find_turns, heads_a_note, names_nobody

__all__ = ["Passage", "Turn", "find_passages", "find_turns", "heads_a_note", "names_nobody"]
