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
CODES = Label("代码", "代碼", "Codes")
YES, NO = Label("是", "是", "Yes"), Label("否", "否", "No")

_TABS = (
    "站点", "服务队", "志愿者", "活动", "服务台账", "公开承诺", "培训", "星级评定",
)  # fmt: skip
_LAST_TAB = "参数"
_FIRST_ON_TAB = ("team", "service_record", "commitment", "training", "star", "param")
_ROOM: Mapping[str, int] = {
    "service_record": 40_000, "activity": 5_000, "volunteer": 3_000,
    "team_member": 3_000, "commitment": 6_000, "fulfilment": 6_000,
    "training_attend": 6_000, "star": 3_000, "score": 6_000,
}  # fmt: skip
"""Rows made ready (lists, checks): a street has about 30,000 records a year."""
_USUAL_ROOM = 1_000


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
        return _ROOM.get(self.sheet.key, _USUAL_ROOM)

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
    for sheet in all_sheets().values():
        if sheet.tab is not None:
            groups.setdefault(sheet.tab.zh_hans, []).append(sheet)
    middle = sorted(set(groups) - {*_TABS, _LAST_TAB})
    for tab in (*_TABS, *middle, _LAST_TAB):
        yield sorted(
            groups.get(tab, []),
            key=lambda s: (s.key not in _FIRST_ON_TAB, s.key != "team_member", s.key),
        )
