"""VK808 anonymous-donor-named: who gives without a name is not named."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.fund import Fund
from volkit.validate.rule import Broken, row_rule

_NOBODY = (
    "匿名|无名|不留名|不愿|未留名|未署名|爱心|热心|好心|善心|社会|市民|群众|居民|先生|女士|同志|"
    r"某|保密|不公开|\*|×|＊|xx|XX"
)


@row_rule(
    Fund,
    code="VK808",
    name="anonymous-donor-named",
    severity=Severity.WARNING,
    message=N_(
        "The donor wishes to stay anonymous, but “来源或去向” seems to name somebody."
    ),
    advice=N_("Write 爱心人士 or the like there; keep the name with the receipt."),
    since="0.1",
)
def anonymous_donor_named() -> Broken:
    """Take general words and masked names for no name."""
    party = pl.col("party")
    named = party.is_not_null() & ~party.str.contains(_NOBODY)
    return Broken("anonymous", where=pl.col("anonymous") & named)
