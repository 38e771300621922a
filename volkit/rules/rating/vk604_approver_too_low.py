"""VK604 approver-too-low: more stars are approved higher up."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.model.table import ROW
from volkit.rate.approval import rank, required_approver
from volkit.sheets.context import Context
from volkit.sheets.star import Star
from volkit.validate.rule import Broken, table_rule


@table_rule(
    Star,
    code="VK604",
    name="approver-too-low",
    severity=Severity.WARNING,
    message=N_("{level} stars are approved by {required}; “{approver}” is lower."),
    advice=N_("Have them approved there, or enter who approved them in the end."),
    since="0.1",
)
def approver_too_low(frame: pl.DataFrame, context: Context) -> Broken | None:
    """Look only at offices whose level their name tells."""
    if not {"level", "approver"} <= set(frame.columns):
        return None
    scheme = (
        pl.col("scheme_id") if "scheme_id" in frame.columns else pl.lit(None, pl.String)
    )
    rows = frame.select(ROW, "level", "approver", scheme.alias("_scheme"))
    known = [
        (level, approver, named, required)
        for level, approver, named in rows.drop(ROW)
        .drop_nulls(["level", "approver"])
        .unique(maintain_order=True)
        .iter_rows()
        if _is_lower(
            approver, required := required_approver(named, level, context.params)
        )
    ]
    keys = ["level", "approver", "_scheme"]
    schema = {key: rows.schema[key] for key in keys} | {"required": pl.String()}
    low = pl.DataFrame(known, schema=schema, orient="row")
    return Broken(
        "approver",
        frame=rows.join(
            low, on=keys, how="left", nulls_equal=True, maintain_order="left"
        ),
        where=pl.col("required").is_not_null(),
        level=pl.col("level"),
        required=pl.col("required"),
        approver=pl.col("approver"),
    )


def _is_lower(approver: str, required: str) -> bool:
    """Tell whether an office surely stands below another."""
    has, needs = rank(approver), rank(required)
    return has is not None and needs is not None and has < needs
