"""VK105 id-form: words for what normalising noticed in a cell."""

from volkit.i18n import N_
from volkit.model.finding import Safety, Severity
from volkit.validate.rule import reading_rule


@reading_rule(
    code="VK105",
    name="id-form",
    severity=Severity.INFO,
    message=N_("The ID number “{value}” is read as {fix}."),
    advice=N_("Let fix write it plainly."),
    fix=Safety.SAFE,
    since="0.1",
)
def id_form() -> None:
    """Give words to the note `id-form`."""
