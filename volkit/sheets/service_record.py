"""The service_record sheet: one person in one activity in each row."""

import datetime as dt
from typing import Annotated, ClassVar

from volkit.model.text import Label
from volkit.sheets.base import AsMet, Column, HomeLine, InBook, Sheet, spellings


class ServiceRecord(Sheet):
    """One row: one person in one activity."""

    key: ClassVar[str] = "service_record"
    label: ClassVar[Label] = Label("服务台账", "服務台賬", "Service ledger")
    tab: ClassVar[Label] = Label("服务台账", "服務台賬", "Service ledger")
    also: ClassVar[tuple[str, ...]] = (
        "台账",
        "服务记录",
        "服务时长",
        "时长登记",
        "时长统计",
        "签到表",
        "签到",
        "考勤",
        "工时",
        "服务明细",
        "时长记录",
    )
    in_book: ClassVar[InBook] = InBook(
        place=50,
        room=40_000,
        watched=True,
        home=(
            HomeLine(
                label=Label(
                    "待认定的服务记录", "待認定的服務記錄", "Records to be confirmed"
                ),
                count="COUNTIF({status},{status:is DS})",
            ),
            HomeLine(
                label=Label(
                    "晚于今天的服务日期",
                    "晚於今天的服務日期",
                    "Service dates in the future",
                ),
                count='COUNTIF({date},">"&TODAY())',
                block="wrong",
            ),
            HomeLine(
                label=Label(
                    "签退不晚于签到的服务记录",
                    "簽退不晚於簽到的服務記錄",
                    "Records that end before they begin",
                ),
                count='SUMPRODUCT(({in}<>"")*({out}<>"")*({out}<={in}))',
                block="wrong",
            ),
        ),
    )
    as_met: ClassVar[AsMet] = AsMet(
        needs=("name volunteer_no", "hours in out activity_no confirm date post"),
        least=3,
        personal=True,
        everyday=True,
        identity=("name volunteer_no",),
    )

    seq: Annotated[
        int | None,
        Column(
            label=Label("序号", "序號", "No."),
            kind="int",
            also=spellings("编号|序|行号|项次|顺序号|顺号|NO|序列号"),
            calculated=True,
        ),
    ] = None
    activity_no: Annotated[
        str,
        Column(
            label=Label("活动编号", "活動編號", "Activity number"),
            kind="ref",
            also=spellings(
                "活动号|活动名称|活动主题|服务项目|项目名称|活动项目|活动名称/编号|"
                "参加活动|参加活动名称|志愿服务项目|志愿服务活动名称|服务活动|"
                "服务活动名称|志愿活动名称|志愿服务活动|活动|项目|服务项目名称|"
                "志愿服务名称|Activity|Activity name|Project"
            ),
            required=True,
            ref="activity.activity_no",
        ),
    ]
    volunteer_no: Annotated[
        str,
        Column(
            label=Label("志愿者编号", "志願者編號", "Volunteer number"),
            kind="ref",
            also=spellings(
                "志愿者号|志愿者证号|注册号|志愿者证编号|人员编号|志愿者注册号|"
                "注册编号|服务证号|证号|志愿者ID|工号"
            ),
            required=True,
            ref="volunteer.volunteer_no",
        ),
    ]
    name: Annotated[
        str,
        Column(
            label=Label("姓名", "姓名", "Name"),
            kind="person_name",
            also=spellings(
                "志愿者姓名|参加人|参加人员|参加人姓名|服务人员|队员姓名|人员姓名|"
                "志愿者|党员姓名|参与人|参与人员|服务者|名字|参加者|服务者姓名|"
                "党员志愿者姓名|参加志愿者|党员志愿者|Volunteer|Volunteer name"
            ),
            required=True,
            privacy=2,
        ),
    ]
    date: Annotated[
        dt.date,
        Column(
            label=Label("服务日期", "服務日期", "Date"),
            kind="date",
            also=spellings(
                "日期|活动日期|服务时间|活动时间|时间|服务日|参加日期|"
                "服务日期/时间|年月日|参加时间|服务年月日|志愿服务日期|Service date"
            ),
            past=True,
            required=True,
        ),
    ]
    in_: Annotated[
        int,
        Column(
            label=Label("签到时间", "簽到時間", "Sign-in time"),
            kind="time",
            also=spellings(
                "签到|开始时间|到岗时间|起始时间|服务开始时间|签到时刻|上岗时间|"
                "到达时间|开始|起|起止时间|服务起止时间|服务时段|活动起止时间|"
                "服务时间段|服务时间|活动时间|签到签退时间|签到-签退|时段|Start|"
                "Start time|Check-in|Time in|In"
            ),
            required=True,
        ),
    ]
    out: Annotated[
        int,
        Column(
            label=Label("签退时间", "簽退時間", "Sign-out time"),
            kind="time",
            also=spellings(
                "签退|结束时间|离岗时间|终止时间|服务结束时间|截止时间|签离时间|"
                "签退时刻|下岗时间|离开时间|结束|止|End|End time|Check-out|"
                "Time out|Out"
            ),
            required=True,
        ),
    ]
    content: Annotated[
        str | None,
        Column(
            label=Label("服务内容", "服務內容", "Content"),
            kind="text_long",
            also=spellings("活动内容|工作内容|主要内容|服务内容及效果"),
            source="L-67",
        ),
    ] = None
    place: Annotated[
        str | None,
        Column(
            label=Label("服务地点", "服務地點", "Place"),
            kind="text",
            also=("地点", "活动地点"),
            source="L-67",
        ),
    ] = None
    hour_kind: Annotated[
        str,
        Column(
            label=Label("计时类别", "計時類別", "Kind of hours"),
            kind="code",
            also=spellings("时长类别|计时类型|时长类型|工时类别"),
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
            also=spellings("扣除时间|扣减分钟|扣除时间(分钟)|扣时(分钟)|休息分钟|扣除"),
            low=0,
            high=1440,
            default=0,
        ),
    ] = None
    hours: Annotated[
        float,
        Column(
            label=Label("服务时长", "服務時長", "Hours"),
            kind="hours",
            required_if="without in,out",
            also=spellings(
                "时长|服务时数|小时数|工时|服务小时|服务时间|时间|服务时间(小时)|"
                "小时|累计时长|服务时长(小时)|志愿服务时长|时数|服务时长(h)|"
                "本次时长|认定时长|志愿服务时间|活动时长|工时数|服务工时|计时|"
                "记录时长|折合小时|本次服务时长|服务时长/小时|时长/小时|服务小时数|"
                "实际时长|Duration|Service hours|Hour"
            ),
            required=True,
            calculated=True,
        ),
    ]
    post: Annotated[
        str | None,
        Column(
            label=Label("岗位", "崗位", "Post"),
            kind="text",
            also=spellings("服务岗位|岗位名称|担任岗位|岗位职责|分工|岗位/分工"),
        ),
    ] = None
    quality: Annotated[
        str | None,
        Column(
            label=Label("服务质量评价", "服務質量評價", "Service quality"),
            kind="code",
            also=spellings(
                "服务评价|评价|满意度|服务质量|质量评价|服务对象评价|评价等级|"
                "群众评价|服务效果"
            ),
            codes="satisfaction",
            source="L-67",
        ),
    ] = None
    rated_on: Annotated[
        dt.date | None,
        Column(
            label=Label("评价日期", "評價日期", "Rating date"),
            kind="date",
            also=("评价时间",),
            past=True,
            after=("date",),
            required_if="quality in 5,4,3,2,1",
            source="L-67",
        ),
    ] = None
    rated_by: Annotated[
        str | None,
        Column(
            label=Label("评价人", "評價人", "Rated by"),
            kind="person_name",
            also=(
                "评价者",
                "评价对象",
                "评价人签字",
            ),
        ),
    ] = None
    confirm: Annotated[
        str,
        Column(
            label=Label("确认人签字", "確認人簽字", "Confirmed by (signature)"),
            kind="signature",
            also=spellings(
                "确认人|签字|签名|确认签字|证明人|审核人签字|负责人签字|"
                "服务对象签字|本人签字|确认人签名|签字确认|服务对象签名|证明人签字|"
                "受助人签字|被服务人签字|负责人确认|确认|Signature|Confirmed by"
            ),
            required=True,
            source="L-CARD",
        ),
    ]
    late_reason: Annotated[
        str | None,
        Column(
            label=Label("补录原因", "補錄原因", "Reason for late entry"),
            kind="text",
            also=(
                "补登原因",
                "迟录原因",
                "补录说明",
            ),
        ),
    ] = None
    entered_on: Annotated[
        dt.date | None,
        Column(
            label=Label("登记日期", "登記日期", "Entry date"),
            kind="date",
            past=True,
            also=("录入日期", "补录日期"),
        ),
    ] = None
    status: Annotated[
        str,
        Column(
            label=Label("状态", "狀態", "Status"),
            kind="code",
            also=spellings("认定状态|记录状态|审核状态|认定情况"),
            required=True,
            codes="record_status",
        ),
    ]
    batch_no: Annotated[
        str | None,
        Column(
            label=Label("批次号", "批次號", "Batch number"),
            kind="ref",
            also=(
                "批次",
                "认定批次",
                "批次编号",
            ),
            ref="hour_batch.batch_no",
        ),
    ] = None
