"""上一处: go to the previous cell that is marked."""

from volkit.excel.button import Button
from volkit.excel.groups import CHECKING
from volkit.excel.live import Desk
from volkit.excel.stepping import step
from volkit.model.text import Label


def press(desk: Desk) -> None:
    """Go to the previous marked cell, before the first one to the last."""
    step(desk, back=True)


PREVIOUS_FINDING = Button(
    key="previous_finding",
    label=Label("上一处", "上一處", "Previous"),
    tip=Label(
        "跳到上一个标记的单元格，状态栏里说明错在哪里。",
        "跳到上一個標記的儲存格，狀態列裡說明錯在哪裡。",
        "Goes to the previous marked cell; the status bar says what is wrong there.",
    ),
    group=CHECKING,
    place=12,
    image="ReviewPreviousComment",
    press=press,
)
