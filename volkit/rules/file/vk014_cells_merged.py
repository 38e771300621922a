"""VK014 cells-merged: finds data cells that are merged downwards."""

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.validate.rule import reading_rule


@reading_rule(
    code="VK014",
    name="cells-merged",
    severity=Severity.INFO,
    message=N_(
        "{count} merged cells span several rows; only the first row holds "
        "the value: {cells}."
    ),
    advice=N_("Undo the merging and fill in the value in every row."),
    since="0.1",
)
def cells_merged() -> None:
    """Give words to what reading noticed."""
