"""spaCy: the component in blank pipelines, with offsets and tokens that agree or do not."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given

from statements.errors import PublishedError
from statements.records import Extraction
from tests.formats.samples import EXTRACTION, STATEMENTS, TEXT
from tests.formats.strategies import articles, few, surrogates_replaced

spacy = pytest.importorskip("spacy")
api = pytest.importorskip("statements.api")

from spacy.tokens import Doc, DocBin  # noqa: E402

import statements.formats.spacy  # noqa: E402, F401

NEWS = "“The dam holds,” Mayor Ada Kell said on Tuesday.\n\nBut the engineers denied that it would."


@pytest.fixture(scope="module")
def nlp():
    """A pipeline of nothing but the component."""
    pipeline = spacy.blank("en")
    pipeline.add_pipe("statements", config={"published": "2024-05-17"})
    return pipeline


@pytest.fixture
def found(monkeypatch):
    """Put an extractor in place that finds what it is told; gives the list to fill."""
    told: list[Extraction] = []
    monkeypatch.setattr(api, "extract_statements", lambda document: list(told[-1].statements))
    monkeypatch.setattr(api, "normalize_dates", lambda document: list(told[-1].dates))
    return told


def test_a_document_has_its_records(nlp):
    """Equal to those of the library itself, dates by the configuration's day."""
    doc = nlp(NEWS)
    assert list(doc._.statements) == api.extract_statements(NEWS, published="2024-05-17")
    assert list(doc._.dates) == api.normalize_dates(NEWS, published="2024-05-17")
    assert len(doc._.statements) == 2
    assert doc._.dates[0].value == "2024-05-14"


def test_spans_cover_the_contents(nlp, found):
    """With kind, record, source, cue and date."""
    found.append(EXTRACTION)
    doc = nlp(TEXT)
    assert [(span.text, span.label_, span._.statement) for span in doc.spans["statements"]] == [
        (part.text, statement.kind.value, statement)
        for statement in STATEMENTS
        for part in statement.content
    ]
    sources = [statement for statement in STATEMENTS if statement.source]
    for span, statement in zip(doc.spans["statements_source"], sources, strict=True):
        assert span._.statement == statement
        assert statement.source.text in span.text
    assert [span.text for span in doc.spans["statements_cue"]][:3] == [
        "said",
        "did not say",
        "told",
    ]
    assert [(span.text, span.label_) for span in doc.spans["statements_date"]] == [
        ("Tuesday", "DATE"), ("2019", "DATE"), ("March", "DATE"),
    ]  # fmt: skip


def test_tokens_that_disagree_are_covered_whole(found):
    """A span that begins inside a token begins with it; the record keeps the characters."""
    pipeline = spacy.blank("en")
    pipeline.add_pipe("statements")
    found.append(Extraction(None, STATEMENTS[:1]))
    words = TEXT.split(" ")
    doc = Doc(pipeline.vocab, words, [True] * (len(words) - 1) + [False])
    assert doc.text == TEXT
    for _, component in pipeline.pipeline:
        doc = component(doc)
    first, second = doc.spans["statements"]
    assert first.text == "“The quarry must close,”"
    assert second.text.startswith("“We have waited since 2019.”\n\nThe")
    assert first._.statement.content == STATEMENTS[0].content


@few
@given(article=articles())
def test_any_record_is_taken(nlp, article):
    """Spans touch what the records say, and whatever touches no token has none."""
    text, extraction = article
    # spaCy itself takes no lone surrogates.
    doc = nlp.make_doc(surrogates_replaced(text))
    component = nlp.get_pipe("statements")
    component._fill(doc, list(extraction.statements), list(extraction.dates))
    wanted = [part for statement in extraction.statements for part in statement.content]
    spans = doc.spans["statements"]
    assert len(spans) <= len(wanted)
    for span in spans:
        assert any(span.start_char <= part.start and part.end <= span.end_char for part in wanted)


def test_a_document_has_its_own_day():
    """It goes before the configuration."""
    pipeline = spacy.blank("en")
    pipeline.add_pipe("statements", config={"published": "2024-05-17"})
    doc = pipeline.make_doc(NEWS)
    doc._.published = "2020-01-02"
    assert pipeline(doc)._.dates[0].value == "2019-12-31"


def test_a_wrong_day_is_told():
    """As everywhere in the library."""
    pipeline = spacy.blank("en")
    pipeline.add_pipe("statements", config={"published": "yesterdayish"})
    with pytest.raises(PublishedError):
        pipeline(NEWS)


def test_documents_can_be_stored(nlp):
    """With records and spans, to bytes and back."""
    doc = nlp(NEWS)
    again = next(
        DocBin(store_user_data=True, docs=[doc])
        .from_bytes(DocBin(store_user_data=True, docs=[doc]).to_bytes())
        .get_docs(nlp.vocab)
    )
    assert again._.statements == doc._.statements
    assert [span._.statement for span in again.spans["statements"]] == [
        span._.statement for span in doc.spans["statements"]
    ]


def test_a_document_without_the_component_has_no_records():
    """Asking does no harm."""
    doc = spacy.blank("en")(NEWS)
    assert (doc._.statements, doc._.dates, doc[0:2]._.statement) == ((), (), None)


def test_many_documents_on_two_processes():
    """The component goes to worker processes; from a process without other threads."""
    code = (
        "import spacy, statements.formats.spacy\n"
        "nlp = spacy.blank('en')\n"
        "nlp.add_pipe('statements')\n"
        f"docs = nlp.pipe([{NEWS!r}, 'Rain fell.', {NEWS!r}], n_process=2)\n"
        "print([len(doc._.statements) for doc in docs])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[2, 0, 2]\n"


def test_the_pipeline_can_be_saved(nlp, tmp_path):
    """Its configuration is JSON."""
    nlp.to_disk(tmp_path / "pipeline")
    again = spacy.load(tmp_path / "pipeline")
    assert again.get_pipe("statements").published == "2024-05-17"


def test_without_spacy_the_error_says_what_to_install():
    """The module is not there without its extra, and says so."""
    code = (
        "import sys; sys.modules['spacy'] = None\n"
        "from statements.errors import MissingExtraError\n"
        "try:\n    import statements.formats.spacy\n"
        "except MissingExtraError as error: print(error)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert 'pip install "statements[spacy]"' in done.stdout
