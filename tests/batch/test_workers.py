"""Order, laziness, bounded memory and the death of workers, whatever it is that they do."""

from __future__ import annotations

import gc
import itertools
import multiprocessing
import os
import signal
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from statements import batch, workers
from statements.batch import extract_many
from statements.errors import ArticleError, StatementsError, WorkerError
from tests.batch.work import Unreadable, Unsendable, obey

METHODS = [m for m in ("fork", "spawn") if m in multiprocessing.get_all_start_methods()]

pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="the tests send POSIX signals"),
    # Python 3.12 warns of a fork under threads; the threads here are pytest's own timers.
    pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning"),
]


@pytest.fixture(autouse=True)
def obedient_workers(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(batch, "extract_one", obey)
    yield
    gc.collect()
    assert multiprocessing.active_children() == []


def pids(extractions: list[Any]) -> set[str]:
    return {str(extraction.error) for extraction in extractions}


def wait_until(condition: Callable[[], bool], seconds: float = 20) -> bool:
    until = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > until:
            return False
        time.sleep(0.02)
    return True


def is_running(pid: int) -> bool:
    """Whether a process is there and no zombie."""
    done = subprocess.run(
        ["ps", "-o", "stat=", "-p", str(pid)], capture_output=True, text=True, check=False
    )
    return bool(done.stdout.strip()) and not done.stdout.strip().startswith("Z")


@pytest.mark.parametrize("method", METHODS)
def test_order_is_kept_and_the_work_is_shared(method: str) -> None:
    """Slow articles among fast ones change nothing in the order; both processes work."""
    texts = ["sleep 0.02" if number % 7 == 0 else "x" * 3000 for number in range(150)]
    found = list(extract_many(texts, processes=2, start_method=method))
    assert [extraction.id for extraction in found] == [str(n) for n in range(150)]
    assert len(pids(found)) == 2
    assert str(os.getpid()) not in pids(found)


def test_one_process_is_this_one() -> None:
    assert pids(list(extract_many(["a", "b"]))) == {str(os.getpid())}
    assert multiprocessing.active_children() == []


def test_no_more_workers_than_there_is_work_for() -> None:
    assert len(pids(list(extract_many(["a", "b"], processes=8)))) == 1


@pytest.mark.parametrize("processes", [1, 2])
def test_nothing_is_read_before_the_first_is_asked_for(processes: int) -> None:
    def articles() -> Iterator[str]:
        raise AssertionError("read too early")
        yield ""

    extract_many(articles(), processes=processes)


def test_one_process_reads_an_article_when_it_is_asked_for() -> None:
    read = []
    found = extract_many(read.append(n) or "text" for n in itertools.count())
    for number in range(5):
        next(found)
        assert read == list(range(number + 1))


@pytest.mark.parametrize("size", [1, 100_000])
def test_reading_ahead_is_bounded(size: int) -> None:
    """An endless source is read only so far, however long its extractions lie untaken."""
    read = 0

    def articles() -> Iterator[str]:
        nonlocal read
        while True:
            read += 1
            yield "x" * size

    found = extract_many(articles(), processes=2)
    bound = 2 * batch.CHUNKS_AHEAD * batch.CHUNK_ARTICLES + batch.CHUNK_ARTICLES
    if size > 1:
        bound = 2 * batch.CHUNKS_AHEAD * batch.CHUNK_CHARACTERS // size + 2
    for taken in range(1, 1501):
        next(found)
        assert read - taken <= bound
    found.close()


def test_a_slow_source_does_not_hold_back_what_is_done() -> None:
    """Articles that come in slowly are sent off in small chunks."""
    taken = []

    def articles() -> Iterator[str]:
        for _ in range(40):
            time.sleep(0.02)
            yield "a"
        assert len(taken) >= 20

    for extraction in extract_many(articles(), processes=2):
        taken += [extraction]
    assert len(taken) == 40


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("order", ["die", "exit"])
def test_a_killed_worker_costs_one_article(method: str, order: str) -> None:
    texts = ["a"] * 30 + [order] + ["b"] * 30 + [order] + ["c"] * 30
    found = list(extract_many(texts, processes=2, start_method=method))
    assert [extraction.id for extraction in found] == [str(n) for n in range(92)]
    dead = [e.id for e in found if isinstance(e.error, WorkerError)]
    assert dead == ["30", "61"]
    assert ("SIGKILL" if order == "die" else "exit code 3") in str(found[30].error)


def test_workers_killed_from_outside_are_replaced() -> None:
    found = []
    for extraction in extract_many(("sleep 0.01" for _ in range(100)), processes=2):
        found.append(extraction)
        if len(found) in (3, 40):
            for child in multiprocessing.active_children():
                os.kill(child.pid, signal.SIGKILL)
    assert [extraction.id for extraction in found] == [str(n) for n in range(100)]
    assert 1 <= sum(isinstance(e.error, WorkerError) for e in found) <= 4


def test_every_worker_dying_ends_all_the_same() -> None:
    found = list(extract_many(["die"] * 12, processes=2))
    assert [type(extraction.error) for extraction in found] == [WorkerError] * 12


def test_workers_that_never_start_raise(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "_serve", os._exit)
    with pytest.raises(WorkerError, match="before they were ready"):
        list(extract_many(["a"], processes=2, start_method="fork"))


def test_a_process_that_may_have_no_children_is_told_so() -> None:
    with multiprocessing.get_context("fork").Pool(1) as pool:
        answer = pool.apply(_message_of_a_daemon)
    assert "processes=1" in answer


def _message_of_a_daemon() -> str:
    try:
        list(extract_many(["a"], processes=2))
    except WorkerError as error:
        return str(error)
    return "nothing was raised"


def test_leaving_the_loop_ends_the_workers() -> None:
    for _ in extract_many(itertools.repeat("sleep 0.2"), processes=2):
        children = [child.pid for child in multiprocessing.active_children()]
        break
    assert children
    gc.collect()
    assert not any(is_running(pid) for pid in children)


def test_a_thread_may_have_workers_of_its_own() -> None:
    with ThreadPoolExecutor(2) as threads:
        both = list(threads.map(lambda _: list(extract_many(list("abc" * 50), processes=2)), "ab"))
    assert [[extraction.id for extraction in found] for found in both] == [
        [str(number) for number in range(150)]
    ] * 2


@pytest.mark.parametrize("processes", [1, 2])
def test_an_exception_of_the_source_comes_after_what_it_gave(processes: int) -> None:
    def articles() -> Iterator[str]:
        yield from ["a", "b", "c"]
        raise OSError("the disk is gone")

    found = extract_many(articles(), processes=processes)
    assert [next(found).id for _ in range(3)] == ["0", "1", "2"]
    with pytest.raises(OSError, match="the disk is gone"):
        next(found)


def test_an_exception_of_the_callback_ends_the_workers() -> None:
    def stop(progress: batch.Progress) -> None:
        raise LookupError(progress.articles)

    with pytest.raises(LookupError):
        list(extract_many(itertools.repeat("a"), processes=2, on_progress=stop))


def test_articles_that_cannot_travel_are_done_here() -> None:
    found = list(extract_many(["a", Unsendable("b"), "c"], processes=2))
    assert str(found[1].error) == str(os.getpid())
    assert str(found[0].error) == str(found[2].error) != str(os.getpid())


def test_articles_that_cannot_be_read_where_they_arrive_fail_alone() -> None:
    found = list(extract_many(["a", Unreadable("b"), "c"], processes=2))
    assert [type(e.error) for e in found] == [
        StatementsError,
        ArticleError,
        StatementsError,
    ]
    assert "no such class here" in str(found[1].error)


SCRIPT = """
    import itertools, multiprocessing, os, sys, time
    from statements import batch
    from tests.batch.work import obey

    if __name__ == "__main__":
        batch.extract_one = obey
        method = sys.argv[1]
        articles = itertools.repeat("sleep 0.3")
        for number, _ in enumerate(batch.extract_many(articles, processes=2, start_method=method)):
            if number == 2:
                print(*(child.pid for child in multiprocessing.active_children()), flush=True)
            {body}
"""


def started(tmp_path: Path, method: str, body: str = "pass") -> tuple[Any, list[int]]:
    """A script at work over endless articles, in a process group of its own."""
    script = tmp_path / "script.py"
    script.write_text(textwrap.dedent(SCRIPT).format(body=body))
    root = Path(__file__).parents[2]
    process = subprocess.Popen(
        [sys.executable, str(script), method],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        env={
            **os.environ,
            "PYTHONPATH": os.pathsep.join([str(root / "src"), str(root)]),
        },
    )
    children = [int(pid) for pid in process.stdout.readline().split()]
    assert len(children) == 2, process.communicate()
    return process, children


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("body", ["pass", "time.sleep(0.2)"])
def test_ctrl_c_ends_it_at_once(tmp_path: Path, method: str, body: str) -> None:
    """As a terminal does it, to all processes; at work in the library or in the loop."""
    process, children = started(tmp_path, method, body)
    begin = time.monotonic()
    os.killpg(process.pid, signal.SIGINT)
    _, errors = process.communicate(timeout=20)
    assert time.monotonic() - begin < 5
    assert process.returncode == -signal.SIGINT
    assert errors.count("Traceback") == 1
    assert errors.rstrip().endswith("KeyboardInterrupt")
    assert not any(is_running(pid) for pid in children)


@pytest.mark.parametrize("method", METHODS)
def test_a_killed_parent_leaves_no_process(tmp_path: Path, method: str) -> None:
    process, children = started(tmp_path, method)
    process.kill()
    process.communicate(timeout=20)
    assert wait_until(lambda: not any(is_running(pid) for pid in children))


@pytest.mark.skipif("spawn" not in METHODS, reason="this platform cannot spawn")
def test_a_script_without_its_guard_is_told_so(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(
        "from statements.batch import extract_many\n"
        "print(list(extract_many(['a'], processes=2, start_method='spawn')))\n"
    )
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, str(script)],
        capture_output=True,
        text=True,
        timeout=40,
        check=False,
        env={**os.environ, "PYTHONPATH": str(root / "src")},
    )
    assert done.returncode == 1
    assert 'if __name__ == "__main__":' in done.stderr.splitlines()[-1]
