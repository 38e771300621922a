"""VK020 untidy-text: words for what normalising noticed in a cell."""

from volkit.i18n import N_
from volkit.model.finding import Safety, Severity
from volkit.validate.rule import reading_rule


@reading_rule(
    code="VK020",
    name="untidy-text",
    severity=Severity.INFO,
    message=N_(
        "“{value}” has stray white space, full-width or invisible characters; "
        "it is read as “{fix}”."
    ),
    advice=N_("Let fix tidy it, or type it again without them."),
    fix=Safety.SAFE,
    since="0.1",
)
def untidy_text() -> None:
    """Give words to the note `untidy-text`."""
