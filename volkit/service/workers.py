"""Work in other processes: one file per task, and a crash costs only its own file.

The parent stays light: tasks are named, and imported where they run. On Linux a
parent that has not yet loaded polars is forked, which costs milliseconds; otherwise
a fresh interpreter is started, because polars' threads do not survive a fork.
"""

import contextlib
import faulthandler
import gc
import importlib
import multiprocessing
import os
import signal
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from functools import partial
from multiprocessing.connection import Connection, wait
from multiprocessing.context import BaseContext
from queue import SimpleQueue
from typing import TYPE_CHECKING

from volkit import COLLECT_AFTER
from volkit.model.errors import VolkitError
from volkit.read.limits import LIMITS, Limits
from volkit.service import watch
from volkit.service.bug_log import Stumble, stumble
from volkit.service.watch import Why

if TYPE_CHECKING:
    from multiprocessing.process import BaseProcess

Done = Callable[[int], None]
"""Called with a job's position when its result is there."""


@dataclass(frozen=True)
class Crashed:
    """What stands in the place of a result whose process ended without one."""

    why: Why = "died"


class WorkerBugError(Exception):
    """A bug that showed in another process; `bug` is its trace."""

    def __init__(self, bug: Stumble) -> None:
        super().__init__(bug.kind)
        self.bug = bug


def call(task: str, *given: object) -> object:
    """Run the task "module:function" in whatever process this is."""
    module, _, name = task.partition(":")
    return getattr(importlib.import_module(module), name)(*given)


def perform(
    task: str,
    jobs: Sequence[object],
    *,
    workers: int,
    done: Done = lambda _: None,
    limits: Limits = LIMITS,
) -> list[object]:
    """Return the results of a task for each job, in order.

    No workers means in this process. A job whose process dies, is silent for too long
    or takes too much memory gives `Crashed`. Only a job that had a process of its own
    is blamed for anything but silence: its neighbour may have eaten the memory.
    """
    if not workers:
        return [_done_here(task, job, done, n) for n, job in enumerate(jobs)]
    count = min(workers, len(jobs))
    results: dict[int, object] = {}
    doubtful: list[int] = []
    for n, result in each(task, jobs, range(len(jobs)), count, limits):
        if isinstance(result, Crashed) and result.why != "slow" and len(jobs) > 1:
            doubtful.append(n)
        else:
            results[n] = result
            done(n)
    for number in doubtful:
        for n, result in each(task, jobs, [number], 1, limits):
            results[n] = result
            done(n)
    return [results[n] for n in range(len(jobs))]


def share(
    tasks: tuple[str, str],
    jobs: Sequence[object],
    *,
    helpers: int,
    done: Done = lambda _: None,
) -> list[object]:
    """Return the results of jobs that this process and its helpers do between them.

    Args:
        tasks: what this process does with a job, and what a helper does.
        jobs: the jobs; helpers begin at the front, this process at the back.
        helpers: how many processes help.
        done: is told the position of each job that is done.

    Raises:
        BrokenProcessPool: a helper died.

    """
    near, far = tasks
    waiting = deque(range(len(jobs)))
    arrived: SimpleQueue[tuple[int, Future[object]]] = SimpleQueue()
    results: dict[int, object] = {}
    with _pool(helpers, helpers + 1) as pool:

        def lend() -> None:
            with contextlib.suppress(IndexError):
                n = waiting.popleft()
                try:
                    future = pool.submit(call, far, jobs[n])
                except BrokenProcessPool as error:
                    future = Future()
                    future.set_exception(error)
                future.add_done_callback(partial(back, n))

        def back(number: int, future: Future[object]) -> None:
            arrived.put((number, future))
            lend()

        for _ in range(helpers):
            lend()
        follow_parent()
        with contextlib.suppress(IndexError):
            while True:
                n = waiting.pop()
                results[n] = _done_here(near, jobs[n], done, n)
        while len(results) < len(jobs):
            n, future = arrived.get()
            results[n] = future.result()
            done(n)
    return [results[n] for n in range(len(jobs))]


def _done_here(task: str, job: object, done: Done, number: int) -> object:
    """Return one result, worked out in this process."""
    result = call(task, job)
    done(number)
    return result


def each(
    task: str,
    jobs: Sequence[object],
    numbers: Sequence[int],
    workers: int,
    limits: Limits,
) -> Iterator[tuple[int, object]]:
    """Give the results of some jobs as they come, `Crashed` for those without.

    Raises:
        VolkitError: a task raised it.
        WorkerBugError: a task raised anything else.

    """
    waiting = deque(numbers)
    crew: list[_Worker] = []
    try:
        crew += [_Worker(task, workers) for _ in range(min(workers, len(waiting)))]
        for worker in crew:
            worker.take(waiting, jobs)
        while busy := [w for w in crew if w.number is not None]:
            ready = wait([w.line for w in busy], watch.TICK)
            for worker in busy:
                number = worker.number
                result = worker.result(limits, said=worker.line in ready)
                if result is _NOTHING_YET or number is None:
                    continue
                if isinstance(result, Crashed):
                    crew.remove(worker)
                    worker.end()
                    crew += [worker := _Worker(task, workers)] if waiting else []
                worker.take(waiting, jobs)
                yield number, result
    finally:
        for worker in crew:
            worker.end()


_NOTHING_YET = object()


class _Worker:
    """A process that does one job after the other."""

    def __init__(self, task: str, busy: int) -> None:
        started = context()
        self.line, far = started.Pipe()
        self.number: int | None = None
        self._since = 0.0
        self._process: BaseProcess = started.Process(  # type: ignore[attr-defined]  # every context has its own
            target=_serve, args=(far, task, busy), daemon=True
        )
        with undisturbed():
            self._process.start()
        far.close()

    def take(self, waiting: "deque[int]", jobs: Sequence[object]) -> None:
        """Begin the next job, if there is any."""
        self.number = waiting.popleft() if waiting else None
        self._since = time.monotonic()
        if self.number is not None:
            with contextlib.suppress(BrokenPipeError, ConnectionResetError):
                self.line.send(jobs[self.number])

    def result(self, limits: Limits, *, said: bool) -> object:
        """Return what became of the job, if anything has."""
        if not said:
            why = watch.greed(self._process.pid or 0, self._since, limits)
            return Crashed(why) if why else _NOTHING_YET
        try:
            kind, made = self.line.recv()
        except (EOFError, OSError):  # ended, perhaps in the middle of a word
            return Crashed()
        if kind == "raised":
            raise made
        if kind == "bug":
            raise WorkerBugError(made)
        result: object = made
        return result

    def end(self) -> None:
        """End the process, whatever it is doing."""
        watch.end(self._process)
        self.line.close()


def _serve(line: Connection, task: str, busy: int) -> None:
    """Do the jobs that come over a line and send back what each makes."""
    settle(busy)
    with contextlib.suppress(EOFError, OSError):
        while True:
            job = line.recv()
            try:
                said = ("made", call(task, job))
            except VolkitError as error:
                said = ("raised", error)
            except BaseException as error:  # noqa: BLE001  the parent says what happened
                said = ("bug", stumble(error))
            line.send(said)
    os._exit(0)


@contextlib.contextmanager
def undisturbed() -> Iterator[None]:
    """Start processes that a person's Ctrl-C does not reach before they are settled.

    This process hears of it a moment later.
    """
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _pool(size: int, busy: int) -> ProcessPoolExecutor:
    """Return a pool of processes, of so many that are busy at once."""
    return ProcessPoolExecutor(
        size, mp_context=context(), initializer=settle, initargs=(busy,)
    )


def context() -> BaseContext:
    """Return the cheapest safe way of starting a process."""
    is_light = "polars" not in sys.modules and threading.active_count() == 1
    if sys.platform == "linux" and is_light:
        return multiprocessing.get_context("fork")
    return multiprocessing.get_context("spawn")


def settle(busy: int, *, follow: bool = True) -> None:
    """Make this process a worker, one of so many that share the processors.

    Keys are for the parent, and a dying library's last words for nobody.
    """
    faulthandler.disable()
    gc.set_threshold(COLLECT_AFTER)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    threads = max(1, (os.cpu_count() or 1) // busy)
    os.environ.setdefault("POLARS_MAX_THREADS", str(threads))
    if follow:
        follow_parent()


def follow_parent() -> None:
    """End this process when the one that started it ends, however that happens."""
    threading.Thread(target=_follow, daemon=True).start()


def _follow() -> None:
    """Wait for the parent's end."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
