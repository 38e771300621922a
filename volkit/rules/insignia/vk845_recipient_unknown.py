"""VK845 recipient-unknown: who holds or receives something stands in its register."""

from collections.abc import Iterator

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.award import Award
from volkit.sheets.base import all_sheets
from volkit.sheets.insignia import Insignia
from volkit.validate.book import Book
from volkit.validate.rule import Broken, book_rule

_SHEETS = {"ZY": "volunteer", "DW": "team", "ZD": "station"}
_WHO = {"insignia": ("holder_kind", "holder_no"), "award": ("subject", "subject_no")}


@book_rule(
    Insignia,
    Award,
    code="VK845",
    name="recipient-unknown",
    severity=Severity.WARNING,
    message=N_("“{text}” is not in the sheet {sheet}."),
    advice=N_(
        "Enter the number or name as it stands there, or correct the kind of recipient."
    ),
    since="0.1",
)
def recipient_unknown(book: Book) -> Iterator[Broken]:
    """Accept numbers and names; ask only where the register is given."""
    for kind, (sort, who) in _WHO.items():
        rows = book.columns(kind, sort, who).drop_nulls()
        for code, sheet in _SHEETS.items():
            own = book.columns(sheet, f"{sheet}_no", "name")
            numbers, names = (own[key].drop_nulls() for key in (f"{sheet}_no", "name"))
            if numbers.is_empty():
                continue
            known = pl.concat([numbers, names]).unique().implode()
            yield Broken(
                who,
                frame=rows.filter(pl.col(sort) == code),
                where=~pl.col(who).is_in(known),
                private={"text": who} if sheet == "volunteer" else {},
                text=pl.col(who),
                sheet=all_sheets()[sheet].label,
            )
