"""Compare measured figures with the floors below which they must not fall.

    python benchmarks/check_floors.py ACCURACY.json SPEED.json

The two files are what the evaluation kit writes with ``--json``. The floors stand in
``floors.toml`` beside this script. A figure worse than its floor, or a floor without its figure,
is named and the exit status is 1.
"""

from __future__ import annotations

import json
import sys
import tomllib
from pathlib import Path
from typing import Any

FLOORS = Path(__file__).with_name("floors.toml")


def faults(floors: dict[str, Any], accuracy: dict[str, Any], speed: dict[str, Any]) -> list[str]:
    """What is worse than it must be, a line each."""
    found = []
    for name, figures in floors["accuracy"].items():
        for figure, floor in figures.items():
            value = accuracy.get(name, {}).get(figure)
            if value is None or value < floor:
                found.append(f"{name}: {figure} is {value}, below {floor}")
    for figure, limits in floors["speed"].items():
        value = speed.get(figure)
        low, high = limits.get("at_least", float("-inf")), limits.get("at_most", float("inf"))
        if value is None or not low <= value <= high:
            found.append(f"speed: {figure} is {value}, not within {limits}")
    return found


def main(arguments: list[str]) -> int:
    """Read the two files, print the faults."""
    accuracy, speed = (json.loads(Path(name).read_text(encoding="utf-8")) for name in arguments)
    found = faults(tomllib.loads(FLOORS.read_text(encoding="utf-8")), accuracy, speed)
    print("\n".join(found) or "every figure holds its floor")
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
