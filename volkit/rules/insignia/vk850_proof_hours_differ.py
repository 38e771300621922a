"""VK850 proof-hours-differ: a proof says what the ledger shows."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Safety, Severity
from volkit.rules.ledger_hours import ledger_hours
from volkit.sheets.context import Context
from volkit.sheets.proof import Proof
from volkit.validate.book import Book
from volkit.validate.people import PERSON, with_person
from volkit.validate.rule import Broken, book_rule

_SLACK = 0.05


@book_rule(
    Proof,
    code="VK850",
    name="proof-hours-differ",
    severity=Severity.WARNING,
    message=N_(
        "The proof says {hours} hours; the ledger confirms {served} from "
        "{begin} to {end}."
    ),
    advice=N_("Correct the hours or the period, or confirm the missing records first."),
    fix=Safety.SHOW,
    since="0.1",
    source="L-67",
)
def proof_hours_differ(book: Book, context: Context) -> Broken | None:
    """Judge only years of which the ledger was given, and proofs that are not void."""
    if not book.has("service_record"):
        return None
    served = (
        ledger_hours(book, context.params)
        .select(
            PERSON,
            pl.coalesce("date", "activity.date").alias("_on"),
            pl.col("hours", "counted"),
            is_meant=(pl.col("status") == "RD") & pl.col("credited"),
        )
        .filter("is_meant")
        .drop_nulls(["_on", PERSON])
    )
    years = served["_on"].dt.year().unique().implode()
    rows = _with_sums(book, served)
    hours, typed, counted = pl.col("hours"), pl.col("typed"), pl.col("counted")
    covered = pl.col("from").dt.year().is_in(years) & pl.col("to").dt.year().is_in(
        years
    )
    apart = pl.min_horizontal((hours - typed).abs(), (hours - counted).abs())
    return Broken(
        "hours",
        frame=rows,
        where=covered
        & ~pl.col("void").fill_null(value=False)
        & pl.col(PERSON).is_not_null()
        & (apart > _SLACK),
        fix=counted,
        hours=hours,
        served=counted,
        begin=pl.col("from"),
        end=pl.col("to"),
    )


def _with_sums(book: Book, served: pl.DataFrame) -> pl.DataFrame:
    """Return the proofs with the confirmed hours of their period."""
    proofs = book.columns(
        "proof", "volunteer_no", "name", "from", "to", "hours", "void"
    )
    rows = with_person(book, proofs).with_row_index("_n")
    sums = (
        rows.select("_n", PERSON, "from", "to")
        .join(served, on=PERSON, how="inner")
        .filter(pl.col("_on").is_between(pl.col("from"), pl.col("to")))
        .group_by("_n")
        .agg(
            pl.coalesce("hours", "counted").sum().alias("typed"),
            pl.col("counted").sum(),
        )
    )
    return rows.join(sums, on="_n", how="left", maintain_order="left").with_columns(
        pl.col("typed", "counted").fill_null(0.0)
    )
