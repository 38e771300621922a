"""检查: mark what is wrong in the workbook that is open, and list it."""

from volkit.excel.button import Button
from volkit.excel.checking import judge, mark_and_list
from volkit.excel.groups import CHECKING
from volkit.excel.live import Desk
from volkit.i18n import N_, translate
from volkit.model.marks import LIST
from volkit.model.text import Label
from volkit.service.live_check import counts


def press(desk: Desk) -> None:
    """Check the workbook, mark its cells, and go to the first that is wrong."""
    found = judge(desk)
    remarks = mark_and_list(desk, found)
    for line in found.lines:
        if line.place:
            desk.book.show(line.finding.sheet, *line.place)
            break
    said = [counts(found, desk.locale)]
    if found.lines:
        said.append(
            translate(
                N_("All of it is listed on the sheet {sheet}."),
                desk.locale,
                sheet=LIST.of(desk.locale),
            )
        )
    desk.clerk.say("\n\n".join(["".join(said), *remarks]))


CHECK = Button(
    key="check",
    label=Label("检查", "檢查", "Check"),
    tip=Label(
        "检查打开的工作簿：错的单元格涂上颜色、加上批注，并另列一张清单。再按一次先清除旧标记。",
        "檢查打開的活頁簿：錯的儲存格塗上顏色、加上批註，並另列一張清單。再按一次先清除舊標記。",
        "Checks the open workbook: wrong cells are coloured and get a note, and all "
        "findings are listed. Pressed again, it clears the old marks first.",
    ),
    group=CHECKING,
    place=10,
    image="Spelling",
    press=press,
    large=True,
)
