"""The leave sheet: one leave in each row."""

import datetime as dt
from typing import Annotated, ClassVar

from volkit.model.text import Label
from volkit.sheets.base import AsMet, Column, InBook, Sheet, spellings


class Leave(Sheet):
    """One row: one leave."""

    key: ClassVar[str] = "leave"
    label: ClassVar[Label] = Label("请假豁免", "請假豁免", "Leave and exemption")
    tab: ClassVar[Label] = Label("服务队", "服務隊", "Teams")
    also: ClassVar[tuple[str, ...]] = (
        "请假",
        "豁免",
        "请假登记",
    )
    in_book: ClassVar[InBook] = InBook(place=22, carried="lasting", ended_by=("to",))
    as_met: ClassVar[AsMet] = AsMet(
        needs=("unit_no", "from", "to"),
        personal=True,
        everyday=True,
        identity=("unit_no",),
    )

    unit_no: Annotated[
        str,
        Column(
            label=Label("对象编号", "對象編號", "Unit number"),
            kind="text",
            also=spellings(
                "志愿者编号|队伍编号|编号|姓名|请假人|对象|队伍名称|志愿者姓名|"
                "服务队|请假人姓名|对象名称"
            ),
            required=True,
            width=18,
        ),
    ]
    reason: Annotated[
        str,
        Column(
            label=Label("原因", "原因", "Reason"),
            kind="code",
            also=spellings("请假原因|豁免原因|事由|请假事由|请假类型|请假理由"),
            required=True,
            codes="exempt_reason",
        ),
    ]
    from_: Annotated[
        dt.date,
        Column(
            label=Label("起", "起", "From"),
            kind="date",
            also=spellings(
                "起始日期|开始日期|请假开始日期|开始时间|请假起|自|起始时间|开始|"
                "请假开始时间|起日"
            ),
            required=True,
        ),
    ]
    to: Annotated[
        dt.date,
        Column(
            label=Label("止", "止", "To"),
            kind="date",
            also=spellings(
                "结束日期|截止日期|请假结束日期|结束时间|请假止|至|截止时间|"
                "终止日期|结束|请假结束时间|止日"
            ),
            after=("from",),
            required=True,
        ),
    ]
    by: Annotated[
        str,
        Column(
            label=Label("批准人", "批准人", "By"),
            kind="person_name",
            also=spellings("审批人|批假人|批准|审批|准假人"),
            required=True,
        ),
    ]
