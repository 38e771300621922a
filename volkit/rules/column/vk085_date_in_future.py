"""VK085 date-in-future: what has happened has a date that has been."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.base import Column
from volkit.sheets.context import Context
from volkit.validate.rule import Broken, column_rule


@column_rule(
    code="VK085",
    name="date-in-future",
    severity=Severity.ERROR,
    message=N_("“{caption}” is {day}, which lies after today, {today}."),
    advice=N_("Look at the year first: it is the part most often mistyped."),
    since="0.1",
)
def date_in_future(key: str, column: Column, context: Context) -> Broken | None:
    """Judge only days that record something done, not terms and plans."""
    if not column.past:
        return None
    return Broken(
        key,
        where=pl.col(key).cast(pl.Date) > pl.lit(context.today),
        caption=column.label,
        day=pl.col(key),
        today=context.today,
    )
