"""Activities that are over and of which the ledger says nothing yet."""

import polars as pl

from volkit.rate.workdays import Workdays
from volkit.reports.declare import Source

_DEAD = ("ZF", "TH")
_KEYS = ("activity_no", "name", "team_no", "leader", "date", "status")


def unrecorded(source: Source) -> pl.DataFrame:
    """Return past activities without a ledger row, with the last day for entering it.

    An activity is known by its number or, in the same file, by its name.
    """
    said = source.rows("service_record", "activity_no").drop_nulls("activity_no")
    named = said.select("file", pl.col("activity_no").alias("name"))
    deadline = Workdays.of(source.book.rows("holiday")).after(
        pl.col("date"), source.params.record_deadline_workdays
    )
    return (
        source.rows("activity", *_KEYS)
        .filter(
            (pl.col("date") <= source.today)
            & ~pl.col("status").is_in(_DEAD).fill_null(value=False)
        )
        .join(said.select("activity_no"), on="activity_no", how="anti")
        .join(named, on=["file", "name"], how="anti")
        .with_columns(deadline=deadline)
        .sort("date", "file", "row")
    )
