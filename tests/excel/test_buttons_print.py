"""The buttons that print forms, pressed on whatever workbook is open."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from tests.excel.com_book import HIDDEN, Workbook
from tests.excel.com_files import snapshot
from tests.excel.com_range import Range
from tests.excel.desks import press
from tests.excel.engine import opened, workbook
from tests.render.form_people import joined, said
from tests.service.invented import PHONE, SOUND_ID
from volkit.excel import entry
from volkit.excel.live import StoppedError
from volkit.forms.commitment import COMMITMENT
from volkit.model.errors import UsageError
from volkit.model.text import Label

PEOPLE = [
    ("21050312000016", "康秀兵", "女", SOUND_ID, "1949-12-31", PHONE),
    ("21050312000024", "赵志强", "男", "", "1950-01-02", ""),
    ("21050312000032", "钱建国", "男", "", "1951-03-04", ""),
]
REGISTER = [
    ("望溪街道志愿者花名册",),
    ("志愿者编号", "姓名", "性别", "身份证号", "出生日期", "联系电话"),
    *PEOPLE,
]
PROMISES = [
    ("望溪街道 2012 年公开承诺一览",),
    ("志愿者编号", "年度", "承诺内容", "完成时限"),
    ("21050312000016", 2012.0, "每月清扫楼道两次", "2012-12-31"),
    ("21050312000024", 2012.0, "参加平安巡逻", "2012-12-31"),
    ("21050312000016", 2012.0, "结对帮扶一户", "2012-12-31"),
]


class Screen:
    """What the programs that show and print files were given."""

    def __init__(self) -> None:
        self.shown: list[list[str]] = []
        self.printed: list[list[str]] = []

    def start(self, path: Path, verb: str) -> None:
        (self.printed if verb == "print" else self.shown).append(
            [joined(page) for page in said(path)]
        )


@pytest.fixture
def screen(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Screen:
    """Return what would be seen, the preview in a folder of the test's own."""
    found = Screen()
    monkeypatch.setattr("volkit.excel.xlwings_clerk._start", found.start)
    monkeypatch.setattr("volkit.service.live_forms.state_folder", lambda: tmp_path)
    return found


def book_of(**sheets: Sequence[Sequence[object]]) -> Workbook:
    book = workbook()
    for name, rows in sheets.items():
        book.sheet(name, rows)
    return book


def select(book: Workbook, sheet: str, *rows: int) -> None:
    book.active = next(s for s in book.sheets if s.name == sheet)
    areas = [(row, 2, row, 2) for row in rows]
    book.application.select(Range(book.active, areas))


def previews(folder: Path) -> list[Path]:
    return [p for p in folder.rglob("*.pdf") if "preview" in p.parts]


def test_all_promises_are_shown_and_then_saved_where_the_clerk_says(
    screen: Screen, tmp_path: Path
) -> None:
    book = book_of(花名册=REGISTER, 公开承诺=PROMISES)
    before = snapshot(book)
    target = tmp_path / "承诺书.pdf"
    book.application.person.texts = ["1"]
    book.application.person.files = [str(target)]

    words = press(book, "commitment")

    asked = book.application.person.asked[0]
    assert "志愿服务承诺书：2 份，共 2 页" in asked
    assert "样张已经打开" in asked
    assert [joined(p) for p in said(target)] == screen.shown[0]
    first, second = screen.shown[0]
    assert "康秀兵" in first
    assert "每月清扫楼道两次" in first
    assert "结对帮扶一户" in first
    assert "赵志强" in second
    assert "志愿服务承诺书已存到" in words
    assert snapshot(book) == before
    assert previews(tmp_path) == []


def test_the_selected_person_gets_all_his_items_wherever_he_is_selected(
    screen: Screen, tmp_path: Path
) -> None:
    book = book_of(花名册=REGISTER, 公开承诺=PROMISES)
    for sheet, row in (("花名册", 3), ("公开承诺", 5)):
        select(book, sheet, row)
        book.application.person.texts = ["1", "2"]
        words = press(book, "commitment")
        assert "已送到打印机" in words
    assert "只要选中的行：1 份" in book.application.person.asked[0]
    assert "全部：2 份" in book.application.person.asked[0]
    assert screen.printed[0] == screen.printed[1]
    assert len(screen.printed[0]) == 1
    assert "结对帮扶一户" in screen.printed[0][0]
    # The printing program may still need the file; the next press sweeps it.
    assert len(previews(tmp_path)) == 1


def test_what_is_typed_is_asked_again_until_it_is_a_choice(screen: Screen) -> None:
    book = book_of(花名册=REGISTER, 公开承诺=PROMISES)
    select(book, "花名册", 3, 4)
    book.application.person.texts = ["是", "3", " ２ ", None]

    assert press(book, "commitment") == ""

    assert len(book.application.person.asked) == 4
    assert len(screen.shown[0]) == 2
    assert screen.printed == []


def test_a_register_alone_gives_forms_to_write_on(screen: Screen) -> None:
    left = ("21050312000040", "孙春", "女", "", "1952-01-01", "", "已退出")
    rows = [
        REGISTER[0], (*REGISTER[1], "状态"), *((*p, "已注册") for p in PEOPLE), left,
    ]  # fmt: skip
    book = book_of(花名册=rows)
    book.application.person.texts = [None]

    press(book, "commitment")

    assert "其中 3 份表里还没有内容" in book.application.person.asked[0]
    (pages,) = screen.shown
    assert len(pages) == 3
    assert "康秀兵" in pages[0]
    assert "21050312000016" in pages[0]
    assert "以下空白" not in "".join(pages)
    assert "孙春" not in "".join(pages)


def test_selected_people_without_a_promise_get_a_form_to_write_on(
    screen: Screen,
) -> None:
    book = book_of(花名册=REGISTER, 公开承诺=PROMISES)
    select(book, "花名册", 4, 5)
    book.application.person.texts = ["1", None]

    press(book, "commitment")

    assert "其中 1 份" in book.application.person.asked[1]
    assert ["参加平安巡逻" in page for page in screen.shown[0]] == [True, False]
    assert "钱建国" in screen.shown[0][1]


def test_promises_that_know_only_names_are_printed_and_selected(
    screen: Screen,
) -> None:
    rows = [
        ("序号", "姓名", "年度", "承诺内容", "完成时限"),
        (1.0, "康秀兵", 2012.0, "每月清扫楼道两次", "2012-12-31"),
        (2.0, "赵志强", 2012.0, "参加平安巡逻", "2012-12-31"),
    ]
    book = book_of(公开承诺=rows)
    book.application.person.texts = [None]
    press(book, "commitment")
    assert len(screen.shown[0]) == 2

    select(book, "公开承诺", 3)
    book.application.person.texts = ["1", None]
    press(book, "commitment")
    assert len(screen.shown[1]) == 1
    assert "赵志强" in screen.shown[1][0]


def test_both_tables_of_a_sheet_are_printed(screen: Screen) -> None:
    second = ("21050312000032", 2012.0, "看护小广场", "2012-12-31")
    book = book_of(公开承诺=[*PROMISES, (), (), PROMISES[1], second])
    book.application.person.texts = [None]
    press(book, "commitment")

    assert len(screen.shown[0]) == 3
    assert "看护小广场" in screen.shown[0][2]


def test_hidden_promises_are_left_out_and_named(screen: Screen) -> None:
    book = book_of(花名册=REGISTER, 公开承诺=PROMISES, 去年承诺=PROMISES)
    book.sheets[2].state = HIDDEN
    book.application.person.texts = [None]
    press(book, "commitment")

    assert "隐藏的工作表没有计入：去年承诺" in book.application.person.asked[0]
    assert screen.shown[0][0].count("每月清扫楼道两次") == 1


def test_messages_hold_nothing_private(screen: Screen, tmp_path: Path) -> None:
    book = book_of(花名册=REGISTER, 公开承诺=PROMISES)
    select(book, "花名册", 3)
    book.application.person.texts = ["1", "1"]
    book.application.person.files = [str(tmp_path / "一份")]
    words = press(book, "commitment")

    told = [
        *book.application.person.asked,
        words,
        *map(str, book.application.person.bars),
    ]
    for private in (SOUND_ID, PHONE, "康秀兵"):
        assert private not in "".join(told)
    assert (tmp_path / "一份.pdf").exists()
    assert screen.shown


def test_a_file_that_is_there_is_replaced_only_on_a_yes(
    screen: Screen, tmp_path: Path
) -> None:
    target = tmp_path / "承诺书.pdf"
    target.write_bytes(b"old")
    for answer in (False, True):
        book = book_of(花名册=REGISTER, 公开承诺=PROMISES)
        book.application.person.texts = ["1"]
        book.application.person.files = [str(target)]
        book.application.person.confirms = [answer]
        press(book, "commitment")
        assert (target.read_bytes() != b"old") is answer
    assert len(screen.shown) == 2


def test_a_place_that_cannot_be_written_is_said_and_leaves_no_preview(
    screen: Screen, tmp_path: Path
) -> None:
    book = book_of(花名册=REGISTER, 公开承诺=PROMISES)
    blocked = tmp_path / "文件"
    blocked.write_text("")
    book.application.person.texts = ["1"]
    book.application.person.files = [str(blocked / "承诺书.pdf")]

    assert "承诺书.pdf" in entry.press("commitment", opened(book))
    assert previews(tmp_path) == []
    assert screen.shown


def test_without_a_pdf_program_the_forms_can_still_be_saved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("volkit.service.live_forms.state_folder", lambda: tmp_path)
    book = book_of(花名册=REGISTER, 公开承诺=PROMISES)
    target = tmp_path / "承诺书.pdf"
    book.application.person.texts = ["2"]
    book.application.person.files = [str(target)]

    words = press(book, "commitment")

    assert "没有能看 PDF 的程序" in book.application.person.asked[0]
    assert "没有能打印 PDF 的程序" in words
    assert len(said(target)) == 2


@pytest.mark.parametrize("after", range(5))
def test_esc_stops_with_nothing_left_behind(
    after: int, screen: Screen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    book = book_of(花名册=REGISTER, 公开承诺=PROMISES)
    before = snapshot(book)
    book.application.person.texts = [None]
    told = []

    def pressed(_app: object) -> bool:
        told.append(1)
        return len(told) > after + 1

    monkeypatch.setattr("volkit.excel.xlwings_clerk._is_escape_pressed", pressed)
    try:
        press(book, "commitment")
    except StoppedError:
        assert screen.shown == []
    else:
        assert len(told) <= after + 1
    assert snapshot(book) == before
    assert previews(tmp_path) == []


def test_a_book_without_any_form_says_what_forms_are_filled_from() -> None:
    book = book_of(随手记=[["买菜"], ["12"]])
    with pytest.raises(UsageError, match="no such sheet"):
        press(book, "commitment")
    with pytest.raises(UsageError, match="No form can be filled"):
        press(book, "print_form")


def test_empty_tables_say_that_there_is_nothing_to_print() -> None:
    book = book_of(花名册=REGISTER[:2], 公开承诺=PROMISES[:2])
    with pytest.raises(UsageError, match="nothing to print"):
        press(book, "commitment")


def test_a_protected_workbook_is_printed_like_any_other(screen: Screen) -> None:
    book = book_of(花名册=REGISTER, 公开承诺=PROMISES)
    book.ProtectStructure = True
    for sheet in book.sheets:
        sheet.is_protected = True
    book.application.person.texts = [None]
    press(book, "commitment")
    assert len(screen.shown[0]) == 2


def test_the_only_form_of_a_workbook_is_not_asked_for(screen: Screen) -> None:
    book = book_of(公开承诺=PROMISES)
    book.application.person.texts = [None]
    press(book, "print_form")
    assert len(screen.shown[0]) == 2


def test_of_several_forms_one_is_chosen_by_its_number(
    screen: Screen, monkeypatch: pytest.MonkeyPatch
) -> None:
    slip = replace(COMMITMENT, id="slip", label=Label("回执", "回執", "Slip"))
    known = {"slip": slip, "commitment": COMMITMENT}
    monkeypatch.setattr("volkit.service.live_forms.all_forms", lambda: known)
    book = book_of(公开承诺=PROMISES)
    book.application.person.texts = ["2", None]

    press(book, "print_form")

    assert "1  回执\n2  志愿服务承诺书" in book.application.person.asked[0]
    assert "志愿服务承诺书：2 份" in book.application.person.asked[1]
    assert len(screen.shown[0]) == 2


def test_a_registration_form_is_chosen_and_printed_for_the_selected_row(
    screen: Screen,
) -> None:
    people = [*REGISTER, (None, "孙春梅", "女", "", "1952-01-01", "")]
    book = book_of(花名册=people)
    for row, name in ((4, "赵志强"), (6, "孙春梅")):
        select(book, "花名册", row)
        book.application.person.asked.clear()
        book.application.person.texts = ["2", "1", None]
        press(book, "print_form")
        first, second, _ = book.application.person.asked
        assert "2  党员志愿者登记表" in first
        assert "只要选中的行：1 份" in second
        assert name in "".join(screen.shown[-1])
        assert len(screen.shown[-1]) == 1


def test_of_two_proofs_of_a_person_the_selected_one_is_printed(screen: Screen) -> None:
    proofs = [
        ("证明编号", "志愿者编号", "姓名", "证明时长", "服务内容", "证明期间起"),
        ("ZM001", "21050312000016", "康秀兵", 12.0, "清扫楼道", "2012-01-01"),
        ("ZM002", "21050312000016", "康秀兵", 24.0, "清扫楼道", "2012-07-01"),
    ]
    book = book_of(证明=proofs, 花名册=REGISTER)
    for sheet, row, count in (("证明", 3, 1), ("花名册", 3, 2)):
        select(book, sheet, row)
        book.application.person.texts = ["2", "1", None]
        press(book, "print_form")
        assert "2  志愿服务记录证明" in book.application.person.asked[-3]
        assert len(screen.shown[-1]) == count


def test_numbers_that_begin_anew_for_each_person_mean_the_row_selected(
    screen: Screen,
) -> None:
    head = ("承诺编号", "志愿者编号", "年度", "承诺内容", "完成时限")
    rows = [
        ("1", "21050312000016", 2012.0, "每月清扫楼道两次", "2012-12-31"),
        ("2", "21050312000016", 2012.0, "结对帮扶一户", "2012-12-31"),
        ("2", "21050312000024", 2012.0, "参加平安巡逻", "2012-12-31"),
    ]
    book = book_of(公开承诺=[head, *rows])
    select(book, "公开承诺", 3)
    book.application.person.texts = ["1", None]

    press(book, "commitment")

    assert len(screen.shown[0]) == 1
    assert "结对帮扶一户" in screen.shown[0][0]


def test_cards_that_share_a_page_are_counted_one_by_one(screen: Screen) -> None:
    items = [
        ("物品编号", "类别", "持有编号", "持有人", "发放日期"),
        *((f"HD{n:04}", "胸牌", number, name, "2012-03-05")
          for n, (number, name, *_) in enumerate(PEOPLE)),
    ]  # fmt: skip
    book = book_of(证章=items)
    book.application.person.texts = [None]
    press(book, "print_form")
    assert "3 份，共 1 页" in book.application.person.asked[-1]
    assert len(screen.shown[0]) == 1
