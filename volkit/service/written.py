"""Files come into being whole or not at all: the one place where volkit writes."""

import contextlib
import errno
import os
import secrets
import shutil
import stat
import time
from collections.abc import Iterator
from pathlib import Path

from volkit.i18n import N_
from volkit.model.errors import SurroundingsError

_PREFIX, _SUFFIX = ".volkit-", ".tmp"
_STALE_SECONDS = 3600
_EXCEL, _OFFICE = "~${name}", ".~lock.{name}#"
"""What Excel and WPS, and LibreOffice, lay beside a file that is open in them."""

_OTHER = N_(
    "{path} cannot be written ({why}). If it is open in Excel, close it, "
    "or choose another place."
)
_OPEN = N_("{path} is open in another program. Close it there, then try again.")
_OWNED = N_(
    "{path} is open in Excel: {lock} lies beside it. Close it there, then try again; "
    "if nobody has it open, delete that file first."
)
_NO_RIGHT = N_(
    "{path} may not be written: the file or its folder is read-only for you. "
    "Choose another place."
)
DISK_FULL = N_("{path} cannot be written: the disk is full. Make room, then try again.")
_TOO_LONG = N_(
    "{path} cannot be written: the path is too long. Choose a shorter name, or a "
    "folder higher up."
)
_NO_FOLDER = N_("{path} cannot be written: {folder} is a file, not a folder.")
_IS_FOLDER = N_("{path} is a folder; give the name of a file.")

_SENTENCES = {
    **dict.fromkeys((errno.ENOSPC, errno.EDQUOT, errno.EFBIG), DISK_FULL),
    **dict.fromkeys((errno.EACCES, errno.EPERM, errno.EROFS), _NO_RIGHT),
    **dict.fromkeys((errno.EBUSY, errno.ETXTBSY), _OPEN),
    errno.ENAMETOOLONG: _TOO_LONG,
}
_WINDOWS_SENTENCES = {32: _OPEN, 33: _OPEN, 112: DISK_FULL, 206: _TOO_LONG}


def write_whole(target: Path, content: bytes) -> None:
    """Write a file beside its place and move it there when it is complete.

    Raises:
        SurroundingsError: the place cannot be written; what was there is as before.

    """
    try:
        if _is_stream(target):
            target.write_bytes(content)
            return
        place = target.resolve() if target.is_symlink() else target
        check_place(place)
        with folder_for(place.parent):
            sweep(place.parent)
            _write(place, content)
    except OSError as error:
        raise unwritten(target, error) from error


def check_place(target: Path) -> None:
    """Raise a SurroundingsError if a file cannot come to be in its place.

    Nothing is written; a folder that does not exist yet is judged by the one above.
    """
    try:
        if not _is_stream(target):
            _check(target.resolve() if target.is_symlink() else target)
    except OSError as error:
        raise unwritten(target, error) from error


def check_output(output: Path) -> None:
    """Raise a SurroundingsError if a file or folder asked for cannot come to be."""
    check_place(beside(output) if output.is_dir() else output)


def unwritten(target: Path, error: OSError) -> SurroundingsError:
    """Return why a file could not be written, and what to do about it."""
    number = getattr(error, "winerror", None)
    sentence = _WINDOWS_SENTENCES.get(number) if number else None
    return SurroundingsError(
        sentence or _SENTENCES.get(error.errno or 0, _OTHER),
        path=target,
        why=error.strerror or type(error).__name__,
    )


def sweep(folder: Path) -> None:
    """Delete what a run that was killed over an hour ago left in a folder."""
    with contextlib.suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if not (entry.name.startswith(_PREFIX) and entry.name.endswith(_SUFFIX)):
                continue
            if time.time() - entry.stat().st_mtime < _STALE_SECONDS:
                continue
            if entry.is_dir(follow_symlinks=False):
                shutil.rmtree(entry.path, ignore_errors=True)
            else:
                Path(entry.path).unlink(missing_ok=True)


def beside(folder: Path) -> Path:
    """Return a new name in a folder for what is not complete yet."""
    return folder / f"{_PREFIX}{secrets.token_hex(8)}{_SUFFIX}"


def flushed(path: Path, content: bytes, rights: int | None = None) -> None:
    """Write a new file that is on the disk, not only on its way there."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    handle = os.open(path, flags, 0o666 if rights is None else 0o600)
    with os.fdopen(handle, "wb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())
    if rights is not None:
        path.chmod(rights)


def settle(folder: Path) -> None:
    """Bring a folder's new names to the disk, where the system can."""
    # The files are in place by now; that a network drive cannot do this is no error.
    if os.name == "posix":
        with contextlib.suppress(OSError):
            handle = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)


def _write(place: Path, content: bytes) -> None:
    """Write through a file of the same folder, so that the move is one step."""
    new = beside(place.parent)
    rights = place.stat().st_mode & 0o777 if place.exists() else None
    try:
        flushed(new, content, rights)
        new.replace(place)
    except BaseException:
        _remove(new)
        raise
    settle(place.parent)


def _remove(path: Path) -> None:
    """Delete a file; one that cannot be deleted now is swept up later."""
    with contextlib.suppress(OSError):
        path.unlink(missing_ok=True)


def _is_stream(target: Path) -> bool:
    """Tell whether a target is a device or a pipe, which nothing may replace."""
    try:
        mode = target.stat().st_mode
    except OSError:
        return False
    return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode))


def _check(target: Path) -> None:
    """Raise what stands against a file in its place."""
    above = next((p for p in target.parents if p.exists()), Path())
    if not above.is_dir():
        raise SurroundingsError(_NO_FOLDER, path=target, folder=above)
    if target.is_dir():
        raise SurroundingsError(_IS_FOLDER, path=target)
    # The system lets root write anything: that is no reason to.
    is_locked = target.exists() and not target.stat().st_mode & stat.S_IWUSR
    places = (target, above) if target.exists() else (above,)
    if is_locked or not all(os.access(place, os.W_OK) for place in places):
        raise SurroundingsError(_NO_RIGHT, path=target)
    for pattern in (_EXCEL, _OFFICE):
        lock = target.with_name(pattern.format(name=target.name))
        if lock.exists():
            raise SurroundingsError(_OWNED, path=target, lock=lock.name)


@contextlib.contextmanager
def folder_for(folder: Path) -> Iterator[None]:
    """Make a folder for what is written into it; take it back if nothing was."""
    missing = [p for p in (folder, *folder.parents) if not p.exists()]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        yield
    except BaseException:
        for made in missing:
            with contextlib.suppress(OSError):
                made.rmdir()
        raise
