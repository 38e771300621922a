"""The sheet that lists what is wrong, with links to the places."""

from collections.abc import Sequence
from dataclasses import dataclass
from xml.sax.saxutils import quoteattr

from volkit.model.address import column_letters
from volkit.model.finding import Severity
from volkit.opc.names import DECLARATION, MAIN
from volkit.patch.styles import Styles
from volkit.patch.values import safe_text

COLOURS = {
    Severity.ERROR: "FFC7CE",
    Severity.WARNING: "FFEB9C",
    Severity.INFO: "DDEBF7",
}
_HEADER_COLOUR = "D9D9D9"
_LINE_POINTS = 14.5
_LAST_NARROW = 0x2E7F
_PAGE = (
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" '
    'footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>'
)


@dataclass(frozen=True)
class Listing:
    """The first sheet: its name, its header and its rows of text.

    `links` gives, for each row, the sheet and cell it leads to, or None; `levels` how
    bad each is. The link lies on the column `linked`, the colour on `coloured`.
    """

    name: str
    header: Sequence[str]
    rows: Sequence[Sequence[str]]
    links: Sequence[tuple[str, str] | None]
    widths: Sequence[int]
    levels: Sequence[Severity] = ()
    linked: int = 1
    coloured: int = 2


def listing_xml(listing: Listing, styles: Styles | None) -> bytes:
    """Return the list as a sheet of inline strings with links inside the workbook."""
    columns = "".join(
        f'<col min="{n}" max="{n}" width="{width}" customWidth="1"/>'
        for n, width in enumerate(listing.widths, 1)
    )
    links = "".join(
        f'<hyperlink ref="{column_letters(listing.linked)}{n}" '
        f"location={quoteattr(_location(*link))}/>"
        for n, link in enumerate(listing.links, 2)
        if link
    )
    last = column_letters(len(listing.header)) + str(len(listing.rows) + 1)
    return (
        f'{DECLARATION}<worksheet xmlns="{MAIN}">'
        '<sheetPr><tabColor rgb="FFC00000"/><pageSetUpPr fitToPage="1"/></sheetPr>'
        '<sheetViews><sheetView tabSelected="1" workbookViewId="0">'
        '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
        f"</sheetView></sheetViews><cols>{columns}</cols>"
        f"<sheetData>{_rows(listing, styles)}</sheetData>"
        f'<autoFilter ref="A1:{last}"/>'
        + (f"<hyperlinks>{links}</hyperlinks>" if links else "")
        + f"{_PAGE}</worksheet>"
    ).encode()


def _rows(listing: Listing, styles: Styles | None) -> str:
    """Return the header and the rows."""
    header = styles.wrapped(font="bold", colour=_HEADER_COLOUR) if styles else 0
    written = [_row(1, [(text, header) for text in listing.header], 1)]
    levels: Sequence[Severity | None] = listing.levels or [None] * len(listing.rows)
    found = zip(listing.rows, listing.links, levels, strict=True)
    for number, (row, link, level) in enumerate(found, 2):
        cells = []
        for column, text in enumerate(row, 1):
            font = "link" if link and column == listing.linked else ""
            colour = COLOURS[level] if level and column == listing.coloured else ""
            cells.append(
                (text, styles.wrapped(font=font, colour=colour) if styles else 0)
            )
        lines = max(map(_lines, row, listing.widths), default=1)
        written.append(_row(number, cells, lines))
    return "".join(written)


def _lines(text: str, width: int) -> int:
    """Return how many lines a text takes where a Chinese letter takes two places."""
    return sum(
        1 + sum(1 + (ord(c) > _LAST_NARROW) for c in line) // width
        for line in text.split("\n")
    )


def _row(number: int, cells: Sequence[tuple[str, int]], lines: int) -> str:
    """Return one row of text and formats, as high as its text."""
    high = f'ht="{_LINE_POINTS * lines + 1:g}" customHeight="1"'
    inside = "".join(
        f'<c r="{column_letters(column)}{number}"{_styled(style)} '
        't="inlineStr"><is><t xml:space="preserve">'
        f"{safe_text(text).decode()}</t></is></c>"
        for column, (text, style) in enumerate(cells, 1)
    )
    return f'<row r="{number}" {high}>{inside}</row>'


def _styled(style: int) -> str:
    """Return the attribute that names a format; none for the plain one."""
    return f' s="{style}"' if style else ""


def _location(sheet: str, cell: str) -> str:
    """Return a place inside the workbook as a link names it."""
    return "'" + sheet.replace("'", "''") + "'!" + cell
