"""VK970 more-wrong-than-sampled: no more entries are wrong than were looked at."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.inspection import Inspection
from volkit.validate.rule import Broken, row_rule


@row_rule(
    Inspection,
    code="VK970",
    name="more-wrong-than-sampled",
    severity=Severity.ERROR,
    message=N_("{wrong} entries are wrong, but only {sampled} were looked at."),
    advice=N_("Look it up in the inspection record, and correct one of the two."),
    since="0.1",
    native="NOT(AND(ISNUMBER({sampled}),ISNUMBER({wrong}),{wrong}>{sampled}))",
    native_column="wrong",
)
def more_wrong_than_sampled() -> Broken:
    """Compare the two numbers."""
    sampled, wrong = pl.col("sampled"), pl.col("wrong")
    return Broken("wrong", where=wrong > sampled, wrong=wrong, sampled=sampled)
