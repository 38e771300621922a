"""VK703 passed-without-attending: who was not there has not passed."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.training_attend import TrainingAttend
from volkit.validate.rule import Broken, row_rule


@row_rule(
    TrainingAttend,
    code="VK703",
    name="passed-without-attending",
    severity=Severity.WARNING,
    message=N_("Passed, but with 0 hours."),
    advice=N_("Enter the hours, or correct “合格”."),
    since="0.1",
    native="NOT(AND({passed:is 1},ISNUMBER({hours}),{hours}=0))",
    native_column="passed",
)
def passed_without_attending() -> Broken:
    """Look for hours of nought; empty ones are asked for already."""
    return Broken("passed", where=pl.col("passed") & (pl.col("hours") == 0))
