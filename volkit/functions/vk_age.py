"""VK_AGE: how old somebody is on a day."""

import datetime as dt

from volkit.functions.cells import as_day, looks_like_id
from volkit.functions.declare import FaultError, Session, function
from volkit.functions.id_cell import sound_id
from volkit.i18n import N_
from volkit.model.text import Label
from volkit.numbers import national_id


@function(
    "VK_AGE",
    Label(
        "按出生日期或身份证号算周岁。",
        "按出生日期或身份證號算周歲。",
        "The age in whole years, by the birth date or the ID number.",
    ),
    birth_or_id=Label(
        "出生日期或身份证号", "出生日期或身份證號", "The birth date, or the ID number"
    ),
    as_of=Label(
        "算到哪一天，不写就是今天",
        "算到哪一天，不寫就是今天",
        "On which day; today if left out",
    ),
)
def vk_age(birth_or_id: object, as_of: dt.date, session: Session) -> int:
    """Return the age in whole years on a day."""
    if looks_like_id(birth_or_id):
        birth = national_id.born(sound_id(birth_or_id, session))
    else:
        birth = as_day(birth_or_id)
    if birth is None:
        raise FaultError(
            N_("“{value}” is neither a birth date nor an ID number."),
            value=str(birth_or_id)[:1] + "…",
        )
    if birth > as_of:
        raise FaultError(N_("The birth date lies after {day}."), day=as_of)
    return (
        as_of.year - birth.year - ((as_of.month, as_of.day) < (birth.month, birth.day))
    )
