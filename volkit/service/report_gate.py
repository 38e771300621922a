"""What a report may show: a public one masked rows, and no report a person's number."""

import dataclasses
from collections.abc import Callable, Sequence

import polars as pl

from volkit.forms.declare import public_row
from volkit.model.table import Table
from volkit.render.report_values import Line, Page
from volkit.sheets.base import columns_of
from volkit.sheets.privacy import USUAL, Masks, mask_name, mask_stray

Show = Callable[[str], str]

_LEAST = 2
"""A name of one character would be found in every text."""


def masked_tables(
    tables: Sequence[Table], kinds: frozenset[str], masks: Masks
) -> list[Table]:
    """Return tables as anybody may see them: those of other kinds without rows."""
    return [
        dataclasses.replace(
            table,
            frame=_masked(table, masks)
            if table.raw.kind in kinds
            else table.frame.clear(),
        )
        for table in tables
    ]


def _masked(table: Table, masks: Masks) -> pl.DataFrame:
    """Return a table's rows after the masking gate."""
    frame = table.frame
    rows = [
        public_row(row, table.raw.kind, masks) for row in frame.iter_rows(named=True)
    ]
    return pl.DataFrame(rows, schema=frame.schema)


def without_numbers(page: Page, masks: Masks = USUAL) -> Page:
    """Return a page in whose texts every ID and phone number is masked."""
    return _shown(page, lambda text: mask_stray(text, masks))


def without_names(page: Page, tables: Sequence[Table], masks: Masks) -> Page:
    """Return a page in whose texts the names in the sheets' private columns are masked.

    People write names into what is otherwise public: who was helped, who promised.
    """
    names = _names(tables)
    lengths = sorted({len(name) for name in names}, reverse=True)

    def show(text: str) -> str:
        place = 0
        while place < len(text):
            found = next(
                (n for n in lengths if text[place : place + n] in names),
                0,
            )
            if found:
                name = text[place : place + found]
                text = text[:place] + mask_name(name, masks) + text[place + found :]
            place += found or 1
        return text

    return _shown(page, show)


def _names(tables: Sequence[Table]) -> frozenset[str]:
    """Return every name of a person that stands in a private column."""
    columns = (
        table.frame[key]
        for table in tables
        for key, fact in columns_of(table.raw.kind).items()
        if fact.kind == "person_name" and fact.is_private and key in table.frame.columns
    )
    return frozenset(
        name
        for column in columns
        for name in column.drop_nulls()
        if len(name) >= _LEAST
    )


def _shown(page: Page, show: Show) -> Page:
    """Return a page whose texts went through something."""
    return dataclasses.replace(
        page,
        blocks=tuple(
            dataclasses.replace(
                block, lines=[_line(line, show) for line in block.lines]
            )
            for block in page.blocks
        ),
    )


def _line(line: Line, show: Show) -> Line:
    """Return a line whose texts went through something."""
    values = (show(v) if isinstance(v, str) else v for v in line.values)
    return dataclasses.replace(line, values=tuple(values))
