# ruff: noqa: FBT001
"""The in-memory engine's ranges, notes and tables."""

from typing import TYPE_CHECKING, Any

from xlwings import base_classes

from tests.excel.com_cells import ComError
from tests.excel.com_range import Range as ComRange

if TYPE_CHECKING:
    from collections.abc import Iterator


def kept(name: str) -> Any:
    """Return a property that is one of the Application's."""
    return property(
        lambda self: getattr(self.xl, name),
        lambda self, value: setattr(self.xl, name, value),
    )


class Range(base_classes.Range):
    max_cells_per_read = base_classes.DEFAULT_MAX_CELLS_PER_READ
    max_cells_per_write = base_classes.DEFAULT_MAX_CELLS_PER_WRITE

    def __init__(self, xl: ComRange) -> None:
        self.xl = xl

    api = property(lambda self: self.xl)
    row = property(lambda self: self.xl.Row)
    column = property(lambda self: self.xl.Column)
    address = property(lambda self: self.xl.Address)
    raw_value = kept("Value")
    formula = kept("Formula")
    number_format = kept("NumberFormat")
    wrap_text = kept("WrapText")
    column_width = kept("ColumnWidth")
    merge_cells = property(lambda self: self.xl.MergeCells)
    merge_area = property(lambda self: Range(self.xl.MergeArea))

    @property
    def coords(self) -> tuple[Any, int, int, int, int]:
        top, left, bottom, right = self.xl.box
        return self.xl.sheet, top, left, bottom - top + 1, right - left + 1

    @property
    def shape(self) -> tuple[int, int]:
        return self.coords[3], self.coords[4]

    @property
    def sheet(self) -> Any:
        from tests.excel.engine import App, Book, Sheet, memory

        app = App(memory, self.xl.sheet.counter())
        return Sheet(Book(app, self.xl.sheet.Parent), self.xl.sheet)

    def __len__(self) -> int:
        return int(self.xl.Count)

    def __call__(self, *args: Any) -> "Range":
        return Range(self.xl(*args))

    def get_address(self, rows: bool, columns: bool, external: bool) -> str:
        return self.xl.GetAddress(rows, columns, 1, external)

    def select(self) -> None:
        self.xl.Select()

    def clear_contents(self) -> None:
        self.xl.ClearContents()

    def clear(self) -> None:
        self.xl.Clear()

    def merge(self, across: bool) -> None:
        self.xl.Merge(across)

    @property
    def color(self) -> tuple[int, int, int] | None:
        interior = self.xl.Interior
        if interior.ColorIndex == -4142:
            return None
        number = int(interior.Color)
        return number & 255, number >> 8 & 255, number >> 16 & 255

    @color.setter
    def color(self, rgb: tuple[int, int, int] | None) -> None:
        if rgb is None:
            self.xl.Interior.ColorIndex = -4142
        else:
            self.xl.Interior.Color = rgb[0] | rgb[1] << 8 | rgb[2] << 16

    @property
    def note(self) -> "Note | None":
        found = self.xl.Comment
        return Note(found) if found else None

    def add_note(self, text: str) -> "Note":
        return Note(self.xl.AddComment(text))

    @property
    def font(self) -> Any:
        return self.xl.Font


class Note(base_classes.Note):
    def __init__(self, xl: Any) -> None:
        self.xl = xl

    api = property(lambda self: self.xl)
    author = property(lambda self: self.xl.Author)
    location = property(lambda self: Range(self.xl.Parent))
    text = property(
        lambda self: self.xl.Text(), lambda self, value: self.xl.Text(value)
    )

    def delete(self) -> None:
        self.xl.Delete()


class Tables(base_classes.Tables):
    def __init__(self, tables: list[Any]) -> None:
        self.tables = tables

    def __len__(self) -> int:
        return len(self.tables)

    def __iter__(self) -> "Iterator[Table]":
        return map(Table, self.tables)

    def __call__(self, key: int | str) -> "Table":
        for number, table in enumerate(self.tables, 1):
            if key in {number, table.Name}:
                return Table(table)
        raise ComError(str(key))


class Table(base_classes.Table):
    def __init__(self, xl: Any) -> None:
        self.xl = xl

    api = property(lambda self: self.xl)
    name = kept("Name")
    show_totals = kept("ShowTotals")
    show_headers = kept("ShowHeaders")
    range = property(lambda self: Range(self.xl.Range))

    def resize(self, range: Any) -> None:  # noqa: A002  xlwings' own name
        self.xl.Resize(range.api)
