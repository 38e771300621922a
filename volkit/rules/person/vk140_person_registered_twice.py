"""VK140 person-registered-twice: one person has one row."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.model.table import ROW
from volkit.sheets.volunteer import Volunteer
from volkit.validate.book import Book
from volkit.validate.duplicate import same_id
from volkit.validate.native import ID_NOT_TWICE
from volkit.validate.rule import Broken, table_rule


@table_rule(
    Volunteer,
    code="VK140",
    name="person-registered-twice",
    severity=Severity.ERROR,
    message=N_(
        "This ID number already stands in row {first}: {person} is registered twice."
    ),
    advice=N_("Keep one row, move what only the other one knows, delete the other."),
    since="0.1",
    native=ID_NOT_TWICE,
    native_column="id_no",
)
def person_registered_twice(frame: pl.DataFrame, book: Book) -> Broken | None:
    """Point at each later row with the same number and the same name."""
    if "id_no" not in frame.columns:
        return None
    again = same_id(book)
    return Broken(
        "id_no",
        frame=again,
        where=(pl.col(ROW) != pl.col("first")) & ~pl.col("other_name"),
        private={"person": "name"},
        first=pl.col("first"),
        person=pl.col("first_name"),
    )
