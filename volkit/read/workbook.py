"""From a file to its tables: the one entry of this package."""

import gc
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from volkit.model.marks import is_added
from volkit.model.path_text import path_text
from volkit.model.table import LayoutNote, RawFile, RawSheet, RawTable
from volkit.read import csv, guard, ods, xls, xlsx
from volkit.read.arrived import Arrived, one_by_one
from volkit.read.layout import Region, regions
from volkit.read.limits import LIMITS, Limits
from volkit.read.tables import table_of

_SILENT = re.compile(
    r"说明|說明|须知|代码|代碼|字典|选项|下拉|首页|首頁|目录|封面|填表|帮助|数据源|参考|校验|模板|readme|help|code|list|lookup|home|cover|guide|instruction|xlwings\.conf|^_",
    re.IGNORECASE,
)
_FEW_CELLS = 6


def read_file(
    path: Path,
    *,
    as_kind: str | None = None,
    limits: Limits = LIMITS,
    passwords: Sequence[str] = (),
) -> RawFile:
    """Return the tables of a file, and what is to be said about the file itself.

    Raises:
        RefusedError: the file is damaged, hostile, too large, or of another kind.
        SurroundingsError: the file cannot be opened.

    """
    with without_collection():
        draft = Draft(path_text(path), as_kind)
        sheets, notes = opened(path, limits, passwords)
        for arrived in sheets:
            draft.add(arrived)
        return draft.whole(notes)


@contextmanager
def without_collection() -> Iterator[None]:
    """Spare the garbage collector millions of cells, none of them in a cycle."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def file_of_sheets(
    file: str,
    sheets: Sequence[RawSheet],
    said: Iterable[LayoutNote] = (),
    *,
    as_kind: str | None = None,
) -> RawFile:
    """Return the tables of a file by its sheets and what is `said` about it."""
    draft = Draft(file, as_kind)
    for arrived in one_by_one(sheets):
        draft.add(arrived)
    return draft.whole(said)


@dataclass
class Draft:
    """What is known of a file while its sheets come in, in whatever order."""

    file: str
    as_kind: str | None = None
    _known: dict[int, tuple[RawSheet, list[RawTable]]] = field(default_factory=dict)

    def add(self, arrived: Arrived) -> None:
        """Find the tables of one sheet more."""
        sheet = arrived.sheet
        if not is_added(sheet.name):
            tables = tables_of_sheet(sheet, file=self.file, as_kind=self.as_kind)
            self._known[arrived.place] = (sheet, tables)

    def tables(self) -> list[RawTable]:
        """Return the tables found so far, in the order of the workbook."""
        return [table for _, found in self._in_order() for table in found]

    def whole(self, said: Iterable[LayoutNote] = ()) -> RawFile:
        """Return the file with what is `said` about it, all its sheets being there."""
        tables, notes = self.tables(), list(said)
        known = self._in_order()
        if not tables:
            names = "、".join(s.name for s, _ in known[:8] if s.name)
            shown = {"sheets": names or Path(self.file).name}
            notes.append(LayoutNote("no-table-recognised", shown))
        else:
            notes += [
                LayoutNote("sheet-not-recognised", {"sheet": sheet.name})
                for sheet, found in known
                if not found
                and sheet.visible
                and _is_filled(sheet)
                and not _SILENT.search(sheet.name)
            ]
        return RawFile(self.file, tuple(tables), tuple(notes))

    def _in_order(self) -> list[tuple[RawSheet, list[RawTable]]]:
        """Return the sheets with their tables, as they stand in the workbook."""
        return [self._known[place] for place in sorted(self._known)]


def opened(
    path: Path, limits: Limits = LIMITS, passwords: Sequence[str] = ()
) -> tuple[Iterator[Arrived], list[LayoutNote]]:
    """Return a file's sheets as they are read, and what is to be said about the file.

    Raises:
        RefusedError, SurroundingsError: as `read_file`; some only with the first sheet.

    """
    data = unlocked_if_needed(guard.content(path, limits), passwords)
    match guard.kind_of(data, limits):
        case "xlsx":
            return xlsx.read_sheets(data, limits), []
        case "xls":
            return one_by_one(xls.read_sheets(data, limits)), []
        case "ods":
            return one_by_one(ods.read_sheets(data, limits)), []
        case "csv":
            sheets, encoding = csv.read_sheets(data, limits)
            is_big5 = encoding == "big5hkscs"
            note = LayoutNote("text-in-big5", {"encoding": "Big5"})
            return one_by_one(sheets), [note] if is_big5 else []


def unlocked_if_needed(data: bytes, passwords: Sequence[str]) -> bytes:
    """Return the bytes themselves, or what lies behind the password.

    Raises:
        RefusedError: there is a password that is not among those given.

    """
    if not guard.is_locked(data):
        return data
    from volkit.read.locked import unlocked  # noqa: PLC0415  loads cryptography, for locked workbooks only

    return unlocked(data, passwords)


def tables_of_sheet(
    sheet: RawSheet, *, file: str = "", as_kind: str | None = None
) -> list[RawTable]:
    """Return the tables of one sheet, with what they say about each other."""
    said = (sheet.name or Path(file).stem,)
    found = regions(sheet, said, as_kind)
    tables = [table_of(file, sheet, region) for region in found]
    several = _several(tables, found)
    return [
        RawTable(**{**vars(table), "notes": (*several, *table.notes)})
        if number == 0 and several
        else table
        for number, table in enumerate(tables)
    ]


def _several(
    tables: Sequence[RawTable], found: Sequence[Region]
) -> tuple[LayoutNote, ...]:
    """Return the note that one sheet holds several tables of one kind."""
    kinds = Counter(
        t.kind for t, r in zip(tables, found, strict=True) if not r.declared
    )
    alike = [t for t in tables if kinds[t.kind] > 1]
    if not alike:
        return ()
    return (
        LayoutNote(
            "several-tables",
            {
                "count": len(alike),
                "ranges": "、".join(t.range for t in alike if t.range),
            },
        ),
    )


def _is_filled(sheet: RawSheet) -> bool:
    """Tell whether a sheet holds more than a stray word."""
    count = 0
    for column in sheet.columns:
        count += sum(v is not None for v in column[:50])
        if count >= _FEW_CELLS:
            return True
    return False
