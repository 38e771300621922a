# ruff: noqa: N802, N803, FBT001, FBT002
"""What hangs on a range of the stand-in for Excel: lines, fill, font, note."""

from typing import TYPE_CHECKING, Any

from tests.excel.com_cells import NONE, SOLID, Cell, ComError

if TYPE_CHECKING:
    from tests.excel.com_book import Worksheet
    from tests.excel.com_range import Range


class Com:
    """An object of Excel's: each use of a member is a call between processes."""

    def __getattribute__(self, name: str) -> Any:
        if name[0].isupper():
            counter = object.__getattribute__(self, "counter")()
            counter.calls += 1
        return object.__getattribute__(self, name)

    def __setattr__(self, name: str, value: object) -> None:
        if name[0].isupper():
            counter = object.__getattribute__(self, "counter")()
            counter.calls += 1
        object.__setattr__(self, name, value)


class Lines(Com):
    """The whole rows (axis 0) or columns (axis 1) of a range, as one object."""

    def __init__(self, of: "Range", axis: int) -> None:
        self.of, self.axis = of, axis

    def counter(self) -> Any:
        return self.of.counter()

    @property
    def hidden(self) -> set[int]:
        sheet = self.of.sheet
        return sheet.hidden_columns if self.axis else sheet.hidden_rows

    @property
    def Count(self) -> int:
        return self.of.box[self.axis + 2] - self.of.box[self.axis] + 1

    @property
    def Hidden(self) -> Any:
        wanted = set(self.of.span(self.axis))
        found = wanted & self.hidden
        return False if not found else True if found == wanted else None

    @Hidden.setter
    def Hidden(self, value: bool) -> None:
        (self.hidden.update if value else self.hidden.difference_update)(
            self.of.span(self.axis)
        )

    def AutoFit(self) -> None:
        """Do nothing: there is no screen to fit anything to."""

    def Insert(self) -> None:
        self.of.sheet.shift(self.axis, self.of.box[self.axis], self.Count)

    def Delete(self) -> None:
        self.of.sheet.shift(self.axis, self.of.box[self.axis], -self.Count)


class Interior(Com):
    """The fill of a range."""

    def __init__(self, of: "Range") -> None:
        self.of = of

    def counter(self) -> Any:
        return self.of.counter()

    @property
    def Pattern(self) -> Any:
        return self.of.shared(lambda cell: cell.look.pattern)

    @Pattern.setter
    def Pattern(self, value: int) -> None:
        def change(cell: Cell) -> None:
            cell.look.pattern = value
            if value == NONE:
                cell.look.colour, cell.look.theme, cell.look.tint = 0xFFFFFF, None, 0.0

        self.of.change(change)

    @property
    def ColorIndex(self) -> Any:
        # Near colours share an index: Excel's palette has 56 of them.
        return self.of.shared(
            lambda c: NONE if c.look.pattern == NONE else c.look.colour >> 5 & 0x3F
        )

    @ColorIndex.setter
    def ColorIndex(self, value: int) -> None:
        if value != NONE:
            raise ComError("only xlNone is stood in for")
        self.Pattern = NONE

    @property
    def Color(self) -> float:
        # Excel answers black, not Null, where the colours differ.
        return float(self.of.shared(lambda cell: cell.look.colour) or 0)

    @Color.setter
    def Color(self, value: float) -> None:
        def change(cell: Cell) -> None:
            cell.look.colour, cell.look.theme, cell.look.tint = int(value), None, 0.0
            if cell.look.pattern == NONE:
                cell.look.pattern = SOLID

        self.of.change(change)

    @property
    def ThemeColor(self) -> Any:
        found = self.of.shared(lambda cell: cell.look.theme)
        if found is None:
            raise ComError("0x800A03EC")
        return found

    @ThemeColor.setter
    def ThemeColor(self, value: int) -> None:
        self.of.look("theme", value)

    @property
    def TintAndShade(self) -> Any:
        return self.of.shared(lambda cell: cell.look.tint)

    @TintAndShade.setter
    def TintAndShade(self, value: float) -> None:
        self.of.look("tint", value)


def _on_font(name: str) -> Any:
    """Return a property of the font that all cells share or none."""
    return property(
        lambda self: self.of.shared(lambda cell: getattr(cell.look, name)),
        lambda self, value: self.of.look(name, value),
    )


class Font(Com):
    """The font of a range."""

    def __init__(self, of: "Range") -> None:
        self.of = of

    def counter(self) -> Any:
        return self.of.counter()

    Bold = _on_font("bold")
    Color = _on_font("font_colour")
    Underline = _on_font("underline")
    Size = _on_font("size")


class Note(Com):
    """A note on a cell."""

    def __init__(self, sheet: "Worksheet", place: tuple[int, int]) -> None:
        self.sheet, self.place = sheet, place

    def counter(self) -> Any:
        return self.sheet.counter()

    @property
    def cell(self) -> Cell:
        return self.sheet.cells[self.place]

    @property
    def Parent(self) -> "Range":
        from tests.excel.com_range import Range

        return Range(self.sheet, [(*self.place, *self.place)])

    @property
    def Author(self) -> str:
        return self.cell.author

    def Text(
        self, Text: str | None = None, Start: int = 0, Overwrite: bool = True
    ) -> str:
        old = self.cell.note or ""
        if Text is not None:
            self.sheet.refuse_locked([(*self.place, *self.place)])
            units = old.encode("utf-16-le")
            head = units[: 2 * max(Start - 1, 0)] if Start else b""
            tail = b"" if Overwrite else units[len(head) :]
            self.cell.note = (head + Text.encode("utf-16-le") + tail).decode(
                "utf-16-le"
            )
        return self.cell.note or ""

    def Delete(self) -> None:
        self.sheet.refuse_locked([(*self.place, *self.place)])
        self.cell.note, self.cell.author = None, ""

    @property
    def Shape(self) -> "NoteShape":
        return NoteShape(self)


class NoteShape(Com):
    """The box that a note is shown in, and the letters in it."""

    Width = Height = 0.0

    def __init__(self, note: Note, part: tuple[int, int] = (1, 0)) -> None:
        self.note, self.part = note, part

    def counter(self) -> Any:
        return self.note.counter()

    @property
    def TextFrame(self) -> "NoteShape":
        return self

    def Characters(self, Start: int, Length: int) -> "NoteShape":
        return NoteShape(self.note, (Start, Length))

    def Delete(self) -> None:
        start, length = self.part
        units = (self.note.cell.note or "").encode("utf-16-le")
        left = units[: 2 * (start - 1)] + units[2 * (start - 1 + length) :]
        self.note.cell.note = left.decode("utf-16-le")
