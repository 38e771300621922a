"""VK806 approved-by-handler: who handles money does not approve it."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.fund import Fund
from volkit.validate.person import bare_name
from volkit.validate.rule import Broken, row_rule


@row_rule(
    Fund,
    code="VK806",
    name="approved-by-handler",
    severity=Severity.WARNING,
    message=N_("The person who handled the money approved it, too."),
    advice=N_("Let somebody else approve it."),
    since="0.1",
    native=(
        'OR({by}="",{approver}="",NOT(EXACT(SUBSTITUTE({by}," ",""),'
        'SUBSTITUTE({approver}," ",""))))'
    ),
    native_column="approver",
)
def approved_by_handler() -> Broken:
    """Compare the names; with two who approve, one may be the handler."""
    by, approver = bare_name(pl.col("by")), bare_name(pl.col("approver"))
    return Broken("approver", where=by == approver)
