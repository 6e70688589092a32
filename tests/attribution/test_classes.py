"""Word classes: worked out once each, and never kept without bound."""

from __future__ import annotations

from statements.attribution import classes


def test_a_class_is_worked_out_once() -> None:
    """The second question is answered from what is kept."""
    asked: list[str] = []
    kept = classes._Classes(lambda word: asked.append(word) or "n")
    assert [kept[word] for word in ("dam", "dam", "weir")] == ["n", "n", "n"]
    assert asked == ["dam", "weir"]


def test_what_is_kept_is_bounded() -> None:
    """A crawl of texts full of names does not fill the memory."""
    kept = classes._Classes(lambda word: "n")
    for number in range(classes.MOST_WORDS + 10):
        assert kept[str(number)] == "n"
        assert len(kept) <= classes.MOST_WORDS
    assert len(kept) == 10
