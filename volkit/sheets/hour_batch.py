"""The hour_batch sheet: one batch of records in each row."""

import datetime as dt
from typing import Annotated, ClassVar

from volkit.model.text import Label
from volkit.sheets.base import Column, Sheet


class HourBatch(Sheet):
    """One row: one batch of records."""

    key: ClassVar[str] = "hour_batch"
    label: ClassVar[Label] = Label("时长认定", "時長認定", "Hour confirmation")
    tab: ClassVar[Label] = Label("服务台账", "服務台賬", "Service ledger")

    batch_no: Annotated[
        str,
        Column(
            label=Label("批次号", "批次號", "Batch number"),
            kind="text",
            required=True,
            unique=True,
        ),
    ]
    team_no: Annotated[
        str,
        Column(
            label=Label("服务队", "服務隊", "Team number"),
            kind="ref",
            required=True,
            ref="team.team_no",
        ),
    ]
    from_: Annotated[
        dt.date,
        Column(label=Label("期间起", "期間起", "From"), kind="date", required=True),
    ]
    to: Annotated[
        dt.date,
        Column(label=Label("期间止", "期間止", "To"), kind="date", required=True),
    ]
    n: Annotated[
        int,
        Column(
            label=Label("条数", "條數", "Number of records"),
            kind="int",
            required=True,
            calculated=True,
        ),
    ]
    hours: Annotated[
        float,
        Column(
            label=Label("合计时长", "合計時長", "Hours"),
            kind="hours",
            required=True,
            calculated=True,
        ),
    ]
    publicity_no: Annotated[
        str | None,
        Column(
            label=Label("公示编号", "公示編號", "Publicity number"),
            kind="ref",
            ref="publicity.publicity_no",
        ),
    ] = None
    objection: Annotated[
        str | None,
        Column(label=Label("异议处理", "異議處理", "Objections"), kind="text"),
    ] = None
    by: Annotated[
        str,
        Column(
            label=Label("认定人", "認定人", "By"), kind="person_name", required=True
        ),
    ]
    day: Annotated[
        dt.date,
        Column(label=Label("认定日期", "認定日期", "Date"), kind="date", required=True),
    ]
