"""Blocks of cells as Excel's .Value2 gives them, with the dirt of real registers."""

import datetime as dt
import random
from collections.abc import Callable, Sequence

from tests.invent import (
    EPOCH,
    LEDGER,
    REGISTER,
    Cell,
    ledger_rows,
    people,
    register_rows,
)

Row = list[object]


def value2(cell: Cell) -> object:
    """Return a cell as .Value2 gives it: days and times as numbers, empty as None."""
    match cell:
        case dt.date():
            return float((cell - EPOCH).days)
        case dt.time():
            return (cell.hour * 60 + cell.minute) / 1440
        case int():
            return float(cell)
        case _:
            return cell


def _as_text(sign: str) -> Callable[[object], object]:
    """Return what writes a serial number as a date with a sign between its parts."""

    def written(cell: object) -> object:
        if not isinstance(cell, float):
            return cell
        day = EPOCH + dt.timedelta(days=cell)
        return f"{day.year}{sign}{day.month}{sign}{day.day}"

    return written


_DIRT: dict[str, Sequence[Callable[[object], object]]] = {
    "姓名": (lambda c: f"{str(c)[0]}　{str(c)[1:]}", lambda c: f"{c} "),
    "性别": (lambda c: "M" if c == "男" else "F", lambda c: f"{c}性"),
    "证件号码": (
        lambda c: str(c).lower(),
        lambda c: f"{str(c)[:6]} {str(c)[6:14]} {str(c)[14:]}",
        lambda c: f"{str(c)[:17]}{(int(str(c)[16]) + 3) % 10}",
        lambda c: float(str(c)[:15] + "000"),
        lambda c: str(c)[:-1],
        lambda _: None,
    ),
    "出生日期": (
        _as_text("."),
        _as_text("/"),
        lambda c: c + 1 if isinstance(c, float) else c,
        lambda _: "1965年3月",
    ),
    "入党日期": (_as_text("."), lambda _: "无", lambda _: "2031-1-1"),
    "联系电话": (
        lambda c: float(str(c)),
        lambda c: f"{str(c)[:3]}-{str(c)[3:7]}-{str(c)[7:]}",
        lambda c: f"{c}/13900000000",
        lambda c: str(c)[:-1],
    ),
    "学历": (lambda _: "大学", lambda _: "专科"),
    "政治面貌": (lambda _: "党员", lambda _: "预备党员"),
    "注册日期": (lambda _: 39000.0, _as_text("-")),
}


def register_block(count: int, *, share: float = 0.03, seed: int = 7) -> list[Row]:
    """Return a register of 18 columns with its header, some cells of it dirty."""
    chance = random.Random(seed)
    rows = [[value2(c) for c in row] for row in register_rows(people(count))]
    for name, ways in _DIRT.items():
        place = REGISTER.index(name)
        for row in chance.sample(rows, round(count * share)):
            row[place] = chance.choice(ways)(row[place])
    for n in chance.sample(range(count), count // 500):
        rows[n] = list(rows[n - 1])
    return [list(REGISTER), *rows]


def ledger_block(count: int, volunteers: int) -> list[Row]:
    """Return a ledger with its header, as .Value2 gives it."""
    rows = ledger_rows(people(volunteers), count)
    return [list(LEDGER), *([value2(c) for c in row] for row in rows)]
