"""VK969 checked-by-the-responsible: who puts a thing right does not check it."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.rectify import Rectify
from volkit.validate.person import bare_name
from volkit.validate.rule import Broken, row_rule


@row_rule(
    Rectify,
    code="VK969",
    name="checked-by-the-responsible",
    severity=Severity.WARNING,
    message=N_("The person responsible checked it, too."),
    advice=N_("Let somebody else check it."),
    since="0.1",
    native='OR({owner}="",{checked_by}="",NOT(EXACT({owner},{checked_by})))',
    native_column="checked_by",
)
def checked_by_the_responsible() -> Broken:
    """Compare the two names."""
    owner, checker = bare_name(pl.col("owner")), bare_name(pl.col("checked_by"))
    return Broken("checked_by", where=owner == checker)
