"""Work in thousands of small steps stays on one processor, where each costs least."""

import contextlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path

_TASKS = Path("/proc/self/task")
_HERE = Path("/proc/thread-self/stat")
_PROCESSOR = 36
"""The field, after the program's name, of the processor a thread runs on (proc(5))."""


@contextlib.contextmanager
def on_one_processor() -> Iterator[None]:
    """Keep this process's threads on the processor where it is, on Linux.

    Polars has each step done by a thread of its pool, and waits for it. To wake one
    that sleeps on another processor takes a virtual machine longer than most steps.
    """
    if sys.platform != "linux":
        yield
        return
    before = os.sched_getaffinity(0)
    try:
        said = _HERE.read_text(encoding="ascii", errors="replace")
        _bind({int(said.rpartition(")")[2].split()[_PROCESSOR])} & before or before)
    except (OSError, ValueError, IndexError):  # a sandbox that shows no processes
        yield
        return
    try:
        yield
    finally:
        _bind(before)


def _bind(processors: set[int]) -> None:
    """Let all threads of this process run on these processors only."""
    for task in _TASKS.iterdir():
        with contextlib.suppress(OSError):  # it has ended, or nobody may bind it
            os.sched_setaffinity(int(task.name), processors)
