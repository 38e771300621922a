"""Which rows are data, and what is said of the others."""

import datetime as dt
from pathlib import Path

import pytest
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from tests.read.made import OTHER, SPECIMEN, cells, lines, noted, only, params, read
from volkit.model.table import MergedCell

HEAD = ["序号", "姓名", "身份证号", "联系电话", "备注"]
ROW = [1, "康兵", SPECIMEN, "13800000001", None]


@pytest.mark.parametrize(
    "line",
    [
        ["合计", "5人"],
        ["合  计", None, None, 12],
        ["總計", None, None, 12],
        ["小计", None, None, None, 3],
        ["Total", None, None, 12],
        [None, "合计", None, 12],
        ["合计：52人"],
        ["填表人：赵某", None, "审核人：钱某"],
        ["填表人", "赵某", "审核人", None, None],
        ["单位负责人（签字）：", None, None, "填报日期：2012年12月19日"],
        ["制表：赵某", None, "电话：024-44820000"],
        ["（盖章）"],
        ["单位（公章）："],
        [None, None, None, None, "2012年12月19日"],
        ["注：1.本表一式两份；2.请如实填写。"],
        ["备注：退休党员不填单位"],
        ["说明: 本表由社区填写"],
        ["以下空白"],
        ["第1页 共3页"],
        ["第二党支部"],
        ["二、青年志愿者"],
        ["（一）郭家社区"],
        ["例：张三", "张三", SPECIMEN, "138"],
        ["示例", "张三", SPECIMEN, "138"],
        HEAD,
    ],
)
@pytest.mark.parametrize("place", ["between", "last"])
def test_lines_that_hold_no_record_are_left_out(
    tmp_path: Path, line: list[object], place: str
) -> None:
    rows = [HEAD, ROW, line, [2, "张三", OTHER, "139"]]
    if place == "last":
        rows[2:] = [rows[3], rows[2]]
    table = only(read(tmp_path, rows))
    assert cells(table, "name") == ["康兵", "张三"]
    expected = "header-repeated" if line is HEAD else "row-is-no-data"
    assert params(table, expected)["rows"] == ("3" if place == "between" else "4")


@pytest.mark.parametrize(
    "line",
    [
        [2, "张三", None, None, None],
        [None, "张三", None, None, None],
        [None, None, OTHER, None, None],
        [None, None, None, "13800000002", None],
        [2, "合计", OTHER, "139", None],
        [2, "注小明", OTHER, None, None],
        ["2", "张三", "无", "—", "/"],
        [2, None, None, "139", "填表人：赵某代填"],
        [2, "张三", OTHER, "139", "合计"],
    ],
)
def test_a_record_is_never_taken_for_a_footer(
    tmp_path: Path, line: list[object]
) -> None:
    table = only(read(tmp_path, [HEAD, ROW, line, [3, "李四", OTHER, "137"]]))
    assert list(table.rows) == [2, 3, 4]


def test_blank_rows_and_rows_with_only_a_number_are_passed_over_in_silence(
    tmp_path: Path,
) -> None:
    rows = [HEAD, ROW, [None] * 5, [2, "张三", OTHER], [3], [4], ["5", "  "]]
    table = only(read(tmp_path, rows))
    assert list(table.rows) == [2, 4]
    assert "row-is-no-data" not in noted(table)


@pytest.mark.parametrize(
    "line",
    [
        ["", "必填", "必填", "选填", "选填"],
        ["（个）", "（汉字）", "（18位）", "（11位）", None],
        [1, 2, 3, 4, 5],
        ["(1)", "(2)", "(3)", "(4)", "(5)"],
        ["甲", "乙", 1, 2, 3],
    ],
)
def test_a_row_of_units_or_numbers_under_the_header_is_no_data(
    tmp_path: Path, line: list[object]
) -> None:
    table = only(read(tmp_path, [HEAD, line, ROW]))
    assert list(table.rows) == [3]


def test_a_total_is_compared_with_the_numbers_above_it(tmp_path: Path) -> None:
    rows = lines("""
        序号 | 姓名 | 服务日期 | 服务时长 | 备注
        1 | 康兵 | 2012-03-05 | |
        2 | 张三 | 2012-03-05 | |
        小计 | | | |
        3 | 李四 | 2012-04-05 | |
        小计 | | | |
        合计 | | | |
    """)
    for row, hours in zip(rows[1:], (2, 2.5, 4.5, 3, 4, 7.5), strict=True):
        row[3] = hours
    table = only(read(tmp_path, rows))
    wrong = [n for n in table.notes if n.note == "total-differs-from-details"]
    assert [(n.letter, n.row, n.params["details"]) for n in wrong] == [("D", 6, "3")]
    assert cells(table, "hours") == [2, 2.5, 3]


def test_a_total_over_hours_in_words_is_not_judged(tmp_path: Path) -> None:
    rows = [
        ["姓名", "服务日期", "服务时长"],
        ["康兵", "2012-03-05", "2小时"],
        ["张三", "2012-03-05", 3],
        ["合计", None, 4],
    ]
    assert "total-differs-from-details" not in noted(only(read(tmp_path, rows)))


def test_a_running_total_is_not_judged(tmp_path: Path) -> None:
    rows = [
        ["姓名", "服务日期", "服务时长"],
        ["康兵", "2012-03-05", 2],
        ["累计", None, 40],
    ]
    assert "total-differs-from-details" not in noted(only(read(tmp_path, rows)))


def test_hidden_rows_and_columns_are_read_and_named(tmp_path: Path) -> None:
    def hide(sheet: Worksheet) -> None:
        sheet.row_dimensions[3].hidden = True
        sheet.column_dimensions["C"].hidden = True

    rows = [HEAD, ROW, [2, "张三", OTHER], [3, "李四", OTHER]]
    table = only(read(tmp_path, rows, hide))
    assert cells(table, "name") == ["康兵", "张三", "李四"]
    assert params(table, "row-hidden") == {"count": 1, "rows": "3"}
    assert params(table, "column-hidden") == {"columns": "C"}
    assert [c.letter for c in table.columns if c.hidden] == ["C"]


def test_a_value_merged_downwards_stays_in_its_first_row_and_marks_the_others(
    tmp_path: Path,
) -> None:
    def merge(sheet: Worksheet) -> None:
        sheet.merge_cells("A2:A3")

    rows = [
        ["活动名称", "姓名", "服务日期", "服务时长"],
        ["清雪", "康兵", dt.date(2012, 12, 1), 2],
        [None, "张三", dt.date(2012, 12, 1), 2],
    ]
    table = only(read(tmp_path, rows, merge))
    assert cells(table, "activity_no") == ["清雪", MergedCell()]
    assert params(table, "cells-merged") == {"count": 1, "cells": "A2:A3"}


def test_a_few_red_rows_and_comments_are_said(tmp_path: Path) -> None:
    def mark(sheet: Worksheet) -> None:
        for cell in sheet[4]:
            cell.font = Font(color="FFFF0000")
        sheet["B3"].comment = Comment("已迁出", "x")

    rows = [HEAD, *([n, "康兵", SPECIMEN, "138"] for n in range(1, 8))]
    table = only(read(tmp_path, rows, mark))
    assert params(table, "row-marked-by-colour") == {"count": 1, "rows": "4"}
    assert params(table, "cell-commented") == {"count": 1, "cells": "B3"}


def test_banded_rows_and_a_coloured_header_mean_nothing(tmp_path: Path) -> None:
    def band(sheet: Worksheet) -> None:
        sheet["A1"].comment = Comment("请填序号", "x")
        for number, row in enumerate(sheet.iter_rows()):
            if number % 2 == 0:
                for cell in row:
                    cell.fill = PatternFill("solid", fgColor="FFFFFF00")

    rows = [HEAD, *([n, "康兵", SPECIMEN, "138"] for n in range(1, 8))]
    assert noted(only(read(tmp_path, rows, band))) == {"required-column-missing"}


def test_a_long_table_is_sorted_like_a_short_one(tmp_path: Path) -> None:
    people = [
        [n, f"人{n}", f"9999991990{n:08d}", f"138{n:08d}", None] for n in range(2000)
    ]
    people[700] = ["第二党支部", None, None, None, None]
    people[1200] = list(HEAD)
    people[1500] = [None] * 5
    rows = [["名册"], HEAD, *people, ["合计", None, None, 2000], ["填表人：赵某"]]
    table = only(read(tmp_path, rows))
    assert len(table.rows) == 1997
    assert params(table, "row-is-no-data")["rows"] == "703、2003-2004"
    assert params(table, "header-repeated")["rows"] == "1203"


CASH_BOOK = [
    ["日期", "凭证号", "摘要", "收入", "支出", "余额"],
    ["2012-01-01", None, "上年结转", None, None, 2000],
    ["2012-01-05", "记1", "捐款", 1000, None, 3000],
    ["2012-01-08", "记2", "购马甲", None, 600, 2400],
    [None, None, "本月合计", 1000, 600, 2400],
    ["2012-02-03", "记1", "冲销记2", None, "(100)", 2500],
    ["2012-02-09", "记2", "上年结转的旗帜", None, 300, 2200],
    [None, None, "过次页", 1000, 800, 2200],
    [None, None, "本月合计", 0, 200, 2200],
    [None, None, "本年累计", 1000, 800, 2200],
]


def test_a_cash_book_is_read_without_what_it_only_carries_over(tmp_path: Path) -> None:
    table = only(read(tmp_path, [["现金日记账"], *CASH_BOOK]))
    assert table.kind == "fund"
    assert cells(table, "memo") == ["捐款", "购马甲", "冲销记2", "上年结转的旗帜"]
    assert params(table, "row-is-no-data")["rows"] == "3、6、9-11"


def test_totals_of_a_cash_book_do_not_add_up_its_balances(tmp_path: Path) -> None:
    table = only(read(tmp_path, CASH_BOOK))
    assert "total-differs-from-details" not in noted(table)
    wrong = [*CASH_BOOK[:4], [None, None, "本月合计", 1000, 700, 2400]]
    assert "total-differs-from-details" in noted(only(read(tmp_path, wrong)))


def test_only_a_book_with_balances_carries_over(tmp_path: Path) -> None:
    people = [HEAD, ROW, [2, "康秀兵", SPECIMEN, "13800000002", "上年结转"]]
    assert len(only(read(tmp_path, people)).rows) == 2
