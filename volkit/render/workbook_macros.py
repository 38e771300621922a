"""What makes a workbook one with macros: project, ribbon, hidden captions."""

import io
import re
from collections.abc import Sequence

from openpyxl import Workbook

from volkit.opc.archive import Archive

CAPTIONS = "_volkit"
"""The very hidden sheet from which the macros read their words."""
PROJECT_PART = "xl/vbaProject.bin"
RIBBON_PART = "customUI/customUI.xml"
_TYPES_PART = "[Content_Types].xml"
_BOOK_RELATIONS = "xl/_rels/workbook.xml.rels"
_PLAIN = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
_ENABLED = b"application/vnd.ms-excel.sheet.macroEnabled.main+xml"
_ADDIN = b"application/vnd.ms-excel.addin.macroEnabled.main+xml"
"""This alone makes an add-in, which has macros and a tab but no window."""
_PROJECT_TYPE = b"application/vnd.ms-office.vbaProject"
_PROJECT_RELATION = b"http://schemas.microsoft.com/office/2006/relationships/vbaProject"
_RIBBON_RELATION = (
    b"http://schemas.microsoft.com/office/2006/relationships/ui/extensibility"
)

Caption = tuple[str, str, str]
"""A row of the hidden sheet: kind, key, text."""


def with_captions(book: Workbook, captions: Sequence[Caption]) -> Workbook:
    """Add the hidden sheet, and give each sheet the name its VBA module has."""
    ws = book.create_sheet(CAPTIONS)
    ws.append(("kind", "key", "text"))
    for row, caption in enumerate(captions, 2):
        for column, text in enumerate(caption, 1):
            cell = ws.cell(row, column, text)
            cell.data_type, cell.number_format = "s", "@"
    ws.sheet_state = "veryHidden"
    book.code_name = "ThisWorkbook"
    for number, sheet in enumerate(book.worksheets, 1):
        sheet.sheet_properties.codeName = f"Sheet{number}"
    return book


def captions_alone(captions: Sequence[Caption]) -> Workbook:
    """Return the hidden sheet beside a blank one: Excel opens no workbook without."""
    return with_captions(Workbook(), captions)


def enabled(
    plain: bytes, project: bytes = b"", ribbon: bytes = b"", *, as_addin: bool = False
) -> bytes:
    """Return a package that may hold macros, with a project and a ribbon if given."""
    archive = Archive(plain)
    kind = _ADDIN if as_addin else _ENABLED
    types = archive.read(_TYPES_PART).replace(_PLAIN, kind)
    parts: dict[str, bytes] = {}
    if project:
        said = b'<Override PartName="/%s" ContentType="%s"/>'
        types = _before_end(types, said % (PROJECT_PART.encode(), _PROJECT_TYPE))
        parts |= _added(archive, _BOOK_RELATIONS, _PROJECT_RELATION, PROJECT_PART)
        parts[PROJECT_PART] = project
    if ribbon:
        parts |= _added(archive, "_rels/.rels", _RIBBON_RELATION, RIBBON_PART)
        parts[RIBBON_PART] = ribbon
    out = io.BytesIO()
    archive.write(out, {_TYPES_PART: types, **parts})
    return out.getvalue()


def _added(archive: Archive, part: str, kind: bytes, target: str) -> dict[str, bytes]:
    """Return a part of relationships with one more."""
    rels = archive.read(part)
    used = {int(n) for n in re.findall(rb'Id="rId(\d+)"', rels)}
    said = b'<Relationship Id="rId%d" Type="%s" Target="%s"/>'
    number = max(used, default=0) + 1
    near = target.removeprefix("xl/").encode()
    return {part: _before_end(rels, said % (number, kind, near))}


def _before_end(content: bytes, element: bytes) -> bytes:
    """Return a part with an element put in as the last of its root."""
    end = content.rindex(b"</")
    return content[:end] + element + content[end:]
