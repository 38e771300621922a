"""Small workbooks of invented people, written in the tests that read them."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from openpyxl import Workbook

SOUND_ID = "11010519491231002X"
WRONG_ID = "110105194912310021"
PHONE = "13912345678"
NAME = "康秀兵"

HEADERS = ("志愿者编号", "姓名", "性别", "身份证号", "出生日期", "联系电话")
CLEAN = ("21050312000016", NAME, "女", SOUND_ID, "1949-12-31", PHONE)


def write_book(path: Path, sheets: Mapping[str, Sequence[Sequence[object]]]) -> Path:
    """Write a workbook of plain sheets and return where it is."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for number, row in enumerate(rows, start=1):
            for column, value in enumerate(row, start=1):
                cell = sheet.cell(number, column)
                cell.value = value
                if isinstance(value, str) and value:
                    cell.data_type = "s"
    book.save(path)
    return path


def write_register(path: Path, *people: Sequence[object]) -> Path:
    """Write a register with the headers staff use and return where it is."""
    return write_book(path, {"花名册": [HEADERS, *people]})
