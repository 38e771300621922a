"""How a tab of the blank workbook comes out on paper."""

from collections.abc import Iterator, Sequence
from math import ceil

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.header_footer import HeaderFooterItem, _HeaderFooterPart
from openpyxl.worksheet.pagebreak import Break, ColBreak
from openpyxl.worksheet.worksheet import Worksheet

from volkit.render import workbook_style as style
from volkit.render.workbook_layout import HEADER_ROW, Place

USUAL, SMALLEST = 72, 58
"""Scales in percent; at the smallest, letters are still 6.4 points high."""
_MARGIN_INCHES = 0.4
_POINTS_A_CHARACTER = 5.8
"""Of a column's width, where another font stands in for the normal one and takes most:
what fits the page there fits in Excel, which takes 5.25."""
_INCHES = {Worksheet.PAPERSIZE_A4: 11.69, Worksheet.PAPERSIZE_A3: 16.53}


def set_up_paper(ws: Worksheet, here: Sequence[Place]) -> None:
    """Lay a tab's tables across: each on a page of its own, or with its key columns.

    A lone wide table takes several pages that repeat its key columns. Excel can repeat
    but one set of columns on a tab, so that tables which share a tab are made small
    enough for one page each: on A4 if it can be read there, else on A3.
    """
    widest = max(sum(_widths(place)) for place in here)
    paper = ws.PAPERSIZE_A4
    if len(here) > 1 and _scale(paper, widest) < SMALLEST:
        paper = ws.PAPERSIZE_A3
    scale = min(_scale(paper, widest), USUAL)
    if scale < SMALLEST:
        scale = USUAL
    ws.page_setup.orientation, ws.page_setup.paperSize = "landscape", paper
    ws.page_setup.scale, ws.page_setup.pageOrder = scale, "overThenDown"
    ws.page_margins.left = ws.page_margins.right = _MARGIN_INCHES
    ws.page_margins.top, ws.page_margins.bottom = 0.6, 0.8
    ws.print_title_rows = f"1:{HEADER_ROW}"
    if len(here) == 1:
        ws.print_title_cols = f"A:{get_column_letter(key_columns(here[0]))}"
    ws.oddFooter = HeaderFooterItem(
        center=_HeaderFooterPart("&P / &N"), right=_HeaderFooterPart("&A")
    )
    breaks = ColBreak()
    for place in here:
        if place.first_column > 1:
            breaks.append(Break(id=place.first_column - 1))
        for column in _breaks(place, _room(paper) * 100 / scale):
            breaks.append(Break(id=column))
    ws.col_breaks = breaks


def key_columns(place: Place) -> int:
    """Return how many columns say whose row it is: up to the name, if that is near."""
    known = list(place.columns)
    return known.index("name") + 1 if "name" in known[:5] else 1


def _breaks(place: Place, room: float) -> Iterator[int]:
    """Give the columns behind which a wide table goes on, all pages about as full."""
    widths = _widths(place)
    if sum(widths) <= room:
        return
    keys = key_columns(place)
    fixed = sum(widths[:keys])
    pages = ceil(sum(widths[keys:]) / (room - fixed))
    share, taken = sum(widths[keys:]) / pages, 0.0
    for number, width in enumerate(widths[keys:], place.first_column + keys):
        # A page also ends before the column that would not fit on it any more.
        if taken and (taken + width / 2 > share or fixed + taken + width > room):
            yield number - 1
            taken = 0.0
        taken += width


def _scale(paper: str, width: float) -> int:
    """Return the percentage at which a table of this width fits a page."""
    return int(_room(paper) * 100 / width)


def _room(paper: str) -> float:
    """Return how many characters of column width a page takes at its full size."""
    return (_INCHES[paper] - 2 * _MARGIN_INCHES) * 72 / _POINTS_A_CHARACTER


def _widths(place: Place) -> list[float]:
    """Return the widths of a sheet's columns."""
    return [style.width(column, place.locale) for column in place.columns.values()]
