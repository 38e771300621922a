"""Tasks for worker processes, one of which does not survive."""

import inspect
import multiprocessing
import os
import time
from collections.abc import Callable
from pathlib import Path

from volkit.model.errors import UsageError


def double(number: int) -> int:
    """Return twice a number; a negative one ends the process as a reader's abort does."""
    if number < 0:
        os.abort()
    return number * 2


def own_number(_: object) -> int:
    """Return the number of this process."""
    return os.getpid()


def wait_long(place: str) -> None:
    """Write this process's number down and wait."""
    Path(place).write_text(str(os.getpid()), encoding="utf-8")
    time.sleep(60)


def number_in(place: Path) -> int:
    """Return the process number written down, once it is."""
    for _ in range(200):
        if place.exists() and place.read_text(encoding="utf-8"):
            return int(place.read_text(encoding="utf-8"))
        time.sleep(0.05)
    raise TimeoutError(place)


def has_ended(number: int) -> bool:
    """Tell whether a process is gone within a few seconds."""
    for _ in range(100):
        try:
            os.kill(number, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.05)
    return False


def count(most: int, helpers: int, tell: Callable[[int], None]) -> int:
    """Count aloud."""
    del helpers
    for number in range(1, most + 1):
        tell(number)
    return most


def count_slowly(most: int, helpers: int, tell: Callable[[int], None]) -> int:
    """Count aloud, with pauses that are long together."""
    del helpers
    for number in range(1, most + 1):
        time.sleep(0.4)
        tell(number)
    return most


def hang(*_: object) -> None:
    """Never end."""
    while True:
        time.sleep(0.01)


def eat(*_: object) -> None:
    """Take two gigabytes of memory, then end."""
    held = []
    for _n in range(40):
        held.append(b"x" * 50_000_000)
        time.sleep(0.03)


def let_eat(place: str, *_: object) -> None:
    """Let another process take the memory, having written its number down."""
    other = multiprocessing.get_context("fork").Process(target=eat)
    other.start()
    Path(place).write_text(str(other.pid), encoding="utf-8")
    other.join()


def double_or_hang(number: int) -> int:
    """Return twice a number; hang over a negative one."""
    if number < 0:
        hang()
    return number * 2


def double_or_eat(number: int) -> int:
    """Return twice a number; take much memory over a negative one."""
    if number < 0:
        eat()
    return number * 2


def die(*_: object) -> None:
    """End the process as a reader's abort does."""
    os.abort()


def die_in_a_word(_: object, helpers: int, tell: Callable[..., None]) -> None:
    """Begin a message of nine bytes, and end the process after three of them."""
    del helpers
    line = inspect.getclosurevars(tell).nonlocals["writer"]
    os.write(line.fileno(), b"\0\0\0\x09abc")
    os.abort()


def refuse(*_: object) -> None:
    """Raise what a person reads."""
    raise UsageError("There is no such thing.")


def stumble(said: str, *_: object) -> None:
    """Raise what nobody expects."""
    raise ValueError(said)
