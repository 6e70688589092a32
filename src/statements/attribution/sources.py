"""Which phrase may be the source of a cue, each candidate by a named rule."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise

from statements.attribution.line import QUOTE, Line
from statements.attribution.rules import SourceRule
from statements.languages import lexicon
from statements.languages.schema.text import TextLexicon

__all__ = [
    "NOBODY",
    "Source",
    "agents",
    "closes_line",
    "follows_quotation",
    "introduced",
    "shared_subject",
    "source_candidates",
]

Source = tuple[int, int, str, int]
"""First unit, one past the last, rule, and place among the candidates."""
NOBODY: Source = (0, 0, SourceRule.NONE, 0)
"""The source of what nobody is named for."""

#: Noun phrases to the left of a cue that are looked at as heads of its source.
LEFT_PHRASES = 7
#: Noun phrases attached to one of them ("the head *of the union*, *Dana Holt*").
MOST_ATTACHED = 2
#: Noun phrases to the right of a cue that one source may take in.
RIGHT_PHRASES = 6
#: Units between a cue and the phrase behind it, and between that and what is attached to it.
NEAR_BEHIND, LONGEST_LINK = 3, 3
#: Units behind a cue in which its agent is looked for.
AGENT_WINDOW = 12
#: A cue that begins so many units behind its line's head may stand before the main clause, one of
#: whose first phrases behind commas is its subject.
NEAR_THE_HEAD, MAIN_SUBJECTS = 4, 3

#: The class of pronouns that are subjects and nothing else.
PRONOUN = "p"
#: Classes that govern the phrase behind them: it is attached to something, or an object.
GOVERNS = frozenset("IdvgO")
#: Classes before which a phrase that is a source apart from its cue never ends.
GOES_ON = frozenset('CpPA:;"w)Sxy')
#: Classes that a phrase for a source behind its cue begins with.
NAMES = frozenset("ADnjP#")
#: Last marks of a passage that is a clause; see ``units.describe``.
PASSAGE_ENDS = frozenset(",?!")
#: Classes of subjects: a cue right behind one is not inverted.
SUBJECTS = frozenset("Apy#wW)G")
#: What sets a clause of its own apart from the rest of a source: "Holt, who runs the port,".
CLAUSE_MARKS = frozenset(",WhT")
#: What stands before the subject of a clause.
OPENS_CLAUSE = frozenset('^,-:"')
#: What stands before the subject of a sentence.
OPENS_SENTENCE = frozenset('^-:"')
#: Relative pronouns.
RELATIVES = frozenset("Wh")
#: Classes that tell of another clause.
FINITE = frozenset("zBHMQpTW,")
#: What a clause before an inverted cue ends with: "…, said Holt".
CLOSED = frozenset(',"?')


def source_candidates(line: Line, start: int, end: int) -> list[Source]:
    """Candidates for the source of the cue ``[start, end)``; the first one is nobody."""
    if line.classes[start - 1] == PRONOUN:
        # "he said": of 3,000 such sources in the training part 60 are another one, or nobody.
        return [NOBODY, (start - 1, start, SourceRule.BEFORE, 1)]
    found: list[tuple[int, int, str]] = [(0, 0, SourceRule.NONE)]
    _add_before(found, line, start)
    _add_behind(found, line, start, end)
    if start - line.first <= NEAR_THE_HEAD:
        _add_main_subjects(found, line, end)
    return [(first, last, rule, rank) for rank, (first, last, rule) in enumerate(found)]


def _add_before(found: list[tuple[int, int, str]], line: Line, start: int) -> None:
    """The phrases left of a cue: with all that lies between it and the cue, or apart from it."""
    classes, phrases, phrase_end = line.classes, line.phrases, line.phrase_end
    count = bisect_left(phrases, (start,))
    recent = phrases[max(0, count - LEFT_PHRASES) : count]
    if count > LEFT_PHRASES:
        # The line's first phrase counts however far it is: clauses may stand in between.
        recent.insert(0, phrases[0])
    recent.reverse()
    near = start
    while near > line.first and classes[near - 1] == "r":
        near -= 1
    if near > line.first and classes[near - 1] in ",-":
        near -= 1
    nearest = True
    for first, _ in recent:
        if first >= near:
            continue
        if (nearest or classes[first - 1] not in GOVERNS) and _is_phrase(line, first, near):
            found.append((first, near, SourceRule.BEFORE))
        nearest = False
    for first, end in recent:
        if classes[first - 1] in GOVERNS:
            continue
        last = min(end, start)
        for _ in range(MOST_ATTACHED + 1):
            if last < near and classes[last] not in GOES_ON:
                owner = classes[last] == "G" or classes[first:last] == "P"
                found.append((first, last, SourceRule.POSSESSOR if owner else SourceRule.APART))
            # What is attached to it: "the head of the union".
            more = phrase_end.get(last + 1) if classes[last] in "I,(C" else None
            if more is None or more >= near:
                break
            last = more + 1 if classes[more] == ")" else more


def _is_phrase(line: Line, first: int, last: int) -> bool:
    """Whether units may be one phrase with what is attached to it: no clause of their own.

    Of the training part's 27,500 such runs of units, 119 of the 8,000 left out are a source.
    """
    classes = line.classes
    # "Ida Rawl, 58, of Kell, Md., who …, said": no source begins with the abbreviation.
    if classes[first - 1] == classes[first + 1] == "," and _is_tag(line.words[first]):
        return False
    verbs = line.verb_forms.count("!", first, last)
    return not verbs or (verbs == 1 and not CLAUSE_MARKS.isdisjoint(classes[first:last]))


def _add_behind(found: list[tuple[int, int, str]], line: Line, start: int, end: int) -> None:
    """The phrase behind a cue, with more and more of what is attached to it; and later agents."""
    classes, words, phrase_end = line.classes, line.words, line.phrase_end
    agent = lexicon("attribution").agent
    place = end
    limit = min(line.last, end + NEAR_BEHIND)
    while place < limit and place not in phrase_end and classes[place] in ',rI"':
        place += 1
    by_agent = place > end and words[place - 1] == agent
    if place in phrase_end and (by_agent or classes[start - 1] not in SUBJECTS):
        rule = SourceRule.AGENT if by_agent else SourceRule.INVERTED
        last = phrase_end[place]
        for _ in range(RIGHT_PHRASES):
            found.append((place, last, rule))
            step = last
            while step < line.last and step - last < LONGEST_LINK and step not in phrase_end:
                if classes[step] not in "I,C(Odg)WhrG" or (
                    # "The ship, according to the log, carried salt": the clause goes on.
                    classes[step] == "d" and classes[step - 1] == classes[start - 1] == ","
                ):
                    break
                step += 1
            more = phrase_end.get(step)
            if more is None or step == last:
                break
            last = more + 1 if classes[more] == ")" else more
        # Everything up to the passage that goes on, or to the end.
        step = last
        while step < line.last and classes[step] not in '".;:?':
            step += 1
        if step > last and (classes[step] == '"' or "W" in classes[last:step]):
            found.append((place, step - 1 if classes[step - 1] == "," else step, rule))
    for at in range(end, min(line.last, end + AGENT_WINDOW)):
        if words[at] == agent and at + 1 in phrase_end and at + 1 != place:
            last = phrase_end[at + 1]
            found.append((at + 1, last, SourceRule.AGENT))
            if classes[last] in "I," and last + 1 in phrase_end:
                found.append((at + 1, phrase_end[last + 1], SourceRule.AGENT))
            break


def _add_main_subjects(found: list[tuple[int, int, str]], line: Line, end: int) -> None:
    """The first phrases behind commas: one of them is the subject of the main clause."""
    at = line.classes.find(",", end, line.last)
    later = 0
    while at >= 0 and later < MAIN_SUBJECTS:
        last = line.phrase_end.get(at + 1)
        if last is not None:
            found.append((at + 1, last, SourceRule.MAIN_SUBJECT))
            later += 1
        at = line.classes.find(",", at + 1, line.last)


def _is_tag(word: str) -> bool:
    """Whether a word is the abbreviation of a state, or a party's with one: "Md.", "R-Tenn."."""
    words: TextLexicon = lexicon("text")
    return word.rsplit("-", 1)[-1] in words.wavering_abbreviations


def agents(line: Line, end: int, candidates: list[Source]) -> list[Source]:
    """The candidates that are the agent of a passive cue, in its own clause.

    Of the training part's passives with an agent right behind, 62 of 67 have it for their
    source; where words without a finite verb stand between, 17 of 26.
    """
    return [
        one
        for one in candidates
        if one[2] == SourceRule.AGENT and set(line.classes[end : one[0]]).isdisjoint(FINITE)
    ]


def introduced(line: Line, start: int, end: int) -> list[Source]:
    """The source that a cue at the head of its line names, up to the comma before the clause.

    "According to *figures that the port released on Monday*, traffic fell": so do 61 of the
    training part's 65.
    """
    if start != line.first or end not in line.phrase_end:
        return []
    first = comma = line.classes.find(",", end, line.last)
    while comma >= 0:
        following = line.classes.find(",", comma + 1, line.last)
        clause = line.verbs[comma + 1 : following if following >= 0 else line.last]
        if "!" in clause:
            # A verb right behind the comma has its subject before it, and that an apposition.
            last = first if clause[0] == "!" else comma
            return [(end, last, SourceRule.INVERTED, 1)]
        comma = following
    return []


def shared_subject(line: Line, start: int, head: int) -> list[Source]:
    """The subject that a second verb shares with the first one of its line; none if unclear.

    "Holt said the dam was safe, but *added*: …". Where a subject opens the line or follows a mark
    and has a verb of the same form, 197 of the training part's 235 such cues behind a coordinator
    have it for their source. "Holt denied it, *blamed* the rain and left": so do 10 of 11 in such
    a series where no clause of its own may have begun before.
    """
    classes = line.classes
    kind, before = classes[head], classes[start - 1]
    if kind not in "dz" or not (before == "C" or (before == "," and _in_series(line, head, kind))):
        return []
    opens = OPENS_CLAUSE if before == "C" else OPENS_SENTENCE
    for first, last in line.phrases:
        if last >= start - 1:
            break
        if classes[first - 1] not in opens:
            continue
        verb = last
        while classes[verb] in "rH":
            verb += 1
        if classes[verb] == kind:
            if before == "," and not RELATIVES.isdisjoint(classes[first:start]):
                return []
            return [(first, last, SourceRule.APART, 1)]
    return []


def _in_series(line: Line, head: int, kind: str) -> bool:
    """Whether a coordinated verb of the same form follows a cue: "*blamed* the rain and left"."""
    rest = line.classes[head + 1 : line.last].replace("r", "")
    return "C" + kind in rest


def follows_quotation(line: Line, start: int, end: int) -> bool:
    """Whether a phrase stands behind a cue where the source of a quotation stands.

    "“No,” said *Holt*"; "Said *Mayor Holt*: “No.”". Of the training part's 744 verbs of saying
    right behind a passage that ends like a clause, and before a phrase, 720 have that for their
    source.
    """
    classes, words = line.classes, line.words
    last = line.phrase_end.get(end)
    if last is None or classes[end] not in NAMES:
        return False
    if start == line.first:
        return classes[last] in ",:" and classes[last + 1] == QUOTE
    passage = start - 2 if classes[start - 1] == "," else start - 1
    return classes[passage] == QUOTE and words[passage][3] in PASSAGE_ENDS


def closes_line(line: Line, start: int, end: int) -> bool:
    """Whether a closed clause stands before a cue, and nothing but a phrase behind it.

    A verb of saying takes no bare phrase for its content, so the phrase is the source:
    "Five hurt in fire, say police".
    """
    if line.classes[start - 1] not in CLOSED or end not in line.phrase_end:
        return False
    rest = line.classes[end : line.last].rstrip(".?")
    return (
        rest[:1] not in "po"
        and line.words[end] not in lexicon("attribution").time_starts
        and set(rest).isdisjoint('zBHMQTOWh":-')
        and not any(letter in "dv" and before in "nsAyr" for before, letter in pairwise(rest))
    )
