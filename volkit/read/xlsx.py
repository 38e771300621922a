""".xlsx and .xlsm: the fast reader's cells, and beside them what it does not tell."""

import io
from collections.abc import Iterable, Iterator, Mapping

from volkit.model.table import RawSheet
from volkit.opc.archive import Archive
from volkit.read import parts, sheet_xml, styles
from volkit.read.arrived import Arrived
from volkit.read.block import columns_of, with_errors
from volkit.read.calamine import BlockRead, block_of, open_workbook
from volkit.read.guard import Package
from volkit.read.limits import LIMITS, Limits

_MARKS_READ = 20_000


def read_sheets(data: bytes, limits: Limits = LIMITS) -> Iterator[Arrived]:
    """Give the worksheets of a workbook, the largest last.

    Raises:
        RefusedError: the workbook is damaged, hostile or too large.

    """
    package = Package(data, limits)
    book = parts.book_of(package)
    parts.refuse_false_count(package, book)
    look = package.read(book.styles) if book.styles else b""
    scans = {
        name: sheet_xml.plain_quotes(package.read(part))
        for name, part in book.sheets.items()
    }
    for name, xml in scans.items():
        sheet_xml.refuse_sparse(xml, name, limits)
    workbook = open_workbook(_readable(data, book, scans))
    places: dict[str, int] = {}
    for number, about in enumerate(workbook.sheets_metadata):
        if scans.get(about.name) and "WorkSheet" in str(about.typ):
            places.setdefault(about.name, number)
    names = sorted(places, key=lambda name: len(scans[name]))
    for left, name in zip(reversed(range(len(names))), names, strict=True):
        # Without a name here the cells go when the caller has done with them.
        yield Arrived(
            places[name],
            left,
            _sheet(
                package,
                book,
                name,
                (scans.pop(name), look),
                block_of(workbook, places[name]),
                limits,
            ),
        )


def _readable(data: bytes, book: parts.Book, scans: Mapping[str, bytes]) -> bytes:
    """Return a workbook without what makes the fast reader give up."""
    plainer = {
        book.sheets[name]: plain
        for name, xml in scans.items()
        if (plain := sheet_xml.with_known_errors(xml)) is not xml and plain != xml
    }
    if not plainer:
        return data
    out = io.BytesIO()
    Archive(data).write(out, plainer)
    return out.getvalue()


def _sheet(  # noqa: PLR0913, PLR0917  what the reader gave, and where to look for the rest
    package: Package,
    book: parts.Book,
    name: str,
    xml: tuple[bytes, bytes],
    read: BlockRead,
    limits: Limits,
) -> RawSheet:
    """Return a sheet with what the fast reader left out."""
    sheet, look = xml
    rows, top, left = read
    columns = columns_of(rows)
    if any(isinstance(column, list) for column in columns):
        with_errors(columns, dict(sheet_xml.broken_cells(sheet)), top, left)
    design = styles.parse(look, limits) if styles.may_mark(look) else styles.Styles()
    marked = {}
    for cell, style in sheet_xml.cells_in_styles(sheet, design.marks):
        marked[cell] = design.marks[style]
        if len(marked) > _MARKS_READ:
            marked = {}
            break

    def number_formats(cells: Iterable[tuple[int, int]]) -> dict[tuple[int, int], str]:
        codes = styles.parse(look, limits).number_formats
        found = sheet_xml.styles_of(sheet, cells)
        return {cell: codes.get(style, "") for cell, style in found.items()}

    part = book.sheets[name]
    return RawSheet(
        name,
        columns,
        top,
        left,
        hidden_rows=sheet_xml.hidden_rows(sheet),
        hidden_columns=sheet_xml.hidden_columns(sheet),
        merges=sheet_xml.merges(sheet, limits),
        visible=name not in book.hidden,
        number_formats=number_formats,
        declared=parts.declared_tables(package, part),
        marked=marked,
        comments=parts.commented_cells(package, part),
        epoch_1904=book.epoch_1904,
    )
