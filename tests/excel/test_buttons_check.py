"""The buttons that check, repair and clear, pressed on whatever workbook is open."""

import datetime as dt
from pathlib import Path

import pytest

from tests.excel.com_book import HIDDEN, Workbook, Worksheet
from tests.excel.com_cells import NONE, SOLID, Cell, Failure, Look
from tests.excel.com_files import loaded, reopened, snapshot
from tests.excel.desks import (
    CLEAN,
    HEADERS,
    LOWER,
    WRONG,
    desk,
    press,
    register,
)
from tests.excel.engine import opened, workbook
from tests.service.invented import SOUND_ID, WRONG_ID
from volkit.excel import entry
from volkit.excel.button import all_buttons
from volkit.excel.checking import judge
from volkit.excel.live import StoppedError
from volkit.excel.xlwings_book import XlwingsBook
from volkit.excel.xlwings_clerk import XlwingsClerk
from volkit.model.marks import LIST
from volkit.service.check import CheckOptions, check
from volkit.service.demo_street import write_street

KEYS = ("check", "next_finding", "previous_finding", "fix", "undo", "clear")
DAY = dt.date(2012, 12, 31)


def listing(book: Workbook) -> Worksheet:
    return next(s for s in book.sheets if s.name == LIST.zh_hans)


def listed(book: Workbook) -> list[tuple[object, ...]]:
    """Return the rows of the list below its header."""
    sheet = listing(book)
    last = max(row for row, _ in sheet.cells)
    rows = [
        tuple(sheet.cells.get((r, c), Cell()).value for c in range(1, 7))
        for r in range(1, last + 1)
    ]
    return rows[rows.index(("序号", "级别", "位置", "问题", "怎么办", "规则")) + 1 :]


def marked(sheet: Worksheet) -> list[tuple[int, int]]:
    return sorted(p for p, c in sheet.cells.items() if c.note and "volkit #" in c.note)


def ugly() -> Workbook:
    """Return a workbook with all that a clerk's may have."""
    book = register(CLEAN, LOWER, WRONG)
    people = book.sheets[0]
    people.cells[6, 1] = Cell(Failure("#N/A"))
    people.cells[6, 2] = Cell("康秀梅")
    people.cells[6, 4] = Cell(1.10105194912310e17)
    people.cells[5, 4].look = Look(pattern=SOLID, colour=0x00FFFF)
    people.cells[5, 4].note = "站长：问过本人"
    people.cells[4, 6].look.number_format = "@"
    people.hidden_rows.add(5)
    for column, value in enumerate(HEADERS, 1):
        people.cells[12, column] = Cell(value)
    for column, value in enumerate(WRONG, 1):
        people.cells[13, column] = Cell(value)
    people.cells[14, 2] = Cell("合计")
    people.cells[14, 3] = Cell(4.0)
    book.sheet("空表")
    book.sheet("一格", [["备忘"]])
    book.sheet("说明", [["怎么填"], ["先填花名册"]])
    return book


def test_wrong_cells_are_coloured_noted_and_listed_with_links() -> None:
    book = register(CLEAN, WRONG)
    sheet = book.sheets[0]

    said = press(book, "check")

    assert "错误1处" in said
    assert marked(sheet) == [(4, 4)]
    note = sheet.cells[4, 4].note or ""
    row = next(r for r in listed(book) if r[2] == "花名册 D4")
    assert note == f"volkit #{row[0]:g}\n{row[3]}\n{row[4]}"
    assert (row[1], row[5]) == ("错误", "VK103")
    assert sheet.cells[4, 4].look.pattern == SOLID
    assert WRONG_ID not in repr(snapshot(book)[LIST.zh_hans])
    assert WRONG_ID not in note + said
    links = [c.formula for c in listing(book).cells.values() if c.formula]
    assert '=HYPERLINK("#\'花名册\'!D4","花名册 D4")' in links


def test_what_one_press_repairs_says_which_button_to_press() -> None:
    book = register(LOWER)
    press(book, "check")

    advice = {row[2]: row[4] for row in listed(book)}
    assert advice["花名册 D3"] == "按“修正”就能改好。"


def test_a_check_goes_to_the_first_wrong_cell_and_the_others_follow() -> None:
    book = register(WRONG, CLEAN, (*WRONG[:1], "康秀英", *WRONG[2:]))
    press(book, "check")
    app = book.application
    seen = [app.Selection.Address]

    for key in ("next_finding", "next_finding", "previous_finding"):
        press(book, key)
        seen.append(app.Selection.Address)

    live = XlwingsBook(opened(book))
    marks = [f"${'ABCDEF'[column - 1]}${row}" for _, row, column in live.marks()]
    assert len(marks) > 1
    assert seen == [marks[0], marks[1], *(marks * 2)[2:3], marks[1]]
    assert "相同" in str(app.bar)
    assert WRONG_ID not in str(app.bar)


def test_stepping_without_marks_says_what_to_press() -> None:
    assert press(register(CLEAN), "next_finding") == "没有标记的单元格。请先按“检查”。"


def test_a_clean_book_gets_no_sheet_and_no_mark() -> None:
    book = register(CLEAN, titled=False)
    before = snapshot(book)

    said = press(book, "check")

    found = listed(book) if LIST.zh_hans in snapshot(book) else []
    assert not [row for row in found if row[1] != "提示"]
    press(book, "clear")
    assert snapshot(book) == before
    assert "检查了1行" in said


def test_what_was_ours_before_is_cleared_and_never_read() -> None:
    book = ugly()
    press(book, "check")
    first = snapshot(book)

    press(book, "check")

    assert snapshot(book) == first


def test_clearing_an_ugly_book_leaves_it_as_it_was(tmp_path: Path) -> None:
    book = ugly()
    before = snapshot(book)

    press(book, "check")
    assert len(marked(book.sheets[1])) > 4
    press(book, "clear")
    assert snapshot(book) == before

    press(book, "check")
    again = reopened(book, tmp_path)
    assert "已清除" in press(again, "clear")
    assert [s.name for s in again.sheets] == ["花名册", "空表", "一格", "说明"]
    assert again.sheets[0].cells[5, 4].note == "站长：问过本人"
    assert again.sheets[0].cells[5, 4].look.colour == 0x00FFFF
    assert {
        c.look.pattern for p, c in again.sheets[0].cells.items() if p != (5, 4)
    } == {NONE}
    assert press(again, "clear") == "没有要清除的标记。"


def test_both_tables_of_a_sheet_are_judged() -> None:
    book = ugly()
    press(book, "check")
    assert {(5, 4), (13, 4)} <= set(
        marked(next(s for s in book.sheets if s.name == "花名册"))
    )


def test_sheets_that_need_each_other_are_judged_together() -> None:
    book = register(CLEAN, titled=False)
    book.sheet(
        "服务台账",
        [
            ["志愿者编号", "姓名", "服务日期", "签到时间", "签退时间"],
            ["21050312999999", "查无此人", "2012-05-01", "08:00", "10:00"],
        ],
    )
    press(book, "check")

    assert [r for r in listed(book) if str(r[2]).startswith("服务台账 A2")]


def test_hidden_and_protected_sheets_are_named() -> None:
    book = register(WRONG)
    book.sheet("旧名册", [HEADERS, WRONG]).state = HIDDEN
    book.sheet("选项", [["男"], ["女"]]).state = HIDDEN
    book.sheets[0].is_protected = True

    said = press(book, "check")

    assert "隐藏的工作表没有检查：旧名册。" in said
    assert "工作表“花名册”有保护" in said
    assert [r for r in listed(book) if r[2] == "花名册 D3"]
    assert not [r for r in listed(book) if "旧名册" in str(r[2])]
    assert marked(book.sheets[1]) == []


def test_settings_of_xlwings_in_the_book_are_ignored_and_reported() -> None:
    book = register(CLEAN)
    book.sheet("xlwings.conf", [["INTERPRETER_WIN", "C:\\坏.exe"]])

    assert press(book, "check").count("xlwings.conf") == 1


def test_a_book_without_tables_says_what_a_table_needs() -> None:
    book = workbook()
    book.sheet("随手记", [["买菜"], ["12"]])

    assert "没有认出表格" in press(book, "check")


def test_repairs_are_previewed_masked_and_made_only_on_a_yes() -> None:
    book = register(CLEAN, LOWER)
    before = snapshot(book)
    person = book.application.person

    person.confirms = [False]
    press(book, "fix")

    assert snapshot(book) == before
    assert "可以放心修正" in person.asked[0]
    assert "证件号码（1处）" in person.asked[0]
    assert LOWER[3] not in person.asked[0]
    assert "1391234" not in person.asked[0].replace(" ", "")


def test_repaired_cells_are_text_and_real_days_and_can_be_undone() -> None:
    book = register(CLEAN, LOWER)
    before = snapshot(book)
    book.application.person.confirms = [True]

    said = press(book, "fix")

    sheet = book.sheets[0]
    assert "已修正5个单元格" in said
    assert [sheet.cells[4, n].value for n in range(2, 7)] == [
        "康秀兰",
        "女",
        SOUND_ID,
        18263.0,
        "13912345678",
    ]
    assert [sheet.cells[4, n].look.number_format for n in (4, 5, 6)] == [
        "@",
        "yyyy-mm-dd",
        "@",
    ]
    assert press(book, "undo") == "5个单元格已恢复原来的内容。"
    assert snapshot(book) == before
    assert press(book, "undo") == "没有可以撤销的修正。"


def test_check_repair_undo_and_clear_leave_an_ugly_book_as_it_was() -> None:
    book = ugly()
    before = snapshot(book)
    book.application.person.confirms = [True]

    said = [press(book, key) for key in ("check", "fix", "undo", "clear")]

    assert "已修正" in said[1]
    assert "检查了" in said[1]
    assert snapshot(book) == before


def test_a_repaired_cell_loses_its_mark() -> None:
    book = register(LOWER)
    press(book, "check")
    sheet = next(s for s in book.sheets if s.name == "花名册")
    assert (3, 4) in marked(sheet)
    book.application.person.confirms = [True]

    press(book, "fix")

    assert (3, 4) not in marked(sheet)


def test_formulas_and_protected_sheets_are_not_repaired() -> None:
    book = register(CLEAN, LOWER)
    sheet = book.sheets[0]
    sheet.cells[4, 4].formula = "=D9"
    book.application.person.confirms = [True, True]

    assert "1个单元格没有动" in press(book, "fix")
    assert sheet.cells[4, 4].formula == "=D9"
    press(book, "undo")
    before = snapshot(book)
    sheet.is_protected = True
    assert "所以什么都没有改" in press(book, "fix")
    assert snapshot(book) == before


def test_a_sheet_protected_after_the_check_is_named_and_cleared_later() -> None:
    book = register(WRONG)
    before = snapshot(book)
    press(book, "check")
    sheet = next(s for s in book.sheets if s.name == "花名册")
    sheet.is_protected = True

    assert "加了保护" in press(book, "clear")
    sheet.is_protected = False
    assert "已清除" in press(book, "clear")
    assert snapshot(book) == before


def test_marks_go_when_all_is_put_right() -> None:
    book = register(WRONG, titled=False)
    press(book, "check")
    sheet = next(s for s in book.sheets if s.name == "花名册")
    for column, value in enumerate(CLEAN, 1):
        sheet.cells[2, column].value = value

    said = press(book, "check")

    assert "错误0处，警告0处" in said
    assert marked(sheet) == []
    assert sheet.cells[2, 4].look.pattern == NONE


def test_cells_changed_after_a_repair_are_left_out_of_its_undoing() -> None:
    book = register(LOWER)
    book.application.person.confirms = [True]
    press(book, "fix")
    book.sheets[0].cells[3, 2].value = "康秀华"

    said = press(book, "undo")

    assert "有1个单元格修正以后又改过" in said
    assert book.sheets[0].cells[3, 2].value == "康秀华"
    assert book.sheets[0].cells[3, 4].value == LOWER[3]


def test_nothing_to_repair_is_said() -> None:
    assert "没有可以放心自动修正的内容" in press(register(CLEAN), "fix")


@pytest.mark.parametrize("key", ["check", "fix"])
@pytest.mark.parametrize("after", range(6))
def test_esc_stops_with_nothing_half_done(
    key: str, after: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    book = ugly()
    before = snapshot(book)
    book.application.person.confirms = [True]
    told = []

    def pressed(_app: object) -> bool:
        told.append(1)
        return len(told) > after + 1

    monkeypatch.setattr("volkit.excel.xlwings_clerk._is_escape_pressed", pressed)
    try:
        press(book, key)
    except StoppedError:
        assert snapshot(book) == before
    else:
        assert len(told) <= after + 1
    assert book.application.ScreenUpdating is True


def test_a_stop_is_told_and_the_status_bar_given_back(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    book = register(WRONG)
    answers = iter([False, False, True])
    monkeypatch.setattr(
        "volkit.excel.xlwings_clerk._is_escape_pressed", lambda _app: next(answers)
    )

    assert entry.press("check", opened(book))
    assert book.application.bar is False


def test_the_words_of_the_next_finding_stay_in_the_status_bar() -> None:
    book = register(WRONG)
    entry.press("check", opened(book))

    assert entry.press("next_finding", opened(book)) == ""
    assert isinstance(book.application.bar, str)


def test_an_open_book_is_judged_as_its_file_is(tmp_path: Path) -> None:
    for path in write_street(tmp_path, people=40).paths:
        if path.suffix != ".xlsx":
            continue
        on_desk = desk(loaded(path))
        live = judge(on_desk)
        report = check([path], CheckOptions(today=DAY, workers=0))
        assert sorted(
            (f.said.sheet, f.said.cell or "", f.said.code, f.said.message)
            for f in live.lines
        ) == sorted((f.sheet, f.cell or "", f.code, f.message) for f in report.findings)


def test_a_structure_that_is_protected_is_said_and_nothing_changes() -> None:
    book = register(WRONG)
    book.ProtectStructure = True
    before = snapshot(book)

    said = entry.press("check", opened(book))

    assert said
    assert snapshot(book) == before


def test_the_buttons_stand_in_one_group_in_their_order() -> None:
    ours = [b for b in all_buttons().values() if b.key in KEYS]

    assert [b.key for b in ours] == [
        "check",
        "next_finding",
        "previous_finding",
        "fix",
        "undo",
        "clear",
    ]
    assert {b.group.zh_hans for b in ours} == {"核对"}
    assert [b.key for b in ours if b.large] == ["check", "fix"]


def test_nothing_is_read_cell_by_cell() -> None:
    small, large = register(CLEAN), register(*[CLEAN] * 400)
    calls = []
    for book in (small, large):
        live = opened(book)
        book.application.calls = 0
        XlwingsBook(live).read("花名册")
        calls.append(book.application.calls)

    assert calls[1] < calls[0] + 40
    assert XlwingsClerk(live.app) is not None
