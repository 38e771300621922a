"""VK012 row-marked-by-colour.

It finds a few rows in red letters or on a bright ground.
"""

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.validate.rule import reading_rule


@reading_rule(
    code="VK012",
    name="row-marked-by-colour",
    severity=Severity.WARNING,
    message=N_("{count} rows are set apart by colour, which is not read: rows {rows}."),
    advice=N_("Write what the colour means in a column, such as the status."),
    since="0.1",
)
def row_marked_by_colour() -> None:
    """Give words to what reading noticed."""
