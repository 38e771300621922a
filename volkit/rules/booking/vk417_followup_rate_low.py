"""VK417 followup-rate-low: enough of those who were served are asked how it was."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.model.table import ROW
from volkit.rules.calendar import workdays
from volkit.sheets.booking import Booking
from volkit.sheets.context import Context
from volkit.validate.book import TABLE, Book
from volkit.validate.bookings import bookings
from volkit.validate.rule import Broken, book_rule


@book_rule(
    Booking,
    code="VK417",
    name="followup-rate-low",
    severity=Severity.INFO,
    message=N_(
        "{count} of {all} bookings that were done have been followed up; the "
        "least is {target}%."
    ),
    advice=N_("Catch up on the follow-ups."),
    since="0.1",
)
def followup_rate_low(book: Book, context: Context) -> Broken | None:
    """Speak where not everybody need be asked; count those whose time is over."""
    asked = book.columns("followup", "booking_no")["booking_no"].drop_nulls()
    target = context.params.followup_min_rate
    if asked.is_empty() or target >= 1:
        return None
    calendar = workdays(book)
    days = calendar.between(pl.col("done_at"), pl.lit(context.today))
    due = bookings(book).filter(days > context.params.followup_days)
    is_asked = pl.col("booking_no").is_in(asked.unique().implode())
    is_rated = (pl.col("status") == "PJ").fill_null(value=False)
    counted = due.group_by(TABLE, maintain_order=True).agg(
        pl.col(ROW).first(),
        pl.len().cast(pl.Int64).alias("all"),
        (is_asked | is_rated).sum().cast(pl.Int64).alias("count"),
    )
    return Broken(
        "",
        frame=counted,
        where=pl.col("count") < pl.col("all") * target,
        count=pl.col("count"),
        all=pl.col("all"),
        target=f"{target * 100:g}",
    )
