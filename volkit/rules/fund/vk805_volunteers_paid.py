"""VK805 volunteers-paid: volunteers are not paid for what they do."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.context import Context
from volkit.sheets.fund import Fund
from volkit.validate.pay import paid_word
from volkit.validate.rule import Broken, row_rule

_FAIR = ("ZCBT", "ZCBF", "ZCBX")
"""Travel and meals, relief, insurance."""


@row_rule(
    Fund,
    code="VK805",
    name="volunteers-paid",
    severity=Severity.WARNING,
    message=N_("“{word}” for volunteers: service is not paid for."),
    advice=N_(
        "Meals, travel and insurance may be paid; name them. "
        "Take back what was paid for the service itself."
    ),
    since="0.1",
    source="L-685",
)
def volunteers_paid(frame: pl.DataFrame, context: Context) -> Broken | None:
    """Look for pay to volunteers among what was spent, not for what they spent."""
    if not context.params.pay_volunteer_forbidden:
        return None
    memo = pl.col("memo")
    word = paid_word(memo)
    where = word.is_not_null() & (pl.col("expense") > 0)
    if "kind" in frame.columns:
        where &= ~pl.col("kind").is_in(_FAIR).fill_null(value=False)
    return Broken("memo", where=where, word=word)
