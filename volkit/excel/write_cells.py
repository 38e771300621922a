"""Change cells of a workbook that is open: all of them, or none."""

import contextlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import xlwings as xw

from volkit.excel.areas import Place, bounds
from volkit.excel.cell_values import (
    TEXT,
    cell_of,
    format_for,
    given,
    is_formula,
    is_same,
    is_taken_amiss,
)
from volkit.excel.live import Edit
from volkit.excel.read_sheet import block, merges, number_formats, range_of, values_in
from volkit.i18n import N_
from volkit.model.errors import SurroundingsError


@dataclass(frozen=True)
class Change:
    """One cell's change: what it holds and will hold, and its number formats."""

    place: Place
    old: object
    new: object
    old_format: str
    new_format: str

    @property
    def back(self) -> "Change":
        """Return the change that takes this one back."""
        return Change(self.place, self.new, self.old, self.new_format, self.old_format)


@dataclass(frozen=True)
class Planned:
    """What can be changed, by sheet, and what was refused."""

    changes: Mapping[str, Sequence[Change]]
    refused: list[Edit]


def planned(
    book: xw.Book, edits: Iterable[Edit], formats: Mapping[Edit, str] | None = None
) -> Planned:
    """Return what to change; edits of cells that hold something else are refused.

    `formats` gives the number formats that some cells shall have.

    Raises:
        SurroundingsError: one of the sheets is protected.

    """
    by_sheet: dict[str, dict[Place, Edit]] = defaultdict(dict)
    refused: list[Edit] = []
    for edit in edits:
        by_sheet[edit.sheet][edit.row, edit.column] = edit
    known = {sheet.name: sheet for sheet in book.sheets}
    _refuse_protected(known[name] for name in by_sheet if name in known)
    possible = {
        name: set(_unchanged(known[name], wanted)) if name in known else set()
        for name, wanted in by_sheet.items()
    }
    failed = {
        edit.group
        for name, wanted in by_sheet.items()
        for place, edit in wanted.items()
        if edit.group and place not in possible[name]
    }
    changes: dict[str, list[Change]] = {}
    for name, wanted in by_sheet.items():
        places = {p for p in possible[name] if wanted[p].group not in failed}
        refused += [edit for place, edit in wanted.items() if place not in places]
        if not places:
            continue
        held = number_formats(known[name], places)
        changes[name] = [
            Change(
                place,
                wanted[place].old,
                wanted[place].new,
                held[place],
                (formats or {}).get(wanted[place])
                or format_for(wanted[place].new, held[place]),
            )
            for place in sorted(places)
        ]
    return Planned(changes, refused)


def _refuse_protected(sheets: Iterable[xw.Sheet]) -> None:
    """Raise a SurroundingsError that names the sheets that are protected."""
    locked = [sheet.name for sheet in sheets if sheet.api.ProtectContents]
    if locked:
        raise SurroundingsError(
            N_(
                "Sheet {sheets} is protected, so nothing was changed. Unprotect it "
                "(Review, Unprotect Sheet), then press the button again."
            ),
            sheets="、".join(locked),
        )


def _unchanged(sheet: xw.Sheet, wanted: Mapping[Place, Edit]) -> Iterator[Place]:
    """Give the cells that hold what is expected: no formula, no merge over them."""
    box = bounds(wanted)
    values = values_in(sheet, box)
    formulas = block(range_of(sheet, box).formula)
    covered = {
        (row, column)
        for top, left, bottom, right in merges(sheet, box)
        for row in range(top, bottom + 1)
        for column in range(left, right + 1)
        if (row, column) != (top, left)
    }
    for (row, column), edit in wanted.items():
        value = values[row - box[0]][column - box[1]]
        formula = formulas[row - box[0]][column - box[1]]
        if (
            (row, column) not in covered
            and not is_formula(formula, value)
            and is_same(cell_of(value), edit.old)
        ):
            yield row, column


def apply(book: xw.Book, changes: Mapping[str, Sequence[Change]]) -> None:
    """Make all changes; if Excel refuses one, those made before are taken back.

    Raises:
        SurroundingsError: Excel refused; the cells are as they were.

    """
    done: list[tuple[xw.Sheet, list[Change]]] = []
    try:
        for name, some in changes.items():
            sheet = book.sheets[name]
            for group in _groups(some):
                done.append((sheet, group))
                _write(sheet, group)
    except Exception as error:
        for sheet, group in reversed(done):
            with contextlib.suppress(Exception):
                _write(sheet, [change.back for change in group])
        raise SurroundingsError(
            N_(
                "Excel refused the change, so everything was put back as it was. If a "
                "cell is being typed into, finish it with Enter, then try again."
            )
        ) from error


def _groups(changes: Sequence[Change]) -> Iterator[list[Change]]:
    """Give changes that lie under each other and get one number format."""
    ordered = sorted(changes, key=lambda c: (c.place[1], c.place[0]))
    group: list[Change] = []
    for change in ordered:
        if group and not (
            change.place == (group[-1].place[0] + 1, group[-1].place[1])
            and change.new_format == group[-1].new_format
            and change.old_format == group[-1].old_format
            and _is_risky(change.new) == _is_risky(group[-1].new)
        ):
            yield group
            group = []
        group.append(change)
    if group:
        yield group


def _write(sheet: xw.Sheet, group: Sequence[Change]) -> None:
    """Write cells that lie under each other; the format first, for it decides."""
    first, last = group[0].place, group[-1].place
    cells = sheet.range(first, last)
    code = group[0].new_format
    # Text that stands under another format stays text only if it came in as text.
    while_written = TEXT if any(_is_risky(change.new) for change in group) else code
    if while_written != group[0].old_format:
        cells.number_format = while_written
    cells.value = [[given(change.new, while_written)] for change in group]
    if while_written != code:
        cells.number_format = code


def _is_risky(value: object) -> bool:
    """Tell whether a value is a text that Excel might take for something else."""
    return isinstance(value, str) and is_taken_amiss(value)
