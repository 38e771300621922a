"""VK154 volunteer-number-used-twice: a volunteer number is for one person, for life."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.model.table import ROW
from volkit.sheets.volunteer import Volunteer
from volkit.validate.rule import Broken, table_rule


@table_rule(
    Volunteer,
    code="VK154",
    name="volunteer-number-used-twice",
    severity=Severity.ERROR,
    message=N_("Volunteer number {number} already stands in row {first}."),
    advice=N_(
        "Delete the row that was entered twice, or issue a number to this person."
    ),
    since="0.1",
    native='OR({volunteer_no}="",'
    "SUMPRODUCT(--({volunteer_no:above}={volunteer_no}))<=1)",
    native_column="volunteer_no",
)
def volunteer_number_used_twice(frame: pl.DataFrame) -> Broken | None:
    """Point at each later row."""
    if "volunteer_no" not in frame.columns:
        return None
    again = (
        frame.select(ROW, "volunteer_no")
        .drop_nulls("volunteer_no")
        .filter(pl.col("volunteer_no").is_duplicated())
        .with_columns(first=pl.col(ROW).first().over("volunteer_no"))
    )
    return Broken(
        "volunteer_no",
        frame=again,
        where=pl.col(ROW) != pl.col("first"),
        number=pl.col("volunteer_no"),
        first=pl.col("first"),
    )
