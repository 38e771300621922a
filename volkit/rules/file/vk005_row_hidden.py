"""VK005 row-hidden.

It lists hidden and filtered rows, which are read like all others.
"""

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.validate.rule import reading_rule


@reading_rule(
    code="VK005",
    name="row-hidden",
    severity=Severity.WARNING,
    message=N_("{count} hidden or filtered rows were read as well: rows {rows}."),
    advice=N_("Show all rows; delete those that should not count."),
    since="0.1",
)
def row_hidden() -> None:
    """Give words to what reading noticed."""
