"""VK167 file-number-of-another-year: a file number tells the year of filing."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.volunteer import Volunteer
from volkit.validate.rule import Broken, row_rule


@row_rule(
    Volunteer,
    code="VK167",
    name="file-number-of-another-year",
    severity=Severity.WARNING,
    message=N_("File number {number} is of {year}, but the file was made on {day}."),
    advice=N_("Compare with the folder; correct the number or the day."),
    since="0.1",
)
def file_number_of_another_year() -> Broken:
    """Read only numbers of the form station-year-serial."""
    number, day = pl.col("archive_no"), pl.col("filed_on")
    year = number.str.extract(r"^.+-((?:19|20)\d\d)-\d{3,6}$").cast(pl.Int64)
    return Broken(
        "archive_no", where=year != day.dt.year(), number=number, year=year, day=day
    )
