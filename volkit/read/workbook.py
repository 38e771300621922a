"""From a file to its tables: the one entry of this package."""

import gc
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from volkit.model.marks import is_added
from volkit.model.path_text import path_text
from volkit.model.table import LayoutNote, RawFile, RawSheet, RawTable
from volkit.read import csv, guard, ods, xls, xlsx
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
        sheets, notes = _sheets(path, limits, passwords)
        return file_of_sheets(path_text(path), sheets, notes, as_kind=as_kind)


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
    notes = list(said)
    tables: list[RawTable] = []
    bare: list[RawSheet] = []
    for sheet in sheets:
        if is_added(sheet.name):
            continue
        found = tables_of_sheet(sheet, file=file, as_kind=as_kind)
        tables += found
        if not found and _is_filled(sheet):
            bare.append(sheet)
    if not tables:
        notes.append(
            LayoutNote(
                "no-table-recognised",
                {
                    "sheets": "、".join(s.name for s in sheets[:8] if s.name)
                    or Path(file).name
                },
            )
        )
    else:
        notes += [
            LayoutNote("sheet-not-recognised", {"sheet": s.name})
            for s in bare
            if s.visible and not _SILENT.search(s.name)
        ]
    return RawFile(file, tuple(tables), tuple(notes))


def _sheets(
    path: Path, limits: Limits, passwords: Sequence[str]
) -> tuple[list[RawSheet], list[LayoutNote]]:
    """Return a file's sheets, once a password has opened it where it needs one."""
    data = guard.content(path, limits)
    return _sheets_of(unlocked_if_needed(data, passwords), limits)


def unlocked_if_needed(data: bytes, passwords: Sequence[str]) -> bytes:
    """Return the bytes themselves, or what lies behind the password.

    Raises:
        RefusedError: there is a password that is not among those given.

    """
    if not guard.is_locked(data):
        return data
    from volkit.read.locked import unlocked  # noqa: PLC0415  loads cryptography, for locked workbooks only

    return unlocked(data, passwords)


def _sheets_of(data: bytes, limits: Limits) -> tuple[list[RawSheet], list[LayoutNote]]:
    """Return a file's sheets by what the file really is."""
    match guard.kind_of(data, limits):
        case "xlsx":
            return xlsx.read_sheets(data, limits), []
        case "xls":
            return xls.read_sheets(data, limits), []
        case "ods":
            return ods.read_sheets(data, limits), []
        case "csv":
            sheets, encoding = csv.read_sheets(data, limits)
            notes = []
            if encoding == "big5hkscs":
                notes.append(LayoutNote("text-in-big5", {"encoding": "Big5"}))
            return sheets, notes


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
