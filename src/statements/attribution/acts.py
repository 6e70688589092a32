"""What kind of act a cue reports, and whether it is denied.

Everything is read from the words of the cue group. The first word with a class
decides, phrases before single words ("called for" demands, "called" evaluates);
light verbs leave it to the words after them ("made a promise", "seemed to agree").
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from statements.attribution.classes import class_of_lower
from statements.document import Document
from statements.languages import lexicon
from statements.languages.schema.cues import CueLexicon
from statements.records import Act

__all__ = ["act_of", "is_negated", "lemma_of"]

#: Cues of which it is kept what they report: news has some hundreds that come again.
KEPT_CUES = 4096
#: A longer cue is no verb group; its first words decide.
LONGEST_CUE = 30
#: Words from a negative subject to its verb: "No member of the old board said so" has seven.
SUBJECT_REACH = 8
#: Words from an object to its infinitive ("asked the people of the valley to leave").
OBJECT_REACH = 7
#: Words of a cue after a raising verb in which the infinitive is looked for.
INFINITIVE_REACH = 4

#: Classes of auxiliary verbs; see ``classes``.
AUXILIARIES = frozenset("BHMQ")

_QUESTION_MARK = "?"
_AFTER_QUESTION = "\"'”’»›“‘.)] \t\r\n\u00a0"


@cache
def _lexicon() -> CueLexicon:
    words: CueLexicon = lexicon("cues")
    return words


def lemma_of(word: str) -> str:
    """The lemma of a cue word, in lower case.

    Args:
        word: one word, in any case, with any apostrophe.

    Returns:
        The lemma if the lexicon knows the word, else the word itself.

    Example:
        >>> lemma_of("said"), lemma_of("Denies"), lemma_of("zebra")
        ('say', 'deny', 'zebra')
    """
    lowered = word.lower().replace("\u2019", "'")
    return _lexicon().lemmas.get(lowered, lowered)


def forms_with_act() -> dict[str, str]:
    """Every form of a word whose act the lexicon knows, with its lemma."""
    words = _lexicon()
    known = {lemma: lemma for lemma in words.acts if " " not in lemma}
    return known | {form: lemma for form, lemma in words.lemmas.items() if lemma in words.acts}


def act_of_lemma(lemma: str) -> str:
    """The act of a lemma that stands alone, as a string; "-" where it has none."""
    return _names_of_acts().get(lemma, "-")


@cache
def _names_of_acts() -> dict[str, str]:
    return {lemma: str(act) for lemma, act in _lexicon().acts.items()}


def act_of(
    document: Document,
    cue: tuple[int, int] | None,
    content: Sequence[tuple[int, int]] = (),
) -> Act:
    """The act that a cue reports.

    Args:
        document: the text.
        cue: offsets of the cue, if there is one.
        content: offsets of the content's spans. An infinitive tells "asked them to leave"
            from "asked whether they left"; and where no word of the cue is known, a question
            mark makes a question, an infinitive a wish, and all else an assertion.

    Example:
        >>> document = Document("The union called for a strike.")
        >>> act_of(document, (10, 20), [(21, 29)])
        <Act.DEMAND: 'demand'>
    """
    head = None if cue is None else _head_of(_words_of(document, cue))
    if cue is None or head is None:
        return _shape(document, content)
    words = _lexicon()
    _, lemma, act = head
    of_infinitive = words.infinitive_acts.get(lemma, act)
    if of_infinitive is not act and (
        _shape(document, content) is Act.WANT
        or (lemma in words.object_infinitives and _has_infinitive(document, cue, content))
    ):
        return of_infinitive
    return act


def _words_of(document: Document, cue: tuple[int, int]) -> tuple[str, ...]:
    indices = document.tokens.touching(*cue)[:LONGEST_CUE]
    return tuple(document.tokens.lower[indices.start : indices.stop])


def _shape(document: Document, content: Sequence[tuple[int, int]]) -> Act:
    """The act that the content alone suggests."""
    if not content:
        return Act.ASSERT
    words = _lexicon()
    tokens = document.tokens
    first = tokens.first_from(content[0][0])
    opening = tokens.lower[first] if first < len(tokens) else ""
    if opening == words.infinitive:
        return Act.WANT
    if opening in words.questions:
        return Act.ASK
    start, end = content[-1]
    tail = document.text[max(start, end - LONGEST_CUE) : end].rstrip(_AFTER_QUESTION)
    return Act.ASK if tail.endswith(_QUESTION_MARK) else Act.ASSERT


def _has_infinitive(
    document: Document, cue: tuple[int, int], content: Sequence[tuple[int, int]]
) -> bool:
    """Whether the content is an object with an infinitive ("them to leave").

    An object stands behind its verb; words in quotation marks are none.
    """
    words = _lexicon()
    for start, end in content[:1]:
        if start < cue[1] or not document.text[start].isalnum():
            return False
        found = document.tokens.touching(start, end)[:OBJECT_REACH]
        group = document.tokens.lower[found.start : found.stop]
        if words.infinitive in group and words.questions.isdisjoint(group):
            object_ = group[: group.index(words.infinitive)]
            # "told them she was ready to go": a clause with a verb of its own is no object.
            return words.breaks.isdisjoint(object_) and not any(
                class_of_lower(word) in AUXILIARIES for word in object_
            )
    return False


def _phrase_act(words: CueLexicon, group: tuple[str, ...], index: int, lemma: str) -> Act | None:
    """The act of the longest phrase that begins at this word."""
    for rest, act in words.phrases.get(lemma, ()):
        following = group[index + 1 : index + 1 + len(rest)]
        if following == rest or (
            len(rest) == len(following)
            and tuple(words.lemmas.get(word, word) for word in following) == rest
        ):
            return act
    return None


@lru_cache(maxsize=KEPT_CUES)
def _head_of(group: tuple[str, ...]) -> tuple[int, str, Act] | None:
    """Index, lemma and act of the word of a cue that decides."""
    return _head(_lexicon(), group)


def _head(words: CueLexicon, group: tuple[str, ...], start: int = 0) -> tuple[int, str, Act] | None:
    """Index, lemma and act of the word that decides, from ``start`` on.

    A light word that has an act of its own decides where no other one does.
    """
    light: tuple[int, str, Act] | None = None
    for index in range(start, len(group)):
        word = group[index]
        lemma = words.lemmas.get(word, word)
        act = _phrase_act(words, group, index, lemma)
        if act is not None:
            return index, lemma, act
        act = words.acts.get(word) or words.acts.get(lemma)
        if act is None:
            continue
        if lemma in words.light:
            light = light or (index, lemma, act)
            continue
        if lemma in words.raising and group[index + 1 : index + 2] == (words.infinitive,):
            raised = _head(words, group[: index + 2 + INFINITIVE_REACH], index + 2)
            if raised is not None:
                return raised
        return index, lemma, act
    return light


def is_negated(document: Document, cue: tuple[int, int] | None) -> bool:
    """Whether the cue is denied: what it names did not take place.

    A negation before the deciding word denies it ("did not say", "without naming", "made no
    mention of"), and so does a verb of refusal or failure before it in the cue ("refused to
    comment", "failed to mention"). Two of them cancel out ("could not resist calling"). A
    cue that is nothing but the refusal took place: "declined" and "denied" are not negated,
    their acts say it all. Modal verbs alone deny nothing ("would say").

    Args:
        document: the text.
        cue: offsets of the cue, if there is one.

    Example:
        >>> document = Document("She did not say when.")
        >>> is_negated(document, (4, 15))
        True
    """
    if cue is None:
        return False
    return (_negations_in(_words_of(document, cue)) + _negations_before(document, cue)) % 2 == 1


@lru_cache(maxsize=KEPT_CUES)
def _negations_in(group: tuple[str, ...]) -> int:
    """How often the words of a cue deny the one that decides."""
    words = _lexicon()
    count = pending = 0
    for index, word in enumerate(group):
        lemma = words.lemmas.get(word, word)
        if lemma in words.negative_verbs:
            pending += 1
        elif word in words.negations or word.endswith(words.negative_ending):
            if index + 1 == len(group) or group[index + 1] not in words.softened:
                count += 1
        elif _decides(words, group, index, lemma):
            count += pending
            if words.negative_objects.intersection(group[index + 1 : index + 2]):
                count += 1
            break
    return count


def _decides(words: CueLexicon, group: tuple[str, ...], index: int, lemma: str) -> bool:
    if _phrase_act(words, group, index, lemma) is not None:
        return True
    if lemma in words.light or lemma in words.raising:
        return False
    return group[index] in words.acts or lemma in words.acts


def _negations_before(document: Document, cue: tuple[int, int]) -> int:
    """1 if a negation left of the cue denies it ("No aide said so", "did not" + "say"), else 0."""
    words = _lexicon()
    tokens = document.tokens
    index = tokens.first_from(cue[0])
    if index == len(tokens):
        return 0
    first, _ = document.sentences[document.sentence_at(index)]
    first = max(first, index - SUBJECT_REACH)
    close = True
    while index > first:
        index -= 1
        word = tokens.lower[index]
        if not word[0].isalnum() or word in words.breaks:
            return int(close and word in words.negative_subjects)
        if word in words.negative_subjects:
            return int(_begins_clause(document, words, index))
        if close and (word in words.negations or word.endswith(words.negative_ending)):
            return 1
        if word in words.determiners and (
            index == first or tokens.lower[index - 1] not in words.linkers
        ):
            return 0
        close = close and (word in words.helpers or word.endswith(words.adverb_ending))
    return 0


def _begins_clause(document: Document, words: CueLexicon, index: int) -> bool:
    first, _ = document.sentences[document.sentence_at(index)]
    if index == first:
        return True
    before = document.tokens.lower[index - 1]
    return not before[0].isalnum() or before in words.breaks
