"""Coverage-guided fuzzing of everything that reads a text.

    python fuzz/fuzz_text.py fuzz/corpus/text fuzz/seeds/text -dict=fuzz/words.dict

The promises that each input must keep stand in ``tests/robustness/promises.py``.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

import atheris

sys.path.insert(0, str(Path(__file__).parents[1]))

# The rooms are named, because the join imports them only when they are needed, too late for this.
with atheris.instrument_imports(include=["statements"]):
    import statements.attribution
    import statements.dates
    import statements.published
    import statements.quotes.readable
    import statements.speakers  # noqa: F401
    from statements import api, pieces
    from statements.errors import StatementsError

from tests.robustness.promises import check_text

#: CPU seconds a character that no input may take, fifty times what news takes when instrumented.
DEAREST = 0.005
#: Seconds that every input is given, for what is loaded at first need.
GRACE = 2.0
#: Characters of a piece, for every other input.
SHORT_PIECE = 200
LONG_PIECE = pieces.PIECE
PUBLISHED = [
    None,
    "2022-03-30",
    "2020-02-29",
    "2021-12-31T23:59:59+14:00",
    "0001-01-01",
    "9999-12-31",
]


def check_in_time(text: str, published: str | None) -> None:
    """Hold every promise, that on time included."""
    begin = time.process_time()
    check_text(text, published)
    spent = time.process_time() - begin
    assert spent < GRACE + DEAREST * len(text), f"{spent} s for {len(text)} characters"


def one_input(data: bytes) -> None:
    """The last byte chooses the day of publication, or makes one, and how long a piece may be.

    The others are the text.
    """
    choice = data[-1] if data else 0
    text = data[:-1].decode("utf-8", "surrogateescape" if choice & 64 else "replace")
    published = PUBLISHED[choice % len(PUBLISHED)]
    if choice & 128:
        published = text[:20]
        try:
            api.analyze("", published=published)
        except StatementsError:
            published = None
    pieces.PIECE = SHORT_PIECE if choice & 32 else LONG_PIECE
    check_in_time(text, published)


if __name__ == "__main__":
    atheris.Setup(sys.argv, one_input)
    atheris.Fuzz()
