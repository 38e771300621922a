"""VK144 phone-shared-by-many: more people than a family under one phone."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.model.table import ROW
from volkit.sheets.volunteer import Volunteer
from volkit.validate.rule import Broken, table_rule

_FAMILY = 3


@table_rule(
    Volunteer,
    code="VK144",
    name="phone-shared-by-many",
    severity=Severity.WARNING,
    message=N_(
        "{count} people are registered with this phone, the first in row {first}."
    ),
    advice=N_(
        "It may be the community's own phone. Ask each for a number of their own."
    ),
    since="0.1",
)
def phone_shared_by_many(frame: pl.DataFrame) -> Broken | None:
    """Count people, not rows: one who stands twice counts once."""
    if "phone" not in frame.columns:
        return None
    who = "name" if "name" in frame.columns else ROW
    shared = (
        frame.select(list(dict.fromkeys((ROW, "phone", who))))
        .drop_nulls("phone")
        .filter(pl.col("phone").is_duplicated())
        .with_columns(
            count=pl.col(who).n_unique().over("phone"),
            first=pl.col(ROW).first().over("phone"),
        )
    )
    return Broken(
        "phone",
        frame=shared,
        where=pl.col("count") > _FAMILY,
        count=pl.col("count"),
        first=pl.col("first"),
    )
