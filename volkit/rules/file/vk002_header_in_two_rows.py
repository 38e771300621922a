"""VK002 header-in-two-rows.

It joins a header in two rows into one name for each column.
"""

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.validate.rule import reading_rule


@reading_rule(
    code="VK002",
    name="header-in-two-rows",
    severity=Severity.INFO,
    message=N_(
        "Rows {first} and {last} are one header in two rows, read as {columns}."
    ),
    advice=N_("Nothing needs to be done."),
    since="0.1",
)
def header_in_two_rows() -> None:
    """Give words to what reading noticed."""
