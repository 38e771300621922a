"""VK165 id-number-as-file-number: a file is not numbered by the ID number."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.numbers import national_id
from volkit.sheets.volunteer import Volunteer
from volkit.validate.rule import Broken, row_rule


@row_rule(
    Volunteer,
    code="VK165",
    name="id-number-as-file-number",
    severity=Severity.ERROR,
    message=N_("An ID number stands in the place of the file number."),
    advice=N_("Give the file a number of its own, such as station-year-serial."),
    since="0.1",
    source="L-061",
)
def id_number_as_file_number(frame: pl.DataFrame) -> Broken:
    """Compare with the row's own number, and know any sound ID number by its form."""
    number = pl.col("archive_no").str.replace_all(r"[\s-]", "").str.to_uppercase()
    is_id = national_id.is_sound(number)
    if "id_no" in frame.columns:
        is_id |= (number == pl.col("id_no")).fill_null(value=False)
    return Broken("archive_no", where=is_id)
