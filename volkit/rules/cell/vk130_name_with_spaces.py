"""VK130 name-with-spaces: words for what normalising noticed in a cell."""

from volkit.i18n import N_
from volkit.model.finding import Safety, Severity
from volkit.validate.rule import reading_rule


@reading_rule(
    code="VK130",
    name="name-with-spaces",
    severity=Severity.INFO,
    message=N_("The name “{value}” is read as “{fix}”."),
    advice=N_("Let fix remove the spaces; use the cell's alignment instead."),
    fix=Safety.SAFE,
    since="0.1",
)
def name_with_spaces() -> None:
    """Give words to the note `name-with-spaces`."""
