"""Small workbooks, made in the test that reads them."""

import io
import zipfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from volkit.model.table import RawFile, RawTable
from volkit.read.workbook import read_file

SPECIMEN = "11010519491231002X"
OTHER = "999999199001010015"
Rows = Sequence[object]


def lines(text: str) -> list[list[object]]:
    """Return rows written one a line, cells between bars; empty cells are None."""
    return [
        [cell.strip() or None for cell in line.strip().split("|")]
        for line in text.strip().splitlines()
    ]


def workbook(
    path: Path,
    sheets: Mapping[str, Rows] | Rows,
    finish: Callable[[Worksheet], None] | None = None,
) -> Path:
    """Write a workbook with these sheets; `finish` works on the first."""
    book = openpyxl.Workbook()
    book.remove(book.active)  # type: ignore[arg-type]  # a new book has a sheet
    named = sheets if isinstance(sheets, Mapping) else {"Sheet1": sheets}
    for name, rows in named.items():
        sheet = book.create_sheet(name)
        for row in rows:
            assert isinstance(row, list)
            sheet.append(row)
        if finish:
            finish(sheet)
            finish = None
    book.save(path)
    return path


def read(
    folder: Path,
    sheets: Mapping[str, Rows] | Rows,
    finish: Callable[[Worksheet], None] | None = None,
    *,
    as_kind: str | None = None,
) -> RawFile:
    """Write a workbook and read it."""
    return read_file(workbook(folder / "a.xlsx", sheets, finish), as_kind=as_kind)


def only(read_back: RawFile) -> RawTable:
    """Return the one table of a file."""
    assert len(read_back.tables) == 1
    return read_back.tables[0]


def keys(table: RawTable) -> dict[str, str | None]:
    """Return the key of each header."""
    return {c.header: c.key for c in table.columns}


def cells(table: RawTable, key: str) -> list[object]:
    """Return the cells of the column with a key."""
    return next(list(c.cells) for c in table.columns if c.key == key)


def noted(table: RawTable | RawFile) -> set[str]:
    """Return the names of the notes."""
    return {note.note for note in table.notes}


def params(table: RawTable, name: str) -> Mapping[str, object]:
    """Return the parameters of a note."""
    return next(note.params for note in table.notes if note.note == name)


MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def bare_xlsx(
    sheet: str, *, strings: str = "", styles: str = "", properties: str = ""
) -> dict[str, str]:
    """Return the parts of the smallest workbook around a sheet's XML."""
    return {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType='
        '"application/vnd.openxmlformats-package.relationships+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships">'
        f'<Relationship Id="r" Type="{OFFICE}/officeDocument" '
        'Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}">{properties}'
        '<sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">'
        f'<Relationship Id="r1" Type="{OFFICE}/worksheet" Target="worksheets/s.xml"/>'
        f'<Relationship Id="r2" Type="{OFFICE}/sharedStrings" Target="strings.xml"/>'
        f'<Relationship Id="r3" Type="{OFFICE}/styles" Target="styles.xml"/>'
        "</Relationships>",
        "xl/strings.xml": strings or f'<sst xmlns="{MAIN}"/>',
        "xl/styles.xml": styles
        or f'<styleSheet xmlns="{MAIN}"><cellXfs><xf numFmtId="0"/></cellXfs>'
        "</styleSheet>",
        "xl/worksheets/s.xml": f'<worksheet xmlns="{MAIN}">{sheet}</worksheet>',
    }


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """Return a zip archive of these parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def text_cell(reference: str, text: str) -> str:
    """Return a cell's XML with its text inside."""
    return (
        f'<c r="{reference}" t="inlineStr"><is>'
        f'<t xml:space="preserve">{text}</t></is></c>'
    )
