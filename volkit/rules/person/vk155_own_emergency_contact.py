"""VK155 own-emergency-contact: nobody can be called in his own emergency."""

from collections.abc import Iterator

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.volunteer import Volunteer
from volkit.validate.person import bare_name
from volkit.validate.rule import Broken, row_rule


@row_rule(
    Volunteer,
    code="VK155",
    name="own-emergency-contact",
    severity=Severity.WARNING,
    message=N_("{person} is entered as “{caption}” of the same person."),
    advice=N_("Enter somebody else who can be reached."),
    since="0.1",
)
def own_emergency_contact() -> Iterator[Broken]:
    """Compare both contacts with the person's own name."""
    for key in ("emergency_name", "guardian"):
        yield Broken(
            key,
            where=bare_name(pl.col(key)) == bare_name(pl.col("name")),
            person=pl.col(key),
            caption=Volunteer.columns()[key].label,
        )
