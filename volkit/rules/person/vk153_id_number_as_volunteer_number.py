"""VK153 id-number-as-volunteer-number: a public number must not be the private one."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.model.table import ROW
from volkit.sheets.commitment import Commitment
from volkit.sheets.score import Score
from volkit.sheets.service_record import ServiceRecord
from volkit.sheets.star import Star
from volkit.sheets.team_member import TeamMember
from volkit.sheets.training_attend import TrainingAttend
from volkit.sheets.volunteer import Volunteer
from volkit.validate.numbering import is_id_number
from volkit.validate.rule import Broken, table_rule

_LENGTH = 18


@table_rule(
    Volunteer,
    TeamMember,
    ServiceRecord,
    Commitment,
    TrainingAttend,
    Score,
    Star,
    code="VK153",
    name="id-number-as-volunteer-number",
    severity=Severity.ERROR,
    message=N_("An ID number stands in the place of the volunteer number."),
    advice=N_(
        "Issue a volunteer number; the ID number must not be used as a public one."
    ),
    since="0.1",
    source="L-061",
)
def id_number_as_volunteer_number(frame: pl.DataFrame) -> Broken | None:
    """Know an ID number by its form: 18 characters, a real birth date, the check."""
    if "volunteer_no" not in frame.columns:
        return None
    number = pl.col("volunteer_no")
    plain = number.str.replace_all(r"[\s-]", "").str.to_uppercase()
    return Broken(
        "volunteer_no",
        frame=frame.select(ROW, number).filter(number.str.len_chars() >= _LENGTH),
        where=is_id_number(plain),
    )
