"""撤销修正: bring back what the last repair has changed."""

from volkit.excel.button import Button
from volkit.excel.checking import judge, mark_and_list
from volkit.excel.groups import CHECKING
from volkit.excel.live import Desk
from volkit.i18n import N_, translate
from volkit.model.text import Label


def press(desk: Desk) -> None:
    """Give repaired cells their old values and formats, unless changed since."""
    done = desk.book.undo()
    if done is None:
        desk.clerk.say(
            translate(N_("There is no repair that could be undone."), desk.locale)
        )
        return
    count, refused = done
    said = [
        translate(
            N_("{count} cells hold their old values again."), desk.locale, count=count
        )
    ]
    if refused:
        said.append(
            translate(
                N_("{count} cells were changed since the repair and stay as they are."),
                desk.locale,
                count=len(refused),
            )
        )
    if desk.book.marks():
        said += mark_and_list(desk, judge(desk))
    desk.clerk.say("\n".join(said))


UNDO = Button(
    key="undo",
    label=Label("撤销修正", "撤銷修正", "Undo repair"),
    tip=Label(
        "把最近一次“修正”改过的单元格恢复原样；之后又改过的不动。",
        "把最近一次「修正」改過的儲存格恢復原樣；之後又改過的不動。",
        "Brings back what the last repair changed; cells changed since stay.",
    ),
    group=CHECKING,
    place=14,
    image="Undo",
    press=press,
)
