"""VK159 review-not-passed-yet-registered: registration follows a passed review."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.volunteer import Volunteer
from volkit.validate.rule import Broken, row_rule


@row_rule(
    Volunteer,
    code="VK159",
    name="review-not-passed-yet-registered",
    severity=Severity.WARNING,
    message=N_("The review says {result}, but the status is {status}."),
    advice=N_("Finish the review first, or correct the status."),
    since="0.1",
)
def review_not_passed_yet_registered() -> Broken:
    """Look only at reviews that say something other than passed."""
    result, status = pl.col("review_result"), pl.col("status")
    return Broken(
        "review_result",
        where=result.is_in(["BZ", "BTG", "DS"]) & (status == "ZC"),
        private={"result": "review_result", "status": "status"},
        result=result,
        status=status,
    )
