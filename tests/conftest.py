"""Hypothesis profiles and signals; all else that the tests share lies in ``strategies``."""

from __future__ import annotations

import os
import signal

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

# A shell that starts the tests in the background has them, and all that they start, ignore Ctrl-C.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)
