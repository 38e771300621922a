"""The buttons that set the Excel side and say what it is."""

import dataclasses
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.excel.com_book import Workbook
from tests.excel.com_cells import Cell
from tests.excel.com_files import snapshot
from tests.excel.desks import CLEAN, desk, press, register
from tests.excel.engine import opened
from volkit.excel import entry
from volkit.excel.button import all_buttons
from volkit.excel.buttons import help as help_button
from volkit.excel.checking import judge
from volkit.excel.settings import keep_settings, params_set, settings, settings_file
from volkit.functions.declare import all_functions
from volkit.model.errors import SurroundingsError
from volkit.model.marks import HELP
from volkit.model.text import LOCALES
from volkit.service.bug_log import bug_log, stumble, write_bug


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Let settings and log lie in a folder of the test."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    monkeypatch.setattr("tempfile.gettempdir", lambda: str(tmp_path / "tmp"))
    settings.cache_clear()
    yield tmp_path
    settings.cache_clear()


def answered(book: Workbook, *texts: str | None) -> list[str]:
    """Press 设置 with these answers, then give up; return the questions."""
    person = book.application.person
    person.asked.clear()
    person.texts = [*texts, None, None]
    press(book, "settings")
    return person.asked


def test_what_is_set_is_shown_and_changed_by_its_number() -> None:
    asked = answered(register(CLEAN), "3", "彩屯街道办事处", "４", "024-42840000")

    assert "1 语言: 简体中文" in asked[0]
    assert "3 单位名称: 无" in asked[0]
    assert "3 单位名称: 彩屯街道办事处" in asked[-1]
    assert dict(settings()) == {"office": "彩屯街道办事处", "hotline": "024-42840000"}
    assert params_set(settings()).hotline == "024-42840000"


@pytest.mark.parametrize("said", ["3", "English", "EN", "en"])
def test_another_language_speaks_at_once(said: str) -> None:
    book = register(CLEAN)
    asked = answered(book, "1", said)

    assert "语言" in asked[0]
    assert "Language: English" in asked[-1]
    assert entry.press("next_finding", opened(book)) == ""
    assert book.application.person.said[-1].isascii()


def test_a_scheme_is_chosen_from_the_list_and_rated_with() -> None:
    book = register(CLEAN)
    answered(book, "2", "jingmen5")

    assert "bx_six_named" in book.application.person.said[0]
    assert settings()["scheme"] == "jingmen5"
    assert params_set(settings()).scheme == "jingmen5"
    on_desk = dataclasses.replace(desk(book), settings=settings())
    assert judge(on_desk).tables == 1


@pytest.mark.parametrize(
    ("number", "wrong", "right", "listed"),
    [
        ("1", "法语", "2", "English"),
        ("1", "4", "zh-hant", "繁體中文"),
        ("2", "十星", "bx_six_level", "jingmen5"),
        ("3", "长" * 41, "彩屯", "40"),
        ("4", "请打给我", "12345", "024"),
    ],
)
def test_what_does_not_exist_is_refused_with_what_does(
    number: str, wrong: str, right: str, listed: str
) -> None:
    book = register(CLEAN)
    answered(book, number, wrong, right)

    assert listed in book.application.person.bad[0]
    assert len(settings()) == 1


def test_a_wrong_number_is_answered_with_those_there_are() -> None:
    book = register(CLEAN)
    asked = answered(book, "9", "语言")

    assert "可选1到4" in book.application.person.bad[0]
    assert len(asked) == 3
    assert not settings_file().exists()


def test_an_empty_answer_goes_back_to_the_standard() -> None:
    keep_settings({"scheme": "jingmen5", "other": "stays"})
    answered(register(CLEAN), "2", "")

    assert dict(settings()) == {"other": "stays"}


@pytest.mark.parametrize("texts", [(), ("1",), ("",)])
def test_giving_up_changes_nothing(texts: tuple[str, ...]) -> None:
    book = register(CLEAN)
    before = snapshot(book)
    answered(book, *texts)

    assert not settings_file().exists()
    assert snapshot(book) == before


def test_a_workbook_with_rules_of_its_own_leads_to_them() -> None:
    book = register(CLEAN)
    book.sheet("参数", [["参数项", "参数值"], ["最低年龄", 14.0]])
    asked = answered(book, "5")

    assert "5 本工作簿自己的参数" in asked[0]
    assert book.active.name == "参数"


def test_a_hidden_sheet_of_rules_is_not_offered() -> None:
    book = register(CLEAN)
    book.sheet("参数", [["参数项", "参数值"]]).state = 0

    assert "5 " not in answered(book)[0]


def test_settings_that_cannot_be_kept_are_said(home: Path) -> None:
    (home / "volkit").write_text("a file where the folder should be")
    book = register(CLEAN)
    book.application.person.texts = ["3", "彩屯"]

    assert "volkit" in entry.press("settings", opened(book))
    with pytest.raises(SurroundingsError):
        keep_settings({"office": "彩屯"})


@pytest.mark.parametrize("locale", LOCALES)
def test_no_question_is_longer_than_the_box_of_excel(locale: str) -> None:
    keep_settings({"locale": locale, "office": "长" * 40, "hotline": "024-42840000"})
    book = register(CLEAN)
    book.sheet("参数", [["参数项", "参数值"]])

    for number in "1234":
        asked = answered(book, number)
        assert max(map(len, asked)) <= 255
        assert "5" in asked[0][-60:]


def test_help_says_which_volkit_this_is_and_where_its_files_lie() -> None:
    try:
        int("康秀兰")
    except ValueError as error:
        number, _ = write_bug(stumble(error))
    book = register(CLEAN)
    before = snapshot(book)
    person = book.application.person
    person.confirms = [False]

    press(book, "help")

    (said,) = person.asked
    assert "volkit 0." in said
    assert str(settings_file()) in said
    assert str(bug_log()) in said
    assert number in said
    assert "康秀兰" not in said
    assert snapshot(book) == before


def test_help_without_any_error_says_so() -> None:
    book = register(CLEAN)
    book.application.person.confirms = [False]
    press(book, "help")

    assert "最近的错误：无" in book.application.person.asked[0]


def test_every_button_and_function_is_explained_on_a_sheet() -> None:
    book = register(CLEAN)
    book.application.person.confirms = [True, True]
    press(book, "help")
    press(book, "help")

    assert [s.name for s in book.sheets if s.name.startswith("volkit")] == [
        HELP.zh_hans
    ]
    sheet = book.active
    assert sheet.name == HELP.zh_hans
    said = {cell.value for cell in sheet.cells.values()}
    assert {b.tip.zh_hans for b in all_buttons().values()} <= said
    assert set(all_functions()) <= said
    assert sheet.cells[2, 1].value == "分组"


def test_a_page_that_came_with_volkit_is_opened_instead(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (home / "excel.html").write_text("<html>")
    done: list[Path] = []
    monkeypatch.setattr(help_button, "bundled", lambda _name: home)
    monkeypatch.setattr(
        "volkit.excel.xlwings_clerk.XlwingsClerk.open_file",
        lambda _self, path: done.append(path),
    )
    book = register(CLEAN)
    before = snapshot(book)
    book.application.person.confirms = [True]

    press(book, "help")

    assert done == [home / "excel.html"]
    assert snapshot(book) == before


def test_a_damaged_log_is_no_hindrance() -> None:
    bug_log().parent.mkdir(parents=True)
    bug_log().write_bytes(b"\xff\xfe\n\n   \nx\n")
    book = register(CLEAN)
    book.sheets[0].cells[1, 1] = Cell("名册")
    book.application.person.confirms = [False]

    press(book, "help")

    assert "最近的错误：无" in book.application.person.asked[0]
