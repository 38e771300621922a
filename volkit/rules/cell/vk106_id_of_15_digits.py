"""VK106 id-of-15-digits: words for what normalising noticed in a cell."""

from volkit.i18n import N_
from volkit.model.finding import Safety, Severity
from volkit.validate.rule import reading_rule


@reading_rule(
    code="VK106",
    name="id-of-15-digits",
    severity=Severity.INFO,
    message=N_("“{value}” is an ID number of the first generation; today it is {fix}."),
    advice=N_("Ask for the card in use; the first cards ended on 1 January 2013."),
    fix=Safety.ASK,
    since="0.1",
)
def id_of_15_digits() -> None:
    """Give words to the note `id-of-15-digits`."""
