"""The add-in in the folder whose files Excel loads at its start.

The ribbon of a workbook shows while that workbook is active; an add-in's always does.
No registry is needed: the folder is the person's own, and Excel trusts it.
"""

import hashlib
from pathlib import Path

from volkit.excel.computer import Computer
from volkit.excel.set_up import Placed, SetUp
from volkit.i18n import N_
from volkit.model.errors import SurroundingsError
from volkit.service.written import unwritten, write_whole

HERE = N_("The add-in is here: {path}")
DELETED = N_("Deleted: {path}")
LEFT_ALONE = N_(
    "Left as it is, for volkit did not put it there: {path}. If it is an old add-in of "
    "volkit, delete it and run this again."
)


def put(path: Path, content: bytes, set_up: SetUp) -> tuple[SetUp, str]:
    """Put the add-in in its place unless somebody else's is there; say what was done.

    Raises:
        SurroundingsError: it cannot be written.

    """
    digest = sha256(content)
    if digest_of(path) != digest:
        if path.exists() and not is_own(path, set_up):
            return set_up.without(path), LEFT_ALONE
        write_whole(path, content)
    return set_up.having(Placed(digest, path)), HERE


def drop(path: Path, set_up: SetUp) -> tuple[SetUp, str]:
    """Take an add-in away that volkit put in its place; say so, "" if there is none.

    Raises:
        SurroundingsError: it cannot be deleted.

    """
    said = ""
    if is_own(path, set_up):
        remove(path)
        said = DELETED
    return set_up.without(path), said


def is_own(path: Path, set_up: SetUp) -> bool:
    """Tell whether a file is as volkit once put it there."""
    return digest_of(path) == set_up.digest_at(path) != ""


def require_free(
    computer: Computer, path: Path, set_up: SetUp, content: bytes = b""
) -> None:
    """Refuse to go on while Excel has a file open that is to change or to go.

    Raises:
        SurroundingsError: it has.

    """
    will_change = is_own(path, set_up) and digest_of(path) != sha256(content)
    if will_change and computer.is_held(path):
        raise SurroundingsError(
            N_(
                "{path} is in use. Close every window of Excel, then run this again. "
                "Nothing was changed."
            ),
            path=path,
        )


def sha256(content: bytes) -> str:
    """Return the SHA-256 of bytes, in hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()


def digest_of(path: Path) -> str:
    """Return the SHA-256 of a file, "" if it cannot be read."""
    try:
        return sha256(path.read_bytes())
    except OSError:
        return ""


def remove(path: Path) -> None:
    """Delete a file.

    Raises:
        SurroundingsError: the system does not allow it.

    """
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise unwritten(path, error) from error
