"""清除标记: give every marked cell its own look and note back."""

from volkit.excel.button import Button
from volkit.excel.checking import say_locked_marks, unlist
from volkit.excel.groups import CHECKING
from volkit.excel.live import Desk
from volkit.i18n import N_, translate
from volkit.model.text import Label


def press(desk: Desk) -> None:
    """Take all marks and the list of findings away."""
    count = desk.book.unmark()
    unlist(desk)
    if say_locked_marks(desk):
        return
    if not count:
        desk.clerk.say(translate(N_("There are no marks to clear."), desk.locale))
        return
    desk.clerk.say(
        translate(
            N_(
                "{count} marks are cleared; colours and notes are as they were before "
                "the check."
            ),
            desk.locale,
            count=count,
        )
    )


CLEAR = Button(
    key="clear",
    label=Label("清除标记", "清除標記", "Clear marks"),
    tip=Label(
        "去掉检查留下的颜色、批注和清单；您自己的颜色和批注不动。",
        "去掉檢查留下的顏色、批註和清單；您自己的顏色和批註不動。",
        "Takes away the colours, notes and list of the check; your own stay.",
    ),
    group=CHECKING,
    place=15,
    image="ClearFormats",
    press=press,
)
