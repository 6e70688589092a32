"""What the writer of an article put into it is found, whatever the names, marks and shapes."""

from __future__ import annotations

from hypothesis import given

from statements import QuoteKind, extract_statements, normalize_dates
from tests import strategies


@given(strategies.news())
def test_direct_statements_are_found_whole(news: strategies.News) -> None:
    """Each direct statement is found with its content, its cue, its source and its speaker."""
    found = {
        tuple((span.start, span.end) for span in statement.content): statement
        for statement in extract_statements(news.text, published=news.published)
        if statement.kind is QuoteKind.DIRECT
    }
    assert sorted(found) == sorted(told.content for told in news.told)
    for told in news.told:
        statement = found[told.content]
        assert statement.cue is not None
        assert (statement.cue.start, statement.cue.end) == told.cue
        assert statement.source is not None
        assert (statement.source.start, statement.source.end) == told.source
        assert statement.speaker is not None
        assert statement.speaker.name == told.speaker


@given(strategies.news())
def test_one_person_is_one_speaker(news: strategies.News) -> None:
    """Two statements by one person hold equal speakers, by two people different ones."""
    by_content = {
        statement.content[0].start: statement.speaker for statement in extract_statements(news.text)
    }
    speakers = [(told.speaker, by_content[told.content[0][0]]) for told in news.told]
    for name, speaker in speakers:
        for other_name, other in speakers:
            assert (speaker == other) == (name == other_name)


@given(strategies.news())
def test_days_in_full_are_read(news: strategies.News) -> None:
    """Each day that is written in full is found at its place, whatever the day of publication."""
    found = {
        (mention.start, mention.end): (mention.value, mention.earliest, mention.latest)
        for mention in normalize_dates(news.text, published=news.published)
    }
    for start, end, day in news.dated:
        assert found[start, end] == (day.isoformat(), day, day)
