"""Repeats: the same thing by the same speaker, and nothing else, at a cost that stays even."""

from __future__ import annotations

import re
import sys

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.errors import RecordError
from statements.records import Act, Attribution, Quote, Span, Speaker, Statement
from statements.repeats import group_repeats, same_speaker

BRIDGE = "we will rebuild the old stone bridge before the end of June"


def said(text, name="Dana Holt", *aliases, act=Act.ASSERT, negated=False):
    """A statement with these words by this speaker; None is nobody."""
    speaker = None if name is None else Speaker(name, "person", None, aliases)
    return Statement(
        Quote("direct", (Span(0, len(text), text),), text),
        Attribution(None, None, speaker, 0.9, "made-up"),
        act,
        negated,
    )


def grouped(*statements):
    """The positions of each group."""
    return [repeat.positions for repeat in group_repeats(statements)]


def test_the_longest_form_is_the_head():
    """Cut at either end, edited inside, in any order."""
    statements = [
        said("the old stone bridge before the end of June"),
        said("They have waited long enough."),
        said(f"I tell you, {BRIDGE}, whatever it costs."),
        said("We will rebuild the old bridge before the end of June"),
        said(BRIDGE.capitalize() + "!", "Holt"),
    ]
    first, second = group_repeats(statements)
    assert first.head is statements[2]
    assert first.positions == (0, 2, 3, 4)
    assert first.statements == tuple(statements[place] for place in first.positions)
    assert second.positions == (1,)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (BRIDGE, BRIDGE.replace("will", "will not")),
        (BRIDGE, BRIDGE.replace("we will", "we won’t")),
        (f"It costs 5 million, and {BRIDGE}", f"It costs 7 million, and {BRIDGE}"),
        ("a new day", "a new day for us all in this town"),
        (BRIDGE, "they will rebuild the town hall after the end of May"),
    ],
)
def test_what_differs_stays_apart(one, other):
    """Negations, figures, a few words that anybody says, other words."""
    assert grouped(said(one), said(other)) == [(0,), (1,)]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (("Dana Holt",), ("Holt",), True),
        (("Dana Holt",), ("Dana Marie Holt",), True),
        (("Dana Holt",), ("Piet Holt",), False),
        (("Dana Holt", "Holt"), ("Piet Holt", "Holt"), False),
        (("Ministry of Roads", "MoR"), ("MoR",), True),
        (("Ministry of Roads", "MoR"), ("Roads Ministry of Vell", "MoR"), True),
        (("Ministry of Roads",), ("MoR",), False),
        (("Élodie Kräh",), ("Elodie Krah",), True),
        (("Dana Holt",), (None,), False),
        ((None,), (None,), False),
        (("…",), ("…",), False),
    ],
)
def test_whose_words_they_are(one, other, expected):
    """Names that may be one speaker's, both ways round; nobody is nobody else."""
    statements = [said(BRIDGE, *one), said(BRIDGE, *other)]
    assert same_speaker(statements[0].speaker, statements[1].speaker) is expected
    assert same_speaker(statements[1].speaker, statements[0].speaker) is expected
    assert (grouped(*statements) == [(0, 1)]) is expected


def test_a_surname_does_not_join_two_people():
    """Each may be meant by it, and still they are two."""
    groups = grouped(said(BRIDGE, "Dana Holt"), said(BRIDGE, "Holt"), said(BRIDGE, "Piet Holt"))
    assert len(groups) == 2
    assert not any({0, 2} <= set(group) for group in groups)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({}, {"negated": True}),
        ({}, {"act": Act.DENY}),
        ({"act": Act.DENY}, {"act": Act.DENY, "negated": True}),
    ],
)
def test_what_is_said_and_what_is_denied_are_two(one, other):
    """ "Said" and "did not say", "said" and "denied"."""
    assert grouped(said(BRIDGE, **one), said(BRIDGE, **other)) == [(0,), (1,)]


def test_denied_twice_is_denied():
    """ "Denied" and "did not confirm" have one sense; so have "said" and "did not deny"."""
    assert grouped(said(BRIDGE, act=Act.DENY), said(BRIDGE, negated=True)) == [(0, 1)]


def test_short_statements_have_to_be_equal():
    """But for case and punctuation."""
    statements = ["Never, never again.", "“never, never again”", "Never again, never again"]
    assert grouped(*map(said, statements)) == [(0, 1), (2,)]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("how hard it is to run", "how hard it is to live here, she said", False),
        ("how hard it is to run", "You know how hard it is to run away", True),
        ("the bill", "the bill", False),
        ("it", "it", False),
    ],
)
def test_every_word_of_a_short_statement_counts(one, other, expected):
    """It may be cut from a longer one, but not differ; two words alone say nothing."""
    assert (grouped(said(one), said(other)) == [(0, 1)]) is expected


def test_nothing_and_what_is_no_statement():
    """An empty list gives none; anything else is refused."""
    assert group_repeats([]) == []
    with pytest.raises(RecordError, match="not str"):
        group_repeats(["said"])


WORDS = st.lists(
    st.sampled_from(["a", "b", "c", "d", "e", "f", "not", "5", "holt", "the"]), max_size=12
).map(" ".join)
NAMES = st.sampled_from([None, "Dana Holt", "Piet Holt", "Holt", "Ada Kell", "Kell", "MoR", ""])
STATEMENTS = st.builds(said, WORDS | st.text(max_size=6), NAMES)


@given(st.lists(STATEMENTS, max_size=12))
def test_every_statement_is_in_one_group(statements):
    """Groups are in order, hold what was given, and have their longest form as head."""
    repeats = group_repeats(statements)
    assert sorted(place for repeat in repeats for place in repeat.positions) == list(
        range(len(statements))
    )
    assert [repeat.positions[0] for repeat in repeats] == sorted(
        repeat.positions[0] for repeat in repeats
    )
    for repeat in repeats:
        assert list(repeat.positions) == sorted(repeat.positions)
        assert [statements[place] for place in repeat.positions] == list(repeat.statements)
        assert len(repeat.head.text) == max(len(item.text) for item in repeat.statements)
        names = {item.speaker.name for item in repeat.statements if item.speaker}
        assert not {"Dana Holt", "Piet Holt"} <= names


@given(STATEMENTS.filter(lambda item: item.speaker and item.speaker.name))
def test_a_statement_repeats_itself(statement):
    """Whoever says the same twice is found, if there are words enough in it."""
    again = attrs.evolve(statement, attribution=attrs.evolve(statement.attribution, confidence=0.1))
    expected = 1 if len(re.findall(r"\w+", statement.text)) >= 3 else 2
    assert len(group_repeats([statement, again])) == expected


def corpus(count):
    """Statements by a few people over the same few words: many share runs, some repeat."""
    words = [f"{stem}{number}" for stem in ("road", "tax", "dam") for number in range(20)]
    words = [word.translate(str.maketrans("0123456789", "abcdefghij")) for word in words]
    for number in range(count):
        chosen = [words[(number * step + step) % len(words)] for step in range(1, 15)]
        yield said("we will continue to " + " ".join(chosen), f"Ada Kell{chr(97 + number % 7)}")


@pytest.mark.parametrize("many", [corpus, lambda count: [said(BRIDGE)] * count])
def test_the_cost_grows_with_the_number_of_statements(many):
    """Eight times as many statements take eight times as many steps, not sixty-four."""

    def steps(count):
        """Calls of functions, C's own included: the same on a busy machine as on an idle one."""
        statements, calls = list(many(count)), 0

        def count_call(frame, event, argument):
            nonlocal calls
            calls += event in {"call", "c_call"}

        before = sys.getprofile()
        sys.setprofile(count_call)
        try:
            group_repeats(statements)
        finally:
            sys.setprofile(before)
        return calls

    steps(10)
    assert steps(1600) < 10 * steps(200)
