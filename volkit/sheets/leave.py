"""The leave sheet: one leave in each row."""

import datetime as dt
from typing import Annotated, ClassVar

from volkit.model.text import Label
from volkit.sheets.base import Column, Sheet


class Leave(Sheet):
    """One row: one leave."""

    key: ClassVar[str] = "leave"
    label: ClassVar[Label] = Label("请假豁免", "請假豁免", "Leave and exemption")
    tab: ClassVar[Label] = Label("服务队", "服務隊", "Teams")

    unit_no: Annotated[
        str,
        Column(
            label=Label("对象编号", "對象編號", "Unit number"),
            kind="text",
            required=True,
        ),
    ]
    reason: Annotated[
        str,
        Column(
            label=Label("原因", "原因", "Reason"),
            kind="code",
            required=True,
            codes="exempt_reason",
        ),
    ]
    from_: Annotated[
        dt.date, Column(label=Label("起", "起", "From"), kind="date", required=True)
    ]
    to: Annotated[
        dt.date, Column(label=Label("止", "止", "To"), kind="date", required=True)
    ]
    by: Annotated[
        str,
        Column(
            label=Label("批准人", "批准人", "By"), kind="person_name", required=True
        ),
    ]
