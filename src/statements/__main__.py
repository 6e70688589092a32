"""The command ``statements``, also as ``python -m statements``."""

from __future__ import annotations

import sys

__all__ = ["main"]

#: The exit code of wrong usage, as everywhere on Unix.
WRONG_USAGE = 2


def main() -> None:
    """Run the command line on ``sys.argv``; needs the extra ``cli``."""
    try:
        from statements.cli import command
    except ModuleNotFoundError as error:
        if error.name not in {"click", "rich"}:
            raise
        print(
            f"statements: the command line needs {error.name}, which is not installed; "
            'install the extra that has it: pip install "statements[cli]"',
            file=sys.stderr,
        )
        sys.exit(WRONG_USAGE)
    command.main(prog_name="statements")


if __name__ == "__main__":
    main()
