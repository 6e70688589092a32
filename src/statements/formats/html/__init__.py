"""HTML: a page to read, the article beside its speakers and what each of them said.

A page is one file that loads nothing, runs no script and needs none; its content
security policy forbids both. See :class:`Page`.
"""

from __future__ import annotations

from statements.formats.html.page import Page, to_html, write_html

__all__ = ["Page", "to_html", "write_html"]
