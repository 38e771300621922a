"""The blank workbook: what a clerk opens, types into and prints."""

import importlib.util
import re
import shutil
import subprocess
import zipfile
from itertools import pairwise
from pathlib import Path
from types import ModuleType

import openpyxl
import pytest
from openpyxl import Workbook
from openpyxl.formula import Tokenizer
from openpyxl.utils import get_column_letter as _letter
from openpyxl.worksheet.worksheet import Worksheet

from tests.office import converted
from volkit.model.text import LOCALES, Locale
from volkit.render.workbook import street_workbook
from volkit.render.workbook_checks import (
    LONGEST_ERROR,
    LONGEST_PROMPT,
    LONGEST_TITLE,
)
from volkit.render.workbook_layout import FIRST_ROW, HEADER_ROW, places
from volkit.render.workbook_save import workbook_bytes
from volkit.service.natives import native_checks
from volkit.sheets.base import all_sheets

TOOLS = Path(__file__).parents[3] / "shared" / "tools"
NEWER_THAN_2016 = re.compile(
    r"\b(XLOOKUP|XMATCH|FILTER|UNIQUE|SORT|SORTBY|SEQUENCE|LET|LAMBDA|TEXTJOIN|CONCAT"
    r"|IFS|SWITCH|MAXIFS|MINIFS)\("
)
TABS = (
    "首页", "站点", "服务队", "志愿者", "活动", "服务台账", "服务菜单", "预约", "公开承诺",
    "岗位", "培训", "星级评定", "基金", "物资证章", "督导", "参数", "代码",
)  # fmt: skip
COMPARES_15_DIGITS = r"\b(COUNTIFS?|SUMIFS?|MATCH|VLOOKUP|HLOOKUP)\([^()]*"
LONG_NUMBERS = {"id_no", "uscc", "national_no"}


@pytest.fixture(scope="module")
def book() -> Workbook:
    return _book("zh_Hans")


def _book(locale: Locale) -> Workbook:
    return street_workbook(
        division="彩屯街道", year=2013, locale=locale, natives=native_checks(locale)
    )


def _formulas(book: Workbook) -> list[tuple[str, str]]:
    """Return every formula of a workbook with the place it stands at."""
    found = [(name, d.attr_text) for name, d in book.defined_names.items()]
    for ws in book:
        for row in ws.iter_rows():
            found += [
                (f"{ws.title}!{cell.coordinate}", cell.value)
                for cell in row
                if isinstance(cell.value, str) and cell.data_type == "f"
            ]
        for check in ws.data_validations.dataValidation:
            found += [
                (f"{ws.title}!{check.sqref}", f)
                for f in (check.formula1, check.formula2)
                if f
            ]
        for cells in ws.conditional_formatting:
            found += [
                (f"{ws.title}!{cells.sqref}", f) for r in cells.rules for f in r.formula
            ]
    return found


@pytest.mark.parametrize("locale", LOCALES)
def test_every_sheet_with_a_tab_is_a_table_under_its_captions(locale: Locale) -> None:
    made = _book(locale)
    tables = {t.name: (ws, t) for ws in made for t in ws.tables.values()}
    for key, sheet in all_sheets().items():
        if sheet.tab is None:
            continue
        ws, table = tables[f"tbl_{key}"]
        assert ws.title == sheet.tab.of(locale)
        header = [c.value for c in ws[table.ref][0]]
        assert header == [c.label.of(locale) for c in sheet.columns().values()]


def test_tabs_stand_in_the_order_of_the_work_and_are_coloured(book: Workbook) -> None:
    assert book.sheetnames == [tab for tab in TABS if tab in book.sheetnames]
    assert all(ws.sheet_properties.tabColor for ws in book)


def test_a_clerk_sees_no_more_tabs_than_the_work_has_parts(book: Workbook) -> None:
    visible = [ws.title for ws in book if ws.sheet_state == "visible"]
    assert len(visible) <= len(TABS)
    assert len(all_sheets()) > len(visible)


def test_tables_on_one_tab_stand_side_by_side_with_one_blank_column() -> None:
    placed = places("zh_Hans", {})
    team, member = placed["team"], placed["team_member"]
    assert member.tab == team.tab
    assert member.first_column == team.last_column + 2


def test_the_same_input_gives_the_same_bytes() -> None:
    first, second = workbook_bytes(_book("zh_Hans")), workbook_bytes(_book("zh_Hans"))
    assert first == second


def test_every_column_has_a_hint_that_excel_can_hold(book: Workbook) -> None:
    for ws in book.worksheets[1:-1]:
        for check in ws.data_validations.dataValidation:
            assert check.prompt
            assert len(check.prompt) <= LONGEST_PROMPT
            assert len(check.promptTitle) <= LONGEST_TITLE
            assert len(check.error or "") <= LONGEST_ERROR
        hinted = {c for v in ws.data_validations.dataValidation for c in v.cells.ranges}
        columns = sum(len(ws[t.ref][0]) for t in ws.tables.values())
        assert len(hinted) == columns


def test_cells_for_several_words_say_which_and_take_more_than_one(
    book: Workbook,
) -> None:
    checks = {
        (ws.title, str(check.promptTitle)): check
        for ws in book.worksheets[1:-1]
        for check in ws.data_validations.dataValidation
    }
    six = checks["站点", "六有"]
    assert six.type == "list"
    assert not six.showErrorMessage
    ((title, cells),) = list(book.defined_names[six.formula1].destinations)
    listed = [row[0].value for row in book[title][cells]]
    assert listed == ["有场所", "有队伍", "有项目", "有设施", "有制度", "有标识"]
    assert "齐全" in str(six.prompt)
    assert "奉献星、恒心星" in str(checks["星级评定", "获得单项星"].prompt)
    several = {
        sheet.columns()[key].label.zh_hans
        for sheet in all_sheets().values()
        for key, fact in sheet.columns().items()
        if fact.kind == "code_multi" and not (fact.codes or fact.choices or fact.hint)
    }
    assert not several


def test_what_is_refused_is_told_in_words_that_belong_to_it(book: Workbook) -> None:
    said = {
        (ws.title, str(check.promptTitle)): str(check.error)
        for ws in book
        for check in ws.data_validations.dataValidation
        if check.type == "custom"
    }
    assert "重复录入" in said["志愿者", "志愿者编号"]
    assert "重复录入" in said["站点", "站点编号"]
    assert "18 位" in said["志愿者", "证件号码"]


def test_what_a_street_writes_is_not_cut_off() -> None:
    number, promise = "210503099-001-01-20120102-1", "每月为独居老人打扫卫生一次，" * 3
    rows: dict[str, list[dict[str, object]]] = {
        "activity": [{"activity_no": number}],
        "service_record": [{"activity_no": number}],
        "commitment": [{"commitment_no": "CN-1"}, {"text": promise}],
    }
    made = street_workbook(locale="zh_Hans", rows=rows)

    placed = places("zh_Hans", {})
    for key in ("activity", "service_record"):
        letter = placed[key].letter("activity_no")
        assert made[placed[key].tab].column_dimensions[letter].width > len(number)
    heights = made[placed["commitment"].tab].row_dimensions
    assert heights[FIRST_ROW].height is None
    assert heights[FIRST_ROW + 1].height == 50


def test_a_number_to_choose_says_which_sheet_issues_it(book: Workbook) -> None:
    said = {
        (ws.title, str(check.promptTitle)): str(check.prompt)
        for ws in book
        for check in ws.data_validations.dataValidation
    }
    assert "“服务菜单”" in said["预约", "菜单编号"]
    assert "“物资台账”" in said["物资证章", "物资编号"]
    assert "下拉" not in said["星级评定", "方案编号"]


def test_a_day_and_time_that_is_a_word_is_refused(book: Workbook) -> None:
    checks = {
        str(check.promptTitle): check
        for check in book["预约"].data_validations.dataValidation
    }
    assert checks["受理时间"].type == "date"
    assert "2012-12-19 08:30" in str(checks["受理时间"].error)


def test_lists_are_names_over_the_tab_of_codes_never_written_inline(
    book: Workbook,
) -> None:
    named = set(book.defined_names)
    for ws in book:
        for check in ws.data_validations.dataValidation:
            if check.type == "list":
                assert check.formula1 in named
    for name, place in book.defined_names.items():
        if name.startswith("codes_"):
            ((title, cells),) = list(place.destinations)
            shown = [c[0].value for c in book[title][cells]]
            assert all(shown), name
            assert len(set(shown)) == len(shown), name


@pytest.mark.parametrize("locale", LOCALES)
def test_formulas_need_nothing_newer_than_excel_2016(locale: Locale) -> None:
    for place, formula in _formulas(_book(locale)):
        assert not NEWER_THAN_2016.search(formula), (place, formula)
        assert "[" not in formula, (place, formula)


def test_colours_and_limits_use_no_array_constants(book: Workbook) -> None:
    for ws in book:
        rules = [
            f for c in ws.conditional_formatting for r in c.rules for f in r.formula
        ]
        checks = [v.formula1 or "" for v in ws.data_validations.dataValidation]
        for formula in rules + checks:
            assert "{" not in formula, formula


def test_long_numbers_are_never_compared_by_their_first_15_digits(
    book: Workbook,
) -> None:
    placed = places("zh_Hans", {})
    for place in placed.values():
        letters = {place.letter(k) for k in LONG_NUMBERS & set(place.columns)}
        for formula in (
            f for where, f in _formulas(book) if where.startswith(place.tab)
        ):
            for letter in letters:
                whole = re.escape(f"${letter}${FIRST_ROW}:")
                assert not re.search(COMPARES_15_DIGITS + whole, formula), formula


def test_formulas_can_be_taken_apart(book: Workbook) -> None:
    for place, formula in _formulas(book):
        opened = 0
        for token in Tokenizer("=" + formula.removeprefix("=")).items:
            opened += {"OPEN": 1, "CLOSE": -1}.get(token.subtype, 0)
        assert opened == 0, (place, formula)


def test_numbers_issued_and_phones_are_text_and_days_are_days(book: Workbook) -> None:
    place = places("zh_Hans", {})["volunteer"]
    ws = book[place.tab]
    for key, shape in (
        ("id_no", "@"), ("phone", "@"), ("volunteer_no", "@"), ("birth", "yyyy-mm-dd"),
        ("hours_total", "0.0#"),
    ):  # fmt: skip
        cell = ws[f"{place.letter(key)}{FIRST_ROW}"]
        assert cell.number_format == shape
        below = ws.column_dimensions[place.letter(key)]
        assert below.number_format == shape


def test_every_tab_prints_on_a4_across_with_its_header_on_each_page(
    book: Workbook,
) -> None:
    for ws in book.worksheets[1:-1]:
        assert ws.page_setup.orientation == "landscape"
        assert str(ws.page_setup.paperSize) == ws.PAPERSIZE_A4
        assert ws.print_title_rows == f"$1:${HEADER_ROW}"
        assert str(ws.freeze_panes).endswith(str(FIRST_ROW))


@pytest.mark.parametrize("locale", LOCALES)
def test_each_table_of_a_shared_tab_begins_a_page_and_no_page_is_too_wide(
    locale: Locale,
) -> None:
    for ws in _book(locale):
        if len(ws.tables) < 2:
            continue
        breaks = [b.id for b in ws.col_breaks.brk]
        for table in ws.tables.values():
            head = ws[table.ref][0]
            first, last = head[0].column, head[-1].column
            assert first == 1 or first - 1 in breaks
            ends = [first - 1, *(b for b in breaks if first <= b < last), last]
            filled = [
                _points(
                    ws, f"{_letter(one + 1)}{HEADER_ROW}:{_letter(two)}{HEADER_ROW}"
                )
                for one, two in pairwise(ends)
            ]
            assert max(filled) <= _page(ws), (ws.title, table.name)
            assert min(filled) >= 0.5 * max(filled), (ws.title, table.name)


def test_a_wide_table_prints_its_key_columns_on_each_page(book: Workbook) -> None:
    ws = book["志愿者"]
    keys = [ws.cell(HEADER_ROW, n).value for n in (1, 3)]
    assert keys == ["志愿者编号", "姓名"]
    assert ws.print_title_cols == "$A:$C"
    fixed = _points(ws, f"A{HEADER_ROW}:C{HEADER_ROW}")
    ends = [3, *(b.id for b in ws.col_breaks.brk), 50]
    filled = []
    for before, last in pairwise(ends):
        first, end = _letter(before + 1), _letter(last)
        filled.append(fixed + _points(ws, f"{first}{HEADER_ROW}:{end}{HEADER_ROW}"))
    assert max(filled) <= _page(ws)
    assert min(filled) >= 0.6 * max(filled)


def test_the_first_tab_shows_on_one_screen_and_one_page(book: Workbook) -> None:
    home = book["首页"]
    numbered = [
        number
        for number, row in enumerate(home.iter_rows(values_only=True), 1)
        if any(str(value).startswith("=") for value in row)
    ]
    assert max(numbered) <= 32
    assert sum(d.width for d in home.column_dimensions.values()) <= 170
    assert home.sheet_properties.pageSetUpPr
    assert home.sheet_properties.pageSetUpPr.fitToPage
    assert (home.page_setup.fitToWidth, home.page_setup.fitToHeight) == (1, 1)


def test_a_text_never_runs_over_its_neighbour(book: Workbook) -> None:
    for ws in book.worksheets[1:-1]:
        for table in ws.tables.values():
            for cell in ws[table.ref][1]:
                assert cell.alignment.wrap_text or cell.alignment.shrink_to_fit


def _points(ws: Worksheet, ref: str) -> float:
    """Return how wide cells print, where columns come out widest."""
    letters = [cell.column_letter for cell in ws[ref][0]]
    wide = sum(ws.column_dimensions[letter].width for letter in letters)
    return wide * 5.75 * float(ws.page_setup.scale or 100) / 100


def _page(ws: Worksheet) -> float:
    """Return how wide a page can be printed, in points."""
    return (297 / 25.4 - ws.page_margins.left - ws.page_margins.right) * 72


def test_captions_fit_their_columns(book: Workbook) -> None:
    for ws in book.worksheets[1:-1]:
        for table in ws.tables.values():
            for cell in ws[table.ref][0]:
                wide = sum(1 if ord(c) < 0x2E80 else 2 for c in cell.value)
                width = ws.column_dimensions[cell.column_letter].width
                assert wide <= 2 * (width - 1), cell.value


@pytest.mark.parametrize("locale", LOCALES)
def test_excel_would_find_nothing_to_repair(locale: Locale, tmp_path: Path) -> None:
    lint = _lint()
    path = tmp_path / "blank.xlsx"
    path.write_bytes(workbook_bytes(_book(locale)))
    assert lint.lint(str(path)) == []


def test_libreoffice_opens_it_without_an_error_or_a_cell_too_narrow(
    tmp_path: Path,
) -> None:
    path = tmp_path / "blank.xlsx"
    path.write_bytes(workbook_bytes(_book("zh_Hans")))
    calculated = openpyxl.load_workbook(
        converted(path, "xlsx", tmp_path / "out"), data_only=True
    )
    home = calculated["首页"]
    numbers = [
        c.value for column in ("C", "F", "I", "L") for c in home[column] if c.row > 4
    ]
    assert [n for n in numbers if isinstance(n, int | float)].count(0) >= 25
    for ws in calculated:
        for row in ws.iter_rows(values_only=True):
            assert not [v for v in row if isinstance(v, str) and v.startswith("#")]
    page = converted(path, "pdf", tmp_path / "out")
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext (poppler-utils) is not installed")
    text = subprocess.run(
        ["pdftotext", str(page), "-"], capture_output=True, check=True
    ).stdout.decode()
    assert "志愿服务工作簿" in text
    assert "###" not in text


def test_the_package_holds_no_trace_of_the_clock(tmp_path: Path) -> None:
    path = tmp_path / "blank.xlsx"
    path.write_bytes(workbook_bytes(_book("en")))
    with zipfile.ZipFile(path) as package:
        assert {e.date_time for e in package.infolist()} == {(2012, 12, 19, 0, 0, 0)}
        assert b"2012-12-19T00:00:00Z</dcterms:modified>" in package.read(
            "docProps/core.xml"
        )


def _lint() -> ModuleType:
    place = TOOLS / "excel_lint.py"
    if not place.is_file():
        pytest.skip(f"{TOOLS} is not beside this checkout")
    spec = importlib.util.spec_from_file_location("excel_lint", place)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
