"""VK_ID_CHECK: say what is wrong with an ID number."""

from volkit.functions.declare import Session, function
from volkit.model.text import Label
from volkit.service.single_cell import problem_in
from volkit.sheets.context import Context


@function(
    "VK_ID_CHECK",
    Label(
        "检查身份证号：没有问题时为空，有问题时说明是什么问题。可以一次检查一整列。",
        "檢查身份證號：沒有問題時為空，有問題時說明是什麼問題。可以一次檢查一整列。",
        "Check ID numbers: blank where sound, else what is wrong. A whole column can "
        "be checked at once.",
    ),
    id_no=Label(
        "身份证号，存成文本的单元格或一列单元格",
        "身份證號，存成文字的儲存格或一列儲存格",
        "The ID number, held as text: one cell, or a column of them",
    ),
)
def vk_id_check(id_no: object, session: Session) -> str:
    """Return "" for a sound number, else the code and the sentence of its problem."""
    return problem_in(
        "volunteer", "id_no", id_no, Context(session.today), session.locale
    )
