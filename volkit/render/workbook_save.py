"""A new workbook as bytes: the same bytes for the same content."""

import datetime as dt
import io
import re
import zipfile

from openpyxl import Workbook

FIXED_DAY = (2012, 12, 19, 0, 0, 0)
"""The date of every part, so that the clock leaves no trace in the file."""
_UNIX = 3


def workbook_bytes(book: Workbook) -> bytes:
    """Return a workbook as a package whose dates are fixed."""
    book.properties.creator = "volkit"
    book.properties.lastModifiedBy = "volkit"
    book.properties.created = dt.datetime(*FIXED_DAY)  # noqa: DTZ001  core.xml is UTC by rule
    raw = io.BytesIO()
    book.save(raw)
    return _repacked(raw.getvalue(), zipfile.ZIP_DEFLATED)


def uncompressed(package: bytes) -> bytes:
    """Return a package whose bytes depend on nothing but what its parts hold.

    Compressed, they would depend on the zlib that Python was built with. Excel packs a
    workbook at its first save.
    """
    return _repacked(package, zipfile.ZIP_STORED)


def _repacked(package: bytes, method: int) -> bytes:
    """Return a package with no trace of the clock and of the system it is made on."""
    steady = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(package)) as old,
        zipfile.ZipFile(steady, "w") as new,
    ):
        for entry in old.infolist():
            fixed = zipfile.ZipInfo(entry.filename, FIXED_DAY)
            fixed.compress_type, fixed.create_system = method, _UNIX
            body = old.read(entry)
            if entry.filename == "docProps/core.xml":
                body = _dated(body)
            new.writestr(fixed, body)
    return steady.getvalue()


def _dated(core: bytes) -> bytes:
    """Return the core properties with the moment of saving made the fixed one."""
    return re.sub(
        rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>2012-12-19T00:00:00Z", core
    )
