"""Reports as a workbook: a contents tab, a tab for each, and the rows behind."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import count

from openpyxl import Workbook
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from volkit.i18n import N_, translate
from volkit.model.text import Label, Locale
from volkit.render import workbook_style as style
from volkit.render.neutral import neutral
from volkit.render.report_block import ROWS, Put, put_block, width_of
from volkit.render.report_paging import set_up
from volkit.render.report_rows import full, is_short
from volkit.render.report_values import INTERNAL, Block, Frame, Head, Line, Page
from volkit.render.workbook_save import workbook_bytes

CONTENTS = Label("目录", "目錄", "Contents")
DETAILS = Label("数据来源", "數據來源", "Rows behind")
_TITLE = N_("Reports of volunteer service")
_PUBLIC = N_("May be published: names are masked, no numbers of people are shown.")
_TRACED = N_(
    "The column “{rows}” names the rows behind each line; where they are too many for "
    "a cell, the tab “{details}” has them all."
)
_LIST = (
    Head(Label("报表", "報表", "Report"), width=34),
    Head(Label("工作表", "工作表", "Tab"), width=20),
    Head(Label("表", "表", "Tables"), width=60),
)
_BEHIND = (
    Head(Label("报表", "報表", "Report"), width=24),
    Head(Label("表", "表", "Table"), width=24),
    Head(Label("项目", "項目", "Line"), width=30),
    Head(Label("数据", "數據", "Number"), width=16),
    Head(Label("工作表", "工作表", "Tab"), width=24),
    Head(Label("行号", "列號", "Rows"), width=70),
)
_GAP = 2
_LONG = 30
_SOME_ROWS, _WIDEST = 34, 90
_WHO_COLUMNS = 3


def report_xlsx(pages: Sequence[Page], frame: Frame, locale: Locale) -> bytes:
    """Return the workbook of some reports."""
    book = Workbook()
    put = Put(frame.places, locale, count(1))
    contents = book.worksheets[0]
    contents.title = CONTENTS.of(locale)
    for page in pages:
        _put_page(book.create_sheet(page.tab.of(locale)), page, frame, put)
    behind = list(_behind(pages, frame, locale))
    if behind:
        _put_details(book.create_sheet(DETAILS.of(locale)), behind, frame, put)
    _put_contents(contents, pages, frame, put)
    return workbook_bytes(book)


def _put_page(sheet: Worksheet, page: Page, frame: Frame, put: Put) -> None:
    """Write one report: what it is, then its tables under each other."""
    kind = _PUBLIC if page.public else INTERNAL
    lines = (
        frame.period,
        frame.source,
        translate(kind, put.locale),
        *page.notes,
    )
    row = _put_top(sheet, page.title.of(put.locale), lines)
    new_pages = []
    for number, block in enumerate(page.blocks):
        begin = row + _GAP
        if block.chart and number:
            new_pages.append(begin)
        header, row = put_block(sheet, begin, block, put)
        if len(block.lines) > _LONG:
            sheet.print_title_rows = f"{header}:{header}"
    _set_widths(sheet, page.blocks, put.locale, _rows_width(frame))
    set_up(sheet, new_pages)
    if any(head.kind == "state" for block in page.blocks for head in block.heads):
        sheet.freeze_panes = f"{get_column_letter(_WHO_COLUMNS + 1)}1"


def _put_top(sheet: Worksheet, title: str, lines: Iterable[str]) -> int:
    """Write the title and what stands below it; return the last row written."""
    sheet.cell(1, 1, title).font = style.TITLE
    sheet.row_dimensions[1].height = 30
    row = 1
    for row, line in enumerate(lines, start=2):
        sheet.cell(row, 1, neutral(line)).font = style.ADVICE
    return row


def _rows_width(frame: Frame) -> float:
    """Return how wide the column of rows is: as a place and some rows ask for."""
    longest = max(map(style.text_width, frame.places.values()), default=0)
    return max(ROWS.width, min(longest + _SOME_ROWS, _WIDEST))


def _set_widths(
    sheet: Worksheet, blocks: Iterable[Block], locale: Locale, rows: float = 0
) -> None:
    """Make each column as wide as the widest of its tables asks for."""
    widest: dict[int, float] = {}
    most = max((len(block.heads) for block in blocks), default=0)
    for block in blocks:
        for number, head in enumerate(block.heads, start=1):
            widest[number] = max(widest.get(number, 0), width_of(head, locale))
    # The rows behind run over into the empty columns beside a narrow table.
    if rows:
        widest[most + 1] = rows
    for number, width in widest.items():
        sheet.column_dimensions[get_column_letter(number)].width = width


def _behind(
    pages: Iterable[Page], frame: Frame, locale: Locale
) -> Iterator[tuple[object, ...]]:
    """Give every row behind the numbers whose cells do not name them all."""
    for page in pages:
        for block in page.blocks:
            for line in block.lines:
                for caption, rows in _numbers(block, line):
                    if not is_short(rows, frame.places) or caption is not None:
                        for place, said in full(rows, frame.places):
                            yield (
                                page.title,
                                block.title,
                                line.values[0],
                                caption.of(locale) if caption else "",
                                place,
                                said,
                            )


def _numbers(block: Block, line: Line) -> Iterator[tuple[Label | None, Sequence[int]]]:
    """Give the rows of a line and, where they are others, of each of its numbers."""
    whole = set(line.rows)
    parts = {n: rows for n, rows in line.parts.items() if set(rows) != whole}
    if not parts:
        yield None, line.rows
        return
    for number, rows in line.parts.items():
        if rows:
            yield block.heads[number].label, rows


def _put_details(
    sheet: Worksheet, behind: Iterable[tuple[object, ...]], frame: Frame, put: Put
) -> None:
    """Write every row behind the numbers."""
    row = _put_top(sheet, DETAILS.of(put.locale), (frame.period, frame.source))
    block = Block(DETAILS, _BEHIND, [Line(values) for values in behind])
    header, _ = put_block(sheet, row + _GAP, block, put, traced=False)
    sheet.print_title_rows = f"{header}:{header}"
    _set_widths(sheet, (block,), put.locale)
    set_up(sheet)


def _put_contents(
    sheet: Worksheet, pages: Sequence[Page], frame: Frame, put: Put
) -> None:
    """Write which reports there are, each with its link, and which there are not."""
    locale = put.locale
    traced = translate(
        _TRACED, locale, rows=ROWS.label.of(locale), details=DETAILS.of(locale)
    )
    notes = (frame.period, frame.source, *frame.left_out, traced)
    row = _put_top(sheet, translate(_TITLE, locale), notes)
    lines = [
        Line((page.title, page.tab, "、".join(b.title.of(locale) for b in page.blocks)))
        for page in pages
    ]
    block = Block(CONTENTS, _LIST, lines)
    header, _ = put_block(sheet, row + _GAP, block, put, traced=False)
    for number, page in enumerate(pages, start=header + 1):
        cell = sheet.cell(number, 2)
        place = f"{quote_sheetname(page.tab.of(locale))}!A1"
        cell.hyperlink = Hyperlink(ref=cell.coordinate, location=place)
        cell.font = style.LINK
    _set_widths(sheet, (block,), locale)
    set_up(sheet)
