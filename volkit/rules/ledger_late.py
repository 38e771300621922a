"""Ledger rows that were written or rated too long after the service."""

import polars as pl

from volkit.rules.calendar import workdays
from volkit.sheets.params import Params
from volkit.validate.book import Book
from volkit.validate.ledger import ledger
from volkit.validate.rule import Broken


def done_late(book: Book, params: Params, column: str) -> Broken:
    """Return where a day lies more workdays after the service than the law allows.

    Workdays go by the holiday sheet if there is one; a reason for lateness excuses.
    """
    rows = ledger(book)
    done = pl.col(column)
    if rows[column].null_count() == rows.height:
        return Broken(column, frame=rows.clear(), where=done.is_null())
    days = workdays(book).between(pl.col("date"), done)
    limit = params.record_deadline_workdays
    return Broken(
        column,
        frame=rows.with_columns(days=days),
        where=(pl.col("days") > limit)
        & pl.col("late_reason").is_null()
        & pl.col("is_live"),
        days=pl.col("days"),
        limit=limit,
    )
