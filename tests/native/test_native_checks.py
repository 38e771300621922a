"""What Excel's formulas say of a cell is what the Python rules say of it."""

import datetime as dt
import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pytest
from openpyxl.utils import get_column_letter
from python_calamine import CalamineWorkbook

from tests.invent import id_number, volunteer_number
from tests.office import converted
from volkit import codes
from volkit.model.table import RawTable
from volkit.normalise.frame import normalise
from volkit.read.workbook import read_file
from volkit.render.workbook import street_workbook
from volkit.render.workbook_checks import NativeCheck
from volkit.render.workbook_layout import FIRST_ROW, Place, places
from volkit.render.workbook_save import workbook_bytes
from volkit.service.natives import native_checks
from volkit.sheets.base import Column
from volkit.sheets.context import Context
from volkit.validate.book import Book
from volkit.validate.run import check_book, check_table

TODAY = dt.date(2013, 6, 1)
ROWS = 300
ANSWERS = 200
"""The column, from 1, where a tab's formulas for the test begin."""

NATIVES = native_checks("zh_Hans")
CHECKED = sorted(
    {key for n in NATIVES for key in places("zh_Hans", {}) if n.sheets <= {key}}
)


def _entered(  # noqa: PLR0911  one return for each kind of column
    key: str, column: Column, chance: random.Random
) -> object:
    """Return what a clerk might enter in a column: right, wrong or nothing."""
    if chance.random() < 0.12:
        return None
    place = chance.randrange(60)
    if key in {"volunteer_no", "leader"}:
        number = volunteer_number(place + 1)
        broken = number[:13] + str((place + 5) % 10)
        return number if chance.random() < 0.8 else broken
    if key == "id_type":
        return chance.choice(("居民身份证", "临时居民身份证"))
    if column.codes:
        table = codes.table(column.codes)
        return table.caption(chance.choice(table.codes), "zh_Hans")
    if column.kind == "id_no":
        return chance.choice(_id_numbers(place))
    if column.kind in {"date", "month_date"}:
        return _day(key, place, chance)
    if column.kind == "datetime":
        clock = dt.time(8 + place % 3, 30) if chance.random() < 0.7 else dt.time()
        return dt.datetime.combine(_day(key, place % 3, chance), clock)
    if column.kind == "time":
        return dt.time(8 + place % 10, 0)
    return chance.choice(_WORDS.get(column.kind, (f"甲{place}", "无", f"乙{place}")))


def _id_numbers(place: int) -> tuple[str, ...]:
    """Return sound ID numbers and damaged ones, all of one person."""
    birth = dt.date(1950, 1, 1) + dt.timedelta(days=place * 300)
    sound = id_number(birth, place + 1)
    return (
        sound,
        sound,
        sound,
        sound[:17] + str((place + 5) % 10),
        sound[:17],
        sound[:10] + "0231" + sound[14:],
        sound[:10] + "1" + sound[11:],
        "12345",
        sound + "1",
    )


def _day(key: str, place: int, chance: random.Random) -> dt.date:
    """Return a day: mostly past, and for births often that of the ID number."""
    if chance.random() < 0.1:
        return dt.date(2099, 1, 1)
    if key == "birth":
        return dt.date(1950, 1, 1) + dt.timedelta(days=place * 300)
    return dt.date(2012, 1, 1 + place % 28)


_WORDS: dict[str, tuple[object, ...]] = {
    "int": (0, 1, 2, 5, 30, 2012, -1),
    "decimal": (0, 1, 2.5, 8, -1),
    "money": (0, 12.5, -1),
    "hours": (0, 0.5, 2, 8, 30, -1),
    "percent": (0, 0.5, 1),
    "phone": ("13812345678", "024-42845678", "1381234567"),
    "bool": ("是", "否"),
    "person_name": ("沈志强", "秦文静", "欧阳㑇"),
}


def _filled(place: Place) -> list[dict[str, object]]:
    """Return rows of everything that may be entered."""
    chance = random.Random(place.sheet.key)
    facts = place.columns.items()
    return [{k: _entered(k, c, chance) for k, c in facts} for _ in range(ROWS)]


@dataclass(frozen=True)
class Entered:
    """A workbook of good and bad rows as volkit reads it, and LibreOffice's answers.

    The answers of a tab are rows of cells, both counted from 0.
    """

    tables: Sequence[RawTable]
    answers: Mapping[str, Sequence[Sequence[object]]]


@pytest.fixture(scope="module")
def entered(tmp_path_factory: pytest.TempPathFactory) -> Entered:
    """Return what was entered in every tab."""
    placed = places("zh_Hans", {})
    rows = {key: _filled(placed[key]) for key in CHECKED}
    book = street_workbook(
        division="彩屯街道", year=2013, locale="zh_Hans", natives=NATIVES, rows=rows
    )
    folder = tmp_path_factory.mktemp("native")
    (folder / "plain.xlsx").write_bytes(workbook_bytes(book))
    for place in (placed[key] for key in rows):
        ws = book[place.tab]
        for number, native in enumerate(_of(place)):
            letter = get_column_letter(_answers(place) + number)
            for row in range(FIRST_ROW, FIRST_ROW + ROWS):
                ws[f"{letter}{row}"] = "=" + place.native(native.formula, row)
                ws[f"{letter}{row}"].number_format = "General"
    (folder / "asked.xlsx").write_bytes(workbook_bytes(book))
    answered = CalamineWorkbook.from_path(
        str(converted(folder / "asked.xlsx", "xlsx", folder / "out"))
    )
    return Entered(
        read_file(folder / "plain.xlsx").tables,
        {
            tab: answered.get_sheet_by_name(tab).to_python(skip_empty_area=False)
            for tab in {placed[key].tab for key in rows}
        },
    )


def _of(place: Place) -> list[NativeCheck]:
    """Return the checks that a sheet carries."""
    return [n for n in NATIVES if n.fits(place)]


def _answers(place: Place) -> int:
    """Return the first column of a sheet's answers, clear of its neighbours'."""
    return ANSWERS + place.first_column * 3


@pytest.mark.parametrize("key", CHECKED)
def test_a_formula_and_its_rule_give_every_row_the_same_verdict(
    key: str, entered: Entered
) -> None:
    place = places("zh_Hans", {key: ROWS})[key]
    answered = entered.answers[place.tab]
    tables = [t for t in entered.tables if t.kind == key]
    assert len(tables) == 1
    table = normalise(tables[0], Context(today=TODAY))
    said = {native.code for native in _of(place)}
    found = [
        *check_table(table, Context(today=TODAY), said),
        *check_book(Book([table]), Context(today=TODAY), said),
    ]
    by_formula: dict[tuple[str, str], set[int]] = {}
    for number, native in enumerate(_of(place)):
        answers = {
            row: answered[row - 1][_answers(place) + number - 1]
            for row in range(FIRST_ROW, FIRST_ROW + ROWS)
        }
        assert {type(kept) for kept in answers.values()} == {bool}, native
        broken = {row for row, kept in answers.items() if not kept}
        by_formula.setdefault((native.code, native.key), set()).update(broken)
    by_rule = {
        (code, key): {f.row or 0 for f in found if (f.code, f.column) == (code, key)}
        for code, key in by_formula
    }
    differ = {
        cell: (sorted(broken - by_rule[cell]), sorted(by_rule[cell] - broken))
        for cell, broken in by_formula.items()
        if broken != by_rule[cell]
    }
    assert differ == {}, "rows that only the formula, or only the rule, calls wrong"


def test_a_workbook_without_python_judges_id_numbers() -> None:
    known = {native.code for native in NATIVES if native.key == "id_no"}
    assert {"VK102", "VK103", "VK107", "VK140", "VK141"} <= known
