"""All tables of all files given, for the rules that need several sheets."""

from collections.abc import Sequence
from dataclasses import dataclass

import polars as pl

from volkit.model.table import Table

TABLE = "table"
"""The column that says which table of the book a row belongs to (UInt32)."""
FILE = "file"
"""The column that holds the path of a row's file."""


@dataclass(frozen=True)
class Book:
    """The tables of one run."""

    tables: Sequence[Table]

    def has(self, kind: str) -> bool:
        """Tell whether any file holds a table of this sheet."""
        return any(t.raw.kind == kind for t in self.tables)

    def rows(self, kind: str) -> pl.DataFrame:
        """Return the rows of a sheet with `table`, `file` and `row`; empty if none."""
        frames = [
            table.frame.with_columns(
                pl.lit(number, pl.UInt32).alias(TABLE),
                pl.lit(table.raw.file).alias(FILE),
            )
            for number, table in enumerate(self.tables)
            if table.raw.kind == kind
        ]
        return pl.concat(frames, how="diagonal") if frames else pl.DataFrame()

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
        other = self.rows(kind)
        if key not in other.columns:
            return left.with_columns(
                pl.lit(None).alias(f"{kind}.{name}") for name in (*take, "found")
            )
        have = [name for name in take if name in other.columns]
        other = other.drop_nulls(key).select(
            FILE,
            pl.col(key).alias("_key"),
            *(pl.col(name).alias(f"{kind}.{name}") for name in have),
            pl.lit(value=True).alias(f"{kind}.found"),
        )
        arrives = [f"{kind}.{name}" for name in (*have, "found")]
        own = other.unique([FILE, "_key"], keep="first", maintain_order=True)
        anywhere = other.drop(FILE).unique("_key", keep="first", maintain_order=True)
        joined = left.join(
            own,
            left_on=[FILE, on],
            right_on=[FILE, "_key"],
            how="left",
            maintain_order="left",
        ).join(
            anywhere,
            left_on=on,
            right_on="_key",
            how="left",
            suffix=".any",
            maintain_order="left",
        )
        here = pl.col(f"{kind}.found").is_not_null()
        return (
            joined.with_columns(
                *(
                    pl.when(here).then(pl.col(c)).otherwise(pl.col(f"{c}.any")).alias(c)
                    for c in arrives
                ),
                *(
                    pl.lit(None).alias(f"{kind}.{name}")
                    for name in take
                    if name not in have
                ),
            )
            .drop([f"{c}.any" for c in arrives])
            .with_columns(pl.col(f"{kind}.found").fill_null(value=False))
        )
