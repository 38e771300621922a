"""One task in one other process, watched: it may die, it may tell how far it is."""

import os
import time
from collections.abc import Callable
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.connection import Connection

from volkit.model.errors import VolkitError
from volkit.read.limits import LIMITS, Limits
from volkit.service import watch
from volkit.service.bug_log import stumble
from volkit.service.workers import (
    Crashed,
    WorkerBugError,
    call,
    context,
    follow_parent,
    settle,
    undisturbed,
)

Tell = Callable[..., None]

__all__ = ["WorkerBugError", "supervised"]


def supervised(  # noqa: PLR0913  whom to ask, and whom to tell of what
    task: str,
    asked: object,
    *,
    helpers: int = 0,
    tell: Tell | None = None,
    begun: Callable[[], None] = lambda: None,
    limits: Limits = LIMITS,
) -> object:
    """Return what a task makes of `asked` in another process; `Crashed` if it dies.

    The task is called with `asked`, the number of helpers it may start, and a function
    that passes what it is given on to `tell`. `begun` is called once the process runs.
    Whoever tells nothing for too long, or takes too much memory, is ended together with
    its helpers: `Crashed`, too.

    Raises:
        VolkitError: the task raised it.
        WorkerBugError: the task raised anything else.

    """
    started = context()
    reader, writer = started.Pipe(duplex=False)
    process = started.Process(  # type: ignore[attr-defined]  # every context has its own
        target=_run, args=(writer, task, asked, helpers)
    )
    with undisturbed():
        process.start()
    writer.close()
    try:
        begun()
        since = time.monotonic()
        while True:
            try:
                heard = reader.recv() if reader.poll(watch.TICK) else None
            except (EOFError, OSError):  # ended, perhaps in the middle of a word
                return Crashed()
            if heard is None:
                why = watch.greed(process.pid or 0, since, limits)
                if why is not None:
                    return Crashed(why)
                continue
            kind, said = heard
            if kind == "made":
                return said
            if kind == "raised":
                raise said
            if kind == "bug":
                raise WorkerBugError(said)
            if tell is not None:
                tell(*said)
            # What the telling took is nobody's silence.
            since = time.monotonic()
    finally:
        watch.end(process)
        reader.close()


def _run(writer: Connection, task: str, asked: object, helpers: int) -> None:
    """Do the task in this process and send what it makes."""
    settle(helpers + 1, follow=not helpers)
    try:
        made = call(task, asked, helpers, lambda *said: writer.send(("told", said)))
        writer.send(("made", made))
    except VolkitError as error:
        writer.send(("raised", error))
    except BrokenProcessPool:
        follow_parent()
    except BaseException as error:  # noqa: BLE001  the parent says what happened
        writer.send(("bug", stumble(error)))
    finally:
        writer.close()
        os._exit(0)
