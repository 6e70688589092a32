"""Texts in which fuzzing, hostile texts or properties found a fault, and what it was.

Each is kept as short as it still shows it, and read by the tests ever after.
"""

from __future__ import annotations

#: Name of what was wrong, and a text that showed it.
TEXTS = {
    "a passage was the content of two statements": (
        "Holt said\"Thursda. B. Leee's cause was unknown.  ''We don't know,'' one se was unknown."
    ),
    "a direction mark kept a sentence from ending": (
        "“It will open,” Mayor Ada Kell said.\u200e “We have waited long enough.”"
    ),
}
