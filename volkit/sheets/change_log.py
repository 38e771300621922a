"""The change_log sheet: one changed cell in each row."""

import datetime as dt
from typing import Annotated, ClassVar

from volkit.model.text import Label
from volkit.sheets.base import AsMet, Column, InBook, Sheet, spellings


class ChangeLog(Sheet):
    """One row: one changed cell."""

    key: ClassVar[str] = "change_log"
    label: ClassVar[Label] = Label("变更记录", "變更記錄", "Changes")
    tab: ClassVar[Label] = Label("参数", "參數", "Parameters")
    also: ClassVar[tuple[str, ...]] = (
        "变更",
        "变更台账",
        "修改记录",
        "更正记录",
        "变更登记",
        "信息变更",
        "信息变动",
        "变动登记",
        "变动情况",
        "更正登记",
        "更改登记",
        "变更情况",
        "更正",
        "人员变更",
    )
    in_book: ClassVar[InBook] = InBook(place=152)
    as_met: ClassVar[AsMet] = AsMet(
        needs=("field", "old new", "row_key sheet at by"),
        least=4,
        personal=True,
        identity=("row_key",),
    )

    at: Annotated[
        dt.datetime,
        Column(
            label=Label("变更时间", "變更時間", "When"),
            kind="datetime",
            also=spellings(
                "时间|变更日期|修改时间|更正日期|修改日期|更正时间|变动时间|更改日期|更改时间|变动日期|哪天改的|什么时候改的"
            ),
            required=True,
            past=True,
        ),
    ]
    by: Annotated[
        str,
        Column(
            label=Label("操作人", "操作人", "Changed by"),
            kind="text",
            also=spellings(
                "变更人|修改人|更正人|经办人|登记人|更改人|办理人|录入人|谁改的"
            ),
            required=True,
        ),
    ]
    sheet: Annotated[
        str,
        Column(
            label=Label("工作表", "工作表", "Sheet"),
            kind="text",
            also=spellings("表名|所在表|所属表|变更表|表格|涉及表格"),
            required=True,
        ),
    ]
    row_key: Annotated[
        str,
        Column(
            label=Label("主键", "主鍵", "Row"),
            kind="text",
            also=spellings(
                "编号|志愿者编号|记录编号|姓名|对象编号|变更对象|更正哪一条|哪一条|改的哪一条|变动人员|涉及人员|更正对象"
            ),
            required=True,
            privacy=2,
            width=18,
        ),
    ]
    field: Annotated[
        str,
        Column(
            label=Label("变更字段", "變更字段", "Field"),
            kind="text",
            also=spellings(
                "字段|变更项目|变更事项|修改项目|变更内容|更正项目|变更项|改动项目|变动项目|变动内容|变动事项|更改项目|更改事项|更正内容|更正事项|更改内容|修改内容|改了什么"
            ),
            required=True,
        ),
    ]
    old: Annotated[
        str | None,
        Column(
            label=Label("原值", "原值", "Old value"),
            kind="text",
            also=spellings(
                "变更前|修改前|原内容|变更前内容|更正前|原信息|原来|变动前|改前|原来写的|原先|原先写的|更改前|调整前|原记录|旧值|改之前"
            ),
            privacy=3,
        ),
    ] = None
    new: Annotated[
        str | None,
        Column(
            label=Label("新值", "新值", "New value"),
            kind="text",
            also=spellings(
                "变更后|修改后|新内容|变更后内容|更正后|现信息|现在|现内容|现在内容|改后|改成|改为|变动后|调整后|更改后|更正为|改之后|改成什么"
            ),
            privacy=3,
        ),
    ] = None
    reason: Annotated[
        str | None,
        Column(
            label=Label("变更原因", "變更原因", "Reason"),
            kind="text",
            also=spellings(
                "原因|修改原因|更正原因|变更依据|为什么改|变动原因|更改原因|更正依据"
            ),
        ),
    ] = None
