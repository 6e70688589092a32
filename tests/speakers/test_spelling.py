"""Two spellings of one name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.speakers.spelling import fold, is_variant, skeleton


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("vorensky", "vorenskyy"),
        ("vorensky", "vorenskiy"),
        ("muhamedi", "mohammedi"),
        ("sergeyev", "sergeev"),
        ("dahlwitz", "dalwitz"),
        ("beckerov", "bekkerov"),
    ],
)
def test_variants(one: str, other: str) -> None:
    """Few soft edits make a variant, either way round, and both have one skeleton."""
    assert is_variant(one, other)
    assert is_variant(other, one)
    assert skeleton(one) == skeleton(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("johnson", "johnston"),
        ("lees", "lee"),
        ("karlson", "marlson"),
        ("anderson", "andersons"),
        ("vorensky", "vorenskiyova"),
    ],
)
def test_other_names(one: str, other: str) -> None:
    """Short names, other first letters, hard consonants and many edits tell names apart."""
    assert not is_variant(one, other)


@given(st.text(alphabet="aeioukcqszvwfgjhyntdbrl'", min_size=1, max_size=30))
def test_a_name_and_itself(word: str) -> None:
    """A name that is long enough, and not too long, is a variant of itself."""
    assert is_variant(word, word) == (6 <= len(word) <= 24)


@given(st.text(max_size=30))
def test_folding_settles(word: str) -> None:
    """Folding twice changes nothing more."""
    folded = fold(word.lower())
    assert fold(folded) == folded


@pytest.mark.parametrize(
    ("word", "folded"), [("núñez", "nunez"), ("łukasz", "lukasz"), ("søren", "soren")]
)
def test_fold(word: str, folded: str) -> None:
    """Diacritics go."""
    assert fold(word) == folded
