"""The script that compares figures with their floors notices a fall."""

from __future__ import annotations

import importlib.util
import json
import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.golden import ROOT

SCRIPT = ROOT / "benchmarks" / "check_floors.py"
_spec = importlib.util.spec_from_file_location("check_floors", SCRIPT)
assert _spec is not None
assert _spec.loader is not None
check_floors = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(check_floors)

FLOORS = {
    "accuracy": {"small": {"F1": 0.5}},
    "speed": {"passes": {"at_most": 40}, "kB_per_s": {"at_least": 100}},
}
FINE: tuple[dict[str, Any], dict[str, Any]] = (
    {"small": {"F1": 0.5, "recall": 0.1}, "other": {}},
    {"passes": 40.0, "kB_per_s": 100.0},
)


def test_figures_that_hold_their_floors() -> None:
    """At the floor is not below it; figures without a floor are left alone."""
    assert check_floors.faults(FLOORS, *FINE) == []


@pytest.mark.parametrize(
    ("accuracy", "speed"),
    [
        ({"small": {"F1": 0.499}}, FINE[1]),
        ({"small": {"F1": None}}, FINE[1]),
        ({}, FINE[1]),
        (FINE[0], {"passes": 40.1, "kB_per_s": 100.0}),
        (FINE[0], {"passes": 40.0, "kB_per_s": 99.9}),
        (FINE[0], {"passes": 40.0}),
    ],
)
def test_a_figure_that_fell_or_is_missing(accuracy: Any, speed: Any) -> None:
    """A figure worse than its floor is a fault, and so is one that was not measured."""
    assert len(check_floors.faults(FLOORS, accuracy, speed)) == 1


def test_exit_status(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    """The script fails when a figure did, and names it."""
    floors = tmp_path / "floors.toml"
    floors.write_text("[accuracy.small]\nF1 = 0.5\n[speed]\n", encoding="utf-8")
    monkeypatch.setattr(check_floors, "FLOORS", floors)
    measured = [tmp_path / "accuracy.json", tmp_path / "speed.json"]
    measured[1].write_text("{}", encoding="utf-8")
    for value, status in ((0.6, 0), (0.4, 1)):
        measured[0].write_text(json.dumps({"small": {"F1": value}}), encoding="utf-8")
        assert check_floors.main([str(path) for path in measured]) == status
    assert "small: F1 is 0.4, below 0.5" in capsys.readouterr().out


def test_the_floors_are_well_formed() -> None:
    """Every floor of the project is a share or a limit that a figure can be compared with."""
    floors = tomllib.loads((ROOT / "benchmarks" / "floors.toml").read_text(encoding="utf-8"))
    assert floors["accuracy"]
    for figures in floors["accuracy"].values():
        assert all(0 < floor < 1 for floor in figures.values())
    assert floors["speed"]
    for limits in floors["speed"].values():
        assert set(limits) <= {"at_least", "at_most"} != set()
