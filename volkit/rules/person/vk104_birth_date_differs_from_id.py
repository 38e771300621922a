"""VK104 birth-date-differs-from-id: the two birth dates in a row must agree."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Safety, Severity
from volkit.model.table import Table
from volkit.numbers import national_id
from volkit.sheets.volunteer import Volunteer
from volkit.validate.native import SOUND_ID
from volkit.validate.rule import Broken, row_rule


@row_rule(
    Volunteer,
    code="VK104",
    name="birth-date-differs-from-id",
    severity=Severity.ERROR,
    message=N_("Birth date {birth} differs from {in_id} in the ID number."),
    advice=N_(
        "Trust the card. Old registers often hold the lunar or the registration date."
    ),
    fix=Safety.ASK,
    since="0.1",
    native=f'OR({{id_no}}="",{{birth}}="",NOT({SOUND_ID}),'
    'TEXT({birth},"yyyymmdd")=MID({id_no},7,8))',
    native_column="birth",
)
def birth_date_differs_from_id(table: Table) -> Broken:
    """Offer the date in the ID number, but only when that number is itself sound."""
    id_no, birth = pl.col("id_no"), pl.col("birth")
    in_id = national_id.birth_date(id_no)
    if any(c.key == "birth" and c.month for c in table.raw.columns):
        differs = birth.dt.truncate("1mo") != in_id.dt.truncate("1mo")
    else:
        differs = birth != in_id
    return Broken(
        "birth",
        where=national_id.is_sound(id_no) & differs,
        fix=in_id,
        private={"in_id": "birth"},
        birth=birth,
        in_id=in_id,
    )
