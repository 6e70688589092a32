"""Marks to pairs: which mark opens and which one closes each passage.

Every paragraph is paired for itself, so that a missing mark spoils no other
paragraph. Opened passages wait on a stack; a closing mark ends the nearest one of
its family. A single mark opens only where its closing mark is found ahead, since
it may be an apostrophe. What is open at the end of a paragraph goes on in the
next one if that begins with the same marks again.
"""

from __future__ import annotations

from statements.quotes.marks import Family, Mark, Side, closes_strongly, is_directed
from statements.quotes.pair import Opened, Pair

__all__ = ["pair_marks"]

#: Nobody nests deeper; what is opened beneath has lost its closing mark.
DEEPEST = 8
#: Marks looked through for the end of a single quotation: a long paragraph has no more.
LOOKAHEAD = 64
#: The same after an elision, which is rarely a quotation.
DOUBTFUL_LOOKAHEAD = 8
#: Stops between two marks: an ellipsis and one more.
LONGEST_STOP = 4


def pair_marks(text: str, marks: list[Mark], paragraphs: list[tuple[int, int]]) -> list[Pair]:
    """Pair the marks of a text.

    Args:
        text: the text.
        marks: its marks, in reading order.
        paragraphs: offsets of its paragraphs.

    Returns:
        The pairs, in the order of their ends.
    """
    pairs: list[Pair] = []
    carried: list[Opened] = []
    index = 0
    count = len(marks)
    number = 0
    while index < count:
        while paragraphs[number][1] <= marks[index].start:
            number += 1
            pairs += [waiting.give_up_after() for waiting in carried]
            carried = []
        first = index
        start, end = paragraphs[number]
        while index < count and marks[index].start < end:
            index += 1
        heads: tuple[Family, ...] = ()
        next_end = end
        if number + 1 < len(paragraphs):
            next_start, next_end = paragraphs[number + 1]
            heads = _heads(marks, index, next_start)
        paragraph = _Paragraph(text, marks, first, index, start, carried, pairs)
        carried = paragraph.pair(end, heads, next_end)
        number += 1
        if number == len(paragraphs):
            break
    pairs += [waiting.give_up_after() for waiting in carried]
    return pairs


def _heads(marks: list[Mark], index: int, start: int) -> tuple[Family, ...]:
    """The families of the opening marks at the very head of a paragraph."""
    found: list[Family] = []
    while index < len(marks) and marks[index].start == start and len(found) < DEEPEST:
        if marks[index].side is Side.CLOSE or not marks[index].sure:
            break
        found.append(marks[index].family)
        start = marks[index].end
        index += 1
    return tuple(found)


class _Paragraph:
    """The pairing of one paragraph."""

    def __init__(
        self,
        text: str,
        marks: list[Mark],
        first: int,
        last: int,
        start: int,
        carried: list[Opened],
        pairs: list[Pair],
    ) -> None:
        self.text = text
        self.marks = marks
        self.first = first
        self.last = last
        self.start = start
        self.pairs = pairs
        self.stack: list[Opened] = []
        self.next_end = start
        self._take_over(carried)

    def _take_over(self, carried: list[Opened]) -> None:
        """Let what the paragraph before left open go on at the head of this one."""
        if carried and carried[-1].rejoins:
            waiting = carried.pop()
            for other in carried:
                self.pairs.append(other.give_up_after())
            waiting.start, waiting.rejoins = self.start, False
            self.stack.append(waiting)
            return
        heads = _heads(self.marks, self.first, self.start)
        families = tuple(waiting.mark.family for waiting in carried)
        depth = min(len(heads), len(families))
        while depth and not (
            heads[:depth] == families[len(families) - depth :]
            and all(
                self._are_alike(waiting.mark, self.marks[self.first + place])
                for place, waiting in enumerate(carried[len(families) - depth :])
            )
        ):
            depth -= 1
        going_on = len(carried) - depth
        for waiting in carried[:going_on]:
            self.pairs.append(waiting.give_up_after())
        for waiting in carried[going_on:]:
            mark = self.marks[self.first]
            waiting.start = mark.start
            if mark.family is Family.SINGLE:
                waiting.expected = self._closing_ahead(self.first)
            self.stack.append(waiting)
            self.first += 1

    def pair(self, end: int, heads: tuple[Family, ...], next_end: int) -> list[Opened]:
        """Pair the marks; what may go on in the next paragraph is returned.

        Args:
            end: where the paragraph ends.
            heads: families of the marks that open the next paragraph.
            next_end: where the next paragraph ends.
        """
        self.next_end = next_end
        stack = self.stack
        for index in range(self.first, self.last):
            mark = self.marks[index]
            if mark.family is Family.SINGLE:
                self._single(index, mark, heads)
                continue
            side = mark.side
            if side is Side.EITHER:
                side = self._side_by_context(index)
            if side is Side.OPEN:
                self._push(Opened(mark, mark.start, None))
            elif mark.sure or not self._is_measure(index):
                self._close(mark)
        if not stack:
            return []
        going_on = []
        for position, waiting in enumerate(stack):
            following = stack[position + 1 :]
            if waiting.inner is None and (
                waiting.mark.family in heads or (not following and self._rejoins(waiting))
            ):
                waiting.parts.append((waiting.start, end))
                waiting.fallback = None
                going_on.append(waiting)
            else:
                limits = [end, *(later.start for later in following)]
                if waiting.inner is not None:
                    limits.append(waiting.inner)
                self.pairs.append(waiting.give_up(min(limits)))
        return going_on

    def _are_alike(self, one: Mark, other: Mark) -> bool:
        """Whether two marks are written with the same character."""
        return self.text[one.start : one.end] == self.text[other.start : other.end]

    def _rejoins(self, waiting: Opened) -> bool:
        """Whether the next paragraph closes, before it opens any, what is open here.

        Line breaks strayed into a quotation look like that.
        """
        waiting.rejoins = False
        for later in range(self.last, min(len(self.marks), self.last + LOOKAHEAD)):
            mark = self.marks[later]
            if mark.start >= self.next_end:
                break
            if mark.family is waiting.mark.family:
                waiting.rejoins = mark.side is Side.CLOSE and mark.sure
                break
        return waiting.rejoins

    def _is_open(self, family: Family) -> bool:
        return any(waiting.mark.family is family for waiting in self.stack)

    def _side_by_context(self, index: int) -> Side:
        """Whether a mark that looks alike on both sides opens or closes.

        It closes what is open. Where only marks of other looks are open, it opens if one
        like itself comes before one that closes those ("“the "best" of them”").
        """
        mark = self.marks[index]
        waiting = [one.mark for one in self.stack if one.mark.family is mark.family]
        if not waiting:
            return Side.OPEN
        if any(self._are_alike(one, mark) for one in waiting):
            return Side.CLOSE
        for later in range(index + 1, min(self.last, index + DOUBTFUL_LOOKAHEAD)):
            following = self.marks[later]
            if following.family is mark.family:
                return Side.OPEN if self._are_alike(following, mark) else Side.CLOSE
        return Side.CLOSE

    def _push(self, waiting: Opened) -> None:
        if len(self.stack) == DEEPEST:
            self.pairs.append(self.stack.pop(0).give_up(waiting.start))
        self.stack.append(waiting)

    def _close(self, mark: Mark) -> None:
        """End the nearest opened passage of the mark's family."""
        family = mark.family
        stack = self.stack
        curly = is_directed(self.text[mark.start : mark.end])
        places = [at for at, one in enumerate(stack) if one.mark.family is family]
        # A curly mark closes a curly one, past a stray straight one; and the other way round.
        alike = [
            at
            for at in places
            if is_directed(self.text[stack[at].mark.start : stack[at].mark.end]) is curly
        ]
        for position in reversed(alike or places):
            waiting = stack[position]
            for unclosed in stack[position + 1 :]:
                self.pairs.append(unclosed.give_up(mark.start))
            del stack[position:]
            for outer in stack:
                if self._are_alike(outer.mark, waiting.mark) and outer.inner is None:
                    outer.inner = waiting.start
            self.pairs.append(waiting.close(mark))
            return
        if mark.sure:
            self.pairs.append(Pair(mark, False, True, (), 0, mark.start, mark.end))

    def _is_measure(self, index: int) -> bool:
        """Whether a closing mark after a digit is rather a sign for inches.

        It is where nothing is open, and where another closing mark follows before
        the next opening one.
        """
        family = self.marks[index].family
        if not self._is_open(family):
            return True
        for later in range(index + 1, min(self.last, index + DOUBTFUL_LOOKAHEAD)):
            if self.marks[later].family is family:
                return self.marks[later].side is Side.CLOSE
        return False

    def _single(self, index: int, mark: Mark, heads: tuple[Family, ...]) -> None:
        stack = self.stack
        if mark.side is Side.CLOSE:
            if any(waiting.expected == index for waiting in stack):
                self._close(mark)
            elif stack and closes_strongly(self.text, mark):
                inmost = stack[-1]
                if inmost.fallback is None and inmost.mark.family is Family.DOUBLE:
                    inmost.fallback = mark
            return
        if not mark.sure and self._is_open(Family.SINGLE):
            return
        expected = self._closing_ahead(index)
        if expected is not None or (
            mark.sure and Family.SINGLE in heads and self._may_run_on(mark)
        ):
            self._push(Opened(mark, mark.start, expected))

    def _is_closed_again(self, index: int) -> bool:
        """Whether only stops part a single mark from the next: "'… the weavers'.'"."""
        if index + 1 >= self.last:
            return False
        mark, following = self.marks[index], self.marks[index + 1]
        between = self.text[mark.end : following.start]
        return (
            following.family is Family.SINGLE
            and following.side is Side.CLOSE
            and 0 < len(between) <= LONGEST_STOP
            and not between.strip(".,!?…")
        )

    def _may_run_on(self, mark: Mark) -> bool:
        """Whether the mark stands where a quotation of several paragraphs may begin."""
        before = self.text[max(self.start, mark.start - 2) : mark.start].rstrip()
        return not before or not before[-1].isalnum()

    def _closing_ahead(self, index: int) -> int | None:
        """Index of the mark that closes the single mark at ``index``.

        The first mark that can be no possessive is taken, failing that the first one;
        the next opening single mark and the end of the passage around it end the search.
        After an elision only a mark after a stop will do.
        """
        sure = self.marks[index].sure
        reach = LOOKAHEAD if sure else DOUBTFUL_LOOKAHEAD
        depth = 0
        weak: int | None = None
        for later in range(index + 1, min(self.last, index + 1 + reach)):
            mark = self.marks[later]
            if mark.family is not Family.SINGLE:
                side = mark.side
                if side is Side.EITHER:
                    opens = depth == 0 and not self._is_open(mark.family)
                    side = Side.OPEN if opens else Side.CLOSE
                if side is Side.OPEN:
                    depth += 1
                elif mark.sure:
                    depth -= 1
                    if depth < 0:
                        break
            elif depth:
                continue
            elif mark.side is Side.OPEN:
                if mark.sure:
                    break
            elif closes_strongly(self.text, mark) or (mark.sure and sure):
                return later + 1 if self._is_closed_again(later) else later
            elif weak is None and sure:
                weak = later
        return weak
