"""The document cuts a text without ever changing it."""

from __future__ import annotations

import datetime
import pickle
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements import document
from statements.document import Document
from tests import strategies
from tests.golden import Case, cases, check


def _sentence_texts(text: str) -> list[str]:
    document = Document(text)
    tokens = document.tokens
    return [text[tokens.starts[i] : tokens.ends[j - 1]] for i, j in document.sentences]


@cases("document/sentences.txt")
def test_sentences(case: Case) -> None:
    """Sentences end where a reader would end them."""
    check(case, lambda text: "\n".join(_sentence_texts(text)))


@cases("document/tokens.txt")
def test_tokens(case: Case) -> None:
    """Words, numbers and marks are cut apart as the field cuts them."""
    check(case, lambda text: "|".join(Document(text).tokens.words))


@cases("document/paragraphs.txt")
def test_paragraphs(case: Case) -> None:
    """Paragraphs end at line breaks, or at blank lines where the lines are wrapped."""
    check(
        case,
        lambda text: "\n--\n".join(text[start:end] for start, end in Document(text).paragraphs),
    )


@given(strategies.any_text())
def test_tokens_are_the_text_without_its_white_space(text: str) -> None:
    """Every character that is to be seen is in exactly one token, verbatim and in order."""
    tokens = Document(text).tokens
    covered = ""
    for start, end, word in zip(tokens.starts, tokens.ends, tokens.words, strict=True):
        assert text[start:end] == word != ""
        covered += word
    assert all(end <= start for end, start in zip(tokens.ends, tokens.starts[1:], strict=False))
    blanks = {c for c in text if c.isspace() and c not in "\x1c\x1d\x1e\x1f"}
    invisible = {c for c in text if unicodedata.category(c) == "Cf"}
    assert covered == "".join(c for c in text if c not in blanks | invisible)


@given(strategies.any_text())
def test_lower_case_is_that_of_each_token(text: str) -> None:
    """All tokens are lowered at once, with what lowering each would give."""
    tokens = Document(text).tokens
    assert tokens.lower == [word.lower().replace("\u2019", "'") for word in tokens.words]


def test_invisible_characters_are_in_no_token() -> None:
    """Direction marks, soft hyphens and byte order marks, as scrapers leave them."""
    text = "\ufeff“No.”\u200e He\u200b said\u00ad so.\u202c"
    assert Document(text).tokens.words == ["“", "No", ".", "”", "He", "said", "so", "."]
    assert len(Document(text).sentences) == 1


@given(strategies.any_text())
def test_sentences_partition_the_tokens(text: str) -> None:
    """Each token is in one sentence, and each sentence in one paragraph."""
    document = Document(text)
    tokens, sentences = document.tokens, document.sentences
    assert [i for first, last in sentences for i in range(first, last)] == [*range(len(tokens))]
    for number, (first, last) in enumerate(sentences):
        assert {document.sentence_at(token) for token in range(first, last)} == {number}
        assert document.paragraph_at(tokens.starts[first]) == document.paragraph_at(
            tokens.ends[last - 1] - 1
        )


@given(strategies.any_text())
def test_paragraphs_are_apart_and_trimmed(text: str) -> None:
    """Paragraphs follow one another, none empty, none with white space at its ends."""
    paragraphs = Document(text).paragraphs
    assert all(end <= start for (_, end), (start, _) in pairwise(paragraphs))
    for start, end in paragraphs:
        assert text[start:end].strip() == text[start:end] != ""


@given(strategies.any_text(), st.data())
def test_tokens_are_found_by_offset(text: str, data: st.DataObject) -> None:
    """``first_from`` and ``touching`` answer as a scan over all tokens would."""
    tokens = Document(text).tokens
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    every = range(len(tokens))
    assert tokens.first_from(start) == next(
        (i for i in every if tokens.starts[i] >= start), len(tokens)
    )
    if start < end:
        assert list(tokens.touching(start, end)) == [
            i for i in every if tokens.starts[i] < end and tokens.ends[i] > start
        ]


@given(strategies.any_text(), st.none() | st.dates())
def test_documents_are_equal_by_text_and_day(text: str, published: datetime.date | None) -> None:
    """A document is equal to, and pickles to, another one of its text and day."""
    document = Document(text, published)
    twin = pickle.loads(pickle.dumps(document))
    assert twin == document
    assert hash(twin) == hash(document)
    assert twin.tokens.words == document.tokens.words
    assert document != Document(text + "x", published)
    assert document != text


def test_nothing_is_found_twice() -> None:
    """``once`` asks a function a single time, and keeps whatever it gave."""
    calls = []

    def find_nothing(document: Document) -> None:
        calls.append(document)

    document = Document("The hall was full.")
    assert document.once(find_nothing) is document.once(find_nothing) is None
    assert calls == [document]


def test_spans_are_verbatim() -> None:
    """A span of a document holds its own text."""
    span = Document("Ada Kell left.").span(4, 8)
    assert (span.start, span.end, span.text) == (4, 8, "Kell")


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\u00a0\t"])
def test_a_text_without_words_is_empty(text: str) -> None:
    """No words, no tokens, no sentences, no paragraphs."""
    document = Document(text)
    assert not len(document.tokens)
    assert document.sentences == document.paragraphs == []
    assert document.paragraph_at(0) == document.sentence_at(0) == 0


def test_repr_is_short() -> None:
    """However long the text, its document shows in a line."""
    assert len(repr(Document("a" * 10_000))) < 100
    assert repr(Document("Short")) == "<Document 'Short', published None>"


#: Texts of which the faster of the two token patterns is asked, with all that tokens may hold.
_PLAIN_PIECES = st.sampled_from(
    "a Z é ß ø Ā ž 7 3.5 1,200 12:30 '' `` -- ... … ' ’ n't 's ’s U.S. e.g. @kell #tide "
    "https://kell.example/a?b “ ” ‘ „ « » - – — . , ; : ! ? ( ) $ € % & _ \n \t \u00a0 ™ °".split(
        " "
    )
)


@given(st.lists(_PLAIN_PIECES).map("".join))
def test_both_token_patterns_agree_on_plain_text(text: str) -> None:
    """The standard library's expression finds in plain text what the `regex` module's finds."""
    assert document._PLAIN.fullmatch(text)
    plain, any_text = document._plain_token(), document._any_token()
    assert plain.split(text) == any_text.split(text)


def test_every_plain_character_is_of_one_kind_to_both_patterns() -> None:
    """Letters, digits, spaces and marks: one by one, and after a letter."""
    plain, any_text = document._plain_token(), document._any_token()
    for code in range(0x10000):
        character = chr(code)
        if document._PLAIN.fullmatch(character):
            for text in (character, f"a{character}", f"{character}a", f"1{character}1"):
                assert plain.split(text) == any_text.split(text), ascii(text)
