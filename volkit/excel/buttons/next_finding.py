"""下一处: go to the next cell that is marked."""

from volkit.excel.button import Button
from volkit.excel.groups import CHECKING
from volkit.excel.live import Desk
from volkit.excel.stepping import step
from volkit.model.text import Label


def press(desk: Desk) -> None:
    """Go to the next marked cell, after the last one to the first."""
    step(desk, back=False)


NEXT_FINDING = Button(
    key="next_finding",
    label=Label("下一处", "下一處", "Next"),
    tip=Label(
        "跳到下一个标记的单元格，状态栏里说明错在哪里。",
        "跳到下一個標記的儲存格，狀態列裡說明錯在哪裡。",
        "Goes to the next marked cell; the status bar says what is wrong there.",
    ),
    group=CHECKING,
    place=11,
    image="ReviewNextComment",
    press=press,
)
