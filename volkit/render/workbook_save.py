"""A new workbook as bytes: the same bytes for the same content."""

import datetime as dt
import io
import re
import zipfile

from openpyxl import Workbook

FIXED_DAY = (2012, 12, 19, 0, 0, 0)
"""The date of every part, so that the clock leaves no trace in the file."""


def workbook_bytes(book: Workbook) -> bytes:
    """Return a workbook as a package whose dates are fixed."""
    book.properties.creator = "volkit"
    book.properties.lastModifiedBy = "volkit"
    book.properties.created = dt.datetime(*FIXED_DAY)  # noqa: DTZ001  core.xml is UTC by rule
    raw = io.BytesIO()
    book.save(raw)
    steady = io.BytesIO()
    with zipfile.ZipFile(raw) as old, zipfile.ZipFile(steady, "w") as new:
        for entry in old.infolist():
            fixed = zipfile.ZipInfo(entry.filename, FIXED_DAY)
            fixed.compress_type = zipfile.ZIP_DEFLATED
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
