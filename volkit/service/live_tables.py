"""The tables of a workbook that is open: read from its cells, given their types."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from volkit.model.table import RawFile, RawSheet, Table
from volkit.normalise.frame import normalise
from volkit.read.workbook import file_of_sheets
from volkit.service.local_params import local_params
from volkit.sheets.context import Context
from volkit.sheets.params import Params


@dataclass(frozen=True)
class LiveTables:
    """What an open workbook holds: its tables, and the local rules it goes by.

    `raw` is the file as it would have been read; `stated` tells whether the book has
    settings of its own.
    """

    raw: RawFile
    tables: tuple[Table, ...]
    params: Params
    stated: bool = False

    def of_kind(self, kind: str) -> list[Table]:
        """Return the tables of one sheet kind, in the order of the book."""
        return [table for table in self.tables if table.raw.kind == kind]

    def has(self, *kinds: str) -> bool:
        """Tell whether the book holds a table of any of these kinds."""
        return any(table.raw.kind in kinds for table in self.tables)


def live_tables(name: str, sheets: Iterable[RawSheet], context: Context) -> LiveTables:
    """Return the tables of an open workbook, sheets that volkit added left out."""
    raw = file_of_sheets(name, list(sheets))
    own = local_params(raw.tables, context)
    context = context if own is None else replace(context, params=own)
    tables = tuple(normalise(table, context) for table in raw.tables)
    return LiveTables(raw, tables, context.params, own is not None)
