"""Sources to speakers, in readable cases."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from statements.attribution import Claim
from statements.document import Document
from statements.records import Act, QuoteKind
from statements.speakers import resolve_speakers
from tests.golden import Case, cases, check
from tests.speakers.marked import show_speakers


@cases("speakers/names.txt", "speakers/titles.txt")
def test_names(case: Case) -> None:
    """Names lead to their bearers, by any part of them."""
    check(case, show_speakers)


@cases("speakers/bodies.txt", "speakers/descriptions.txt")
def test_descriptions(case: Case) -> None:
    """Bodies, acronyms and descriptions lead to what they stand for, or stand for themselves."""
    check(case, show_speakers)


@cases("speakers/pronouns.txt", "speakers/transcripts.txt")
def test_pronouns(case: Case) -> None:
    """Pronouns and labels lead to whom the text has in view."""
    check(case, show_speakers)


@cases("speakers/headlines.txt")
def test_headlines(case: Case) -> None:
    """Capitals that mean nothing make no names, and still find those of the text."""
    check(case, show_speakers)


@given(st.text(max_size=200), st.lists(st.tuples(st.integers(0, 200), st.integers(0, 200))))
def test_any_text_and_any_spans(text: str, pairs: list[tuple[int, int]]) -> None:
    """No text and no source raises, and each claim has its resolution."""
    claims = [
        Claim(
            kind=QuoteKind.INDIRECT,
            content=((0, len(text)),),
            source=(min(a, b, len(text)), min(max(a, b), len(text))),
            cue=None,
            act=Act.ASSERT,
            negated=False,
            confidence=1.0,
            rule="test",
        )
        for a, b in pairs
    ]
    document = Document(text)
    found = resolve_speakers(document, claims)
    assert len(found) == len(claims)
    for resolution in found:
        if resolution.speaker is not None:
            for span in resolution.speaker.mentions:
                assert text[span.start : span.end] == span.text
