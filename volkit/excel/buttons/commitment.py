"""承诺书: print commitment forms for the selected rows, or for everybody."""

from volkit.excel.button import Button
from volkit.excel.groups import PRINTING
from volkit.excel.printing import print_button
from volkit.model.text import Label

COMMITMENT = Button(
    key="commitment",
    label=Label("承诺书", "承諾書", "Commitments"),
    tip=Label(
        "给选中的人或所有人出承诺书：先看样张，再存成 PDF 或送去打印。您的表不动。",
        "給選中的人或所有人出承諾書：先看樣張，再存成 PDF 或送去列印。您的表不動。",
        "Commitment forms for the selected people or for all: a preview first, then a "
        "PDF file or the printer. Your sheets stay as they are.",
    ),
    group=PRINTING,
    place=30,
    image="FileSaveAsPdfOrXps",
    press=print_button("commitment"),
    large=True,
)
