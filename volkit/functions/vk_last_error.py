"""VK_LAST_ERROR: what the last error value in a cell means."""

from volkit.functions.declare import Block, Session, function
from volkit.model.table import ErrorCell
from volkit.model.text import Label


@function(
    "VK_LAST_ERROR",
    Label(
        "最近一次 VK_ 函数显示错误值的原因。可写上出错的单元格，这样它重算后这里也跟着"
        "更新。",
        "最近一次 VK_ 函數顯示錯誤值的原因。可寫上出錯的儲存格，這樣它重算後這裡也跟著"
        "更新。",
        "Why a VK_ function last showed an error value. Name the cell that shows it, "
        "and "
        "this is worked out again whenever that cell is.",
    ),
    cell=Label(
        "显示错误值的单元格，可以不写",
        "顯示錯誤值的儲存格，可以不寫",
        "The cell that shows the error; may be left out",
    ),
)
def vk_last_error(session: Session, cell: Block | None = None) -> Block:
    """Return the sentence about the last error; "" beside a cell without one."""
    is_sound = cell is not None and not any(
        isinstance(value, ErrorCell) for row in cell for value in row
    )
    return [["" if is_sound else session.last_error]]
