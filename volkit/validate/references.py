"""All references of a book that do not hold, each with what it probably means."""

from dataclasses import dataclass

import polars as pl

from volkit.model.table import ROW
from volkit.sheets.base import Column, all_sheets, columns_of
from volkit.validate.book import TABLE, Book
from volkit.validate.reference import Targets
from volkit.validate.several import each_named

PEOPLE = "volunteer"
"""References to people have rules of their own."""


_NOTHING_WRONG = pl.DataFrame(
    schema={TABLE: pl.UInt32, ROW: pl.UInt32}
    | dict.fromkeys(("named", "only", "several", "fix"), pl.String)
)


@dataclass(frozen=True)
class Reference:
    """A column that refers to a sheet which volkit knows."""

    kind: str
    key: str
    column: Column
    sheet: str
    target: str


def references(kind: str) -> list[Reference]:
    """Return the columns of a sheet that refer to other declared sheets."""
    sheets = all_sheets()
    return [
        Reference(kind, key, column, *column.ref.split("."))
        for key, column in columns_of(kind).items()
        if column.kind in {"ref", "ref_multi"} and column.ref
        if (other := sheets.get(column.ref.split(".")[0])) is not None
        if not other.in_book.partial
    ]


def targets(book: Book, sheet: str, key: str) -> Targets | None:
    """Return what references to a sheet may hold; None where no file tells."""
    return book.made(f"targets {sheet}.{key}", lambda b: _targets(b, sheet, key))


def _targets(book: Book, sheet: str, key: str) -> Targets | None:
    """Gather the numbers and the names of a sheet."""
    numbers = book.columns(sheet, key)[key].drop_nulls()
    names = pl.Series(dtype=pl.String)
    if "name" in columns_of(sheet) and sheet != PEOPLE:
        names = book.columns(sheet, "name")["name"].drop_nulls()
    if numbers.is_empty() and names.is_empty():
        return None
    return Targets(numbers.to_list(), names.to_list())


def broken(book: Book, reference: Reference) -> pl.DataFrame:
    """Return the rows whose reference does not hold, the first of each cell.

    `named` is what does not hold, `only` what it probably means, `several` what it may
    mean; `fix` is the cell with `only` in it.
    """
    known = targets(book, reference.sheet, reference.target)
    key = reference.key
    rows = book.columns(reference.kind, key)
    if known is None:
        return _NOTHING_WRONG
    written = rows[key].unique().to_list()
    doubtful = [cell for cell in written if cell is not None and cell not in known]
    if not doubtful:
        return _NOTHING_WRONG
    rows = rows.filter(pl.col(key).is_in(doubtful))
    if reference.column.kind == "ref_multi":
        rows = each_named(rows, key)
    else:
        rows = rows.with_columns(pl.col(key).alias("named"))
    named = rows["named"].unique(maintain_order=True).to_list()
    wrong = {
        v: known.suggestion(v) for v in named if v not in known and known.can_tell(v)
    }
    meant = pl.DataFrame(
        {
            "named": list(wrong),
            "only": [s.only for s in wrong.values()],
            "several": ["、".join(s.several) for s in wrong.values()],
        },
        schema={"named": pl.String, "only": pl.String, "several": pl.String},
    )
    found = rows.join(meant, on="named", how="inner", maintain_order="left").unique(
        [TABLE, ROW], keep="first", maintain_order=True
    )
    repaired = [
        only and cell.replace(named, only, 1)
        for cell, named, only in found.select(key, "named", "only").iter_rows()
    ]
    fix = pl.Series("fix", repaired, dtype=pl.String)
    return found.select(TABLE, ROW, key, "named", "only", "several", fix)


def wrong_references(book: Book, reference: Reference) -> pl.DataFrame:
    """Return the same, worked out once for all rules."""
    name = f"wrong {reference.kind}.{reference.key}"
    return book.made(name, lambda b: broken(b, reference))
