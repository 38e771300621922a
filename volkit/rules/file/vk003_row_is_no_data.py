"""VK003 row-is-no-data.

It leaves out totals, section captions, footers, units and examples.
"""

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.validate.rule import reading_rule


@reading_rule(
    code="VK003",
    name="row-is-no-data",
    severity=Severity.INFO,
    message=N_(
        "{count} rows are totals, captions or footers and not data: rows {rows}."
    ),
    advice=N_("If one of them is a record after all, fill in its name or number."),
    since="0.1",
)
def row_is_no_data() -> None:
    """Give words to what reading noticed."""
