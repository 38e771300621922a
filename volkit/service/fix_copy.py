"""A repaired copy of one file, made the way its kind demands."""

import datetime as dt
import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from volkit.patch.cells import place_of
from volkit.patch.delimited import edit_text
from volkit.patch.values import time_text
from volkit.patch.workbook import CellEdit, Outcome, apply_edits
from volkit.read.csv import delimiter_of
from volkit.read.encoding import decoded
from volkit.read.guard import content, kind_of
from volkit.read.limits import LIMITS


@dataclass(frozen=True)
class Copied:
    """A copy's bytes, what became of each edit, and what the user should know."""

    content: bytes
    outcomes: Sequence[tuple[CellEdit, Outcome]]
    protected: Sequence[str] = ()
    signed: bool = False
    converted: bool = False


def copied(path: Path, edits: Sequence[CellEdit]) -> Copied:
    """Return a copy of a file with edits.

    Raises:
        RefusedError: the file is damaged, or written in a way that is not edited.

    """
    data = content(path, LIMITS)
    match kind_of(data):
        case "xlsx" if edits:
            out = io.BytesIO()
            patched = apply_edits(path, edits, out)
            return Copied(
                out.getvalue(), patched.outcomes, patched.protected, patched.signed
            )
        case "csv" if edits:
            text, encoding = decoded(data)
            after, outcomes = edit_text(
                data, edits, encoding=encoding, delimiter=delimiter_of(text)
            )
            return Copied(after, outcomes)
        case "xls" | "ods":
            return _converted(data, edits)
        case _:
            return Copied(data, ())


def _converted(data: bytes, edits: Sequence[CellEdit]) -> Copied:
    """Return an .xlsx with the values of an .xls or .ods, and the edits in it."""
    from volkit.read import ods, xls  # noqa: PLC0415  only for these kinds
    from volkit.render.plain_workbook import plain_workbook  # noqa: PLC0415  loads openpyxl

    sheets = xls.read_sheets(data) if kind_of(data) == "xls" else ods.read_sheets(data)
    new = {
        (e.sheet, *place_of(e.cell)): time_text(e.new)
        if isinstance(e.new, dt.time)
        else e.new
        for e in edits
    }
    return Copied(
        plain_workbook(sheets, new),
        [(edit, Outcome.APPLIED) for edit in edits],
        converted=True,
    )
