"""VK_ID_BIRTH: the birth date in an ID number."""

import datetime as dt

from volkit.functions.declare import NOT_FOUND, FaultError, Session, function
from volkit.functions.id_cell import sound_id
from volkit.i18n import N_
from volkit.model.text import Label
from volkit.numbers import national_id


@function(
    "VK_ID_BIRTH",
    Label(
        "身份证号里的出生日期。显示为数字时，把单元格设成日期格式。",
        "身份證號裡的出生日期。顯示為數字時，把儲存格設成日期格式。",
        "The birth date in an ID number. Give the cell a date format where it shows as "
        "a "
        "number.",
    ),
    id_no=Label(
        "身份证号，存成文本的单元格或一列单元格",
        "身份證號，存成文字的儲存格或一列儲存格",
        "The ID number, held as text: one cell, or a column of them",
    ),
)
def vk_id_birth(id_no: object, session: Session) -> dt.date:
    """Return the day of birth."""
    born = national_id.born(sound_id(id_no, session))
    if born is None:
        raise FaultError(N_("There is no birth date in this number."), NOT_FOUND)
    return born
