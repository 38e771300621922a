"""VK315 headcount-differs: as many joined as the ledger has records."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Safety, Severity
from volkit.sheets.activity import Activity
from volkit.validate.book import FILE, Book, matched
from volkit.validate.ledger import ledger
from volkit.validate.people import PERSON
from volkit.validate.rule import Broken, book_rule

_COUNTS = ("people", "records", "live_people", "live_records")


@book_rule(
    Activity,
    code="VK315",
    name="headcount-differs",
    severity=Severity.WARNING,
    message=N_(
        "{joined} people joined, but the ledger has {people} for this activity."
    ),
    advice=N_("Enter the missing records, or correct the number."),
    fix=Safety.SHOW,
    since="0.1",
)
def headcount_differs(book: Book) -> Broken:
    """Accept people as well as records, and stay silent where the ledger has none."""
    live = pl.col("is_live")
    counts = (
        ledger(book)
        .select(FILE, "activity_no", PERSON, "is_live")
        .drop_nulls("activity_no")
        .group_by(FILE, pl.col("activity_no").alias("_key"), maintain_order=True)
        .agg(
            pl.col(PERSON).n_unique().cast(pl.Int64).alias("people"),
            pl.len().cast(pl.Int64).alias("records"),
            pl.col(PERSON).filter(live).n_unique().cast(pl.Int64).alias("live_people"),
            live.sum().cast(pl.Int64).alias("live_records"),
        )
    )
    rows = book.columns("activity", "activity_no", "joined")
    rows = matched(rows, counts, "activity_no")
    joined = pl.col("joined")
    return Broken(
        "joined",
        frame=rows,
        where=pl.all_horizontal(joined != pl.col(name) for name in _COUNTS),
        fix=pl.col("live_people"),
        joined=joined,
        people=pl.col("live_people"),
    )
