# ruff: noqa: N802, N803, FBT001, FBT002
"""A stand-in for Excel's Application and Workbook, as COM shows them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.excel.com_cells import Cell, ComError
from tests.excel.com_looks import Com
from tests.excel.com_range import Range
from tests.excel.com_sheet import HIDDEN, VERY_HIDDEN, VISIBLE, ListObject, Worksheet


class Worksheets(Com):
    """The sheets of a workbook."""

    def __init__(self, book: "Workbook") -> None:
        self.book = book

    def counter(self) -> Any:
        return self.book.application

    @property
    def Count(self) -> int:
        return len(self.book.sheets)

    @property
    def Parent(self) -> "Workbook":
        return self.book

    def __iter__(self) -> Iterator[Worksheet]:
        return iter(list(self.book.sheets))

    def __call__(self, key: int | str) -> Worksheet:
        if isinstance(key, int):
            return self.book.sheets[key - 1]
        for sheet in self.book.sheets:
            if sheet.name.lower() == key.lower():
                return sheet
        raise ComError(key)

    def Add(self, Before: Worksheet | None = None) -> Worksheet:
        self.book.refuse_structure()
        names = {s.name for s in self.book.sheets}
        name = next(n for i in range(1, 999) if (n := f"Sheet{i}") not in names)
        sheet = Worksheet(self.book, name)
        place = self.book.sheets.index(Before or self.book.active)
        self.book.sheets.insert(place, sheet)
        self.book.active = sheet
        return sheet


class Workbooks(Com):
    """The workbooks that are open."""

    def __init__(self, application: "Application") -> None:
        self.application = application

    def counter(self) -> Any:
        return self.application

    def __call__(self, name: str) -> "Workbook":
        for book in self.application.open:
            if book.name.lower() == name.lower():
                return book
        raise ComError(name)

    def Open(
        self,
        Filename: str,
        UpdateLinks: int = 3,
        ReadOnly: bool = False,
        IgnoreReadOnlyRecommended: bool = False,
        AddToMru: bool = True,
    ) -> "Workbook":
        from tests.excel.com_files import loaded

        path, app = Path(Filename), self.application
        if any(book.name.lower() == path.name.lower() for book in app.open):
            raise ComError("two workbooks of one name cannot be open")
        if UpdateLinks or not ReadOnly or not IgnoreReadOnlyRecommended:
            raise ComError("Excel asks what to do")
        book = loaded(path, app)
        for (sheet, place), value in app.results.get(Filename, {}).items():
            book.Worksheets(sheet).cells[place].value = value
        app.macros_ran = app.AutomationSecurity != 3 or app.EnableEvents
        app.recent += [Filename] if AddToMru else []
        book.Activate()
        return book


class Workbook(Com):
    """An open workbook."""

    def __init__(self, application: "Application", name: str, folder: str = "") -> None:
        self.application = application
        application.open.append(self)
        self.name, self.folder = name, folder
        self.sheets: list[Worksheet] = []
        self.ProtectStructure = False
        self.Date1904 = False
        self.Saved = True
        self.ReadOnly = False
        self.MultiUserEditing = False

    def counter(self) -> Any:
        return self.application

    def sheet(self, name: str, rows: Sequence[Sequence[object]] = ()) -> Worksheet:
        """Add a sheet with values as Excel's cells hold them."""
        sheet = Worksheet(self, name)
        for row, cells in enumerate(rows, 1):
            for column, value in enumerate(cells, 1):
                if value is not None:
                    sheet.cells[row, column] = Cell(value)
        self.sheets.append(sheet)
        return sheet

    active: Worksheet

    @property
    def Name(self) -> str:
        return self.name

    @property
    def Path(self) -> str:
        return self.folder

    @property
    def FullName(self) -> str:
        return f"{self.folder}/{self.name}" if self.folder else self.name

    @property
    def Application(self) -> "Application":
        return self.application

    @property
    def Worksheets(self) -> Worksheets:
        return Worksheets(self)

    Sheets = Worksheets

    @property
    def ActiveSheet(self) -> Worksheet:
        return self.active

    def Activate(self) -> None:
        self.application.book = self

    def SaveCopyAs(self, path: str) -> None:
        from tests.excel.com_files import written

        Path(path).write_bytes(written(self))
        # Excel writes the results of formulas, too; openpyxl cannot.
        self.application.results[path] = {
            (sheet.name, place): cell.value
            for sheet in self.sheets
            for place, cell in sheet.cells.items()
            if cell.formula
        }

    def SaveAs(self, Filename: str, FileFormat: int, AddToMru: bool = True) -> None:
        if self.application.DisplayAlerts:
            raise ComError("Excel asks whether the macros shall go")
        if FileFormat != 51 or AddToMru:
            raise ComError("only a plain workbook is stood in for")
        self.SaveCopyAs(Filename)
        self.name, self.folder = Path(Filename).name, str(Path(Filename).parent)

    def Close(self, SaveChanges: bool) -> None:
        assert not SaveChanges
        self.application.open.remove(self)
        if self.application.book is self:
            self.application.book = next(iter(self.application.open), None)

    def refuse_structure(self) -> None:
        """Raise what Excel raises when sheets come or go in a protected workbook."""
        if self.ProtectStructure:
            raise ComError("Workbook is protected")


@dataclass
class Answers:
    """What the person before this Excel answers, in order, and what was said to him."""

    said: list[str] = field(default_factory=list)
    bad: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    confirms: list[bool] = field(default_factory=list)
    texts: list[str | None] = field(default_factory=list)
    files: list[str | None] = field(default_factory=list)
    bars: list[object] = field(default_factory=list)


class Application(Com):
    """Excel itself, with one person before it."""

    calls = 0

    def __init__(self) -> None:
        self.person = Answers()
        self.ScreenUpdating = True
        self.DisplayAlerts = True
        self.EnableEvents = True
        self.Interactive = True
        self.Calculation = -4105
        self.UserName = "站长"
        self.Hwnd = 4711
        self.Version = "16.0"
        self.bar: object = False
        self.AutomationSecurity = 1
        self.CutCopyMode: object = False
        self.open: list[Workbook] = []
        self.recent: list[str] = []
        self.macros_ran = False
        self.results: dict[str, dict[tuple[str, tuple[int, int]], object]] = {}
        self.book: Workbook | None = None
        self.selected: Range | None = None

    def counter(self) -> Any:
        return self

    @property
    def ActiveWorkbook(self) -> Workbook | None:
        return self.book

    @property
    def Workbooks(self) -> Workbooks:
        return Workbooks(self)

    @property
    def ActiveSheet(self) -> Worksheet | None:
        return self.book.active if self.book else None

    @property
    def Selection(self) -> Range:
        active = self.ActiveSheet
        if self.selected is None or self.selected.sheet is not active:
            return Range(active, [(1, 1, 1, 1)])  # type: ignore[arg-type]  # a book is open
        return self.selected

    @property
    def ActiveCell(self) -> Range:
        top, left = self.Selection.box[:2]
        return Range(self.Selection.sheet, [(top, left, top, left)])

    @property
    def ActiveWindow(self) -> "Window":
        return Window(self)

    @property
    def StatusBar(self) -> object:
        return self.bar

    @StatusBar.setter
    def StatusBar(self, words: object) -> None:
        self.bar = words
        self.person.bars.append(words)

    def select(self, what: Range) -> None:
        self.selected = what

    @property
    def WorksheetFunction(self) -> Any:
        return self

    def CountA(self, what: Range) -> float:
        return float(sum(cell.value is not None for cell in what.known()))

    def Intersect(self, one: Range, other: Range) -> Range | None:
        found = [
            (max(a[0], b[0]), max(a[1], b[1]), min(a[2], b[2]), min(a[3], b[3]))
            for a in one.areas
            for b in other.areas
        ]
        areas = [box for box in found if box[0] <= box[2] and box[1] <= box[3]]
        return Range(one.sheet, areas) if areas else None

    def Goto(self, Reference: Range, Scroll: bool = False) -> None:
        del Scroll
        Reference.sheet.Activate()
        self.selected = Reference

    def InputBox(self, prompt: str, title: str, default: str, **_: object) -> object:
        del title, default
        if len(prompt) > 255:
            raise ComError("0x800A03EC")
        self.person.asked.append(prompt)
        answer = self.person.texts.pop(0)
        return False if answer is None else answer

    def GetSaveAsFilename(self, *said: object) -> object:
        self.person.asked.append(str(said))
        return self.person.files.pop(0) or False

    GetOpenFilename = GetSaveAsFilename


class Window(Com):
    """The window that shows the active sheet."""

    def __init__(self, application: Application) -> None:
        self.application = application

    def counter(self) -> Any:
        return self.application

    def _freeze(self, axis: int, value: int) -> None:
        sheet = self.application.ActiveSheet
        assert sheet is not None
        frozen = [*sheet.frozen]
        frozen[axis] = value
        sheet.frozen = (frozen[0], frozen[1])

    SplitRow = property(None, lambda self, value: self._freeze(0, value))
    SplitColumn = property(None, lambda self, value: self._freeze(1, value))
    FreezePanes = property(None, lambda _self, _value: None)
    ScrollRow = property(None, lambda _self, _value: None)


__all__ = [
    "HIDDEN",
    "VERY_HIDDEN",
    "VISIBLE",
    "Application",
    "ListObject",
    "Workbook",
    "Worksheet",
]
