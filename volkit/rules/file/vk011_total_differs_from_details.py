"""VK011 total-differs-from-details.

It compares typed totals with the sum of the numbers above.
"""

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.validate.rule import reading_rule


@reading_rule(
    code="VK011",
    name="total-differs-from-details",
    severity=Severity.ERROR,
    message=N_("The total says {total}, its details add up to {details}."),
    advice=N_("Check the details first, then correct the total."),
    since="0.1",
)
def total_differs_from_details() -> None:
    """Give words to what reading noticed."""
