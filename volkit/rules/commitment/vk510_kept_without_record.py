"""VK510 kept-without-record: a promise called kept shows what was done."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.commitment import Commitment
from volkit.validate.book import TABLE, Book
from volkit.validate.kept import promises
from volkit.validate.rule import Broken, book_rule


@book_rule(
    Commitment,
    code="VK510",
    name="kept-without-record",
    severity=Severity.WARNING,
    message=N_(
        "The promise is called {status}, but nothing is recorded as done for it."
    ),
    advice=N_(
        "Enter what was done in the sheet of fulfilments, or correct the status."
    ),
    since="0.1",
)
def kept_without_record(book: Book) -> Broken:
    """Ask only of tables for whose promises something is recorded at all."""
    has_acts = pl.col("acts").is_not_null()
    return Broken(
        "status",
        frame=promises(book).with_columns(used=has_acts.any().over(TABLE)),
        where=pl.col("used")
        & pl.col("acts").is_null()
        & pl.col("commitment_no").is_not_null()
        & pl.col("status").is_in(["DX", "BF"]),
        status=pl.col("status"),
    )
