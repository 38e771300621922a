"""A list that calls itself public and shows private columns is an error."""

import datetime as dt
from pathlib import Path

import openpyxl
import pytest

from tests.invent import people
from volkit.service.check import CheckOptions, check

ONE, TWO = people(2)


def _found(path: Path, sheet: str, *rows: tuple[object, ...]) -> list[str]:
    book = openpyxl.Workbook()
    ws = book.worksheets[0]
    ws.title = sheet
    for row in rows:
        ws.append(list(row))
    book.save(path)
    report = check([path], CheckOptions(today=dt.date(2013, 1, 4), workers=0))
    return [f.message for f in report.findings if f.code == "VK930"]


@pytest.mark.parametrize("sheet", ["Sheet1", "公示名单"])
def test_the_title_or_the_tab_tells_and_each_open_column_is_named(
    sheet: str, tmp_path: Path
) -> None:
    (said,) = _found(
        tmp_path / "list.xlsx",
        sheet,
        ("2012年度星级志愿者公示",),
        ("姓名", "服务队", "身份证号码", "手机号", "星级"),
        (ONE.name, "党员服务队", ONE.id_no, ONE.phone, 3),
        (TWO.name, "党员服务队", TWO.id_no, TWO.phone, 2),
    )
    assert "身份证号码" in said
    assert "手机号" in said
    assert "服务队" not in said.partition("却列出了")[2].partition("。")[0]


@pytest.mark.parametrize(
    ("title", "phone"),
    [
        ("2012年度星级志愿者公示", "138****5678"),
        ("2012年度星级志愿者名册（内部，不公开）", ONE.phone),
        ("2012年度公示登记台账", ONE.phone),
        ("2012年度志愿者名册", ONE.phone),
    ],
)
def test_masked_columns_and_lists_of_the_office_are_left_alone(
    title: str, phone: str, tmp_path: Path
) -> None:
    rows = (("姓名", "服务队", "手机号"), (ONE.name, "党员服务队", phone))
    assert _found(tmp_path / "list.xlsx", "名单", (title,), *rows) == []


def test_a_list_of_stations_may_show_whom_to_ring(tmp_path: Path) -> None:
    found = _found(
        tmp_path / "list.xlsx",
        "公示",
        ("志愿服务站点公示",),
        ("站点名称", "地址", "负责人", "联系电话"),
        ("东明志愿服务站", "东明路5号", "沈志强", "024-42845678"),
        ("南地志愿服务站", "南地路6号", "秦文静", "024-42845679"),
    )
    assert found == []
