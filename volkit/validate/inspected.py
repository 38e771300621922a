"""What is to be put right beside the inspection that found it."""

import polars as pl

from volkit.validate.book import Book


def inspected(book: Book) -> pl.DataFrame:
    """Return all rectifications with `inspection.day`."""
    return book.made("inspected", _inspected)


def _inspected(book: Book) -> pl.DataFrame:
    """Work out which inspection found what."""
    rows = book.columns("rectify", "inspection_no", "due", "done_on")
    return book.match(rows, "inspection", "inspection_no", take=["day"])
