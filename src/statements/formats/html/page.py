"""The page as a whole: the article with its marks, the speakers with their statements."""

from __future__ import annotations

import base64
import hashlib
import io
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from itertools import chain, islice
from typing import TextIO

import attrs

from statements.document import Document
from statements.formats.html.article import Naming, article
from statements.formats.html.escape import escaped
from statements.formats.html.palette import css
from statements.formats.html.speakers import speakers
from statements.formats.items import checked
from statements.records import DateMention, Statement

__all__ = ["Page", "to_html", "write_html"]

#: How high a page stands in a notebook.
NOTEBOOK_HEIGHT = "36rem"

# In a frame, links within the page would be taken for links within the notebook. The element
# stands before the policy, which allows no other.
_FRAME_BASE = '<base href="about:srcdoc">'

_KEY = """\
<p class="key"><span class="said c0"><span class="no">1</span> What was said</span> has its
speaker’s colour and its number in the list of speakers, the <span class="source c0">source</span>
a line below it, the <span class="cue c0">cue</span> a dotted one, and each
<span class="date" data-value="TIMEX3">date</span> its value behind it.</p>
"""
_BAR = """\
<div class="bar" aria-hidden="true">Point at what was said, or go from number to number with the
Tab key: who said it, how, and how sure that is will stand here.</div>
"""


def _document(text: str | Document) -> Document:
    return text if isinstance(text, Document) else Document(text)


def _statements(statements: Iterable[Statement]) -> tuple[Statement, ...]:
    return tuple(statements)


def _dates(dates: Iterable[DateMention]) -> tuple[DateMention, ...]:
    return tuple(dates)


@attrs.frozen
class Page:
    """An article as a page to read, also what a notebook shows of it.

    The article stands beside its speakers, each with what it said, in order and linked
    to its place. Pointing at a statement, or going to its number by the keyboard, shows its
    kind, act, rule and confidence. Statements may nest, overlap and run over paragraphs.

    Example:
        >>> from statements import analyze, extract_statements
        >>> document = analyze("“The bridge is closed,” said Dana Holt.")
        >>> page = Page(document, extract_statements(document), title="Bridge")
        >>> page.to_html().startswith("<!doctype html>")
        True
    """

    document: Document = attrs.field(converter=_document)
    """The text that the statements come from, or its document."""
    statements: tuple[Statement, ...] = attrs.field(converter=_statements)
    """Its statements."""
    dates: tuple[DateMention, ...] = attrs.field(default=(), converter=_dates)
    """Its dates; those of the statements are marked anyhow."""
    title: str = "Statements"
    """The heading of the page."""

    def __attrs_post_init__(self) -> None:
        checked(self.document.text, self.statements, self.dates)

    def to_html(self) -> str:
        """The page as one HTML document that loads nothing and runs nothing."""
        return to_html([self])

    def _repr_html_(self) -> str:
        """The page in a frame of its own, so that it and the notebook leave each other alone."""
        page = "".join(_parts(iter([self]), self.title, base=_FRAME_BASE))
        return (
            f'<iframe sandbox title="{escaped(self.title)}" srcdoc="{escaped(page)}" '
            f'style="width:100%;height:{NOTEBOOK_HEIGHT};border:0"></iframe>'
        )


def to_html(pages: Iterable[Page], *, title: str = "Statements") -> str:
    """One HTML document with all the pages below each other.

    Args:
        pages: the pages.
        title: the heading over them; a single page has its own instead.

    Returns:
        A complete document. It loads nothing and runs no script, and no text in it can.
    """
    file = io.StringIO()
    write_html(pages, file, title=title)
    return file.getvalue()


def write_html(pages: Iterable[Page], file: TextIO, *, title: str = "Statements") -> None:
    """Write what :func:`to_html` returns, one page in memory at a time.

    Args:
        pages: the pages.
        file: a text file open for writing, UTF-8.
        title: the heading over them; a single page has its own instead.
    """
    file.writelines(_parts(iter(pages), title))


def _parts(pages: Iterator[Page], title: str, base: str = "") -> Iterator[str]:
    first = list(islice(pages, 2))
    alone = len(first) == 1
    yield _head(first[0].title if alone else title, base)
    if not alone:
        yield f"<h1>{escaped(title)}</h1>\n{_KEY}"
    for number, page in enumerate(chain(first, pages), start=1):
        yield from _page(page, Naming(number, page.statements), level=1 if alone else 2)
    yield _BAR + "</main>\n</body>\n</html>\n"


def _head(title: str, base: str) -> str:
    style, digest = _style()
    return f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">{base}
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
style-src 'sha256-{digest}'; img-src data:; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<title>{escaped(title)}</title>
<style>{style}</style>
</head>
<body>
<main>
"""


@cache
def _style() -> tuple[str, str]:
    """The style sheet, and its digest for the content security policy."""
    static = files("statements.formats.html").joinpath("style.css").read_text("utf-8")
    style = css() + static
    return style, base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()


def _page(page: Page, naming: Naming, level: int) -> Iterator[str]:
    yield f'<a class="skip" href="#{naming.panel}">Skip to who said what</a>\n'
    yield f'<article>\n<h{level} id="{naming.title}">{escaped(page.title)}</h{level}>\n'
    if level == 1:
        yield _KEY
    yield '<div class="pair">\n<div class="text">\n'
    yield from article(page.document, page.statements, page.dates, naming)
    yield "\n</div>\n"
    yield from speakers(page.statements, naming, level + 1)
    yield "</div>\n</article>\n"
