"""The workbook's own VBA as it runs: buttons, functions, trust, words, errors."""

import ast
import datetime as dt
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from tests.excel.vba import ADDIN, LOCAL, SETTINGS, WORKBOOK, Excel, sources
from volkit.excel import entry, udfs
from volkit.excel.button import all_buttons
from volkit.excel.modules import xlwings_head
from volkit.excel.sentences import SENTENCES
from volkit.functions.declare import Block, Session, all_functions
from volkit.i18n import translate
from volkit.model.table import ErrorCell

TODAY = dt.date(2026, 11, 24)
HOME = r"D:\志愿 服务\py"
VERSION = re.findall(r'XLWINGS_VERSION As String = "(.+)"', xlwings_head())[0]
HERE = "volkit.zh_Hans.xlsm"
ERRORS = {
    "#NULL!": 2000,
    "#DIV/0!": 2007,
    "#VALUE!": 2015,
    "#REF!": 2023,
    "#NAME?": 2029,
    "#NUM!": 2036,
    "#N/A": 2042,
}


@pytest.fixture
def excel() -> Excel:
    return Excel()


def asked(_: str, name: str, given: list[Any]) -> object:
    """Answer as Python does when VBA calls it."""
    return udfs.called(all_functions()[name], *given)


def shown(answer: Any) -> Any:
    """Return what a cell holds, errors as the numbers of CVErr."""
    if isinstance(answer, list):
        return [shown(one) for one in answer]
    return {"error": answer.number} if hasattr(answer, "number") else answer


def expected(name: str, *blocks: Block) -> list[list[object]]:
    """Return what a function answers without VBA, as cells hold it."""
    answer = all_functions()[name].call(Session("zh_Hans", TODAY), *blocks)
    return [
        [
            {"error": ERRORS[c.text]} if isinstance(c, ErrorCell) else c
            for c in row
        ]
        for row in answer
    ]  # fmt: skip


@pytest.fixture(scope="module")
def long_open() -> Excel:
    return Excel()


@pytest.fixture
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(udfs, "session", lambda: Session("zh_Hans", TODAY))


@pytest.mark.parametrize("sub", ["VkRun_{}()", "VkButton_{}(control)"])
def test_a_button_asks_python_for_what_bears_its_key(excel: Excel, sub: str) -> None:
    for key in all_buttons():
        name, _, taken = sub.format(key).partition("(")
        excel.run(name, *([excel.python] if taken != ")" else []))
        assert excel.python.calls[-1] == ("volkit.excel.entry", "press", key, HERE)
    assert len(excel.python.calls) == len(all_buttons())
    assert list(excel.said) == []


def test_what_python_has_to_say_is_shown(excel: Excel) -> None:
    excel.python.said = "找到 3 处问题。"
    excel.run("VkRun_check")
    assert list(excel.said) == ["找到 3 处问题。"]
    # Esc is Python's while it works, and Excel's again afterwards.
    assert excel.cancel_keys == [0, 1]


def test_without_an_open_workbook_a_button_says_so(excel: Excel) -> None:
    excel.app.application.active_book = None
    excel.run("VkRun_check")
    assert excel.python.calls == []
    assert list(excel.said) == [translate(SENTENCES["no_book"], "zh_Hans")]


@pytest.fixture
def excel_with_addin() -> Excel:
    return Excel(ADDIN)


def test_a_button_of_the_add_in_works_on_whatever_workbook_is_active(
    excel_with_addin: Excel,
) -> None:
    excel = excel_with_addin
    theirs = excel.app.add_workbook()
    excel.app.activate_workbook(theirs)
    for key in all_buttons():
        excel.run(f"VkButton_{key}", excel.python)
        called = ("volkit.excel.entry", "press", key, theirs.name)
        assert excel.python.calls[-1] == called
    assert len(excel.python.calls) == len(all_buttons())
    assert list(excel.said) == []
    assert excel.help == []


def test_with_the_add_in_alone_a_button_says_that_no_workbook_is_open(
    excel_with_addin: Excel,
) -> None:
    excel_with_addin.app.application.active_book = None
    excel_with_addin.run("VkRun_check")
    assert excel_with_addin.python.calls == []
    sentence = translate(SENTENCES["no_book"], "zh_Hans")
    assert list(excel_with_addin.said) == [sentence]


def test_a_function_of_the_add_in_is_answered(excel_with_addin: Excel) -> None:
    excel_with_addin.python.answer = asked
    assert excel_with_addin.run("VK_ID_CHECK", "11010519491231002X") == [[""]]


@pytest.mark.usefixtures("today")
@pytest.mark.parametrize("name", [n for n, f in all_functions().items() if f.arguments])
@pytest.mark.parametrize(
    "given", ["11010519491231002X", 20121219.0, "张三", True], ids=str
)
def test_a_formula_with_one_cell_is_answered(
    long_open: Excel, name: str, given: object
) -> None:
    long_open.python.answer = asked
    function = all_functions()[name]
    needed = max(1, sum(not a.optional for a in function.arguments))
    answer = shown(long_open.run(name, *[given] * needed))
    rows = expected(name, *[[[given]]] * needed)
    # A table of one row reaches VBA as xlwings hands it on: test_xlwings_udfs.
    assert answer == rows


RANGES = """
Public Function OfRange(ByVal place As String) As Variant
    OfRange = VK_CHECK(ThisWorkbook.Worksheets(2).Range(place))
End Function
"""


def test_a_formula_over_a_range_hands_over_its_cells(excel: Excel) -> None:
    excel.app.add_module(RANGES.replace("\n", "\r\n"), name="Probe")
    excel.python.answer = lambda _, __, given: given[0]
    book = load_workbook(WORKBOOK)
    cells = [[c.value for c in row] for row in book.worksheets[1]["A1:D4"]]
    excel.run("OfRange", "A1:D4")
    assert [list(row) for row in excel.python.calls[-1][2]] == cells
    excel.run("OfRange", "A:D")
    whole = excel.python.calls[-1][2]
    assert isinstance(whole, tuple)
    assert len(whole) == book.worksheets[1].max_row
    assert [list(row) for row in whole[:4]] == cells


def test_two_areas_are_refused_not_guessed(excel: Excel) -> None:
    excel.app.add_module(RANGES.replace("\n", "\r\n"), name="Probe")
    excel.run("OfRange", "A1:B2,D4:E5")
    assert excel.python.calls[-1][2] == -2146826273


def test_arguments_that_are_left_out_arrive_as_nothing(excel: Excel) -> None:
    excel.run("VK_HOURS", "8:00", "9:30")
    name, given = excel.python.calls[-1][1], excel.python.calls[-1][2:]
    assert (name, given) == ("VK_HOURS", ("8:00", "9:30", None, None, None))


@pytest.mark.parametrize("text", ERRORS)
def test_an_error_of_python_becomes_an_error_of_excel(
    long_open: Excel, text: str
) -> None:
    for answer in (f"\x1a{text}", [f"\x1a{text}"], [[f"\x1a{text}"], [1.0]]):
        long_open.python.answer = lambda *_, answer=answer: answer
        got = shown(long_open.run("VK_ID_CHECK", "1"))
        while isinstance(got, list):
            got = got[0]
        assert got == {"error": ERRORS[text]}


def test_all_other_answers_stay_what_they_are(excel: Excel) -> None:
    answer = [["", None, 2.5, True, "#N/A", "=1+1", "李\U00020bb7", "x\x1a#N/A"]]
    excel.python.answer = lambda *_: answer
    cells = shown(excel.run("VK_ID_CHECK", "1"))
    assert cells == [["", "", 2.5, True, "#N/A", "=1+1", "李\U00020bb7", "x\x1a#N/A"]]


def nothing_set(excel: Excel) -> None:
    excel.windows.texts.clear()


def unreadable(excel: Excel) -> None:
    excel.windows.texts[SETTINGS] = "\x00\xff,;\r\n\r\n=\r\npython"


def no_program(excel: Excel) -> None:
    excel.windows.programs.clear()


def no_library(excel: Excel) -> None:
    excel.windows.programs -= {rf"{HOME}\xlwings64-{VERSION}.dll"}


def other_version(excel: Excel) -> None:
    excel.set_up("0.1.0", "")


def wps(excel: Excel) -> None:
    excel.app.application.vba_get = lambda name, *more: (
        r"C:\Kingsoft\WPS Office" if name == "Path" else excel.answer(name, *more)
    )


@pytest.mark.parametrize(
    ("spoilt", "key"),
    [
        (nothing_set, "not_installed"),
        (unreadable, "not_installed"),
        (no_program, "python_gone"),
        (no_library, "dll_gone"),
        (other_version, "other_version"),
        (wps, "wps"),
    ],
)
def test_what_is_missing_is_said_in_one_sentence(
    excel: Excel, spoilt: Callable[[Excel], None], key: str
) -> None:
    spoilt(excel)
    sentence = translate(SENTENCES[key], "zh_Hans")
    excel.run("VkRun_check")
    assert list(excel.said) == [sentence]
    assert shown(excel.run("VK_ID_CHECK", "1")) == {"error": 2042}
    assert excel.run("VK_LAST_ERROR") == sentence
    assert excel.python.calls == []


def test_without_its_hidden_sheet_it_speaks_english(
    excel: Excel, tmp_path: Path
) -> None:
    path = tmp_path / HERE
    book = load_workbook(WORKBOOK, keep_vba=True)
    del book["_volkit"]
    book.save(path)
    bare = Excel(path)
    for key, sentence in SENTENCES.items():
        assert bare.run("VkText", key) == sentence
        assert excel.run("VkText", key) == translate(sentence, "zh_Hans")


HOSTILE = [
    'C:\\x\\python.exe" -c evil \\python.exe',
    'C:\\x"y\\python.exe',
    r"C:\$(WORKBOOK)\python.exe",
    r"python.exe",
    r".\python.exe",
    r"..\evil\pythonw.exe",
    r"C:evil\python.exe",
    r"C:\Windows\System32\cmd.exe",
    r"C:\evil\python.exe.bat",
    r"C:\evil\notpython.exe",
    r"\\?",
]  # fmt: skip


@pytest.mark.parametrize("path", HOSTILE)
def test_no_program_but_a_python_by_its_full_path_is_started(
    excel: Excel, path: str
) -> None:
    excel.set_up(VERSION, "", python=path)
    excel.run("VkRun_check")
    assert excel.python.calls == []
    assert list(excel.said) == [translate(SENTENCES["python_gone"], "zh_Hans")]


@pytest.mark.parametrize(
    "site",
    [
        "",
        r"C:\Users\张三 O'Neill\AppData\Roaming\Python\Python311\site-packages",
        r"C:\a'); import os; os.system('calc",
        'C:\\a"b',
        "C:\\𠮷野\\%USERNAME%\\$(CLSID)\\x",
        "C:\\line\\n\\u0022\\",
    ],
)
def test_the_command_is_the_python_of_the_settings_isolated(site: str) -> None:
    excel = Excel(site=site)
    excel.run("VkRun_check")
    assert excel.python.commands
    command = excel.python.commands[-1]
    start = rf'"{HOME}\pythonw.exe" -I -B -X utf8 -c "'
    assert command.startswith(start)
    assert command.endswith('"')
    code = command[len(start) : -1]
    assert '"' not in code
    assert "%" not in code
    tree = ast.parse(code)
    texts = [n.value for n in ast.walk(tree) if isinstance(n, ast.Constant)]
    assert [_joined(str(t)) for t in texts] == [site, "$(CLSID)"][not site :]
    assert "from volkit.excel.entry import serve" in map(ast.unparse, tree.body)
    assert callable(entry.serve)


def _joined(text: str) -> str:
    """Return a text as Windows reads it: two halves of a character are one."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16")


def hostile_book(folder: Path) -> Path:
    """Write a workbook that says in every known way which Python to start."""
    path = folder / "evil" / "报表.xlsm"
    path.parent.mkdir()
    book = load_workbook(WORKBOOK, keep_vba=True)
    for name in ("xlwings.conf", "_xlwings.conf"):
        ws = book.create_sheet(name)
        ws.append(("Interpreter_Win", r"C:\evil\python.exe"))
        ws.append(("Interpreter", r"C:\evil\python.exe"))
        ws.append(("PYTHONPATH", r"C:\evil"))
    book.save(path)
    (path.parent / "xlwings.conf").write_text(
        '"INTERPRETER_WIN","C:\\evil\\python.exe"'
    )
    shutil.copy(path.parent / "xlwings.conf", folder / "xlwings.conf")
    return path


def test_neither_a_sheet_nor_a_file_beside_it_says_which_python_runs(
    excel: Excel, tmp_path: Path
) -> None:
    excel.run("VkRun_check")
    evil = Excel(hostile_book(tmp_path))
    evil.run("VkRun_check")
    evil.run("VK_ID_CHECK", "1")
    assert evil.python.commands == excel.python.commands * 2
    assert set(evil.windows.opened) == {SETTINGS}
    assert SETTINGS.startswith(LOCAL)


def test_no_module_reads_settings_of_a_workbook_or_its_folder() -> None:
    said = re.compile(
        r"xlwings\.conf|pythonpath|(this|active)workbook\.(path|fullname)"
        r"|curdir|chdir|environ\$?\(|getsetting|shell\b|runpython|\bapplication\.run\b",
        re.IGNORECASE,
    )
    for name, text in sources().items():
        lines = [s for s in text.split("\r\n") if not s.lstrip().startswith("'")]
        assert [s for s in lines if said.search(s)] == [], name
    assert said.search('x = ThisWorkbook.Path & "\\xlwings.conf"')


def test_the_function_wizard_is_told_about_every_function_once(excel: Excel) -> None:
    excel.run("VkRun_check")
    excel.run("VkRun_check")
    told = {str(one["macro"]): one for one in excel.help}
    assert len(told) == len(excel.help) == len(all_functions())
    for function in all_functions().values():
        one = told[f"'{HERE}'!{function.name}"]
        assert one["description"] == function.label.of("zh_Hans")
        about = getattr(one.get("argumentdescriptions"), "items", [])
        assert about == [a.label.of("zh_Hans") for a in function.arguments]


def test_the_add_in_describes_the_functions_of_our_workbook_as_its_own_it_cannot(
    excel_with_addin: Excel,
) -> None:
    excel = excel_with_addin
    ours = excel.app.open_workbook(WORKBOOK)
    theirs = excel.app.add_workbook()
    for book in (theirs, ours, ours):
        excel.app.activate_workbook(book)
        excel.run("VkRun_check")
    assert {one["macro"] for one in excel.help} == {
        f"'{HERE}'!{name}" for name in all_functions()
    }
    assert len(excel.help) == len(all_functions())
