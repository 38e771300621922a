"""VK147 party-joined-before-18: the party takes members from eighteen years on."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.volunteer import Volunteer
from volkit.validate.person import birth_column, born
from volkit.validate.rule import Broken, row_rule

_FULL_AGE = 18


@row_rule(
    Volunteer,
    code="VK147",
    name="party-joined-before-18",
    severity=Severity.WARNING,
    message=N_("Joined the party on {joined}, before the age of 18."),
    advice=N_(
        "Compare with the party file; the year of birth or of joining is often wrong."
    ),
    since="0.1",
)
def party_joined_before_18(frame: pl.DataFrame) -> Broken | None:
    """Compare months, because many files name no day."""
    if not birth_column(frame.columns):
        return None
    joined, birth = pl.col("party_joined"), born(frame.columns)
    months = (joined.dt.year() - birth.dt.year()) * 12 + (
        joined.dt.month().cast(pl.Int32) - birth.dt.month()
    )
    return Broken("party_joined", where=months < _FULL_AGE * 12, joined=joined)
