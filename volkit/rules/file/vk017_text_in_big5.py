"""VK017 text-in-big5: says that a CSV file was taken for Big5."""

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.validate.rule import reading_rule


@reading_rule(
    code="VK017",
    name="text-in-big5",
    severity=Severity.INFO,
    message=N_("The text file was read as {encoding}."),
    advice=N_("Look at a few names; save as UTF-8 if they are garbled."),
    since="0.1",
)
def text_in_big5() -> None:
    """Give words to what reading noticed."""
