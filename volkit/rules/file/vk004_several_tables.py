"""VK004 several-tables.

It says that a sheet holds several tables of one kind with different headers.
"""

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.validate.rule import reading_rule


@reading_rule(
    code="VK004",
    name="several-tables",
    severity=Severity.WARNING,
    message=N_("This sheet holds {count} tables of the same kind: {ranges}."),
    advice=N_(
        "Each was read on its own; check that none was torn apart or run together."
    ),
    since="0.1",
)
def several_tables() -> None:
    """Give words to what reading noticed."""
