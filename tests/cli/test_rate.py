"""`volkit rate` and `volkit scheme` as a person runs them."""

import csv
import io
import json
from pathlib import Path

from openpyxl import load_workbook

from tests.cli.command import volkit
from tests.service.invented import CLEAN, HEADERS, NAME, write_book, write_register

NO = CLEAN[0]
LEDGER = ("活动编号", "志愿者编号", "姓名", "服务日期", "签到时间", "签退时间", "状态")
DAY = ("--as-of", "2012-12-31")


def street(folder: Path, sessions: int = 60) -> Path:
    days = [f"2012-{n // 20 + 1:02}-{n % 20 + 1:02}" for n in range(sessions)]
    rows = [
        (f"HD{n}", NO, NAME, d, "08:00", "10:00", "已认定") for n, d in enumerate(days)
    ]
    return write_book(
        folder / "街道.xlsx", {"花名册": [HEADERS, CLEAN], "服务台账": [LEDGER, *rows]}
    )


def test_the_json_has_exactly_the_keys_of_the_contract(tmp_path: Path) -> None:
    words = ("--scheme", "gb_hours5", *DAY, "--format", "json")
    ended = volkit("rate", street(tmp_path), *words)

    document = json.loads(ended.out)
    assert ended.status == 0
    assert list(document) == ["volkit", "format", "scheme", "as_of", "people"]
    assert (document["scheme"], document["as_of"]) == ("gb_hours5", "2012-12-31")
    (person,) = document["people"]
    assert list(person) == [
        "volunteer_no",
        "name",
        "stars",
        "label",
        "named",
        "points",
        "medal",
        "veto",
        "measures",
        "next",
    ]
    assert person["volunteer_no"] == NO
    assert person["name"] == "康*兵"
    assert person["stars"] == 1
    assert person["measures"]["hours_total"] == 120
    assert person["next"] == {"stars": 2, "needs": {"hours_total": 180.0}}


def test_the_top_star_has_no_next_one() -> None:
    words = ("--try", "hours_total=5000", "--format", "json")

    assert json.loads(volkit("scheme", "huizhou", *words).out)["next"] is None


def test_the_explanation_names_the_rows_and_what_is_missing(tmp_path: Path) -> None:
    words = ("--scheme", "gb_hours5", *DAY, "--explain", NO)
    ended = volkit("rate", street(tmp_path, 4), *words)

    assert ended.status == 0
    assert "到 1 星还差\n  累计认定时长 92" in ended.out
    assert "2 × 4：第 2、3、4、5 行" in ended.out
    assert NAME not in ended.out


def test_a_number_that_nobody_bears_is_a_wrong_command_line(tmp_path: Path) -> None:
    ended = volkit("rate", street(tmp_path, 1), *DAY, "--explain", "404")

    assert ended.status == 2
    assert "404" in ended.err


def test_the_lists_for_excel_hold_everybody_masked(tmp_path: Path) -> None:
    path = street(tmp_path)
    text = volkit("rate", path, *DAY, "--format", "csv").out
    volkit("rate", path, *DAY, "--output", tmp_path / "星.xlsx")
    sheet = load_workbook(tmp_path / "星.xlsx").worksheets[0]

    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"))))
    listed = [[cell.value for cell in row] for row in sheet.iter_rows(max_row=2)]
    assert rows[0][:3] == ["志愿者编号", "姓名", "星级"]
    assert rows[1][:2] == [NO, "康*兵"]
    assert listed[0] == rows[0][: len(listed[0])]
    assert listed[1][:2] == [NO, "康*兵"]


def test_ledger_rows_that_belong_to_nobody_are_told(tmp_path: Path) -> None:
    rows = [
        ("HD1", "21050312000032", "李建国", "2012-01-02", "08:00", "10:00", "已认定")
    ]
    path = write_book(
        tmp_path / "a.xlsx", {"花名册": [HEADERS, CLEAN], "服务台账": [LEDGER, *rows]}
    )

    ended = volkit("rate", path, *DAY)

    assert ended.status == 0
    assert "服务台账 2" in ended.err


def test_a_broken_scheme_file_ends_with_2_and_names_the_place(tmp_path: Path) -> None:
    broken = tmp_path / "own.toml"
    broken.write_text('id = "own"\nname = "own"\nperiod = "week"\n', encoding="utf-8")

    ended = volkit("rate", street(tmp_path, 1), *DAY, "--scheme", broken)

    assert ended.status == 2
    assert "own.toml" in ended.err
    assert "period" in ended.err


def test_what_was_not_given_is_said(tmp_path: Path) -> None:
    register = write_register(tmp_path / "花名册.xlsx", CLEAN)
    words = ("--scheme", "gb_hours5", *DAY)

    alone = volkit("rate", register, *words)
    whole = volkit("rate", street(tmp_path), *words)

    assert alone.status == whole.status == 0
    assert "服务台账" in alone.err
    assert not whole.err


def test_files_without_anybody_to_rate_are_said_to_be_so(tmp_path: Path) -> None:
    book = write_book(tmp_path / "a.xlsx", {"节假日": [("日期", "类型", "名称")]})

    ended = volkit("rate", book, *DAY)

    assert "没有可以评星的人" in ended.err
