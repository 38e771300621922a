"""Reports on A4 paper: as wide as a page, and no chart across two of them."""

from collections.abc import Iterable

from openpyxl.worksheet.header_footer import HeaderFooterItem, _HeaderFooterPart
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

_MARGIN_IN, _EDGE_IN = 0.5, 0.75


def set_up(sheet: Worksheet, new_pages: Iterable[int] = ()) -> None:
    """Fit a sheet to the width of A4 landscape; some rows begin a new page."""
    sheet.sheet_view.showGridLines = False
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    for row in new_pages:
        sheet.row_breaks.append(Break(id=row - 1))
    margins = sheet.page_margins
    margins.left = margins.right = _MARGIN_IN
    margins.top = margins.bottom = _EDGE_IN
    margins.header = margins.footer = _EDGE_IN / 2
    sheet.oddFooter = HeaderFooterItem(
        center=_HeaderFooterPart("&P / &N"), right=_HeaderFooterPart("&A")
    )
