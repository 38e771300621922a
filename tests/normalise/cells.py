"""Reads single cells and small tables, as the tests say them."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from volkit.model.table import RawColumn, RawTable, Reading, Table
from volkit.normalise.column import understood
from volkit.normalise.frame import READERS, normalise
from volkit.normalise.reader import Asked, Reader
from volkit.sheets.base import columns_of
from volkit.sheets.context import Context

TODAY = Context(dt.date(2012, 12, 19))


def reader_of(
    kind: str, key: str, *, header: str = "", month: bool = False, old: bool = False
) -> Reader:
    """Return the reader of a column; `old` is a workbook that counts from 1904."""
    fact = columns_of(kind)[key]
    header = header or fact.label.zh_hans
    asked = Asked(key, fact, header, TODAY, month=month, epoch_1904=old)
    return READERS[fact.kind](asked)


def read(kind: str, key: str, cell: object, **facts: object) -> Reading:
    """Return what one cell of a column is, looked at closely."""
    return understood(cell, reader_of(kind, key, **facts))  # type: ignore[arg-type]  # the facts of reader_of


def table(
    kind: str,
    *,
    month: Sequence[str] = (),
    formats: dict[tuple[int, int], str] | None = None,
    context: Context = TODAY,
    **columns: Any,
) -> Table:
    """Return a normalised table; `in_` stands for the column `in`."""
    keys = {name: name.removesuffix("_") for name in columns}
    raw = RawTable(
        "a.xlsx",
        "页",
        kind,
        1,
        tuple(
            RawColumn(
                key, chr(ord("A") + n), key, tuple(columns[name]), month=key in month
            )
            for n, (name, key) in enumerate(keys.items())
        ),
        tuple(range(2, 2 + len(next(iter(columns.values()))))),
        number_formats=formats or {},
    )
    return normalise(raw, context)


def notes(made: Table) -> dict[tuple[str, int], str]:
    """Return the notes of a table by column and position."""
    return {(r.key, r.position): r.note for r in made.remarks}


def fixes(made: Table) -> dict[tuple[str, int], object]:
    """Return the repairs of a table by column and position."""
    return {(r.key, r.position): r.fix for r in made.remarks if r.fix is not None}
