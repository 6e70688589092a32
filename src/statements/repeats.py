"""The same thing said by the same speaker, in an article or over many, brought together.

Words are compared without case, punctuation and diacritics. Two statements are repeats of each
other if their speakers may be the same one (:func:`same_speaker`) and nearly all the runs
of three words of the shorter are in the longer, and no negation and no figure is among the words in
which they differ: so a cut quotation, an edited one and a whole one come together, and "will" and
"will not", "5 million" and "7 million", what is said and what is denied, or what two people say
in the same words stay apart.

No statement is compared with all others: candidates are those that share a run of words and
a name, and each such place keeps a bounded number of them (``CANDIDATES``). The time
that it takes grows with the number of statements and nothing else.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

import attrs
import regex

from statements.errors import RecordError
from statements.languages import lexicon
from statements.records import Act, Speaker, Statement

if TYPE_CHECKING:
    from statements.languages.schema.cues import CueLexicon

__all__ = ["Repeat", "group_repeats", "same_speaker"]

#: How many words a run has: what shingling of news text uses to find near-duplicates
#: (Broder 1997, "On the resemblance and containment of documents", takes w from 3 to 10).
RUN = 3
#: The share of the runs of the shorter statement that the longer must have.
CONTAINED = 0.75
#: Statements of fewer words than this have no word that the longer has not: where every word
#: counts, one more or less is another thing ("it is hard to win", "it is hard to lose").
SHORT = 10
#: Statements of fewer words than this have no longer form; equal ones are repeats.
CUT = 5
#: Statements of fewer words than this say nothing by themselves ("it", "the bill").
LEAST = 3
#: How many distinct statements by one name are kept for each run of words. A run that more of them
#: share ("we will continue to") tells too little to look further.
CANDIDATES = 8
#: How many words of two candidates are laid beside each other: a bound on the cost, which is
#: that of their product.
WORDS = 400
#: How many names a speaker is looked up by, and how many runs a statement: bounds on its cost.
NAMES, RUNS = 6, 400

_WORD = regex.compile(r"\w++(?:['’]\w++)*+")


def _plain(text: str) -> str:
    """Without case and diacritics."""
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(char for char in decomposed if not unicodedata.combining(char)).casefold()


def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(_plain(text).replace("’", "'")))


@attrs.frozen
class Repeat:
    """One thing that one speaker has said, and every statement of it."""

    head: Statement
    """The longest form, the first of those as long."""
    statements: tuple[Statement, ...]
    """All forms, in the order given; the head is among them."""
    positions: tuple[int, ...]
    """The place of each among the statements given, from 0; so a caller who knows which
    article each came from can tell who repeated whom."""


@attrs.frozen
class _Key:
    """What a statement is compared by; statements with equal keys are the same."""

    words: tuple[str, ...]
    names: tuple[tuple[str, ...], ...]
    denied: bool


def _names(speaker: Speaker | None) -> tuple[tuple[str, ...], ...]:
    """The words of each of the names, longest name first as written."""
    if speaker is None:
        return ()
    found = [_words(name) for name in (speaker.name, *speaker.aliases)]
    return tuple(dict.fromkeys(name for name in found if name))[:NAMES]


def _key(statement: Statement) -> _Key:
    denied = statement.negated != (statement.act in {Act.DENY, Act.REFUSE})
    return _Key(_words(statement.text), _names(statement.speaker), denied)


def same_speaker(one: Speaker | None, other: Speaker | None) -> bool:
    """Whether two speakers, perhaps of different articles, may be the same one.

    They may if a name or alias of one has all the words of a name or alias of the
    other: "Dana Holt" and "Holt" may, "Dana Holt" and "Piet Holt" may not, and
    "Ministry of Roads" and "MoR" may if one of the two articles has both. Nobody (None)
    is the same as nobody else.

    Example:
        >>> same_speaker(Speaker("Dana Holt", "person"), Speaker("Holt", "person"))
        True
        >>> same_speaker(Speaker("Dana Holt", "person"), Speaker("Piet Holt", "person"))
        False
    """
    return _may_be_same(_names(one), _names(other))


def _may_be_same(one: Sequence[tuple[str, ...]], other: Sequence[tuple[str, ...]]) -> bool:
    # The full names decide where both have several words; short forms say nothing against them.
    if not one or not other:
        return False
    first, second = set(one[0]), set(other[0])
    if first <= second or second <= first:
        return True
    if len(first) > 1 and len(second) > 1 and one[0][-1] == other[0][-1]:
        return False
    return bool(set(one) & set(other))


def group_repeats(statements: Iterable[Statement]) -> list[Repeat]:
    r"""Bring together the statements that say the same thing by the same speaker.

    Args:
        statements: of one article or of many, in any order; of speakers without a name
            nobody knows whether they are the same, so that their statements stay alone.

    Returns:
        One group for each thing said, in the order of its first statement. Every
        statement is in one group; most are in a group of their own.

    Raises:
        RecordError: an item is no statement.

    Example:
        >>> from statements import extract_statements
        >>> text = (
        ...     "“We will rebuild the old bridge by the end of June,” said Dana Holt.\n\n"
        ...     "“We will rebuild the old bridge,” Holt said."
        ... )
        >>> [repeat] = group_repeats(extract_statements(text))
        >>> repeat.head.text, len(repeat.statements)
        ('We will rebuild the old bridge by the end of June,', 2)
    """
    given = list(statements)
    groups = _Groups()
    place_of: dict[_Key, int] = {}
    keys: list[_Key] = []
    members: list[list[int]] = []
    for position, statement in enumerate(given):
        if not isinstance(statement, Statement):
            raise RecordError(
                f"group_repeats takes statements, not {type(statement).__name__}", value=statement
            )
        key = _key(statement)
        tells = key.names and len(key.words) >= LEAST
        place = place_of.get(key) if tells else None
        if place is None:
            place = len(keys)
            place_of[key] = place
            keys.append(key)
            members.append([])
            groups.add(key)
        members[place].append(position)
    _join(keys, groups)
    return _repeats(given, members, groups)


def _runs(words: tuple[str, ...]) -> list[tuple[str, ...]]:
    """The distinct runs of words in order; none if there are not enough words for one."""
    count = min(len(words) - RUN + 1, RUNS)
    return list(dict.fromkeys(words[place : place + RUN] for place in range(count)))


def _join(keys: Sequence[_Key], groups: _Groups) -> None:
    """Join what says the same, looking up each run of words beside each name's last word."""
    index: dict[tuple[tuple[str, ...], str], list[int]] = {}
    runs = [_runs(key.words) if key.names else [] for key in keys]
    # The longest first, so that the whole forms are there when the cut ones come.
    for place in sorted(range(len(keys)), key=lambda place: (-len(keys[place].words), place)):
        key = keys[place]
        shared: dict[int, int] = {}
        for run in runs[place]:
            found: dict[int, None] = {}
            for name in dict.fromkeys(name[-1] for name in key.names):
                bucket = index.setdefault((run, name), [])
                found.update(dict.fromkeys(bucket))
                if len(bucket) < CANDIDATES:
                    bucket.append(place)
            for other in found:
                shared[other] = shared.get(other, 0) + 1
        for other, count in shared.items():
            if _is_repeat(key, keys[other], count, len(runs[place])):
                groups.join(place, other)


def _is_repeat(short: _Key, long: _Key, shared: int, runs: int) -> bool:
    if short.denied != long.denied or not _may_be_same(short.names, long.names):
        return False
    if short.words == long.words:
        return True
    return (
        len(short.words) >= CUT
        and shared >= (1.0 if len(short.words) < SHORT else CONTAINED) * runs
        and not any(map(_turns, _edited(short.words, long.words)))
    )


def _edited(short: Sequence[str], long: Sequence[str]) -> Iterator[str]:
    """The words in which the two differ, but for what was cut off the longer one's ends."""
    from difflib import SequenceMatcher

    matcher = SequenceMatcher(None, short[:WORDS], long[:WORDS], autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    if not blocks:
        return
    yield from short[: blocks[0].a]
    for one, other in pairwise(blocks):
        yield from short[one.a + one.size : other.a]
        yield from long[one.b + one.size : other.b]
    yield from short[blocks[-1].a + blocks[-1].size :]


def _turns(word: str) -> bool:
    """Whether a word more or less makes it another statement: a negation, or a figure."""
    words: CueLexicon = lexicon("cues")
    return (
        word in words.negations
        or word in words.negative_subjects
        or word in words.negative_objects
        or word.endswith(words.negative_ending)
        or any(map(str.isdigit, word))
    )


class _Groups:
    """Disjoint sets of keys, by their place."""

    def __init__(self) -> None:
        self._parents: list[int] = []
        self._sizes: list[int] = []
        self._full_names: list[list[_Key]] = []

    def add(self, key: _Key) -> None:
        """A new set of the next key alone."""
        self._parents.append(len(self._parents))
        self._sizes.append(1)
        self._full_names.append([key] if key.names and len(key.names[0]) > 1 else [])

    def find(self, member: int) -> int:
        """The number that stands for the member's set."""
        parents = self._parents
        while parents[member] != member:
            parents[member] = parents[parents[member]]
            member = parents[member]
        return member

    def join(self, one: int, other: int) -> None:
        """Make one set of the two that they are in, unless these name two speakers.

        "Dana Holt" and "Piet Holt" may each be "Holt", and still are two.
        """
        one, other = self.find(one), self.find(other)
        full = self._full_names
        if one == other or not all(
            _may_be_same(first.names, second.names) for first in full[one] for second in full[other]
        ):
            return
        if self._sizes[one] < self._sizes[other]:
            one, other = other, one
        self._parents[other] = one
        self._sizes[one] += self._sizes[other]
        different = dict.fromkeys(full[one] + full[other])
        by_names = {key.names: key for key in different}
        full[one] = list(by_names.values())[:NAMES]


def _repeats(
    given: Sequence[Statement], members: Sequence[list[int]], groups: _Groups
) -> list[Repeat]:
    positions: dict[int, list[int]] = {}
    for place, found in enumerate(members):
        positions.setdefault(groups.find(place), []).extend(found)
    ordered = sorted(sorted(found) for found in positions.values())
    return [_repeat(given, found) for found in ordered]


def _repeat(given: Sequence[Statement], positions: Sequence[int]) -> Repeat:
    statements = tuple(given[position] for position in positions)
    head = max(statements, key=lambda statement: len(statement.text))
    return Repeat(head, statements, tuple(positions))
