"""Which phrase may be the source of a cue, each candidate by a named rule."""

from __future__ import annotations

from itertools import pairwise

from statements.attribution.line import Line
from statements.attribution.rules import SourceRule
from statements.languages import lexicon
from statements.languages.schema.text import TextLexicon

__all__ = ["agents", "closes_line", "shared_subject", "source_candidates", "source_features"]

#: Noun phrases to the left of a cue that are looked at as heads of its source.
LEFT_PHRASES = 7
#: Noun phrases that one source may take in ("the head of the union of X, Y of Z, W").
MAX_ATTACHED = 6
#: Noun phrases to the right of a cue that are looked at.
RIGHT_PHRASES = 7

#: What stands before the subject of a clause.
OPENS_CLAUSE = frozenset('^,-:"')
#: Classes that tell of another clause.
FINITE = frozenset("zBHMQpTW,")
#: What a clause before an inverted cue ends with: "…, said Holt".
CLOSED = frozenset(',"?')


def source_candidates(line: Line, start: int, end: int) -> list[tuple[int, int, str]]:
    """Candidates ``(first, last, rule)`` for the source of the cue ``[start, end)``.

    The first candidate is always ``(0, 0, "none")``.
    """
    classes = line.classes
    agent = lexicon("attribution").agent
    found: list[tuple[int, int, str]] = [(0, 0, SourceRule.NONE)]
    phrases = line.phrases
    left = [(a, min(b, start)) for a, b in phrases if a < start]
    # Directly before, with everything back to one of the phrases before it.
    stop = start
    while stop > line.first and classes[stop - 1] in "r":
        stop -= 1
    near = stop
    if near > line.first and classes[near - 1] in ",-)":
        near -= 1
        if classes[near] == ")":
            near += 1
    seen = set()
    # The line's first phrase counts however far it is: clauses may stand between it and its verb.
    recent = left[-LEFT_PHRASES:] if len(left) <= LEFT_PHRASES else [left[0], *left[-LEFT_PHRASES:]]
    for a, _ in reversed(recent):
        # "Ida Rawl, 58, of Kell, Md., who …, said": no source begins with the abbreviation.
        if classes[a - 1] == classes[a + 1] == "," and _is_tag(line.words[a]):
            continue
        if a < near:
            key = (a, near)
            if key not in seen and near <= start:
                seen.add(key)
                found.append((a, near, SourceRule.BEFORE))
    # Further off: ends at an earlier border.
    for index in range(len(recent) - 1, -1, -1):
        a, b = recent[index]
        last = b
        taken = 0
        while True:
            if (a, last) not in seen and last < near:
                nxt = classes[last]
                seen.add((a, last))
                found.append(
                    (
                        a,
                        last,
                        SourceRule.POSSESSOR
                        if nxt == "G" or classes[a:last] == "P"
                        else SourceRule.APART,
                    )
                )
            # Attach what follows.
            if taken >= 2 or classes[last] not in "I,(C":
                break
            more = line.phrase_end.get(last + 1)
            if more is None or more >= near:
                break
            last = more
            if classes[last] == ")":
                last += 1
            taken += 1
    # After the cue.
    place = end
    limit = min(line.last, end + 3)
    rule: str = SourceRule.INVERTED
    while place < limit and place not in line.phrase_end:
        if classes[place] not in ',rI"':
            break
        place += 1
    if place in line.phrase_end:
        last = line.phrase_end[place]
        between = line.words[end:place]
        if between and between[-1] == agent:
            rule = SourceRule.AGENT
        taken = 0
        while taken < RIGHT_PHRASES:
            found.append((place, last, rule))
            step = last
            while step < line.last and step - last < 3 and step not in line.phrase_end:
                if classes[step] not in "I,C(Odg)WhrG":
                    break
                step += 1
            more = line.phrase_end.get(step)
            if more is None or step == last:
                break
            last = more
            if classes[last] == ")":
                last += 1
            taken += 1
        # Everything up to the passage that goes on, or to the end.
        step = last
        while step < line.last and classes[step] not in '".;:?':
            step += 1
        if step > last and (classes[step] == '"' or "W" in classes[last:step]):
            found.append((place, step - 1 if classes[step - 1] == "," else step, rule))
        # By a later agent.
    for at in range(end, min(line.last, end + 12)):
        if line.words[at] == agent and at + 1 in line.phrase_end and at + 1 != place:
            last = line.phrase_end[at + 1]
            found.append((at + 1, last, SourceRule.AGENT))
            if classes[last] in "I," and last + 1 in line.phrase_end:
                found.append((at + 1, line.phrase_end[last + 1], SourceRule.AGENT))
            break
    # The subject of a main clause that follows.
    if start - line.first <= 4:
        later = 0
        for at in range(end, line.last):
            if classes[at] == "," and at + 1 in line.phrase_end:
                found.append((at + 1, line.phrase_end[at + 1], SourceRule.MAIN_SUBJECT))
                later += 1
                if later == 3:
                    break
    return found


def _is_tag(word: str) -> bool:
    """Whether a word is the abbreviation of a state, or a party's with one: "Md.", "R-Tenn."."""
    words: TextLexicon = lexicon("text")
    return word.rsplit("-", 1)[-1] in words.wavering_abbreviations


def agents(
    line: Line, end: int, candidates: list[tuple[int, int, str]]
) -> list[tuple[int, int, str]]:
    """The candidates that are the agent of a passive cue, in its own clause.

    Of the training part's passives with an agent right behind, 62 of 67 have it for their
    source; where words without a finite verb stand between, 17 of 26.
    """
    return [
        one
        for one in candidates
        if one[2] == SourceRule.AGENT and set(line.classes[end : one[0]]).isdisjoint(FINITE)
    ]


def shared_subject(line: Line, start: int, head: int) -> list[tuple[int, int, str]]:
    """The subject that a second verb shares with the first one of its line; none if unclear.

    "Holt said the dam was safe, but *added*: …". Where a subject opens the line or follows a mark
    and has a verb of the same form, 197 of the training part's 235 such cues behind a coordinator
    have it for their source.
    """
    classes = line.classes
    if classes[head] not in "dz" or classes[start - 1] != "C":
        return []
    for first, last in line.phrases:
        if last >= start - 1:
            break
        if classes[first - 1] not in OPENS_CLAUSE:
            continue
        verb = last
        while classes[verb] in "rH":
            verb += 1
        if classes[verb] == classes[head]:
            return [(first, last, SourceRule.APART)]
    return []


def closes_line(line: Line, start: int, end: int) -> bool:
    """Whether a closed clause stands before a cue, and nothing but a phrase behind it.

    A verb of saying takes no bare phrase for its content, so the phrase is the source:
    "Five hurt in fire, say police".
    """
    rest = line.classes[end : line.last].rstrip(".?")
    return (
        line.classes[start - 1] in CLOSED
        and end in line.phrase_end
        and rest[:1] not in "po"
        and line.words[end] not in lexicon("attribution").time_starts
        and set(rest).isdisjoint('zBHMQTOWh":-')
        and not any(letter in "dv" and before in "nsAyr" for before, letter in pairwise(rest))
    )


def source_features(
    line: Line, start: int, end: int, head: int, stem: str, cand: tuple[int, int, str], rank: int
) -> list[str]:
    """What speaks for and against a candidate being the source of a cue."""
    classes, words = line.classes, line.words
    a, b, rule = cand
    kind = classes[head]
    group = classes[start:head].replace("r", "")
    left = (
        '"'
        if classes[start - 1] == '"' or classes[start - 2 : start] == '",'
        else classes[start - 1]
    )
    if rule == SourceRule.NONE:
        return [
            "none",
            f"n_s={stem}",
            f"n_kg={kind}{group}",
            f"n_l={classes[start - 1]}{classes[start - 2]}",
            f"n_lw={words[start - 1]}",
            f"n_r={classes[end]}",
            f"n_sg={stem}|{group}",
            f"n_f={left}|{classes[line.phrase_end.get(line.first, line.first)]}",
        ]
    inside = classes[a:b]
    lastword = words[b - 1]
    cut = len(inside)
    for mark in ",I(WCh-":
        at = inside.find(mark)
        if 0 < at < cut:
            cut = at
    headword = words[a + cut - 1]
    headclass = inside[cut - 1]
    verbs = sum(map(inside.count, "zBHMvQ"))
    commas = inside.count(",")
    if b <= start:
        gap = classes[b:start]
        dist = start - b
        if dist > 6:
            gap = gap[:2] + "~" + gap[-2:]
    else:
        gap = classes[end:a]
        dist = a - end
    after = classes[b]
    afterword = words[b]
    before = classes[a - 1]
    beforeword = words[a - 1]
    r = rule
    shape = inside if len(inside) < 5 else inside[:2] + "~" + inside[-2:]
    return [
        f"rk={r}|{kind}{group}",
        f"rs={r}|{stem}",
        f"rl={r}|{left}",
        f"rb={r}|{before}",
        f"rbw={r}|{beforeword}",
        f"ra={r}|{after}",
        f"raw={r}|{afterword}",
        f"g={r}|{gap}",
        f"sh={shape}",
        f"f={words[a] if classes[a] in 'DPpyoWTI' else classes[a]}",
        f"fc={r}|{classes[a]}|{classes[b - 1]}",
        f"hw={headword}",
        f"hc={r}|{headclass}",
        f"lw={lastword}",
        f"v={r}|{min(verbs, 2)}|{min(commas, 3)}",
        f"c={min(commas, 3)}|{classes[b - 1]}|{after}|{before}",
        f"len={r}|{min(len(inside), 12)}",
        f"np={r}|{rank}",
        f"an={r}|{classes[end]}",
        f"ap={a == line.first}|{after}|{left}|{r}",
        f"e={r}|{classes[start - 1] in CLOSED}|{classes[max(b, end)] in '.?'}",
        f"ba={before}|{after}|{r}",
    ]
