"""What the functions about ratings have in common: their arguments and blocks."""

import datetime as dt

from volkit.functions.declare import Block
from volkit.model.text import Label
from volkit.service.rate_block import Blocks, blocks_of

LEDGER = Label(
    "服务台账，包括表头那一行",
    "服務台賬，包括表頭那一行",
    "The service ledger, with its header row",
)
PEOPLE = Label(
    "要评的人：登记表（带表头），或一列编号或姓名；不写就列出台账里的每个人",
    "要評的人：登記表（帶表頭），或一列編號或姓名；不寫就列出台賬裡的每個人",
    "The people: the register with its header, or one column of numbers or names; "
    "everybody in the ledger if left out",
)
SCHEME = Label(
    "评星方案的代号或名称，如 gb_hours5；不写就用参数表里的",
    "評星方案的代號或名稱，如 gb_hours5；不寫就用參數表裡的",
    "The scheme's id or name, such as gb_hours5; that of the settings if left out",
)
AS_OF = Label(
    "算到哪一天（含当天），不写就是今天",
    "算到哪一天（含當天），不寫就是今天",
    "The last day that counts; today if left out",
)
MORE = Label(
    "还要用到的表（带表头）：活动、承诺、培训、考评得分、请假、节假日或参数",
    "還要用到的表（帶表頭）：活動、承諾、培訓、考評得分、請假、節假日或參數",
    "Another table that counts, with its header: activities, commitments, training, "
    "scores, leave, holidays or settings",
)


def blocks(
    ledger: Block, people: Block | None, as_of: dt.date, *more: Block | None
) -> Blocks:
    """Return the tables that a function was given."""
    return blocks_of(ledger, people, [m for m in more if m is not None], as_of=as_of)


def height_of(people: Block | None) -> int:
    """Return how many rows an answer has."""
    return 0 if people is None else len(people)
