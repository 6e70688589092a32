"""Every word and weight that the library knows, as data, a folder a language.

A *room* is the part of the library that a lexicon serves (``text``, ``quotes``,
``attribution``, ``speakers``, ``dates``). ``languages/schema/<room>.py`` says what
the room needs to know of a language, ``languages/<code>/<room>.py`` holds it as
``LEXICON``. Nothing is loaded before it is asked for.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import Any

__all__ = ["lexicon"]

#: The language of every text, until a second folder stands beside ``en``.
DEFAULT = "en"


@cache
def lexicon(room: str, language: str = DEFAULT) -> Any:
    """The lexicon of one room in one language, loaded once.

    Callers annotate the result with the room's schema class.

    Args:
        room: "text", "quotes", "attribution", "speakers" or "dates".
        language: the folder's name, an ISO 639-1 code.

    Returns:
        The ``LEXICON`` of ``languages/<language>/<room>.py``.
    """
    return import_module(f"statements.languages.{language}.{room}").LEXICON
