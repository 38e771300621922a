"""VK_DATE: a date, however a clerk wrote it."""

import datetime as dt

from volkit.functions.cells import of_serial
from volkit.functions.declare import FaultError, Session, function
from volkit.i18n import N_
from volkit.model.text import Label
from volkit.service.single_cell import day_in, problem_in
from volkit.sheets.context import Context


@function(
    "VK_DATE",
    Label(
        "读懂各种写法的日期，如 2012.12.19、20121219、二〇一二年十二月十九日。"
        "显示为数字时，把单元格设成日期格式。",
        "讀懂各種寫法的日期，如 2012.12.19、20121219、二〇一二年十二月十九日。"
        "顯示為數字時，把儲存格設成日期格式。",
        "A date however it was written: 2012.12.19, 20121219, 二〇一二年十二月十九日. "
        "Give "
        "the cell a date format where it shows as a number.",
    ),
    text=Label(
        "写着日期的单元格或一列单元格",
        "寫著日期的儲存格或一列儲存格",
        "The cell that holds the date, or a column of them",
    ),
)
def vk_date(text: object, session: Session) -> dt.date:
    """Return the day that a cell says."""
    if isinstance(text, dt.date):
        return text
    is_number = isinstance(text, int | float) and not isinstance(text, bool)
    day = of_serial(text) if is_number else day_in(text, session.today)  # type: ignore[arg-type]  # a number
    if day is None:
        context = Context(session.today)
        said = problem_in("service_record", "date", text, context, session.locale)
        raise FaultError(
            N_("No date can be read: {problem}"), problem=said or str(text)[:40]
        )
    return day
