"""VK911 person-in-two-tables: one person is registered at one station."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.model.table import ROW
from volkit.sheets.volunteer import Volunteer
from volkit.validate.book import TABLE, Book
from volkit.validate.duplicate import id_key
from volkit.validate.rule import Broken, book_rule

_COPY = 0.5
_FEW = 3


@book_rule(
    Volunteer,
    code="VK911",
    name="person-in-two-tables",
    severity=Severity.WARNING,
    message=N_("This ID number is also registered in row {other} of {place}."),
    advice=N_(
        "Ask where the person serves now; the other register lets the person go."
    ),
    since="0.1",
)
def person_in_two_tables(book: Book) -> Broken | None:
    """Stay silent on tables that are copies of each other."""
    if len(book.tables_with("volunteer", "id_no")["id_no"]) < 2:
        return None
    number = pl.col("id_no")
    rows = (
        book.columns("volunteer", "id_no")
        .drop_nulls("id_no")
        .with_columns(id_key(number).alias("_key"))
        .unique([TABLE, "_key"], keep="first", maintain_order=True)
    )
    sizes = rows.group_by(TABLE).agg(pl.len().alias("_size"))
    again = (
        rows.filter(pl.col("_key").is_duplicated())
        .with_columns(
            other=pl.col(ROW).first().over("_key"),
            other_table=pl.col(TABLE).first().over("_key"),
        )
        .filter(pl.col(TABLE) != pl.col("other_table"))
        .join(sizes, on=TABLE, how="left", maintain_order="left")
        .join(
            sizes.rename({TABLE: "other_table", "_size": "_other_size"}),
            on="other_table",
            how="left",
            maintain_order="left",
        )
        .with_columns(_both=pl.len().over(TABLE, "other_table"))
    )
    smaller = pl.min_horizontal("_size", "_other_size")
    is_copy = (pl.col("_both") >= smaller * _COPY) & (pl.col("_both") >= _FEW)
    return Broken(
        "id_no",
        frame=again,
        where=~is_copy,
        other=pl.col("other"),
        place=book.place("other_table"),
    )
