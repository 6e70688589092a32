"""Label Studio: tasks with predictions for people to review, and their answers read back.

A span is a region labelled Content, Source, Cue or Date; relations lead from a content to its
other spans ("continued") and to its source, cue and dates. Kind, act, negation and the speaker's
name are fields of the content's region, a date's TIMEX3 value a field of the date's.
:data:`LABEL_CONFIG` is the project's labelling interface.

Reading back (:func:`from_task`) takes what a person has answered, else the prediction. It holds
what Label Studio shows: a speaker has a name and a kind alone, an attribution's rule is "annotated"
and its confidence 1 once a person has answered, and dates have no days of their own.

Offsets count Unicode code points, as Label Studio's do since version 1.2. It reads line ends
as one character, so that carriage returns stand as blanks in the task's text.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import attrs

from statements.errors import FormatError, StatementsError
from statements.formats.annotations import DRAWN, kind_of, readable, span_at
from statements.formats.items import checked, storable
from statements.records import (
    Act,
    Attribution,
    DateMention,
    DateType,
    Extraction,
    Quote,
    QuoteKind,
    Span,
    Speaker,
    SpeakerKind,
    Statement,
)

__all__ = ["LABEL_CONFIG", "from_task", "to_task"]


def _choices(name: str, values: Iterable[str], label: str, many: bool = False) -> str:
    options = "".join(f'\n      <Choice value="{value}"/>' for value in values)
    return (
        f'    <Choices name="{name}" toName="text" perRegion="true" whenTagName="label" '
        f'whenLabelValue="{label}" choice="{"multiple" if many else "single"}">'
        f"{options}\n    </Choices>\n"
    )


def _field(name: str, placeholder: str, label: str) -> str:
    return (
        f'    <TextArea name="{name}" toName="text" perRegion="true" whenTagName="label" '
        f'whenLabelValue="{label}" editable="true" maxSubmissions="1" '
        f'placeholder="{placeholder}"/>\n'
    )


#: The labelling interface of a project for such tasks.
LABEL_CONFIG = (
    '<View>\n  <Labels name="label" toName="text">\n'
    '    <Label value="Content" background="#1a5fb4"/>\n'
    '    <Label value="Source" background="#a2560b"/>\n'
    '    <Label value="Cue" background="#1d7a46"/>\n'
    '    <Label value="Date" background="#8a3a9c"/>\n'
    "  </Labels>\n"
    '  <Relations>\n    <Relation value="continued"/>\n    <Relation value="source"/>\n'
    '    <Relation value="cue"/>\n    <Relation value="said on"/>\n'
    '    <Relation value="mentions"/>\n  </Relations>\n'
    '  <Text name="text" value="$text" granularity="character"/>\n  <View>\n'
    + _choices("kind", QuoteKind, "Content")
    + _choices("act", Act, "Content")
    + _choices("negated", ["negated"], "Content", many=True)
    + _field("speaker", "Who said it", "Content")
    + _choices("speaker_kind", SpeakerKind, "Content")
    + _choices("date_type", DateType, "Date")
    + _field("value", "TIMEX3 value", "Date")
    + "  </View>\n</View>\n"
)


# How a region's note begins, which reviewers see beside it.
_RULE = "rule "


class _Writer:
    """The regions and relations of one prediction."""

    def __init__(self, text: str) -> None:
        self.result: list[dict[str, Any]] = []
        self._text = text
        self._regions: dict[tuple[Any, ...], str] = {}
        self._places: dict[str, dict[str, Any]] = {}

    def region(self, label: str, span: Span | DateMention, key: object, **fields: Any) -> str:
        """The id of a region; the same span with the same key is drawn once."""
        place = (label, span.start, span.end, key)
        if place in self._regions:
            return self._regions[place]
        name = self._regions[place] = f"r{len(self._regions) + 1}"
        words = self._text[span.start : span.end]
        self._places[name] = {"start": span.start, "end": span.end}
        value = {**self._places[name], "text": words}
        self._add(name, "label", "labels", value, labels=[label], **fields)
        return name

    def choice(self, region: str, field: str, *chosen: str) -> None:
        self._add(region, field, "choices", self._places[region], choices=list(chosen))

    def words(self, region: str, field: str, words: str) -> None:
        self._add(region, field, "textarea", self._places[region], text=[storable(words)])

    def relation(self, one: str, other: str, label: str) -> None:
        self.result.append(
            {"type": "relation", "from_id": one, "to_id": other, "direction": "right",
             "labels": [label]}
        )  # fmt: skip

    def _add(self, region: str, field: str, kind: str, place: dict[str, Any], **value: Any) -> None:
        extra: dict[str, Any] = {key: value.pop(key) for key in ("score", "meta") if key in value}
        self.result.append(
            {"id": region, "from_name": field, "to_name": "text", "type": kind,
             "value": {**place, **value}, **extra}
        )  # fmt: skip

    def date(self, mention: DateMention) -> str:
        before = len(self.result)
        name = self.region("Date", mention, mention)
        if len(self.result) > before:
            self.choice(name, "date_type", mention.type.value)
            self.words(name, "value", mention.value)
        return name

    def statement(self, index: int, statement: Statement) -> None:
        attribution = statement.attribution
        first, *others = statement.content
        note = {"text": [storable(_RULE + attribution.rule)]}
        name = self.region("Content", first, index, score=attribution.confidence, meta=note)
        self.choice(name, "kind", statement.kind.value)
        self.choice(name, "act", statement.act.value)
        if statement.negated:
            self.choice(name, "negated", "negated")
        if attribution.speaker is not None:
            self.words(name, "speaker", attribution.speaker.name)
            self.choice(name, "speaker_kind", attribution.speaker.kind.value)
        for place, span in enumerate(others, start=1):
            self.relation(name, self.region("Content", span, (index, place)), "continued")
        for label, found in (("Source", attribution.source), ("Cue", attribution.cue)):
            if found is not None:
                self.relation(name, self.region(label, found, None), label.lower())
        if statement.date is not None:
            self.relation(name, self.date(statement.date), "said on")
        for mention in statement.dates:
            self.relation(name, self.date(mention), "mentions")


def to_task(
    text: str,
    statements: Iterable[Statement],
    dates: Iterable[DateMention] = (),
    *,
    id: str | None = None,  # noqa: A002
    model_version: str = "statements",
) -> dict[str, Any]:
    """One article as a task with a prediction; a list of them is what Label Studio imports.

    Args:
        text: the text that the statements come from.
        statements: its statements.
        dates: its dates; those of the statements are drawn anyhow.
        id: kept in the task's data, for reading back.
        model_version: under which Label Studio lists the prediction.

    Returns:
        Plain JSON types.

    Raises:
        SpanError: a record does not come from this text.

    Example:
        >>> to_task("Rain fell.", [])["data"]
        {'text': 'Rain fell.', 'id': None}
    """
    statements, dates = tuple(statements), tuple(dates)
    checked(text, statements, dates)
    shown = storable(text).replace("\r", " ")
    writer = _Writer(shown)
    for index, statement in enumerate(statements):
        writer.statement(index, statement)
    for mention in dates:
        writer.date(mention)
    sure = [statement.confidence for statement in statements]
    return {
        "data": {"text": shown, "id": id},
        "predictions": [
            {
                "model_version": model_version,
                "score": sum(sure) / len(sure) if sure else 1.0,
                "result": writer.result,
            }
        ],
    }


@attrs.define
class _Region:
    """A region and what is said of it."""

    span: Span
    label: str
    score: float | None = None
    note: str = ""
    fields: dict[str, list[str]] = attrs.Factory(dict)
    relations: list[tuple[str, str]] = attrs.Factory(list)

    def field(self, name: str) -> str | None:
        """The first value of a field."""
        return next(iter(self.fields.get(name, ())), None)


def from_task(task: Mapping[str, Any], text: str | None = None) -> Extraction:
    """Read a task that Label Studio has exported (JSON, not JSON-MIN), or :func:`to_task` made.

    Args:
        task: the task. The last answer that was not cancelled is read, else the first
            prediction.
        text: the text as it was given, if it has carriage returns; else the task's own.

    Returns:
        The statements and dates in reading order.

    Raises:
        FormatError: the task is none, or does not fit the text or :data:`LABEL_CONFIG`.
    """
    try:
        data = task["data"]
        answers = [item for item in task.get("annotations") or () if not item.get("was_cancelled")]
        found = (answers or task.get("predictions") or [{"result": []}])[-1 if answers else 0]
        regions = _regions(found["result"], data["text"] if text is None else text)
        statements, dates = _records(regions, answered=bool(answers))
        name = data.get("id")
        return Extraction(None if name is None else str(name), statements, dates)
    except StatementsError as error:
        raise FormatError(f"the task does not fit: {error}", value=task) from None
    except (KeyError, TypeError, ValueError, AttributeError, IndexError) as error:
        raise FormatError(
            f"this is no task with the labelling interface LABEL_CONFIG: {error!r}", value=task
        ) from None


def _regions(result: Iterable[Mapping[str, Any]], text: str) -> dict[str, _Region]:
    regions: dict[str, _Region] = {}
    result = list(result)
    for item in result:
        if item["type"] == "labels":
            span = span_at(text, int(item["value"]["start"]), int(item["value"]["end"]))
            label = item["value"]["labels"][0]
            note = next(iter((item.get("meta") or {}).get("text") or ()), "")
            regions[item["id"]] = _Region(span, label, item.get("score"), note)
    for item in result:
        if item["type"] == "relation":
            label = next(iter(item.get("labels") or ()), "")
            if item["from_id"] in regions and item["to_id"] in regions:
                regions[item["from_id"]].relations.append((label, item["to_id"]))
        elif item["type"] in {"choices", "textarea"} and item["id"] in regions:
            value = item["value"]
            words = value["choices" if item["type"] == "choices" else "text"]
            regions[item["id"]].fields[item["from_name"]] = (
                [words] if isinstance(words, str) else list(words)
            )
    return regions


def _records(
    regions: Mapping[str, _Region], *, answered: bool
) -> tuple[tuple[Statement, ...], tuple[DateMention, ...]]:
    dates = {
        name: DateMention(
            **region.span.to_dict(),
            type=DateType(region.field("date_type") or DateType.DATE),
            value=region.field("value") or "",
        )
        for name, region in regions.items()
        if region.label == "Date"
    }
    continued = {
        name
        for region in regions.values()
        for label, name in region.relations
        if label == "continued"
    }
    statements = [
        _statement(region, regions, dates, answered=answered)
        for name, region in regions.items()
        if region.label == "Content" and name not in continued
    ]
    statements.sort(key=lambda statement: statement.content[0].start)
    return tuple(statements), tuple(sorted(dates.values(), key=lambda mention: mention.start))


def _statement(
    region: _Region,
    regions: Mapping[str, _Region],
    dates: Mapping[str, DateMention],
    *,
    answered: bool,
) -> Statement:
    related: dict[str, list[str]] = {}
    for label, other in region.relations:
        related.setdefault(label, []).append(other)
    source, cue = (
        regions[related[label][0]].span if label in related else None for label in ("source", "cue")
    )
    others = [regions[name].span for name in related.get("continued", ())]
    content = tuple(sorted((region.span, *others), key=lambda span: (span.start, span.end)))
    kind, name = region.field("kind"), region.field("speaker")
    who = Speaker(name, region.field("speaker_kind") or SpeakerKind.UNKNOWN) if name else None
    rule = region.note.removeprefix(_RULE) if region.note.startswith(_RULE) else DRAWN
    said_on = [dates[found] for found in related.get("said on", ()) if found in dates]
    return Statement(
        Quote(QuoteKind(kind) if kind else kind_of(content), content, readable(content)),
        Attribution(source, cue, who, 1.0, DRAWN)
        if answered
        else Attribution(source, cue, who, region.score or 0.0, rule),
        Act(region.field("act") or Act.ASSERT),
        bool(region.fields.get("negated")),
        said_on[0] if said_on else None,
        tuple(dates[found] for found in related.get("mentions", ()) if found in dates),
    )
