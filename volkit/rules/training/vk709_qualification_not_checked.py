"""VK709 qualification-not-checked: somebody has seen the certificate."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.qualification import Qualification
from volkit.validate.rule import Broken, row_rule


@row_rule(
    Qualification,
    code="VK709",
    name="qualification-not-checked",
    severity=Severity.INFO,
    message=N_("Nobody has checked this certificate yet."),
    advice=N_("Look at the original, and enter 是."),
    since="0.1",
    native="NOT({checked:is 0})",
    native_column="checked",
)
def qualification_not_checked() -> Broken:
    """Believe a plain no."""
    return Broken("checked", where=~pl.col("checked"))
