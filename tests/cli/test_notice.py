"""A week's services for the notice board, from sheets as clerks keep them."""

import datetime as dt
import time
from collections.abc import Sequence
from pathlib import Path

import openpyxl
import pytest

from tests.cli.command import volkit
from tests.render.form_people import said
from tests.service.invented import CLEAN, write_book, write_register

MOBILE, CARD = "13941410001", "11010519491231002X"
NOTICES = (
    ("预告编号", "标题", "服务内容", "活动时间", "活动地点", "组织队伍", "招募条件", "报名电话",
     "发布渠道", "发布日期", "变更说明"),
    ("YG-1", "理发<1>", f"为老人理发，问{MOBILE}或{CARD}", "2012.12.19 8:30", "活动室",
     "D-1", "会理发", "024-42840000", "公告栏", "2012-12-15", None),
    ("YG-2", "清雪", "清扫积雪", "12月20日上午", "1号楼", "D-1", None, MOBILE, "公告栏",
     "2012-12-15", "因大风取消"),
    ("YG-3", "下一周的", "扫雪", "2012-12-25 9:00", "2号楼", "D-1", None, MOBILE, "公告栏",
     "2012-12-15", None),
    ("YG-4", "还没定", "扫雪", "择日", "2号楼", "D-1", None, MOBILE, "公告栏", "2012-12-15",
     None),
)  # fmt: skip
ACTIVITIES = (
    ("活动编号", "活动名称", "服务队", "活动负责人", "联系电话", "活动日期", "开始时间",
     "结束时间", "跨日", "地点", "服务内容", "预告编号"),
    ("HD-1", "夜间巡逻", "D-1", "沈志强", MOBILE, "2012-12-21", "22:00", "1:00", "是",
     "吉祥路", "护楼", None),
    ("HD-2", "理发活动", "D-1", "沈志强", MOBILE, "2012-12-19", "8:30", "11:00", "否",
     "活动室", "理发", "YG-1"),
)  # fmt: skip
OTHERS: dict[str, Sequence[tuple[object, ...]]] = {
    "服务队": (("队伍编号", "服务队名称", "队长"), ("D-1", "第一服务队", "沈志强")),
    "服务菜单": (
        (
            "菜单编号",
            "服务名称",
            "服务类别",
            "服务内容",
            "承接队伍",
            "可约时段",
            "启用",
        ),
        (
            "CD-1",
            "家电维修",
            "便民利民",
            "上门修小家电",
            "D-1",
            "每周三 9:00-11:00",
            "是",
        ),
        ("CD-2", "修鞋", "便民利民", "修鞋", "D-1", "每周四", "否"),
    ),
    "参数": (("参数项", "参数值"), ("服务热线", "024-42899999")),
}


@pytest.fixture(scope="module")
def sheets(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a workbook of notices, activities, the menu and what goes with them."""
    book = openpyxl.Workbook()
    for name, rows in ({"活动预告": NOTICES, "活动登记": ACTIVITIES} | OTHERS).items():
        ws = book.create_sheet(name)
        for row in rows:
            ws.append(row)
    book.remove(book.worksheets[0])
    path = tmp_path_factory.mktemp("notice") / "预告.xlsx"
    book.save(path)
    return path


@pytest.fixture(scope="module")
def announced(sheets: Path) -> dict[str, str]:
    """Return the texts of the files of one week."""
    folder = sheets.parent / "out"
    done = volkit("notice", sheets, "--week", "2012-W51", "--output", folder)
    assert done.status == 0, done.err
    assert "3" in done.err
    return texts(folder)


def texts(folder: Path) -> dict[str, str]:
    """Return what each file says, by its name."""
    return {
        p.name: "\n".join(said(p))
        if p.suffix == ".pdf"
        else p.read_text(encoding="utf-8")
        for p in folder.iterdir()
    }


def test_a_poster_a_page_and_a_calendar_are_named_after_the_week(
    announced: dict[str, str],
) -> None:
    names = {f"notice-2012-W51.{form}" for form in ("pdf", "html", "ics")}
    assert set(announced) == names


def test_the_poster_says_what_happens_when_and_what_was_called_off(
    announced: dict[str, str],
) -> None:
    poster = announced["notice-2012-W51.pdf"].replace("\n", "")
    assert "2012年12月17日至2012年12月23日" in poster
    assert "2012年12月19日 8:30" in poster
    assert "夜间巡逻" in poster
    assert "（变更：因大风取消）" in poster
    assert "下一周的" not in poster
    assert poster.index("理发") < poster.index("清雪") < poster.index("夜间巡逻")


def test_the_weeks_notices_and_activities_are_there_once_and_no_others(
    announced: dict[str, str],
) -> None:
    calendar = announced["notice-2012-W51.ics"]
    assert calendar.count("BEGIN:VEVENT") == 3
    assert "20121219T083000" in calendar
    assert "DTSTART;VALUE=DATE:20121220" in calendar
    assert "DTEND;TZID=Asia/Shanghai:20121222T010000" in calendar
    page = announced["notice-2012-W51.html"]
    assert "12月19日周三 08:30" in page
    assert "理发活动" not in page
    assert "下一周的" not in page
    assert page.index("理发") < page.index("清雪") < page.index("夜间巡逻")


def test_a_narrow_page_names_what_stands_in_each_cell(
    announced: dict[str, str],
) -> None:
    page = announced["notice-2012-W51.html"]
    assert "@media screen and (max-width:" in page
    assert '<td data-head="地点">活动室</td>' in page
    assert '<td class="team" data-head="服务队">第一服务队</td>' in page
    assert '<td class="nowrap" data-head="联系热线">024-42840000</td>' in page
    assert '<td data-head="可约时段">每周三 9:00-11:00</td>' in page
    assert '<span class="nowrap">22:00-01:00</span>' in page


def test_an_english_page_uses_english_marks_and_dates(
    sheets: Path, tmp_path: Path
) -> None:
    done = volkit(
        "notice", sheets, "--week", "2012-W51", "--output", tmp_path / "out",
        "--locale", "en",
    )  # fmt: skip
    assert done.status == 0, done.err
    files = texts(tmp_path / "out")
    page, calendar = files["notice-2012-W51.html"], files["notice-2012-W51.ics"]
    assert "Who is sought: 会理发" in page
    assert "Mon, Dec 17 — Sun, Dec 23, 2012" in page
    assert "Team: 第一服务队" in calendar.replace("\n ", "").replace("\r", "")


def test_nobodys_number_or_name_is_announced(announced: dict[str, str]) -> None:
    for text in announced.values():
        plain = text.replace("\n ", "").replace("\r", "")
        for private in (MOBILE, CARD, "沈志强", "沈*强"):
            assert private not in plain


def test_the_offices_hotline_stands_in_for_a_mobile_number(
    announced: dict[str, str],
) -> None:
    page = announced["notice-2012-W51.html"]
    assert "024-42840000" in page
    assert page.count("024-42899999") == 3


def test_the_page_needs_nothing_else_and_is_only_text(
    announced: dict[str, str],
) -> None:
    page = announced["notice-2012-W51.html"]
    assert "理发&lt;1&gt;" in page
    for sign in ("<script", "http:", "https:", "src=", "@import", "url("):
        assert sign not in page
    assert "size:A4" in page


def test_what_can_be_booked_is_on_the_page(announced: dict[str, str]) -> None:
    page = announced["notice-2012-W51.html"]
    assert "家电维修" in page
    assert "每周三 9:00-11:00" in page
    assert "修鞋" not in page


def test_the_same_sheets_give_the_same_bytes(
    sheets: Path, announced: dict[str, str], tmp_path: Path
) -> None:
    volkit("notice", sheets, "--week", "2012-W51", "--output", tmp_path)
    assert texts(tmp_path) == announced


def test_a_week_without_services_writes_nothing(sheets: Path, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    done = volkit("notice", sheets, "--week", "2012-W30", "--output", folder)
    assert done.status == 0
    assert "2012-W30" in done.err
    assert not folder.exists()


@pytest.mark.parametrize("week", ["2012-W60", "下周", "2012-12-19"])
def test_a_week_that_is_none_is_refused(sheets: Path, week: str) -> None:
    done = volkit("notice", sheets, "--week", week, "--output", sheets.parent / "no")
    assert done.status == 2
    assert week in done.err
    assert "2012-W51" in done.err


@pytest.mark.parametrize("week", ["9999-W52", "0001-W01"])
def test_a_week_of_a_year_nobody_means_is_refused(sheets: Path, week: str) -> None:
    done = volkit("notice", sheets, "--week", week, "--output", sheets.parent / "no")
    assert done.status == 2
    assert week in done.err


@pytest.mark.parametrize("week", ["2012W51", "2012年第51周", " 2012-w51 "])
def test_a_week_may_be_written_as_people_write_it(
    sheets: Path, tmp_path: Path, week: str
) -> None:
    folder = tmp_path / "out"
    assert volkit("notice", sheets, "--week", week, "--output", folder).status == 0
    assert (folder / "notice-2012-W51.html").exists()


def test_sheets_that_announce_nothing_are_named(tmp_path: Path) -> None:
    register = write_register(tmp_path / "a.xlsx", CLEAN)
    done = volkit("notice", register, "--output", tmp_path / "out")
    assert done.status == 1
    assert "活动预告" in done.err
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("name", ["预告.pdf", "there.txt"])
def test_a_file_in_the_place_of_the_folder_is_refused(
    sheets: Path, tmp_path: Path, name: str
) -> None:
    (tmp_path / "there.txt").write_text("x")
    done = volkit("notice", sheets, "--week", "2012-W51", "--output", tmp_path / name)
    assert done.status == 2
    assert "文件夹" in done.err
    assert [p.name for p in tmp_path.iterdir()] == ["there.txt"]


def test_a_very_long_text_does_not_hold_the_poster_up(tmp_path: Path) -> None:
    long = ["很长的一段文字，" * 4000] * 3
    row = ("YG-1", *long[:2], "2012-12-19 8:30", long[2], *NOTICES[1][5:])
    path = write_book(tmp_path / "a.xlsx", {"活动预告": [NOTICES[0], row]})
    words = ("--week", "2012-W51", "--output", tmp_path / "out")
    begun = time.monotonic()
    assert volkit("notice", path, *words).status == 0
    assert time.monotonic() - begun < 30


def test_a_day_at_the_end_of_the_calendar_belongs_to_no_week(tmp_path: Path) -> None:
    last = dt.datetime(9999, 12, 31, 8, 30)
    row = (*NOTICES[1][:3], last, *NOTICES[1][4:])
    path = write_book(tmp_path / "a.xlsx", {"活动预告": [NOTICES[0], row, NOTICES[2]]})
    out = tmp_path / "x.pdf"
    assert volkit("print", "notice", path, "--output", out).status == 0
    assert len(said(out)) == 1


@pytest.mark.parametrize(
    ("rows", "left"),
    [
        ((), "问139****0001或1101**************"),
        (
            (("手机脱敏", "隐去后四位"), ("证件号脱敏", "不显示")),
            "问1394141****或***",
        ),
        (
            (("手机脱敏", "全显示"), ("证件号脱敏", "prefix6_last4")),
            "问139****0001或1101**************",
        ),
    ],
)
def test_what_strays_into_a_notice_is_masked_as_the_settings_say(
    rows: Sequence[tuple[str, str]], left: str, sheets: Path, tmp_path: Path
) -> None:
    book = openpyxl.load_workbook(sheets)
    for row in rows:
        book["参数"].append(row)
    book.save(tmp_path / "预告.xlsx")
    folder = tmp_path / "out"
    done = volkit(
        "notice", tmp_path / "预告.xlsx", "--week", "2012-W51", "--output", folder
    )
    assert done.status == 0, done.err
    assert left in texts(folder)["notice-2012-W51.html"]
