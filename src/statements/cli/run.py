"""Articles through the library, each with what it gave, in order."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator

from statements.batch import extract_many
from statements.records import Article, Extraction

__all__ = ["Result", "results"]

#: An article (None if it could not be read) and what it gave.
Result = tuple[Article | None, Extraction]


def results(inputs: Iterable[Article | Extraction], processes: int = 1) -> Iterator[Result]:
    """Extract the statements of every article, in order, a bounded number in memory.

    Args:
        inputs: articles; extractions among them are failures that pass through.
        processes: how many worker processes to use.

    Yields:
        Pairs of an article and its extraction.
    """
    failures: list[Extraction] = []
    waiting: deque[tuple[list[Extraction], Article]] = deque()

    def articles() -> Iterator[Article]:
        nonlocal failures
        for item in inputs:
            if isinstance(item, Extraction):
                failures.append(item)
            else:
                waiting.append((failures, item))
                failures = []
                yield item

    for extraction in extract_many(articles(), processes=processes):
        before, article = waiting.popleft()
        yield from ((None, failure) for failure in before)
        yield article, extraction
    yield from ((None, failure) for failure in failures)
