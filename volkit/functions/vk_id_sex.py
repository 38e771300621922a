"""VK_ID_SEX: the sex that an ID number tells."""

from volkit.codes import table
from volkit.functions.declare import NOT_FOUND, FaultError, Session, function
from volkit.functions.id_cell import sound_id
from volkit.i18n import N_
from volkit.model.text import Label
from volkit.numbers import national_id


@function(
    "VK_ID_SEX",
    Label(
        "身份证号里的性别：男或女。",
        "身份證號裡的性別：男或女。",
        "The sex that an ID number tells.",
    ),
    id_no=Label(
        "身份证号，存成文本的单元格或一列单元格",
        "身份證號，存成文字的儲存格或一列儲存格",
        "The ID number, held as text: one cell, or a column of them",
    ),
)
def vk_id_sex(id_no: object, session: Session) -> str:
    """Return the caption of the sex."""
    number = sound_id(id_no, session)
    if national_id.born(number) is None:
        raise FaultError(N_("This number does not tell the sex."), NOT_FOUND)
    return table("sex").caption(national_id.sex(number), session.locale)
