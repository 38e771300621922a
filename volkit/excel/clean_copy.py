"""A copy of the open workbook with nothing of volkit's in it, and without macros.

Excel itself opens the copy, behind the open workbook, which nothing happens to.
"""

import contextlib
import re
from collections.abc import Iterable
from pathlib import Path

import xlwings as xw

from volkit.excel import mark_cells
from volkit.excel.kept_texts import refuse_structure, remove
from volkit.excel.quiet import quiet
from volkit.excel.read_sheet import block, range_of, used_box
from volkit.model.marks import INSIDE

_NO_MACROS = 3
_WITHOUT_LINKS = 0
_XLSX = 51
_VALUES = -4163
_OURS = re.compile(r"\bVK_[A-Z]")


def clean_copy(
    book: xw.Book, source: Path, target: Path, added: Iterable[str] = ()
) -> None:
    """Save as .xlsx what a copy of the workbook holds without anything of volkit's.

    `source` is the copy, under a name that no open workbook has; `added` are the
    sheets that volkit has put in.

    Raises:
        SurroundingsError: the workbook's structure is protected.

    """
    api = book.app.api
    security = api.AutomationSecurity
    with quiet(book), book.app.properties(display_alerts=False):
        api.AutomationSecurity = _NO_MACROS
        try:
            opened = api.Workbooks.Open(
                str(source),
                UpdateLinks=_WITHOUT_LINKS,
                ReadOnly=True,
                IgnoreReadOnlyRecommended=True,
                AddToMru=False,
            )
            try:
                _clean(book.app.books[source.name], set(added))
                opened.SaveAs(str(target), FileFormat=_XLSX, AddToMru=False)
            finally:
                opened.Close(SaveChanges=False)
        finally:
            api.AutomationSecurity = security
            book.api.Activate()


def _clean(copy: xw.Book, added: set[str]) -> None:
    """Take marks, sheets and functions of volkit's out of a copy."""
    mark_cells.unmark(copy)
    ours = [s for s in copy.sheets if s.name in added or s.name.startswith(INSIDE)]
    if ours:
        refuse_structure(copy)
    for sheet in ours:
        remove(sheet)
    for sheet in copy.sheets:
        _freeze(sheet)


def _freeze(sheet: xw.Sheet) -> None:
    """Keep the values of a sheet that calls functions of the macros left out.

    Pasted, a number written as text stays text; assigned, it would become a number.
    """
    used = range_of(sheet, used_box(sheet))
    formulas = (f for row in block(used.formula) for f in row if isinstance(f, str))
    if not any(map(_OURS.search, formulas)):
        return
    # On a protected sheet Excel refuses; the last values stay beside the formulas.
    with contextlib.suppress(Exception):
        used.api.Copy()
        used.api.PasteSpecial(Paste=_VALUES)
        sheet.book.app.api.CutCopyMode = False
