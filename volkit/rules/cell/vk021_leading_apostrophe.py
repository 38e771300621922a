"""VK021 leading-apostrophe: words for what normalising noticed in a cell."""

from volkit.i18n import N_
from volkit.model.finding import Safety, Severity
from volkit.validate.rule import reading_rule


@reading_rule(
    code="VK021",
    name="leading-apostrophe",
    severity=Severity.INFO,
    message=N_(
        "“{value}” begins with an apostrophe that belongs to the cell format; "
        "it is read as “{fix}”."
    ),
    advice=N_("Let fix remove it; set the column to text instead."),
    fix=Safety.SAFE,
    since="0.1",
)
def leading_apostrophe() -> None:
    """Give words to the note `leading-apostrophe`."""
