"""The open workbook: what is read from it and what is written into it."""

import datetime as dt
from pathlib import Path

import pytest

from tests.excel.com_book import VERY_HIDDEN, ListObject
from tests.excel.com_cells import Cell, Failure, Look
from tests.excel.com_files import loaded, reopened, snapshot
from tests.excel.desks import CLEAN, HEADERS, register
from tests.excel.engine import opened, workbook
from volkit.excel.kept_texts import KEPT
from volkit.excel.live import Edit, NewSheet, Selection, Written
from volkit.excel.xlwings_book import XlwingsBook
from volkit.model.errors import RefusedError, SurroundingsError
from volkit.model.table import DeclaredTable, ErrorCell
from volkit.read.arrived import in_order
from volkit.read.workbook import read_file
from volkit.read.xlsx import read_sheets
from volkit.service.demo_street import write_street


def dated(number: float, code: str = "yyyy/m/d") -> Cell:
    return Cell(number, look=Look(number_format=code))


def test_every_cell_keeps_its_kind() -> None:
    book = workbook()
    sheet = book.sheet(
        "表", [["文字", 3.0, True, Failure("#DIV/0!"), Failure("#SPILL!")]]
    )
    sheet.cells[2, 1] = dated(41275.0)
    sheet.cells[2, 2] = dated(41275.5, "yyyy-mm-dd hh:mm")
    sheet.cells[2, 3] = dated(0.354166666666667, "h:mm")
    sheet.cells[2, 4] = dated(1.5, "[h]:mm")
    sheet.cells[2, 5] = Cell(12.5, look=Look(number_format="¥#,##0.00"))

    read = XlwingsBook(opened(book)).read("表")

    assert [list(row) for row in zip(*read.columns, strict=True)] == [
        ["文字", 3.0, True, ErrorCell("#DIV/0!"), ErrorCell("#SPILL!")],
        [
            dt.date(2013, 1, 1),
            dt.datetime(2013, 1, 1, 12),
            dt.time(8, 30),
            dt.timedelta(days=1.5),
            12.5,
        ],
    ]


def test_merges_hidden_rows_tables_notes_and_formats_are_seen() -> None:
    book = workbook()
    sheet = book.sheet(
        "表", [["题"], ["甲", "乙"], ["一", 2012.1], ["二", 2.0], ["合计"]]
    )
    sheet.merges += [(1, 1, 1, 2), (3, 1, 4, 1)]
    sheet.hidden_rows |= {3}
    sheet.hidden_columns |= {2}
    sheet.cells[3, 2].look.number_format = "0.00"
    sheet.cells[4, 2].note = "站长：已核"
    sheet.ListObjects.append(ListObject(sheet, "名单", "A2:B5", totals=True))

    read = XlwingsBook(opened(book)).read("表")

    assert read.merges == ((1, 1, 1, 2), (3, 1, 4, 1))
    assert read.hidden_rows == {3}
    assert read.hidden_columns == {2}
    assert read.comments == {(4, 2)}
    assert read.declared == (DeclaredTable("名单", 2, 1, 4, 2, has_totals=True),)
    assert read.number_formats([(3, 2), (4, 2)]) == {(3, 2): "0.00", (4, 2): "General"}


def test_a_day_after_the_last_one_spoils_only_its_own_column() -> None:
    book = workbook()
    sheet = book.sheet("表", [["甲", None], ["乙", None]])
    sheet.cells[1, 2] = dated(41275.0)
    sheet.cells[2, 2] = dated(99_999_999.0)
    sheet.cells[2, 3] = dated(41275.0)

    read = XlwingsBook(opened(book)).read("表")

    assert [list(c) for c in read.columns] == [
        ["甲", "乙"],
        [41275.0, 99_999_999.0],
        [None, dt.date(2013, 1, 1)],
    ]


def test_a_sheet_without_anything_and_one_with_one_cell_are_read() -> None:
    book = workbook()
    book.sheet("空")
    book.sheet("一格").cells[7, 3] = Cell("甲")

    live = XlwingsBook(opened(book))

    assert live.read("空").columns == []
    one = live.read("一格")
    assert ([list(c) for c in one.columns], one.first_row, one.first_column) == (
        [["甲"]],
        7,
        3,
    )


def test_a_sheet_coloured_to_its_last_row_is_read_as_far_as_it_is_filled() -> None:
    book = workbook()
    sheet = book.sheet("表", [["甲", "乙"], ["一", "二"]])
    sheet.cells[1_000_000, 30] = Cell(look=Look(bold=True))

    read = XlwingsBook(opened(book)).read("表")

    assert [list(c) for c in read.columns] == [["甲", "一"], ["乙", "二"]]


def test_a_sheet_too_large_to_read_is_refused_by_name() -> None:
    book = workbook()
    sheet = book.sheet("巨表", [["甲"]])
    sheet.cells[1_000_000, 30] = Cell("乙")

    with pytest.raises(RefusedError) as refused:
        XlwingsBook(opened(book)).read("巨表")

    assert refused.value.params["sheet"] == "巨表"


def test_an_open_workbook_reads_as_its_file_does(tmp_path: Path) -> None:
    for path in write_street(tmp_path, people=30).paths:
        if path.suffix != ".xlsx":
            continue
        live = XlwingsBook(opened(loaded(path)))
        for sheet in in_order(read_sheets(path.read_bytes())):
            seen = live.read(sheet.name)
            assert [list(c) for c in seen.columns] == [list(c) for c in sheet.columns]
            assert set(seen.merges) == set(sheet.merges)
            assert seen.declared == sheet.declared
        assert read_file(path).tables


def test_only_cells_that_still_hold_the_old_value_change() -> None:
    book = workbook()
    sheet = book.sheet("表", [["甲", 5.0, "乙"], ["公式", "合并", None]])
    sheet.cells[2, 1] = Cell("甲", formula='="甲"')
    sheet.merges.append((1, 2, 2, 2))
    live = XlwingsBook(opened(book))
    edits = [
        Edit("表", 1, 1, "甲", "丙"),
        Edit("表", 1, 2, 6.0, 7.0),
        Edit("表", 2, 1, "甲", "丙"),
        Edit("表", 2, 2, None, "丙"),
        Edit("表", 3, 9, None, "新"),
        Edit("没有", 1, 1, None, "丙"),
    ]

    refused = live.edit(edits)

    assert set(refused) == {edits[1], edits[2], edits[3], edits[5]}
    assert [sheet.cells[p].value for p in ((1, 1), (1, 2), (2, 1), (3, 9))] == [
        "丙",
        5.0,
        "甲",
        "新",
    ]


def test_edits_that_belong_together_are_made_together_or_not_at_all() -> None:
    book = workbook()
    sheet = book.sheet("表", [["8:00-9:00", "有人填了"]])

    refused = XlwingsBook(opened(book)).edit(
        [
            Edit("表", 1, 1, "8:00-9:00", "8:00", group="a"),
            Edit("表", 1, 2, None, "9:00", group="a"),
        ]
    )

    assert len(refused) == 2
    assert sheet.cells[1, 1].value == "8:00-9:00"


def test_text_stays_text_and_a_day_becomes_a_real_day() -> None:
    book = workbook()
    sheet = book.sheet("表", [["x", "x", "x", "x", "x", "x", "x"]])
    sheet.cells[1, 6].look.number_format = "@"
    new = [
        "11010519491231002X",
        "=1+1",
        dt.date(2012, 1, 2),
        dt.time(8, 30),
        "女",
        3.0,
        None,
    ]

    XlwingsBook(opened(book)).edit(
        [Edit("表", 1, n, "x", value) for n, value in enumerate(new, 1)]
    )

    cells = [sheet.cells[1, n] for n in range(1, 8)]
    assert [c.value for c in cells] == [
        "11010519491231002X",
        "=1+1",
        40910.0,
        pytest.approx(0.354166666666667),
        "女",
        3.0,
        None,
    ]
    assert [c.look.number_format for c in cells] == [
        "@",
        "@",
        "yyyy-mm-dd",
        "hh:mm",
        "General",
        "General",
        "General",
    ]
    assert all(c.formula is None for c in cells)


def test_a_protected_sheet_is_refused_before_any_cell_changes() -> None:
    book = workbook()
    free = book.sheet("甲表", [["x"]])
    book.sheet("乙表", [["x"]]).is_protected = True
    before = snapshot(book)

    with pytest.raises(SurroundingsError) as refused:
        XlwingsBook(opened(book)).edit(
            [Edit("甲表", 1, 1, "x", "y"), Edit("乙表", 1, 1, "x", "y")]
        )

    assert refused.value.params == {"sheets": "乙表"}
    assert snapshot(book) == before
    assert free.cells[1, 1].value == "x"


def test_when_excel_refuses_halfway_all_is_put_back(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    book = workbook()
    sheet = book.sheet("表", [["1", "x"], ["2", "x"]])
    other = book.sheet("别的", [["x"]])
    before = snapshot(book)

    def refuse(_areas: object) -> None:
        raise OSError("busy")

    monkeypatch.setattr(other, "refuse_locked", refuse)
    with pytest.raises(SurroundingsError):
        XlwingsBook(opened(book)).edit(
            [
                Edit("表", 1, 1, "1", dt.date(2012, 1, 2)),
                Edit("表", 2, 2, "x", "y"),
                Edit("别的", 1, 1, "x", "y"),
            ],
            undoable=True,
        )

    assert snapshot(book) == before
    assert sheet.cells[1, 1].value == "1"


def test_undo_brings_values_and_formats_back_but_not_over_later_changes(
    tmp_path: Path,
) -> None:
    book = workbook()
    book.sheet("表", [["１２３", "2012.1.2", 40910.0, None]])
    before = snapshot(book)
    live = XlwingsBook(opened(book))
    live.edit(
        [
            Edit("表", 1, 1, "１２３", "123"),
            Edit("表", 1, 2, "2012.1.2", dt.date(2012, 1, 2)),
            Edit("表", 1, 3, 40910.0, dt.date(2012, 1, 2)),
            Edit("表", 1, 4, None, "新"),
        ],
        undoable=True,
    )

    again = reopened(book, tmp_path)
    assert XlwingsBook(opened(again)).undo() == (4, [])
    assert snapshot(again) == before
    book.sheets[0].cells[1, 1].value = "又改了"
    assert XlwingsBook(opened(book)).undo() == (3, [Edit("表", 1, 1, "123", "１２３")])
    assert book.sheets[0].cells[1, 1].value == "又改了"
    assert XlwingsBook(opened(book)).undo() is None


def test_undo_knows_every_kind_of_cell() -> None:
    book = workbook()
    sheet = book.sheet("表", [[None] * 3, [True, "文字"]])
    sheet.cells[1, 1] = dated(41275.5, "yyyy-mm-dd hh:mm")
    sheet.cells[1, 2] = dated(0.5, "h:mm")
    sheet.cells[1, 3] = dated(1.5, "[h]:mm")
    before = snapshot(book)
    live = XlwingsBook(opened(book))
    columns = live.read("表").columns

    refused = live.edit(
        [
            Edit("表", row, column, columns[column - 1][row - 1], "改")
            for row, column in ((1, 1), (1, 2), (1, 3), (2, 1), (2, 2))
        ],
        undoable=True,
    )

    assert refused == []
    assert [sheet.cells[p].value for p in ((1, 1), (1, 3), (2, 1))] == ["改"] * 3
    assert live.undo() == (5, [])
    assert snapshot(book) == before


def test_a_sheet_is_added_once_and_a_person_s_own_is_left_alone() -> None:
    book = register(CLEAN)
    book.sheet("volkit核对结果", [["站长自己的"]])
    live = XlwingsBook(opened(book))
    new = NewSheet("volkit核对结果", [[Written("甲")]], first=True)

    names = [live.put_sheet(new), live.put_sheet(new)]

    assert names == ["volkit核对结果+", "volkit核对结果+"]
    assert live.sheet_names() == ["volkit核对结果+", "花名册", "volkit核对结果", KEPT]
    live.remove_sheet("volkit核对结果")
    live.remove_sheet("volkit核对结果+")
    assert live.sheet_names() == ["花名册", "volkit核对结果"]


def test_an_added_sheet_holds_text_as_text_and_links_that_lead_to_their_cells() -> None:
    book = workbook()
    book.sheet("张三's 表", [["甲"]])
    rows = [
        [Written("标题", "title")],
        [
            Written("序号", "header"),
            Written("位置", "header"),
            Written("日期", "header"),
        ],
        [
            Written(1),
            Written('"甲" A1', "link", ("张三's 表", "A1")),
            Written(dt.date(2012, 1, 2)),
        ],
        [Written("=1+1"), Written("0123", "error"), Written("x" * 9000)],
    ]

    name = XlwingsBook(opened(book)).put_sheet(NewSheet("清单", rows, (6, 20), 2))

    sheet = next(s for s in book.sheets if s.name == name)
    assert sheet.cells[4, 1].value == "=1+1"
    assert sheet.cells[4, 1].formula is None
    assert sheet.cells[4, 2].value == "0123"
    assert sheet.cells[3, 2].formula == '=HYPERLINK("#\'张三\'\'s 表\'!A1","""甲"" A1")'
    assert sheet.cells[3, 3].look.number_format == "yyyy-mm-dd"
    assert sheet.cells[2, 1].look.bold
    assert sheet.frozen == (2, 0)
    assert (sheet.widths[1], sheet.widths[2]) == (6, 20)
    assert book.active.name == "张三's 表"


def test_kept_texts_survive_saving_and_leave_no_trace_when_forgotten(
    tmp_path: Path,
) -> None:
    book = register(CLEAN)
    before = snapshot(book)
    text = "\n".join(f"=第{n}行\r\t" for n in range(20_000))
    live = XlwingsBook(opened(book))
    live.keep("甲", text)
    live.keep("乙", "+1")

    again = reopened(book, tmp_path)
    live = XlwingsBook(opened(again))
    assert (live.kept("甲"), live.kept("乙"), live.kept("丙")) == (text, "+1", None)
    assert next(s.state for s in again.sheets if s.name == KEPT) == VERY_HIDDEN
    live.keep("甲", None)
    live.keep("乙", None)
    assert snapshot(again) == before


def test_what_somebody_scribbled_over_the_kept_texts_is_not_read() -> None:
    book = register(CLEAN)
    live = XlwingsBook(opened(book))
    live.keep("甲", "文字")
    next(s for s in book.sheets if s.name == KEPT).cells[1, 2].value = "z乱写"

    assert live.kept("甲") is None


def test_a_workbook_with_protected_structure_says_how_to_go_on() -> None:
    book = register(CLEAN)
    book.ProtectStructure = True
    live = XlwingsBook(opened(book))

    with pytest.raises(SurroundingsError):
        live.keep("甲", "文字")
    with pytest.raises(SurroundingsError):
        live.put_sheet(NewSheet("清单", [[Written("甲")]]))


def test_the_selection_ends_where_the_cells_end() -> None:
    book = register(CLEAN, CLEAN)
    live = opened(book)

    live.sheets["花名册"].range("2:1048576").select()

    assert XlwingsBook(live).selection() == Selection("花名册", 2, 1, (2, 3, 4))


def test_the_path_is_known_without_reading_the_workbook_s_settings(
    tmp_path: Path,
) -> None:
    local = workbook("本子.xlsx", str(tmp_path))
    cloud = workbook("本子.xlsx", "https://example.invalid/Documents")
    new = workbook("工作簿1")
    for book in (local, cloud, new):
        book.sheet("xlwings.conf", [["ONEDRIVE_CONSUMER_WIN", "C:\\坏"]])

    paths = [XlwingsBook(opened(book)).path for book in (local, cloud, new)]

    assert paths == [tmp_path / "本子.xlsx", None, None]


def test_a_copy_is_saved_beside_the_open_workbook(tmp_path: Path) -> None:
    book = register(CLEAN)
    XlwingsBook(opened(book)).save_copy(tmp_path / "副本.xlsx")

    assert [c.header for c in read_file(tmp_path / "副本.xlsx").tables[0].columns] == [
        *HEADERS
    ]
    assert book.name == "本子.xlsx"


def test_a_declared_table_grows_and_never_shrinks() -> None:
    book = register(CLEAN, titled=False)
    sheet = book.sheets[0]
    sheet.ListObjects.append(ListObject(sheet, "名单", "A1:F2", totals=False))
    live = XlwingsBook(opened(book))

    live.lengthen("花名册", "名单", 9)
    live.lengthen("花名册", "名单", 3)

    assert live.read("花名册").declared[0].bottom == 9
