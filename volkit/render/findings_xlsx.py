"""Findings as a workbook: a list whose places can be clicked."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from urllib.parse import quote

from openpyxl import Workbook
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from volkit.i18n import N_, translate
from volkit.model.report import CheckReport, FindingReport
from volkit.model.text import Locale
from volkit.render.findings_csv import CAPTIONS, Names, line_of
from volkit.render.neutral import neutral
from volkit.render.workbook_save import workbook_bytes

_WIDTHS = (6, 22, 10, 7, 12, 20, 36, 32, 18, 9, 7)
_FILLS = {
    "error": PatternFill("solid", fgColor="FFC7CE"),
    "warning": PatternFill("solid", fgColor="FFEB9C"),
    "info": PatternFill("solid", fgColor="DDEBF7"),
}
_HEAD = PatternFill("solid", fgColor="C00000")
_LINE, _HIGHEST = 16.5, 400.0
_NARROW = 0x2E80
_MOST_LINKS = 60_000
"""Excel opens no sheet with more than 65,530 links; a masked name leads nowhere."""


def findings_xlsx(
    report: CheckReport, locale: Locale, beside: Path | None = None
) -> bytes:
    """Return all findings as a workbook that will lie in the folder `beside`."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = translate(N_("Findings"), locale)
    head(sheet, [translate(caption, locale) for caption in CAPTIONS], _WIDTHS)
    names = Names.of(report)
    for number, finding in enumerate(report.findings, start=2):
        write_line(sheet, number, line_of(finding, names, locale), _WIDTHS)
        sheet.cell(number, 1).fill = _FILLS[finding.severity]
        if finding.cell and number < _MOST_LINKS and "*" not in finding.file:
            _link(sheet.cell(number, 4), finding, beside)
    files = book.create_sheet(translate(N_("Files"), locale))
    _write_files(files, report, locale)
    return list_bytes(book, [sheet, files])


def head(sheet: Worksheet, captions: Sequence[str], widths: Sequence[int]) -> None:
    """Write the captions of a list in its first row, which stays in sight."""
    for number, (caption, wide) in enumerate(zip(captions, widths, strict=True), 1):
        cell = sheet.cell(1, number, caption)
        cell.font = Font(bold=True, color="FFFFFF")
        cell.fill = _HEAD
        cell.alignment = Alignment(vertical="center", wrap_text=True)
        sheet.column_dimensions[get_column_letter(number)].width = wide
    sheet.freeze_panes = "A2"


def write_line(
    sheet: Worksheet, row: int, values: Sequence[object], widths: Sequence[int]
) -> None:
    """Write one row, high enough; texts stay texts, whatever they begin with."""
    lines = max(
        _lines(value, wide)
        for value, wide in zip(values, widths, strict=True)
        if isinstance(value, str)
    )
    if lines > 1:
        sheet.row_dimensions[row].height = min(_HIGHEST, lines * _LINE)
    for number, value in enumerate(values, start=1):
        cell = sheet.cell(row, number)
        if isinstance(value, str):
            cell.value = neutral(value) or None
            if value:
                cell.data_type = "s"
            cell.quotePrefix = value.startswith(("=", "+", "-", "@"))
        else:
            cell.value = value  # type: ignore[assignment]  # numbers only
            cell.number_format = "0.####"
        cell.alignment = Alignment(vertical="top", wrap_text=True)


def _lines(text: str, wide: int) -> int:
    """Return how many lines a text takes in a column of so many characters."""
    return sum(
        max(1, -(-sum(1 + (ord(c) > _NARROW) for c in line) // (wide - 1)))
        for line in text.split("\n")
    )


def list_bytes(book: Workbook, sheets: Iterable[Worksheet]) -> bytes:
    """Return a workbook of lists as bytes, ready to sift and print."""
    for sheet in sheets:
        sheet.auto_filter.ref = sheet.dimensions
        sheet.print_title_rows = "1:1"
        sheet.page_setup.orientation = "landscape"
        sheet.page_setup.paperSize = 9
        sheet.page_setup.fitToWidth = 1
        sheet.page_setup.fitToHeight = 0
        sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    return workbook_bytes(book)


def _link(cell: Cell | MergedCell, finding: FindingReport, beside: Path | None) -> None:
    """Let a cell lead to the place it names."""
    quoted = finding.sheet.replace("'", "''")
    place = f"'{quoted}'!{finding.cell}" if finding.sheet else None
    cell.hyperlink = Hyperlink(
        ref=cell.coordinate, target=_target(Path(finding.file), beside), location=place
    )
    cell.font = Font(color="0563C1", underline="single")


def _target(file: Path, beside: Path | None) -> str:
    """Return a file as a link from the workbook's folder, or from the root."""
    if beside is not None:
        try:
            return quote(file.absolute().relative_to(beside.absolute()).as_posix())
        except ValueError:
            pass
    return file.absolute().as_uri()


def _write_files(sheet: Worksheet, report: CheckReport, locale: Locale) -> None:
    """Write what was read, and what was not and why."""
    captions = (N_("File"), N_("Read"), N_("Tables"), N_("Rows"), N_("Why not"))
    widths = (50, 10, 40, 10, 60)
    head(sheet, [translate(caption, locale) for caption in captions], widths)
    for number, file in enumerate(report.files, start=2):
        said = translate(N_("yes") if file.status == "read" else N_("no"), locale)
        line = (
            file.path,
            said,
            "、".join(f"{t.sheet} {t.range}".strip() for t in file.tables),
            sum(t.rows for t in file.tables),
            file.reason or "",
        )
        write_line(sheet, number, line, widths)
