"""VK156 guardian-missing: under-age volunteers need a guardian's consent."""

from collections.abc import Iterator

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.context import Context
from volkit.sheets.volunteer import Volunteer
from volkit.validate.condition import is_missing
from volkit.validate.person import age, birth_column, born
from volkit.validate.rule import Broken, row_rule


@row_rule(
    Volunteer,
    code="VK156",
    name="guardian-missing",
    severity=Severity.WARNING,
    message=N_("The person is {age}; below {limit} “{caption}” must be filled in."),
    advice=N_("Ask for the guardian's written consent before any service."),
    since="0.1",
    source="L-2013",
)
def guardian_missing(frame: pl.DataFrame, context: Context) -> Iterator[Broken]:
    """Ask only where the table has the columns."""
    if not birth_column(frame.columns):
        return
    limit = context.params.guardian_below
    years = age(born(frame.columns), context.today)
    for key in ("guardian", "guardian_phone", "guardian_on"):
        column = Volunteer.columns()[key]
        yield Broken(
            key,
            where=is_missing(key, column) & (years < limit) & (years >= 0),
            age=years,
            limit=limit,
            caption=column.label,
        )
