"""One table of a report on a sheet: an Excel Table, its total, its chart."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, field

from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.formatting.rule import Rule as FormatRule
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.styles.cell_style import StyleArray
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.table import Table, TableStyleInfo
from openpyxl.worksheet.worksheet import Worksheet

from volkit.i18n import N_, translate
from volkit.model.text import Label, Locale
from volkit.render import workbook_style as style
from volkit.render.neutral import neutral
from volkit.render.report_chart import CHART_ROWS, add_chart
from volkit.render.report_rows import short
from volkit.render.report_values import (
    COLOURS,
    MARKS,
    STATES,
    Block,
    Head,
    Kind,
    Line,
)

ROWS = Head(Label("来自", "來自", "From rows"), width=46)
"""The last column; it is wider where the sheets have long names."""
_SUMMED = N_("the lines above")
_NOTHING = N_("Nothing to list.")
_FORMATS: Mapping[Kind, str] = {
    "text": "General",
    "day": "yyyy-mm-dd",
    "count": "#,##0",
    "number": "#,##0.##",
    "hours": "#,##0.0",
    "money": "#,##0.00",
    "share": "0.0%",
    "state": "General",
}
_WIDTHS: Mapping[Kind, int] = {
    "text": 16, "day": 12, "count": 10, "number": 10, "hours": 11, "money": 14,
    "share": 10, "state": 4,
}  # fmt: skip
_LEFT = Alignment(vertical="center", wrap_text=True)
_OVER = Alignment(horizontal="left", vertical="center", indent=1)
_RIGHT = Alignment(horizontal="right", vertical="center")
_MIDDLE = Alignment(horizontal="center", vertical="center")
_BOLD = Font(name=style.HEI, size=11, color="FF1F3864")
_ROW_PT, _MOST_LINES = 15.0, 12
_ROWS = "rows"


@dataclass(frozen=True)
class Put:
    """What every table is written with; `numbers` gives each its own."""

    places: Mapping[int, str]
    locale: Locale
    numbers: Iterator[int]
    _looks: dict[tuple[str, bool], StyleArray] = field(default_factory=dict)

    def look(
        self, cell: Cell | MergedCell, head: Head, *, is_total: bool = False
    ) -> None:
        """Give a cell the look of its column.

        openpyxl weighs a font and a border each time one is set: for the cells of a
        long list that takes longer than all the rest.
        """
        key = (_ROWS if head is ROWS else head.kind), is_total
        known = self._looks.get(key)
        if known is None:
            cell.font, cell.border = (_BOLD if is_total else style.BODY), style.BOX
            cell.alignment = _alignment(head)
            cell.number_format = _FORMATS[head.kind]
            self._looks[key] = copy(cell._style)  # type: ignore[union-attr]  # noqa: SLF001  the only way to set a look at once
        else:
            cell._style = copy(known)  # type: ignore[union-attr]  # noqa: SLF001  as above


def _alignment(head: Head) -> Alignment:
    """Return how a column's values are set."""
    if head is ROWS:
        return _OVER
    if head.kind == "text":
        return _LEFT
    return _MIDDLE if head.kind in {"state", "day"} else _RIGHT


def width_of(head: Head, locale: Locale) -> float:
    """Return a column's width in characters."""
    own = head.width or _WIDTHS[head.kind]
    caption = style.text_width(head.label.of(locale)) + 3
    return max(own, min(caption, 14) if head.kind != "state" and not head.width else 0)


def put_block(
    sheet: Worksheet, row: int, block: Block, put: Put, *, traced: bool = True
) -> tuple[int, int]:
    """Write a table from a row on; return its header's row and the last one used."""
    sheet.cell(row, 1, block.title.of(put.locale)).font = style.CAPTION
    if any(head.kind == "state" for head in block.heads):
        row = _put_legend(sheet, row, put.locale)
    heads = (*block.heads, ROWS) if traced else block.heads
    # A chart stands above its table: on a page of its own beginning nothing cuts it.
    is_drawn = bool(block.chart and block.lines)
    header = row + 1 + CHART_ROWS * is_drawn
    last = header + len(block.lines)
    if is_drawn:
        add_chart(sheet, block, header, row + 1, put.locale)
    _put_header(sheet, header, heads, put.locale)
    for number, line in enumerate(block.lines, start=header + 1):
        _put_line(sheet, number, heads, _values(line, put, traced=traced), put)
    if not block.lines:
        sheet.cell(last + 1, 1, translate(_NOTHING, put.locale)).font = style.BODY
        return header, last + 1
    _declare(sheet, header, last, heads, put)
    _colour(sheet, header + 1, last, block.heads)
    if block.total is None:
        return header, last
    said = (translate(_SUMMED, put.locale),) if traced else ()
    _put_line(sheet, last + 1, heads, (*block.total, *said), put, is_total=True)
    return header, last + 1


def _values(line: Line, put: Put, *, traced: bool) -> tuple[object, ...]:
    """Return a line's values and, in short, the rows behind it."""
    if not traced:
        return line.values
    return (*line.values, short(line.rows, put.places, put.locale))


def _put_header(
    sheet: Worksheet, row: int, heads: Sequence[Head], locale: Locale
) -> None:
    """Write the captions of a table."""
    high = 1
    for number, head in enumerate(heads, start=1):
        caption = head.label.of(locale)
        cell = sheet.cell(row, number, caption)
        cell.font, cell.fill = style.HEADER, style.REQUIRED_FILL
        cell.alignment, cell.border = style.MIDDLE, style.BOX
        room = max(2.0, width_of(head, locale) - 2)
        high = max(high, -(-style.text_width(caption) // int(room)))
    sheet.row_dimensions[row].height = _ROW_PT * min(high, 4) + 4


def _put_line(  # noqa: PLR0913  a line and its place
    sheet: Worksheet,
    row: int,
    heads: Sequence[Head],
    values: Sequence[object],
    put: Put,
    *,
    is_total: bool = False,
) -> None:
    """Write one line of a table, high enough for its texts."""
    high = 1
    for number, (head, value) in enumerate(zip(heads, values, strict=True), start=1):
        cell = sheet.cell(row, number)
        put.look(cell, head, is_total=is_total)
        _put(cell, value, head.kind, put.locale)
        if isinstance(cell.value, str) and head.kind == "text" and head is not ROWS:
            room = int(width_of(head, put.locale)) - 1
            high = max(high, -(-style.text_width(cell.value) // room))
    if high > 1:
        sheet.row_dimensions[row].height = _ROW_PT * min(high, _MOST_LINES)


def _put(cell: Cell | MergedCell, value: object, kind: Kind, locale: Locale) -> None:
    """Write a value as what it is; a text is never a formula."""
    if isinstance(value, Label):
        value = value.of(locale)
    if kind == "state":
        value = MARKS.get(str(value), "")
    if isinstance(value, str):
        text = neutral(value)
        cell.value = text or None
        if text:
            cell.data_type = "s"
        if text.startswith(("=", "+", "-", "@")):
            cell.quotePrefix = True
    elif isinstance(value, int | float | dt.date):
        cell.value = value


def _declare(
    sheet: Worksheet, header: int, last: int, heads: Sequence[Head], put: Put
) -> None:
    """Make a table of the lines, to sift and sort."""
    number = next(put.numbers)
    right = get_column_letter(len(heads))
    table = Table(displayName=f"Report{number}", ref=f"A{header}:{right}{last}")
    table.tableStyleInfo = TableStyleInfo(showRowStripes=False)
    sheet.add_table(table)


def _colour(sheet: Worksheet, first: int, last: int, heads: Sequence[Head]) -> None:
    """Let the weeks of a heat map take the colours of their marks."""
    weeks = [n for n, head in enumerate(heads, start=1) if head.kind == "state"]
    if not weeks:
        return
    left, right = get_column_letter(weeks[0]), get_column_letter(weeks[-1])
    for state, mark in MARKS.items():
        look = DifferentialStyle(fill=PatternFill(bgColor=f"FF{COLOURS[state]}"))
        sheet.conditional_formatting.add(
            f"{left}{first}:{right}{last}",
            FormatRule(
                type="cellIs", operator="equal", formula=[f'"{mark}"'], dxf=look
            ),
        )


def _put_legend(sheet: Worksheet, row: int, locale: Locale) -> int:
    """Say what the marks and colours mean, below the caption."""
    for number, (state, mark) in enumerate(MARKS.items()):
        cell = sheet.cell(row + 1 + number // 2, 1 + number % 2)
        cell.value = f"{mark} {STATES[state].of(locale)}"
        cell.fill = PatternFill("solid", fgColor=f"FF{COLOURS[state]}")
        cell.font, cell.border = style.BODY, style.BOX
    return row + 3
