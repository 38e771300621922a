"""Where each sheet stands in the blank workbook: its tab, its columns, its rows."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from openpyxl.utils import get_column_letter, quote_sheetname

from volkit import codes
from volkit.model.text import Label, Locale
from volkit.sheets.base import Column, Sheet, all_sheets

HEADER_ROW = 3
"""Above it stand each table's title and its advice."""
FIRST_ROW = HEADER_ROW + 1
SHOWN_ROWS = 24
"""Blank rows that a new table shows: one printed page to fill in by hand."""
HOME = Label("首页", "首頁", "Home")
RIBBON_TAB = Label("志愿服务", "志願服務", "Volunteers")
"""The tab of the add-in, which every workbook shows."""
RIBBON_TAB_OF_BOOK = Label(
    "志愿服务（本册）", "志願服務（本冊）", "Volunteers (this workbook)"
)
"""It stands beside the add-in's: a tab that both share would hold each button twice."""
CODES = Label("代码", "代碼", "Codes")
SETTINGS = 150
"""The place from which on the tabs hold settings, not work."""
YES, NO = Label("是", "是", "Yes"), Label("否", "否", "No")


@dataclass(frozen=True)
class Place:
    """One sheet at its place; rows and columns count from 1 as Excel's do."""

    sheet: type[Sheet]
    tab: str
    first_column: int
    filled: int
    locale: Locale
    LAST: ClassVar[int] = 1_048_576

    @property
    def columns(self) -> Mapping[str, Column]:
        """Return the columns by their keys."""
        return self.sheet.columns()

    @property
    def last_column(self) -> int:
        """Return the number of the last column."""
        return self.first_column + len(self.columns) - 1

    @property
    def last_row(self) -> int:
        """Return the last row that is made ready."""
        return FIRST_ROW - 1 + max(self.room, self.filled)

    @property
    def room(self) -> int:
        """Return how many rows are made ready."""
        return self.sheet.in_book.room

    @property
    def table_end(self) -> int:
        """Return the last row of the Excel Table as handed out."""
        return FIRST_ROW - 1 + max(SHOWN_ROWS, self.filled + 5)

    def letter(self, key: str) -> str:
        """Return the letter of a column."""
        return get_column_letter(self.first_column + list(self.columns).index(key))

    def range(self, key: str) -> str:
        """Return a column's rows as $D$4:$D$3003, without the tab."""
        letter = self.letter(key)
        return f"${letter}${FIRST_ROW}:${letter}${self.last_row}"

    def far_range(self, key: str) -> str:
        """Return a column's rows with the tab in front."""
        return f"{quote_sheetname(self.tab)}!{self.range(key)}"

    def native(self, formula: str, row: int) -> str:
        """Return a rule's formula for one row, its braces filled in."""
        cells = {key: _Cell(self, key, row) for key in self.columns}
        return formula.format_map(cells).removeprefix("=")

    def over_all(self, formula: str) -> str:
        """Return the formula of a line of the first tab, its braces filled in."""
        columns = {key: _Whole(self, key) for key in self.columns}
        return formula.format_map(columns)


@dataclass(frozen=True)
class _Whole:
    """What a line of the first tab may name: a whole column, or a code's caption."""

    place: Place
    key: str

    def __format__(self, part: str) -> str:
        """Return the column with its tab or, for "is A", the caption of a code."""
        if not part:
            return self.place.far_range(self.key)
        column = self.place.columns[self.key]
        caption = caption_of(column, part.removeprefix("is "), self.place.locale)
        return f'"{caption}"'


@dataclass(frozen=True)
class _Cell:
    """What a rule's formula may name: a cell of its row, or a whole column."""

    place: Place
    key: str
    row: int

    def __format__(self, part: str) -> str:
        """Return $D9; $D$4:$D$3003 for "column", $D$4:$D9 for "above", or a test."""
        letter = self.place.letter(self.key)
        if part == "column":
            return self.place.range(self.key)
        if part.startswith("is "):
            return self._is_one_of(part.removeprefix("is ").split(","))
        if part == "above":
            return f"${letter}${FIRST_ROW}:${letter}{self.row}"
        return f"${letter}{self.row}"

    def _is_one_of(self, wanted: Sequence[str]) -> str:
        """Return the formula that compares the cell with the captions of codes."""
        column = self.place.columns[self.key]
        captions = [caption_of(column, code, self.place.locale) for code in wanted]
        return "OR(" + ",".join(f'{self}="{caption}"' for caption in captions) + ")"


def caption_of(column: Column, code: str, locale: Locale) -> str:
    """Return what a cell says for a code; yes and no for 1 and 0."""
    if column.codes:
        return codes.table(column.codes).caption(code, locale)
    return (YES if code == "1" else NO).of(locale)


def places(locale: Locale, filled: Mapping[str, int]) -> dict[str, Place]:
    """Return the place of each sheet that has a tab, in the order of the tabs."""
    found: dict[str, Place] = {}
    for sheets in _grouped():
        column = 1
        for sheet in sheets:
            place = Place(
                sheet, _tab(sheet).of(locale), column, filled.get(sheet.key, 0), locale
            )
            found[sheet.key] = place
            column = place.last_column + 2
    return found


def tabs(placed: Iterable[Place]) -> dict[str, list[Place]]:
    """Return the places by tab."""
    found: dict[str, list[Place]] = {}
    for place in placed:
        found.setdefault(place.tab, []).append(place)
    return found


def _tab(sheet: type[Sheet]) -> Label:
    """Return the caption of a sheet's tab."""
    if sheet.tab is None:
        raise LookupError(sheet.key)
    return sheet.tab


def _grouped() -> Iterator[list[type[Sheet]]]:
    """Give the sheets of each tab, the main one first."""
    groups: dict[str, list[type[Sheet]]] = {}
    for sheet in sorted(all_sheets().values(), key=lambda s: (s.in_book.place, s.key)):
        if sheet.tab is not None:
            groups.setdefault(sheet.tab.zh_hans, []).append(sheet)
    yield from groups.values()
