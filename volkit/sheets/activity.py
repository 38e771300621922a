"""The activity sheet: one activity in each row."""

import datetime as dt
from typing import Annotated, ClassVar

from volkit.model.text import Label
from volkit.sheets.base import Column, Sheet


class Activity(Sheet):
    """One row: one activity."""

    key: ClassVar[str] = "activity"
    label: ClassVar[Label] = Label("活动登记", "活動登記", "Activities")
    tab: ClassVar[Label] = Label("活动", "活動", "Activities")

    activity_no: Annotated[
        str,
        Column(
            label=Label("活动编号", "活動編號", "Activity number"),
            kind="text",
            required=True,
            unique=True,
        ),
    ]
    name: Annotated[
        str,
        Column(
            label=Label("活动名称", "活動名稱", "Name"),
            kind="text",
            also=(
                "活动主题",
                "项目名称",
                "服务项目",
            ),
            required=True,
            source="L-67",
        ),
    ]
    class_: Annotated[
        str,
        Column(
            label=Label("服务类别", "服務類別", "Service class"),
            kind="code",
            required=True,
            codes="service_class",
        ),
    ]
    group: Annotated[
        str | None,
        Column(
            label=Label("四民分类", "四民分類", "Four-peoples group"),
            kind="code",
            codes="service_group",
        ),
    ] = None
    org: Annotated[
        str,
        Column(
            label=Label("组织单位", "組織單位", "Organiser"),
            kind="text",
            also=(
                "主办单位",
                "组织队伍",
            ),
            required=True,
            source="L-67",
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
    leader: Annotated[
        str,
        Column(
            label=Label("活动负责人", "活動負責人", "Leader"),
            kind="person_name",
            also=(
                "负责人",
                "领队",
            ),
            required=True,
            source="L-67",
        ),
    ]
    phone: Annotated[
        str | None,
        Column(label=Label("联系电话", "聯繫電話", "Phone"), kind="phone", privacy=2),
    ] = None
    date: Annotated[
        dt.date,
        Column(
            label=Label("活动日期", "活動日期", "Date"),
            kind="date",
            also=(
                "活动时间",
                "日期",
                "时间",
            ),
            required=True,
            source="L-67",
        ),
    ]
    start: Annotated[
        int,
        Column(
            label=Label("开始时间", "開始時間", "Start time"),
            kind="time",
            required=True,
        ),
    ]
    end: Annotated[
        int,
        Column(
            label=Label("结束时间", "結束時間", "End time"), kind="time", required=True
        ),
    ]
    overnight: Annotated[
        bool | None, Column(label=Label("跨日", "跨日", "Ends next day"), kind="bool")
    ] = None
    place: Annotated[
        str,
        Column(
            label=Label("地点", "地點", "Place"),
            kind="text",
            also=(
                "活动地点",
                "服务地点",
            ),
            required=True,
            source="L-67",
        ),
    ]
    target: Annotated[
        str | None,
        Column(label=Label("服务对象", "服務對象", "People served"), kind="text"),
    ] = None
    content: Annotated[
        str,
        Column(
            label=Label("服务内容", "服務內容", "Content"),
            kind="text_long",
            required=True,
            source="L-67",
        ),
    ]
    quota: Annotated[
        int | None, Column(label=Label("招募人数", "招募人數", "Places"), kind="int")
    ] = None
    joined: Annotated[
        int,
        Column(
            label=Label("参加人数", "參加人數", "Joined on"),
            kind="int",
            required=True,
            calculated=True,
        ),
    ]
    served: Annotated[
        int | None,
        Column(label=Label("受益人数", "受益人數", "Number served"), kind="int"),
    ] = None
    risk: Annotated[
        str | None,
        Column(
            label=Label("风险说明", "風險說明", "Risks"), kind="text", source="L-685"
        ),
    ] = None
    danger: Annotated[
        bool,
        Column(
            label=Label("有人身危险", "有人身危險", "Dangerous"),
            kind="bool",
            required=True,
            default="0",
            source="L-685",
        ),
    ]
    urgent: Annotated[
        bool | None,
        Column(
            label=Label("急难险重", "急難險重", "Urgent or hard task"),
            kind="bool",
            also=("急难险重任务",),
            default="0",
        ),
    ] = None
    notice_no: Annotated[
        str | None,
        Column(
            label=Label("预告编号", "預告編號", "Notice number"),
            kind="ref",
            ref="notice.notice_no",
        ),
    ] = None
    booking_no: Annotated[
        str | None,
        Column(
            label=Label("预约编号", "預約編號", "Booking number"),
            kind="ref",
            ref="booking.booking_no",
        ),
    ] = None
    is_volunteer: Annotated[
        bool,
        Column(
            label=Label("志愿服务属性", "志願服務屬性", "Is volunteer service"),
            kind="bool",
            required=True,
            default="1",
            source="L-67",
        ),
    ]
    status: Annotated[
        str,
        Column(
            label=Label("状态", "狀態", "Status"),
            kind="code",
            required=True,
            codes="record_status",
        ),
    ]
    by: Annotated[
        str,
        Column(
            label=Label("登记人", "登記人", "By"), kind="person_name", required=True
        ),
    ]
    entered_on: Annotated[
        dt.date,
        Column(
            label=Label("登记日期", "登記日期", "Entry date"),
            kind="date",
            required=True,
        ),
    ]
