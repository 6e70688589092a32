"""Whether a quotation that stands alone goes on with an earlier line's content."""

from __future__ import annotations

from statements.attribution.scoring.tables import Tables

__all__ = ["FollowScorer"]

#: Paragraphs and lines between, and units behind the earlier record, that are counted.
MOST_PARAGRAPHS, MOST_LINES, MOST_UNITS = 2, 3, 5


class FollowScorer:
    """What speaks for and against it."""

    def __init__(self, tables: Tables) -> None:
        #: Paragraphs between, where the content lies of its cue, and whether it is quoted.
        self.gap = tables.table("gap-shape-quoted")
        #: Units behind the earlier record in its line, and the first classes of them.
        self.rest = tables.table("rest-gap")
        self.rest_classes = tables.table("rest-classes-gap")
        #: Lines and paragraphs between.
        self.lines = tables.table("lines-gap")
        #: What comes behind the passage, paragraphs between, and lines.
        self.behind = tables.table("behind-gap-lines")
        #: The lemma of the cue, and paragraphs between.
        self.lemma = tables.table("lemma-gap")
        #: The passage before.
        self.before = tables.table("passage-before")

    def score(
        self,
        *,
        gap: int,
        lines: int,
        rest: str,
        behind: str,
        before: str,
        lemma: str,
        shape: str,
        quoted: bool,
    ) -> float:
        """The logit of the passage going on with it.

        Args:
            gap: paragraphs from the earlier line to the passage's.
            lines: the same in lines.
            rest: classes of the units behind the record in its line, end marks aside.
            behind: a letter for what comes behind the passage in its paragraph.
            before: what stands for the passage before, if one lies between; else "-".
            lemma: the lemma of the record's cue.
            shape: where the record's content lies.
            quoted: whether the earlier line holds a passage.
        """
        gap, lines = min(gap, MOST_PARAGRAPHS), min(lines, MOST_LINES)
        return (
            self.gap(f"{gap}|{shape}|{int(quoted)}", 0.0)
            + self.rest(f"{min(len(rest), MOST_UNITS)}|{gap}", 0.0)
            + self.rest_classes(f"{rest[:2]}|{gap}", 0.0)
            + self.lines(f"{lines}|{gap}", 0.0)
            + self.behind(f"{behind}|{gap}|{lines}", 0.0)
            + self.lemma(f"{lemma}|{gap}", 0.0)
            + self.before(before, 0.0)
        )
