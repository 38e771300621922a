"""The service_record sheet: one person in one activity in each row."""

import datetime as dt
from typing import Annotated, ClassVar

from volkit.model.text import Label
from volkit.sheets.base import Column, Sheet


class ServiceRecord(Sheet):
    """One row: one person in one activity."""

    key: ClassVar[str] = "service_record"
    label: ClassVar[Label] = Label("服务台账", "服務台賬", "Service ledger")
    tab: ClassVar[Label] = Label("服务台账", "服務台賬", "Service ledger")

    seq: Annotated[
        int | None,
        Column(label=Label("序号", "序號", "No."), kind="int", calculated=True),
    ] = None
    activity_no: Annotated[
        str,
        Column(
            label=Label("活动编号", "活動編號", "Activity number"),
            kind="ref",
            required=True,
            ref="activity.activity_no",
        ),
    ]
    volunteer_no: Annotated[
        str,
        Column(
            label=Label("志愿者编号", "志願者編號", "Volunteer number"),
            kind="ref",
            required=True,
            ref="volunteer.volunteer_no",
        ),
    ]
    name: Annotated[
        str,
        Column(
            label=Label("姓名", "姓名", "Name"),
            kind="person_name",
            required=True,
            privacy=2,
        ),
    ]
    date: Annotated[
        dt.date,
        Column(label=Label("服务日期", "服務日期", "Date"), kind="date", required=True),
    ]
    in_: Annotated[
        int,
        Column(
            label=Label("签到时间", "簽到時間", "Sign-in time"),
            kind="time",
            required=True,
        ),
    ]
    out: Annotated[
        int,
        Column(
            label=Label("签退时间", "簽退時間", "Sign-out time"),
            kind="time",
            required=True,
        ),
    ]
    hour_kind: Annotated[
        str,
        Column(
            label=Label("计时类别", "計時類別", "Kind of hours"),
            kind="code",
            required=True,
            codes="hour_kind",
            default="FW",
        ),
    ]
    deduct: Annotated[
        int | None,
        Column(
            label=Label("扣除分钟", "扣除分鐘", "Minutes deducted"),
            kind="int",
            default=0,
        ),
    ] = None
    hours: Annotated[
        float,
        Column(
            label=Label("服务时长", "服務時長", "Hours"),
            kind="hours",
            also=(
                "时长",
                "服务时数",
                "小时数",
                "工时",
                "服务小时",
            ),
            required=True,
            calculated=True,
        ),
    ]
    post: Annotated[
        str | None, Column(label=Label("岗位", "崗位", "Post"), kind="text")
    ] = None
    quality: Annotated[
        str | None,
        Column(
            label=Label("服务质量评价", "服務質量評價", "Service quality"),
            kind="code",
            codes="satisfaction",
            source="L-67",
        ),
    ] = None
    rated_on: Annotated[
        dt.date | None,
        Column(
            label=Label("评价日期", "評價日期", "Rating date"),
            kind="date",
            required_if="quality",
            source="L-67",
        ),
    ] = None
    rated_by: Annotated[
        str | None,
        Column(label=Label("评价人", "評價人", "Rated by"), kind="person_name"),
    ] = None
    confirm: Annotated[
        str,
        Column(
            label=Label("确认人签字", "確認人簽字", "Confirmed by (signature)"),
            kind="signature",
            required=True,
            source="L-CARD",
        ),
    ]
    late_reason: Annotated[
        str | None,
        Column(
            label=Label("补录原因", "補錄原因", "Reason for late entry"),
            kind="text",
        ),
    ] = None
    status: Annotated[
        str,
        Column(
            label=Label("状态", "狀態", "Status"),
            kind="code",
            required=True,
            codes="record_status",
        ),
    ]
    batch_no: Annotated[
        str | None,
        Column(
            label=Label("批次号", "批次號", "Batch number"),
            kind="ref",
            ref="hour_batch.batch_no",
        ),
    ] = None
