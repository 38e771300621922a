"""Workbooks with a password: opened in memory, with the passwords that were given."""

import io
import struct
from collections.abc import Sequence
from pathlib import Path

import msoffcrypto
import msoffcrypto.exceptions

from volkit.i18n import N_
from volkit.model.errors import RefusedError, SurroundingsError, UsageError
from volkit.read.guard import locked

_DAMAGE = (
    msoffcrypto.exceptions.FileFormatError,
    msoffcrypto.exceptions.ParseError,
    msoffcrypto.exceptions.DecryptionError,
    struct.error,
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    NotImplementedError,
    OSError,
    RecursionError,
    TypeError,
    ValueError,
)
_MOST_ROUNDS = 1_000_000
"""Excel hashes a password 100,000 times; ten million times would take a minute."""
_EXCELS_OWN = "VelvetSweatshop"
"""What Excel itself locks a book with that is only protected, and opens unasked."""
_MOST_BYTES = 1_000_000


def passwords_in(path: Path) -> tuple[str, ...]:
    """Return the passwords of a file, one on each line.

    Raises:
        UsageError: the file is absent, holds none, or is no text.
        SurroundingsError: the file cannot be opened.

    """
    if not path.is_file():
        raise UsageError(N_("There is no file or folder {path}."), path=path)
    try:
        with path.open("rb") as stream:
            data = stream.read(_MOST_BYTES)
    except OSError as error:
        raise SurroundingsError(
            N_("The file cannot be opened: {reason}."), reason=error.strerror or ""
        ) from error
    found = tuple(line for line in _text(data).splitlines() if line)
    if not found:
        raise UsageError(
            N_("{path} holds no password; write one on each line."), path=path
        )
    return found


def _text(data: bytes) -> str:
    """Return a text file as Windows' Notepad writes it, in any of its encodings."""
    is_wide = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    for encoding in ("utf-16",) if is_wide else ("utf-8-sig", "gb18030"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return ""


def unlocked(data: bytes, passwords: Sequence[str]) -> bytes:
    """Return the bytes of a locked workbook as they are without the lock.

    Raises:
        RefusedError: no password fits, or the lock is of a kind that is not opened.

    """
    for password in (_EXCELS_OWN, *passwords):
        opened = _opened(data, password)
        if opened is not None:
            return opened
    if not passwords:
        raise locked()
    raise RefusedError(
        N_(
            "This workbook has a password, and none of the {count} in the password "
            "file opens it. Ask whoever set it."
        ),
        count=len(passwords),
    )


def _opened(data: bytes, password: str) -> bytes | None:
    """Return the workbook that one password opens, None if it does not fit.

    Raises:
        RefusedError: the lock is damaged, or of a kind that is not opened.

    """
    if b"<!ENTITY" in data:
        raise _damaged()
    out = io.BytesIO()
    try:
        with io.BytesIO(data) as stream:
            book = msoffcrypto.OfficeFile(stream)
            if getattr(book, "info", {}).get("spinValue", 0) > _MOST_ROUNDS:
                raise _damaged()
            if book.format == "ooxml":
                book.load_key(password=password, verify_password=True)
                book.decrypt(out, verify_integrity=True)
            else:
                book.load_key(password=password)
                book.decrypt(out)
    except msoffcrypto.exceptions.InvalidKeyError as error:
        if "ntegrity" in str(error):
            raise _damaged() from None
        return None
    except _DAMAGE:
        raise _damaged() from None
    return out.getvalue()


def _damaged() -> RefusedError:
    """Return the refusal of a lock that even its password would not open."""
    return RefusedError(
        N_(
            "This workbook has a password, but it is damaged or locked in a way that "
            "volkit does not open; open it in Excel and save it without the password."
        )
    )
