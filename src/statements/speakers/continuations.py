"""Rules for labels of interviews, and for quotations that name nobody."""

from __future__ import annotations

from collections.abc import Callable

from statements.attribution.claim import Claim
from statements.records import QuoteKind, SpeakerKind
from statements.speakers.identities import Identity
from statements.speakers.rules import Rule, rule
from statements.speakers.scene import Scene
from statements.speakers.source import Phrase

__all__ = ["continue_quotation", "is_question_label", "resolve_answer"]

Apply = Callable[[Scene, Phrase], "Identity | None"]
Continue = Callable[[Scene, Claim], "Identity | None"]


def _is_label(scene: Scene, phrase: Phrase, labels: frozenset[str]) -> bool:
    """Whether a source is one of these words before a colon or a stop."""
    words = scene.tokens.words
    return (
        phrase.last - phrase.first == 1
        and phrase.head in labels
        and phrase.last < len(words)
        and words[phrase.last] in (":", ".")
    )


def is_question_label(scene: Scene, phrase: Phrase) -> bool:
    """Whether a source is the "Q" of an interview: somebody whom the text does not name."""
    return _is_label(scene, phrase, scene.lex.question_labels)


def _answer(scene: Scene, phrase: Phrase) -> Identity | None:
    """The label of an answer stands for who is interviewed: the first person named."""
    if not _is_label(scene, phrase, scene.lex.answer_labels):
        return None
    people = [identity for identity in scene.identities if identity.kind is SpeakerKind.PERSON]
    if people:
        return min(people, key=lambda identity: identity.order)
    for name in scene.doubtful:
        if name.kind is SpeakerKind.PERSON and name.first < phrase.first:
            return scene.accept(name)
    return None


resolve_answer: Rule[Apply] = rule(
    "interview-answer",
    "continuation",
    example="An interview with Lucia Amato.\n\nQ: What now?\n\n[A]: Rain.",
    speaker="Lucia Amato",
)(_answer)


@rule(
    "continued-quotation",
    "continuation",
    example="“It is late,” said [Dana Holt]. []“We go home.”",
    speaker="Dana Holt",
)
def continue_quotation(scene: Scene, claim: Claim) -> Identity | None:
    """A quotation that names nobody continues the last speaker of its paragraph."""
    if claim.kind is not QuoteKind.DIRECT or claim.cue is not None or scene.last_spoken is None:
        return None
    offset, identity = scene.last_spoken
    start = claim.content[0][0]
    if scene.document.paragraph_at(offset) != scene.document.paragraph_at(start):
        return None
    return identity
