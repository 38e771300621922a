"""The buttons that give stars and explain them, pressed on whatever workbook is open."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from tests.excel.com_book import HIDDEN, Workbook, Worksheet
from tests.excel.com_cells import Cell
from tests.excel.com_files import loaded, reopened, snapshot
from tests.excel.com_range import Range
from tests.excel.desks import desk, press
from tests.excel.engine import opened, workbook
from tests.service.invented import SOUND_ID
from volkit.excel import entry
from volkit.excel.button import all_buttons
from volkit.excel.live import StoppedError
from volkit.excel.xlwings_book import XlwingsBook
from volkit.excel.xlwings_clerk import XlwingsClerk
from volkit.model.errors import UsageError
from volkit.model.marks import STARS, WHY
from volkit.service.demo_street import write_street
from volkit.service.new import new_workbook
from volkit.service.rate import RateOptions, rate

DAY = "2012-12-31"
PEOPLE = [
    ("21050312000016", "康秀兵", SOUND_ID),
    ("21050312000024", "赵志强", ""),
    ("21050312000032", "钱建国", ""),
    ("21050312000040", "钱建国", ""),
]
REGISTER = [("望溪街道志愿者花名册",), ("志愿者编号", "姓名", "身份证号"), *PEOPLE]
HEADER = ("志愿者编号", "姓名", "服务日期", "服务时长", "服务质量评价")


def served(person: int, day: str, hours: float = 8.0) -> tuple[object, ...]:
    number, name, _ = PEOPLE[person]
    return number, name, day, hours, "满意"


LEDGER = [
    ("望溪街道服务台账",),
    ("填表人：沈志强",),
    HEADER,
    *(served(0, f"2012-0{month}-05") for month in range(1, 8)),
    served(1, "2012-03-06"),
    served(0, "2012-09-05"),
    served(0, "2013-02-01"),
]


def street(**more: Sequence[Sequence[object]]) -> Workbook:
    book = workbook()
    sheets: dict[str, Sequence[Sequence[object]]] = {
        "花名册": REGISTER,
        "服务台账": LEDGER,
        **more,
    }
    for name, rows in sheets.items():
        book.sheet(name, rows)
    book.sheets[0].merges.append((1, 1, 1, 3))
    book.application.person.texts = [DAY]
    return book


def sheet_of(book: Workbook, name: str) -> Worksheet:
    return next(s for s in book.sheets if s.name == name)


def results(book: Workbook) -> dict[str, dict[str, object]]:
    """Return the rows of the sheet of results by the number in them."""
    cells = sheet_of(book, STARS.zh_hans).cells
    last = max(row for row, _ in cells)
    width = max(column for _, column in cells)
    rows = [
        [cells.get((r, c), Cell()).value for c in range(1, width + 1)]
        for r in range(1, last + 1)
    ]
    at = next(n for n, row in enumerate(rows) if row[0] == "志愿者编号")
    heads = [str(h) for h in rows[at] if h]
    return {str(r[0]): dict(zip(heads, r, strict=False)) for r in rows[at + 1 :]}


def select(book: Workbook, sheet: str, row: int) -> None:
    book.active = sheet_of(book, sheet)
    book.application.select(Range(book.active, [(row, 1, row, 1)]))


def explained(book: Workbook, sheet: str, row: int, *, listed: bool = False) -> str:
    select(book, sheet, row)
    book.application.person.confirms = [listed]
    press(book, "explain_star")
    return book.application.person.asked[-1]


def test_everybody_gets_a_row_and_the_sheets_of_the_office_stay_as_they_were() -> None:
    book = street()
    before = snapshot(book)

    words = press(book, "rate")

    after = snapshot(book)
    assert {name: after[name] for name in before} == before
    rows = results(book)
    assert list(rows) == [number for number, *_ in PEOPLE]
    first = rows["21050312000016"]
    assert first["姓名"] == "康秀兵"
    assert first["星级"] == "★★"
    assert first["星数"] == 2
    assert "奉献星" in str(first["单项星"])
    assert first["本年认定时长"] == 64
    assert "3★" in str(first["还差什么"])
    assert rows["21050312000032"]["星级"] == "☆"
    assert "共评定 4 人：2 星：1 人、1 星：1 人、0 星：2 人" in words
    assert "算到 2012-12-31（含当天）" in words
    assert "公开承诺、培训记录" in words
    assert "康秀兵" not in words


def test_the_day_proposed_is_the_end_of_the_year_that_the_ledger_ends_in() -> None:
    book = street()
    asked: list[str] = []

    class Clerk(XlwingsClerk):
        def ask(self, question: str, default: str = "") -> str | None:
            asked.append(default)
            return super().ask(question, default)

    book.application.person.texts = [None] * 4
    on_desk = replace(desk(book), clerk=Clerk(opened(book).app))
    for today, proposed in (
        (dt.date(2013, 1, 20), "2012-12-31"),
        (dt.date(2012, 9, 30), "2012-09-30"),
        (dt.date(2013, 3, 1), "2013-03-01"),
        (dt.date(2016, 3, 1), "2013-12-31"),
    ):
        before = snapshot(book)
        all_buttons()["rate"].press(replace(on_desk, today=today))
        assert asked.pop() == proposed
        assert snapshot(book) == before


def test_a_day_that_is_none_is_said_with_an_example() -> None:
    book = street()
    book.application.person.texts = ["年底"]
    before = snapshot(book)
    said = entry.press("rate", opened(book))
    assert "“年底”不是日期" in said
    assert snapshot(book) == before


def test_a_day_may_be_typed_as_clerks_write_it_and_ends_the_count() -> None:
    book = street()
    book.application.person.texts = ["2012年4月30日"]
    press(book, "rate")
    assert results(book)["21050312000016"]["本年认定时长"] == 32


def test_a_second_rating_takes_the_place_of_the_first(tmp_path: Path) -> None:
    book = street()
    press(book, "rate")
    again = reopened(book, tmp_path)
    again.application.person.texts = ["2012-06-30"]
    press(again, "rate")
    assert [s.name for s in again.sheets if s.state != 2] == [
        "花名册",
        "服务台账",
        STARS.zh_hans,
    ]
    assert results(again)["21050312000016"]["本年认定时长"] == 48


def test_results_are_never_read_as_the_register_of_granted_stars() -> None:
    book = street()
    press(book, "rate")
    first = results(book)
    book.application.person.texts = [DAY]
    press(book, "rate")
    assert results(book) == first
    press(book, "check")
    assert not [n for n in snapshot(book) if n.endswith("+")]


def test_a_person_is_explained_from_register_ledger_and_results() -> None:
    book = street()
    press(book, "rate")
    said = {
        explained(book, "花名册", 3),
        explained(book, "服务台账", 5),
        explained(book, STARS.zh_hans, first_row(book)),
    }
    (words,) = said
    assert "21050312000016 康*兵  ★★ 2" in words
    assert "康秀兵" not in words
    assert SOUND_ID not in words
    assert "本年认定时长 64：服务台账 第 4–10、12 行" in words
    assert "获得奉献星" in words
    assert "到 3 星还差" in words
    assert "算到 2012-12-31" in words


def first_row(book: Workbook) -> int:
    """Return the first row of the results below their header."""
    cells = sheet_of(book, STARS.zh_hans).cells
    return next(r for (r, c), one in cells.items() if one.value == "志愿者编号") + 1


def test_people_of_one_name_are_told_apart_by_their_row_or_number() -> None:
    book = street()
    assert "21050312000040" in explained(book, "花名册", 6)
    select(book, "花名册", 1)
    book.application.person.texts = ["钱建国"]
    assert "几个人同名" in press(book, "explain_star")
    book.application.person.texts = [" 21050312000032 "]
    book.application.person.confirms = [False]
    press(book, "explain_star")
    assert "21050312000032" in book.application.person.asked[-1]


def test_whoever_has_no_number_is_explained_by_his_row() -> None:
    book = workbook()
    people = [("姓名", "服务日期", "服务时长"), ("康秀兵", "2012-03-05", 8.0)]
    book.sheet("服务台账", [("台账",), *people, ("康秀梅", "2012-03-05", 2.0)])
    assert "本年认定时长 8" in explained(book, "服务台账", 3)
    assert "本年认定时长 2" in explained(book, "服务台账", 4)


def test_every_row_counted_is_listed_with_a_link_if_that_is_wanted() -> None:
    book = street()
    press(book, "rate")
    before = snapshot(book)
    explained(book, "花名册", 3, listed=True)
    sheet = sheet_of(book, WHY.zh_hans)
    links = [c.formula for c in sheet.cells.values() if c.formula]
    assert '=HYPERLINK("#\'服务台账\'!A4","服务台账 A4")' in links
    assert sheet.cells[1, 1].value == "21050312000016 康秀兵"
    assert before.items() <= {**snapshot(book), **_kept(before)}.items()


def _kept(shot: dict[str, object]) -> dict[str, object]:
    """Return the sheet of volkit's own notes, which grows with each sheet added."""
    return {name: one for name, one in shot.items() if name.startswith("_volkit")}


def test_giving_up_at_a_question_changes_nothing() -> None:
    book = street()
    before = snapshot(book)
    book.application.person.texts = [None]
    assert press(book, "rate") == ""
    select(book, "花名册", 1)
    book.application.person.texts = [None]
    assert press(book, "explain_star") == ""
    assert snapshot(book) == before


def test_a_register_without_a_ledger_says_what_is_missing() -> None:
    book = workbook()
    book.sheet("花名册", REGISTER)
    with pytest.raises(UsageError) as caught:
        press(book, "rate")
    assert "服务台账" in str(caught.value)


def test_an_empty_ledger_counts_as_none() -> None:
    book = street(服务台账=LEDGER[:3])
    with pytest.raises(UsageError, match="this workbook has none"):
        press(book, "rate")


def test_a_book_without_people_says_so() -> None:
    book = workbook()
    book.sheet("随手记", [["买菜"], ["12"]])
    with pytest.raises(UsageError, match="nobody to rate"):
        press(book, "rate")


def test_a_ledger_alone_rates_those_it_names_and_says_so() -> None:
    book = street()
    book.sheets.pop(0)
    words = press(book, "rate")
    assert "没有花名册" in words
    assert list(results(book)) == ["21050312000016", "21050312000024"]


def test_both_ledgers_of_a_sheet_are_counted() -> None:
    more = [*LEDGER, (), (), HEADER, served(1, "2012-05-05", 7.0)]
    book = street(服务台账=more)
    press(book, "rate")
    assert results(book)["21050312000024"]["本年认定时长"] == 15


def test_a_hidden_copy_of_the_ledger_is_not_counted_twice_and_is_named() -> None:
    book = street(台账备份=LEDGER)
    sheet_of(book, "台账备份").state = HIDDEN
    words = press(book, "rate")
    assert "隐藏的工作表没有计入：台账备份" in words
    assert results(book)["21050312000016"]["本年认定时长"] == 64


def test_the_workbooks_own_scheme_comes_before_the_one_that_is_set() -> None:
    tab = [("参数", "参数值"), ("采用的评星方案", "bj_hours"), ("城市代码", "210500")]
    for more, name in (({"参数": tab}, "志愿北京"), ({}, "注册志愿者五星")):
        book = street(**more)
        on_desk = replace(desk(book), settings={"scheme": "gb_hours5"})
        all_buttons()["rate"].press(on_desk)
        assert name in book.application.person.asked[-1]


def test_a_scheme_that_does_not_exist_is_named() -> None:
    tab = [("参数", "参数值"), ("采用的评星方案", "七星方案"), ("城市代码", "210500")]
    book = street(参数=tab)
    before = snapshot(book)
    said = entry.press("rate", opened(book))
    assert "七星方案" in said
    assert "bx_six_named" in said
    assert snapshot(book) == before


def test_a_workbook_cannot_name_a_scheme_file(tmp_path: Path) -> None:
    file = tmp_path / "own.toml"
    file.write_text("id = 'x'", encoding="utf-8")
    tab = [("参数", "参数值"), ("采用的评星方案", str(file)), ("城市代码", "210500")]
    with pytest.raises(UsageError, match="There is no scheme"):
        press(street(参数=tab), "rate")


def test_a_broken_scheme_file_is_said_with_its_place(tmp_path: Path) -> None:
    file = tmp_path / "own.toml"
    file.write_text("id = 'own'\nname = oops", encoding="utf-8")
    book = street()
    on_desk = replace(desk(book), settings={"scheme": str(file)})
    with pytest.raises(UsageError, match="see line 2"):
        all_buttons()["rate"].press(on_desk)


@pytest.mark.parametrize("key", ["rate", "explain_star"])
@pytest.mark.parametrize("after", range(6))
def test_esc_stops_with_nothing_half_done(
    key: str, after: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    book = street()
    select(book, "花名册", 3)
    before = snapshot(book)
    book.application.person.confirms = [False]
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


def test_a_structure_that_is_protected_is_said_and_nothing_changes() -> None:
    book = street()
    book.ProtectStructure = True
    before = snapshot(book)
    assert "保护" in entry.press("rate", opened(book))
    assert snapshot(book) == before


def test_protected_sheets_are_rated_like_any_other() -> None:
    book = street()
    for sheet in book.sheets:
        sheet.is_protected = True
    press(book, "rate")
    assert results(book)["21050312000016"]["星数"] == 2


def test_the_register_of_granted_stars_in_our_workbook_stays(tmp_path: Path) -> None:
    path = tmp_path / "工作簿.xlsx"
    new_workbook(path, division="210503005", year=2012, old=None, locale="zh_Hans")
    book = loaded(path)
    ledger = sheet_of(book, "服务台账")
    heads = {c.value: place for place, c in ledger.cells.items() if c.value}
    for caption, value in (
        ("志愿者编号", "21050312000016"), ("姓名", "康秀兵"), ("服务时长", 6.0),
        ("服务日期", 41000.0), ("状态", "已认定"),
    ):  # fmt: skip
        row, column = heads[caption]
        ledger.cells[row + 1, column] = Cell(value)
    before = snapshot(book)
    book.application.person.texts = [DAY]

    words = press(book, "rate")

    after = snapshot(book)
    assert {name: after[name] for name in before} == before
    assert "“星级评定”里已经审定的星级没有改动" in words
    assert results(book)["21050312000016"]["本年认定时长"] == 6


def test_the_stars_are_those_of_the_command_on_the_same_file(tmp_path: Path) -> None:
    compared = 0
    for path in write_street(tmp_path, people=60).paths:
        if "服务台账" not in path.name:
            continue
        report = rate(
            [path], RateOptions(as_of=dt.date(2012, 12, 31), workers=0)
        ).report
        book = loaded(path)
        book.application.person.texts = [DAY]
        press(book, "rate")
        rows = results(book)
        assert {p.volunteer_no: p.stars for p in report.people} == {
            number: row["星数"] for number, row in rows.items()
        }
        compared += len(rows)
    assert compared > 40


def test_the_day_of_the_results_is_forgotten_with_their_sheet() -> None:
    book = street()
    book.application.person.texts = ["2012-03-31"]
    press(book, "rate")
    assert "算到 2012-03-31" in explained(book, "花名册", 3)
    XlwingsBook(opened(book)).remove_sheet(STARS.zh_hans)
    assert "算到 2012-12-31" in explained(book, "花名册", 3)
