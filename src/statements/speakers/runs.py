"""A run of capitalised words read: title, adjectives, name, and what kind of name."""

from __future__ import annotations

from collections.abc import Sequence

from statements.languages.schema.speakers import SpeakersLexicon
from statements.records import SpeakerKind
from statements.speakers.headlines import LONGEST_ACRONYM
from statements.speakers.name import Name
from statements.speakers.spelling import fold

__all__ = ["read_run"]


def read_run(
    lex: SpeakersLexicon, words: Sequence[str], lower: Sequence[str], first: int, last: int
) -> Name | None:
    """The name in a run of tokens, its title and leading adjectives split off.

    None where nothing of the run can be a name.
    """
    front = run = first
    head: str | None = None
    honorific: str | None = None
    body = not lex.body_marks.isdisjoint(lower[first + 1 : last])
    at = first
    cut = first
    while at < last - 1:
        word = lower[at]
        step = at + 1
        if step < last and words[step] == ".":
            step += 1
        if (word in lex.honorifics and at == cut) or word in lex.titles:
            if word in lex.honorifics:
                honorific = honorific or lex.honorifics[word]
            head = lex.titles.get(word, head)
            cut = step
        elif word in lex.offices and not (word in lex.name_words and cut < at == last - 2):
            complement = step + 1
            if lower[step] == "of" and complement < last:
                while complement < last and lower[complement] in lex.title_complements:
                    complement += 1
                if complement < last:
                    head, cut, step = lex.person_nouns[word], complement, complement
            elif _names_person(lex, lower, step, last):
                head = lex.person_nouns[word]
                cut = step
        at = step
    first = cut
    traits: tuple[str, ...] = ()
    if cut > front:
        traits = tuple(
            word
            for word in lower[front:cut]
            if word in lex.political_adjectives or word in lex.demonyms
        )
    if head is None and honorific is None and not body:
        while (
            first < last - 1
            and (lower[first] in lex.political_adjectives or lower[first] in lex.demonyms)
            and (first < last - 2 or lower[first] in lex.parties)
            and " ".join(lower[first:last]) not in lex.places
        ):
            traits += (lower[first],)
            first += 1
    while last > first and words[last - 1] == "." and lower[last - 2] not in lex.suffixes:
        if lower[last - 2] in lex.corporate_suffixes:
            break
        last -= 1
    if first >= last:
        return None
    final = lower[last - 1]
    if last - run > 1 and final in lex.person_nouns and final not in lex.name_words:
        return None
    if last - first == 1 and front == first:
        word = lower[first]
        adjective = word in lex.political_adjectives or word in lex.demonyms
        common = adjective or (word in lex.person_nouns and word not in lex.name_words)
        # "The Company": a capital does not make a name of what stands for any body.
        common = common or word in lex.any_organisation_nouns
        if common and not (words[first].isupper() and word in lex.places):
            return None
    key = tuple(
        fold(word)
        for word in lower[first:last]
        if (word not in lex.suffixes and word[0].isalnum()) or word[0] == "@"
    )
    if not key:
        return None
    kind = _kind(lex, words, lower, first, last)
    if honorific is not None or head is not None:
        kind = SpeakerKind.PERSON
    return Name(first, last, front, key, kind, head, honorific, traits=traits, run=run)


def _names_person(lex: SpeakersLexicon, lower: Sequence[str], first: int, last: int) -> bool:
    """Whether what follows a title may be a person's name."""
    following = lower[first:last]
    return (
        first < last
        and lex.body_marks.isdisjoint(following)
        and lex.other_nouns.isdisjoint(following)
    )


def _kind(
    lex: SpeakersLexicon, words: Sequence[str], lower: Sequence[str], first: int, last: int
) -> SpeakerKind:
    phrase = lower[first] if last - first == 1 else " ".join(lower[first:last])
    if phrase.rstrip(".") in lex.places:
        return SpeakerKind.PLACE
    if lower[first] in lex.political_adjectives and " ".join(lower[first + 1 : last]) in lex.places:
        return SpeakerKind.PLACE
    if last - first == 1 and _is_people(lex, phrase):
        return SpeakerKind.GROUP
    if last - first > 1 and any(char.isdigit() for char in phrase):
        return SpeakerKind.UNKNOWN
    ending = lower[last - 1] if words[last - 1] != "." else lower[last - 2]
    if ending in lex.other_nouns:
        return SpeakerKind.UNKNOWN
    if ending in lex.document_nouns and last - first > 1 and ending not in lex.organisation_nouns:
        return SpeakerKind.DOCUMENT
    if _is_people(lex, ending) and lex.connectors.isdisjoint(lower[first:last]):
        return SpeakerKind.GROUP
    if not lex.body_marks.isdisjoint(lower[first:last]):
        return SpeakerKind.ORGANISATION
    if words[first][0] == "@":
        return SpeakerKind.UNKNOWN
    if last - first == 1:
        word = words[first]
        capitals = sum(map(str.isupper, word))
        if capitals > 1 and capitals * 2 >= len(word) and len(word) <= LONGEST_ACRONYM:
            return SpeakerKind.ORGANISATION
        return SpeakerKind.UNKNOWN
    return SpeakerKind.PERSON


def _is_people(lex: SpeakersLexicon, word: str) -> bool:
    """Whether a capitalised word is the plural of an adjective or noun for people."""
    if not word.endswith(lex.plural_ending):
        return False
    one = word.rsplit("-", 1)[-1][: -len(lex.plural_ending)]
    return one in lex.person_nouns or one in lex.demonyms or one in lex.political_adjectives
