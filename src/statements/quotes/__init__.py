"""Quotation marks to passages."""

from __future__ import annotations

from statements.quotes.passage import Passage
from statements.quotes.passages import find_passages

__all__ = ["Passage", "find_passages"]
