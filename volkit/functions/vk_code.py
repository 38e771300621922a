"""VK_CODE: the code of a name in a code table."""

from volkit.functions.code_table import code_in, table_named
from volkit.functions.declare import NOT_FOUND, FaultError, function
from volkit.i18n import N_
from volkit.model.text import Label


@function(
    "VK_CODE",
    Label(
        "查代码：某个名称在代码表里的代码，如“男”是 1。认得常见的别的写法。",
        "查代碼：某個名稱在代碼表裡的代碼，如「男」是 1。認得常見的別的寫法。",
        "The code of a name in a code table, such as 1 for 男; other spellings are "
        "understood.",
    ),
    code_table=Label(
        "代码表，如“性别”“民族”“政治面貌”",
        "代碼表，如「性別」「民族」「政治面貌」",
        "The code table, such as sex, ethnic or 政治面貌",
    ),
    text=Label("名称，如“汉族”", "名稱，如「漢族」", "The name, such as 汉族"),
)
def vk_code(code_table: object, text: object) -> str:
    """Return the code of a name in a code table."""
    codes = table_named(code_table)
    code = code_in(codes, text)
    if code is None:
        raise FaultError(
            N_("“{word}” is not in the code table; the nearest are: {near}."),
            NOT_FOUND,
            word=str(text)[:40],
            near="、".join(codes.nearest(str(text)[:20])),
        )
    return code
