"""VK710 certificate-without-passing: who has not passed gets no certificate."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.training_attend import TrainingAttend
from volkit.validate.rule import Broken, row_rule


@row_rule(
    TrainingAttend,
    code="VK710",
    name="certificate-without-passing",
    severity=Severity.WARNING,
    message=N_("A certificate number is entered, but the person has not passed."),
    advice=N_("Correct “合格”, or delete the number."),
    since="0.1",
)
def certificate_without_passing() -> Broken:
    """Compare the two cells."""
    return Broken("passed", where=~pl.col("passed") & pl.col("cert_no").is_not_null())
