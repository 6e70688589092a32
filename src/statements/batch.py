"""Many articles: lazily, in order, in bounded memory, on one process or several."""

from __future__ import annotations

import contextlib
import os
import pickle
import time
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from typing import Any

import attrs

from statements.document import Document
from statements.errors import ArticleError, OptionError, StatementsError, TextTypeError
from statements.records import Article, Extraction
from statements.workers import Job, WorkerPool

__all__ = ["Progress", "extract_many", "extract_one"]

#: Characters of articles that a worker gets at once. A tenth of a second of work: long beside
#: the half millisecond in which it is handed over, short beside what a reader waits for.
CHUNK_CHARACTERS = 32_768
#: Articles that a worker gets at once, should they be very short.
CHUNK_ARTICLES = 64
#: Seconds after which a chunk is sent off unfilled, should the articles come in slowly.
CHUNK_SECONDS = 0.05
#: Chunks a process that may be read before the oldest of them is done: enough to keep the
#: others at work beside an article of a dozen times the usual length, and a bound on memory.
CHUNKS_AHEAD = 4
#: Seconds between two looks at what the workers have sent while results are handed out.
LOOK_EVERY = 0.005


@attrs.frozen
class Progress:
    """How far :func:`~statements.extract_many` has come, as ``on_progress`` is told."""

    articles: int
    """Articles handed out so far, failed ones included."""
    characters: int
    """The length of their texts in all, in code points."""
    failed: int
    """How many of them had an error."""


def extract_many(
    articles: Iterable[str | Article | Document | Mapping[str, Any]],
    *,
    processes: int | None = 1,
    start_method: str | None = None,
    max_length: int | None = None,
    on_progress: Callable[[Progress], object] | None = None,
) -> Iterator[Extraction]:
    """Extract the statements and dates of many articles, one :class:`Extraction` an article.

    The articles are read lazily and their extractions come in the same order. Nothing but
    the articles under way is kept, so the iterable may be endless. An article that fails
    yields an extraction whose ``error`` says why, and the others go on.

    With one process, an article is read when its extraction is asked for, and everything
    happens in this process. With several, some articles are read ahead (at most 256 a
    process, and fewer the longer they are), and no more are read while the extractions are not
    taken. Leaving the loop, an exception in it, or Ctrl-C ends the worker processes at once.

    Args:
        articles: an iterable of texts, of :class:`Article`, of :class:`Document`, or of
            mappings with a "text" and perhaps "published" and "id"; other keys are ignored.
        processes: how many worker processes share the work. 1 is none but this one, and
            None is as many as there are processor cores for this process.
        start_method: how they start: "fork", "spawn" or "forkserver"; None is the
            platform's own choice (see :mod:`multiprocessing`). With "spawn" and
            "forkserver" a script needs its ``if __name__ == "__main__":``.
        max_length: articles with a text of more code points fail with an
            :class:`ArticleError` instead of being read; None sets no limit. The time that
            an article takes grows with its length and nothing else, so the limit is one on
            time as well.
        on_progress: called in this process with a :class:`~statements.batch.Progress` just
            before each extraction is handed out.

    Yields:
        Extractions, ``id`` being the article's own or, where it has none, its number in
        the iterable, counted from 0, as a string. Their ``error`` is

        * an :class:`ArticleError` where the item is no article, or too long;
        * a :class:`TextTypeError` or :class:`PublishedError` as in :func:`extract_statements`;
        * a :class:`WorkerError` where the worker process was killed while it was at this
          article (by the system for want of memory, say): a new one takes its place;
        * a plain :class:`StatementsError` where extraction itself failed: a defect, worth
          a report.

    Raises:
        ArticleError: ``articles`` is a single article or cannot be iterated over.
        OptionError: an option has a value that is not accepted.
        WorkerError: worker processes cannot be started.
        Exception: whatever the iterable raises, after the extractions of all articles
            that it had given before.

    Example:
        >>> from statements import extract_many
        >>> articles = ['"It holds," said Ada Kell.', {"text": "Rain fell.", "id": "b"}, None]
        >>> for extraction in extract_many(articles):
        ...     print(extraction.id, len(extraction.statements), type(extraction.error).__name__)
        0 1 NoneType
        b 0 NoneType
        2 0 ArticleError
    """
    if isinstance(articles, str | Article | Document | Mapping):
        raise ArticleError(
            f"articles is an iterable of articles, not a single {type(articles).__name__}; "
            "put it in a list",
            value=articles,
        )
    try:
        items = iter(articles)
    except TypeError:
        raise ArticleError(
            f"articles is an iterable of texts, Article records or mappings, "
            f"not {type(articles).__name__}",
            value=articles,
        ) from None
    _check_whole(processes, "processes")
    _check_whole(max_length, "max_length")
    if start_method is not None:
        _check_start_method(start_method)
    if on_progress is not None and not callable(on_progress):
        raise OptionError(
            f"on_progress is a function or None, not {on_progress!r}", value=on_progress
        )
    count = _cores() if processes is None else processes
    jobs = _read(items, max_length)
    done = _do_here(jobs) if count == 1 else _do_in_workers(jobs, count, start_method)
    return _hand_out(done, on_progress)


def _check_whole(value: object, name: str) -> None:
    if value is None or (isinstance(value, int) and not isinstance(value, bool) and value >= 1):
        return
    raise OptionError(f"{name} is a whole number from 1 on or None, not {value!r}", value=value)


def _check_start_method(name: object) -> None:
    import multiprocessing

    methods = multiprocessing.get_all_start_methods()
    if name not in methods:
        raise OptionError(f"start_method is None or one of {methods}, not {name!r}", value=name)


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def extract_one(text: Any, published: Any, name: str) -> Extraction:
    """The extraction of one article, an error included; raises nothing that is an ``Exception``.

    Args:
        text: the text; anything but a ``str`` gives a :class:`TextTypeError`.
        published: as in :func:`extract_statements`.
        name: the id of the extraction.
    """
    from statements.api import analyze, extract_statements, normalize_dates

    try:
        document = analyze(text, published=published)
        return Extraction(
            id=name,
            statements=tuple(extract_statements(document)),
            dates=tuple(normalize_dates(document)),
        )
    except StatementsError as error:
        return Extraction(id=name, error=error)
    except Exception as error:  # noqa: BLE001 - a defect in one article ends no batch
        message = f"extraction failed with {type(error).__name__}: {error}; please report this"
        return Extraction(id=name, error=StatementsError(message))


def _read(items: Iterator[Any], max_length: int | None) -> Iterator[Job]:
    """The articles as jobs; those that can be told to fail are done already."""
    for number, item in enumerate(items):
        job = Job(str(number))
        try:
            text, published, name = _parts(item)
            job.name = job.name if name is None else name
            if not isinstance(text, str):
                raise TextTypeError(
                    f"the text of an article is a str, not {type(text).__name__}",
                    value=text,
                )
            job.size = len(text)
            if max_length is not None and len(text) > max_length:
                raise ArticleError(
                    f"the text has {len(text)} characters, more than max_length, "
                    f"which is {max_length}",
                    value=len(text),
                )
            job.article = text, published
        except StatementsError as error:
            job.finish(Extraction(id=job.name, error=error))
        item = text = None  # let go of it, now that the job holds it
        yield job


def _parts(item: Any) -> tuple[Any, Any, str | None]:
    """Text, publication and id of one item."""
    name: Any
    if isinstance(item, str):
        return item, None, None
    if isinstance(item, Document):
        return item.text, item.published, None
    if isinstance(item, Article):
        text, published, name = item.text, item.published, item.id
    elif isinstance(item, Mapping):
        if "text" not in item:
            raise ArticleError('a mapping given as an article has no "text"', value=item)
        text, published, name = item["text"], item.get("published"), item.get("id")
    else:
        raise ArticleError(
            "an article is a str, an Article, a Document or a mapping with a "
            f'"text", not {type(item).__name__}',
            value=item,
        )
    if isinstance(name, int):
        name = str(name)
    if name is not None and not isinstance(name, str):
        raise ArticleError(f"the id of an article is a str, not {type(name).__name__}", value=name)
    return text, published, name


def _do(job: Job) -> None:
    """Do a job in this process."""
    if job.article is not None:
        job.finish(extract_one(*job.article, job.name))


def _do_here(jobs: Iterator[Job]) -> Generator[Job]:
    for job in jobs:
        _do(job)
        yield job


def _do_in_workers(jobs: Iterator[Job], count: int, start_method: str | None) -> Generator[Job]:
    """The jobs, done by worker processes, in their order."""
    under_way: deque[Job] = deque()
    characters = 0
    exhausted = False
    failure: Exception | None = None
    looked = 0.0
    import multiprocessing  # which costs as much as all else that this module needs

    context = multiprocessing.get_context(start_method)
    with WorkerPool(context, count, extract_one) as pool:
        while True:
            is_done = bool(under_way) and under_way[0].extraction is not None
            if not is_done or time.monotonic() - looked > LOOK_EVERY:
                pool.collect(patiently=False)
                while (
                    not exhausted
                    and pool.wants
                    and len(under_way) < count * CHUNKS_AHEAD * CHUNK_ARTICLES
                    and characters < count * CHUNKS_AHEAD * CHUNK_CHARACTERS
                ):
                    chunk: list[Job] = []
                    try:
                        exhausted = _fill(chunk, jobs)
                    except Exception as error:  # noqa: BLE001 - raised below, in its turn
                        failure, exhausted = error, True
                    under_way.extend(chunk)
                    characters += sum(job.size for job in chunk)
                    pool.give([job for job in chunk if job.extraction is None])
                looked = time.monotonic()
            if not under_way:
                break
            if under_way[0].extraction is None:
                pool.collect(patiently=True)
                continue
            characters -= under_way[0].size
            yield under_way.popleft()
    if failure is not None:
        raise failure


def _fill(chunk: list[Job], jobs: Iterator[Job]) -> bool:
    """Read jobs into the chunk until it is full; tell whether they are at their end."""
    characters = 0
    until = time.monotonic() + CHUNK_SECONDS
    for job in jobs:
        _pack(job)
        chunk.append(job)
        characters += job.size
        if (
            characters >= CHUNK_CHARACTERS
            or len(chunk) == CHUNK_ARTICLES
            or time.monotonic() > until
        ):
            return False
    return True


def _pack(job: Job) -> None:
    """Make the job's article ready for its way; do here what cannot travel."""
    if job.article is None:
        return
    try:
        job.payload = pickle.dumps(job.article)
    except Exception:  # noqa: BLE001 - whatever a class of the caller's raises when pickled
        _do(job)
    job.article = None


def _hand_out(
    jobs: Generator[Job], on_progress: Callable[[Progress], object] | None
) -> Iterator[Extraction]:
    articles = characters = failed = 0
    with contextlib.closing(jobs):
        for job in jobs:
            extraction = job.extraction
            assert extraction is not None
            articles += 1
            characters += job.size
            failed += extraction.error is not None
            if on_progress is not None:
                on_progress(Progress(articles, characters, failed))
            yield extraction
