"""The hour_batch sheet: one batch of records in each row."""

import datetime as dt
from typing import Annotated, ClassVar

from volkit.model.text import Label
from volkit.sheets.base import AsMet, Column, InBook, Sheet, spellings


class HourBatch(Sheet):
    """One row: one batch of records."""

    key: ClassVar[str] = "hour_batch"
    label: ClassVar[Label] = Label("时长认定", "時長認定", "Hour confirmation")
    tab: ClassVar[Label] = Label("服务台账", "服務台賬", "Service ledger")
    also: ClassVar[tuple[str, ...]] = (
        "认定",
        "时长认定",
        "批次",
    )
    in_book: ClassVar[InBook] = InBook(place=51)
    as_met: ClassVar[AsMet] = AsMet(
        needs=("batch_no", "team_no from hours n"), everyday=True
    )

    batch_no: Annotated[
        str,
        Column(
            label=Label("批次号", "批次號", "Batch number"),
            kind="text",
            also=(
                "批次编号",
                "认定批次",
                "认定批次号",
            ),
            required=True,
            unique=True,
            width=32,
        ),
    ]
    team_no: Annotated[
        str,
        Column(
            label=Label("服务队", "服務隊", "Team number"),
            kind="ref",
            also=spellings("服务队名称|队伍编号|队伍名称|服务队编号|所属服务队"),
            required=True,
            ref="team.team_no",
        ),
    ]
    from_: Annotated[
        dt.date,
        Column(
            label=Label("期间起", "期間起", "From"),
            kind="date",
            also=spellings("起始日期|开始日期|期间开始|起"),
            required=True,
        ),
    ]
    to: Annotated[
        dt.date,
        Column(
            label=Label("期间止", "期間止", "To"),
            kind="date",
            also=spellings("结束日期|截止日期|期间结束|止"),
            after=("from",),
            required=True,
        ),
    ]
    n: Annotated[
        int,
        Column(
            label=Label("条数", "條數", "Number of records"),
            kind="int",
            also=(
                "记录数",
                "记录条数",
                "笔数",
            ),
            low=0,
            required=True,
            calculated=True,
        ),
    ]
    hours: Annotated[
        float,
        Column(
            label=Label("合计时长", "合計時長", "Hours"),
            kind="hours",
            also=spellings("总时长|时长合计|认定时长|累计时长|合计小时"),
            low=0,
            required=True,
            calculated=True,
        ),
    ]
    publicity_no: Annotated[
        str | None,
        Column(
            label=Label("公示编号", "公示編號", "Publicity number"),
            kind="ref",
            also=(
                "公示号",
                "公示批次",
            ),
            ref="publicity.publicity_no",
        ),
    ] = None
    objection: Annotated[
        str | None,
        Column(
            label=Label("异议处理", "異議處理", "Objections"),
            kind="text",
            also=(
                "异议情况",
                "异议",
            ),
        ),
    ] = None
    by: Annotated[
        str,
        Column(
            label=Label("认定人", "認定人", "By"),
            kind="person_name",
            also=(
                "认定人员",
                "审核人",
                "确认人",
            ),
            required=True,
        ),
    ]
    day: Annotated[
        dt.date,
        Column(
            label=Label("认定日期", "認定日期", "Date"),
            kind="date",
            also=(
                "认定时间",
                "日期",
            ),
            past=True,
            after=("from",),
            required=True,
        ),
    ]
