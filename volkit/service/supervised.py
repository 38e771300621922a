"""One task in one other process, watched: it may die, it may tell how far it is."""

import os
from collections.abc import Callable
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.connection import Connection

from volkit.model.errors import VolkitError
from volkit.service.bug_log import Stumble, stumble
from volkit.service.workers import Crashed, call, context, follow_parent, settle

Tell = Callable[..., None]


class WorkerBugError(Exception):
    """A bug that showed in another process; `bug` is its trace."""

    def __init__(self, bug: Stumble) -> None:
        super().__init__(bug.kind)
        self.bug = bug


def supervised(
    task: str, asked: object, *, helpers: int = 0, tell: Tell | None = None
) -> object:
    """Return what a task makes of `asked` in another process; `Crashed` if it dies.

    The task is called with `asked`, the number of helpers it may start, and a function
    that passes what it is given on to `tell`.

    Raises:
        VolkitError: the task raised it.
        WorkerBugError: the task raised anything else.

    """
    started = context()
    reader, writer = started.Pipe(duplex=False)
    process = started.Process(  # type: ignore[attr-defined]  # every context has its own
        target=_run, args=(writer, task, asked, helpers)
    )
    process.start()
    writer.close()
    try:
        while True:
            kind, said = reader.recv()
            if kind == "made":
                return said
            if kind == "raised":
                raise said
            if kind == "bug":
                raise WorkerBugError(said)
            if tell is not None:
                tell(*said)
    except EOFError:
        return Crashed()
    finally:
        process.kill()
        process.join()


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
