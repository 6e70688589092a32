"""What finding identities needs to know of a language."""

from __future__ import annotations

from collections.abc import Mapping

import attrs

__all__ = ["Pronoun", "SpeakersLexicon"]


@attrs.frozen
class Pronoun:
    """What a pronoun says of whom it stands for."""

    person: int
    """1, 2 or 3."""
    number: str
    """"singular", "plural" or "any"."""
    gender: str
    """"m", "f", "n" (a thing or a body), or "" where it tells nothing."""
    relative: bool = False
    """Whether it opens a relative clause ("who")."""
    possessive: bool = False
    """Whether it stands before its noun ("his")."""


@attrs.frozen
class SpeakersLexicon:
    """Words that make names, titles, nominals and pronouns. All lower-cased."""

    pronouns: Mapping[str, Pronoun]
    """Personal, possessive, reflexive and relative pronouns."""
    honorifics: Mapping[str, str]
    """Forms of address with the gender they show: "mr" → "m", "dr" → ""."""
    titles: Mapping[str, str]
    """Titles written right before a name, to the noun that they stand for ("sen" → "senator")."""
    title_complements: frozenset[str]
    """What follows "of" inside a title: "state" in "Secretary of State"."""
    person_nouns: Mapping[str, str]
    """Nouns for one person, to their class: "chairwoman" → "chair"."""
    gendered_nouns: Mapping[str, str]
    """Nouns that show a gender: "chairwoman" → "f"."""
    generic_person_nouns: frozenset[str]
    """Nouns that fit any person, by gender alone: "man", "woman"."""
    loose_nouns: frozenset[str]
    """Nouns that somebody of any office may bear as well: "candidate", "rival", "democrat"."""
    prominent_nouns: frozenset[str]
    """Nouns for whom a text is about, whether or not it says that he is one: "candidate"."""
    hypernyms: Mapping[str, tuple[str, ...]]
    """Wider nouns and the classes they cover: "lawmaker" → senator, representative."""
    speaking_nouns: frozenset[str]
    """Nouns for somebody who speaks for another: "spokesman", "aide"."""
    group_nouns: frozenset[str]
    """Nouns in the singular that stand for several people: "crowd", "family"."""
    organisation_nouns: Mapping[str, str]
    """Nouns for bodies, to their class: "firm" → "company". In a name they make it a body's."""
    any_organisation_nouns: frozenset[str]
    """Classes of bodies that any name of a body may bear: "company", "group"."""
    firms: frozenset[str]
    """Those of them that a name of unknown kind may bear: "company"."""
    corporate_suffixes: frozenset[str]
    """Legal forms at the end of a company's name: "inc", "ltd"."""
    document_nouns: Mapping[str, str]
    """Nouns for what can be read, to their class: "survey" → "poll"."""
    place_nouns: frozenset[str]
    """Nouns for places that speak through their rulers: "country", "state"."""
    other_nouns: frozenset[str]
    """Last words of capitalised names that are neither people nor bodies: "act", "day"."""
    body_parts_of_organisations: frozenset[str]
    """Nouns whose "of" names the body that speaks: "panel", "members"."""
    campaign_nouns: frozenset[str]
    """Nouns for the staff behind a candidate: "campaign", "team"."""
    campaign: str
    """How such a staff is called after its candidate: "campaign" in "Holt campaign"."""
    places: frozenset[str]
    """Names of countries, states and well-known cities."""
    capitals: Mapping[str, str]
    """Capitals and seats of government, to the country they speak for, as written."""
    demonyms: Mapping[str, str]
    """Adjectives of countries to the country, as written: "russian" → "Russia"."""
    political_adjectives: frozenset[str]
    """Adjectives before a name that are no part of it: parties, "former", "interim"."""
    quantifiers: frozenset[str]
    """Words that open a noun phrase of several: "some", "many"."""
    definite: frozenset[str]
    """Determiners that point back: "the", "this"."""
    indefinite: frozenset[str]
    """Determiners that bring something new: "a", "one"."""
    not_in_names: frozenset[str]
    """Function words, days and months, which begin or interrupt no name."""
    particles: frozenset[str]
    """Lower-case parts of personal names: "van", "bin"."""
    suffixes: frozenset[str]
    """What may follow a personal name: "jr", "iii", "phd"."""
    nicknames: Mapping[str, str]
    """Short first names to the long form: "bill" → "william"."""
    connectors: frozenset[str]
    """Words that join capitalised words into one name of a body: "of", "for"."""
    wide_connectors: frozenset[str]
    """Those of them that do so only right after the noun for the body: "to", "and"."""
    listing_bodies: frozenset[str]
    """Classes of bodies named after a list: "Department of Health and Human Services"."""
    name_words: frozenset[str]
    """Nouns for people that are family names as well: "king", "baker"."""
    common_endings: tuple[str, ...]
    """Endings of words that open a sentence and are no names: "ly"."""
    body_words: frozenset[str]
    """Words that make a name a body's, and are no noun for one: "airlines", "nations"."""
    parties: Mapping[str, str]
    """Party words to what two must share to be one party: "democrat" → "democratic"."""
    place_types: Mapping[str, frozenset[str]]
    """Nouns for places to the names that each covers: "state" → "ohio"."""
    people: frozenset[str]
    """Plurals of nouns for people, for which "they" stands first."""
    residences: frozenset[str]
    """What joins a person and where he comes from: "of", "from", ","."""
    newness: frozenset[str]
    """Adjectives before a document's name that are no part of it: "new"."""
    trailing_adverbs: frozenset[str]
    """Adverbs after a noun phrase that belong to the verb: "further"."""
    speech_nouns: frozenset[str]
    """Nouns for words of somebody's, which are his: "message", "promise"."""
    owners_of_bodies: frozenset[str]
    """Plurals whose possessive stands inside a body's name: "people" in "People's Party"."""
    ordinal_endings: tuple[str, ...]
    """Endings of numbers in order: "th"."""
    given_months: frozenset[str]
    """Words in :attr:`not_in_names` that are given names too: "jan", "june"."""
    authors: frozenset[str]
    """Prepositions before whose words they are: "by", "from"."""
    person_endings: tuple[str, ...]
    """Endings of nouns for people: "ist"."""
    name_abbreviations: frozenset[str]
    """Abbreviations at the head of names, which the name keeps: "st"."""
    levels: frozenset[str]
    """Adjectives that tell bodies of one noun apart: "supreme", "district"."""
    clause_openers: frozenset[str]
    """Words after which a clause begins: "if", "but"."""
    locatives: frozenset[str]
    """Prepositions before a place in which something is: "in"."""
    cities: frozenset[str]
    """Nouns for a place that may bear any name: "city"."""
    prefixes: tuple[str, ...]
    """What may stand before a noun for people: "ex-"."""
    participle_endings: tuple[str, ...]
    """Endings of participles, which may follow the noun that they modify: "ed"."""
    verb_endings: tuple[str, ...]
    """Endings of verbs and adverbs, which no noun phrase holds: "ing", "ly"."""
    verbs: frozenset[str]
    """Frequent verbs without these endings: "met"."""
    adjectives: frozenset[str]
    """Words with these endings that stand before nouns all the same: "registered"."""
    alternatives: frozenset[str]
    """What joins a name and its acronym after a comma: "or" in "the Kell Bank, or KB"."""
    origins: frozenset[str]
    """Prepositions between a document and the body whose word it is: "from"."""
    copulas: frozenset[str]
    """Forms that say what somebody is: "is", "was"."""
    possessives: frozenset[str]
    """What marks a possessive, a token of its own: "'s"."""
    irregular_plurals: Mapping[str, str]
    """Endings of plurals made by another vowel: "men" → "man"."""
    plural_endings: tuple[tuple[str, str], ...]
    """Endings of plurals, and those of their singulars: "ies" → "y"."""
    plural_ending: str
    """The ending that makes most unknown words plural: "s"."""
    singular_endings: tuple[str, ...]
    """Endings that look plural and are not: "ss"."""
    articles: frozenset[str]
    """What is left out of a name's front: "the", "a"."""
    conjunctions: frozenset[str]
    """"and", "or"."""
    prepositions: frozenset[str]
    """Words that end the core of a noun phrase."""
    relatives: frozenset[str]
    """Words that open a relative clause."""
    age_suffix: str
    """End of a noun for somebody of an age: "year-old"."""
    members_of: frozenset[str]
    """Words that pick one out of a group: "one", "another" in "one of them"."""
    question_labels: frozenset[str]
    """Labels of questions in an interview: "q"."""
    answer_labels: frozenset[str]
    """Labels of answers in an interview: "a"."""
    offices: frozenset[str] = attrs.field(init=False)
    """Nouns for people that may stand as a title before a name."""
    modified: frozenset[str] = attrs.field(init=False)
    """What stands after a name that only modifies it: nouns, and the mark of a possessive."""
    body_marks: frozenset[str] = attrs.field(init=False)
    """All words that make a name a body's."""

    @offices.default
    def _all_offices(self) -> frozenset[str]:
        return frozenset(self.person_nouns) - self.political_adjectives

    @modified.default
    def _all_modified(self) -> frozenset[str]:
        nouns = {**self.organisation_nouns, **self.person_nouns, **self.document_nouns}
        return frozenset(nouns) | self.possessives

    @body_marks.default
    def _all_body_words(self) -> frozenset[str]:
        return frozenset(self.organisation_nouns) | self.corporate_suffixes | self.body_words
