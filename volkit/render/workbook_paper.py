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
_ROOM = (11.69 - 2 * _MARGIN_INCHES) * 72 / _POINTS_A_CHARACTER
"""How many characters of column width A4 takes across at its full size."""


def set_up_paper(ws: Worksheet, here: Sequence[Place]) -> None:
    """Lay a tab's tables across A4: each on a page of its own, if it can be read there.

    A wider table takes several pages. A lone one repeats its key columns on each;
    Excel can repeat but one set of columns on a tab, so tables that share a tab go on
    without, as small as can be read.
    """
    alone = len(here) == 1
    fitting = _scale(max(sum(_widths(place)) for place in here))
    scale = min(fitting, USUAL)
    if fitting < SMALLEST:
        scale = USUAL if alone else SMALLEST
    ws.page_setup.orientation, ws.page_setup.paperSize = "landscape", ws.PAPERSIZE_A4
    ws.page_setup.scale, ws.page_setup.pageOrder = scale, "overThenDown"
    ws.page_margins.left = ws.page_margins.right = _MARGIN_INCHES
    ws.page_margins.top, ws.page_margins.bottom = 0.6, 0.8
    ws.print_title_rows = f"1:{HEADER_ROW}"
    if alone:
        ws.print_title_cols = f"A:{get_column_letter(key_columns(here[0]))}"
    ws.oddFooter = HeaderFooterItem(
        center=_HeaderFooterPart("&P / &N"), right=_HeaderFooterPart("&A")
    )
    breaks = ColBreak()
    for place in here:
        if place.first_column > 1:
            breaks.append(Break(id=place.first_column - 1))
        keys = key_columns(place) if alone else 0
        for column in _breaks(place, keys, _ROOM * 100 / scale):
            breaks.append(Break(id=column))
    ws.col_breaks = breaks


def key_columns(place: Place) -> int:
    """Return how many columns say whose row it is: up to the name, if that is near."""
    known = list(place.columns)
    return known.index("name") + 1 if "name" in known[:5] else 1


def _breaks(place: Place, keys: int, room: float) -> Iterator[int]:
    """Give the columns behind which a wide table goes on, all pages about as full."""
    widths = _widths(place)
    if sum(widths) <= room:
        return
    fixed = sum(widths[:keys])
    pages = ceil(sum(widths[keys:]) / (room - fixed))
    share, taken, page = sum(widths[keys:]) / pages, 0.0, 1
    for number, width in enumerate(widths[keys:], place.first_column + keys):
        is_full = page < pages and taken + width / 2 > share
        # A page also ends before the column that would not fit on it any more.
        if taken and (is_full or fixed + taken + width > room):
            yield number - 1
            taken, page = 0.0, page + 1
        taken += width


def _scale(width: float) -> int:
    """Return the percentage at which a table of this width fits a page."""
    return int(_ROOM * 100 / width)


def _widths(place: Place) -> list[float]:
    """Return the widths of a sheet's columns."""
    return [style.width(column, place.locale) for column in place.columns.values()]
