"""VK_CAPITAL: an amount of money in Chinese capital numerals."""

from decimal import Decimal

from volkit.functions.declare import FaultError, function
from volkit.i18n import N_
from volkit.model.text import Label
from volkit.normalise.number import parsed
from volkit.normalise.words import plain
from volkit.numbers import capital


@function(
    "VK_CAPITAL",
    Label(
        "把金额写成中文大写（按票据填写规则），如 1409.5 写成“人民币壹仟肆佰零玖元伍角"
        "”。不足一分的四舍五入。",
        "把金額寫成中文大寫（按票據填寫規則），如 1409.5 寫成「人民币壹仟肆佰零玖元伍"
        "角」。不足一分的四捨五入。",
        "An amount in Chinese capital numerals, as bills state it: 1409.5 is "
        "人民币壹仟肆佰零玖元伍角. Less than a cent is rounded.",
    ),
    amount=Label(
        "金额（元），一个单元格或一列",
        "金額（元），一個儲存格或一列",
        "The amount in yuan: one cell, or a column of them",
    ),
)
def vk_capital(amount: object) -> str:
    """Return the amount in capital numerals."""
    number = parsed(plain(amount)) if isinstance(amount, str) else amount
    if isinstance(number, bool) or not isinstance(number, int | float):
        raise FaultError(
            N_("“{value}” is not an amount of money."), value=str(amount)[:20]
        )
    try:
        return capital.written(Decimal(repr(number)))
    except ValueError:
        raise FaultError(
            N_("{value} is too large; amounts reach up to ten million million yuan."),
            value=number,
        ) from None
