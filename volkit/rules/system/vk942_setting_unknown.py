"""VK942 setting-unknown: what stands on the 参数 tab is a setting."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.param import Param
from volkit.sheets.param_words import key_of
from volkit.validate.rule import Broken, table_rule


@table_rule(
    Param,
    code="VK942",
    name="setting-unknown",
    severity=Severity.INFO,
    message=N_("There is no setting “{name}”; it has no effect."),
    advice=N_(
        "Write its name as on the 参数 tab of a new workbook (volkit new), or delete "
        "the row."
    ),
    since="0.1",
)
def setting_unknown(frame: pl.DataFrame) -> Broken | None:
    """Look at the rows that set something."""
    if not {"name", "value"} <= set(frame.columns):
        return None
    name = pl.col("name")
    known = [said for said in frame["name"].drop_nulls() if key_of(said)]
    return Broken(
        "name", where=~name.is_in(known) & pl.col("value").is_not_null(), name=name
    )
