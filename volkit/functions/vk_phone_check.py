"""VK_PHONE_CHECK: say what is wrong with a phone number."""

from volkit.functions.declare import Session, function
from volkit.model.text import Label
from volkit.service.single_cell import problem_in
from volkit.sheets.context import Context


@function(
    "VK_PHONE_CHECK",
    Label(
        "检查电话号码（手机、固定电话）：没有问题时为空，有问题时说明是什么问题。",
        "檢查電話號碼（手機、固定電話）：沒有問題時為空，有問題時說明是什麼問題。",
        "Check phone numbers, mobile or landline: blank where sound, else what is "
        "wrong.",
    ),
    phone=Label(
        "电话号码，一个单元格或一列",
        "電話號碼，一個儲存格或一列",
        "The phone number: one cell, or a column of them",
    ),
)
def vk_phone_check(phone: object, session: Session) -> str:
    """Return "" for a sound number, else the code and the sentence of its problem."""
    return problem_in(
        "volunteer", "phone", phone, Context(session.today), session.locale
    )
