"""What the workers of these tests do instead of extracting; found again by a new process."""

from __future__ import annotations

import os
import signal
import time
from typing import Any

from statements.errors import StatementsError
from statements.records import Extraction


def obey(text: str, published: Any, name: str) -> Extraction:
    """Do what the text says; answer with the number of this process as the error."""
    order, _, rest = text.partition(" ")
    if order == "die":
        os.kill(os.getpid(), signal.SIGKILL)
    if order == "exit":
        os._exit(3)
    if order == "sleep":
        time.sleep(float(rest))
    if order == "fail":
        raise AssertionError("obey never raises on purpose")
    return Extraction(id=name, error=StatementsError(str(os.getpid())))


class Unsendable(str):
    """A text that refuses to travel."""

    __slots__ = ()

    def __reduce__(self) -> Any:
        raise TypeError("not for travelling")


class Unreadable(str):
    """A text that travels, and cannot be read where it arrives."""

    __slots__ = ()

    def __reduce__(self) -> Any:
        return _refuse, ()


def _refuse() -> None:
    raise LookupError("no such class here")
