"""Hypothesis profiles; everything else that the tests share lies in ``strategies``."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

_COMMON = {
    # A time limit stands on every test already (pytest-timeout); one for each example would
    # only tell of a busy machine.
    "deadline": None,
    "suppress_health_check": [HealthCheck.too_slow],
}

# The same examples at every run, so that what a change breaks was broken by the change.
settings.register_profile("ci", derandomize=True, database=None, max_examples=40, **_COMMON)
# Fresh examples at every run: HYPOTHESIS_PROFILE=search finds what nobody has thought of.
settings.register_profile("search", max_examples=2000, **_COMMON)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))
