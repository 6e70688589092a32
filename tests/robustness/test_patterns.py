"""No regular expression of the library can be made to go over a text again and again.

Two checks on every pattern that the library compiles, found by compiling all of them: none has
a quantifier that could give back what it took without a bound, and none takes more than its
time over texts made to feed each of its quantifiers.
"""

from __future__ import annotations

import time

import pytest

from tests.robustness.patterns import Pattern, all_patterns, feeding, unbounded, whole

#: Long enough that a quadratic search takes seconds, and a linear one a millisecond.
LENGTH = 20_000
#: CPU seconds for one search of such a text: fifty times what the slowest pattern takes.
LIMIT = 0.15


def test_the_patterns_are_found() -> None:
    """Whatever else moves: tokens, paragraphs and marks are found by patterns."""
    places = {pattern.place.partition(":")[0] for pattern in all_patterns()}
    assert {"statements.document", "statements.quotes.marks"} <= places


def test_every_quantifier_is_bounded_or_keeps_what_it_took() -> None:
    loose = [
        f"{pattern.place}: {node!r} in {pattern.pattern!r}"
        for pattern in all_patterns()
        for node in unbounded(pattern.parsed())
    ]
    assert loose == []


# Hundreds of searches, of which none may take long: the sum is no measure of any.
@pytest.mark.timeout(240)
def test_every_pattern_is_linear_on_what_feeds_it() -> None:
    slow = [
        (pattern.place, unit, pattern.pattern)
        for pattern in all_patterns()
        for unit in dict.fromkeys(feeding(pattern))
        if unit and not searches_fast(pattern, unit, whole(pattern))
    ]
    assert slow == []


def searches_fast(pattern: Pattern, unit: str, end: str, tries: int = 3) -> bool:
    """Whether one of some searches of a long text stays within its time.

    At its end the text has what the pattern looks for: a search may give up at once where
    some character that it needs is nowhere.
    """
    text = unit * (LENGTH // len(unit)) + " x " + end
    compiled = pattern.compiled()
    for _ in range(tries):
        begin = time.process_time()
        try:
            for _ in compiled.finditer(text, timeout=LIMIT * 4):
                pass
        except TimeoutError:
            continue
        if time.process_time() - begin < LIMIT:
            return True
    return False


@pytest.mark.parametrize(
    ("loose", "pattern"),
    [
        (True, r"a+b"),
        (True, r"(?:a|b)*?c"),
        (False, r"a++b"),
        (False, r"(?>a+)b"),
        (False, r"b(?:a+|c*)"),
        (True, r"b(?:a+|c*)+"),
        (False, r"a{1,9}b"),
        (True, r"(?>(?:a+b)?)"),
    ],
)
def test_the_check_tells_bounded_from_unbounded(loose: bool, pattern: str) -> None:
    assert bool(list(unbounded(Pattern("here", pattern, 0, {}).parsed()))) is loose


def test_the_check_sees_a_quadratic_pattern() -> None:
    """Possessive, and quadratic all the same: every search begins anew in the same run."""
    pattern = Pattern("here", r"\w++@", 0, {})
    assert not all(searches_fast(pattern, unit, "a@", 1) for unit in feeding(pattern))
