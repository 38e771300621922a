"""VK600 level-without-reason: stars other than the computed ones need a reason."""

from collections.abc import Iterator

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.star import Star
from volkit.validate.condition import is_missing
from volkit.validate.rule import Broken, row_rule


@row_rule(
    Star,
    code="VK600",
    name="level-without-reason",
    severity=Severity.WARNING,
    message=N_(
        "{level} stars are granted where {computed} were computed, without a reason."
    ),
    advice=N_("Enter the signed reason in “升降原因”, or grant the computed stars."),
    since="0.1",
)
def level_without_reason() -> Iterator[Broken]:
    """Point at stars too many, and at the missing reason for stars too few."""
    level, computed = pl.col("level"), pl.col("computed")
    silent = is_missing("reason", Star.columns()["reason"])
    yield Broken(
        "level", where=(level > computed) & silent, level=level, computed=computed
    )
    yield Broken(
        "reason", where=(level < computed) & silent, level=level, computed=computed
    )
