"""What a file really is, and whether it may be read at all."""

import io
import os
import re
import stat
import zipfile
import zlib
from pathlib import Path
from typing import Literal

from volkit.i18n import N_
from volkit.model.errors import RefusedError, SurroundingsError
from volkit.read.directory import refuse_odd_directory
from volkit.read.limits import LIMITS, Limits

FileKind = Literal["xlsx", "xls", "ods", "csv"]

_OLE = bytes.fromhex("D0CF11E0A1B11AE1")
_BARE_BIFF = (b"\x09\x00\x04\x00", b"\x09\x02\x06\x00", b"\x09\x04\x06\x00")
_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
_LOCKED_BOOK = re.compile(
    rb"\x09\x08[\x08\x10]\x00\x00[\x05\x06]\x05\x00.{4,12}?(?:\x86\x00\x00\x00)?"
    rb"\x2f\x00(?:\x04|\x06|[\x30-\xff])\x00",
    re.DOTALL,
)
"""The start of an .xls book that goes on with the record of its password."""
_PROLOG = re.compile(rb"(?:\xef\xbb\xbf)?(?:\s+|<\?.*?\?>|<!--.*?-->)*", re.DOTALL)
_OTHER_FILES = {
    b"%PDF": "PDF",
    b"Rar!": "RAR",
    b"7z\xbc\xaf": "7z",
    b"\x1f\x8b": "gzip",
    b"\x89PNG": "PNG",
    b"\xff\xd8\xff": "JPEG",
    b"{\\rtf": "RTF",
}
_ZIP_ENCRYPTED = 0x1
_MARKUP = re.compile(
    rb"\s*(?:\xef\xbb\xbf)?\s*<(?:\?xml|!doctype|html|table|meta)", re.IGNORECASE
)


def content(path: Path, limits: Limits = LIMITS) -> bytes:
    """Return a file's bytes.

    Raises:
        RefusedError: the file is empty or too large.
        SurroundingsError: the file cannot be opened, or changes meanwhile.

    """
    try:
        before = path.stat()
        if not stat.S_ISREG(before.st_mode):
            raise RefusedError(N_("This is no file, only named like a workbook."))
        if before.st_size > limits.file_size:
            raise RefusedError(
                N_("The file is {size} MB; at most {most} MB are read."),
                size=round(before.st_size / 1048576),
                most=limits.file_size // 1048576,
            )
        with path.open("rb") as stream:
            data = stream.read(before.st_size + 1)
        after = path.stat()
    except OSError as error:
        raise SurroundingsError(
            N_("The file cannot be opened: {reason}."), reason=error.strerror or ""
        ) from error
    if _state(before) != _state(after) or len(data) != after.st_size:
        raise SurroundingsError(
            N_(
                "The file changed while it was read: somebody is saving it, or it is "
                "still being copied. Try again when that is done."
            )
        )
    if not data:
        raise RefusedError(N_("The file is empty: it has 0 bytes."))
    return data


def _state(known: os.stat_result) -> tuple[int, int]:
    """Return what of a file changes whenever somebody writes it."""
    return known.st_size, known.st_mtime_ns


def kind_of(data: bytes, limits: Limits = LIMITS) -> FileKind:
    """Return what kind of file the bytes are, whatever the file is called.

    Raises:
        RefusedError: it is of a kind that is not read, or needs a password.

    """
    if is_locked(data):
        raise locked()
    if data.startswith(_OLE):
        return "xls"
    if data.startswith(_BARE_BIFF):
        return "xls"
    if data.startswith(b"PK"):
        return _kind_of_zip(data, limits)
    for start, name in _OTHER_FILES.items():
        if data.startswith(start):
            raise RefusedError(
                N_("This is a {kind} file, not a workbook or a CSV file."), kind=name
            )
    if _MARKUP.match(data[:512]):
        raise RefusedError(
            N_(
                "This is a web page or XML file under the name of a workbook; "
                "open it in Excel and save it as .xlsx."
            )
        )
    return "csv"


def is_locked(data: bytes) -> bool:
    """Tell whether the bytes are a workbook that Excel locked with a password."""
    if not data.startswith(_OLE):
        return False
    return _ENCRYPTED_STREAM in data or _LOCKED_BOOK.search(data) is not None


def _kind_of_zip(data: bytes, limits: Limits) -> FileKind:
    """Return whether a zip archive is a workbook of Excel or of LibreOffice."""
    names = set(Package(data, limits).names)
    if "xl/workbook.bin" in names:
        raise RefusedError(
            N_("This is a binary workbook (.xlsb); open it in Excel and save as .xlsx.")
        )
    if "_rels/.rels" in names and "[content_types].xml" in names:
        return "xlsx"
    if "content.xml" in names:
        return "ods"
    raise RefusedError(N_("This is a zip archive, not a workbook."))


class Package:
    r"""A zip archive whose every part is inflated within limits.

    Names are compared without case, and with / for \.

    Raises:
        RefusedError: the archive is damaged, encrypted, or larger than allowed.

    """

    def __init__(self, data: bytes, limits: Limits = LIMITS) -> None:
        self._limits = limits
        self._bytes = data
        try:
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                parts = archive.infolist()
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
            raise RefusedError(
                N_("The file is damaged: its zip directory cannot be read.")
            ) from error
        self._parts = {p.filename.replace("\\", "/").lower(): p for p in parts}
        self._check(parts)
        refuse_odd_directory(parts)

    @property
    def names(self) -> tuple[str, ...]:
        """Return the names of the parts, in lower case."""
        return tuple(self._parts)

    def _check(self, parts: list[zipfile.ZipInfo]) -> None:
        """Compare what the directory says with the limits."""
        most = self._limits
        if any(p.flag_bits & _ZIP_ENCRYPTED for p in parts):
            raise locked_for_good()
        if len(parts) > most.parts:
            raise _too_large(len(parts), most.parts, N_("parts"))
        if sum(p.file_size for p in parts) > most.total_size:
            raise _too_large(
                sum(p.file_size for p in parts) // 1048576,
                most.total_size // 1048576,
                "MB",
            )
        for part in parts:
            if part.file_size > most.part_size:
                raise _too_large(
                    part.file_size // 1048576, most.part_size // 1048576, "MB"
                )
            if (
                part.file_size > most.ratio_from
                and part.file_size > most.ratio * part.compress_size
            ):
                raise RefusedError(
                    N_("The file is packed suspiciously tightly and is not opened.")
                )

    def read(self, name: str) -> bytes:
        """Return a part's content, b"" if it is absent.

        Raises:
            RefusedError: the part is damaged, larger than it says, or has a DOCTYPE.

        """
        part = self._parts.get(name.lower())
        if part is None:
            return b""
        start = part.header_offset
        head = self._bytes[start : start + 30]
        start += 30 + int.from_bytes(head[26:28], "little")
        start += int.from_bytes(head[28:30], "little")
        packed = self._bytes[start : start + part.compress_size]
        inflated = packed if part.compress_type == zipfile.ZIP_STORED else b""
        if part.compress_type == zipfile.ZIP_DEFLATED:
            try:
                inflated = zlib.decompressobj(-15).decompress(
                    packed, part.file_size + 1
                )
            except zlib.error as error:
                raise _damaged(name) from error
        if len(inflated) != part.file_size:
            raise _damaged(name)
        if inflated[:2] in {b"\xff\xfe", b"\xfe\xff"}:
            inflated = inflated.decode("utf-16", "replace").encode()
        prolog = _PROLOG.match(inflated)
        if prolog and inflated[prolog.end() : prolog.end() + 2] == b"<!":
            raise RefusedError(
                N_(
                    "The file declares a document type, which no workbook does; "
                    "it is not opened."
                )
            )
        return inflated


def _damaged(part: str) -> RefusedError:
    """Return the refusal of a part that does not hold what it should."""
    return RefusedError(
        N_("The file is damaged: its part {part} cannot be unpacked."), part=part
    )


def _too_large(have: int, most: int, unit: str) -> RefusedError:
    """Return the refusal of a package that is too large."""
    return RefusedError(
        N_("Unpacked, the file has {have} {unit}; at most {most} are read."),
        have=have,
        most=most,
        unit=unit,
    )


class LockedError(RefusedError):
    """The workbook needs a password."""


def locked() -> LockedError:
    """Return the refusal of a workbook that a password opens."""
    return LockedError(
        N_(
            "This workbook has a password. Write it into a text file, one password on "
            "each line, and add --password-file FILE; or save the workbook without it."
        )
    )


def locked_for_good() -> RefusedError:
    """Return the refusal of a workbook that only its own program can open."""
    return RefusedError(
        N_(
            "This workbook has a password, and its kind of lock is not opened here; "
            "save it without the password."
        )
    )
