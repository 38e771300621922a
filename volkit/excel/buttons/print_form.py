"""打印表格: print whichever form the workbook has the rows for."""

from volkit.excel.button import Button
from volkit.excel.groups import PRINTING
from volkit.excel.printing import print_button
from volkit.model.text import Label

PRINT_FORM = Button(
    key="print_form",
    label=Label("打印表格", "列印表格", "Print a form"),
    tip=Label(
        "列出这个工作簿能出的各种表格，选一种，给选中的行或全部打印。",
        "列出這個活頁簿能出的各種表格，選一種，給選中的行或全部列印。",
        "Lists the forms that this workbook can fill; choose one and print it for the "
        "selected rows or for all.",
    ),
    group=PRINTING,
    place=31,
    image="FilePrint",
    press=print_button(),
)
