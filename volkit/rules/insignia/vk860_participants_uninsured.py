"""VK860 participants-uninsured: nobody serves in danger without insurance."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.model.table import ROW
from volkit.sheets.activity import Activity
from volkit.validate.book import TABLE, Book
from volkit.validate.ledger import ledger
from volkit.validate.people import PERSON, with_person
from volkit.validate.rule import Broken, book_rule


@book_rule(
    Activity,
    code="VK860",
    name="participants-uninsured",
    severity=Severity.WARNING,
    message=N_(
        "Marked as dangerous; {count} of {all} participants have no insurance on {day}."
    ),
    advice=N_("Insure them before the activity, or enter the policy that covers it."),
    since="0.1",
    source="L-685",
)
def participants_uninsured(book: Book) -> Broken | None:
    """Accept a policy of the person or of the activity; ask only where any is given."""
    policies = book.columns(
        "insurance", "volunteer_no", "name", "activity_no", "from", "to"
    )
    if policies.is_empty() or not book.has("service_record"):
        return None
    rows = book.columns("activity", "activity_no", "date", "danger").filter("danger")
    rows = rows.drop_nulls(["activity_no", "date"])
    covered = policies.drop_nulls("activity_no").select("activity_no").unique()
    open_ = rows.join(covered, on="activity_no", how="anti", maintain_order="left")
    insured = with_person(book, policies).drop_nulls(PERSON)
    insured = insured.select(PERSON, "from", "to", insured=pl.lit(value=True))
    people = ledger(book).select("activity_no", PERSON, "is_live").filter("is_live")
    people = people.drop_nulls(PERSON).join(open_, on="activity_no", how="semi")
    taking = open_.join(people.unique(), on="activity_no", how="inner").join(
        insured, on=PERSON, how="left"
    )
    holds = pl.col("insured") & pl.col("date").is_between(pl.col("from"), pl.col("to"))
    counted = (
        taking.group_by(TABLE, ROW, PERSON)
        .agg(holds.fill_null(value=False).any().alias("is_insured"))
        .group_by(TABLE, ROW)
        .agg(
            pl.len().cast(pl.Int64).alias("all"),
            (~pl.col("is_insured")).sum().cast(pl.Int64).alias("count"),
        )
    )
    count = pl.col("count")
    return Broken(
        "danger",
        frame=open_.join(counted, on=[TABLE, ROW], how="left", maintain_order="left"),
        where=count > 0,
        count=count,
        all=pl.col("all"),
        day=pl.col("date"),
    )
