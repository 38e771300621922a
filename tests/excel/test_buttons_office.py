"""The buttons for next year's workbook and for the copy that is sent in."""

from pathlib import Path

import openpyxl
import pytest

from tests.excel.com_book import HIDDEN, VERY_HIDDEN, Workbook
from tests.excel.com_cells import Cell
from tests.excel.com_files import loaded, snapshot
from tests.excel.desks import CLEAN, HEADERS, WRONG, desk, press, register
from tests.excel.engine import opened
from tests.invent import people
from volkit.excel import entry
from volkit.excel.button import all_buttons
from volkit.excel.live import NewSheet, StoppedError, Written
from volkit.excel.xlwings_book import XlwingsBook
from volkit.i18n import translate
from volkit.model.errors import RefusedError, SurroundingsError, UsageError
from volkit.model.marks import STARS
from volkit.patch import lock
from volkit.patch.lock import with_password
from volkit.read.locked import unlocked
from volkit.service.demo_street import write_street
from volkit.service.submit import password_fault

SPELL = "密码 2012abc"


def sent(book: Workbook, target: Path, secret: str = "", yes: int = 2) -> str:
    """Press 报送 and answer its questions, with so many a yes."""
    person = book.application.person
    person.asked.clear()
    person.confirms, person.texts = [True] * yes + [False], [secret]
    person.files = [str(target)]
    return press(book, "submit")


def plain(path: Path, secret: str, folder: Path) -> Path:
    """Return a locked copy without its lock."""
    out = folder / "plain.xlsx"
    out.write_bytes(unlocked(path.read_bytes(), [secret]))
    return out


@pytest.fixture(scope="module")
def street(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the register of a street as it was kept, with all its dirt."""
    return write_street(tmp_path_factory.mktemp("street"), people=30).paths[0]


def test_the_copy_is_the_workbook_before_it_was_checked(
    street: Path, tmp_path: Path
) -> None:
    book, out = loaded(street), tmp_path / "报送.xlsx"
    before = snapshot(book)
    press(book, "check")
    marked = snapshot(book)

    said = sent(book, out)

    assert snapshot(loaded(out)) == before
    assert snapshot(book) == marked
    assert book.application.open == [book]
    assert book.application.book is book
    assert "共4张工作表" in said
    assert "没有密码" in said
    assert book.application.recent == []
    assert not book.application.macros_ran
    assert book.application.AutomationSecurity == 1
    assert book.application.EnableEvents is True


def test_the_copy_has_no_sheet_of_ours_and_the_open_book_keeps_them(
    tmp_path: Path,
) -> None:
    book, out = register(CLEAN), tmp_path / "a.xlsx"
    live = XlwingsBook(opened(book))
    live.put_sheet(NewSheet(STARS.zh_hans, [[Written("五星")]]))
    live.keep("undo", "[]")
    book.sheet("_volkit_words", [["say"]]).state = VERY_HIDDEN
    book.sheet("VOLKIT我的表", [["自己的"]])

    sent(book, out)

    assert openpyxl.load_workbook(out).sheetnames == ["花名册", "VOLKIT我的表"]
    assert STARS.zh_hans in live.sheet_names()
    assert live.kept("undo") == "[]"


def test_functions_of_the_macros_leave_their_values_and_text_stays_text(
    tmp_path: Path,
) -> None:
    book, out = register(CLEAN), tmp_path / "a.xlsx"
    sheet = book.sheet("算", [["年龄", "编号", "合计"]])
    sheet.cells[2, 1] = Cell(63.0, formula='=VK_AGE(B2,"2012-12-31")')
    sheet.cells[2, 2] = Cell("00123")
    book.sheet("别的").cells[1, 1] = Cell(2.0, formula="=1+1")

    sent(book, out)

    copy = openpyxl.load_workbook(out)
    assert [c.value for c in copy["算"][2]][:2] == [63, "00123"]
    assert copy["别的"]["A1"].value == "=1+1"
    assert sheet.cells[2, 1].formula == '=VK_AGE(B2,"2012-12-31")'


def test_a_locked_copy_opens_with_its_password_only(tmp_path: Path) -> None:
    book, out = register(CLEAN), tmp_path / "a.xlsx"
    before = snapshot(book)

    said = sent(book, out, SPELL)

    assert "要密码才能打开" in said
    assert SPELL not in said
    with pytest.raises(RefusedError):
        unlocked(out.read_bytes(), ["密码 2012abd"])
    assert snapshot(loaded(plain(out, SPELL, tmp_path))) == before


def test_a_lock_that_would_not_open_again_is_never_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def spoilt(data: bytes, password: str) -> bytes:
        sealed = bytearray(with_password(data, password))
        sealed[-600] ^= 1
        return bytes(sealed)

    monkeypatch.setattr("volkit.service.submit.with_password", spoilt)
    out = tmp_path / "a.xlsx"

    with pytest.raises(SurroundingsError, match="nothing was written"):
        sent(register(CLEAN), out, SPELL)
    assert list(tmp_path.iterdir()) == []


def test_the_lock_holds_for_small_and_for_large_workbooks() -> None:
    for size in (4_600, 60_000, 9_000_000):
        data = openpyxl_bytes(size)
        assert unlocked(lock.with_password(data, SPELL), [SPELL]) == data


def openpyxl_bytes(size: int) -> bytes:
    """Return a zip as a workbook is one, of at least so many bytes."""
    import io
    import zipfile

    out = io.BytesIO()
    openpyxl.Workbook().save(out)
    with zipfile.ZipFile(out, "a", zipfile.ZIP_STORED) as archive:
        archive.writestr("xl/media/a.bin", bytes(max(0, size - out.tell())))
    return out.getvalue()


def test_errors_are_counted_and_the_person_decides(tmp_path: Path) -> None:
    book, out = register(WRONG), tmp_path / "a.xlsx"

    assert sent(book, out, yes=0) == ""
    assert not out.exists()
    assert "错误1处" in book.application.person.asked[0]

    assert "还有错误1处" in sent(book, out)
    assert out.exists()


def test_a_book_without_tables_may_go_if_the_person_says_so(tmp_path: Path) -> None:
    book = register()
    book.sheets[0].cells.clear()
    book.sheets[0].cells[1, 1] = Cell("随手记")

    assert sent(book, tmp_path / "a.xlsx", yes=0) == ""
    assert "没有认出表格" in book.application.person.asked[0]
    assert list(tmp_path.iterdir()) == []


def test_a_password_that_will_not_do_is_asked_for_again(tmp_path: Path) -> None:
    book, out = register(CLEAN), tmp_path / "a.xlsx"
    person = book.application.person
    person.texts = ["x" * 256, " 12345678", "a\tb45678", "123", "123", "12345678"]
    person.confirms, person.files = [False, True], [str(out)]

    press(book, "submit")

    assert [bad[:8] for bad in person.bad] == [
        "Excel的密码",
        "密码开头或末尾有",
        "密码里有键盘输不",
    ]
    assert person.texts == ["12345678"]
    assert snapshot(loaded(plain(out, "123", tmp_path)))


def test_a_very_long_password_with_rare_characters_holds(tmp_path: Path) -> None:
    secret = "𠮷" * 127 + "a"
    assert password_fault(secret) is None
    assert password_fault(secret + "a") is not None
    out = tmp_path / "a.xlsx"
    sent(register(CLEAN), out, secret)
    assert plain(out, secret, tmp_path).exists()


def test_the_name_proposed_says_who_when_and_for_which_year(
    street: Path, tmp_path: Path
) -> None:
    book = register(CLEAN)
    book.sheets[0].cells[1, 1] = Cell("彩屯街道志愿者花名册（2011年度）")
    sent(book, tmp_path / "a.xlsx")
    assert "'彩屯街道_2011_20121231.xlsx'" in book.application.person.asked[-1]

    nameless = loaded(street)
    sent(nameless, tmp_path / "b.xlsx")
    assert (
        "'望溪街道志愿者花名册_2012_20121231.xlsx'"
        in nameless.application.person.asked[-1]
    )


@pytest.mark.parametrize("gives_up", ["password", "place", "replace"])
def test_giving_up_writes_nothing(gives_up: str, tmp_path: Path) -> None:
    book, out = register(CLEAN), tmp_path / "a.xlsx"
    out.write_bytes(b"before")
    before = snapshot(book)
    person = book.application.person
    person.texts = [None if gives_up == "password" else ""]
    person.files = [None if gives_up == "place" else str(out)]
    person.confirms = [False]

    assert press(book, "submit") == ""
    assert out.read_bytes() == b"before"
    assert list(tmp_path.iterdir()) == [out]
    assert snapshot(book) == before


@pytest.mark.parametrize("key", ["submit", "next_year"])
def test_esc_leaves_nothing_behind(
    key: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for after in range(5 if key == "submit" else 3):
        book = register(CLEAN)
        before = snapshot(book)
        told: list[int] = []
        person = book.application.person
        person.texts = ["2013", "彩屯街道"] if key == "next_year" else [""]
        person.files, person.confirms = [str(tmp_path / "a.xlsx")], [False]

        def pressed(_app: object, told: list[int] = told, after: int = after) -> bool:
            told.append(1)
            return len(told) > after + 1

        monkeypatch.setattr("volkit.excel.xlwings_clerk._is_escape_pressed", pressed)
        with_stop = False
        try:
            press(book, key)
        except StoppedError:
            with_stop = True
        assert (tmp_path / "a.xlsx").exists() is not with_stop
        assert snapshot(book) == before
        assert book.application.open == [book]
        (tmp_path / "a.xlsx").unlink(missing_ok=True)


def test_a_target_that_is_open_is_named_and_stays(tmp_path: Path) -> None:
    out = tmp_path / "a.xlsx"
    out.write_bytes(b"before")
    (tmp_path / "~$a.xlsx").write_bytes(b"")

    with pytest.raises(SurroundingsError, match="open in Excel"):
        sent(register(CLEAN), out)
    assert out.read_bytes() == b"before"


def test_the_open_workbook_itself_is_no_target(street: Path, tmp_path: Path) -> None:
    path = tmp_path / street.name
    path.write_bytes(street.read_bytes())
    before = path.read_bytes()

    with pytest.raises(UsageError, match="the workbook itself"):
        sent(loaded(path), path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("key", ["submit", "next_year"])
def test_a_folder_without_rights_is_said(
    key: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Root may write anywhere: what the system answers others is put in its place.
    monkeypatch.setattr("os.access", lambda *_: False)
    book = register(CLEAN)
    person = book.application.person
    person.texts = ["2013", "彩屯街道"] if key == "next_year" else [""]
    person.files = [str(tmp_path / "a.xlsx")]

    said = entry.press(key, opened(book))

    assert "只读" in said or "不能写" in said or "写不了" in said
    assert list(tmp_path.iterdir()) == []


def test_marks_on_a_sheet_protected_since_stop_it(tmp_path: Path) -> None:
    book = register(WRONG)
    press(book, "check")
    next(s for s in book.sheets if s.name == "花名册").is_protected = True

    assert "加了保护" in sent(book, tmp_path / "a.xlsx")
    assert list(tmp_path.iterdir()) == []


def test_protected_sheets_without_marks_go_as_they_are(tmp_path: Path) -> None:
    book, out = register(CLEAN), tmp_path / "a.xlsx"
    book.sheets[0].is_protected = True

    sent(book, out)

    assert loaded(out).sheets[0].is_protected


@pytest.mark.parametrize("name", ["名单.csv", "名单.txt"])
def test_a_text_file_is_to_be_saved_as_a_workbook_first(
    name: str, tmp_path: Path
) -> None:
    book = register(CLEAN)
    book.name = name

    with pytest.raises(RefusedError, match="Save As"):
        sent(book, tmp_path / "a.xlsx")


@pytest.mark.parametrize("name", ["工作簿1", "本子.xlsm"])
def test_unsaved_and_macro_workbooks_become_plain_ones(
    name: str, tmp_path: Path
) -> None:
    book = register(CLEAN)
    book.name = name

    sent(book, tmp_path / "报送")

    assert loaded(tmp_path / "报送.xlsx").sheets[0].name == "花名册"
    assert book.Name == name


def test_a_workbook_with_a_password_of_its_own_asks_for_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    book, out = register(CLEAN), tmp_path / "a.xlsx"
    before = snapshot(book)

    def save_locked(path: str) -> None:
        from tests.excel.com_files import written

        Path(path).write_bytes(with_password(written(book), "自己的"))

    monkeypatch.setattr(book, "SaveCopyAs", save_locked, raising=False)
    person = book.application.person
    person.texts, person.files = ["", "错的", "自己的"], [str(out)]
    press(book, "submit")

    assert snapshot(loaded(out)) == before

    out.unlink()
    person.texts, person.files = ["", None], [str(out)]
    assert press(book, "submit") == ""
    assert list(tmp_path.iterdir()) == []


def test_hidden_sheets_with_people_on_them_are_named(tmp_path: Path) -> None:
    book = register(CLEAN)
    book.sheet("旧名册", [HEADERS, WRONG]).state = HIDDEN

    assert "隐藏的工作表" in sent(book, tmp_path / "a.xlsx")
    assert "旧名册" in book.application.person.said[-1]


# The next year.

FOLK = people(4)


def last_year() -> Workbook:
    """Return a register with one who left, a ledger, and a date nobody can read."""
    book = register(titled=False)
    sheet = book.sheets[0]
    header = (*HEADERS[:6], "状态", "退出日期", "所属站点")
    left = ("已退出", 41030.0)
    rows = [header] + [
        (p.number, p.name, p.sex, p.id_no, "八月初三", p.phone, *state, "210503005-001")
        for p, state in zip(FOLK, [("已注册", None), left, ("已注册", None), ("已注册", None)], strict=True)
    ]  # fmt: skip
    sheet.cells.clear()
    for row, cells in enumerate(rows, 1):
        for column, value in enumerate(cells, 1):
            if value is not None:
                sheet.cells[row, column] = Cell(value)
    book.sheet(
        "服务台账",
        [
            ["志愿者编号", "姓名", "服务日期", "签到时间", "签退时间"],
            [FOLK[0].number, FOLK[0].name, "2012-05-01", "08:00", "10:00"],
        ],
    )
    return book


def begun(book: Workbook, target: Path, *texts: str | None) -> str:
    """Press 预填新年度 and answer its questions."""
    person = book.application.person
    person.texts, person.confirms = list(texts), [False]
    person.files = [str(target)]
    press(book, "next_year")
    return person.asked[-1]


def test_the_cells_on_the_screen_go_into_the_new_year(tmp_path: Path) -> None:
    book, out = last_year(), tmp_path / "新.xlsx"
    before = snapshot(book)
    book.name = "工作簿1"

    said = begun(book, out, "2013")

    assert "已带过去：志愿者登记3行" in said
    assert "没有带过去（已退出、已结束）：志愿者登记1行" in said
    assert "服务台账1行" in said
    assert snapshot(book) == before
    new = openpyxl.load_workbook(out)
    home = str(new.worksheets[0]["B1"].value)
    assert "彩屯街道 2013 年" in home
    cells = [c.value for ws in new for row in ws.iter_rows() for c in row]
    assert FOLK[0].name in cells
    assert "八月初三" in cells
    assert FOLK[1].id_no not in cells


def test_the_year_proposed_follows_that_of_the_book(tmp_path: Path) -> None:
    book = last_year()
    asked: list[tuple[str, str]] = []
    api = book.application

    def ask(prompt: str, title: str, default: str, **_: object) -> object:
        asked.append((prompt + title, default))
        return False

    api.InputBox = ask  # type: ignore[method-assign]  # the default is looked at
    press(book, "next_year")

    assert [default for _, default in asked] == ["2013"]
    assert list(tmp_path.iterdir()) == []


def test_what_is_no_year_or_no_street_is_asked_again(tmp_path: Path) -> None:
    book = register(CLEAN)
    person = book.application.person

    begun(book, tmp_path / "a", "明年", "1066", "２０１３年度", "火星", "彩屯")

    assert "“明年”不是年份" in person.bad[0]
    assert "1066" in person.bad[1]
    assert "火星" in person.bad[2]
    assert (tmp_path / "a.xlsx").exists()


@pytest.mark.parametrize("gives_up", range(3))
def test_giving_up_the_new_year_writes_nothing(gives_up: int, tmp_path: Path) -> None:
    book = register(CLEAN)
    person = book.application.person
    person.texts = [
        None if gives_up == 0 else "2013",
        None if gives_up == 1 else "彩屯",
    ]
    person.files = [None]

    assert press(book, "next_year") == ""
    assert list(tmp_path.iterdir()) == []


def test_a_year_that_was_begun_is_never_overwritten(tmp_path: Path) -> None:
    out = tmp_path / "a.xlsx"
    out.write_bytes(b"a year of work")

    with pytest.raises(UsageError, match="already there"):
        begun(last_year(), out, "2013")
    assert out.read_bytes() == b"a year of work"


def test_a_ledger_alone_is_no_beginning(tmp_path: Path) -> None:
    book = last_year()
    del book.sheets[0]
    book.active = book.sheets[0]

    with pytest.raises(UsageError, match="no register"):
        begun(book, tmp_path / "a.xlsx", "2013")


def test_a_finished_book_is_opened_if_the_person_likes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[Path] = []
    monkeypatch.setattr(
        "volkit.excel.xlwings_clerk.XlwingsClerk.open_file",
        lambda _self, path: done.append(path),
    )
    book, out = last_year(), tmp_path / "a.xlsx"
    person = book.application.person
    person.texts, person.files, person.confirms = ["2013"], [str(out)], [True]

    press(book, "next_year")

    assert done == [out]


def test_a_street_begins_its_year_from_what_it_kept(
    street: Path, tmp_path: Path
) -> None:
    book, out = loaded(street), tmp_path / "a.xlsx"

    said = begun(book, out, "2013")

    assert "服务站点3行、服务队5行" in said
    assert desk(loaded(out)).book.sheet_names()[0] == "首页"


def test_questions_fit_into_the_box_of_excel_in_every_language() -> None:
    from volkit.excel.setting_items import ITEMS

    for locale in ("zh_Hans", "zh_Hant", "en"):
        for item in ITEMS:
            assert len(translate(item.question, locale)) <= 255


def test_the_buttons_stand_behind_the_others_in_two_groups() -> None:
    keys = [k for k, b in all_buttons().items() if 40 <= b.place < 60]

    assert keys == ["next_year", "submit", "settings", "help"]
    assert {all_buttons()[k].group.zh_hans for k in keys} == {
        "年度与报送",
        "设置与帮助",
    }
