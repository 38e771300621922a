"""VK143 sex-differs-from-id: the ID number tells the sex, too."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Safety, Severity
from volkit.numbers import national_id
from volkit.sheets.volunteer import Volunteer
from volkit.validate.native import SOUND_ID
from volkit.validate.rule import Broken, row_rule


@row_rule(
    Volunteer,
    code="VK143",
    name="sex-differs-from-id",
    severity=Severity.ERROR,
    message=N_("Sex is given as {sex}, but the ID number belongs to {in_id}."),
    advice=N_("Trust the card: its 17th digit is odd for men, even for women."),
    fix=Safety.ASK,
    since="0.1",
    native=f'OR({{sex}}="",NOT({{sex:is 1,2}}),NOT({SOUND_ID}),'
    "IFERROR({sex:is 1}=(MOD(VALUE(MID({id_no},17,1)),2)=1),TRUE))",
    native_column="sex",
)
def sex_differs_from_id() -> Broken:
    """Judge only where the row says man or woman and the number is sound."""
    id_no, sex = pl.col("id_no"), pl.col("sex")
    in_id = national_id.sex_code(id_no)
    return Broken(
        "sex",
        where=sex.is_in(["1", "2"]) & national_id.is_sound(id_no) & (sex != in_id),
        fix=pl.when(in_id == "1").then(pl.lit("男")).otherwise(pl.lit("女")),
        private={"sex": "sex", "in_id": "sex"},
        sex=sex,
        in_id=in_id,
    )
