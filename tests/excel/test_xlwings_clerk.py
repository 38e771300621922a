"""What is said to the person before Excel, and what is asked."""

import ctypes
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.excel.com_book import Workbook
from tests.excel.desks import CLEAN, register
from tests.excel.engine import opened
from volkit.excel.live import StoppedError
from volkit.excel.xlwings_clerk import XlwingsClerk
from volkit.model.errors import SurroundingsError


def clerk(book: Workbook) -> XlwingsClerk:
    return XlwingsClerk(opened(book).app)


def test_messages_and_questions_reach_the_person() -> None:
    book = register(CLEAN)
    person = book.application.person
    person.confirms, person.texts, person.files = (
        [True, False],
        ["三", None],
        ["a.pdf", None],
    )
    one = clerk(book)

    one.say("好了")
    one.say("坏了", bad=True)

    assert (person.said, person.bad) == (["好了"], ["坏了"])
    assert [one.confirm("?"), one.confirm("?")] == [True, False]
    assert [one.ask("几个", "二"), one.ask("几个")] == ["三", None]
    assert one.choose_file("另存为", ".pdf", save=True, name="证书.pdf") == Path(
        "a.pdf"
    )
    assert one.choose_file("打开", ".xlsx", save=False) is None
    assert "证书.pdf" in person.asked[-2]


def test_a_message_is_no_longer_than_a_screen() -> None:
    book = register(CLEAN)
    clerk(book).say("长" * 5000)

    assert len(book.application.person.said[0]) < 2000


def test_a_question_too_long_for_the_input_box_is_shown_before_it() -> None:
    book = register(CLEAN)
    person = book.application.person
    person.texts = ["1"]
    head = "请留意：" * 90

    assert clerk(book).ask(f"{head}\n\n1  保存\n2  打印") == "1"
    assert person.said == [f"{head}\n\n1  保存\n2  打印"]
    assert person.asked == ["1  保存\n2  打印"]


def test_the_status_bar_says_how_far_it_is_and_is_given_back() -> None:
    book = register(CLEAN)
    one = clerk(book)

    one.tell(1, 4, "核对")
    one.leave()
    one.tell(0, 0, "姓名空着")
    one.leave()

    assert book.application.person.bars == ["核对 25%", False, "姓名空着"]


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    """Let it be Windows, with keys that a test presses."""
    keys = SimpleNamespace(state=0, front=4711)
    user = SimpleNamespace(
        GetAsyncKeyState=lambda _key: keys.state, GetForegroundWindow=lambda: keys.front
    )
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(user32=user), raising=False)
    return keys


def test_esc_stops_only_what_runs_in_front(windows: SimpleNamespace) -> None:
    book = register(CLEAN)
    one = clerk(book)

    one.tell(1, 2, "核对")
    windows.state, windows.front = 0x8000, 1
    one.tell(1, 2, "核对")
    windows.front = 4711
    one.tell(0, 0, "只是一句话")
    with pytest.raises(StoppedError):
        one.tell(1, 2, "核对")
    assert book.application.bar is False


def test_a_finished_file_is_opened_and_printed_by_windows(
    windows: SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[tuple[Path, str]] = []
    monkeypatch.setattr(
        "os.startfile", lambda path, verb: done.append((path, verb)), raising=False
    )
    one = clerk(register(CLEAN))

    one.open_file(Path("a.pdf"))
    one.print_file(Path("a.pdf"))

    assert done == [(Path("a.pdf"), "open"), (Path("a.pdf"), "print")]
    assert windows.state == 0


def test_without_a_program_for_it_the_person_learns_where_the_file_is(
    windows: SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_path: Path, _verb: str) -> None:
        raise OSError(1155, "no application")

    monkeypatch.setattr("os.startfile", refuse, raising=False)
    with pytest.raises(SurroundingsError) as error:
        clerk(register(CLEAN)).print_file(Path("a.pdf"))

    assert error.value.params["path"] == Path("a.pdf")
    assert windows.state == 0


def test_elsewhere_a_sentence_says_where_the_file_is() -> None:
    with pytest.raises(SurroundingsError):
        clerk(register(CLEAN)).open_file(Path("a.pdf"))
