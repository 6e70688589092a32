"""The act of a cue, its negation and its lemma are read from the words of the cue."""

from __future__ import annotations

import pathlib
import re
from importlib.resources import files

import pytest

from statements.attribution.acts import act_of, is_negated, lemma_of
from statements.document import Document
from statements.languages import lexicon
from statements.records import Act

MARKED = re.compile(r"\[(.*?)\](.*?)\{(.*?)\}")


def read(marked: str) -> tuple[Act, bool]:
    """Act and negation of the cue in [brackets], whose content stands in {braces}."""
    found = MARKED.search(marked)
    assert found is not None
    text = re.sub(r"[][{}]", "", marked)
    start = found.start()
    cue = (start, start + len(found[1]))
    first = cue[1] + len(found[2])
    document = Document(text)
    content = [(first, first + len(found[3]))]
    return act_of(document, cue, content), is_negated(document, cue)


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("said", "say"),
        ("Says", "say"),
        ("SAYING", "say"),
        ("denies", "deny"),
        ("quipped", "quip"),
        ("referred", "refer"),
        ("criticised", "criticize"),
        ("signalling", "signal"),
        ("agreed", "agree"),
        ("panicked", "panic"),
        ("promises", "promise"),
        ("doesn’t", "doesn't"),
        ("zebras", "zebras"),
    ],
)
def test_lemma(form: str, lemma: str) -> None:
    """Every inflected form leads to its lemma; unknown words are left as they are."""
    assert lemma_of(form) == lemma


@pytest.mark.parametrize(
    ("marked", "act"),
    [
        ("Lund [said] {it rained}.", Act.ASSERT),
        ("Lund [called] {the plan a farce}.", Act.EVALUATE),
        ("Lund [called for] {a new plan}.", Act.DEMAND),
        ("Lund [asked] {whether it rained}.", Act.ASK),
        ("Lund [asked] {them to leave}.", Act.DEMAND),
        ("Lund [told] {them to leave}.", Act.DEMAND),
        ("Lund [told] {them he was ready to leave}.", Act.ASSERT),
        ("Lund [made a promise] {to leave}.", Act.PROMISE),
        ("Lund [agreed] {that it rained}.", Act.CONFIRM),
        ("Lund [agreed] {to leave}.", Act.PROMISE),
        ("Lund [seemed to agree] {that it rained}.", Act.CONFIRM),
        ("Lund [seemed] {tired}.", Act.SHOW),
        ("Lund [declined] {to comment}.", Act.REFUSE),
        ("Lund [is convinced] {that it rained}.", Act.BELIEVE),
        ("Lund [convinced] {them to leave}.", Act.BELIEVE),
        ("Lund [yodelled], {“Is it raining?”}", Act.ASK),
        ("Lund [yodelled] {to leave}.", Act.WANT),
        ("Lund [yodelled] {that it rained}.", Act.ASSERT),
        ("Lund[:] {What now?}", Act.ASK),
        ("Lund[:] {It rained}", Act.ASSERT),
    ],
)
def test_act(marked: str, act: Act) -> None:
    """The deciding word of the cue gives the act; without one the content's shape does."""
    assert read(marked)[0] is act


@pytest.mark.parametrize(
    "text",
    ["“They have nowhere to go,” Lund told us.", "Lund told us: “They have nowhere to go.”"],
)
def test_quoted_words_are_no_object(text: str) -> None:
    """Who tells somebody words in marks gives no order, though an infinitive is among them."""
    start, end, cue = text.index("“"), text.index("”") + 1, text.index("told")
    assert act_of(Document(text), (cue, cue + 4), [(start, end)]) is Act.ASSERT


@pytest.mark.parametrize(
    ("marked", "negated"),
    [
        ("Lund [did not say] {when}.", True),
        ("Lund [never said] {when}.", True),
        ("Lund [wouldn’t say] {when}.", True),
        ("Lund [would say] {when}.", False),
        ("Lund [refused to comment] on {it}.", True),
        ("Lund [refused] {to comment}.", False),
        ("Lund [denied] {it}.", False),
        ("Lund [did not deny] {it}.", True),
        ("Lund [said nothing] of {it}.", True),
        ("Lund [made no mention of] {it}.", True),
        ("Lund [made no secret of] {it}.", False),
        ("Lund [did not only say] {so}.", False),
        ("Lund [could not resist calling] it {a farce}.", False),
        ("Lund [vowed not to say] {so}.", False),
        ("No aide of the old board [said] {so}.", True),
        ("“No,” Lund [said], {“I won.”}", False),
        ("Lund did not quite [say] {so}.", True),
        ("He is not sure that Lund [said] {so}.", False),
        ("There is no question the board [said] {so}.", False),
    ],
)
def test_negated(marked: str, negated: bool) -> None:
    """Only what denies the deciding word itself counts."""
    assert read(marked)[1] is negated


def test_without_a_cue() -> None:
    """A statement without a cue asserts, unless it asks."""
    document = Document("It rained. Who knew?")
    assert act_of(document, None, [(0, 9)]) is Act.ASSERT
    assert act_of(document, None, [(11, 20)]) is Act.ASK
    assert act_of(document, None) is Act.ASSERT
    assert not is_negated(document, None)


CUE_AND_CONTENT = re.compile(r"\*\*(.+?)\*\*(.*?)\*(.+?)\*")
PAGE = pathlib.Path(__file__).parents[2] / "docs" / "reference" / "acts.md"


def rows(columns: int) -> list[list[str]]:
    """The rows of the page's table with so many columns, but for its head."""
    cells = [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in PAGE.read_text("utf-8").splitlines()
        if line.startswith("| ")
    ]
    return [row for row in cells if len(row) == columns and "**" in "".join(row)]


def read_page(example: str) -> tuple[Act, bool]:
    """Act and negation of an example of the page."""
    return read(CUE_AND_CONTENT.sub(r"[\1]\2{\3}", example))


def test_page_lists_every_act() -> None:
    """The documented classes are those of the enumeration, in its order."""
    assert [row[0] for row in rows(4)] == [act.value for act in Act]


@pytest.mark.parametrize("row", rows(4), ids=lambda row: row[0])
def test_page_examples(row: list[str]) -> None:
    """The example of each class on the page belongs to that class."""
    act, _, example, speech = row
    assert read_page(example) == (Act(act), False)
    assert Act(act).is_speech is (speech == "yes")


@pytest.mark.parametrize("row", rows(3), ids=lambda row: row[0])
def test_page_negations(row: list[str]) -> None:
    """The page tells how each of its cues is read."""
    example, act, negated = row
    assert read_page(example) == (Act(act), negated == "yes")


def test_page_tells_the_size_of_the_lexicon() -> None:
    """The numbers on the page are those of the lexicon, rounded."""
    words = lexicon("cues")
    phrases = sum(map(len, words.phrases.values()))
    told = f"about {round(len(words.acts), -2):,} lemmas and {round(phrases, -1)} phrases"
    assert told in " ".join(PAGE.read_text("utf-8").split())


def test_lexicon_is_sound() -> None:
    """Every form leads to a lemma with an act, a phrase or a helping meaning, without cycles."""
    words = lexicon("cues")
    known = {*words.acts, *words.phrases, *words.light, *words.negative_verbs, "be", "have"}
    assert {lemma for lemma in words.lemmas.values() if lemma not in known} == set()
    assert [form for form in words.lemmas if form != form.lower()] == []
    listed = [*words.negative_verbs, *words.raising, *words.infinitive_acts]
    assert [lemma for lemma in listed if words.lemmas.get(lemma) != lemma] == []


def test_no_lemma_is_listed_twice() -> None:
    """A lemma has one act; only light words may have one besides."""
    table = files("statements.languages.en").joinpath("cues.txt").read_text("utf-8")
    seen: set[str] = set()
    single = False
    for line in table.splitlines():
        if line[:1].islower():
            single = not line.startswith("light") and not line.endswith(" phrase")
        elif single and not line.startswith("#"):
            words = line.split()
            assert seen.isdisjoint(words), seen.intersection(words)
            seen.update(words)
    assert seen
