"""Temporal expressions to TIMEX3 and Python dates."""

from __future__ import annotations

from statements.dates.find import dates_from, day_of, find_dates
from statements.dates.saying import date_of_statement

__all__ = ["date_of_statement", "dates_from", "day_of", "find_dates"]
