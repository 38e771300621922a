"""Several tables on a sheet, sheets without any, and tables the workbook declares."""

from pathlib import Path

from openpyxl.worksheet.table import Table
from openpyxl.worksheet.worksheet import Worksheet

from tests.read.made import OTHER, SPECIMEN, cells, lines, noted, only, params, read

PEOPLE = [["姓名", "身份证号", "联系电话"], ["康兵", SPECIMEN, "138"]]


def test_tables_of_different_kinds_one_under_another_are_read_in_silence(
    tmp_path: Path,
) -> None:
    rows = lines("""
        一、服务队 | | | | |
        编号 | 服务队名称 | 队长 | 人数 | 联系电话 |
        D01 | 党员先锋队 | 康兵 | 12 | 138 |
        | | | | |
        二、活动 | | | | |
        编号 | 活动名称 | 活动时间 | 活动地点 | 参加人数 | 负责人
        H1 | 清雪 | 2012-12-01 | 广场 | 20 | 康兵
        H2 | 义诊 | 2012-12-02 | 社区 | 5 | 康兵
    """)
    found = read(tmp_path, rows)
    assert [(t.kind, t.range) for t in found.tables] == [
        ("team", "A3:E3"),
        ("activity", "A7:F8"),
    ]
    assert all("several-tables" not in noted(t) for t in found.tables)


def test_a_header_copied_for_each_printed_page_makes_one_table(tmp_path: Path) -> None:
    head = ["序号", "姓名", "身份证号"]
    rows = [
        ["名册"], head, [1, "康兵", SPECIMEN], ["第1页"], [],
        ["名册（续）"], head, [2, "张三", OTHER], ["第2页"],
    ]  # fmt: skip
    table = only(read(tmp_path, rows))
    assert cells(table, "name") == ["康兵", "张三"]
    assert list(table.rows) == [3, 8]
    assert params(table, "header-repeated")["rows"] == "7"
    assert "several-tables" not in noted(table)


def test_two_tables_of_one_kind_with_other_headers_are_said(tmp_path: Path) -> None:
    rows = [
        ["第一支部"], *PEOPLE, [], ["第二支部"],
        ["序号", "姓名", "性别", "身份证号"], [1, "张三", "男", OTHER],
    ]  # fmt: skip
    found = read(tmp_path, rows)
    assert [t.range for t in found.tables] == ["A3:C3", "A7:D7"]
    assert params(found.tables[0], "several-tables")["ranges"] == "A3:C3、A7:D7"


def test_tables_side_by_side_are_told_apart_by_the_gap(tmp_path: Path) -> None:
    rows = lines("""
        站点编号 | 站点名称 | 负责人 | 地址 | | 队伍编号 | 队伍名称 | 队长
        Z1 | 郭家站 | 康兵 | 1号 | | D1 | 先锋队 | 张三
        Z2 | 北台站 | 康兵 | 2号 | | | |
    """)
    found = read(tmp_path, rows)
    assert [(t.kind, t.range) for t in found.tables] == [
        ("station", "A2:D3"),
        ("team", "F2:H2"),
    ]


def test_a_list_printed_in_two_columns_is_read_from_both(tmp_path: Path) -> None:
    rows = lines("""
        序号 | 姓名 | 电话 | 序号 | 姓名 | 电话
        1 | 康兵 | 138 | 3 | 李四 | 137
        2 | 张三 | 139 | 4 | 王五 | 136
    """)
    found = read(tmp_path, rows)
    assert [cells(t, "name") for t in found.tables] == [
        ["康兵", "张三"],
        ["李四", "王五"],
    ]


def test_a_forgotten_blank_column_does_not_tear_a_table(tmp_path: Path) -> None:
    rows = [["姓名", "身份证号", None, "联系电话"], ["康兵", SPECIMEN, None, "138"]]
    assert [c.key for c in only(read(tmp_path, rows)).columns] == [
        "name", "id_no", "phone",
    ]  # fmt: skip


def test_a_column_without_header_is_kept_when_it_holds_values(tmp_path: Path) -> None:
    rows = [["姓名", None, "身份证号"], ["康兵", "组长", SPECIMEN]]
    table = only(read(tmp_path, rows))
    assert [(c.letter, c.key) for c in table.columns] == [
        ("A", "name"), ("B", None), ("C", "id_no"),
    ]  # fmt: skip


def test_a_table_that_begins_far_from_the_corner_keeps_its_place(
    tmp_path: Path,
) -> None:
    rows = [[], [], *[[None, None, *row] for row in PEOPLE]]
    table = only(read(tmp_path, rows))
    assert (table.header_row, table.range) == (3, "C4:E4")


def test_declared_tables_beside_each_other_give_no_cause_to_speak(
    tmp_path: Path,
) -> None:
    def declare(sheet: Worksheet) -> None:
        sheet.add_table(Table(displayName="a", ref="A2:C3"))
        sheet.add_table(Table(displayName="b", ref="E2:G4"))

    rows = [
        ["志愿者", None, None, None, "服务队"],
        ["志愿者编号", "姓名", "证件号码", None, "队伍编号", "队伍名称", "队长"],
        ["V1", "康兵", SPECIMEN, None, "D1", "先锋队", "V1"],
        [None, None, None, None, "D2", "青年队", "V1"],
        ["V2", "张三", OTHER],
    ]
    found = read(tmp_path, rows, declare)
    assert [(t.kind, t.range) for t in found.tables] == [
        ("volunteer", "A3:C5"),
        ("team", "E3:G4"),
    ]
    assert {n for t in found.tables for n in noted(t)} == {"required-column-missing"}


def test_a_row_written_below_a_declared_table_still_belongs_to_it(
    tmp_path: Path,
) -> None:
    def declare(sheet: Worksheet) -> None:
        sheet.add_table(Table(displayName="a", ref="A1:C2"))

    rows = [*PEOPLE, ["张三", OTHER, "139"]]
    assert cells(only(read(tmp_path, rows, declare)), "name") == ["康兵", "张三"]


def test_sheets_of_words_and_codes_are_passed_over(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        {
            "填表说明": [["一、姓名、性别必须填写"], ["二、身份证号18位"]],
            "代码": [["代码", "名称"], ["01", "党员"], ["02", "团员"], ["03", "群众"]],
            "花名册": PEOPLE,
        },
    )
    assert [t.sheet for t in found.tables] == ["花名册"]
    assert not found.notes


def test_a_full_sheet_that_is_no_register_is_named(tmp_path: Path) -> None:
    goods = [["物资名称", "数量", "单位"], ["马甲", 10, "件"], ["胸牌", 20, "个"]]
    found = read(tmp_path, {"花名册": PEOPLE, "物资": goods})
    assert [(n.note, n.params["sheet"]) for n in found.notes] == [
        ("sheet-not-recognised", "物资")
    ]


def test_a_file_without_any_table_says_so(tmp_path: Path) -> None:
    found = read(tmp_path, {"S": [["你好"], ["再见"]]})
    assert not found.tables
    assert noted(found) == {"no-table-recognised"}


def test_an_empty_workbook_says_so_too(tmp_path: Path) -> None:
    assert noted(read(tmp_path, {"S": []})) == {"no-table-recognised"}
