"""VK061 date-order-unclear: words for what normalising noticed in a cell."""

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.validate.rule import reading_rule


@reading_rule(
    code="VK061",
    name="date-order-unclear",
    severity=Severity.WARNING,
    message=N_("“{value}” may have the day or the month first."),
    advice=N_("Write it like 2012-12-19."),
    since="0.1",
)
def date_order_unclear() -> None:
    """Give words to the note `date-order-unclear`."""
