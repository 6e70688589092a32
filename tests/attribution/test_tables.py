"""The fitted tables: what they may hold, how large they may be, and that all of it is used."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from importlib.resources import files

import pytest

from statements.attribution.confidence import calibrate
from statements.attribution.contents import SHAPES
from statements.attribution.decide import all_drafts, claims_of, compete
from statements.attribution.drafts import Scorers, scorers
from statements.attribution.units import find_units
from statements.document import Document
from tests import golden
from tests.golden import ROOT

#: What the tables may come to in all: rows, and bytes.
MOST_ROWS, MOST_BYTES = 25_000, 500_000
#: Words that a feature may bring together: the cue's and one beside it.
MOST_WORDS = 2
#: The longest feature; it holds words, not sentences.
LONGEST_FEATURE = 80
#: Fitted weights are not larger than this: a larger one would be a mistake in the table.
LARGEST_WEIGHT = 10

FOLDER = files("statements.languages.en")
TABLES = ["weights.tsv", "cue_forms.tsv"]


def lines(name: str) -> list[str]:
    """The lines of a table, comments aside."""
    text = FOLDER.joinpath(name).read_text(encoding="utf-8")
    return [line for line in text.split("\n") if line and not line.startswith("#")]


def weights() -> Iterator[tuple[str, str, float]]:
    """Scorer, feature and weight of each row."""
    scorer = ""
    for line in lines("weights.tsv"):
        feature, _, weight = line.rpartition("\t")
        if feature:
            yield scorer, feature, float(weight)
        else:
            scorer = weight.strip("[]")


ROWS = list(weights())


def template(scorer: str, feature: str) -> str:
    """The name of a feature, without what it found; a shape's are the same for each shape."""
    if scorer == "shape":
        feature = feature.split(":", 1)[1]
    return feature.split("=", 1)[0]


class Seen(Scorers):
    """Scorers that keep the names of all features that they are asked about."""

    def __init__(self) -> None:
        model = scorers()
        super().__init__(model.weights, model.forms)
        self.templates: dict[str, set[str]] = defaultdict(set)

    def score(self, scorer: str, features: Sequence[str]) -> float:
        """As ever; and noted."""
        self.templates[scorer].update(template(scorer, feature) for feature in features)
        return super().score(scorer, features)

    def score_shapes(self, features: Sequence[str]) -> list[float]:
        """As ever; and noted."""
        self.templates["shape"].update(feature.split("=", 1)[0] for feature in features)
        return super().score_shapes(features)


def test_the_tables_are_small() -> None:
    """In rows and in bytes, all of them together."""
    assert sum(len(lines(name)) for name in TABLES) <= MOST_ROWS
    assert sum(len(FOLDER.joinpath(name).read_bytes()) for name in TABLES) <= MOST_BYTES


def test_every_template_can_be_produced() -> None:
    """No row is dead: news-like text leads to every kind of feature that has a weight."""
    seen = Seen()
    paths = sorted((golden.TESTS / "attribution").rglob("*.txt"))
    texts = [case.text for path in paths for case in golden.read(path)]
    texts.append((ROOT / "examples" / "article.txt").read_text(encoding="utf-8"))
    for text in texts:
        units = find_units(Document(text))
        drafts = all_drafts(units, seen)
        for draft in drafts:
            draft.confidence = calibrate(units, draft, seen)
        claims_of(units, compete(drafts, 0.0), seen)
    fitted: dict[str, set[str]] = defaultdict(set)
    for scorer, feature, _ in ROWS:
        fitted[scorer].add(template(scorer, feature))
    for scorer, names in fitted.items():
        assert names <= seen.templates[scorer], scorer
    assert set(seen.templates) <= set(fitted)


def test_every_row_counts() -> None:
    """No feature stands twice in a scorer, and none weighs nothing or too much."""
    assert len({(scorer, feature) for scorer, feature, _ in ROWS}) == len(ROWS)
    for scorer, feature, weight in ROWS:
        assert math.isfinite(weight), (scorer, feature)
        assert 0 < abs(weight) <= LARGEST_WEIGHT, (scorer, feature)


def words_of(feature: str) -> list[str]:
    """The words in a feature: what is no name of a rule, no truth value, no row of classes."""
    _, _, value = feature.partition("=")
    return [
        part
        for part in value.split("|")
        if len(part) > 1 and part.islower() and "-" not in part and part.isalpha()
    ]


def test_no_table_holds_sentences() -> None:
    """Single words beside a cue's, never words in a row."""
    for _, feature, _ in ROWS:
        assert not any(letter.isspace() for letter in feature), feature
        assert len(feature) <= LONGEST_FEATURE
        assert len(words_of(feature)) <= MOST_WORDS, feature


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
    assert sum(map(len, model.weights.values())) == len(ROWS)
    for scorer, feature, weight in ROWS:
        assert model.weights[scorer][feature] == weight
    for line in lines("cue_forms.tsv"):
        form, lemma, share = line.split("\t")
        assert model.forms[form] == (lemma, float(share))
    with pytest.raises(TypeError):
        model.weights["cue"] = {}  # type: ignore[index]


def test_shapes_are_scored_at_once_as_one_by_one() -> None:
    """The table by feature gives the sums that the table by shape and feature gives."""
    model = scorers()
    known = [feature.split(":", 1)[1] for scorer, feature, _ in ROWS if scorer == "shape"]
    for features in (known[:20], known[::50], ["unheard of"], []):
        one_by_one = [
            model.score("shape", [f"{shape}:{feature}" for feature in features]) for shape in SHAPES
        ]
        assert model.score_shapes(features) == pytest.approx(one_by_one)
