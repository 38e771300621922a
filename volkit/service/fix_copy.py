"""A repaired copy of one file, made the way its kind demands."""

import datetime as dt
import io
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from volkit.model.address import place_of
from volkit.model.table import RawSheet
from volkit.patch.delimited import edit_text
from volkit.patch.marks import without_marks
from volkit.patch.values import time_text
from volkit.patch.workbook import CellEdit, Outcome, apply_edits
from volkit.read.csv import delimiter_of
from volkit.read.encoding import decoded
from volkit.read.guard import content, kind_of
from volkit.read.limits import LIMITS, Limits
from volkit.read.workbook import unlocked_if_needed
from volkit.service.fix import CONVERTED


@dataclass(frozen=True)
class Copied:
    """A copy's bytes, what became of each edit, and what the user should know."""

    content: bytes
    outcomes: Sequence[tuple[CellEdit, Outcome]]
    protected: Sequence[str] = ()
    signed: bool = False
    converted: bool = False
    unlocked: bool = False


def copied(
    path: Path,
    edits: Sequence[CellEdit],
    limits: Limits = LIMITS,
    passwords: Sequence[str] = (),
    *,
    afresh: bool = False,
) -> Copied:
    """Return a copy of a file with edits; the copy of a locked one has no password.

    `afresh` takes away the marks that an earlier run left, because new ones will come.

    Raises:
        RefusedError: the file is damaged, or written in a way that is not edited.

    """
    data = content(path, limits)
    opened = unlocked_if_needed(data, passwords)
    plain = without_marks(opened) if afresh else opened
    copy = _copied(plain, edits, limits, called=path.suffix.lower())
    return copy if opened is data else replace(copy, unlocked=True)


def _copied(
    data: bytes, edits: Sequence[CellEdit], limits: Limits, *, called: str
) -> Copied:
    """Return a copy, made the way the kind of file demands.

    Other programs call text .xls; the copy ends with .xlsx, so it has to be one.
    """
    match kind_of(data, limits):
        case "csv" if called in CONVERTED:
            return _converted(data, edits, limits)
        case "xlsx" if edits:
            out = io.BytesIO()
            patched = apply_edits(data, edits, out)
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
            return _converted(data, edits, limits)
        case _:
            return Copied(data, ())


def _converted(data: bytes, edits: Sequence[CellEdit], limits: Limits) -> Copied:
    """Return an .xlsx with the values of another kind, and the edits in it."""
    from volkit.render.plain_workbook import plain_workbook  # noqa: PLC0415  loads openpyxl

    sheets = _sheets(data, limits)
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


def _sheets(data: bytes, limits: Limits) -> list[RawSheet]:
    """Return the sheets of a file that is no .xlsx."""
    from volkit.read import csv, ods, xls  # noqa: PLC0415  only for these kinds

    match kind_of(data, limits):
        case "xls":
            return xls.read_sheets(data, limits)
        case "ods":
            return ods.read_sheets(data, limits)
        case _:
            return csv.read_sheets(data, limits)[0]
