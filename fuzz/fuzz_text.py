"""Coverage-guided fuzzing of everything that reads a text.

    python fuzz/fuzz_text.py fuzz/corpus/text fuzz/seeds/text -dict=fuzz/words.dict

The promises that each input must keep stand in :func:`check_text`.
"""

from __future__ import annotations

import sys
import time

import atheris

# The rooms are named, because the join imports them only when they are needed, too late for this.
with atheris.instrument_imports(include=["statements"]):
    import statements.attribution
    import statements.dates
    import statements.published
    import statements.quotes.readable
    import statements.speakers  # noqa: F401
    from statements import api
    from statements.errors import StatementsError
    from statements.records import DateMention, Statement

#: CPU seconds a character that no input may take, fifty times what news takes when instrumented.
DEAREST = 0.005
#: Seconds that every input is given, for what is loaded at first need.
GRACE = 2.0
PUBLISHED = [
    None,
    "2022-03-30",
    "2020-02-29",
    "2021-12-31T23:59:59+14:00",
    "0001-01-01",
    "9999-12-31",
]


def check_text(text: str, published: str | None) -> None:
    """Read a text, and hold every promise to what comes of it."""
    begin = time.process_time()
    document = api.analyze(text, published=published)
    statements = api.extract_statements(document)
    dates = api.normalize_dates(document)
    spent = time.process_time() - begin
    assert spent < GRACE + DEAREST * len(text), f"{spent} s for {len(text)} characters"
    starts = [statement.content[0].start for statement in statements]
    assert starts == sorted(starts), "not in reading order"
    assert len(set(statements)) == len(statements), "twice the same"
    for statement in statements:
        check_statement(text, statement)
    for mention in dates:
        check_mention(text, mention)
    for statement in statements[:3]:
        assert api.attribute_speaker(document, statement.quote) == statement.attribution


def check_statement(text: str, statement: Statement) -> None:
    """Offsets that are true, and a way to plain data and back."""
    attribution = statement.attribution
    mentions = attribution.speaker.mentions if attribution.speaker else ()
    for span in (*statement.content, attribution.source, attribution.cue, *mentions):
        assert span is None or text[span.start : span.end] == span.text, span
    assert Statement.from_dict(statement.to_dict()) == statement
    for mention in statement.dates:
        check_mention(text, mention)


def check_mention(text: str, mention: DateMention) -> None:
    """Offsets that are true, days in their order, and a way to plain data and back."""
    assert text[mention.start : mention.end] == mention.text != ""
    if mention.earliest and mention.latest:
        assert mention.earliest <= mention.latest, mention
    assert DateMention.from_dict(mention.to_dict()) == mention


def one_input(data: bytes) -> None:
    """The last byte chooses the day of publication, or makes one; the others are the text."""
    choice = data[-1] if data else 0
    text = data[:-1].decode("utf-8", "surrogateescape" if choice & 64 else "replace")
    published = PUBLISHED[choice % len(PUBLISHED)]
    if choice & 128:
        published = text[:20]
        try:
            api.analyze("", published=published)
        except StatementsError:
            published = None
    check_text(text, published)


if __name__ == "__main__":
    atheris.Setup(sys.argv, one_input)
    atheris.Fuzz()
