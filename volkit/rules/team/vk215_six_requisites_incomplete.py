"""VK215 six-requisites-incomplete: a station has six things."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.station import Station
from volkit.validate.rule import Broken, row_rule

_SIX = ("场所", "队伍", "项目", "设施", "制度", "标识")
_ALL = r"[齐全六66]|都有|均有|达标"


@row_rule(
    Station,
    code="VK215",
    name="six-requisites-incomplete",
    severity=Severity.INFO,
    message=N_("Of the six requisites of a station, {lacking} is not named."),
    advice=N_("Add what the station has, or note what is still to be set up."),
    since="0.1",
    source="L-2024",
)
def six_requisites_incomplete() -> Broken:
    """Speak only where some of the six are named and others are not."""
    said = pl.col("six_haves").list.join("、")
    have = [said.str.contains(word, literal=True) for word in _SIX]
    lacking = pl.concat_list(
        pl.when(~has).then(pl.lit(f"有{word}"))
        for has, word in zip(have, _SIX, strict=True)
    ).list.drop_nulls()
    return Broken(
        "six_haves",
        where=pl.any_horizontal(have)
        & ~pl.all_horizontal(have)
        & ~said.str.contains(_ALL),
        lacking=lacking.list.join("、"),
    )
