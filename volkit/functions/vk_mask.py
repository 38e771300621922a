"""VK_MASK: a private value as it may be shown."""

import datetime as dt
import re

from volkit.functions.cells import as_day
from volkit.functions.declare import Block, FaultError, function
from volkit.i18n import N_
from volkit.model.text import Label
from volkit.normalise.words import shown
from volkit.read.captions import meanings
from volkit.service.counted_hours import params_in
from volkit.sheets.base import Column, columns_of
from volkit.sheets.privacy import USUAL, Masks, mask_name, mask_stray, mask_value

_NAME = re.compile(r"[\u3400-\u9fff·]{2,4}")
_DATED = frozenset({"date", "month_date", "datetime"})


@function(
    "VK_MASK",
    Label(
        "遮住个人信息，用于公示：2105**********123X、138****5678、康*兵。",
        "遮住個人資料，用於公示：2105**********123X、138****5678、康*兵。",
        "A private value as it may be shown: 2105**********123X, 138****5678, 康*兵.",
    ),
    value=Label(
        "要遮住的内容，一个单元格或一列",
        "要遮住的內容，一個儲存格或一列",
        "What to mask: one cell, or a column of them",
    ),
    kind=Label(
        "是什么：姓名、身份证号、联系电话、出生日期、住址……不写就按内容判断",
        "是什麼：姓名、身份證號、聯絡電話、出生日期、住址……不寫就按內容判斷",
        "What it is: 姓名, 身份证号, 联系电话, 出生日期, 住址...; judged by itself if "
        "left out",
    ),
    settings=Label(
        "参数表（带表头）：按其中的姓名、证件号、手机脱敏来遮；不写就如上面的例子",
        "參數表（帶表頭）：按其中的姓名、證件號、手機脫敏來遮；不寫就如上面的例子",
        "The settings table with its header, which says how to mask; as in the "
        "examples if left out",
    ),
)
def vk_mask(value: object, kind: object = None, settings: Block | None = None) -> str:
    """Return a value masked as its kind and the settings say."""
    text = shown(value)
    masks = USUAL if settings is None else Masks.of(params_in(settings))
    if kind is None:
        named = _NAME.fullmatch(text)
        return mask_name(text, masks) if named else _unknown(text, masks)
    column = _column(str(kind))
    if column.kind in _DATED:
        day = value if isinstance(value, dt.date) else as_day(value)
        text = text if day is None else day.isoformat()[:10]
    return mask_value(text, column, masks)


def _unknown(text: str, masks: Masks) -> str:
    """Return a text of which nobody said what it is: numbers in it are masked."""
    masked = mask_stray(text, masks)
    return masked if masked != text else text[:1] + "*" * min(len(text) - 1, 6)


def _column(word: str) -> Column:
    """Return the column of the register that a word means.

    Raises:
        FaultError: there is no such column.

    """
    found = meanings("", word, "volunteer")
    columns = columns_of("volunteer")
    if not found or found[0].key not in columns:
        raise FaultError(
            N_(
                "“{word}” is no column of the register; write 姓名, 身份证号 or 联系电"
                "话."
            ),
            word=word[:20],
        )
    return columns[found[0].key]
