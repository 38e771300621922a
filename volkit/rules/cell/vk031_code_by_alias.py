"""VK031 code-by-alias: words for what normalising noticed in a cell."""

from volkit.i18n import N_
from volkit.model.finding import Safety, Severity
from volkit.validate.rule import reading_rule


@reading_rule(
    code="VK031",
    name="code-by-alias",
    severity=Severity.INFO,
    message=N_("“{value}” is read as “{fix}”."),
    advice=N_("Let fix write the caption of the list."),
    fix=Safety.SAFE,
    since="0.1",
)
def code_by_alias() -> None:
    """Give words to the note `code-by-alias`."""
