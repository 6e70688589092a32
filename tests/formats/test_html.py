"""The page, read as a document: every word in its place, nothing loaded, nothing run."""

from __future__ import annotations

from html.parser import HTMLParser

import attrs
import pytest
from hypothesis import given

from statements.document import Document
from statements.errors import SpanError
from statements.formats.html import Page, to_html, write_html
from statements.formats.html.marks import Close, Layer, Mark, Open, Text, nested, with_levels
from statements.formats.html.palette import HUES, INK, PAPER, line, tint
from tests.formats.samples import EMPTY, EXTRACTION, STATEMENTS, TEXT
from tests.formats.strategies import articles, few

PAGE = Page(TEXT, STATEMENTS, EXTRACTION.dates, "marrow.txt")
VOID = {"meta", "link"}


class Reader(HTMLParser):
    """Elements with their attributes, and the text of the article without numbers and cards."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.elements = []
        self.stack = []
        self.article = ""
        self.spans = []

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        self.elements.append((tag, attributes))
        if tag not in VOID:
            classes = (attributes.get("class") or "").split()
            self.stack.append((tag, classes, len(self.article)))

    def handle_endtag(self, tag):
        opened, classes, start = self.stack.pop()
        assert opened == tag
        if classes and self._inside("text"):
            self.spans.append((classes[0], self.article[start:]))

    def handle_data(self, data):
        if self._inside("text") and not self._inside("no") and not self._inside("card"):
            self.article += data

    def _inside(self, name):
        return any(name in classes for _, classes, _ in self.stack)


def read(html):
    """The page as it was read, every element closed."""
    reader = Reader()
    reader.feed(html)
    reader.close()
    assert reader.stack == []
    return reader


def test_the_article_is_there_word_for_word():
    """With its paragraphs, and each span marked as what it is."""
    page = read(PAGE.to_html())
    assert page.article.strip("\n") == TEXT.strip("\n")
    marked = [span for span in page.spans if span[0] in {"said", "source", "cue", "date"}]
    assert marked == [
        ("said", "“The quarry must close,”"),
        ("source", "Mayor Orla Venn"),
        ("cue", "said"),
        ("date", "Tuesday"),
        ("date", "2019"),
        ("said", "“We have waited since 2019.”"),
        ("source", "The Marrow Stone Board (MSB)"),
        ("cue", "did not say"),
        ("said", "that it would appeal"),
        ("source", "a spokesman for the board, Tam Okoro,"),
        ("cue", "told"),
        ("source", "Venn"),
        ("cue", "said"),
        ("date", "March"),
        ("said", "‘never again’ in March"),
        ("said", "“Venn said ‘never again’ in March, and she meant it.”"),
        ("cue", "added"),
        ("said", "“a"),
        ("said", "promise kept”"),
    ]


def test_speakers_stand_in_order_with_what_they_said():
    """Each statement linked to its place; nobody at the end."""
    html = PAGE.to_html()
    panel = html[html.index("Who said what</h2>") :]
    order = ["Orla Venn", "never again in March", "Marrow Stone Board", "Tam Okoro", "Nobody named"]
    places = [panel.index(f">{words}<") for words in order]
    assert places == sorted(places)
    assert "person · Mayor · also: Venn" in panel
    assert "indirect · not assert · confidence 0.41 · rule that-clause · speaker by name" in panel


def test_every_link_leads_to_an_anchor():
    """From numbers to the list and back, on a page with several articles."""
    page = read(to_html([PAGE, PAGE]))
    anchors = [attributes["id"] for _, attributes in page.elements if "id" in attributes]
    links = {attributes["href"] for tag, attributes in page.elements if tag == "a"}
    assert len(anchors) == len(set(anchors))
    assert links <= {"#" + anchor for anchor in anchors}
    assert len(links) == 2 * (2 * len(STATEMENTS) + 1)


def test_headings_leave_no_level_out():
    """For one article and for many."""
    for html, expected in (
        (PAGE.to_html(), ["h1", "h2", "h3", "h3", "h3", "h3"]),
        (to_html([PAGE, PAGE]), ["h1", *2 * ["h2", "h3", "h4", "h4", "h4", "h4"]]),
    ):
        tags = [tag for tag, _ in read(html).elements]
        assert [tag for tag in tags if tag in {"h1", "h2", "h3", "h4"}] == expected


def test_nothing_to_show():
    """No text, no statements, no pages: a page all the same."""
    assert "No statements." in Page("", ()).to_html()
    assert "No statements." in Page("Rain fell.", EMPTY.statements).to_html()
    assert "<h1>Nothing</h1>" in to_html([], title="Nothing")


ALLOWED = {
    "html", "head", "meta", "link", "title", "style", "body", "main", "article", "section", "div",
    "h1", "h2", "h3", "h4", "p", "a", "mark", "span", "time", "b", "bdi", "ol", "li",
}  # fmt: skip
ATTRIBUTES = {
    "class", "id", "href", "aria-label", "aria-labelledby", "aria-hidden", "value", "datetime",
    "data-value", "lang", "charset", "name", "content", "http-equiv", "rel",
}  # fmt: skip


@few
@given(articles())
def test_no_article_can_add_an_element(article):
    """Whatever stands in text and records: only the page's own elements and attributes."""
    text, extraction = article
    page = Page(text, extraction.statements, extraction.dates, extraction.id or "")
    html = to_html([page, page])
    html.encode("utf-8")
    found = read(html)
    assert {tag for tag, _ in found.elements} <= ALLOWED
    assert {name for _, attributes in found.elements for name in attributes} <= ATTRIBUTES
    for tag, attributes in found.elements:
        if tag == "a":
            assert attributes["href"].startswith("#a")
        elif tag == "link":
            assert attributes == {"rel": "icon", "href": "data:,"}
    assert [tag for tag, _ in found.elements].count("style") == 1


@few
@given(articles())
def test_no_character_is_lost(article):
    """The text content is the text as given, whatever overlaps; what HTML has not is U+FFFD."""
    text, extraction = article
    page = read(Page(text, extraction.statements, extraction.dates).to_html())
    expected = "".join("\ufffd" if char == "\0" or "\ud800" <= char <= "\udfff" else char
                       for char in text)  # fmt: skip
    # The element's own line break stands before and after the article.
    assert page.article == f"\n{expected}\n"


def test_spans_of_another_text_are_refused():
    """A page never marks the wrong words."""
    with pytest.raises(SpanError, match="the record '“The quarry must close,”'"):
        Page(TEXT[1:], STATEMENTS)


def test_a_document_is_taken_as_it_is():
    """So that nothing is analysed twice."""
    document = Document(TEXT)
    assert Page(document, STATEMENTS).document is document


def test_a_notebook_gets_a_frame():
    """Sandboxed, so that page and notebook leave each other alone."""
    html = PAGE._repr_html_()
    assert html.startswith('<iframe sandbox title="marrow.txt" srcdoc="&lt;!doctype html&gt;')
    reader = Reader()
    reader.feed(html)
    [(tag, attributes)] = reader.elements
    page = attributes["srcdoc"].replace('<base href="about:srcdoc">', "")
    assert (tag, page) == ("iframe", PAGE.to_html())


def test_writing_is_lazy(tmp_path):
    """An article is written before the one after the next is asked for."""
    path = tmp_path / "page.html"
    with path.open("w", encoding="utf-8") as file:

        def pages():
            yield PAGE
            yield PAGE
            file.flush()
            assert "marrow.txt" in path.read_text(encoding="utf-8")

        write_html(pages(), file)


def shown(*marks, end=10):
    """Pieces in short: <0 opens mark 0, >0 closes it, figures are its characters."""
    short = {Open: "<", Close: ">"}
    return "".join(
        "0123456789"[piece.start : piece.end]
        if isinstance(piece, Text)
        else f"{short[type(piece)]}{'abcd'[piece.mark.index]}"
        for piece in nested(marks, 0, end)
    )


def mark(start, end, index, layer=Layer.SAID):
    return Mark(start, end, layer, index)


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        ([mark(0, 10, 0), mark(2, 4, 1)], "<a01<b23>b456789>a"),
        ([mark(2, 4, 1), mark(2, 6, 0)], "01<a<b23>b45>a6789"),
        ([mark(2, 6, 0), mark(4, 8, 1)], "01<a23<b45>b>a<b67>b89"),
        ([mark(2, 4, 1, Layer.DATE), mark(2, 4, 0)], "01<a<b23>b>a456789"),
        ([mark(2, 4, 0), mark(4, 6, 1)], "01<a23>a<b45>b6789"),
        ([mark(-5, 3, 0), mark(8, 20, 1), mark(5, 5, 2)], "<a012>a34567<b89>b"),
        ([mark(0, 4, 0), mark(2, 6, 1), mark(3, 9, 2)], "<a01<b2<c3>c>b>a<b<c45>c>b<c678>c9"),
    ],
)
def test_marks_nest_whatever_spans_do(marks, expected):
    """Inner ones inside outer ones; those that cross are closed and opened again."""
    assert shown(*marks) == expected


def test_levels_count_the_statements_inside():
    """Lines below the text keep apart, other marks do not count."""
    marks = [mark(0, 9, 0), mark(1, 8, 1), mark(2, 3, 2), mark(1, 2, 3, Layer.CUE)]
    pieces = with_levels(nested(marks, 0, 10))
    levels = {piece.mark.index: piece.level for piece in pieces if isinstance(piece, Open)}
    assert levels == {0: 2, 1: 1, 2: 0, 3: 0}


def contrast(one, two):
    """The contrast ratio of WCAG 2.2, from 1 to 21."""

    def luminance(colour):
        parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
                  for part in parts]  # fmt: skip
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    light, dark = sorted((luminance(one), luminance(two)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("hue", HUES)
def test_colours_keep_level_aa(hue, theme):
    """Text on tints and numbers on lines 4.5 to 1, lines on paper and tints 3 to 1."""
    assert contrast(INK[theme], tint(hue, theme)) >= 4.5
    assert contrast(line(hue, theme), PAPER[theme]) >= 4.5
    assert contrast(line(hue, theme), tint(hue, theme)) >= 3


def test_speakers_keep_their_colour():
    """The same in text and list; the colours come round again."""
    many = [
        attrs.evolve(
            STATEMENTS[0],
            attribution=attrs.evolve(
                STATEMENTS[0].attribution,
                speaker=attrs.evolve(STATEMENTS[0].speaker, name=f"N{number}"),
            ),
        )
        for number in range(len(HUES) + 1)
    ]
    html = Page(TEXT, many).to_html()
    assert html.count('class="who c0"') == 2
    assert html.count('class="who c1"') == 1
