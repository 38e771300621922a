"""Which files a command line means."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from volkit.i18n import N_
from volkit.model.errors import RefusedError, SurroundingsError, UsageError

KINDS = frozenset({".xlsx", ".xlsm", ".xls", ".ods", ".csv"})


@dataclass(frozen=True)
class Input:
    """One file to read, and why it will not be, if its name alone says so."""

    path: Path
    refusal: RefusedError | None = None

    @property
    def size(self) -> int:
        """Return the file's size in bytes, 0 where the system does not tell."""
        try:
            return self.path.stat().st_size
        except OSError:
            return 0


def inputs(paths: Iterable[Path]) -> list[Input]:
    """Return the files meant by files and folders, each once, in a settled order.

    Raises:
        UsageError: a path does not exist, or a folder holds no sheet.

    """
    found: dict[str, Input] = {}
    for path in paths:
        for one in _meant(path):
            found.setdefault(os.path.normcase(one.path.absolute()), one)
    return list(found.values())


def _meant(path: Path) -> Iterator[Input]:
    """Give the files that one path of the command line means."""
    if path.is_dir():
        inside = sorted(_inside(path), key=lambda p: p.parts)
        if not inside:
            raise UsageError(
                N_("The folder {path} holds no .xlsx, .xlsm, .xls, .ods or .csv file."),
                path=path,
            )
        yield from map(Input, inside)
    elif not path.exists():
        raise UsageError(N_("There is no file or folder {path}."), path=path)
    elif path.name.startswith("~$"):
        yield Input(path, RefusedError(N_("This is a lock file of Excel, not a book.")))
    elif path.suffix.lower() not in KINDS:
        yield Input(path, RefusedError(_unsupported(path), kind=path.suffix or "?"))
    else:
        yield Input(path)


def _unsupported(path: Path) -> str:
    """Return the sentence that says what to do about a kind of file."""
    if path.suffix.lower() in {".et", ".xlsb", ".wps", ".numbers"}:
        return N_("{kind} files cannot be read; save it as .xlsx and check that file.")
    return N_("{kind} is not a sheet; volkit reads .xlsx, .xlsm, .xls, .ods and .csv.")


def _inside(folder: Path) -> Iterator[Path]:
    """Give the sheets below a folder, leaving out hidden files and lock files."""
    for here, folders, names in os.walk(folder, onerror=_unreadable):
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        for name in names:
            if not name.startswith((".", "~$")) and Path(name).suffix.lower() in KINDS:
                yield Path(here) / name


def _unreadable(error: OSError) -> None:
    """Stop at a folder that may not be looked into."""
    raise SurroundingsError(
        N_("The folder {path} cannot be opened; ask for the right to read it."),
        path=error.filename,
    ) from error
