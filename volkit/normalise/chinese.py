"""Numbers written in Chinese: 十二, 两百零三, 叁佰元整, 二〇一二."""

import re

_DIGITS = dict(zip("〇零一二三四五六七八九", (0, 0, *range(1, 10)), strict=True))
_DIGITS |= {"○": 0, "\uff2f": 0, "两": 2, "兩": 2, "幺": 1}
_DIGITS |= dict(zip("壹贰叁肆伍陆柒捌玖", range(1, 10), strict=True))
_DIGITS |= dict(zip("壹貳參肆伍陸柒捌玖", range(1, 10), strict=True))
_DIGITS |= {"弌": 1, "弍": 2, "弎": 3, "貮": 2}
_TENS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
_MYRIADS = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8}
_NUMBER = re.compile(f"[{''.join(_DIGITS)}{''.join(_TENS)}{''.join(_MYRIADS)}廿卅]+")


def chinese_integer(text: str) -> int | None:
    """Return the whole number that Chinese numerals say, None if they say none.

    >>> [chinese_integer(t) for t in ("十二", "两百零三", "一万二", "二〇一二", "百")]
    [12, 203, 12000, 2012, 100]
    """
    if not _NUMBER.fullmatch(text) or text[0] in _MYRIADS:
        # A blank form says 万元; the digits before it were never filled in.
        return None
    text = text.replace("廿", "二十").replace("卅", "三十")
    if all(c in _DIGITS for c in text):
        return int("".join(str(_DIGITS[c]) for c in text))
    total = section = digit = 0
    unit = 1
    for character in text:
        if character in _DIGITS:
            digit = _DIGITS[character]
            unit = 1 if digit == 0 else unit
        elif character in _TENS:
            unit = _TENS[character]
            section += (digit or 1) * unit
            digit = 0
        else:
            unit = _MYRIADS[character]
            total = (total + section + digit) * unit
            section = digit = 0
    # 一万二 and 三百五 leave out the last unit.
    return total + section + digit * (max(unit // 10, 1) if digit else 1)


def with_arabic(text: str) -> str:
    """Return a text in which every Chinese numeral stands in Arabic digits.

    >>> with_arabic("二〇一二年十二月十九日")
    '2012年12月19日'
    """
    return _NUMBER.sub(_arabic, text)


def _arabic(found: re.Match[str]) -> str:
    """Return one numeral in Arabic digits, or as it was."""
    value = chinese_integer(found.group())
    return found.group() if value is None else str(value)
