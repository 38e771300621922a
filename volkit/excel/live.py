"""What a button needs of the workbook that is open, and of the person before it.

`LiveBook` is the workbook, `Clerk` the person; `Desk` hands both to a button. What
implements them for Excel lies in `volkit.excel.xlwings_book`; nothing else here knows
xlwings. Rows and columns count from 1 as Excel's do.
"""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, Protocol

from volkit.model.finding import Severity
from volkit.model.table import RawSheet
from volkit.model.text import Locale

Look = Literal[
    "", "title", "remark", "header", "error", "warning", "info", "link", "advice"
]


class StoppedError(Exception):
    """The person pressed Esc while something long went on."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One cell to mark: how bad it is, and what the note on it says.

    `number` is its number in the list of findings, 0 for the place among the marks.
    """

    sheet: str
    row: int
    column: int
    severity: Severity
    note: str
    number: int = 0


@dataclass(frozen=True, slots=True)
class Edit:
    """One cell to change, only if it still holds its old value.

    Values are what `RawSheet` holds; None empties the cell. Text stays text, whatever
    it begins with; a `date` is written as a real date shown yyyy-mm-dd. Edits of one
    `group` are made together or not at all.
    """

    sheet: str
    row: int
    column: int
    old: object
    new: object
    group: str = ""


@dataclass(frozen=True, slots=True)
class Selection:
    """What is selected: the sheet, the active cell, and every selected row."""

    sheet: str
    row: int
    column: int
    rows: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Written:
    """One cell of a sheet that volkit adds; `link` is a sheet and cell to jump to."""

    value: object
    look: Look = ""
    link: tuple[str, str] | None = None


@dataclass(frozen=True)
class NewSheet:
    """A sheet to add: rows of cells, widths in characters, rows that stay in sight."""

    name: str
    rows: Sequence[Sequence[Written]]
    widths: Sequence[float] = ()
    frozen_rows: int = 0
    first: bool = False


class LiveBook(Protocol):
    """The workbook that is open and active, ours or theirs."""

    @property
    def name(self) -> str:
        """Return the file's name as the title bar shows it."""

    @property
    def path(self) -> Path | None:
        """Return where the workbook lies, None before it was first saved."""

    def sheet_names(self) -> list[str]:
        """Return all worksheets in order, hidden ones among them."""

    def read(self, sheet: str) -> RawSheet:
        """Return a sheet's used block with the kind of each cell kept."""

    def selection(self) -> Selection:
        """Return what the person has selected."""

    def show(self, sheet: str, row: int, column: int) -> None:
        """Go to a cell."""

    def locked(self, sheet: str) -> bool:
        """Tell whether a sheet is protected against changes."""

    def is_visible(self, sheet: str) -> bool:
        """Tell whether a sheet can be seen."""

    def mark(
        self, marks: Sequence[Mark], tell: Callable[[int, int], None] = ...
    ) -> None:
        """Fill cells and put notes on them, keeping what they looked like before.

        `tell` hears how far it is; if it raises, all is as it was before.
        """

    def marks(self) -> list[tuple[str, int, int]]:
        """Return the marked cells that still stand, in the order of the sheets."""

    def next_mark(self, *, back: bool = False) -> Mark | None:
        """Return the marked cell after the active one, round the whole workbook."""

    def unmark(self) -> int:
        """Take all marks away, looks and notes as before; return how many."""

    def edit(self, edits: Sequence[Edit], *, undoable: bool = False) -> list[Edit]:
        """Change cells; return the edits refused since the cell held something else.

        All the others are made, or none. `undoable` keeps what `undo` needs.

        Raises:
            SurroundingsError: a sheet is protected, or Excel refuses.

        """

    def undo(self) -> tuple[int, list[Edit]] | None:
        """Take the last undoable edits back; return how many, and which had changed.

        None if there is nothing to take back.
        """

    def lengthen(self, sheet: str, table: str, bottom: int) -> None:
        """Take the rows down to `bottom` into an Excel table that ends above it."""

    def put_sheet(self, sheet: NewSheet) -> str:
        """Add a sheet, in place of one that volkit added before; return its name."""

    def remove_sheet(self, name: str) -> None:
        """Delete a sheet that volkit added; a sheet of the person's stays."""

    def kept(self, key: str) -> str | None:
        """Return a text that volkit keeps inside the workbook, very hidden."""

    def keep(self, key: str, text: str | None) -> None:
        """Keep a text inside the workbook, or forget it."""

    def save_copy(self, path: Path) -> None:
        """Save a copy; the open workbook stays as it is, and under its name."""

    def clean_copy(self, source: Path, target: Path) -> None:
        """Save as .xlsx what a saved copy holds without anything of volkit's.

        Marks, added sheets, kept texts and macros are left out.
        """


class Clerk(Protocol):
    """The person at the screen."""

    def say(self, message: str, *, bad: bool = False) -> None:
        """Show a message until it is read."""

    def confirm(self, question: str) -> bool:
        """Ask a question that yes or no answers."""

    def ask(self, question: str, default: str = "") -> str | None:
        """Ask for a line of text; None if the person gives up."""

    def choose_file(
        self, title: str, suffix: str, *, save: bool, name: str = ""
    ) -> Path | None:
        """Ask for a file to open or to write; None if the person gives up.

        `name` is what a file to write is proposed to be called.
        """

    def tell(self, done: int, total: int, words: str) -> None:
        """Say in the status bar how far it is; without a total, words that stay.

        Raises:
            StoppedError: the person pressed Esc.

        """

    def open_file(self, path: Path) -> None:
        """Open a finished file with the program that shows it."""

    def print_file(self, path: Path) -> None:
        """Send a finished file to the printer."""


@dataclass(frozen=True)
class Desk:
    """All that a button works with."""

    book: LiveBook
    clerk: Clerk
    locale: Locale
    today: dt.date
    settings: Mapping[str, str] = field(default_factory=dict)
