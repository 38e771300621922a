"""The tables of a workbook that is open: read from its cells, given their types."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from volkit.model.table import RawFile, RawSheet, Table
from volkit.model.text import Label
from volkit.normalise.frame import normalise
from volkit.read.workbook import file_of_sheets, without_collection
from volkit.service.local_params import local_params
from volkit.sheets.base import all_sheets
from volkit.sheets.context import Context
from volkit.sheets.params import Params

_ANYWHERE = frozenset({"param", "holiday"})


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
    with without_collection():
        raw = file_of_sheets(name, list(sheets))
        own = local_params(raw.tables, context)
        context = context if own is None else replace(context, params=own)
        tables = tuple(normalise(table, context) for table in raw.tables)
    return LiveTables(raw, tables, context.params, own is not None)


def seen(
    book: LiveTables, sheets: Iterable[RawSheet], *kinds: str
) -> tuple[LiveTables, tuple[str, ...]]:
    """Return the tables that a person can see, and the hidden sheets left out.

    A copy of a ledger that somebody has hidden would count twice. Settings and
    calendars are taken from wherever they are; where `kinds` are given, all others.
    """
    hidden = {sheet.name for sheet in sheets if not sheet.visible}
    kept: list[Table] = []
    lost: dict[str, None] = {}
    for table in book.tables:
        raw = table.raw
        concerned = raw.kind in kinds if kinds else raw.kind not in _ANYWHERE
        if raw.sheet not in hidden or not concerned:
            kept.append(table)
        elif raw.rows:
            lost[raw.sheet] = None
    return replace(book, tables=tuple(kept)), tuple(lost)


def captions_of(kinds: Iterable[str]) -> Label:
    """Return the captions of sheets as one list in each language."""
    labels = [all_sheets()[kind].label for kind in sorted(kinds)]
    return Label(
        "、".join(label.zh_hans for label in labels),
        "、".join(label.zh_hant for label in labels),
        ", ".join(label.en for label in labels),
    )
