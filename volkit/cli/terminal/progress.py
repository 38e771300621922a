"""A bar over anything that takes more than a second, on a terminal only."""

import contextlib
import sys
import time
from collections.abc import Callable, Iterator

from volkit.i18n import translate
from volkit.model.text import Locale

_PATIENCE = 1.0

Tell = Callable[[int, int, str], None]


@contextlib.contextmanager
def progress(sentence: str, locale: Locale) -> Iterator[Tell]:
    """Give a function that is told how far the work is; nothing is shown at first."""
    if not sys.stderr.isatty():
        yield _say_nothing
        return
    began = time.monotonic()
    stack = contextlib.ExitStack()
    bars: list[Callable[[int, int, str], None]] = []

    def tell(done: int, total: int, name: str) -> None:
        if not bars:
            if time.monotonic() - began < _PATIENCE:
                return
            bars.append(stack.enter_context(_bar(translate(sentence, locale))))
        bars[0](done, total, name)

    with stack:
        yield tell


def _say_nothing(_done: int, _total: int, _name: str) -> None:
    """Do nothing: what is told goes nowhere."""


@contextlib.contextmanager
def _bar(caption: str) -> Iterator[Tell]:
    """Give a bar on the error stream, so that what is piped stays clean."""
    from rich.console import Console  # noqa: PLC0415  60 ms, for long work only
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn  # noqa: PLC0415  as above

    bar = Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[name]}", markup=False),
        console=Console(stderr=True),
        transient=True,
        auto_refresh=False,
    )
    with bar:
        task = bar.add_task(caption, total=None, name="")

        def tell(done: int, total: int, name: str) -> None:
            bar.update(task, completed=done, total=total, name=name, refresh=True)

        yield tell
