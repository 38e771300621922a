"""VK115 sex-not-stated: words for what normalising noticed in a cell."""

from volkit.i18n import N_
from volkit.model.finding import Safety, Severity
from volkit.validate.rule import reading_rule


@reading_rule(
    code="VK115",
    name="sex-not-stated",
    severity=Severity.WARNING,
    message=N_("{value} may mean 女 or “unknown”."),
    advice=N_("Write 男 or 女 as on the card."),
    fix=Safety.ASK,
    since="0.1",
)
def sex_not_stated() -> None:
    """Give words to the note `sex-not-stated`."""
