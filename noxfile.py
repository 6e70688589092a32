"""The checks of ``.ci/run``, one by one and on every supported Python."""

from __future__ import annotations

import nox

nox.needs_version = ">=2024.10"
nox.options.default_venv_backend = "venv"
nox.options.sessions = ["lint", "types", "tests", "docs", "build"]

PROJECT = nox.project.load_toml("pyproject.toml")
PYTHONS = nox.project.python_versions(PROJECT)
GROUPS = PROJECT["dependency-groups"]


@nox.session(python=PYTHONS)
def tests(session: nox.Session) -> None:
    """The whole suite against the built and installed wheel."""
    session.install(".[cli,test]")
    session.run("python", "-m", "pytest", "--cov=statements", *session.posargs)


@nox.session
def lint(session: nox.Session) -> None:
    """Style, and the one-way flow between the rooms."""
    session.install(".[cli]", *GROUPS["lint"])
    session.run("ruff", "check", ".")
    session.run("ruff", "format", "--check", ".")
    session.run("lint-imports")


@nox.session
def types(session: nox.Session) -> None:
    """mypy, strict, over the library and over what its users may write."""
    session.install(".[cli]", *GROUPS["types"])
    session.run("mypy")


@nox.session
def docs(session: nox.Session) -> None:
    """The documentation; a reference that leads nowhere fails."""
    session.install(".[cli,docs]")
    session.run("python", "-m", "sphinx", "-n", "-W", "--keep-going", "docs", "docs/_build/html")


@nox.session
def build(session: nox.Session) -> None:
    """Source distribution and wheel."""
    session.install(*GROUPS["build"])
    session.run("python", "-m", "build")
