"""The command line: files in, statements out, in the format that is asked for.

It needs the extra ``cli`` (click, rich); nothing else in the library imports it.
"""

from __future__ import annotations

from statements.cli.commands import command

__all__ = ["command"]
