"""VK912 number-in-two-tables: a number is issued once in a workbook."""

from collections.abc import Iterator

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.model.table import ROW
from volkit.sheets.base import all_sheets
from volkit.validate.book import FILE, TABLE, Book
from volkit.validate.rule import Broken, book_rule

_ISSUED = 8


@book_rule(
    code="VK912",
    name="number-in-two-tables",
    severity=Severity.ERROR,
    message=N_("“{caption}” {number} already stands in row {other} of {place}."),
    advice=N_(
        "Delete the row that was entered twice, or give this one its own number."
    ),
    since="0.1",
)
def number_in_two_tables(book: Book) -> Iterator[Broken]:
    """Compare the sheets of one file; short numbers may begin anew on each."""
    kinds = [t.raw.kind for t in book.tables]
    for kind in dict.fromkeys(k for k in kinds if kinds.count(k) > 1):
        for key, column in all_sheets()[kind].columns().items():
            if column.unique and column.kind != "id_no":
                yield Broken(
                    key,
                    frame=_again(book, kind, key),
                    where=pl.lit(value=True),
                    caption=column.label,
                    number=pl.col(key),
                    other=pl.col("other"),
                    place=book.place("other_table"),
                )


def _again(book: Book, kind: str, key: str) -> pl.DataFrame:
    """Return the rows whose number stands in an earlier table of the file."""
    group = [FILE, key]
    return (
        book.columns(kind, key)
        .filter(pl.col(key).str.len_chars() >= _ISSUED)
        .filter(pl.struct(group).is_duplicated())
        .with_columns(
            other=pl.col(ROW).first().over(group),
            other_table=pl.col(TABLE).first().over(group),
        )
        .filter(pl.col(TABLE) != pl.col("other_table"))
        .unique([TABLE, key], keep="first", maintain_order=True)
    )
