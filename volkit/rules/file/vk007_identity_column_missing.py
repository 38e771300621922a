"""VK007 identity-column-missing.

It finds a table without the columns that identify its rows.
"""

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.validate.rule import reading_rule


@reading_rule(
    code="VK007",
    name="identity-column-missing",
    severity=Severity.ERROR,
    message=N_("The table has no column {columns}, so its rows cannot be told apart."),
    advice=N_("Add the column, or correct its header."),
    since="0.1",
)
def identity_column_missing() -> None:
    """Give words to what reading noticed."""
