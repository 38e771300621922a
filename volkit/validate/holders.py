"""Insignia beside the people who hold them, worked out once for a book."""

import polars as pl

from volkit.validate.book import Book
from volkit.validate.people import with_person

IN_USE = "ZY"
_HAN = r"\p{Han}"


def held(book: Book) -> pl.DataFrame:
    """Return the insignia that people hold, with `volunteer.*` and `person`.

    A name may stand where the number should.
    """
    return book.made("held", _held)


def _held(book: Book) -> pl.DataFrame:
    """Work out who holds what."""
    rows = book.columns(
        "insignia", "item_no", "kind", "holder_kind", "holder_no", "holder_name",
        "until", "lost_on", "returned_on", "status",
    )  # fmt: skip
    number = pl.col("holder_no")
    is_name = number.str.contains(_HAN).fill_null(value=False)
    people = rows.filter(pl.col("holder_kind").fill_null("ZY") == "ZY")
    return with_person(
        book,
        people.with_columns(
            pl.when(~is_name).then(number).alias("volunteer_no"),
            pl.coalesce("holder_name", pl.when(is_name).then(number)).alias("name"),
        ),
    )
