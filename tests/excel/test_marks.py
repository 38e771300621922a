"""Marks come, are found again wherever their rows went, and go without a trace."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.excel.com_book import Workbook, Worksheet
from tests.excel.com_cells import NONE, SOLID, Cell, Look
from tests.excel.com_files import reopened, snapshot
from tests.excel.engine import opened, workbook
from volkit.excel.live import Mark, StoppedError
from volkit.excel.mark_cells import MOST_NOTES
from volkit.excel.xlwings_book import XlwingsBook
from volkit.model.finding import Severity

YELLOW, GREEN = 0x00FFFF, 0x50B000
PINK = 0xCEC7FF
"""What Excel's own style for bad cells fills them with."""


def fill(colour: int, **more: object) -> Look:
    return Look(pattern=SOLID, colour=colour, **more)  # type: ignore[arg-type]  # a look's own fields


def sheet_of(rows: int = 8) -> tuple[Workbook, Worksheet]:
    """Return a sheet with the colours and notes a clerk has put on it."""
    book = workbook()
    sheet = book.sheet(
        "表", [[f"{r}{c}" for c in "甲乙丙"] for r in range(1, rows + 1)]
    )
    sheet.cells[2, 1].look = fill(YELLOW)
    sheet.cells[3, 1].look = fill(PINK)
    sheet.cells[4, 1].look = fill(0xF7EBDD, theme=5, tint=0.8)
    sheet.cells[5, 1].look = Look(pattern=14, colour=GREEN)
    sheet.cells[2, 2].note = "站长:\n已核对𠮷"
    sheet.cells[3, 2].threaded = "新式批注"
    return book, sheet


def mark(row: int, column: int, severity: Severity = Severity.ERROR) -> Mark:
    return Mark("表", row, column, severity, f"第{row}行第{column}列不对。\n请改正。")


def all_cells(rows: int = 8) -> list[Mark]:
    levels = list(Severity)
    return [
        mark(r, c, levels[(r + c) % 3]) for r in range(1, rows + 1) for c in (1, 2, 3)
    ]


def test_clearing_gives_back_every_colour_and_note(tmp_path: Path) -> None:
    book, sheet = sheet_of()
    before = snapshot(book)
    live = XlwingsBook(opened(book))

    live.mark([*all_cells(), mark(20, 9)])
    assert sheet.cells[1, 1].look.pattern == SOLID
    assert sheet.cells[5, 1].look == Look(pattern=14, colour=GREEN)
    assert (
        sheet.cells[2, 2].note
        == "站长:\n已核对𠮷\nvolkit #5\n第2行第2列不对。\n请改正。"
    )
    assert sheet.cells[3, 2].note is None
    assert live.unmark() == 25

    assert snapshot(book) == before
    XlwingsBook(opened(book)).mark(all_cells())
    again = reopened(book, tmp_path)
    XlwingsBook(opened(again)).unmark()
    plain = {p: (c.value, c.note) for p, c in sheet.cells.items() if c.threaded is None}
    assert XlwingsBook(opened(again)).sheet_names() == ["表"]
    assert again.sheets[0].cells[2, 1].look.colour == YELLOW
    assert again.sheets[0].cells[1, 3].look.pattern == NONE
    assert all(again.sheets[0].cells[p].value == v for p, (v, _) in plain.items() if v)


def test_marking_again_takes_the_old_marks_away_first() -> None:
    book, sheet = sheet_of()
    before = snapshot(book)
    live = XlwingsBook(opened(book))

    live.mark(all_cells())
    live.mark([mark(2, 1)])

    assert live.marks() == [("表", 2, 1)]
    assert sheet.cells[2, 2].note == "站长:\n已核对𠮷"
    live.unmark()
    assert snapshot(book) == before


def insert(at: int, by: int = 1) -> Callable[[Worksheet], None]:
    return lambda sheet: sheet.shift(0, at, by)


ROWS = [insert(1), insert(3, 2), insert(6), insert(4, -1), insert(2, -3)]
COLUMNS = [lambda sheet: sheet.shift(1, 1, 1), lambda sheet: sheet.shift(1, 2, -1)]


@pytest.mark.parametrize(
    ("change", "most_notes"),
    [
        *((change, most) for change in ROWS for most in (1000, 5, 0)),
        *((change, most) for change in COLUMNS for most in (1000, 5)),
    ],
)
def test_marks_are_found_where_their_rows_went(
    change: Callable[[Worksheet], None],
    monkeypatch: pytest.MonkeyPatch,
    most_notes: int,
) -> None:
    book, sheet = sheet_of()
    twin, untouched = sheet_of()
    monkeypatch.setattr("volkit.excel.mark_cells.MOST_NOTES", most_notes)
    live = XlwingsBook(opened(book))
    live.mark([mark(r, c) for r in range(2, 9) for c in (1, 3)])

    change(sheet)
    change(untouched)
    XlwingsBook(opened(book)).unmark()

    left = {p: c.look for p, c in sheet.cells.items() if c.value}
    assert left == {p: c.look for p, c in untouched.cells.items() if c.value}
    blank = [c.look.colour for c in sheet.cells.values() if not c.value]
    assert set(blank) <= {0xFFFFFF, YELLOW, PINK, 0xF7EBDD, GREEN}
    assert not [c for c in sheet.cells.values() if c.note and "volkit" in c.note]
    assert len(book.sheets) == len(twin.sheets)


def test_sorted_rows_take_their_marks_along() -> None:
    book, sheet = sheet_of()
    twin, plain = sheet_of()
    live = XlwingsBook(opened(book))
    live.mark(all_cells())

    for one in (sheet, plain):
        one.cells = {(9 - r, c): cell for (r, c), cell in one.cells.items()}
    XlwingsBook(opened(book)).unmark()

    assert snapshot(book) == snapshot(twin)


def test_a_colour_that_the_person_gave_a_marked_cell_stays() -> None:
    book, sheet = sheet_of()
    live = XlwingsBook(opened(book))
    live.mark([mark(1, 3), mark(2, 3)])

    sheet.cells[1, 3].look = fill(GREEN)
    sheet.cells[2, 3].note = f"{sheet.cells[2, 3].note}\n我已问过本人"
    live.unmark()

    assert sheet.cells[1, 3].look == fill(GREEN)
    assert sheet.cells[1, 3].note is None
    assert sheet.cells[2, 3].note == "\n我已问过本人"
    assert sheet.cells[2, 3].look == Look()


def test_marks_go_from_an_xls_though_its_colours_came_back_as_others() -> None:
    book, sheet = sheet_of()
    book.name = "旧.xls"
    live = XlwingsBook(opened(book))
    live.mark([mark(1, 3), mark(2, 1)])

    for cell in sheet.cells.values():
        if cell.look.colour == 0xCDC7FF:
            cell.look.colour = 0xCC99FF
    live.unmark()

    assert sheet.cells[1, 3].look == Look()
    assert sheet.cells[2, 1].look == fill(YELLOW)


def test_a_copied_sheet_is_cleared_as_well() -> None:
    book, sheet = sheet_of()
    live = XlwingsBook(opened(book))
    live.mark([mark(1, 1), mark(1, 2)])
    copy = book.sheet("表 (2)")
    copy.cells = {
        p: Cell(c.value, note=c.note, look=Look(**vars(c.look)))
        for p, c in sheet.cells.items()
    }

    live.unmark()

    assert copy.cells[1, 1].look == Look()
    assert copy.cells[1, 2].note is None


def test_marks_without_their_record_are_still_taken_away() -> None:
    book, sheet = sheet_of()
    live = XlwingsBook(opened(book))
    live.mark([mark(1, 1), mark(1, 2)])
    book.sheets = [s for s in book.sheets if not s.name.startswith("_volkit")]

    assert live.unmark() == 2

    assert sheet.cells[1, 1] == Cell("1甲")


def test_a_merged_block_is_marked_at_its_first_cell() -> None:
    book, sheet = sheet_of()
    sheet.merges.append((6, 3, 8, 3))
    live = XlwingsBook(opened(book))

    live.mark([mark(7, 3, Severity.INFO), mark(8, 3)])

    assert live.marks() == [("表", 6, 3)]
    assert sheet.cells[6, 3].note == (
        "volkit #1\n第7行第3列不对。\n请改正。\n\n第8行第3列不对。\n请改正。"
    )
    assert sheet.cells[7, 3].look == Look()


def test_marks_go_round_the_workbook_in_order() -> None:
    book, _ = sheet_of()
    book.sheet("二表", [["甲"]])
    live = XlwingsBook(opened(book))
    live.mark([mark(3, 2), Mark("二表", 1, 1, Severity.INFO, "二"), mark(1, 3)])

    seen = []
    for _ in range(4):
        found = live.next_mark()
        assert found is not None
        live.show(found.sheet, found.row, found.column)
        seen.append((found.sheet, found.row, found.column))
    back = live.next_mark(back=True)

    assert seen == [("表", 1, 3), ("表", 3, 2), ("二表", 1, 1), ("表", 1, 3)]
    assert back == Mark("二表", 1, 1, Severity.INFO, "二")


def test_the_next_mark_is_where_its_row_went() -> None:
    book, sheet = sheet_of()
    live = XlwingsBook(opened(book))
    live.mark([mark(2, 3)])
    sheet.shift(0, 1, 3)

    found = live.next_mark()

    assert found is not None
    assert (found.row, found.column) == (5, 3)


def test_stopping_halfway_leaves_nothing_behind() -> None:
    book, _ = sheet_of()
    before = snapshot(book)

    def stop(done: int, _total: int) -> None:
        if done:
            raise StoppedError

    live = XlwingsBook(opened(book))
    with pytest.raises(StoppedError):
        live.mark([mark(r, c) for r in range(1, 60) for c in (1, 2, 3)], stop)

    assert snapshot(book) == before


def test_a_protected_sheet_is_not_marked_and_keeps_its_marks() -> None:
    book, sheet = sheet_of()
    other = book.sheet("锁", [["甲"]])
    other.is_protected = True
    live = XlwingsBook(opened(book))
    live.mark([mark(1, 1), Mark("锁", 1, 1, Severity.ERROR, "错")])
    assert live.marks() == [("表", 1, 1)]

    sheet.is_protected = True
    assert live.unmark() == 0
    assert live.marks() == [("表", 1, 1)]
    sheet.is_protected = False
    assert live.unmark() == 1


def test_five_thousand_marks_take_few_calls_and_a_thousand_notes() -> None:
    book = workbook()
    sheet = book.sheet("表", [["甲", "乙"]] * 5001)
    live = XlwingsBook(opened(book))
    marks = [mark(row, 1, Severity.WARNING) for row in range(2, 5002)]
    marks += [mark(row, 2) for row in range(2, 102)]

    book.application.calls = 0
    live.mark(marks)

    assert book.application.calls < 9 * MOST_NOTES
    assert sum(bool(c.note) for c in sheet.cells.values()) == MOST_NOTES
    assert all(sheet.cells[row, 2].note for row in range(2, 102))
    book.application.calls = 0
    assert live.unmark() == 5100
    assert book.application.calls < 9 * MOST_NOTES
    assert {c.look.pattern for c in sheet.cells.values()} == {NONE}
