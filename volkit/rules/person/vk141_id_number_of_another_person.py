"""VK141 id-number-of-another-person: two people cannot have one ID number."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.model.table import ROW
from volkit.sheets.volunteer import Volunteer
from volkit.validate.book import Book
from volkit.validate.duplicate import same_id
from volkit.validate.native import ID_NOT_OF_ANOTHER
from volkit.validate.rule import Broken, table_rule


@table_rule(
    Volunteer,
    code="VK141",
    name="id-number-of-another-person",
    severity=Severity.ERROR,
    message=N_("This ID number already stands in row {first}, for {person}."),
    advice=N_("Look at both cards: one of the two rows has the other's number."),
    since="0.1",
    native=ID_NOT_OF_ANOTHER,
    native_column="id_no",
)
def id_number_of_another_person(frame: pl.DataFrame, book: Book) -> Broken | None:
    """Point at each later row with the same number and another name."""
    if not {"id_no", "name"} <= set(frame.columns):
        return None
    again = same_id(book)
    return Broken(
        "id_no",
        frame=again,
        where=(pl.col(ROW) != pl.col("first")) & pl.col("other_name"),
        private={"person": "name"},
        first=pl.col("first"),
        person=pl.col("first_name"),
    )
