"""Which statements to keep: by speaker, kind, act and confidence."""

from __future__ import annotations

import unicodedata

import attrs
import regex

from statements.records import Act, Extraction, QuoteKind, Speaker, Statement

__all__ = ["Selection"]

_WORD = regex.compile(r"\w++")


def _words(name: str) -> set[str]:
    """The words of a name, without case and diacritics: "Élodie Kräh" as {elodie, krah}."""
    plain = (
        char for char in unicodedata.normalize("NFKD", name) if not unicodedata.combining(char)
    )
    return set(_WORD.findall("".join(plain).casefold()))


@attrs.frozen
class Selection:
    """What a statement has to be; an empty tuple asks nothing."""

    speakers: tuple[str, ...] = ()
    """Names; one of them must be found in the speaker's name or in an alias."""
    kinds: tuple[QuoteKind, ...] = ()
    """Direct, mixed, indirect."""
    acts: tuple[Act, ...] = ()
    """Speech acts and attitudes."""
    min_confidence: float = 0.0
    """The least confidence, from 0 to 1."""

    def keeps(self, statement: Statement) -> bool:
        """Whether the statement is asked for."""
        return (
            statement.confidence >= self.min_confidence
            and (not self.kinds or statement.kind in self.kinds)
            and (not self.acts or statement.act in self.acts)
            and (not self.speakers or self._has_speaker(statement.speaker))
        )

    def _has_speaker(self, speaker: Speaker | None) -> bool:
        if speaker is None:
            return False
        names = [_words(name) for name in (speaker.name, *speaker.aliases)]
        return any(_words(asked) <= name for asked in self.speakers for name in names)

    def of(self, extraction: Extraction) -> Extraction:
        """The extraction with those of its statements that are asked for."""
        kept = tuple(filter(self.keeps, extraction.statements))
        return attrs.evolve(extraction, statements=kept)
