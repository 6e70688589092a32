"""Text as HTML that a browser reads back as the same text, and as nothing else."""

from __future__ import annotations

import html

from statements.formats.items import storable

__all__ = ["escaped"]

# A browser reads a carriage return as a line feed unless it is written so; it has no NUL.
_UNREADABLE = str.maketrans({"\r": "&#13;", "\0": "\ufffd"})


def escaped(text: str) -> str:
    """The text for an element or a quoted attribute.

    Example:
        >>> escaped('<b title="x">')
        '&lt;b title=&quot;x&quot;&gt;'
    """
    return storable(html.escape(text)).translate(_UNREADABLE)
