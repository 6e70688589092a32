"""The fitted tables: what they may hold, how large they may be, and that all of it is used."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator
from importlib.resources import files

import pytest

from statements.attribution.confidence import calibrate
from statements.attribution.decide import all_drafts, claims_of, compete
from statements.attribution.notes import NotingScorers
from statements.attribution.scoring import scorers
from statements.attribution.units import find_units
from statements.document import Document
from tests import golden
from tests.golden import ROOT

#: What the tables may come to in all: rows, and bytes.
MOST_ROWS, MOST_BYTES = 25_000, 500_000
#: Words that an answer may bring together: the cue's and one beside it.
MOST_WORDS = 2
#: The longest answer; it holds words, not sentences.
LONGEST_ANSWER = 80
#: Fitted weights are not larger than this: a larger one would be a mistake in the table.
LARGEST_WEIGHT = 10

FOLDER = files("statements.languages.en")
TABLES = ["weights.tsv", "cue_forms.tsv"]


def lines(name: str) -> list[str]:
    """The lines of a table, comments aside."""
    text = FOLDER.joinpath(name).read_text(encoding="utf-8")
    return [line for line in text.split("\n") if line and not line.startswith("# ")]


def weights() -> Iterator[tuple[str, str, str, float]]:
    """Scorer, template, answer and weight of each row."""
    scorer = template = ""
    for line in lines("weights.tsv"):
        value, tab, weight = line.rpartition("\t")
        if tab:
            yield scorer, template, value, float(weight)
        elif weight.startswith("["):
            scorer = weight.strip("[]")
        else:
            template = weight


ROWS = list(weights())


def noted_on_golden_texts() -> NotingScorers:
    """Scorers that have been asked all that the texts of the tests make them ask."""
    model = scorers()
    notes = NotingScorers(model.weights, model.forms)
    paths = sorted((golden.TESTS / "attribution").rglob("*.txt"))
    texts = [case.text for path in paths for case in golden.read(path)]
    texts.append((ROOT / "examples" / "article.txt").read_text(encoding="utf-8"))
    for text in texts:
        units = find_units(Document(text))
        drafts = all_drafts(units, notes)
        for draft in drafts:
            draft.confidence = calibrate(units, draft, notes)
        claims_of(units, compete(drafts, 0.0), notes)
    return notes


def test_the_tables_are_small() -> None:
    """In rows and in bytes, all of them together."""
    assert sum(len(lines(name)) for name in TABLES) <= MOST_ROWS
    assert sum(len(FOLDER.joinpath(name).read_bytes()) for name in TABLES) <= MOST_BYTES


def test_every_template_is_asked() -> None:
    """No row is dead: news-like text leads to every question that has a weight, and to no other."""
    asked: dict[str, set[str]] = defaultdict(set)
    for weighed in noted_on_golden_texts().take():
        asked[weighed.scorer].update(feature.split("=", 1)[0] for feature in weighed.features)
    fitted: dict[str, set[str]] = defaultdict(set)
    for scorer, template, _, _ in ROWS:
        fitted[scorer].add(template)
    assert asked == fitted


def test_every_row_counts() -> None:
    """No answer stands twice in a template, and none weighs nothing or too much."""
    assert len({row[:3] for row in ROWS}) == len(ROWS)
    for *row, weight in ROWS:
        assert math.isfinite(weight), row
        assert 0 < abs(weight) <= LARGEST_WEIGHT, row


def words_of(value: str) -> list[str]:
    """The words in an answer: what is no name of a rule, no truth value, no row of classes."""
    return [
        part
        for part in value.split("|")
        if len(part) > 1 and part.islower() and "-" not in part and part.isalpha()
    ]


def test_no_table_holds_sentences() -> None:
    """Single words beside a cue's, never words in a row."""
    for _, _, value, _ in ROWS:
        assert not any(letter.isspace() for letter in value), value
        assert len(value) <= LONGEST_ANSWER
        assert len(words_of(value)) <= MOST_WORDS, value


def test_the_forms_of_cues() -> None:
    """A single word, its lemma, and the share of its uses that are cues; in order, none twice."""
    rows = [line.split("\t") for line in lines("cue_forms.tsv")]
    forms = [form for form, _, _ in rows]
    assert forms == sorted(set(forms))
    for form, lemma, share in rows:
        assert form == form.lower()
        assert not any(letter.isspace() for letter in form + lemma)
        assert 0 < float(share) <= 1


def test_the_loaded_tables_are_the_files() -> None:
    """Nothing is lost or changed on the way into the scorers, and nobody can change them."""
    model = scorers()
    loaded = [table for templates in model.weights.values() for table in templates.values()]
    assert sum(map(len, loaded)) == len(ROWS)
    for scorer, template, value, weight in ROWS:
        assert model.weights[scorer][template][value] == weight
    for line in lines("cue_forms.tsv"):
        form, lemma, share = line.split("\t")
        assert model.forms[form] == (lemma, float(share))
    with pytest.raises(TypeError):
        model.weights["cue"] = {}  # type: ignore[index]


def test_every_sum_is_that_of_its_features() -> None:
    """The look-ups of the scorers give what the rows of the file give, feature by feature."""
    rows = {(scorer, f"{template}={value}"): weight for scorer, template, value, weight in ROWS}
    seen = set()
    for weighed in noted_on_golden_texts().take():
        known = [rows.get((weighed.scorer, feature), 0.0) for feature in weighed.features]
        assert sorted(term.weight for term in weighed.terms) == sorted(filter(None, known))
        assert weighed.score == pytest.approx(sum(known)), weighed
        seen.add(weighed.scorer)
    assert seen == {row[0] for row in ROWS}


def test_notes_change_nothing() -> None:
    """Who wants to know why is told of the very records that others are given."""
    model = scorers()
    notes = NotingScorers(model.weights, model.forms)
    units = find_units(Document((ROOT / "examples" / "article.txt").read_text(encoding="utf-8")))
    plain, noted = all_drafts(units, model), all_drafts(units, notes)
    assert len(plain) == len(noted) > 0
    for one, other in zip(plain, noted, strict=True):
        assert (one.head, one.start, one.end, one.source) == (
            other.head,
            other.start,
            other.end,
            other.source,
        )
        assert (one.shape, one.pieces) == (other.shape, other.pieces)
        assert one.evidence == pytest.approx(other.evidence)
