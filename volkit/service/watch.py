"""Look after other processes: how long they are silent and how much memory they hold.

Memory is read where the system shows it as files (Linux); elsewhere only time counts.
"""

import contextlib
import os
import signal
import time
from collections.abc import Iterator
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Literal

from volkit.read.limits import Limits

Why = Literal["died", "slow", "memory"]
"""Why a process gave no result: it ended by itself, or was ended for its greed."""

TICK = 0.1
"""Seconds between two looks; who takes a gigabyte a second is seen in time."""

_PROC = Path("/proc")
_PAGE = os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else 4096


def greed(number: int, since: float, limits: Limits) -> Why | None:
    """Return by what a process has passed its limits, it and those it started.

    `since` is when it last gave a sign of progress, by `time.monotonic`.
    """
    if time.monotonic() - since > limits.seconds:
        return "slow"
    if any(resident(one) > limits.memory for one in family(number)):
        return "memory"
    return None


def family(number: int) -> Iterator[int]:
    """Give a process and all that it and its children started."""
    yield number
    for task in _listed(_PROC / str(number) / "task"):
        for child in _read(task / "children").split():
            yield from family(int(child))


def resident(number: int) -> int:
    """Return how many bytes of memory a process holds, 0 where nobody tells."""
    told = _read(_PROC / str(number) / "statm").split()
    return int(told[1]) * _PAGE if len(told) > 1 else 0


def end(process: BaseProcess) -> None:
    """End a process and all that it started, however busy they are."""
    for number in [] if process.pid is None else [*family(process.pid)][1:]:
        with contextlib.suppress(OSError):
            os.kill(number, signal.SIGKILL)
    process.kill()
    process.join()


def _listed(folder: Path) -> list[Path]:
    """Return what a folder holds, nothing where it is gone."""
    try:
        return list(folder.iterdir())
    except OSError:
        return []


def _read(path: Path) -> str:
    """Return what a file says, "" where it is gone."""
    try:
        return path.read_text(encoding="ascii")
    except OSError:
        return ""
