"""One tree of errors, each of which tells what was wrong and keeps the offending value."""

from __future__ import annotations

import pickle

import pytest

from statements import errors
from statements.errors import StatementsError

KINDS = [getattr(errors, name) for name in errors.__all__]

#: What a caller who does not know this library would catch.
BUILT_IN = {
    "ArticleError": ValueError,
    "FormatError": ValueError,
    "MissingExtraError": ImportError,
    "OptionError": ValueError,
    "PublishedError": ValueError,
    "RecordError": ValueError,
    "SpanError": ValueError,
    "TextTypeError": TypeError,
    "WorkerError": RuntimeError,
}


@pytest.mark.parametrize("kind", KINDS)
def test_one_base_class(kind: type[StatementsError]) -> None:
    """Everything raised on purpose is a StatementsError, and its kin of Python's own tree."""
    assert issubclass(kind, StatementsError)
    assert issubclass(kind, BUILT_IN.get(kind.__name__, Exception))


@pytest.mark.parametrize("kind", KINDS)
def test_errors_keep_message_and_value_over_processes(kind: type[StatementsError]) -> None:
    """An error raised in a worker process arrives with its message and its value."""
    error = kind("wanted a str, got 3", value=3)
    back = pickle.loads(pickle.dumps(error))
    assert type(back) is kind
    assert (str(back), back.message, back.value) == (str(error), "wanted a str, got 3", 3)


def test_value_is_optional() -> None:
    """An error without an offending value says None."""
    assert StatementsError("broken").value is None
