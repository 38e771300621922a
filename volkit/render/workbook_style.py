"""How the blank workbook looks: fonts, fills, borders, formats and widths."""

from bisect import bisect_right
from itertools import count
from math import ceil
from textwrap import wrap
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.utils.indexed_list import IndexedList

from volkit.model.text import Locale
from volkit.sheets.base import Column, all_sheets, columns_of

SONG, HEI = "宋体", "黑体"
_RULER = Font(name="Arial", size=9)
"""The workbook's normal font, which only measures columns: what stands in for it where
it is missing differs less in width than with Excel's own."""
TITLE = Font(name=HEI, size=18, bold=True, color="FF1F3864")
CAPTION = Font(name=HEI, size=12, bold=True, color="FF1F3864")
ADVICE = Font(name=SONG, size=9, color="FF595959")
HEADER = Font(name=HEI, size=11, color="FFFFFFFF")
HEADER_OPTIONAL = Font(name=HEI, size=11, color="FF1F3864")
BODY = Font(name=SONG, size=11)
LINK = Font(name=SONG, size=11, color="FF0563C1", underline="single")
TABLE_TITLE = Font(name=HEI, size=14, bold=True, color="FF1F3864")

REQUIRED_FILL = PatternFill("solid", fgColor="FF2F5597")
OPTIONAL_FILL = PatternFill("solid", fgColor="FFD9E2F3")
CALCULATED_FILL = PatternFill("solid", fgColor="FFE7E6E6")
_HAIR = Side(style="thin", color="FFBFBFBF")
BOX = Border(left=_HAIR, right=_HAIR, top=_HAIR, bottom=_HAIR)
MIDDLE = Alignment(horizontal="center", vertical="center", wrap_text=True)
LEFT = Alignment(horizontal="left", vertical="center")
WRAPPED = Alignment(horizontal="left", vertical="center", wrap_text=True)

BREACH = {
    "error": DifferentialStyle(
        font=Font(color="FF9C0006", bold=True),
        fill=PatternFill(bgColor="FFFFC7CE", fill_type="solid"),
    ),
    "warning": DifferentialStyle(
        font=Font(color="FF7F6000"),
        fill=PatternFill(bgColor="FFFFEB9C", fill_type="solid"),
    ),
    "info": DifferentialStyle(
        fill=PatternFill(bgColor="FFDDEBF7", fill_type="solid"),
    ),
    "empty": DifferentialStyle(
        fill=PatternFill(bgColor="FFFCE4D6", fill_type="solid"),
    ),
}

_TAB_COLOURS = ("1F3864", "2F5597", "548235", "C55A11", "7030A0", "7F7F7F")
_TAB_GROUPS = (10, 40, 80, 100, 150)
"""Where a colour begins, by a sheet's place; the first tab has its own."""

_FORMATS = {
    "date": "yyyy-mm-dd",
    "month_date": "yyyy-mm-dd",
    "datetime": "yyyy-mm-dd hh:mm",
    "time": "hh:mm",
    "int": "0",
    "decimal": "General",
    "money": "#,##0.00",
    "hours": "0.0#",
    "percent": "0%",
}
_DAYS = frozenset({"date", "month_date", "datetime", "time"})
_WRAPPED = frozenset({"text", "text_long", "code_multi", "ref_multi"})
_NUMBERS = frozenset({"int", "decimal", "money", "hours", "percent"})
_WIDTHS = {
    "person_name": 12, "int": 8, "decimal": 9, "money": 12, "hours": 8, "percent": 8,
    "date": 12, "month_date": 12, "datetime": 18, "time": 8, "bool": 7, "id_no": 21,
    "phone": 14, "uscc": 21, "text_long": 28, "ref": 16, "signature": 10, "text": 14,
    "code": 11, "code_multi": 20, "ref_multi": 22, "photo": 8, "url": 20,
}  # fmt: skip
_ISSUED = 18
"""The least width of a number that the sheet issues itself."""
_BUTTON = 4
"""What the filter button takes of a header."""


def set_ruler(book: Workbook) -> None:
    """Have a workbook's columns measured by the same font everywhere."""
    # LibreOffice asks the first font of the list, Excel the style "Normal".
    inside: Any = book
    inside._fonts = IndexedList([_RULER])  # noqa: SLF001  openpyxl has no other way
    inside._named_styles["Normal"].font = _RULER  # noqa: SLF001  nor one here


def tab_colour(place: int) -> str:
    """Return the colour of a tab by the place of its main sheet; 0 is the home tab."""
    return _TAB_COLOURS[bisect_right(_TAB_GROUPS, place)]


def number_format(column: Column) -> str:
    """Return Excel's format for a column: text unless it holds days or amounts."""
    return _FORMATS.get(column.kind, "@")


def width(column: Column, locale: Locale) -> float:
    """Return a column's width in characters: its own, its kind's, or its caption's.

    A number that another sheet has issued is as wide there as here. A caption may
    take two lines.
    """
    sheet, _, key = column.ref.partition(".")
    issued = columns_of(sheet).get(key) if sheet in all_sheets() else None
    own = column.width or (issued.width if issued else 0)
    if _is_issued(column):
        own = max(own, _ISSUED)
    return max(own or _WIDTHS[column.kind], _half(column.label.of(locale)) + _BUTTON)


def _half(caption: str) -> int:
    """Return the least width at which a caption takes no more than two lines."""
    if caption.isascii():
        longest = max(len(word) for word in caption.split())
        return next(n for n in count(longest) if len(wrap(caption, n)) <= 2)  # noqa: PLR2004  two lines
    return ceil(text_width(caption) / 4) * 2 + 1


def _is_issued(column: Column) -> bool:
    """Tell whether a column holds numbers that the sheet issues."""
    return column.unique and column.kind == "text"


def is_wrapped(column: Column) -> bool:
    """Tell whether a text goes on in a second line rather than get smaller."""
    return column.kind in _WRAPPED and not _is_issued(column)


def lines(text: str, column: Column, locale: Locale) -> int:
    """Return about how many lines a text takes in its column."""
    room = max(width(column, locale) - 2, 1)
    return sum(max(ceil(text_width(part) / room), 1) for part in text.split("\n"))


def text_width(text: str) -> int:
    """Return how many half-width characters a text takes."""
    return sum(1 if ord(char) < 0x2E80 else 2 for char in text)  # noqa: PLR2004  first CJK block


def alignment(column: Column) -> Alignment:
    """Return how a column's cells are set; nothing is cut off or runs into the next."""
    if is_wrapped(column):
        return WRAPPED
    if column.kind in _DAYS:
        return Alignment(horizontal="center", vertical="center", shrink_to_fit=True)
    # At the very right they would touch the words of the next column.
    if column.kind in _NUMBERS:
        return Alignment(
            horizontal="right", vertical="center", indent=1, shrink_to_fit=True
        )
    return Alignment(vertical="center", shrink_to_fit=True)
