"""VK_CHECK: say beside each row of a table what is wrong in it."""

from volkit.functions.cells import as_row
from volkit.functions.declare import Block, Session, function
from volkit.functions.kinds import kind_named
from volkit.model.text import Label
from volkit.service.check_block import beside, check_block
from volkit.sheets.context import Context


@function(
    "VK_CHECK",
    Label(
        "检查一整张表（连表头一起选）。结果两列，与原表逐行对齐：是否通过、有什么问题。"
        "表头怎么写都行，表头上面有标题行也没关系。",
        "檢查一整張表（連表頭一起選）。結果兩列，與原表逐行對齊：是否通過、有什麼問題。"
        "表頭怎麼寫都行，表頭上面有標題行也沒關係。",
        "Check a whole table, header included. The answer has two columns beside the "
        "rows: whether each is right, and what is wrong in it. Any wording of the "
        "header will do, and so will titles above it.",
    ),
    table=Label(
        "要检查的表，包括表头那一行",
        "要檢查的表，包括表頭那一行",
        "The table to check, with its header row",
    ),
    kind=Label(
        "是什么表，如“志愿者登记”；不写就自动判断",
        "是什麼表，如「志願者登記」；不寫就自動判斷",
        "Which table it is, such as 志愿者登记; found out if left out",
    ),
    first_row=Label(
        "所选区域第一行的行号，可写 ROW(A3)；不写时说明里的行号从区域第一行算起",
        "所選區域第一行的行號，可寫 ROW(A3)；不寫時說明裡的行號從區域第一行算起",
        "The sheet's row at which the range begins, such as ROW(A3); if left out, rows "
        "named in the answer count from the range's first",
    ),
)
def vk_check(
    table: Block, session: Session, kind: object = None, first_row: object = None
) -> Block:
    """Return state and problems for each row of the block."""
    row = as_row(first_row)
    found = check_block(
        table, Context(session.today), as_kind=kind_named(kind), first_row=row
    )
    return beside(found, session.locale, height=len(table), first_row=row)
