"""Public notices, and the rows of other sheets that say they were in one."""

from collections.abc import Mapping

import polars as pl

from volkit.validate.book import Book

MATTERS: Mapping[str, str] = {
    "star": "XJ",
    "hour_batch": "SC",
    "commitment": "CN",
    "post_claim": "GW",
}
"""What a notice is about to which rows of each sheet refer."""


def in_notice(book: Book, kind: str, *keys: str) -> pl.DataFrame:
    """Return the rows of a sheet with `publicity.to`, `.matter` and `.found`."""
    rows = book.columns(kind, "publicity_no", *keys)
    return book.match(rows, "publicity", "publicity_no", take=["to", "matter"])
