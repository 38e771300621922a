# ruff: noqa: FBT001, FBT002
"""An engine for xlwings whose Excel lies in memory, so that tests drive real xw.Books.

It stands on xlwings' base classes as its engine for Windows does, over stand-ins for
Excel's own objects (`com_book`, `com_range`) in place of COM.
"""

import datetime as dt
from typing import TYPE_CHECKING, Any

import xlwings as xw
from xlwings import base_classes, main

from tests.excel.com_book import Application, Workbook
from tests.excel.com_cells import ERRORS
from tests.excel.com_range import Range as ComRange
from tests.excel.com_sheet import Worksheet
from tests.excel.engine_range import Note, Range, Tables, kept

if TYPE_CHECKING:
    from collections.abc import Iterator

_TEXTS = {code: text for text, code in ERRORS.items()}
_CALCULATIONS = {-4105: "automatic", -4135: "manual", 2: "semiautomatic"}


class Engine:
    """What xlwings asks of an engine."""

    name, type = "memory", "desktop"

    def __init__(self) -> None:
        self.apps = Apps(self)

    @staticmethod
    def prepare_xl_data_element(value: object, _options: object) -> object:
        if isinstance(value, dt.datetime):
            return value.replace(tzinfo=dt.UTC)
        if type(value) is dt.date:
            return dt.datetime(value.year, value.month, value.day, tzinfo=dt.UTC)
        return "" if value is None else value

    @staticmethod
    def clean_value_data(
        data: Any, dates: Any, empty: object, numbers: Any, err_to_str: bool
    ) -> list[list[object]]:
        def clean(value: object) -> object:
            if value in {"", None}:
                return empty
            if isinstance(value, dt.datetime):
                return dates(
                    **{
                        n: getattr(value, n)
                        for n in (
                            "year",
                            "month",
                            "day",
                            "hour",
                            "minute",
                            "second",
                            "microsecond",
                        )
                    },
                    tzinfo=None,
                )
            if numbers is not None and isinstance(value, float):
                return numbers(value)
            if isinstance(value, int) and value in _TEXTS:
                return _TEXTS[value] if err_to_str else None
            return value

        return [[clean(value) for value in row] for row in data]


class Apps(base_classes.Apps):
    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.open: list[App] = []

    def keys(self) -> list[int]:
        return [app.pid for app in self.open]

    def add(
        self,
        spec: Any = None,
        add_book: Any = None,
        xl: Any = None,
        visible: Any = None,
    ) -> "App":
        del spec, add_book, visible
        app = App(self.engine, xl or Application())
        self.open.insert(0, app)
        return app

    def __iter__(self) -> "Iterator[App]":
        return iter(self.open)

    def __len__(self) -> int:
        return len(self.open)

    def __getitem__(self, pid: int) -> "App":
        return next(app for app in self.open if app.pid == pid)


class App(base_classes.App):
    pid = 4711

    def __init__(self, engine: Engine, xl: Application) -> None:
        self.engine, self._xl = engine, xl

    xl = property(lambda self: self._xl)
    api = xl
    visible = True
    hwnd = 4711
    screen_updating = kept("ScreenUpdating")
    display_alerts = kept("DisplayAlerts")
    enable_events = kept("EnableEvents")
    interactive = kept("Interactive")
    status_bar = kept("StatusBar")
    version = kept("Version")

    @property
    def calculation(self) -> str:
        return _CALCULATIONS[self.xl.Calculation]

    @calculation.setter
    def calculation(self, value: str) -> None:
        self.xl.Calculation = {v: k for k, v in _CALCULATIONS.items()}[value]

    @property
    def selection(self) -> "Range":
        return Range(self.xl.Selection)

    @property
    def books(self) -> "Books":
        return Books(self)

    def activate(self, steal_focus: bool = False) -> None:
        del steal_focus

    def alert(
        self, prompt: str, title: Any, buttons: Any, mode: Any, callback: Any
    ) -> str:
        del title, callback
        person = self.xl.person
        if buttons == "yes_no":
            person.asked.append(prompt)
            return "yes" if person.confirms.pop(0) else "no"
        (person.bad if mode == "critical" else person.said).append(prompt)
        return "ok"


class Books(base_classes.Books):
    def __init__(self, app: App) -> None:
        self.app = app

    @property
    def active(self) -> "Book":
        return Book(self.app, self.app.xl.ActiveWorkbook)

    def __len__(self) -> int:
        return 1

    def __iter__(self) -> "Iterator[Book]":
        yield self.active

    def __call__(self, name: str) -> "Book":
        return Book(self.app, self.app.xl.Workbooks(name))


class Book(base_classes.Book):
    def __init__(self, app: App, xl: Any) -> None:
        self._app, self._xl = app, xl

    xl = property(lambda self: self._xl)
    api = xl
    app = property(lambda self: self._app)
    name = property(lambda self: self.xl.Name)

    @property
    def fullname(self) -> str:
        if "://" in self.xl.FullName:
            raise AssertionError("xlwings would read the book's xlwings.conf here")
        return str(self.xl.FullName)

    @property
    def sheets(self) -> "Sheets":
        return Sheets(self)

    def activate(self) -> None:
        self.xl.Activate()


class Sheets(base_classes.Sheets):
    def __init__(self, book: Book) -> None:
        self.book = book

    api = property(lambda self: self.book.xl.Worksheets)

    @property
    def active(self) -> "Sheet":
        return Sheet(self.book, self.book.xl.ActiveSheet)

    def __call__(self, key: int | str) -> "Sheet":
        return Sheet(self.book, self.api(key))

    def __len__(self) -> int:
        return int(self.api.Count)

    def __iter__(self) -> "Iterator[Sheet]":
        for xl in self.api:
            yield Sheet(self.book, xl)

    def add(
        self, before: Any = None, after: Any = None, name: str | None = None
    ) -> "Sheet":
        if after:
            xl = self.api.Add(Before=after.xl)
            xl.Move(After=after.xl)
        else:
            xl = self.api.Add(Before=before.xl if before else None)
        if name is not None:
            xl.Name = name
        return Sheet(self.book, xl)


class Sheet(base_classes.Sheet):
    def __init__(self, book: Book, xl: Worksheet) -> None:
        self._book, self.xl = book, xl

    api = property(lambda self: self.xl)
    name = kept("Name")
    visible = kept("Visible")
    index = property(lambda self: self.xl.Index)
    book = property(lambda self: self._book)
    used_range = property(lambda self: Range(self.xl.UsedRange))
    cells = used_range
    notes = property(lambda self: [Note(c) for c in self.xl.Comments])
    tables = property(lambda self: Tables(self.xl.ListObjects))

    def range(self, arg1: Any, arg2: Any = None) -> "Range":
        def xl(arg: Any) -> ComRange:
            if isinstance(arg, Range):
                return arg.xl
            if isinstance(arg, tuple):
                if 0 in arg:
                    raise IndexError("Attempted to access 0-based Range.")
                if len(arg) == 4:
                    row, column, rows, columns = arg
                    box = (row, column, row + rows - 1, column + columns - 1)
                    return ComRange(self.xl, [box])
                return self.xl.Cells(*arg)
            return self.xl.Range(arg)

        return Range(xl(arg1) if arg2 is None else self.xl.Range(xl(arg1), xl(arg2)))

    def activate(self) -> None:
        self.xl.Activate()

    def select(self) -> None:
        self.xl.Select()

    def autofit(self, axis: str | None = None) -> None:
        del axis

    def clear(self) -> None:
        self.xl.cells.clear()

    def delete(self) -> None:
        app = self.xl.Parent.Application
        before, app.DisplayAlerts = app.DisplayAlerts, False
        try:
            self.xl.Delete()
        finally:
            app.DisplayAlerts = before


memory = Engine()


def opened(book: Workbook) -> xw.Book:
    """Return a workbook as xlwings shows one that is open and active."""
    if "memory" not in xw.engines.engines_by_name:
        xw.engines.add(main.Engine(impl=memory))
    xw.engines["memory"].activate()
    book.Activate()
    if not hasattr(book, "active"):
        book.active = book.sheets[0]
    memory.apps.open = [App(memory, book.application)]
    return xw.Book(impl=Book(memory.apps.open[0], book))


def workbook(name: str = "本子.xlsx", folder: str = "") -> Workbook:
    """Return an empty workbook in an Excel of its own."""
    return Workbook(Application(), name, folder)
