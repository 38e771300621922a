"""VK861 insured-without-consent: data go to the insurer with consent only."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.insurance import Insurance
from volkit.validate.rule import Broken, row_rule


@row_rule(
    Insurance,
    code="VK861",
    name="insured-without-consent",
    severity=Severity.WARNING,
    message=N_("The person did not agree that data go to the insurer."),
    advice=N_("Ask for consent first, or take the person off the list."),
    since="0.1",
    native="NOT({consented:is 0})",
    native_column="consented",
    source="L-PIPL",
)
def insured_without_consent() -> Broken:
    """Believe a plain no."""
    return Broken("consented", where=~pl.col("consented"))
