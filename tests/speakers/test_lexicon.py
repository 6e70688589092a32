"""The lexicon of this room holds together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

import attrs
import pytest

import statements
from statements.languages import lexicon
from statements.languages.schema.speakers import SpeakersLexicon

LEX: SpeakersLexicon = lexicon("speakers")


def words(value: object) -> Iterable[str]:
    """The words of a field that texts are searched for."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, Mapping):
        return list(value)
    if isinstance(value, frozenset | tuple):
        return [word for item in value for word in words(item)]
    return []


@pytest.mark.parametrize("field", attrs.fields(SpeakersLexicon), ids=lambda field: field.name)
def test_words_are_lower_cased(field: attrs.Attribute[object]) -> None:
    """Texts are looked up in lower case: a capital would never be found."""
    found = [word for word in words(getattr(LEX, field.name)) if word]
    assert found
    assert [word for word in found if word != word.lower() or not word.strip()] == []


def test_classes_are_nouns() -> None:
    """The class of a noun is a noun of the same table; wider nouns cover classes that exist."""
    for table in (LEX.person_nouns, LEX.organisation_nouns, LEX.document_nouns):
        assert set(table.values()) <= set(table)
    classes = set(LEX.person_nouns.values())
    assert set(LEX.hypernyms) <= classes
    for covered in LEX.hypernyms.values():
        assert set(covered) <= classes


def test_subsets() -> None:
    """Nouns with a property are nouns for people."""
    people = set(LEX.person_nouns)
    for name in ("gendered_nouns", "generic_person_nouns", "prominent_nouns"):
        assert set(getattr(LEX, name)) <= people, name
    assert set(LEX.speaking_nouns) <= set(LEX.person_nouns.values())
    assert set(LEX.gendered_nouns.values()) == {"m", "f"}
    assert LEX.any_organisation_nouns <= set(LEX.organisation_nouns.values())
    assert LEX.firms <= LEX.any_organisation_nouns


def test_capitals_lead_to_countries() -> None:
    """A seat of government leads to a place that the lexicon knows."""
    assert LEX.capitals["oslo"] == "Norway"
    assert {country.lower() for country in LEX.capitals.values()} <= LEX.places
    assert {country.lower() for country in LEX.demonyms.values()} <= LEX.places


@pytest.mark.parametrize("field", attrs.fields(SpeakersLexicon), ids=lambda field: field.name)
def test_every_field_is_used(field: attrs.Attribute[object]) -> None:
    """What the room is told of a language, it asks for."""
    source = Path(statements.__file__).parent
    paths = [*source.glob("speakers/*.py"), source / "languages" / "schema" / "speakers.py"]
    uses = [path for path in paths if f".{field.name}" in path.read_text(encoding="utf-8")]
    assert uses
