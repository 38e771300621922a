"""A new year's workbook: blank, or begun from last year's."""

import datetime as dt
from pathlib import Path

import openpyxl
import pytest

from tests.invent import people
from volkit.model.errors import UsageError
from volkit.model.text import LOCALES, Locale
from volkit.render.workbook_layout import FIRST_ROW, places
from volkit.service.check import CheckOptions, check
from volkit.service.demo_street import write_street
from volkit.service.new import division_name, new_workbook
from volkit.service.new_rows import rows_of_last_year

FOLK = people(4)
HEADER = (
    "志愿者编号", "姓名", "性别", "身份证号", "出生日期", "联系电话", "服务类别",
    "注册日期", "状态", "累计时长", "本年时长", "当前星级", "退出日期", "退出原因",
)  # fmt: skip


@pytest.mark.parametrize("locale", LOCALES)
def test_a_blank_workbook_reads_back_with_nothing_to_complain_of(
    locale: Locale, tmp_path: Path
) -> None:
    out = tmp_path / "2013.xlsx"
    new_workbook(out, division="彩屯街道", year=2013, old=None, locale=locale)
    report = check([out], CheckOptions(today=dt.date(2013, 1, 4), workers=0))
    assert [f.message for f in report.findings] == []
    kinds = {t.as_ for f in report.files for t in f.tables}
    assert {"volunteer", "service_record", "commitment", "param"} <= kinds


def _old(path: Path) -> Path:
    """Write last year's register: a reader, one who left, one with a wrong date."""
    book = openpyxl.Workbook()
    ws = book.worksheets[0]
    ws.title = "花名册"
    ws.append(HEADER)
    for number, person in enumerate(FOLK):
        left = number == 1
        ws.append((
            person.number, person.name, person.sex, person.id_no, person.birth,
            person.phone, "环境保护、文体娱乐", dt.date(2011, 3, 1),
            "已退出" if left else "已注册", 12.5, 7, 2,
            dt.date(2012, 5, 1) if left else None, "本人申请" if left else None,
        ))  # fmt: skip
    ws["E5"] = "农历八月初三"
    ws["F4"] = "".join(chr(ord(c) + 0xFEE0) for c in "13912345678")
    book.save(path)
    return path


def _volunteers(path: Path) -> list[dict[str, object]]:
    place = places("zh_Hans", {})["volunteer"]
    ws = openpyxl.load_workbook(path)[place.tab]
    rows = [
        {k: ws[f"{place.letter(k)}{row}"].value for k in place.columns}
        for row in range(FIRST_ROW, FIRST_ROW + 10)
    ]
    return [row for row in rows if row["volunteer_no"]]


def test_active_people_are_taken_over_and_those_who_left_are_not(
    tmp_path: Path,
) -> None:
    out = tmp_path / "2013.xlsx"
    counts = new_workbook(
        out,
        division="210503005",
        year=2013,
        old=_old(tmp_path / "old.xlsx"),
        locale="zh_Hans",
    )
    rows = _volunteers(out)
    assert counts["volunteer"] == 3
    assert [r["name"] for r in rows] == [FOLK[0].name, FOLK[2].name, FOLK[3].name]


def test_values_arrive_repaired_in_their_kind_and_totals_of_the_year_are_dropped(
    tmp_path: Path,
) -> None:
    out = tmp_path / "2013.xlsx"
    new_workbook(
        out,
        division="彩屯街道",
        year=2013,
        old=_old(tmp_path / "old.xlsx"),
        locale="zh_Hans",
    )
    first, second, third = _volunteers(out)
    assert first["id_no"] == FOLK[0].id_no
    assert first["birth"] == dt.datetime.combine(FOLK[0].birth, dt.time())
    assert first["sex"] == FOLK[0].sex
    assert first["classes"] == "环境保护、文体娱乐"
    assert first["hours_total"] == 12.5
    assert first["hours_year"] is None
    assert first["star"] == 2
    assert second["phone"] == "13912345678"
    assert third["birth"] == "农历八月初三"


def test_a_whole_street_is_taken_over_from_the_sheets_it_kept(tmp_path: Path) -> None:
    street = write_street(tmp_path / "street")
    rows = rows_of_last_year(street.paths[0], year=2013, locale="zh_Hans")
    assert len(rows["station"]) == 3
    assert len(rows["team"]) == 5
    assert len(rows["volunteer"]) > 55
    known = {row.get("volunteer_no") for row in rows["volunteer"]}
    assert {row["volunteer_no"] for row in rows["team_member"]} <= known


@pytest.mark.parametrize(
    ("said", "called"),
    [
        ("彩屯街道", "彩屯街道"),
        ("彩屯", "彩屯街道"),
        ("210503005", "彩屯街道"),
        ("溪湖区", "溪湖区"),
        ("210503", "溪湖区"),
        ("本溪市溪湖区彩屯街道", "彩屯街道"),
    ],
)
def test_a_division_is_named_by_its_code_or_its_name(said: str, called: str) -> None:
    assert division_name(said, "zh_Hans") == called


@pytest.mark.parametrize("said", ["彩囤街道", "999999", "", "火星"])
def test_an_unknown_division_is_answered_with_the_nearest(said: str) -> None:
    with pytest.raises(UsageError) as caught:
        division_name(said, "zh_Hans")
    assert caught.value.params["near"]


def test_a_file_that_is_there_is_never_overwritten(tmp_path: Path) -> None:
    out = tmp_path / "2013.xlsx"
    out.write_bytes(b"a year of work")
    with pytest.raises(UsageError, match="already there"):
        new_workbook(out, division="彩屯街道", year=2013, old=None, locale="zh_Hans")
    assert out.read_bytes() == b"a year of work"


@pytest.mark.parametrize(("name", "year"), [("2013.xls", 2013), ("2013.xlsx", 13)])
def test_an_impossible_name_or_year_is_refused(
    name: str, year: int, tmp_path: Path
) -> None:
    with pytest.raises(UsageError):
        new_workbook(
            tmp_path / name, division="彩屯街道", year=year, old=None, locale="en"
        )
    assert list(tmp_path.iterdir()) == []


def test_a_file_without_a_register_is_no_beginning(tmp_path: Path) -> None:
    old = tmp_path / "old.csv"
    old.write_text("甲,乙\n1,2\n", encoding="utf-8")
    with pytest.raises(UsageError, match="no register"):
        new_workbook(
            tmp_path / "2013.xlsx",
            division="彩屯街道",
            year=2013,
            old=old,
            locale="zh_Hans",
        )
    assert not (tmp_path / "2013.xlsx").exists()
