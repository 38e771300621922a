"""VK400 service-charged: what volunteers do is free of charge."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.menu_item import MenuItem
from volkit.validate.rule import Broken, row_rule


@row_rule(
    MenuItem,
    code="VK400",
    name="service-charged",
    severity=Severity.WARNING,
    message=N_("The menu asks {fee} yuan for “{name}”; volunteer service is free."),
    advice=N_("Set the charge to 0, or take the item off the menu."),
    since="0.1",
    source="L-685",
)
def service_charged() -> Broken:
    """Judge every amount above nothing."""
    fee = pl.col("fee")
    return Broken("fee", where=fee > 0, fee=fee, name=pl.coalesce("name", "menu_no"))
