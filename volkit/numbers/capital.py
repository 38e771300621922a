"""Amounts of money in Chinese capital numerals, by the banks' rule for bills.

The appendix to 支付结算办法: 人民币 stands right before the figure; 整 after 元 where
nothing follows; one 零 for noughts between digits, and after 元 where 角 is nought, or
where the units are nought and 角 is not.
"""

import re
from decimal import ROUND_HALF_UP, Decimal

_DIGITS = "零壹贰叁肆伍陆柒捌玖"
_PLACES = ("", "拾", "佰", "仟")
_HUNDREDTH = Decimal("0.01")
_TEN_THOUSAND, _HUNDRED_MILLION = 10**4, 10**8
MOST = Decimal(10**13)
_SHAPE = re.compile(
    r"(?:人民币)?(?P<minus>负)?(?:(?P<yuan>[零壹贰叁肆伍陆柒捌玖拾佰仟万亿]+)[元圆])?零?"
    r"(?:(?P<jiao>[壹贰叁肆伍陆柒捌玖])角)?零?(?:(?P<fen>[壹贰叁肆伍陆柒捌玖])分)?[整正]?"
)


def written(amount: Decimal) -> str:
    """Return an amount, rounded to the 分, as a bill states it.

    >>> written(Decimal("107000.53"))
    '人民币壹拾万柒仟元零伍角叁分'

    Raises:
        ValueError: it is no number, or too large to be one of money.

    """
    if not amount.is_finite() or abs(amount) >= MOST:
        raise ValueError(str(amount))
    cents = int(abs(amount).quantize(_HUNDREDTH, ROUND_HALF_UP) * 100)
    yuan, jiao, fen = cents // 100, cents // 10 % 10, cents % 10
    sign = "人民币负" if amount < 0 and cents else "人民币"
    whole = f"{_integer(yuan)}元" if yuan or not cents else ""
    nought = "零" if yuan and ((jiao and yuan % 10 == 0) or (fen and not jiao)) else ""
    part = (f"{_DIGITS[jiao]}角" if jiao else "") + (f"{_DIGITS[fen]}分" if fen else "")
    return f"{sign}{whole}{nought}{part}" if part else f"{sign}{whole}整"


def parse(text: str) -> Decimal:
    """Return the amount that capital numerals say.

    >>> parse("人民币壹拾万柒仟元零伍角叁分")
    Decimal('107000.53')

    Raises:
        ValueError: the text is no such amount.

    """
    found = _SHAPE.fullmatch(text.strip())
    if found is None or not any(found[g] for g in ("yuan", "jiao", "fen")):
        raise ValueError(text)
    jiao, fen = (_DIGITS.index(found[g] or "零") for g in ("jiao", "fen"))
    amount = Decimal(_value(found["yuan"] or "零") * 100 + jiao * 10 + fen) / 100
    return -amount if found["minus"] else amount


def _integer(number: int) -> str:
    """Return a whole number in capital numerals."""
    for unit, name in ((_HUNDRED_MILLION, "亿"), (_TEN_THOUSAND, "万")):
        if number >= unit:
            high, low = divmod(number, unit)
            gap = "零" if 0 < low < unit // 10 else ""
            return _integer(high) + name + gap + (_integer(low) if low else "")
    return _group(number)


def _group(number: int) -> str:
    """Return a whole number below ten thousand in capital numerals."""
    said = "".join(
        _DIGITS[int(digit)] + (_PLACES[place] if digit != "0" else "")
        for place, digit in zip(
            range(len(str(number)) - 1, -1, -1), str(number), strict=True
        )
    )
    return re.sub("零+", "零", said).rstrip("零") or "零"


def _value(text: str) -> int:
    """Return the whole number that capital numerals say."""
    for unit, name in ((_HUNDRED_MILLION, "亿"), (_TEN_THOUSAND, "万")):
        high, sign, low = text.rpartition(name)
        if sign:
            return _value(high) * unit + _value(low)
    total = 0
    for digit, place in re.findall("([零壹贰叁肆伍陆柒捌玖])([拾佰仟]?)", text):
        total += _DIGITS.index(digit) * 10 ** _PLACES.index(place)
    return total
