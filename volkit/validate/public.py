"""Which tables of people call themselves something for all to see."""

import re
from collections.abc import Callable, Iterator
from pathlib import PurePath

import polars as pl

from volkit.model.table import ROW, RawColumn, RawTable
from volkit.sheets.base import all_sheets
from volkit.validate.book import TABLE, Book
from volkit.validate.rule import Broken

_PUBLIC = re.compile(
    r"公示|公告|公开栏|光荣榜|红榜|张榜|上墙|\bpublic(?:ity)? (?:list|notice)",
    re.IGNORECASE,
)
_INTERNAL = re.compile(
    r"内部|底稿|备查|不(?:予|对外)?公[示开]|公示(?:登记|台账|记录)|非公[示开]"
)


def is_public(raw: RawTable) -> bool:
    """Tell whether a table of people calls itself something for all to see."""
    names = (raw.sheet, *raw.titles, *(() if raw.sheet else (PurePath(raw.file).stem,)))
    said = " ".join(names)
    is_open = bool(_PUBLIC.search(said)) and not _INTERNAL.search(said)
    return is_open and bool(raw.rows) and all_sheets()[raw.kind].as_met.personal


def lists_that_show(
    book: Book, is_wrong: Callable[[RawColumn], bool]
) -> Iterator[Broken]:
    """Give each public list that has columns which are wrong there, and names them."""
    for number, table in enumerate(book.tables):
        raw = table.raw
        shown = [c.header for c in raw.columns if is_wrong(c)] if is_public(raw) else []
        if shown:
            yield Broken(
                "",
                frame=pl.DataFrame(
                    {TABLE: [number], ROW: [raw.rows[0]]},
                    schema={TABLE: pl.UInt32, ROW: pl.UInt32},
                ),
                where=pl.lit(value=True),
                columns="、".join(shown),
            )
