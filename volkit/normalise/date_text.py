"""Texts that say a day, a month, or something that is no day."""

import datetime as dt
import re
import unicodedata
from collections.abc import Callable

from volkit.model.table import Reading, State
from volkit.normalise.chinese import with_arabic
from volkit.normalise.reader import Asked, noted
from volkit.normalise.words import narrow

YEARS = range(1850, 2201)
_SERIAL = re.compile(r"[0-9]{5}(?:\.[0-9]+)?")
_ORDINARY = re.compile(r"[0-9]{4}(?:-[0-9]{1,2}-[0-9]{1,2}|/[0-9]{1,2}/[0-9]{1,2})")
_ORDINARY_MONTH = re.compile(r"[0-9]{4}(?:[-/.][0-9]{1,2}|[0-9]{2}|年[0-9]{1,2}月)")
_S = r"[-/.年_,、\\]"
_T = r"[-/.月_,、\\]"
_M, _D = r"(?P<m>[0-9]{1,2})", r"(?P<d>[0-9]{1,2})[日号]?"
_YMD = re.compile(rf"(?P<y>[0-9]{{4}}){_S}{_M}{_T}{_D}")
_Y8 = re.compile(r"(?P<y>[0-9]{4})(?P<m>[0-9]{2})(?P<d>[0-9]{2})")
_Y6 = re.compile(r"(?P<y>(?:19|20)[0-9]{2})(?P<m>0[1-9]|1[0-2])")
_YM = re.compile(rf"(?P<y>[0-9]{{4}}){_S}{_M}月?份?")
_SHORT_YM = re.compile(rf"(?P<y>[0-9]{{2}})年{_M}月份?")
_SHORT = re.compile(rf"'?(?P<y>[0-9]{{2}}){_S}{_M}{_T}{_D}")
_SHORT6 = re.compile(r"(?P<y>[0-9]{2})(?P<m>0[1-9]|1[0-2])(?P<d>[0-9]{2})")
_Y = re.compile(
    r"(?P<y>(?:19|20)[0-9]{2})年?(?:度|底|初|末|左右|[上下]半年|[春夏秋冬])?"
)
_DMY = re.compile(r"(?P<a>[0-9]{1,2})[-/.](?P<b>[0-9]{1,2})[-/.](?P<y>[0-9]{4})")
_MD = re.compile(r"[0-9]{1,2}(?:月[0-9]{1,2}[日号]?|[./-][0-9]{1,2})")
_MONTHS = tuple("JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split(" "))  # noqa: SIM905  easier to read
_NAMES = "|".join(_MONTHS)
_ENGLISH = re.compile(
    rf"(?:(?P<d>[0-9]{{1,2}})(?:ST|ND|RD|TH)?[-/, ]?(?P<m>{_NAMES})[A-Z]*\.?|"
    rf"(?P<n>{_NAMES})[A-Z]*\.?[-/, ]?(?P<e>[0-9]{{1,2}})(?:ST|ND|RD|TH)?)"
    r"[-/, ]?(?P<y>[0-9]{4}|[0-9]{2})"
)
_NO_DAY = re.compile(
    "岁|歲|农历|農曆|阴历|陰曆|旧历|腊月|臘月|正月|冬月|闰|廿|"
    "初[一二三四五六七八九十]|属[鼠牛虎兔龙蛇马羊猴鸡狗猪]"
)
_TIME = re.compile(
    r"(?<=[0-9日号])(?:[T\s]\s*[0-9]{1,2}[:点时].*|"
    r"\s*(?:上午|下午|晚上|早上|中午|全天).*)$"
)
_STAMP = re.compile(
    r"[T\s]*(?:[0-2]?[0-9]:[0-5][0-9]:[0-5][0-9](?:\.[0-9]+)?|0?0:00)Z?"
)
_WEEKDAY = re.compile(r"[(,]?(?:星期|周|礼拜)[一二三四五六日天1-7][)]?")
_NOT_YET = re.compile(r"[尚还還暂暫]?(?:[未没沒]|无需|無需|不需要?|不用)[^\W\d]{1,5}")
"""Why there is no day: 未还, 尚未完成, 不用归还."""
_EMPTY_WORDS = re.compile("公元|出生|[(]?[公阳]历[)]?")
_SPAN = re.compile(r"[-~—–至到]+")
_FIGURES = re.compile(rf"[0-9]+{_S}[0-9]+{_T}[0-9]+[日号]?|[0-9]{{7,9}}")
_SCHOOL_AGE, _TERM = 6, 5


def day_of(year: int, month: int, day: int) -> dt.date | None:
    """Return a day if the calendar has it in a year that people write."""
    try:
        return dt.date(year, month, day) if year in YEARS else None
    except ValueError:
        return None


def is_month(number: int) -> bool:
    """Tell whether a number counts a month of the year."""
    return number in range(1, 13)


def serial(cell: str) -> float | None:
    """Return the number in a text of five digits, Excel's count of days."""
    text = narrow(cell)
    return float(text) if _SERIAL.fullmatch(text) else None


def month_only(year: int, month: int, asked: Asked, fix: str | None = None) -> Reading:
    """Return a month: all that a month heading asks for, too little elsewhere."""
    if not asked.month:
        return noted("date-without-day", year=year, month=month)
    note = "untidy-text" if fix else ""
    return noted(note, None, fix, year=year, month=month)


def read(cell: str, asked: Asked) -> Reading:
    """Return the day that a text says."""
    text = narrow(cell)
    if _ORDINARY.fullmatch(text):
        year, month, day = (int(part) for part in re.split("[-/]", text))
        return _a_day(year, month, day, plain=cell == text)
    if _NOT_YET.fullmatch(text):
        return Reading(state=State.ANSWERED)
    if _NO_DAY.search(text):
        return noted("date-not-solar")
    spaced = unicodedata.normalize("NFKC", cell).strip().upper()
    if time := _TIME.search(spaced):
        reading = _whole(_plain(spaced[: time.start()]), cell, asked)
        if reading is not None and reading.value is not None:
            return _with_time(reading, time.group())
    text = _plain(text)
    return _whole(text, cell, asked) or _no_day(text)


def _plain(text: str) -> str:
    """Return a date's text without weekdays, words and marks that add nothing."""
    text = with_arabic(narrow(text)).upper().strip("。,;、'’\"")
    text = _EMPTY_WORDS.sub("", _WEEKDAY.sub("", text))
    return re.sub(r"([-/.])\1+", r"\1", text).rstrip(".")


_Found = re.Match[str]


def _in_full(found: _Found, _: str, __: Asked) -> Reading:
    """Return a day with a year of four digits."""
    return _a_day(int(found["y"]), int(found["m"]), int(found["d"]))


def _in_short(found: _Found, _: str, asked: Asked) -> Reading:
    """Return a day with a year of two digits."""
    return _short(int(found["y"]), int(found["m"]), int(found["d"]), asked)


def _month(found: _Found, cell: str, asked: Asked) -> Reading:
    """Return a month, if there is such a one."""
    year, month = int(found["y"]), int(found["m"])
    year = _century(year, asked) if year < YEARS.start else year
    if not is_month(month) or year not in YEARS:
        return noted("date-impossible")
    ordinary = _ORDINARY_MONTH.fullmatch(cell)
    return month_only(year, month, asked, None if ordinary else f"{year}-{month:02}")


def _year(found: _Found, _: str, __: Asked) -> Reading:
    """Return a year alone."""
    return noted("date-without-month", year=int(found["y"]))


def _year_last(found: _Found, _: str, __: Asked) -> Reading:
    """Return a day written the other way round, if only one order can be meant."""
    year, first, second = int(found["y"]), int(found["a"]), int(found["b"])
    american, european = day_of(year, first, second), day_of(year, second, first)
    value = american or european
    if value is None:
        return noted("date-impossible")
    if american and european and american != european:
        return noted("date-order-unclear")
    return noted("date-form", value, value)


def _english(found: _Found, _: str, asked: Asked) -> Reading:
    """Return a day such as 19 Dec 2012."""
    month = _MONTHS.index(found["m"] or found["n"]) + 1
    day, year = int(found["d"] or found["e"]), int(found["y"])
    if year < YEARS.start:
        return _short(year, month, day, asked)
    return _a_day(year, month, day)


_SHAPES: tuple[tuple[re.Pattern[str], Callable[[_Found, str, Asked], Reading]], ...] = (
    (_YMD, _in_full),
    (_Y8, _in_full),
    (_Y6, _month),
    (_YM, _month),
    (_SHORT_YM, _month),
    (_SHORT, _in_short),
    (_SHORT6, _in_short),
    (_Y, _year),
    (_DMY, _year_last),
    (_ENGLISH, _english),
)


def _whole(text: str, cell: str, asked: Asked) -> Reading | None:
    """Return what a narrow text says if it is a day or a month from end to end."""
    for shape, said in _SHAPES:
        if found := shape.fullmatch(text):
            return said(found, cell, asked)
    return None


def _a_day(year: int, month: int, day: int, *, plain: bool = False) -> Reading:
    """Return a day, if the calendar has it."""
    value = day_of(year, month, day)
    if value is None:
        return noted("date-impossible")
    return Reading(value) if plain else noted("date-form", value, value)


def _short(year: int, month: int, day: int, asked: Asked) -> Reading:
    """Return a day whose year has two digits."""
    value = day_of(_century(year, asked), month, day)
    if value is None:
        return noted("date-impossible")
    return noted("date-with-short-year", value, value)


def _century(year: int, asked: Asked) -> int:
    """Return a year of two digits in the century that fits the column."""
    today = asked.context.today
    # Nobody serves before school; other days lie in the last hundred years or, where
    # a term is set, a few years ahead.
    near = today.year - _SCHOOL_AGE if asked.key == "birth" else today.year + _TERM
    return near - (near - year) % 100


def _with_time(reading: Reading, time: str) -> Reading:
    """Return a day with a time behind it; a time that somebody typed is not lost."""
    if reading.note != "date-form" or _STAMP.fullmatch(time):
        return reading
    return noted("date-with-time", reading.value)


def _no_day(text: str) -> Reading:
    """Return what to say of a text that is no day."""
    ends = [end for end in _SPAN.split(text) if end]
    parts = [part for part in re.split("[、,;/]", text) if part]
    spans = any(s.match(text) and not s.fullmatch(text) for s in (_YMD, _YM, _Y))
    lists = all(_YMD.fullmatch(p) or _MD.fullmatch(p) for p in parts)
    if (ends[1:] and spans) or (parts[1:] and lists):
        return noted("several-dates")
    if _MD.fullmatch(text):
        return noted("date-without-year")
    figures = _FIGURES.fullmatch(text)
    return noted("date-impossible" if figures else "date-not-understood")
