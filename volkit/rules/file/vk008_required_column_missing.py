"""VK008 required-column-missing.

It names the other required columns that are absent, with the nearest header.
"""

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.validate.rule import reading_rule


@reading_rule(
    code="VK008",
    name="required-column-missing",
    severity=Severity.INFO,
    message=N_("Columns that this sheet needs are absent: {columns}."),
    advice=N_(
        "Add them when there is occasion; where a name is given after ≈, "
        "check whether that column is meant."
    ),
    since="0.1",
)
def required_column_missing() -> None:
    """Give words to what reading noticed."""
