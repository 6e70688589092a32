"""Quotation marks to passages."""

from __future__ import annotations

from statements.quotes.passage import Passage

__all__ = ["Passage"]
