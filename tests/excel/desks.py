"""A desk over the stand-in for Excel, and sheets to lay on it."""

import datetime as dt

from tests.excel.com_book import Application, Workbook
from tests.excel.engine import opened, workbook
from tests.service.invented import CLEAN, HEADERS, NAME, PHONE, SOUND_ID, WRONG_ID
from volkit.excel.button import all_buttons
from volkit.excel.live import Desk
from volkit.excel.xlwings_book import XlwingsBook
from volkit.excel.xlwings_clerk import XlwingsClerk

DAY = dt.date(2012, 12, 31)
OTHER_ID = "110105194912310030"
"""A second sound number of the published specimen's area and day."""
LOWER = (
    "21050312000024",
    "康 秀兰",
    "女性",
    "11010519491231002x",
    "1949.12.31",
    "139 1234 5678",
)
WRONG = ("21050312000032", "康秀芳", "女", WRONG_ID, "1949-12-31", PHONE)
TITLE = ("望溪街道志愿者花名册",)


def desk(book: Workbook) -> Desk:
    """Return a desk with a workbook on it."""
    live = opened(book)
    return Desk(XlwingsBook(live), XlwingsClerk(live.app), "zh_Hans", DAY)


def press(book: Workbook, key: str) -> str:
    """Press a button on a workbook; return what was said last."""
    person = book.application.person
    said, bad = len(person.said), len(person.bad)
    all_buttons()[key].press(desk(book))
    return "\n".join([*person.said[said:], *person.bad[bad:]])


def register(*people: tuple[object, ...], titled: bool = True) -> Workbook:
    """Return a workbook with a register that has a merged title over its header."""
    book = workbook()
    rows = [*([TITLE] if titled else []), HEADERS, *people]
    sheet = book.sheet("花名册", rows)
    if titled:
        sheet.merges.append((1, 1, 1, len(HEADERS)))
    return book


__all__ = [
    "CLEAN",
    "HEADERS",
    "LOWER",
    "NAME",
    "SOUND_ID",
    "WRONG",
    "WRONG_ID",
    "Application",
    "desk",
    "press",
    "register",
]
