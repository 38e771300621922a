"""The workbook that is open in Excel, through xlwings."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path

import xlwings as xw

from volkit.excel import kept_texts, mark_cells, write_cells
from volkit.excel.clean_copy import clean_copy
from volkit.excel.kept_texts import keep_texts
from volkit.excel.live import Edit, Mark, NewSheet, Selection
from volkit.excel.quiet import quiet
from volkit.excel.read_sheet import read_sheet
from volkit.excel.undo import read_undo, undo_text
from volkit.excel.write_sheet import put_sheet
from volkit.model.table import RawSheet

_ADDED, _UNDO = "sheets", "undo"


class XlwingsBook:
    """A `LiveBook` over an `xw.Book`."""

    def __init__(self, book: xw.Book) -> None:
        self._book = book

    @property
    def name(self) -> str:
        """Return the file's name as the title bar shows it."""
        return str(self._book.name)

    @property
    def path(self) -> Path | None:
        """Return where the workbook lies, None before it was first saved."""
        # xlwings' own `fullname` follows settings in the workbook: not to be trusted.
        folder = str(self._book.api.Path or "")
        if not folder or "://" in folder:
            return None
        return Path(folder) / self.name

    def sheet_names(self) -> list[str]:
        """Return all worksheets in order, hidden ones among them."""
        return [sheet.name for sheet in self._book.sheets]

    def read(self, sheet: str) -> RawSheet:
        """Return a sheet's used block with the kind of each cell kept."""
        return read_sheet(
            self._book.sheets[sheet], epoch_1904=bool(self._book.api.Date1904)
        )

    def is_visible(self, sheet: str) -> bool:
        """Tell whether a sheet can be seen."""
        return int(self._book.sheets[sheet].api.Visible) == -1

    def selection(self) -> Selection:
        """Return what the person has selected, within the cells that are used."""
        app = self._book.app.api
        sheet = app.ActiveSheet
        active = app.ActiveCell
        known = {s.name: s for s in self._book.sheets}
        rows: set[int] = set()
        if sheet.Name in known:
            used = known[sheet.Name].used_range
            last = used.row + used.shape[0] - 1
            chosen = self._book.app.selection
            for area in () if chosen is None else chosen.api.Areas:
                top = int(area.Row)
                rows |= set(range(top, min(top + int(area.Rows.Count) - 1, last) + 1))
        if active is None:
            return Selection(sheet.Name, 1, 1, tuple(sorted(rows)))
        row, column = int(active.Row), int(active.Column)
        return Selection(sheet.Name, row, column, tuple(sorted(rows or {row})))

    def show(self, sheet: str, row: int, column: int) -> None:
        """Go to a cell; on a sheet that is hidden nothing moves."""
        if self.is_visible(sheet):
            self._book.sheets[sheet].api.Activate()
            self._book.sheets[sheet].range((row, column)).select()

    def locked(self, sheet: str) -> bool:
        """Tell whether a sheet is protected against changes."""
        return bool(self._book.sheets[sheet].api.ProtectContents)

    def mark(
        self, marks: Sequence[Mark], tell: Callable[[int, int], None] = lambda *_: None
    ) -> None:
        """Fill cells and put notes on them, keeping what they looked like before."""
        with quiet(self._book):
            mark_cells.mark(self._book, marks, tell)

    def marks(self) -> list[tuple[str, int, int]]:
        """Return the marked cells that still stand, in the order of the sheets."""
        return mark_cells.standing(self._book)

    def next_mark(self, *, back: bool = False) -> Mark | None:
        """Return the marked cell after the active one, round the whole workbook."""
        at = self.selection()
        return mark_cells.next_mark(
            self._book, (at.sheet, at.row, at.column), back=back
        )

    def unmark(self) -> int:
        """Take all marks away, looks and notes as before; return how many."""
        with quiet(self._book):
            return mark_cells.unmark(self._book)

    def edit(self, edits: Sequence[Edit], *, undoable: bool = False) -> list[Edit]:
        """Change cells; return the edits refused since the cell held something else."""
        plan = write_cells.planned(self._book, edits)
        if not plan.changes:
            return plan.refused
        with quiet(self._book):
            if undoable:
                self.keep(_UNDO, undo_text(plan.changes))
            try:
                write_cells.apply(self._book, plan.changes)
            except Exception:
                if undoable:
                    self.keep(_UNDO, None)
                raise
        return plan.refused

    def undo(self) -> tuple[int, list[Edit]] | None:
        """Take the last undoable edits back; return how many, and which had changed.

        None if there is nothing to take back.
        """
        text = self.kept(_UNDO)
        if text is None:
            return None
        formats = read_undo(text)
        plan = write_cells.planned(self._book, formats, formats)
        with quiet(self._book):
            write_cells.apply(self._book, plan.changes)
            self.keep(_UNDO, None)
        return sum(map(len, plan.changes.values())), plan.refused

    def lengthen(self, sheet: str, table: str, bottom: int) -> None:
        """Take the rows down to `bottom` into an Excel table that ends above it."""
        known = self._book.sheets[sheet]
        found = known.tables[table]
        area = found.range
        top, left = area.row, area.column
        down, across = area.shape
        if bottom > top + down - 1:
            found.resize(known.range((top, left), (bottom, left + across - 1)))

    def put_sheet(self, sheet: NewSheet) -> str:
        """Add a sheet, in place of one that volkit added before; return its name."""
        with quiet(self._book):
            ours = self._added()
            name = put_sheet(self._book, sheet, ours)
            if name not in ours:
                self.keep(_ADDED, json.dumps(sorted({*ours, name})))
        return name

    def remove_sheet(self, name: str) -> None:
        """Delete a sheet that volkit added; a sheet of the person's stays."""
        ours = self._added()
        if name not in ours:
            return
        with quiet(self._book):
            kept_texts.refuse_structure(self._book)
            kept_texts.remove(self._book.sheets[name])
            left = sorted(ours - {name})
            self.keep(_ADDED, json.dumps(left) if left else None)

    def _added(self) -> set[str]:
        """Return the sheets that volkit added and that are still there."""
        text = self.kept(_ADDED)
        stated = set(json.loads(text)) if text else set()
        return {n for n in self.sheet_names() if n in stated}

    def kept(self, key: str) -> str | None:
        """Return a text that volkit keeps inside the workbook, very hidden."""
        return kept_texts.kept_texts(self._book).get(key)

    def keep(self, key: str, text: str | None) -> None:
        """Keep a text inside the workbook, or forget it."""
        texts = kept_texts.kept_texts(self._book)
        before = texts.get(key)
        if before == text:
            return
        if text is None:
            del texts[key]
        else:
            texts[key] = text
        with quiet(self._book):
            keep_texts(self._book, texts)

    def save_copy(self, path: Path) -> None:
        """Save a copy; the open workbook stays as it is, and under its name."""
        self._book.api.SaveCopyAs(str(path))

    def clean_copy(self, source: Path, target: Path) -> None:
        """Save as .xlsx what a saved copy holds without anything of volkit's."""
        clean_copy(self._book, source, target, self._added())
