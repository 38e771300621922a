"""VK809 entries-not-published: what came in and went out is published each quarter."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.model.table import ROW
from volkit.sheets.context import Context
from volkit.sheets.fund import Fund
from volkit.validate.rule import Broken, table_rule


@table_rule(
    Fund,
    code="VK809",
    name="entries-not-published",
    severity=Severity.INFO,
    message=N_("{count} entries from {start} to {end} are not published yet."),
    advice=N_("Publish the sums of this time, and enter the number of the notice."),
    since="0.1",
)
def entries_not_published(frame: pl.DataFrame, context: Context) -> Broken | None:
    """Say it once for each time that is over, at its first row."""
    if not {"day", "publicity_no"} <= set(frame.columns):
        return None
    months = max(1, context.params.publish_months)
    number = (pl.col("day").dt.year() * 12 + pl.col("day").dt.month() - 1) // months
    sums = [pl.col(key) for key in ("income", "expense") if key in frame.columns]
    rows = frame.filter(pl.any_horizontal(s.fill_null(0) != 0 for s in sums))
    rows = rows.filter(pl.col("publicity_no").is_null()).drop_nulls("day")
    rows = rows.with_columns(
        start=pl.date(number * months // 12, number * months % 12 + 1, 1)
    )
    end = pl.col("start").dt.offset_by(f"{months}mo").dt.offset_by("-1d")
    rows = rows.with_columns(count=pl.len().cast(pl.Int64).over("start"), end=end)
    return Broken(
        "publicity_no",
        frame=rows.sort(ROW).unique("start", keep="first", maintain_order=True),
        where=pl.col("end") < pl.lit(context.today),
        count=pl.col("count"),
        start=pl.col("start"),
        end=pl.col("end"),
    )
