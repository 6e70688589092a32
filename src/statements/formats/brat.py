"""brat standoff: an ``.ann`` file beside the ``.txt``, written and read.

A statement is an entity ``Content`` (discontinuous where it has several spans), with
relations to the entities ``Source``, ``Cue`` and ``Date``, and attributes ``Kind``, ``Act`` and
``Negated``. What brat has no place for, such as speaker, rule and confidence, stands as JSON in a
note. :data:`ANNOTATION_CONF` is the configuration that brat needs beside the files.

Statements that are written come back equal. What people drew in brat is read, too: a
``Content`` is enough, its kind is then told from its quotation marks, its confidence is 1 and
its rule "annotated". Annotations of other types are passed over, and so are dates without a
note, since nothing tells their value.

Offsets count Unicode code points, as everywhere in this library. As brat requires, a span is
in pieces wherever a line ends, and no line breaks are in it.

What it cannot hold: empty spans, articles' ids and errors, and lone surrogates outside of notes,
which are written as U+FFFD.

The format: brat's documentation, "Standoff format".
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

import attrs

from statements.errors import FormatError, RecordError
from statements.formats.annotations import DRAWN, joined, kind_of, lines_of, readable, span_at
from statements.formats.items import storable
from statements.formats.json import encode
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
    Statement,
)

__all__ = ["ANNOTATION_CONF", "from_brat", "to_brat"]

#: The ``annotation.conf`` for a folder of such files.
ANNOTATION_CONF = f"""\
[entities]
Content
Source
Cue
Date

[relations]
HasSource Arg1:Content, Arg2:Source
HasCue Arg1:Content, Arg2:Cue
SaidOn Arg1:Content, Arg2:Date
Mentions Arg1:Content, Arg2:Date
<OVERLAP> Arg1:<ANY>, Arg2:<ANY>, <OVL-TYPE>:<ANY>

[events]

[attributes]
Kind Arg:Content, Value:{"|".join(QuoteKind)}
Act Arg:Content, Value:{"|".join(Act)}
Negated Arg:Content
DateType Arg:Date, Value:{"|".join(DateType)}
"""

_NOTE = "AnnotatorNotes"


class _Writer:
    """The lines of one file, and the numbers that they have had."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self._numbers: dict[str, int] = {}
        self._entities: dict[tuple[Any, ...], str] = {}

    def _line(self, mark: str, *fields: str) -> str:
        self._numbers[mark] = self._numbers.get(mark, 0) + 1
        name = f"{mark}{self._numbers[mark]}"
        self.lines.append("\t".join((name, *fields)))
        return name

    def entity(self, kind: str, spans: Iterable[Span], *told_apart_by: object) -> tuple[str, bool]:
        """The name of an entity, and whether it is new; equal ones are written once."""
        spans = tuple(spans)
        key = (kind, *spans, *told_apart_by)
        if key in self._entities:
            return self._entities[key], False
        pieces = [piece for span in spans for piece in lines_of(span)]
        if not pieces:
            raise FormatError(f"brat has no empty annotations; a {kind} is empty", value=spans)
        offsets = ";".join(f"{piece.start} {piece.end}" for piece in pieces)
        text = storable(" ".join(piece.text for piece in pieces).replace("\t", " "))
        self._entities[key] = self._line("T", f"{kind} {offsets}", text)
        return self._entities[key], True

    def relation(self, kind: str, one: str, other: str) -> None:
        self._line("R", f"{kind} Arg1:{one} Arg2:{other}")

    def attribute(self, kind: str, target: str, value: str = "") -> None:
        self._line("A", f"{kind} {target} {value}".rstrip())

    def note(self, target: str, value: dict[str, Any]) -> None:
        self._line("#", f"{_NOTE} {target}", encode(value))

    def date(self, mention: DateMention) -> str:
        place = Span(mention.start, mention.end, mention.text)
        name, new = self.entity("Date", [place], mention)
        if new:
            self.attribute("DateType", name, mention.type.value)
            self.note(name, mention.to_dict())
        return name

    def statement(self, index: int, statement: Statement) -> None:
        attribution = statement.attribution
        name, _ = self.entity("Content", statement.content, index)
        for kind, span in (("Source", attribution.source), ("Cue", attribution.cue)):
            if span is not None:
                self.relation(f"Has{kind}", name, self.entity(kind, [span])[0])
        if statement.date is not None:
            self.relation("SaidOn", name, self.date(statement.date))
        for mention in statement.dates:
            self.relation("Mentions", name, self.date(mention))
        self.attribute("Kind", name, statement.kind.value)
        self.attribute("Act", name, statement.act.value)
        if statement.negated:
            self.attribute("Negated", name)
        known = attribution.to_dict()
        for part, spans in (
            ("content", statement.content),
            ("source", (attribution.source,)),
            ("cue", (attribution.cue,)),
        ):
            known[part] = [[span.start, span.end] for span in spans if span is not None]
        self.note(name, {"text": statement.text, **known})


def to_brat(statements: Iterable[Statement], dates: Iterable[DateMention] = ()) -> str:
    """The ``.ann`` file of one article.

    Args:
        statements: the statements of the article whose text is the ``.txt`` file.
        dates: its dates; those of the statements are written anyhow.

    Returns:
        The lines of the file, to be written as UTF-8; the text beside it has to be
        written with its line ends as they are (``newline=""``).

    Raises:
        FormatError: a span is empty.

    Example:
        >>> to_brat([])
        ''
    """
    writer = _Writer()
    for index, statement in enumerate(statements):
        writer.statement(index, statement)
    for mention in dates:
        writer.date(mention)
    return "".join(line + "\n" for line in writer.lines)


@attrs.define
class _Entity:
    """An entity and what the other lines say of it."""

    kind: str
    spans: tuple[Span, ...]
    relations: list[tuple[str, str]] = attrs.Factory(list)
    attributes: dict[str, str] = attrs.Factory(dict)
    note: dict[str, Any] = attrs.Factory(dict)


def from_brat(ann: str, text: str) -> Extraction:
    """Read an ``.ann`` file.

    Args:
        ann: the lines of the file.
        text: the text beside it, with its line ends as they are in the file.

    Returns:
        The statements and dates in reading order, in an extraction without an id.

    Raises:
        FormatError: a line is not in the format, or does not fit the text; the message
            has its number.
    """
    entities: dict[str, _Entity] = {}
    for number, line in enumerate(ann.split("\n"), start=1):
        try:
            _read_line(line.removesuffix("\r"), text, entities)
        except FormatError as error:
            raise FormatError(f"line {number}: {error}", value=line) from None
        except (ValueError, KeyError, IndexError, RecursionError):
            raise FormatError(f"line {number} is no brat standoff: {line!r}", value=line) from None
    try:
        dates = {
            name: _date(entity, text)
            for name, entity in entities.items()
            if entity.kind == "Date" and entity.note
        }
        statements = [
            _statement(entity, text, entities, dates)
            for entity in entities.values()
            if entity.kind == "Content"
        ]
    except (RecordError, TypeError, ValueError) as error:
        raise FormatError(f"a note or attribute does not fit: {error}", value=ann) from None
    statements.sort(key=lambda statement: statement.content[0].start)
    mentions = sorted(dates.values(), key=lambda mention: (mention.start, mention.end))
    return Extraction(None, tuple(statements), tuple(mentions))


def _read_line(line: str, text: str, entities: dict[str, _Entity]) -> None:
    mark = line[:1]
    if mark == "T":
        name, head, said = line.split("\t", 2)
        kind, offsets = head.split(" ", 1)
        pairs = [tuple(map(int, pair.split())) for pair in offsets.split(";")]
        spans = tuple(span_at(text, start, end) for start, end in pairs)
        found = storable(" ".join(span.text for span in spans))
        if found.split() != said.split():
            raise FormatError(f"the text has {found!r} there, not {said!r}", value=line)
        entities[name] = _Entity(kind, spans)
    elif mark == "R":
        kind, one, other = line.split("\t")[1].split()
        first, second = one.partition(":")[2], other.partition(":")[2]
        if first in entities and second in entities:
            entities[first].relations.append((kind, second))
    elif mark in {"A", "M"}:
        kind, target, *value = line.split("\t")[1].split()
        if target in entities:
            entities[target].attributes[kind] = " ".join(value)
    elif mark == "#":
        _, head, said = line.split("\t", 2)
        kind, target = head.split()
        if kind == _NOTE and target in entities and said.startswith("{"):
            entities[target].note = json.loads(said)


def _as_noted(entity: _Entity, pairs: Iterable[Iterable[int]], text: str) -> tuple[Span, ...]:
    """The spans as they were before line ends parted them; none if somebody has moved them."""
    noted = tuple(span_at(text, *pair) for pair in pairs)
    pieces = [piece for span in noted for piece in lines_of(span)]
    return noted if pieces == list(entity.spans) else ()


def _one(entity: _Entity, pairs: Iterable[Iterable[int]], text: str) -> Span:
    """One span over all pieces: sources, cues and dates have no gaps."""
    spans = _as_noted(entity, pairs, text) or entity.spans
    start, end = min(span.start for span in spans), max(span.end for span in spans)
    return Span(start, end, text[start:end])


def _date(entity: _Entity, text: str) -> DateMention:
    """The date of the note, where the entity stands now."""
    kind = entity.attributes.get("DateType", DateType.DATE)
    note = entity.note
    pairs = [(note["start"], note["end"])] if {"start", "end"} <= note.keys() else []
    return DateMention.from_dict({**note, **_one(entity, pairs, text).to_dict(), "type": kind})


def _statement(
    entity: _Entity, text: str, entities: dict[str, _Entity], dates: dict[str, DateMention]
) -> Statement:
    related: dict[str, list[str]] = {}
    for kind, name in entity.relations:
        related.setdefault(kind, []).append(name)
    note = entity.note
    source, cue = (
        _one(entities[related[kind][0]], note.get(part, ()), text) if kind in related else None
        for kind, part in (("HasSource", "source"), ("HasCue", "cue"))
    )
    content = _content(entity, text)
    attribution = Attribution(
        source,
        cue,
        None if note.get("speaker") is None else Speaker.from_dict(note["speaker"]),
        float(note.get("confidence", 1.0)),
        str(note.get("rule", DRAWN)),
        note.get("speaker_rule"),
    )
    attributes = entity.attributes
    kind = QuoteKind(attributes["Kind"]) if "Kind" in attributes else kind_of(content)
    said_on = [dates[name] for name in related.get("SaidOn", ()) if name in dates]
    return Statement(
        Quote(kind, content, str(note.get("text", readable(content)))),
        attribution,
        Act(attributes.get("Act", Act.ASSERT)),
        "Negated" in attributes,
        said_on[0] if said_on else None,
        tuple(dates[name] for name in related.get("Mentions", ()) if name in dates),
    )


def _content(entity: _Entity, text: str) -> tuple[Span, ...]:
    """The spans of the note; without it, those that a line break parts put together."""
    noted = _as_noted(entity, entity.note.get("content", ()), text)
    if noted:
        return noted
    entity.note.pop("text", None)
    return joined(text, entity.spans)
