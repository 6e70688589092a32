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
        missing = (error.name or "").partition(".")[0]
        if missing not in {"click", "rich"}:
            raise
        print(
            f"statements: the command line needs {missing}, which is not installed; "
            'install the extra that has it: pip install "statements[cli]"',
            file=sys.stderr,
        )
        sys.exit(WRONG_USAGE)
    command.main(prog_name="statements")


if __name__ == "__main__":
    main()
