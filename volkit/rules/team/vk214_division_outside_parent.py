"""VK214 division-outside-parent: a division lies in the one above it."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.division import Division
from volkit.validate.rule import Broken, table_rule


@table_rule(
    Division,
    code="VK214",
    name="division-outside-parent",
    severity=Severity.WARNING,
    message=N_(
        "Division code {code} does not begin with that of the division "
        "above it, {parent}."
    ),
    advice=N_("Correct one of the two codes."),
    since="0.1",
)
def division_outside_parent(frame: pl.DataFrame) -> Broken | None:
    """Know the division above by its code, or by a name that only one has."""
    if not {"code", "parent"} <= set(frame.columns):
        return None
    known = (
        frame.lazy().select("code", _key="name") if "name" in frame.columns else None
    )
    above = pl.col("parent")
    rows = frame.with_columns(_above=pl.when(above.str.contains(r"^\d+$")).then(above))
    if known is not None:
        named = known.drop_nulls().filter(pl.len().over("_key") == 1).collect()
        rows = rows.join(
            named.rename({"code": "_named"}),
            left_on="parent",
            right_on="_key",
            how="left",
            maintain_order="left",
        ).with_columns(pl.coalesce("_above", "_named").alias("_above"))
    code, parent = pl.col("code"), _bare(pl.col("_above"))
    return Broken(
        "code",
        frame=rows,
        where=~code.str.starts_with(parent) & code.str.contains(r"^\d+$"),
        code=code,
        parent=above,
    )


def _bare(code: pl.Expr) -> pl.Expr:
    """Return a code without the noughts that fill it up."""
    short = code.str.replace(r"^(\d{9})000$", "$1").str.replace(
        r"^(\d{6})(?:000)+$", "$1"
    )
    return short.str.replace(r"^(\d{4})00$", "$1")
