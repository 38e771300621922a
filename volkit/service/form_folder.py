"""Many files come into a folder together, or none of them."""

import contextlib
import shutil
from collections.abc import Iterable
from pathlib import Path

from volkit.service.written import (
    beside,
    check_output,
    check_place,
    flushed,
    folder_for,
    settle,
    sweep,
    unwritten,
)


def write_folder(folder: Path, files: Iterable[tuple[str, bytes]]) -> list[Path]:
    """Write files beside a folder's own and move them in when all are complete.

    A file of the same name is replaced; what else the folder holds stays.

    Raises:
        SurroundingsError: the place cannot be written; what was there is as before.

    """
    try:
        check_output(folder)
        with folder_for(folder):
            sweep(folder)
            return _moved_in(folder, files)
    except OSError as error:
        raise unwritten(folder, error) from error


def _moved_in(folder: Path, files: Iterable[tuple[str, bytes]]) -> list[Path]:
    """Complete all files in a folder of their own, then give each its place."""
    scratch = beside(folder)
    try:
        scratch.mkdir()
        names = []
        for name, content in files:
            check_place(folder / name)
            flushed(scratch / name, content)
            names.append(name)
        paths = [(scratch / name).replace(folder / name) for name in names]
    finally:
        _cleared(scratch)
    settle(folder)
    return paths


def _cleared(scratch: Path) -> None:
    """Delete what did not get its place, file by file: one may not be deletable."""
    with contextlib.suppress(OSError):
        for path in scratch.iterdir():
            path.unlink(missing_ok=True)
    shutil.rmtree(scratch, ignore_errors=True)
    with contextlib.suppress(OSError):
        scratch.rmdir()
