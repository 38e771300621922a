"""The activity sheet: one activity in each row."""

import datetime as dt
from typing import Annotated, ClassVar

from volkit.model.text import Label
from volkit.sheets.base import AsMet, Column, InBook, Sheet, spellings


class Activity(Sheet):
    """One row: one activity."""

    key: ClassVar[str] = "activity"
    label: ClassVar[Label] = Label("活动登记", "活動登記", "Activities")
    tab: ClassVar[Label] = Label("活动", "活動", "Activities")
    also: ClassVar[tuple[str, ...]] = (
        "活动台账",
        "活动记录",
        "活动一览",
        "活动安排",
        "活动计划",
        "活动统计",
        "活动汇总",
        "活动开展情况",
        "活动",
    )
    in_book: ClassVar[InBook] = InBook(place=40, room=5_000, watched=True)
    as_met: ClassVar[AsMet] = AsMet(
        needs=("name activity_no content", "date start place joined org leader target"),
        least=3,
        proven=True,
        everyday=True,
        identity=("activity_no name",),
    )

    activity_no: Annotated[
        str,
        Column(
            label=Label("活动编号", "活動編號", "Activity number"),
            kind="text",
            also=spellings("编号|活动号|项目编号|活动序号"),
            required=True,
            unique=True,
            width=30,
        ),
    ]
    name: Annotated[
        str,
        Column(
            label=Label("活动名称", "活動名稱", "Name"),
            kind="text",
            also=spellings(
                "活动主题|项目名称|服务项目|名称|活动|志愿服务活动名称|活动项目|"
                "服务项目名称|志愿服务项目|服务活动|服务活动名称|志愿活动名称|"
                "志愿服务名称|活动名|主题|项目|Activity|Activity name|Title"
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
            also=spellings(
                "活动类别|活动类型|服务类型|类别|志愿服务类别|服务领域|项目类别|"
                "活动分类|Category"
            ),
            required=True,
            codes="service_class",
        ),
    ]
    group: Annotated[
        str | None,
        Column(
            label=Label("四民分类", "四民分類", "Four-peoples group"),
            kind="code",
            also=(
                "四民类别",
                "四民",
                "四民工程类别",
            ),
            codes="service_group",
        ),
    ] = None
    org: Annotated[
        str,
        Column(
            label=Label("组织单位", "組織單位", "Organiser"),
            kind="text",
            also=spellings(
                "主办单位|组织队伍|组织者|承办单位|举办单位|活动组织单位|主办方|"
                "组织方|开展单位|组织单位名称|主办(承办)单位|单位|Organizer"
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
            also=spellings(
                "服务队名称|队伍名称|所属服务队|志愿服务队|组织服务队|队伍编号|"
                "服务队编号|志愿服务队名称|志愿队伍|活动队伍|Team"
            ),
            required=True,
            ref="team.team_no",
        ),
    ]
    leader: Annotated[
        str,
        Column(
            label=Label("活动负责人", "活動負責人", "Leader"),
            kind="person_name",
            also=spellings(
                "负责人|领队|活动组织者|组织人|活动联系人|联系人|带队人|项目负责人|"
                "带队负责人|责任人|负责人姓名"
            ),
            required=True,
            source="L-67",
        ),
    ]
    phone: Annotated[
        str | None,
        Column(
            label=Label("联系电话", "聯繫電話", "Phone"),
            kind="phone",
            also=spellings(
                "负责人电话|电话|联系方式|手机|联系人电话|负责人联系电话|联系手机"
            ),
            privacy=2,
        ),
    ] = None
    date: Annotated[
        dt.date,
        Column(
            label=Label("活动日期", "活動日期", "Date"),
            kind="date",
            also=spellings(
                "活动时间|日期|时间|服务日期|开展日期|开展时间|活动开展时间|"
                "举办日期|服务时间|举办时间|活动日|实施时间|组织时间"
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
            also=spellings(
                "开始|起始时间|活动开始时间|开始时刻|起|起止时间|活动起止时间|起始|"
                "时间段"
            ),
            required=True,
        ),
    ]
    end: Annotated[
        int,
        Column(
            label=Label("结束时间", "結束時間", "End time"),
            kind="time",
            also=spellings("结束|终止时间|活动结束时间|截止时间|结束时刻|止"),
            required=True,
        ),
    ]
    overnight: Annotated[
        bool | None,
        Column(
            label=Label("跨日", "跨日", "Ends next day"),
            kind="bool",
            also=(
                "是否跨日",
                "跨天",
                "次日结束",
            ),
        ),
    ] = None
    place: Annotated[
        str,
        Column(
            label=Label("地点", "地點", "Place"),
            kind="text",
            also=spellings(
                "活动地点|服务地点|活动场所|活动地址|服务场所|开展地点|举办地点|"
                "活动开展地点|实施地点|Location|Venue"
            ),
            required=True,
            source="L-67",
        ),
    ]
    target: Annotated[
        str | None,
        Column(
            label=Label("服务对象", "服務對象", "People served"),
            kind="text",
            also=spellings("受益人群|服务人群|受益对象|服务群体|活动对象|帮扶对象"),
        ),
    ] = None
    content: Annotated[
        str,
        Column(
            label=Label("服务内容", "服務內容", "Content"),
            kind="text_long",
            also=spellings(
                "活动内容|主要内容|内容|活动简介|活动概况|活动情况|具体内容|"
                "开展情况|活动内容及成效|服务事项|志愿服务内容|工作内容|内容简介|"
                "活动描述|Description"
            ),
            required=True,
            source="L-67",
        ),
    ]
    quota: Annotated[
        int | None,
        Column(
            label=Label("招募人数", "招募人數", "Places"),
            kind="int",
            also=spellings("计划人数|招募名额|拟招募人数|需求人数|需要人数|名额"),
            low=0,
        ),
    ] = None
    joined: Annotated[
        int,
        Column(
            label=Label("参加人数", "參加人數", "Joined on"),
            kind="int",
            also=spellings(
                "参与人数|参加志愿者人数|志愿者人数|参加活动人数|到场人数|人数|"
                "参加党员数|参与党员人数|参加人次|参与人次|出动人数|实到人数|"
                "参加党员人数|参与志愿者人数|服务人次|志愿者数|Participants"
            ),
            low=0,
            required=True,
            calculated=True,
        ),
    ]
    served: Annotated[
        int | None,
        Column(
            label=Label("受益人数", "受益人數", "Number served"),
            kind="int",
            also=spellings(
                "服务人数|受益人次|服务群众人数|受益群众|惠及人数|受益群众数|"
                "服务对象人数|服务群众数"
            ),
            low=0,
        ),
    ] = None
    risk: Annotated[
        str | None,
        Column(
            label=Label("风险说明", "風險說明", "Risks"),
            kind="text",
            also=(
                "安全风险",
                "风险提示",
            ),
            source="L-685",
        ),
    ] = None
    danger: Annotated[
        bool,
        Column(
            label=Label("有人身危险", "有人身危險", "Dangerous"),
            kind="bool",
            also=(
                "是否有人身危险",
                "危险活动",
                "是否有危险",
            ),
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
            also=(
                "急难险重任务",
                "是否急难险重",
            ),
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
            also=(
                "是否志愿服务",
                "是否属于志愿服务",
            ),
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
            also=spellings("活动状态|完成情况|进展情况|审核状态"),
            required=True,
            codes="record_status",
        ),
    ]
    by: Annotated[
        str,
        Column(
            label=Label("登记人", "登記人", "By"),
            kind="person_name",
            also=spellings("记录人|填报人|录入人|填写人|登记者|经办人"),
            required=True,
        ),
    ]
    entered_on: Annotated[
        dt.date,
        Column(
            label=Label("登记日期", "登記日期", "Entry date"),
            kind="date",
            also=spellings(
                "登记时间|录入日期|记录日期|填报日期|录入时间|填报时间|记录时间"
            ),
            past=True,
            required=True,
        ),
    ]
