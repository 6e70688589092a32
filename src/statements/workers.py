"""Worker processes, each at the other end of a pipe of its own.

:mod:`statements.batch` decides what is read and in which order it is handed on; here
articles travel to processes and extractions come back, one message an article. So the
article that a worker was at when it was killed is known, and no other is lost with it.
"""

from __future__ import annotations

import contextlib
import pickle
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterator
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from statements.errors import ArticleError, WorkerError
from statements.records import Extraction

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.context import BaseContext
    from multiprocessing.process import BaseProcess

__all__ = ["Job", "WorkerPool"]

#: Seconds after which the processes are asked whether they live, should their end have gone
#: unnoticed: a pipe says nothing while some other process holds a copy of its end.
LIVENESS = 1.0
#: So many workers in a row may end before they are ready; then none is started again. One may
#: be killed by chance; a main module that cannot be imported ends all of them.
START_FAILURES = 3

#: What a worker does with the text, publication and id of an article.
Do = Callable[[Any, Any, str], Extraction]

#: No other thread may start a process while one end of a pipe is still to be closed here.
_START = threading.Lock()


class Job:
    """One article on its way, and what came of it."""

    __slots__ = ("article", "extraction", "name", "payload", "size")

    def __init__(self, name: str) -> None:
        self.name = name
        """The id that its extraction will have."""
        self.size = 0
        """The length of its text, in characters."""
        self.article: tuple[str, Any] | None = None
        """Its text and its publication, until it is sent or done."""
        self.payload: bytes | None = None
        """The article as it travels to a worker: pickled, until the job is done."""
        self.extraction: Extraction | None = None
        """What came of it; None until then."""

    def finish(self, extraction: Extraction) -> None:
        """Keep what came of it, and let go of the text."""
        self.extraction = extraction
        self.article = self.payload = None


class _Worker:
    """One process, this end of its pipe, and the jobs that it has not answered yet."""

    __slots__ = ("connection", "jobs", "process", "ready")

    def __init__(self, context: BaseContext, do: Do, others: list[Connection]) -> None:
        self.jobs: deque[Job] = deque()
        self.ready = False
        with _START, _interrupts_held():
            self.connection, other_end = context.Pipe()
            # What a forked process inherits and does not close would hide from the others that
            # their parent is gone; a spawned one inherits nothing.
            forked = context.get_start_method() == "fork"
            inherited = [*others, self.connection] if forked else []
            self.process: BaseProcess = context.Process(  # type: ignore[attr-defined]
                target=_serve,
                args=(do, other_end, inherited),
                name="statements",
                daemon=True,
            )
            try:
                self.process.start()
            except BaseException:
                self.connection.close()
                raise
            finally:
                other_end.close()

    def give(self, jobs: list[Job]) -> None:
        """Send jobs to the process, which must have none; its death shows later."""
        self.jobs.extend(jobs)
        with contextlib.suppress(OSError):
            self.connection.send([(job.name, job.payload) for job in jobs])

    def receive(self) -> bool:
        """Take in the answers that are there; tell whether the process can still be spoken to."""
        try:
            while self.connection.poll():
                answer = self.connection.recv()
                if answer is None:
                    self.ready = True
                else:
                    self.jobs.popleft().finish(answer)
        except (EOFError, OSError, pickle.UnpicklingError):
            return False
        return self.process.is_alive() or self.connection.poll()

    def end(self) -> None:
        """End the process at once and wait until it is gone."""
        self.process.kill()
        self.process.join()
        self.connection.close()
        self.process.close()


class WorkerPool:
    """Processes that extract; a context manager that leaves none behind.

    Args:
        context: how processes are started, from ``multiprocessing.get_context``.
        count: how many there are at most.
        do: what they do with the text, publication and id of an article; a function of a
            module, so that a new process can find it.
    """

    def __init__(self, context: BaseContext, count: int, do: Do) -> None:
        self._context = context
        self._count = count
        self._do = do
        self._workers: list[_Worker] = []
        self._waiting: deque[list[Job]] = deque()
        self._start_failures = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        for worker in self._workers:
            worker.process.kill()
        while self._workers:
            self._workers.pop().end()

    @property
    def wants(self) -> bool:
        """Whether a worker has nothing to do, or one more could be started."""
        free = self._count - sum(bool(worker.jobs) for worker in self._workers)
        return free > len(self._waiting)

    def give(self, jobs: list[Job]) -> None:
        """Have these jobs done by one worker; call it when :attr:`wants` is true.

        Raises:
            WorkerError: a process cannot be started.
        """
        if jobs:
            self._waiting.append(jobs)
            self._hand_out()

    def collect(self, *, patiently: bool) -> None:
        """Take in answers, and see to workers that have ended.

        The article that an ended worker was at gets a :class:`WorkerError` as its
        extraction; the others that it held go to a worker started in its place.

        Args:
            patiently: wait for the first answer, a second at most.

        Raises:
            WorkerError: workers end before they are ready, one after the other.
        """
        from multiprocessing.connection import wait

        if not self._workers:
            return
        ends: dict[Any, _Worker] = {worker.connection: worker for worker in self._workers}
        ends.update((worker.process.sentinel, worker) for worker in self._workers)
        heard = dict.fromkeys(ends[end] for end in wait(ends, LIVENESS if patiently else 0))
        for worker in list(heard or self._workers):
            if not worker.receive():
                self._bury(worker)
            elif worker.ready:
                self._start_failures = 0
        self._hand_out()

    def _hand_out(self) -> None:
        """Give the jobs that wait to the workers that are free, starting more if need be."""
        for worker in self._workers:
            if self._waiting and worker.ready and not worker.jobs:
                worker.give(self._waiting.popleft())
        starting = sum(not worker.ready for worker in self._workers)
        while starting < len(self._waiting) and len(self._workers) < self._count:
            self._start()
            starting += 1

    def _start(self) -> None:
        others = [worker.connection for worker in self._workers]
        try:
            self._workers.append(_Worker(self._context, self._do, others))
        except (AssertionError, OSError, RuntimeError) as error:
            raise WorkerError(
                f"no worker process can be started: {error}; with processes=1 none is needed"
            ) from error

    def _bury(self, worker: _Worker) -> None:
        """See to a worker that has ended."""
        self._workers.remove(worker)
        worker.process.join(LIVENESS)
        code = worker.process.exitcode
        worker.end()
        if not worker.ready:
            self._start_failures += 1
            if self._start_failures >= START_FAILURES:
                raise WorkerError(
                    f"{self._start_failures} worker processes in a row ended before they were "
                    f"ready ({_end_in_words(code)}); a script that starts processes needs "
                    'its `if __name__ == "__main__":`, and processes=1 needs none',
                    value=code,
                )
        elif worker.jobs:
            victim = worker.jobs.popleft()
            error = WorkerError(
                f"the worker process ended while it was at this article ({_end_in_words(code)})",
                value=code,
            )
            victim.finish(Extraction(id=victim.name, error=error))
        if worker.jobs:
            self._waiting.appendleft(list(worker.jobs))


def _end_in_words(code: int | None) -> str:
    if code is not None and code < 0:
        with contextlib.suppress(ValueError):
            return f"by signal {signal.Signals(-code).name}"
    return f"with exit code {code}"


@contextlib.contextmanager
def _interrupts_held() -> Iterator[None]:
    """Keep Ctrl-C from a process that has not yet learnt to leave it to its parent.

    The new process begins with the signal blocked; here it is delivered afterwards.
    """
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _serve(do: Do, connection: Connection, inherited: list[Connection]) -> None:
    """Answer articles until the parent closes its end, or is gone: the life of a worker."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    for other in inherited:
        other.close()
    try:
        connection.send(None)
        while True:
            jobs: deque[tuple[str, bytes]] = deque(connection.recv())
            while jobs:
                name, payload = jobs.popleft()
                connection.send(_answer(do, name, payload))
    except (EOFError, OSError):
        return


def _answer(do: Do, name: str, payload: bytes) -> Extraction:
    try:
        text, published = pickle.loads(payload)  # noqa: S301 - pickled by the parent, from an article
    except Exception as error:  # noqa: BLE001 - whatever a class of the caller's raises
        message = f"the article cannot be read in another process: {error}"
        return Extraction(id=name, error=ArticleError(message))
    return do(text, published, name)
