"""VK943 setting-not-understood: a setting says what it can say."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.context import Context
from volkit.sheets.param import Param
from volkit.sheets.param_words import key_of, with_setting
from volkit.validate.rule import Broken, table_rule


@table_rule(
    Param,
    code="VK943",
    name="setting-not-understood",
    severity=Severity.WARNING,
    message=N_("“{value}” says nothing as {name}; the default holds."),
    advice=N_(
        "Write a number or 是/否 as on the 参数 tab of a new workbook, or one of the "
        "choices that the page of this rule lists."
    ),
    since="0.1",
)
def setting_not_understood(frame: pl.DataFrame, context: Context) -> Broken | None:
    """Leave names that are no settings to VK942."""
    if not {"name", "value"} <= set(frame.columns):
        return None
    rows = frame.select("name", "value").iter_rows()
    wrong = pl.Series([_is_wrong(name, value, context) for name, value in rows])
    return Broken(
        "value",
        where=pl.lit(wrong, pl.Boolean),
        name=pl.col("name"),
        value=pl.col("value"),
    )


def _is_wrong(name: str | None, value: str | None, context: Context) -> bool:
    """Tell whether a setting is named whose text cannot be understood."""
    key = key_of(name or "")
    if key is None or value is None:
        return False
    try:
        with_setting(context.params, key, value)
    except ValueError:
        return True
    return False
