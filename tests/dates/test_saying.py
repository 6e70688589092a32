"""When a statement was made: every rule, by example, and what no rule covers."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.dates import date_of_statement, find_dates
from statements.document import Document
from tests.dates.strategies import word_salad
from tests.strategies import any_text

PUBLISHED = datetime.date(2023, 6, 14)
#: Each text has its content in braces, its source in brackets and its cue in angle brackets.
MARKS = "{}[]<>"
BESIDE = [
    ("[The union] <said> on Friday {that it had rejected the offer}.", "Friday"),
    ("{“It is over,”} [Ada Kell] <told> reporters last week.", "last week"),
    ("{“It is over,”} <said> [Ada Kell] on Tuesday.", "Tuesday"),
    ("{“It is over,”} [the guide] <said> yesterday.", "yesterday"),
    ("[Ada Kell] on Monday <said> {the mill was sold}.", "Monday"),
    ("[Ada Kell], on Monday, <said> {the mill was sold}.", "Monday"),
    ("[Ada Kell] <said> late Tuesday {that the mill was sold}.", "late Tuesday"),
    ("[Ada Kell] <told> a news conference in Tarn on May 3 {that the mill was sold}.", "May 3"),
    ("[Ada Kell] <said> in her nightly address {that the mill was sold}.", "nightly"),
    ("[Ada Kell] <said> in a 2019 interview {that the mill was sold}.", "2019"),
    ("[Ada Kell] <said on Friday> {that the mill was sold}.", "Friday"),
    ("[Ada Kell] has long opposed it but on Friday <wrote> {that she agreed}.", "Friday"),
    ("[Ada Kell] went further on Friday, <saying> {the mill was lost}.", "Friday"),
    ("{“It is over,”} [Ada Kell] <said> at a Tarn, Verrin town hall on Friday.", "Friday"),
    (
        "{“It is over,”} [she] <said> of it in an interview on Tarn Radio Friday night.",
        "Friday night",
    ),
]
AFTER = [
    ("[The court] <will announce> {its verdict} on Friday.", "Friday"),
    ("[Ada Kell] <denied> {the charge} last week.", "last week"),
]
SETTING = [
    ("In a 2019 interview, [the actor Nils Oder] <said> {he would never return}.", "2019"),
    ("On Tuesday, [Ada Kell] <said> {the mill was sold}.", "Tuesday"),
    ("At a hearing on Monday, [Ada Kell] <said> {the mill was sold}.", "Monday"),
    ("Last week [Ada Kell] <said> {the mill was sold}.", "Last week"),
    ("Back in 1999, [Ada Kell] <praised> {the mill}.", "1999"),
    ("Speaking Sunday on Tarn Radio, [Ada Kell] <said> {the mill was sold}.", "Sunday"),
    ("The mill was to be sold, but on Thursday, [Ada Kell] <said> {it was not}.", "Thursday"),
    ("Last week, during a visit to the mill, [its owner] <said> {it was sold}.", "Last week"),
]
CARRIED = [
    (
        "The talks in Tarn ended on Tuesday.\n\nAt the talks, [Ada Kell] <promised> {to sell}.",
        "Tuesday",
    ),
    (
        "The hearing was held on May 3. Nobody came. During that hearing, [Ada Kell] <said> {no}.",
        "May 3",
    ),
]
NONE = [
    # A date inside the content is when something else was.
    "[Ada Kell] <said> {the mill was sold on Tuesday}.",
    "{“We lost it on Tuesday,”} <said> [Ada Kell].",
    # One in a clause of its own, or inside the source.
    "[Ada Kell, who came on Tuesday,] <said> {the mill was sold}.",
    "[Ada Kell] <said> {the mill was sold}, which was built in 1998.",
    "[Ada Kell] <praised> {the mill} but on Tuesday sold it.",
    "On Monday, Kell will visit the mill, where [workers] <say> {it was sold}.",
    "{“It is over,”} <said> [Ada Kell], who worked there in 1998.",
    "{“It is over,”} [Ada Kell] <said>, because the mill burned on Tuesday.",
    "[Ada Kell] <counts on> {the vote}, Thursday's ballot being near.",
    # No length, no "now".
    "[Ada Kell] <said> for two hours {that the mill was sold}.",
    "[Ada Kell] now <says> {the mill was sold}.",
    "[Ada Kell] has called twice a month, <saying> {the mill was sold}.",
    # Another sentence.
    "It rained on Tuesday. [Ada Kell] <said> {the mill was sold}.",
    # No known event, or no date told of it.
    "A storm came on Tuesday. At the talks, [Ada Kell] <said> {the mill was sold}.",
    "The talks failed. At the talks, [Ada Kell] <said> {the mill was sold}.",
    "The talks ended on Tuesday. At a rally, [Ada Kell] <said> {the mill was sold}.",
    "{“It is over.”}",
]


def asked(marked: str) -> tuple[str, str | None]:
    """The text without its marks, and the words of the date of its statement."""
    plain, where = "", dict.fromkeys(MARKS, -1)
    for sign in marked:
        if sign in MARKS:
            where[sign] = len(plain)
        else:
            plain += sign
    spans = [
        (where[first], where[last]) if where[first] >= 0 else None
        for first, last in ("{}", "[]", "<>")
    ]
    content = () if spans[0] is None else (spans[0],)
    document = Document(plain, PUBLISHED)
    mention = date_of_statement(document, content, spans[1], spans[2])
    if mention is None:
        return plain, None
    assert mention in find_dates(document)
    return plain, mention.text


@pytest.mark.parametrize(("marked", "expected"), BESIDE)
def test_beside_the_cue(marked: str, expected: str) -> None:
    """The date in the words around the cue."""
    assert asked(marked)[1] == expected


@pytest.mark.parametrize(("marked", "expected"), AFTER)
def test_right_after_the_content(marked: str, expected: str) -> None:
    """The date that closes the clause of the cue."""
    assert asked(marked)[1] == expected


@pytest.mark.parametrize(("marked", "expected"), SETTING)
def test_the_setting_of_the_sentence(marked: str, expected: str) -> None:
    """The date in the phrase that opens the sentence."""
    assert asked(marked)[1] == expected


@pytest.mark.parametrize(("marked", "expected"), CARRIED)
def test_carried_over_from_the_event(marked: str, expected: str) -> None:
    """A known event at the head of the sentence has the date told of it before."""
    assert asked(marked)[1] == expected


@pytest.mark.parametrize("marked", NONE)
def test_otherwise_none(marked: str) -> None:
    """No rule, no date."""
    assert asked(marked)[1] is None


@given(st.one_of(any_text(), word_salad), st.data())
def test_any_spans(text: str, data: st.DataObject) -> None:
    """No spans of any text raise; the answer is one of the mentions."""
    document = Document(text, PUBLISHED)

    def span() -> tuple[int, int]:
        start = data.draw(st.integers(0, len(text)))
        return start, data.draw(st.integers(start, len(text)))

    content = tuple(span() for _ in range(data.draw(st.integers(0, 2))))
    source = span() if data.draw(st.booleans()) else None
    cue = span() if data.draw(st.booleans()) else None
    mention = date_of_statement(document, content, source, cue)
    assert mention is None or mention in find_dates(document)
