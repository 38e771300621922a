"""All tables of all files given, for the rules that need several sheets."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import PurePath
from typing import TypeVar

import polars as pl

from volkit.model.table import ROW, Table, state_name
from volkit.sheets.base import columns_of

Made = TypeVar("Made")

TABLE = "table"
"""The column that says which table of the book a row belongs to (UInt32)."""
FILE = "file"
"""The column that holds the path of a row's file."""

_TYPES: Mapping[str, pl.DataType] = {
    "date": pl.Date(),
    "month_date": pl.Date(),
    "datetime": pl.Datetime(),
    "time": pl.Int32(),
    "int": pl.Int64(),
    "hours": pl.Float64(),
    "decimal": pl.Float64(),
    "money": pl.Float64(),
    "percent": pl.Float64(),
    "bool": pl.Boolean(),
    "code_multi": pl.List(pl.String()),
}


@dataclass(frozen=True)
class Book:
    """The tables of one run."""

    tables: Sequence[Table]
    _made: dict[str, object] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    @cached_property
    def kinds(self) -> frozenset[str]:
        """Return the keys of the sheets that any file holds."""
        return frozenset(table.raw.kind for table in self.tables)

    def has(self, kind: str) -> bool:
        """Tell whether any file holds a table of this sheet."""
        return kind in self.kinds

    def tables_with(self, kind: str, *keys: str) -> dict[str, list[int]]:
        """Return, for each of the columns, the tables in which it is the first there.

        It tells where to point when a sheet may lack the column meant.
        """
        found: dict[str, list[int]] = {key: [] for key in keys}
        for number, table in enumerate(self.tables):
            have = table.raw.letters
            first = next((key for key in keys if key in have), None)
            if table.raw.kind == kind and first:
                found[first].append(number)
        return found

    def place(self, other: str) -> pl.Expr:
        """Return where the table in a column is: its sheet, and its file if another."""
        parts = [(PurePath(t.raw.file).name, t.raw.sheet) for t in self.tables]
        near = {n: sheet or file for n, (file, sheet) in enumerate(parts)}
        far = {n: " / ".join(filter(None, part)) for n, part in enumerate(parts)}
        files = {n: t.raw.file for n, t in enumerate(self.tables)}
        table, text = pl.col(other), pl.String
        is_near = pl.col(TABLE).replace_strict(
            files, return_dtype=text
        ) == table.replace_strict(files, return_dtype=text)
        return (
            pl.when(is_near)
            .then(table.replace_strict(near, return_dtype=text))
            .otherwise(table.replace_strict(far, return_dtype=text))
        )

    def made(self, name: str, make: Callable[["Book"], Made]) -> Made:
        """Return what several rules need, worked out once."""
        if name not in self._made:
            self._made[name] = make(self)
        return self._made[name]  # type: ignore[return-value]  # what `make` gave for this name

    def rows(self, kind: str) -> pl.DataFrame:
        """Return the rows of a sheet with `table`, `file` and `row`; empty if none."""
        return self.made(f"rows {kind}", lambda _: self._rows(kind))

    def _rows(self, kind: str) -> pl.DataFrame:
        """Return the rows of all tables of a sheet under each other."""
        frames = [
            table.frame.with_columns(
                pl.lit(number, pl.UInt32).alias(TABLE),
                pl.lit(table.raw.file).alias(FILE),
            )
            for number, table in enumerate(self.tables)
            if table.raw.kind == kind
        ]
        return pl.concat(frames, how="diagonal_relaxed") if frames else pl.DataFrame()

    def columns(self, kind: str, *keys: str) -> pl.DataFrame:
        """Return the rows of a sheet with these columns only; absent ones are null."""
        # Picking columns by their names costs nothing, making them costs each time.
        whole = self.made(f"columns {kind}", lambda _: self._columns(kind))
        return whole[list(dict.fromkeys((TABLE, FILE, ROW, *keys)))]

    def _columns(self, kind: str) -> pl.DataFrame:
        """Return the rows of a sheet with every column and state it may have."""
        frame = self.rows(kind)
        types: dict[str, pl.DataType] = {
            TABLE: pl.UInt32(), FILE: pl.String(), ROW: pl.UInt32()
        }  # fmt: skip
        for key, column in columns_of(kind).items():
            types[key] = _TYPES.get(column.kind, pl.String())
            types[state_name(key)] = pl.UInt8()
        if not frame.width:
            return pl.DataFrame(schema=types)
        # Series cost less than expressions, of which a book has a thousand here.
        have = frame.schema
        empty = {
            kind_: pl.Series([None], dtype=kind_).new_from_index(0, frame.height)
            for kind_ in set(types.values())
        }
        return pl.DataFrame(
            [
                frame[name].cast(kind_) if name in have else empty[kind_].alias(name)
                for name, kind_ in types.items()
            ]
        )

    def match(
        self,
        left: pl.DataFrame,
        kind: str,
        on: str,
        *,
        key: str = "",
        take: Sequence[str],
    ) -> pl.DataFrame:
        """Join columns of another sheet to rows, the same file's own rows first.

        `on` is the column of `left`, `key` that of the other sheet if it is named
        differently. The columns `take` arrive as "kind.column"; `kind.found` (Boolean)
        tells whether the number was found at all. Columns the sheet lacks arrive null.
        """
        key = key or on
        other = self.columns(kind, *dict.fromkeys((key, *take))).select(
            FILE,
            pl.col(key).alias("_key"),
            *(
                pl.col(name).alias(f"{kind}.{name}")
                for name in dict.fromkeys((TABLE, ROW, *take))
            ),
            pl.col(key).is_not_null().alias(f"{kind}.found"),
        )
        found = matched(left, other, on)
        return found.with_columns(pl.col(f"{kind}.found").fill_null(value=False))


def matched(left: pl.DataFrame, other: pl.DataFrame, on: str) -> pl.DataFrame:
    """Join to rows, by `on` and `_key`, the first of `other` that fits.

    A row takes from its own file what that has. The last column of `other` must tell,
    by not being null, that something was found. Without a key nothing is.
    """
    first = {"keep": "first", "maintain_order": True}
    anywhere = other.drop(FILE).unique("_key", **first)  # type: ignore[arg-type]  # the two words above
    found = left.join(
        anywhere, left_on=on, right_on="_key", how="left", maintain_order="left"
    )
    if other[FILE].n_unique() < 2:  # noqa: PLR2004  with one file there is no choice
        return found
    own = left.select(FILE, on).join(
        other.unique([FILE, "_key"], **first),  # type: ignore[arg-type]  # the same
        left_on=[FILE, on],
        right_on=[FILE, "_key"],
        how="left",
        maintain_order="left",
    )
    names = [name for name in own.columns if name not in {FILE, on}]
    here = own[names[-1]].is_not_null()
    return found.with_columns(
        own[name].zip_with(here, found[name]).alias(name) for name in names
    )
