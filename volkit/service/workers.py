"""Work in other processes: one file per task, and a crash costs only its own file.

The parent stays light: tasks are named, and imported where they run. On Linux a
parent that has not yet loaded polars is forked, which costs milliseconds; otherwise
a fresh interpreter is started, because polars' threads do not survive a fork.
"""

import contextlib
import faulthandler
import importlib
import multiprocessing
import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from functools import partial
from multiprocessing.context import BaseContext
from queue import SimpleQueue

Done = Callable[[int], None]
"""Called with a job's position when its result is there."""


@dataclass(frozen=True)
class Crashed:
    """What stands in the place of a result whose process died."""


def call(task: str, *given: object) -> object:
    """Run the task "module:function" in whatever process this is."""
    module, _, name = task.partition(":")
    return getattr(importlib.import_module(module), name)(*given)


def perform(
    task: str, jobs: Sequence[object], *, workers: int, done: Done = lambda _: None
) -> list[object]:
    """Return the results of a task for each job, in order.

    No workers means in this process. A job whose process dies gives `Crashed`.
    """
    if not workers:
        return [_done_here(task, job, done, n) for n, job in enumerate(jobs)]
    results: dict[int, object] = {}
    waiting = list(range(len(jobs)))
    while waiting:
        for n, result in _pooled(task, jobs, waiting, workers):
            results[n] = result
            done(n)
        waiting = [n for n in waiting if n not in results]
        for n in waiting[: workers + 1]:
            results[n] = dict(_pooled(task, jobs, [n], 1)).get(n, Crashed())
            done(n)
        waiting = [n for n in waiting if n not in results]
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


def _pooled(
    task: str, jobs: Sequence[object], numbers: Sequence[int], workers: int
) -> Iterator[tuple[int, object]]:
    """Give results as they come; stop where a worker died."""
    count = min(workers, len(numbers))
    with _pool(count, count) as pool:
        try:
            running: dict[Future[object], int] = {
                pool.submit(call, task, jobs[n]): n for n in numbers
            }
            for future in as_completed(running):
                yield running[future], future.result()
        except BrokenProcessPool:
            return
        except BaseException:
            for child in multiprocessing.active_children():
                child.kill()
            raise


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
