"""Sheets as they come out of a workbook, and made ready for another process."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from volkit.model.table import RawSheet
from volkit.read.sniff import may_be_month

Cell = tuple[int, int]

_NUMBERS = frozenset({bool, int, float})


@dataclass(frozen=True)
class Arrived:
    """A sheet that was read: its place in the workbook, and how many are to come."""

    place: int
    left: int
    sheet: RawSheet


def one_by_one(sheets: Sequence[RawSheet]) -> Iterator[Arrived]:
    """Give sheets that are all there."""
    for place, sheet in enumerate(sheets):
        yield Arrived(place, len(sheets) - place - 1, sheet)


def in_order(arrived: Iterable[Arrived]) -> list[RawSheet]:
    """Return all sheets, as they stand in the workbook."""
    return [one.sheet for one in sorted(arrived, key=lambda one: one.place)]


def packed(arrived: Arrived) -> Arrived:
    """Return a sheet that is quickly sent: equal cells are one, all is looked up."""
    sheet = arrived.sheet
    known = sheet.number_formats(list(_doubtful(sheet)))
    light = replace(
        sheet, columns=[_shared(c) for c in sheet.columns], number_formats=_Known(known)
    )
    return replace(arrived, sheet=light)


@dataclass(frozen=True)
class _Known:
    """Number formats that were looked up before anybody asked."""

    formats: Mapping[Cell, str]

    def __call__(self, cells: Iterable[Cell]) -> dict[Cell, str]:
        """Return the formats of some cells."""
        return {cell: self.formats[cell] for cell in cells if cell in self.formats}


def _doubtful(sheet: RawSheet) -> Iterator[Cell]:
    """Give the cells whose number may be a year and a month, as row and column."""
    for j, column in enumerate(sheet.columns, sheet.first_column):
        if float in set(map(type, column)):
            for i, value in enumerate(column, sheet.first_row):
                if may_be_month(value):
                    yield i, j


def _shared(column: Sequence[object]) -> Sequence[object]:
    """Return a column in which equal cells are one object.

    Numbers stay as they are: 1, 1.0 and True are equal.
    """
    kinds = set(map(type, column))
    if kinds & _NUMBERS:
        return column
    one: dict[object, object] = {}
    shared = map(one.setdefault, column, column)
    return list(shared) if isinstance(column, list) else tuple(shared)
