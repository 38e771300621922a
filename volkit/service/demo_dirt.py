"""What goes wrong in a real register, put into the invented one cell by cell."""

import datetime as dt
from collections.abc import Callable, Iterator, Sequence

from volkit.numbers import national_id, volunteer_no
from volkit.render.demo_sheets import ErrorText
from volkit.service.demo_grid import Grid
from volkit.service.demo_people import COUNTY, Person

Change = Callable[[Person], object]
_DIGITS = "〇一二三四五六七八九"


def spoil_register(grid: Grid, people: Sequence[Person]) -> None:
    """Put one kind of dirt into the row of each of some people."""
    ends_in_x = [p for p in people if p.id_no.endswith("X")]
    rows = iter([p for p in people if p not in ends_in_x and not p.quiet])
    for dirt, key, change in _ANYBODY:
        person = next(rows)
        grid.spoil(person.place, key, change(person), dirt)
    for person, last in zip(ends_in_x, ("x", "×", "Ｘ", "x"), strict=False):
        grid.spoil(person.place, "id_no", person.id_no[:17] + last, "D16")
    quiet = iter([p for p in people if p.quiet and p not in ends_in_x])
    for dirt, key, change in _QUIET:
        person = next(quiet)
        grid.spoil(person.place, key, change(person), dirt)
    _twice(grid, next(rows))


def _twice(grid: Grid, person: Person) -> None:
    """Enter a person a second time at the end, under another number."""
    values = dict(zip(grid.keys, grid.rows[person.place], strict=True))
    number = volunteer_no.make(COUNTY, 12, len(grid.rows) + 1)
    values |= {"seq": len(grid.rows) + 1, "volunteer_no": number}
    again = grid.add(**values)
    grid.planted.append((again, "id_no", "D21"))


def _swapped(person: Person) -> str:
    """Return an ID number in which two digits of the sequence changed places."""
    text = person.id_no
    for place in (14, 15, 5, 4):
        other = text[:place] + text[place + 1] + text[place] + text[place + 2 :]
        if other != text and not national_id.is_valid(other):
            return other
    return text[:17] + ("1" if text[17] != "1" else "2")


def _other_check(person: Person) -> str:
    """Return an ID number with a wrong last digit."""
    return person.id_no[:17] + str((int(person.id_no[17]) + 3) % 10)


def _impossible_birth(person: Person) -> str:
    """Return an ID number with a day that no calendar has and a right check."""
    body = person.id_no[:10] + "0231" + person.id_no[14:17]
    return body + national_id.check_character(body)


def _unknown_county(person: Person) -> str:
    """Return an ID number whose county code never was."""
    body = "210599" + person.id_no[6:17]
    return body + national_id.check_character(body)


def _chinese(day: dt.date) -> str:
    """Return a date in Chinese numerals."""
    year = "".join(_DIGITS[int(d)] for d in str(day.year))
    return f"{year}年{_small(day.month)}月{_small(day.day)}日"


def _small(number: int) -> str:
    """Return a number below 40 in Chinese."""
    tens, ones = divmod(number, 10)
    head = ("", "十", "二十", "三十")[tens]
    return head + (_DIGITS[ones] if ones else "")


def _wide(text: str) -> str:
    """Return a text in full-width digits."""
    return "".join(chr(ord(c) + 0xFEE0) if c.isascii() else c for c in text)


def _serial(day: dt.date) -> int:
    """Return Excel's number of a day."""
    return (day - dt.date(1899, 12, 30)).days


_ANYBODY: tuple[tuple[str, str, Change], ...] = (
    ("D13", "id_no", lambda p: float(p.id_no)),
    ("D13", "id_no", lambda p: float(p.id_no)),
    ("D14", "id_no", lambda p: f"{float(p.id_no):.5E}"),
    ("D15", "id_no", _swapped),
    ("D15", "id_no", _other_check),
    ("D17", "id_no", lambda p: p.id_no[:6] + p.id_no[8:17]),
    ("D18", "id_no", _unknown_county),
    ("D19", "id_no", _impossible_birth),
    ("D12", "id_no", lambda _: None),
    ("D22", "id_no", lambda p: f"{p.id_no[:6]} {p.id_no[6:14]} {p.id_no[14:]}"),
    ("D22", "id_no", lambda p: f"{p.id_no[:6]}-{p.id_no[6:14]}-{p.id_no[14:]}"),
    ("D20", "birth", lambda p: p.birth - dt.timedelta(days=35)),
    ("D20", "sex", lambda p: "女" if p.sex == "男" else "男"),
    ("D32", "birth", lambda p: f"{p.birth.year}.{p.birth.month}.{p.birth.day}"),
    ("D32", "birth", lambda p: f"{p.birth.year}年{p.birth.month}月{p.birth.day}日"),
    ("D32", "birth", lambda p: f"{p.birth:%Y%m%d}"),
    ("D35", "birth", lambda p: _chinese(p.birth)),
    ("D34", "birth", lambda p: _serial(p.birth)),
    ("D33", "birth", lambda p: f"{p.birth.year}年{p.birth.month}月"),
    ("D37", "birth", lambda p: f"{2012 - p.birth.year}岁"),
    ("D37", "birth", lambda _: "农历八月初三"),
    ("D36", "birth", lambda p: f"{p.birth.year}-13-{p.birth.day:02d}"),
    ("D42", "sex", lambda p: "M" if p.sex == "男" else "F"),
    ("D42", "political", lambda _: "共产党"),
    ("D42", "classes", lambda _: "跳大神"),
    ("D29", "phone", lambda p: p.phone[:10]),
    ("D29", "phone", lambda p: p.phone + "5"),
    ("D26", "phone", lambda p: f"{p.phone}/024-4284{p.place:04d}"),
    ("D27", "phone", lambda _: "0414-2845678"),
    ("D30", "phone", lambda _: 2442845678),
    ("D12", "phone", lambda _: "无"),
    ("D10", "party_branch", lambda _: "同上"),
    ("D57", "employer", lambda _: ErrorText("#N/A")),
    ("D58", "employer", lambda _: "=离休干部"),
    ("D47", "station_no", lambda _: "柳岸社区服务点"),
    ("D36", "registered_on", lambda p: p.registered - dt.timedelta(days=30)),
)  # fmt: skip
"""Dirt that leaves the rest of the year's sheets as they are."""

_QUIET: tuple[tuple[str, str, Change], ...] = (
    ("D61", "volunteer_no", lambda p: p.id_no),
    ("D12", "volunteer_no", lambda _: None),
    ("D61", "volunteer_no", lambda p: p.number[:13] + "0X"[p.number[13] == "0"]),
    ("D08", "volunteer_no", lambda p: _wide(p.number)),
    ("D44", "name", lambda p: f"{p.name}(组长)"),
    ("D46", "name", lambda p: f"{p.name[0]}□"),
    ("D44", "name", lambda p: f"{p.name[0]}　{p.name[1:]}"),
    ("D12", "name", lambda _: None),
    ("D08", "phone", lambda p: _wide(p.phone)),
)  # fmt: skip
"""Dirt for people whom no other sheet names."""


def kinds_of_dirt() -> Iterator[str]:
    """Give the kinds of dirt that the register holds."""
    yield from sorted({d for d, _, _ in (*_ANYBODY, *_QUIET)} | {"D16", "D21"})
