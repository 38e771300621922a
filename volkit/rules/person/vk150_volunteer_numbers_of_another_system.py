"""VK150 volunteer-numbers-of-another-system: the table counts people its own way."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.volunteer import Volunteer
from volkit.validate.book import Book
from volkit.validate.numbering import numbering
from volkit.validate.rule import Broken, table_rule


@table_rule(
    Volunteer,
    code="VK150",
    name="volunteer-numbers-of-another-system",
    severity=Severity.INFO,
    message=N_(
        "The volunteer numbers follow another system; they are used as they are."
    ),
    advice=N_("Nothing need be done. volkit can issue lifelong numbers with a check."),
    since="0.1",
)
def volunteer_numbers_of_another_system(
    frame: pl.DataFrame, book: Book
) -> Broken | None:
    """Say it once for the table."""
    if "volunteer_no" not in frame.columns or numbering(book).is_ours is not False:
        return None
    return Broken("", where=pl.col("volunteer_no").is_not_null())
