"""VK_FIX: the same table, repaired where that is safe."""

import re

from volkit.functions.declare import Block, Session, function
from volkit.functions.kinds import kind_named
from volkit.model.text import Label
from volkit.service.fix_block import fixed_block
from volkit.sheets.context import Context


@function(
    "VK_FIX",
    Label(
        "把一整张表（连表头一起选）里有把握的毛病改好，结果与原表一样大。原表不会改动。"
        "日期是数字时，把单元格设成日期格式。",
        "把一整張表（連表頭一起選）裡有把握的毛病改好，結果與原表一樣大。原表不會改動。"
        "日期是數字時，把儲存格設成日期格式。",
        "The same table, header included, repaired where that is safe. The table "
        "itself "
        "is not changed. Give the cells a date format where dates show as numbers.",
    ),
    table=Label(
        "要修正的表，包括表头那一行",
        "要修正的表，包括表頭那一行",
        "The table to repair, with its header row",
    ),
    kind=Label(
        "是什么表，如“志愿者登记”；不写就自动判断",
        "是什麼表，如「志願者登記」；不寫就自動判斷",
        "Which table it is, such as 志愿者登记; found out if left out",
    ),
    accept=Label(
        "另外同意修正的规则代码，如 VK106、VK121；不写就只改有把握的",
        "另外同意修正的規則代碼，如 VK106、VK121；不寫就只改有把握的",
        "Rules whose repairs are accepted, too, such as VK106, VK121; only safe ones "
        "if "
        "left out",
    ),
)
def vk_fix(
    table: Block, session: Session, kind: object = None, accept: object = None
) -> Block:
    """Return the block with its repairs."""
    words = [w for w in re.split(r"[\s,，、;；]+", str(accept or "")) if w]
    return fixed_block(
        table, Context(session.today), as_kind=kind_named(kind), accept=words
    )
