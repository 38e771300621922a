"""VK015 no-table-recognised: says that nothing in the file looks like a register."""

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.validate.rule import reading_rule


@reading_rule(
    code="VK015",
    name="no-table-recognised",
    severity=Severity.WARNING,
    message=N_("No table was recognised in this file (sheets: {sheets})."),
    advice=N_(
        "Check that a row of headers such as 姓名, 身份证号 or 联系电话 is "
        "there, or say which sheet it is with --as."
    ),
    since="0.1",
)
def no_table_recognised() -> None:
    """Give words to what reading noticed."""
