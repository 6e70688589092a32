"""displaCy's dictionary: what spaCy draws of it, and nothing that runs."""

from __future__ import annotations

import pytest
from hypothesis import given

from statements.errors import SpanError
from statements.formats.displacy import COLOURS, OPTIONS, to_displacy
from tests.formats.samples import EXTRACTION, STATEMENTS, TEXT
from tests.formats.strategies import articles, few
from tests.formats.test_html import contrast


def test_spans_are_apart_and_in_order():
    """The longest of those that overlap, each with its label and its small print."""
    found = to_displacy(TEXT, STATEMENTS, EXTRACTION.dates, title="Quarry")
    assert found["title"] == "Quarry"
    assert [
        (TEXT[item["start"] : item["end"]], item["label"], item["kb_id"]) for item in found["ents"]
    ] == [
        ("“The quarry must close,”", "SAID", "Orla Venn"),
        ("Mayor Orla Venn", "SOURCE", ""),
        ("said", "CUE", ""),
        ("Tuesday", "DATE", "2024-05-14"),
        ("“We have waited since 2019.”", "SAID", "Orla Venn"),
        ("The Marrow Stone Board (MSB)", "SOURCE", ""),
        ("did not say", "CUE", ""),
        ("that it would appeal", "SAID", "Marrow Stone Board"),
        ("a spokesman for the board, Tam Okoro,", "SOURCE", ""),
        ("told", "CUE", ""),
        ("“Venn said ‘never again’ in March, and she meant it.”", "SAID", "Tam Okoro"),
        ("added", "CUE", ""),
        ("“a\npromise kept”", "SAID", ""),
    ]


@few
@given(articles())
def test_spacy_draws_it(article):
    """Whatever the records hold: every character is there, no markup of theirs is."""
    displacy = pytest.importorskip("spacy.displacy")
    text, extraction = article
    found = to_displacy(text, extraction.statements, extraction.dates, title=extraction.id)
    ends = [0, *(item["end"] for item in found["ents"])]
    starts = [item["start"] for item in found["ents"]]
    assert all(end <= start for end, start in zip(ends, starts, strict=False))
    html = displacy.render(found, style="ent", manual=True, options=OPTIONS, jupyter=False)
    html.encode("utf-8")
    assert "<script" not in html


def test_colours_keep_level_aa():
    """displaCy writes labels in black on them."""
    assert all(contrast("#000000", colour) >= 4.5 for colour in COLOURS.values())


def test_records_of_another_text_are_refused():
    """Nothing is drawn over the wrong words."""
    with pytest.raises(SpanError):
        to_displacy(TEXT[1:], STATEMENTS)
