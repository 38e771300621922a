"""VK507 share-done-differs: the share done is what was done of what was promised."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Safety, Severity
from volkit.model.table import ROW
from volkit.sheets.fulfilment import Fulfilment
from volkit.validate.book import TABLE, Book
from volkit.validate.rule import Broken, book_rule

_SLACK = 0.011


@book_rule(
    Fulfilment,
    code="VK507",
    name="share-done-differs",
    severity=Severity.WARNING,
    message=N_("{rate} % are entered, but the amounts so far make {share} %."),
    advice=N_("Correct the share, or the amounts it is made of."),
    fix=Safety.SHOW,
    since="0.1",
)
def share_done_differs(book: Book) -> Broken:
    """Add up the amounts by day; be silent where a promise has no one target."""
    key = "commitment_no"
    targets = (
        book.columns("commitment", key, "target")
        .drop_nulls(key)
        .group_by(key)
        .agg(pl.col("target").first(), pl.len().alias("_items"))
        .filter((pl.col("_items") == 1) & (pl.col("target") > 0))
    )
    rows = book.columns("fulfilment", key, "day", "amount", "rate").drop_nulls(key)
    whole = pl.col("amount").is_not_null().all().over(key)
    rows = (
        rows.filter(whole)
        .sort("day", TABLE, ROW, nulls_last=True, maintain_order=True)
        .with_columns(pl.col("amount").cum_sum().over(key).alias("_sum"))
        .join(targets, on=key, how="inner", maintain_order="left")
        .with_columns((pl.col("_sum") / pl.col("target")).alias("share"))
        .sort(TABLE, ROW)
    )
    rate, share = pl.col("rate"), pl.col("share")
    total = pl.col("share").max().over(key)
    right = pl.any_horizontal(
        (rate - limit).abs() <= _SLACK
        for limit in (share, share.clip(upper_bound=1.0), total)
    )
    return Broken(
        "rate",
        frame=rows,
        where=rate.is_not_null() & ~right,
        fix=share,
        rate=(rate * 100).round(1),
        share=(share * 100).round(1),
    )
