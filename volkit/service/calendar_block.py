"""The workday calendar that a block of holidays describes."""

import datetime as dt
from collections.abc import Sequence
from functools import lru_cache

from volkit.i18n import N_
from volkit.model.errors import UsageError
from volkit.normalise.frame import normalise
from volkit.rate.workdays import Workdays
from volkit.service.block import Cells, day_of, is_blank, tables_in
from volkit.service.single_cell import day_in
from volkit.sheets.context import Context

_ANY_DAY = dt.date(2012, 12, 31)


def calendar_of(block: Cells | None) -> Workdays:
    """Return the calendar of a holiday table, or of a column of days off.

    Raises:
        UsageError: the block holds neither.

    """
    return _calendar(None if block is None else tuple(map(tuple, block)))


@lru_cache(maxsize=4)
def _calendar(block: Sequence[Sequence[object]] | None) -> Workdays:
    """Return the same for a block that is asked about once for each cell."""
    if block is None:
        return Workdays()
    tables = tables_in(block, as_kind="holiday")
    if tables and "day" in tables[0].letters:
        return Workdays.of(normalise(tables[0], Context(_ANY_DAY)).frame)
    days = [_day(cell) for row in block for cell in row if not is_blank(cell)]
    off = frozenset(day for day in days if day is not None)
    if not off:
        raise UsageError(
            N_("The range given as holidays holds no dates; include the header row.")
        )
    return Workdays(off)


def _day(cell: object) -> dt.date | None:
    """Return the day that a cell says."""
    found = day_of(cell) if isinstance(cell, float | int | dt.datetime) else cell
    if isinstance(found, dt.datetime):
        return found.date()
    return found if isinstance(found, dt.date) else day_in(found, _ANY_DAY)
