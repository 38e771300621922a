"""VK_CODE_NAME: the name of a code in a code table."""

from volkit.functions.code_table import code_in, table_named
from volkit.functions.declare import NOT_FOUND, FaultError, Session, function
from volkit.i18n import N_
from volkit.model.text import Label


@function(
    "VK_CODE_NAME",
    Label(
        "查名称：某个代码在代码表里的名称，如性别 1 是“男”。",
        "查名稱：某個代碼在代碼表裡的名稱，如性別 1 是「男」。",
        "The name of a code in a code table, such as 男 for 1.",
    ),
    code_table=Label(
        "代码表，如“性别”“民族”“政治面貌”",
        "代碼表，如「性別」「民族」「政治面貌」",
        "The code table, such as sex, ethnic or 政治面貌",
    ),
    code=Label("代码，如 01", "代碼，如 01", "The code, such as 01"),
)
def vk_code_name(code_table: object, code: object, session: Session) -> str:
    """Return the name of a code in a code table."""
    codes = table_named(code_table)
    code_found = code_in(codes, code)
    if code_found is None:
        raise FaultError(
            N_("“{word}” is not in the code table; the nearest are: {near}."),
            NOT_FOUND,
            word=str(code)[:40],
            near="、".join(codes.nearest(str(code)[:20])),
        )
    return codes.caption(code_found, session.locale)
