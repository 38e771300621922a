"""Counts, amounts, money and shares, with the units and words people put round them."""

import re

import polars as pl

from volkit.model.table import Reading
from volkit.normalise.chinese import chinese_integer
from volkit.normalise.reader import Asked, Reader, kept, noted
from volkit.normalise.time_unit import in_unit_of
from volkit.normalise.words import plain, words

_PLAIN = r"^[+-]?[0-9]+(?:\.[0-9]+)?$"
_CLEAN = re.compile(_PLAIN)
_LARGEST = 1e15
_MOST = 2
"""A share above this counts hundredths, though nobody wrote the sign."""
_UNITS = (
    "人次|人|名|位|个|次|元整|元正|元|圆整|圆正|圆|圓整|圓正|圓|块钱|块|塊|小时|分钟|分|岁|年度|年|份|户|件|场|项|天|日|月|个月|"
    "学时|课时|星级|星|级|条|篇|户次|家|张|本|套|枚|辆|箱|把|双|雙|只|副|顶|頂|面|瓶|袋|包|盒|桶|支|根|幅|盏|床|卷|捆|台|部|册|页|票|处|组|公里|斤|公斤|平方米|RMB|CNY|人民币|整"
)
_NUMBER = r"[+-]?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?"
_ARABIC = re.compile(
    rf"(?:人民币|RMB|CNY)?[¥￥$]?(?P<n>{_NUMBER})(?P<m>万|萬|千|百|亿|億)?(?:{_UNITS})?[。,]?"
)
_CHINESE = re.compile(
    rf"(?:人民币)?(?P<n>[〇零一二三四五六七八九十百千万亿两廿卅壹贰叁肆伍陆柒捌玖拾佰仟萬億]+?)(?:{_UNITS})?"
)
_CAPITAL = re.compile(
    r"(?:人民币)?(?:(?P<yuan>[^元圆圓块角分]+)[元圆圓块])?零?(?:(?P<jiao>[^元圆圓角分])角)?"
    r"零?(?:(?P<fen>[^元圆圓角分])分)?[整正]?"
)
_BEFORE_MONEY = re.compile(
    r"(?:人民[币幣])?(?:[(（]?[大小]写[)）]?|[(（]?[大小]寫[)）]?)?[:：]?"
)
"""What a printed voucher says before a sum: 人民币(大写):."""
_FREE = words(
    "免费 免費 免收 不收费 不收費 不收 不收钱 不收取 不收取费用 无偿 無償 公益免费 公益"
)
_BELOW_ZERO = re.compile(
    r"[¥￥]?\((?P<bracketed>[^()]+)\)|(?:-|–|—|负|負|△|▲|红字|紅字)(?P<signed>[^-].*)"
)
"""A sum below zero as bookkeepers write it: (200), 负200, △200, -￥200."""
_ROUGH = re.compile(
    r"(?:大约|约|近|将近|大概|超过|至少|不少于|不到)?(?P<n>.+?)(?P<m>多|余|来)?"
    rf"(?P<u>{_UNITS})?(?:左右|以上|上下|以内)?"
)
_RANGE = re.compile(r"([0-9]+)[^0-9]{0,2}[-~—–至到][^0-9]{0,2}([0-9]+)\D{0,3}")
_MULTIPLES = {
    None: 1, "百": 100, "千": 1000, "万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8,
}  # fmt: skip


def reader(asked: Asked) -> Reader:
    """Return the reader of a column of whole numbers, amounts, money or shares."""
    whole = asked.fact.kind == "int"
    share = asked.fact.kind == "percent"
    money = asked.fact.kind == "money"
    dtype = pl.Int64 if whole else pl.Float64

    def typed(numbers: pl.Series) -> pl.Series:
        """Return numbers in the frame's type, null where one does not fit it."""
        number = pl.col("n")
        fits = number.is_finite() & (number.abs() < _LARGEST)
        if whole:
            fits &= number.floor() == number
        if share:
            fits &= number.abs() <= _MOST
        # One expression is gone through once; a series would be for each step of it.
        return numbers.to_frame("n").select(pl.when(fits).then(number).cast(dtype))["n"]

    def bulk(text: pl.Series) -> pl.Series:
        """Return the numbers of texts that are nothing but a number."""
        plain = kept(text, text.str.contains(_PLAIN))
        return typed(plain.cast(pl.Float64, strict=False))

    def read(cell: object, _: object) -> Reading:
        """Return one number."""
        if isinstance(cell, bool) or not isinstance(cell, str | float | int):
            return _unread(asked)
        text = plain(cell) if isinstance(cell, str) else str(cell)
        text = in_unit_of(asked.fact, text)
        reading = _read_money(text) if money else _read_text(text, is_share=share)
        value = reading.value
        if value is None or (share and abs(value) > _MOST):  # type: ignore[arg-type]  # a number
            return _unread(asked, reading.note or "number-not-understood")
        if whole and not float(value).is_integer():  # type: ignore[arg-type]  # a number
            return _unread(asked, "number-not-whole")
        number = _slim(float(value))  # type: ignore[arg-type]  # a number
        typed_value = int(number) if whole else float(number)
        note = reading.note or ("" if not isinstance(cell, str) else _form(cell, text))
        return noted(note, typed_value, number) if note else Reading(typed_value)

    return Reader(
        dtype, bulk, read,
        native=frozenset({float, int}), native_dtype=pl.Float64, from_native=typed,
    )  # fmt: skip


def _unread(asked: Asked, note: str = "number-not-understood") -> Reading:
    """Return what to say of a cell that holds no number; 序号 may hold anything."""
    return noted("" if asked.key == "seq" else note)


def _slim(number: float) -> float | int:
    """Return a whole number as an int."""
    return int(number) if number.is_integer() else number


def _form(cell: str, text: str) -> str:
    """Name how a number is written if it is more than 12, 12.0 or 95%."""
    if _CLEAN.fullmatch(cell.removesuffix("%")):
        return ""
    return "untidy-text" if _CLEAN.fullmatch(text) else "number-form"


def _read_text(text: str, *, is_share: bool) -> Reading:
    """Return the number in a narrow text; a note only if it is rough."""
    exact = parsed(text.removesuffix("%"))
    if exact is not None:
        hundredths = text.endswith("%") or (is_share and abs(exact) > _MOST)
        return Reading(exact / 100 if hundredths else exact)
    for said, parts in ((r"百分之(.+)", 100), (r"(.+)成", 10)):
        found = re.fullmatch(said, text) if is_share else None
        value = parsed(found[1]) if found else None
        if value is not None:
            return Reading(value / parts)
    if _RANGE.fullmatch(text):
        return noted("number-is-rough")
    rough = _ROUGH.fullmatch(text)
    value = parsed(rough["n"]) if rough else None
    return noted("number-is-rough", value) if value is not None else noted("")


def _read_money(text: str) -> Reading:
    """Return the sum in a narrow text, as vouchers and cash books write it."""
    if text in _FREE:
        return Reading(0.0)
    below = _BELOW_ZERO.fullmatch(text)
    amount = (below["bracketed"] or below["signed"]) if below else text
    reading = _read_text(_BEFORE_MONEY.sub("", amount, count=1), is_share=False)
    value = reading.value
    if below and isinstance(value, float):
        return Reading(-value, reading.state, reading.note)
    return reading


def parsed(text: str) -> float | None:
    """Return the number that a narrow text says, with or without a unit.

    >>> [parsed(t) for t in ("1,200元", "1.2万", "叁佰元整", "十二人", "若干")]
    [1200.0, 12000.0, 300.0, 12.0, None]
    """
    found = _ARABIC.fullmatch(text)
    if found:
        number = float(found["n"].replace(",", "")) * _MULTIPLES[found["m"]]
        return round(number, 6) if abs(number) < _LARGEST else None
    capital = _CAPITAL.fullmatch(text)
    if capital and any(capital.groups()):
        parts = [_numeral(capital[g]) for g in ("yuan", "jiao", "fen")]
        if None not in parts:
            yuan, jiao, fen = (p or 0 for p in parts)
            return round(yuan + jiao / 10 + fen / 100, 2)
    words = _CHINESE.fullmatch(text)
    value = chinese_integer(words["n"]) if words else None
    return None if value is None else float(value)


def _numeral(text: str | None) -> float | None:
    """Return a part of a capital amount; a missing part is nothing."""
    if text is None:
        return 0.0
    if _CLEAN.fullmatch(text):
        return float(text)
    value = chinese_integer(text)
    return None if value is None else float(value)
