"""Temporal expressions to TIMEX3 and Python dates."""
