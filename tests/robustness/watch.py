"""Run some code in a new interpreter and tell what it did to the outside: Python's audit events."""

from __future__ import annotations

import json
import subprocess
import sys
import textwrap
from pathlib import Path
from typing import Any

import statements

SOURCE = str(Path(statements.__file__).parents[1])

#: ``watched()`` begins to record; what was recorded is printed at the end.
HEAD = """
    import json, sys

    events = []
    state = {"on": False}

    def record(event, arguments):
        if state["on"]:
            state["on"] = False
            try:
                events.append((event, [str(argument)[:300] for argument in arguments]))
            finally:
                state["on"] = True

    sys.addaudithook(record)

    def watched():
        state["on"] = True
"""
TAIL = """
    state["on"] = False
    print("\\n" + json.dumps(events))
"""


def events_of(code: str, *arguments: str) -> list[tuple[str, list[Any]]]:
    """The audit events of this code from its call of ``watched()`` on."""
    parts = [textwrap.dedent(part) for part in (HEAD, code, TAIL)]
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", "\n".join(parts), *arguments],
        capture_output=True,
        check=False,
        encoding="utf-8",
        env={"PYTHONPATH": SOURCE, "PYTHONDONTWRITEBYTECODE": "1", "PATH": "", "LANG": "C.UTF-8"},
        timeout=50,
    )
    assert done.returncode == 0, done.stderr
    return [(event, list(rest)) for event, rest in json.loads(done.stdout.splitlines()[-1])]
