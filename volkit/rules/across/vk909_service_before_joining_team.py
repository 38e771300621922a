"""VK909 service-before-joining-team: served with a team before joining it."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.service_record import ServiceRecord
from volkit.validate.book import Book
from volkit.validate.roster import service_teams
from volkit.validate.rule import Broken, book_rule


@book_rule(
    ServiceRecord,
    code="VK909",
    name="service-before-joining-team",
    severity=Severity.WARNING,
    message=N_("Served with the team on {day}, but joined it only on {joined}."),
    advice=N_("Correct one of the dates; guests of another team are no mistake."),
    since="0.1",
)
def service_before_joining_team(book: Book) -> Broken:
    """Look only at members of the activity's team who were registered by then."""
    day, joined = pl.col("date"), pl.col("joined")
    unregistered = (day < pl.col("volunteer.registered_on")).fill_null(value=False)
    return Broken(
        "date",
        frame=service_teams(book),
        where=pl.col("is_live") & (day < joined) & ~unregistered,
        day=day,
        joined=joined,
    )
