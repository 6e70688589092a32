"""Why each statement was made: what a person needs to check it, statement by statement."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, TextIO

from rich.rule import Rule
from rich.text import Text

from statements.api import analyze, explain
from statements.cli.run import Result
from statements.cli.table import how, plain, show, speaker_styles
from statements.explanation import Candidate, Part, describe_candidate
from statements.formats.json import encode
from statements.records import DateMention, Span, Statement

if TYPE_CHECKING:
    from rich.console import Console

    from statements.document import Document

__all__ = ["TERMS", "print_explanations", "write_explanations"]

#: Characters of the text that are shown on each side of a statement.
CONTEXT = 60
#: The column in which values begin.
INDENT = 16
#: Parts whose candidates are judged alone: what was not chosen is no rival of what was.
ALONE = (Part.CUE, Part.FOLLOW)
#: Terms of a sum that are shown unless told otherwise; the others say less.
TERMS = 3


def _lines(
    document: Document, statement: Statement, terms: int
) -> Iterator[tuple[str, str | Text]]:
    """What is known of a statement, each with its name."""
    attribution = statement.attribution
    speaker = attribution.speaker
    if speaker is None:
        yield "speaker", "nobody named"
    else:
        about = ", ".join(filter(None, (speaker.kind.value, speaker.role)))
        yield "speaker", f"{plain(speaker.name)} ({plain(about)})"
        if speaker.aliases:
            yield "also called", plain(", ".join(speaker.aliases))
    yield "source", _place(attribution.source)
    yield "cue", _place(attribution.cue)
    yield "kind, act", ", ".join(how(statement))
    if statement.date is not None:
        yield "said on", f"{plain(statement.date.value)}, from {_place(statement.date)}"
    for mention in statement.dates:
        yield "date inside", f"{plain(mention.value)}, from {_place(mention)}"
    yield "rule", plain(attribution.rule)
    yield "speaker by", plain(attribution.speaker_rule or "no rule")
    yield "confidence", f"{attribution.confidence:.2f}"
    yield "in the text", _context(document.text, statement)
    name = "weighed"
    for line in _weighed(document, statement, terms):
        yield name, plain(line)
        name = ""


def _place(span: Span | DateMention | None) -> str:
    """The words of a span with their offsets."""
    if span is None:
        return "none"
    return f"“{plain(span.text)}” [{span.start}, {span.end})"


def _context(text: str, statement: Statement) -> Text:
    """The statement where it stands, its parts told apart by weight and slope and by brackets."""
    parts: list[tuple[Span, str, str]] = [
        *((span, "said", "bold") for span in statement.content),
        *((span, "source", "underline") for span in (statement.source,) if span),
        *((span, "cue", "italic") for span in (statement.cue,) if span),
    ]
    parts.sort(key=lambda part: (part[0].start, -part[0].end))
    start = max(0, parts[0][0].start - CONTEXT)
    end = min(len(text), max(span.end for span, _, _ in parts) + CONTEXT)
    shown = Text("…" if start else "")
    position = start
    for span, name, style in parts:
        if span.start < position:
            continue
        shown.append(plain(text[position : span.start]))
        shown.append(f"[{name}: {plain(span.text)}]", style)
        position = span.end
    shown.append(plain(text[position:end]) + ("…" if end < len(text) else ""))
    return shown


def _weighed(document: Document, statement: Statement, terms: int) -> Iterator[str]:
    """For each part what was chosen, by which terms, and what came next."""
    explanation = explain(document, statement)
    for part in explanation.parts:
        chosen, other = explanation.chosen(part), explanation.runner_up(part)
        if chosen is not None:
            yield f"{part}: {describe_candidate(chosen)}{_terms(chosen, terms)}"
        if other is not None and part not in ALONE:
            yield f"  rather than {describe_candidate(other)}{_terms(other, terms)}"


def _terms(candidate: Candidate, count: int) -> str:
    """The terms that say most, in brackets."""
    shown = [f"{term.weight:+.2f} {term.feature}" for term in candidate.terms[:count]]
    return f" ({', '.join(shown)})" if shown else ""


def write_explanations(results: Iterable[Result], file: TextIO) -> None:
    """Write explanations as JSON, an array with an object an article; failed ones have none."""
    separator = "[\n"
    for article, extraction in results:
        if article is None or extraction.error is not None:
            continue
        document = analyze(article.text, published=article.published)
        why = [explain(document, statement).to_dict() for statement in extraction.statements]
        file.write(separator + encode({"id": extraction.id, "explanations": why}, 2))
        separator = ",\n"
    file.write("[]\n" if separator == "[\n" else "\n]\n")


def print_explanations(
    results: Iterable[Result], console: Console, *, titles: bool, terms: int = TERMS
) -> None:
    """Print what each statement rests on; failed articles have none.

    Args:
        results: what the articles gave.
        console: where to.
        titles: whether to print each article's id before its statements.
        terms: how many of the terms of each score to print.
    """
    for article, extraction in results:
        if article is None or extraction.error is not None:
            continue
        if titles:
            show(console, Rule(Text(plain(extraction.id or "")), align="left"))
        if not extraction.statements:
            show(console, Text("No statements."))
        document = analyze(article.text, published=article.published)
        styles = speaker_styles(extraction.statements)
        for number, statement in enumerate(extraction.statements, start=1):
            colour = "" if statement.speaker is None else styles[statement.speaker]
            show(console, Text(f"{number}. {plain(statement.text)}", f"bold {colour}"))
            for name, value in _lines(document, statement, terms):
                _print_line(console, name, value)
            show(console, Text())


def _print_line(console: Console, name: str, value: str | Text) -> None:
    """A name and its value, which wraps under itself."""
    wrapped = Text.assemble(value).wrap(console, max(20, console.width - INDENT))
    for place, line in enumerate(wrapped):
        label = f"   {name}" if place == 0 else ""
        show(console, Text(label.ljust(INDENT), "dim").append_text(line))
