"""What the test bridge calls inside LibreOffice, under LibreOffice's own Python.

Calls go on to the process of the tests as JSON over a socket. For a button the open
document goes along, and what the button changed is put into it. Nothing but the
standard library is here, and `document.py` beside it.
"""

import json
import os
import struct
import traceback
from multiprocessing.connection import Client
from pathlib import Path
from typing import Any

import document  # type: ignore[import-not-found]  # it lies in the profile's pythonpath

_ERROR = "\x1a"
_CODES = {
    "#NULL!": 521,
    "#DIV/0!": 532,
    "#VALUE!": 519,
    "#REF!": 524,
    "#NAME?": 525,
    "#NUM!": 503,
    "#N/A": 32767,
}
"""LibreOffice's numbers of the error values."""


def call(name: str, arguments: tuple[Any, ...]) -> tuple[tuple[Any, ...], ...]:
    """Return the answers of an in-cell function."""
    answer = _asked({"verb": "call", "name": name, "arguments": arguments})
    return tuple(tuple(_shown(cell) for cell in row) for row in answer)


def press(key: str, book: Any) -> None:
    """Press a button on the open document."""
    try:
        seen = document.seen(book)
        document.changed(book, _asked({"verb": "press", "key": key, "book": seen}))
    except Exception:
        # LibreOffice would say nothing of it.
        _asked({"verb": "failed", "words": traceback.format_exc()})
        raise


def _asked(question: dict[str, Any]) -> Any:
    """Return what the process of the tests answers."""
    path = Path(os.environ["VOLKIT_TEST_SOCKET"])
    with Client(str(path), "AF_UNIX") as line:
        line.send_bytes(json.dumps(question).encode())
        said = json.loads(line.recv_bytes())
    if "failed" in said:
        raise RuntimeError(said["failed"])
    return said["answer"]


def _shown(value: Any) -> Any:
    """Return an answer as a cell takes it: an error as the number that means one."""
    if isinstance(value, str) and value.startswith(_ERROR):
        code = _CODES.get(value.removeprefix(_ERROR), _CODES["#VALUE!"])
        return struct.unpack("<d", struct.pack("<II", code, 0x7FF80000))[0]
    return "" if value is None else value
