"""VK168 file-number-unlike-the-others: files of one office are numbered alike."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.model.table import ROW
from volkit.numbers import national_id
from volkit.sheets.volunteer import Volunteer
from volkit.validate.rule import Broken, table_rule

_OURS = r"^.+-(?:19|20)\d\d-\d{4}$"
_ENOUGH = 20
_NEARLY_ALL = 0.95


@table_rule(
    Volunteer,
    code="VK168",
    name="file-number-unlike-the-others",
    severity=Severity.WARNING,
    message=N_("File number {number} is not of the form station-year-serial."),
    advice=N_("Compare with the folder; a digit may be missing or too many."),
    since="0.1",
)
def file_number_unlike_the_others(frame: pl.DataFrame) -> Broken | None:
    """Speak only where nearly all numbers of the table have that form."""
    if "archive_no" not in frame.columns:
        return None
    number = pl.col("archive_no")
    rows = frame.select(ROW, number).drop_nulls("archive_no")
    ours = rows["archive_no"].str.contains(_OURS).sum()
    if ours < _ENOUGH or ours < rows.height * _NEARLY_ALL:
        return None
    bare = number.str.replace_all(r"[\s-]", "").str.to_uppercase()
    return Broken(
        "archive_no",
        frame=rows,
        where=~number.str.contains(_OURS) & ~national_id.is_sound(bare),
        number=number,
    )
