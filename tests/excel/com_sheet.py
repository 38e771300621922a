# ruff: noqa: N802, N803
"""A stand-in for Excel's Worksheet and what lies on it, as COM shows them."""

import copy
from collections.abc import Iterable, Iterator
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from tests.excel.com_cells import Cell, ComError
from tests.excel.com_looks import Com, Note
from tests.excel.com_range import Box, Range, boxes
from tests.excel.com_range import Range as Area

if TYPE_CHECKING:
    from tests.excel.com_book import Workbook

VISIBLE, HIDDEN, VERY_HIDDEN = -1, 0, 2


class Worksheet(Com):
    """One sheet: its cells by row and column, and what lies over them."""

    def __init__(self, book: "Workbook", name: str) -> None:
        self.book = book
        self.name = name
        self.cells: dict[tuple[int, int], Cell] = {}
        self.merges: list[Box] = []
        self.hidden_rows: set[int] = set()
        self.hidden_columns: set[int] = set()
        self.widths: dict[int, float] = {}
        self.state = VISIBLE
        self.is_protected = False
        self.ListObjects: list[ListObject] = []
        self.frozen = (0, 0)
        self.PageSetup = SimpleNamespace()

    def counter(self) -> Any:
        return self.book.application

    @property
    def Name(self) -> str:
        return self.name

    @Name.setter
    def Name(self, name: str) -> None:
        taken = {s.name.lower() for s in self.book.sheets if s is not self}
        if name.lower() in taken or not 0 < len(name) <= 31:
            raise ComError("0x800A03EC")
        self.book.refuse_structure()
        self.name = name

    @property
    def Parent(self) -> "Workbook":
        return self.book

    @property
    def Index(self) -> int:
        return self.book.sheets.index(self) + 1

    @property
    def Visible(self) -> int:
        return self.state

    @Visible.setter
    def Visible(self, state: int) -> None:
        self.book.refuse_structure()
        state = VISIBLE if state is True else HIDDEN if state is False else state
        others = [s for s in self.book.sheets if s is not self and s.state == VISIBLE]
        if state != VISIBLE and not others:
            raise ComError("a workbook must contain a visible sheet")
        self.state = state
        if state != VISIBLE and self.book.active is self:
            self.book.active = others[0]

    @property
    def ProtectContents(self) -> bool:
        return self.is_protected

    @property
    def UsedRange(self) -> Range:
        places = [p for p, cell in self.cells.items() if not cell.is_plain]
        if not places:
            return Range(self, [(1, 1, 1, 1)])
        rows, columns = [p[0] for p in places], [p[1] for p in places]
        return Range(self, [(min(rows), min(columns), max(rows), max(columns))])

    @property
    def Comments(self) -> "Comments":
        return Comments(self)

    @property
    def Hyperlinks(self) -> "Hyperlinks":
        return Hyperlinks(self)

    @property
    def Tab(self) -> Any:
        return self

    def Cells(self, row: int, column: int) -> Range:
        if row < 1 or column < 1:
            raise ComError("0x800A03EC")
        return Range(self, [(row, column, row, column)])

    def Range(self, first: "str | Range", last: "Range | None" = None) -> Range:
        if isinstance(first, str):
            try:
                return Range(self, boxes(first))
            except ValueError:
                raise ComError(first) from None
        end = (last or first).box
        start = first.box
        return Range(
            self,
            [
                (
                    min(start[0], end[0]),
                    min(start[1], end[1]),
                    max(start[2], end[2]),
                    max(start[3], end[3]),
                )
            ],
        )

    def Activate(self) -> None:
        if self.state != VISIBLE:
            raise ComError("a hidden sheet cannot be activated")
        self.book.active = self

    Select = Activate

    def Delete(self) -> None:
        self.book.refuse_structure()
        if self.state == VERY_HIDDEN:
            raise ComError("Delete method of Worksheet class failed")
        if self.book.application.DisplayAlerts:
            raise ComError("Excel asks whether the sheet shall go")
        others = [s for s in self.book.sheets if s is not self and s.state == VISIBLE]
        if not others:
            raise ComError("a workbook must contain a visible sheet")
        self.book.sheets.remove(self)
        if self.book.active is self:
            self.book.active = others[0]

    def Move(self, Before: "Worksheet | None" = None, After: Any = None) -> None:
        self.book.refuse_structure()
        self.book.sheets.remove(self)
        place = self.book.sheets.index(Before or After) + (0 if Before else 1)
        self.book.sheets.insert(place, self)

    def Unprotect(self, Password: str = "") -> None:
        del Password
        self.is_protected = False

    def refuse_locked(self, areas: Iterable[Box]) -> None:
        """Raise what Excel raises when locked cells of a protected sheet change."""
        if self.is_protected and any(
            self.cells.get(place, Cell()).locked
            for place in Range(self, list(areas)).places()
        ):
            raise ComError("The cell or chart is protected")

    def merge_at(self, row: int, column: int) -> Box | None:
        return next(
            (m for m in self.merges if m[0] <= row <= m[2] and m[1] <= column <= m[3]),
            None,
        )

    def shift(self, axis: int, start: int, by: int) -> None:
        """Insert rows or columns (`by` above 0), which look as the line before, or delete."""
        moved: dict[tuple[int, int], Cell] = {}
        for place, cell in self.cells.items():
            at = place[axis]
            if by < 0 and start <= at < start - by:
                continue
            new = [*place]
            new[axis] = at + by if at >= start else at
            moved[new[0], new[1]] = cell
        if by > 0:
            before = {p: c for p, c in self.cells.items() if p[axis] == start - 1}
            for place, cell in before.items():
                for number in range(start, start + by):
                    new = [*place]
                    new[axis] = number
                    moved[new[0], new[1]] = Cell(look=copy.copy(cell.look))
        self.cells = moved
        self.merges = [
            tuple(  # type: ignore[misc]  # four numbers
                n + by if i % 2 == axis and n >= start else n for i, n in enumerate(m)
            )
            for m in self.merges
        ]


class ListObject(Com):
    """A table that the workbook declares."""

    def __init__(
        self, sheet: Worksheet, name: str, address: str, *, totals: bool
    ) -> None:
        self.sheet = sheet
        self.Name = name
        self.ShowTotals = totals
        self.ShowHeaders = True
        self.areas = boxes(address)

    def counter(self) -> Any:
        return self.sheet.counter()

    @property
    def Range(self) -> Area:
        return Area(self.sheet, self.areas)

    @property
    def HeaderRowRange(self) -> Area:
        top, left, _, right = self.areas[0]
        return Area(self.sheet, [(top, left, top, right)])

    def Resize(self, to: Area) -> None:
        self.sheet.refuse_locked(to.areas)
        self.areas = to.areas


class Comments(Com):
    """The notes of a sheet."""

    def __init__(self, sheet: Worksheet) -> None:
        self.sheet = sheet

    def counter(self) -> Any:
        return self.sheet.counter()

    @property
    def Count(self) -> int:
        return len(list(iter(self)))

    def __iter__(self) -> Iterator[Note]:
        return (
            Note(self.sheet, p) for p, c in sorted(self.sheet.cells.items()) if c.note
        )


class Hyperlinks(Com):
    """The links of a sheet."""

    def __init__(self, sheet: Worksheet) -> None:
        self.sheet = sheet

    def counter(self) -> Any:
        return self.sheet.counter()

    @property
    def Count(self) -> int:
        return sum(cell.link is not None for cell in self.sheet.cells.values())

    def Add(self, Anchor: Range, Address: str, SubAddress: str = "") -> None:
        cell = self.sheet.cells.setdefault(Anchor.box[:2], Cell())
        cell.link = (Address, SubAddress)
