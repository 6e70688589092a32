"""How sure a record is, from the evidence for its parts."""

from __future__ import annotations

from collections.abc import Sequence

from statements.attribution.scoring.tables import Tables

__all__ = ["ConfidenceScorer"]

#: Evidence is counted in steps of a half, up to so many on either side; the sum up to more.
MOST_STEPS, MOST_STEPS_OF_SUM = 6, 12
#: What evidence for one part can add to the sum.
MOST_EVIDENCE = 2.0
#: Units of a content to a letter for its size.
SIZES = "01234" + "5" * 5 + "6" * 15
LARGE = "7"


_STEPS = {step: str(step) for step in range(-MOST_STEPS, MOST_STEPS + 1)}


def _last_step(value: float) -> str:
    return str(MOST_STEPS if value > 0 else -MOST_STEPS)


class ConfidenceScorer:
    """What speaks for and against a record being right."""

    def __init__(self, tables: Tables) -> None:
        self.bias = tables.table("bias")
        #: The evidence for cue, extent, source, shape and places, and the sum of it.
        self.parts = [tables.table(part) for part in ("cue", "extent", "source", "shape", "places")]
        self.sum = tables.table("sum")
        #: The same with the kind of the quotation.
        self.sum_kind = tables.table("sum-kind")
        self.cue_kind = tables.table("cue-kind")
        self.places_kind = tables.table("places-kind")
        #: The kind, where the content lies, and the rule of the source with that.
        self.kind_shape = tables.table("kind-shape")
        self.rule_shape = tables.table("rule-shape")
        #: The head of the cue, and its class with the kind.
        self.head = tables.table("head")
        self.head_kind = tables.table("head-class-kind")
        #: The size of the content, with its kind and where it lies.
        self.size_kind = tables.table("size-kind")
        self.size_shape = tables.table("size-shape")

    def score(
        self,
        evidence: Sequence[float],
        *,
        kind: str,
        shape: str,
        rule: str,
        head: str,
        head_class: str,
        length: int,
    ) -> float:
        """The logit of the record being right.

        Args:
            evidence: logit of the cue; log probabilities of extent, source, shape, places.
            kind: a letter for the kind of the quotation, "-" where there is none.
            shape: where its content lies.
            rule: the rule of its source.
            head: the head of its cue.
            head_class: the class of that.
            length: units of its content.
        """
        steps = [_STEPS.get(round(2 * value)) or _last_step(value) for value in evidence]
        total = sum([value if value < MOST_EVIDENCE else MOST_EVIDENCE for value in evidence])
        whole = str(max(-MOST_STEPS_OF_SUM, round(2 * total)))
        size = SIZES[length] if length < len(SIZES) else LARGE
        value = self.bias("", 0.0)
        for table, step in zip(self.parts, steps, strict=True):
            value += table(step, 0.0)
        return (
            value
            + self.sum(whole, 0.0)
            + self.sum_kind(f"{whole}|{kind}", 0.0)
            + self.cue_kind(f"{steps[0]}|{kind}", 0.0)
            + self.places_kind(f"{steps[4]}|{kind}", 0.0)
            + self.kind_shape(f"{kind}|{shape}", 0.0)
            + self.rule_shape(f"{rule}|{shape}", 0.0)
            + self.head(head, 0.0)
            + self.head_kind(f"{head_class}|{kind}", 0.0)
            + self.size_kind(f"{size}|{kind}", 0.0)
            + self.size_shape(f"{size}|{shape}", 0.0)
        )
