"""What a clerk types into the workbook on a screen is taken, or refused with words."""

import datetime as dt
from collections.abc import Iterator

import pytest

from tests.invent import id_number, volunteer_number
from tests.office_e2e.books import bridged_workbook
from tests.office_e2e.office import Office, running, virtual_screen

REGISTER, LEDGER = "志愿者", "服务台账"
SOUND_ID = id_number(dt.date(1958, 7, 12), 15)
BIRTH = (dt.date(1958, 7, 12) - dt.date(1899, 12, 30)).days


@pytest.fixture(scope="module")
def screen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """Return LibreOffice with the blank workbook on a screen that nobody sees."""
    path = bridged_workbook(tmp_path_factory.mktemp("screen") / "志愿.xlsm")
    with virtual_screen() as display, running(display) as office:
        office.open(path, hidden=False)
        yield office


@pytest.mark.parametrize(
    ("cell", "text", "title", "words"),
    [
        ("G4", SOUND_ID[:17], "证件号码", "身份证号应为 18 位，请照证件重新填写。"),
        ("H4", "1958-02-30", "出生日期", "这不是日期，请按 2012-12-19 的样子填写。"),
        ("D4", "雄", "性别", "所填内容不在列表中，请从下拉列表中选。"),
    ],
)
def test_a_wrong_value_is_refused_in_words(
    screen: Office, cell: str, text: str, title: str, words: str
) -> None:
    said = screen("type", sheet=REGISTER, cell=cell, text=text)
    screen("answer", button="ok")

    assert said == {"title": title, "words": words, "buttons": ["ok"]}
    assert screen("read", sheet=REGISTER, cells=f"{cell}:{cell}") == [[None]]


@pytest.mark.parametrize(
    ("sheet", "cell", "text", "held"),
    [
        (REGISTER, "A5", volunteer_number(15), volunteer_number(15)),
        (REGISTER, "G5", SOUND_ID, SOUND_ID),
        (REGISTER, "H5", "1958-07-12", BIRTH),
        (REGISTER, "D5", "男", "男"),
        (LEDGER, "F5", "8:30", 8.5 / 24),
    ],
)
def test_a_right_value_is_taken_without_a_word(
    screen: Office, sheet: str, cell: str, text: str, held: object
) -> None:
    said = screen("type", sheet=sheet, cell=cell, text=text)

    assert said == {}
    found = screen("read", sheet=sheet, cells=f"{cell}:{cell}")[0][0]
    assert found == (pytest.approx(held) if isinstance(held, float) else held)


def test_a_number_that_was_given_out_before_is_refused(screen: Office) -> None:
    number = volunteer_number(16)
    assert screen("type", sheet=REGISTER, cell="A6", text=number) == {}

    said = screen("type", sheet=REGISTER, cell="A7", text=number)
    screen("answer", button="ok")

    assert said["words"].startswith("重复录入的删掉一行")
    assert screen("read", sheet=REGISTER, cells="A6:A7") == [[number], [None]]


def test_a_number_unknown_to_its_own_sheet_may_be_kept(screen: Office) -> None:
    stranger = volunteer_number(99)

    said = screen("type", sheet=LEDGER, cell="C4", text=stranger)
    screen("answer", button="ok")

    assert set(said["buttons"]) == {"ok", "cancel"}
    assert said["words"] == "该编号尚未在相应页登记，仍要保留吗？"
    assert screen("read", sheet=LEDGER, cells="C4:C4") == [[stranger]]
