"""Right rows in the shapes that offices give them: all read, none accused, none invented.

The rows are those of the clean street, every sheet of it; only what stands around them
differs. What a shape itself is worth saying is said by the rules VK001 to VK022.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import cycle
from pathlib import Path
from typing import TypeVar

import openpyxl
import pytest
from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from tests.rules.clean_street import TODAY, Street
from tests.rules.sheet_text import facts_label
from volkit.read.workbook import read_file
from volkit.service.check import CheckOptions, check
from volkit.sheets.base import all_sheets

STREET = Street(count=60, weeks=3)
SHAPES_SAY = frozenset({
    "VK001", "VK002", "VK003", "VK004", "VK005", "VK013", "VK014", "VK018", "VK022",
})  # fmt: skip
GROUPS = ("基本情况", "办理情况", "经办情况", "落实情况", "有关情况", "其他情况")
Rows = Sequence[Sequence[object]]
Part = TypeVar("Part")


class Sheet:
    """A kind's captions and rows, and where they are written."""

    def __init__(self, kind: str) -> None:
        facts, rows = all_sheets()[kind].columns(), STREET.sheets[kind]
        keys = list(dict.fromkeys(key for row in rows for key in row))
        self.label = facts_label(kind)
        self.heads = [facts[key].label.zh_hans for key in keys]
        self.rows: Rows = [[row.get(key) for key in keys] for row in rows]
        self.summed = [
            n
            for n, key in enumerate(keys)
            if n and facts[key].kind in {"money", "hours", "int"} and key != "year"
        ]

    def total(self, word: str, rows: Rows) -> list[object]:
        """Return the row that adds up some rows."""
        cells: list[object] = [word, *[None] * (len(self.heads) - 1)]
        for n in self.summed:
            amounts = (row[n] for row in rows)
            cells[n] = sum(v for v in amounts if isinstance(v, int | float))
        return cells


KINDS = {kind: Sheet(kind) for kind in STREET.sheets}


def batched(rows: Sequence[Part], size: int) -> Iterator[Sequence[Part]]:
    """Give the rows in parts of some size."""
    return (rows[n : n + size] for n in range(0, len(rows), size))


def put(ws: Worksheet, top: int, left: int, *rows: Sequence[object]) -> int:
    """Write rows and return the row after them."""
    for i, row in enumerate(rows, top):
        for j, value in enumerate(row, left):
            if value is not None:
                cell = ws.cell(i, j)
                cell.value = value  # type: ignore[assignment]  # a kind that cells take
                if isinstance(value, str) and not value.startswith("="):
                    cell.data_type = "s"
    return top + len(rows)


def across(ws: Worksheet, row: int, width: int, left: int = 1) -> None:
    """Merge cells side by side."""
    if width > 1:
        ws.merge_cells(
            start_row=row, end_row=row, start_column=left, end_column=left + width - 1
        )


def titled(ws: Worksheet, sheet: Sheet) -> None:
    width = len(sheet.heads)
    put(ws, 1, 1, [f"彩屯街道2012年{sheet.label}情况表"])
    across(ws, 1, width)
    put(ws, 2, 1, ["填报单位：彩屯街道办事处"])
    put(ws, 2, width, ["2012年12月31日"])
    end = put(ws, 3, 1, sheet.heads, *sheet.rows, sheet.total("合  计", sheet.rows))
    put(ws, end, 1, ["填表人：秦文静", None, "审核人：沈志强"], ["注：本表一式两份。"])


def in_two_rows(ws: Worksheet, sheet: Sheet) -> None:
    """Every fourth caption reaches down; the others stand in groups of three."""
    put(ws, 1, 1, [f"{sheet.label}登记表"])
    width, groups = len(sheet.heads), cycle(GROUPS)
    if width <= len(GROUPS) // 2:
        put(ws, 2, 1, sheet.heads, *sheet.rows)
        return
    for first in range(0, width, 4):
        put(ws, 2, first + 1, [sheet.heads[first]])
        ws.merge_cells(
            start_row=2, end_row=3, start_column=first + 1, end_column=first + 1
        )
        below = sheet.heads[first + 1 : first + 4]
        if below:
            put(ws, 2, first + 2, [next(groups)], below)
            across(ws, 2, len(below), first + 2)
    put(ws, 4, 1, *sheet.rows)


def by_pages(ws: Worksheet, sheet: Sheet) -> None:
    """Each page has the title, its number, the captions and two sums."""
    row, width = 1, len(sheet.heads)
    for page, part in enumerate(batched(sheet.rows, 7), 1):
        put(ws, row, width, [f"第{page}页"])
        so_far = sheet.rows[: page * 7]
        row = put(
            ws, row, 1,
            [f"彩屯街道{sheet.label}"], sheet.heads, *part,
            sheet.total("本页小计", part), sheet.total("累计", so_far),
        )  # fmt: skip
    put(ws, row, 1, sheet.total("总计", sheet.rows))


def by_months(ws: Worksheet, sheet: Sheet) -> None:
    """Each month has a line of its own and a sum, called one way or another."""
    row = put(ws, 1, 1, [f"{sheet.label}汇总"], sheet.heads)
    for n, part in enumerate(batched(sheet.rows, 6), 1):
        across(ws, row, len(sheet.heads))
        word = ("月计", f"{n % 12 + 1}月份小计", "东明社区小计")[n % 3]
        row = put(ws, row, 1, [f"{n % 12 + 1}月份"], *part, sheet.total(word, part))


def with_formulas(ws: Worksheet, sheet: Sheet) -> None:
    end = put(ws, 1, 1, sheet.heads, *sheet.rows)
    letters = {n: get_column_letter(n + 1) for n in sheet.summed}
    total = sheet.total("合计", ())
    for n, letter in letters.items():
        total[n] = f"=SUM({letter}2:{letter}{end - 1})"
    put(ws, end, 1, total)


def partly_hidden(ws: Worksheet, sheet: Sheet) -> None:
    put(ws, 1, 1, sheet.heads, *sheet.rows)
    ws.row_dimensions[3].hidden = True
    ws.column_dimensions[get_column_letter(len(sheet.heads))].hidden = True


def merged_down(ws: Worksheet, sheet: Sheet) -> None:
    """Merge the column that repeats itself most where it does."""
    put(ws, 1, 1, sheet.heads, *sheet.rows)
    columns = [
        (len(set(map(str, c))), n) for n, c in enumerate(zip(*sheet.rows, strict=True))
        if None not in c
    ]  # fmt: skip
    _, column = min(columns)
    top = 0
    for i in range(1, len(sheet.rows) + 1):
        same = i < len(sheet.rows) and sheet.rows[i][column] == sheet.rows[top][column]
        if not same:
            if i - top > 1:
                ws.merge_cells(
                    start_row=2 + top, end_row=1 + i,
                    start_column=column + 1, end_column=column + 1,
                )  # fmt: skip
            top = i


def one_by_one(shape: Callable[[Worksheet, Sheet], None]) -> Workbook:
    book = Workbook()
    for sheet in KINDS.values():
        shape(book.create_sheet(sheet.label), sheet)
    return book


def one_under_another(gap: int) -> Workbook:
    """Two tables on each tab, each with a title and a line of its own; pairs differ."""
    book = Workbook()
    for n, pair in enumerate(batched(tuple(KINDS.values()), 2), 1):
        ws, row = book.create_sheet(f"Sheet{n}"), 1
        for sheet in pair:
            if n % 2:
                put(ws, row, len(sheet.heads), ["2012年12月"])
            row = put(
                ws, row, 1, [sheet.label], sheet.heads, *sheet.rows,
                sheet.total("合计", sheet.rows), ["填表人：秦文静"],
            )  # fmt: skip
            row += gap
    return book


def side_by_side() -> Workbook:
    book = Workbook()
    for n, pair in enumerate(batched(tuple(KINDS.values()), 2), 1):
        ws, left = book.create_sheet(f"Sheet{n}"), 1
        for sheet in pair:
            rows = sheet.total("合计", sheet.rows)
            put(ws, 1, left, [sheet.label], sheet.heads, *sheet.rows, rows)
            across(ws, 1, len(sheet.heads), left)
            left += len(sheet.heads) + 1
    return book


SHAPES: dict[str, Callable[[], Workbook]] = {
    shape.__name__: lambda shape=shape: one_by_one(shape)
    for shape in (
        titled, in_two_rows, by_pages, by_months, with_formulas, partly_hidden,
        merged_down,
    )
} | {
    "one_under_another": lambda: one_under_another(1),
    "close_under_another": lambda: one_under_another(0),
    "side_by_side": side_by_side,
}  # fmt: skip


def accused(*paths: Path) -> Iterator[str]:
    """Give what is said against right rows."""
    report = check(paths, CheckOptions(today=TODAY, workers=0))
    for found in report.findings:
        if found.code not in SHAPES_SAY | {"VK146"}:
            yield f"{found.code} {found.sheet}!{found.cell} {found.message}"


def rows_read(*paths: Path) -> Counter[str]:
    """Return how many rows of each kind are read."""
    read: Counter[str] = Counter()
    for path in paths:
        for table in read_file(path).tables:
            read[str(table.kind)] += len(table.rows)
    return read


WANTED = Counter({kind: len(rows) for kind, rows in STREET.sheets.items()})


@pytest.mark.parametrize("shape", SHAPES)
def test_rows_in_any_shape_are_read_as_the_same_rows(
    shape: str, tmp_path: Path
) -> None:
    path = tmp_path / "彩屯街道.xlsx"
    book = SHAPES[shape]()
    book.remove(book.worksheets[0])
    book.save(path)
    assert rows_read(path) == WANTED
    assert list(accused(path)) == []


def test_a_year_in_tabs_of_months_is_one_year(tmp_path: Path) -> None:
    paths = []
    for sheet in KINDS.values():
        book = Workbook()
        parts = list(batched(sheet.rows, max(1, -(-len(sheet.rows) // 4))))
        for month, part in enumerate(parts, 1):
            ws = book.create_sheet(f"{month}月")
            rows = [*part, sheet.total("合计", part)]
            put(ws, 1, 1, [f"{month}月{sheet.label}"], sheet.heads, *rows)
            across(ws, 1, len(sheet.heads))
        book.remove(book.worksheets[0])
        book.save(tmp_path / f"{sheet.label}.xlsx")
        paths.append(tmp_path / f"{sheet.label}.xlsx")
    assert rows_read(*paths) == WANTED
    assert list(accused(*paths)) == []


def test_a_row_with_only_a_name_stays_a_row_though_a_table_follows(
    tmp_path: Path,
) -> None:
    book = Workbook()
    (ws,) = book.worksheets
    put(
        ws, 1, 1,
        ["姓名", "性别", "联系电话", "备注"],
        ["沈志强", "男", "13941410001", None], ["秦文静", None, None, None],
        ["培训编号", "培训名称", "日期", "学时"],
        ["PX-1", "岗前培训", "2012-03-01", 4],
    )  # fmt: skip
    book.save(tmp_path / "a.xlsx")
    assert rows_read(tmp_path / "a.xlsx") == {"volunteer": 2, "training": 1}


def test_hidden_rows_and_columns_of_newer_sheets_are_mentioned(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    book = one_by_one(partly_hidden)
    book.remove(book.worksheets[0])
    book.save(path)
    said = {
        (f.code, f.sheet) for f in check([path], CheckOptions(today=TODAY)).findings
    }
    for sheet in openpyxl.load_workbook(path).sheetnames:
        assert {("VK005", sheet), ("VK018", sheet)} <= said
