"""VK001 header-below-titles.

It says which row was taken for the header when titles stand above it.
"""

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.validate.rule import reading_rule


@reading_rule(
    code="VK001",
    name="header-below-titles",
    severity=Severity.INFO,
    message=N_("Row {row} is the header; the {count} rows above it are titles."),
    advice=N_("Nothing needs to be done."),
    since="0.1",
)
def header_below_titles() -> None:
    """Give words to what reading noticed."""
