"""Where text for people goes, and how it is made safe to show."""

import io
import sys
import unicodedata
from collections.abc import Callable

from rich.console import Console

_FILE_WIDTH = 100
_TURNS = frozenset(
    "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)


def console() -> Console:
    """Return the terminal, or the pipe or file that stands in its place."""
    return Console(file=sys.stdout, highlight=False, markup=False, emoji=False)


def as_text(show: Callable[[Console], None]) -> bytes:
    """Return what a function would show, as the bytes of a text file."""
    stream = io.StringIO()
    show(
        Console(
            file=stream,
            width=_FILE_WIDTH,
            no_color=True,
            color_system=None,
            force_terminal=False,
            highlight=False,
            markup=False,
            emoji=False,
        )
    )
    return stream.getvalue().encode()


def shown_plainly(text: str) -> str:
    """Return a text on one line, without what would move the cursor or turn it."""
    return "".join(
        " " if c in "\t\r\n" else "\N{REPLACEMENT CHARACTER}" if _is_unruly(c) else c
        for c in text
    )


def _is_unruly(character: str) -> bool:
    """Tell whether a terminal would do something else than show the character."""
    return unicodedata.category(character) in {"Cc", "Cs"} or character in _TURNS
