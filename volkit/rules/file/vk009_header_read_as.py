"""VK009 header-read-as.

It says which headers were recognised only after words or marks were taken off.
"""

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.validate.rule import reading_rule


@reading_rule(
    code="VK009",
    name="header-read-as",
    severity=Severity.INFO,
    message=N_("Headers were read under another name: {columns}."),
    advice=N_("If one was misread, rename it."),
    since="0.1",
)
def header_read_as() -> None:
    """Give words to what reading noticed."""
