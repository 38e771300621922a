"""VK968 upheld-complaint-not-counted: the appraisal knows of it."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.complaint import Complaint
from volkit.validate.rule import Broken, row_rule


@row_rule(
    Complaint,
    code="VK968",
    name="upheld-complaint-not-counted",
    severity=Severity.INFO,
    message=N_("The complaint was upheld, but is not counted in the appraisal."),
    advice=N_("Count it, and enter 是."),
    since="0.1",
    native="NOT(AND({upheld:is 1},NOT({scored:is 1})))",
    native_column="scored",
    source="L-340",
)
def upheld_complaint_not_counted() -> Broken:
    """Ask only where the table has a column for it."""
    return Broken(
        "scored", where=pl.col("upheld") & ~pl.col("scored").fill_null(value=False)
    )
