# ruff: noqa: N802, N803, FBT001, FBT002
"""A stand-in for Excel's Range object, as COM shows it."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from tests.excel.com_cells import Cell, ComError, Failure, put, seen
from tests.excel.com_looks import Com, Font, Interior, Lines, Note
from volkit.model.address import areas_of, column_letters

if TYPE_CHECKING:
    from tests.excel.com_book import Worksheet

LAST_COLUMN = 16_384
Box = tuple[int, int, int, int]


class Range(Com):
    """Some areas of one sheet."""

    def __init__(self, sheet: "Worksheet", areas: Sequence[Box]) -> None:
        self.sheet = sheet
        self.areas = list(areas)

    def counter(self) -> Any:
        return self.sheet.counter()

    @property
    def box(self) -> Box:
        return self.areas[0]

    def places(self) -> Iterator[tuple[int, int]]:
        for top, left, bottom, right in self.areas:
            if bottom - top > 200_000:
                raise AssertionError("a whole column is walked cell by cell")
            for row in range(top, bottom + 1):
                for column in range(left, right + 1):
                    yield row, column

    def known(self) -> Iterator[Cell]:
        """Give the cells of the areas; one blank cell stands for all untouched ones."""
        cells = self.sheet.cells
        count = 0
        size = sum((b - t + 1) * (r - x + 1) for t, x, b, r in self.areas)
        if size <= len(cells):
            for place in self.places():
                yield cells.get(place) or Cell()
            return
        for (row, column), cell in cells.items():
            if any(t <= row <= b and x <= column <= r for t, x, b, r in self.areas):
                count += 1
                yield cell
        if count < size:
            yield Cell()

    def shared(self, of: Callable[[Cell], Any]) -> Any:
        """Return what all cells have in common, None (Null) if they differ."""
        values = {of(cell) for cell in self.known()}
        return values.pop() if len(values) == 1 else None

    def change(self, how: Callable[[Cell], None]) -> None:
        self.sheet.refuse_locked(self.areas)
        for place in self.places():
            how(self.sheet.cells.setdefault(place, Cell()))

    def look(self, name: str, value: object) -> None:
        self.change(lambda cell: setattr(cell.look, name, value))

    # What a range is.
    @property
    def Worksheet(self) -> Any:
        return self.sheet

    Parent = Worksheet

    @property
    def Row(self) -> int:
        return self.box[0]

    @property
    def Column(self) -> int:
        return self.box[1]

    @property
    def Rows(self) -> "Lines":
        return Lines(self, 0)

    @property
    def Columns(self) -> "Lines":
        return Lines(self, 1)

    @property
    def Count(self) -> int:
        return sum((b - t + 1) * (r - x + 1) for t, x, b, r in self.areas)

    @property
    def Areas(self) -> "list[Range]":
        return [Range(self.sheet, [area]) for area in self.areas]

    @property
    def Address(self) -> str:
        return ",".join(
            f"${column_letters(x)}${t}"
            + ("" if (t, x) == (b, r) else f":${column_letters(r)}${b}")
            for t, x, b, r in self.areas
        )

    def GetAddress(self, rows: bool, columns: bool, style: int, external: bool) -> str:
        del style, external
        text = self.Address
        if not rows:
            text = re.sub(r"\$(\d)", r"\1", text)
        return text if columns else re.sub(r"\$([A-Z])", r"\1", text)

    def __call__(self, row: int, column: int = 1) -> "Range":
        top, left = self.box[0] + row - 1, self.box[1] + column - 1
        return Range(self.sheet, [(top, left, top, left)])

    Cells = property(lambda self: self)

    # What it holds.
    def block(self, of: Callable[[Cell], Any]) -> Any:
        top, left, bottom, right = self.box
        cells = self.sheet.cells
        blank = Cell()
        if (top, left) == (bottom, right):
            return of(cells.get((top, left), blank))
        return tuple(
            tuple(of(cells.get((row, c), blank)) for c in range(left, right + 1))
            for row in range(top, bottom + 1)
        )

    @property
    def Value(self) -> Any:
        return self.block(seen)

    @Value.setter
    def Value(self, value: Any) -> None:
        self.sheet.refuse_locked(self.areas)
        cells = self.sheet.cells
        for top, left, bottom, right in self.areas:
            in_block = isinstance(value, list | tuple)
            for row in range(top, bottom + 1):
                for column in range(left, right + 1):
                    new = value[row - top][column - left] if in_block else value
                    if isinstance(new, list | tuple):
                        raise ComError("0x800A03EC")
                    cell = cells.setdefault((row, column), Cell())
                    put(cell, new, in_block=in_block)

    @property
    def Value2(self) -> Any:
        return self.block(
            lambda c: c.value if not isinstance(c.value, Failure) else seen(c)
        )

    @property
    def Formula(self) -> Any:
        return self.block(_formula)

    @Formula.setter
    def Formula(self, value: Any) -> None:
        self.Value = value

    Formula2 = Formula

    @property
    def HasFormula(self) -> Any:
        return self.shared(lambda cell: cell.formula is not None)

    def Copy(self) -> None:
        self.counter().CutCopyMode = self

    def PasteSpecial(self, Paste: int) -> None:
        if self.counter().CutCopyMode is not self or Paste != -4163:
            raise ComError("only pasting values over themselves is stood in for")

        def fix(cell: Cell) -> None:
            cell.formula = None

        self.change(fix)

    def ClearContents(self) -> None:
        self.change(lambda cell: put(cell, None))

    def Clear(self) -> None:
        self.sheet.refuse_locked(self.areas)
        for place in self.places():
            self.sheet.cells.pop(place, None)

    # How it looks.
    @property
    def NumberFormat(self) -> Any:
        return self.shared(lambda cell: cell.look.number_format)

    @NumberFormat.setter
    def NumberFormat(self, code: str) -> None:
        self.look("number_format", code)

    @property
    def Interior(self) -> "Interior":
        return Interior(self)

    @property
    def Font(self) -> "Font":
        return Font(self)

    @property
    def WrapText(self) -> Any:
        return self.shared(lambda cell: cell.look.wrap)

    @WrapText.setter
    def WrapText(self, value: bool) -> None:
        self.look("wrap", value)

    @property
    def VerticalAlignment(self) -> Any:
        return self.shared(lambda cell: cell.look.vertical)

    @VerticalAlignment.setter
    def VerticalAlignment(self, value: int) -> None:
        self.look("vertical", value)

    @property
    def HorizontalAlignment(self) -> Any:
        return self.shared(lambda cell: cell.look.horizontal)

    @HorizontalAlignment.setter
    def HorizontalAlignment(self, value: int) -> None:
        self.look("horizontal", value)

    @property
    def Locked(self) -> Any:
        return self.shared(lambda cell: cell.locked)

    @Locked.setter
    def Locked(self, value: bool) -> None:
        self.change(lambda cell: setattr(cell, "locked", value))

    @property
    def EntireRow(self) -> "Lines":
        return Lines(self, 0)

    @property
    def EntireColumn(self) -> "Lines":
        return Lines(self, 1)

    @property
    def ColumnWidth(self) -> Any:
        widths = {self.sheet.widths.get(c, 8.43) for c in self.span(1)}
        return widths.pop() if len(widths) == 1 else None

    @ColumnWidth.setter
    def ColumnWidth(self, value: float) -> None:
        self.sheet.widths.update(dict.fromkeys(self.span(1), value))

    def span(self, axis: int) -> list[int]:
        return [n for a in self.areas for n in range(a[axis], a[axis + 2] + 1)]

    # Merges, notes, links.
    @property
    def MergeCells(self) -> Any:
        inside = {
            p
            for t, x, b, r in self.sheet.merges
            for p in self.places()
            if t <= p[0] <= b and x <= p[1] <= r
        }
        return False if not inside else True if len(inside) == self.Count else None

    @property
    def MergeArea(self) -> "Range":
        row, column = self.box[:2]
        found = (
            m
            for m in self.sheet.merges
            if m[0] <= row <= m[2] and m[1] <= column <= m[3]
        )
        return Range(self.sheet, [next(found, (row, column, row, column))])

    def Merge(self, Across: bool = False) -> None:
        del Across
        self.sheet.refuse_locked(self.areas)
        self.sheet.merges.append(self.box)
        for place in list(self.places())[1:]:
            put(self.sheet.cells.setdefault(place, Cell()), None)

    @property
    def Comment(self) -> "Note | None":
        cell = self.sheet.cells.get(self.box[:2])
        return Note(self.sheet, self.box[:2]) if cell and cell.note else None

    def AddComment(self, text: str) -> "Note":
        self.sheet.refuse_locked(self.areas)
        cell = self.sheet.cells.setdefault(self.box[:2], Cell())
        area = self.sheet.merge_at(*self.box[:2])
        if cell.note or cell.threaded or (area and area[:2] != self.box[:2]):
            raise ComError("0x800A03EC")
        cell.note, cell.author = text, self.sheet.Parent.Application.UserName
        return Note(self.sheet, self.box[:2])

    @property
    def Hyperlinks(self) -> Any:
        return self.sheet.Hyperlinks

    @property
    def ListObject(self) -> Any:
        row, column = self.box[:2]
        for table in self.sheet.ListObjects:
            t, x, b, r = table.Range.box
            if t <= row <= b and x <= column <= r:
                return table
        return None

    def Select(self) -> None:
        if self.sheet.Parent.ActiveSheet is not self.sheet:
            raise ComError("Select of a range on a sheet that is not active")
        self.sheet.Parent.Application.select(self)

    def Activate(self) -> None:
        self.Select()


def _formula(cell: Cell) -> str:
    """Return a cell as `Range.Formula` gives it."""
    if cell.formula is not None:
        return cell.formula
    if isinstance(cell.value, Failure):
        return cell.value.text
    if isinstance(cell.value, bool):
        return str(cell.value).upper()
    if isinstance(cell.value, float):
        return f"{cell.value:.15g}"
    return "" if cell.value is None else str(cell.value)


def boxes(address: str) -> list[Box]:
    """Return the areas of an address such as A1:B2,D4."""
    if len(address) > 255:
        raise ComError("0x800A03EC")
    found = []
    for part in address.replace("$", "").split(","):
        if rows := re.fullmatch(r"(\d+):(\d+)", part):
            found.append((int(rows[1]), 1, int(rows[2]), LAST_COLUMN))
        else:
            found += areas_of(part)
    return found
