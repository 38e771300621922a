"""VK840 card-expired-in-use: a card that has run out is not in use."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.context import Context
from volkit.sheets.insignia import Insignia
from volkit.validate.holders import IN_USE
from volkit.validate.rule import Broken, row_rule


@row_rule(
    Insignia,
    code="VK840",
    name="card-expired-in-use",
    severity=Severity.WARNING,
    message=N_("Valid until {until}, but still {status}."),
    advice=N_("Renew it and enter the new day, or take it back."),
    since="0.1",
)
def card_expired_in_use(frame: pl.DataFrame, context: Context) -> Broken:
    """Leave out what was given back; a card without a day lasts as the setting says."""
    until, status = pl.col("until"), pl.col("status")
    if {"kind", "issued_on"} <= set(frame.columns):
        lasts = pl.col("issued_on").dt.offset_by(
            f"{context.params.card_valid_months}mo"
        )
        until = pl.coalesce(until, pl.when(pl.col("kind") == "HDZ").then(lasts))
    where = (until < pl.lit(context.today)) & (status == IN_USE)
    if "returned_on" in frame.columns:
        where &= pl.col("returned_on").is_null()
    return Broken("until", where=where, until=until, status=status)
