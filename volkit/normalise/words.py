"""Words that answer without a value, words that point at the row above, and width."""

import re
import unicodedata


def words(text: str) -> frozenset[str]:
    """Return the words of a list written with spaces between them."""
    return frozenset(text.split())


EXACT = 10**15
"""Numbers below this are held to the last digit by Excel."""

NULLS = words(
    "无 無 — － – - / ／ \\ 暂无 暫無 没有 沒有 不详 不詳 待补 待補 待补充 暂缺 待定 "
    "未填 未知 不清楚 空 空白 N/A n/a NA n.a. null NULL None none nil —— －－ -- --- "
    "——— /// // 无。 、 。 . … …… * ＊ ** 长期 长期有效 永久 永久有效 终身 "
    "终身有效 終身 終身有效 無限期 无限期 至今"
)
"""What staff write where there is nothing to say."""

_LASTING = words(
    "长期 长期有效 永久 永久有效 终身 终身有效 終身 終身有效 無限期 无限期 至今"
)
_MARKS_ONLY = words("、 。 . * ＊ ** 空")
TEXT_NULLS = NULLS - _LASTING
NAME_NULLS = NULLS - _LASTING - _MARKS_ONLY
YES_NO_NULLS = NULLS - words("无 無 没有 沒有 无。 * ＊")

DITTOS = words(
    "同上 同前 仝上 仝 同左 同上行 同上一行 〃 ″ ” “ \" '' \u00b4\u00b4 々 〞 〟 ditto "
    'Ditto -〃- —〃— —"— \\" ，， 〃〃'
)
"""What stands for the cell above."""

APOSTROPHES = "'‘’`\uff07"
_LOOKALIKES = str.maketrans(
    {"\u2236": ":", "\u2212": "-", "\u2010": "-", "\u2043": "-"}
)
_BLANK = re.compile(
    "[\\s\u0000-\u001f\u007f\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]+"
)


def bare(text: str) -> str:
    """Return a text without any white space or invisible characters."""
    return _BLANK.sub("", text)


def narrow(text: str) -> str:
    """Return a text in half width, without white space or invisible characters.

    >>> narrow("Ｘ 年")
    'X年'
    """
    return bare(unicodedata.normalize("NFKC", text)).translate(_LOOKALIKES)


def unmarked(text: str) -> str:
    """Return a text without the mark that makes Excel keep it as text.

    >>> unmarked("'0414")
    '0414'
    """
    first, rest = text[:1], text[1:]
    quoted = ("'" in rest or "’" in rest) and not rest[:-1].isdigit()
    return rest if first and first in APOSTROPHES and not quoted else text


def plain(text: str) -> str:
    """Return a text narrow, and without the mark that Excel puts before texts."""
    return narrow(unmarked(bare(text)))


def shown(cell: object) -> str:
    """Return a cell as a person sees it, numbers without a needless .0."""
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < EXACT:
        return str(int(cell))
    return "" if cell is None else str(cell)
