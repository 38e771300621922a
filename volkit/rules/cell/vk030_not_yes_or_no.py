"""VK030 not-yes-or-no: words for what normalising noticed in a cell."""

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.validate.rule import reading_rule


@reading_rule(
    code="VK030",
    name="not-yes-or-no",
    severity=Severity.ERROR,
    message=N_("“{value}” is neither yes nor no."),
    advice=N_("Write 是 or 否."),
    since="0.1",
)
def not_yes_or_no() -> None:
    """Give words to the note `not-yes-or-no`."""
