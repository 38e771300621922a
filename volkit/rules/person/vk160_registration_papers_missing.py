"""VK160 registration-papers-missing: without what all others have."""

from collections.abc import Iterator

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.volunteer import Volunteer
from volkit.validate.condition import is_missing
from volkit.validate.rule import Broken, table_rule

_ENOUGH = 20
_NEARLY_ALL = 0.95


@table_rule(
    Volunteer,
    code="VK160",
    name="registration-papers-missing",
    severity=Severity.WARNING,
    message=N_(
        "“{caption}” is empty, though it is filled in for {count} other people."
    ),
    advice=N_("See whether the review and the file exist, and enter them."),
    since="0.1",
)
def registration_papers_missing(frame: pl.DataFrame) -> Iterator[Broken]:
    """Ask only where nearly every registered person of the table has it."""
    if "status" not in frame.columns:
        return
    is_in = pl.col("status") == "ZC"
    registered = frame.filter(is_in)
    for key in ("review_result", "archive_no"):
        if key not in frame.columns:
            continue
        filled = registered[key].count()
        if filled >= _ENOUGH and filled >= registered.height * _NEARLY_ALL:
            column = Volunteer.columns()[key]
            yield Broken(
                key,
                where=is_in & is_missing(key, column),
                caption=column.label,
                count=filled,
            )
