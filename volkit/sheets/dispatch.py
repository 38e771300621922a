"""The dispatch sheet: one assignment in each row."""

import datetime as dt
from typing import Annotated, ClassVar

from volkit.model.text import Label
from volkit.sheets.base import AsMet, Column, HomeLine, InBook, Sheet, spellings


class Dispatch(Sheet):
    """One row: one assignment."""

    key: ClassVar[str] = "dispatch"
    label: ClassVar[Label] = Label("派工单", "派工單", "Assignments")
    tab: ClassVar[Label] = Label("预约", "預約", "Bookings")
    also: ClassVar[tuple[str, ...]] = (
        "派工",
        "派单",
        "派单表",
        "派单记录",
        "派单台账",
        "派工台账",
        "派工登记",
        "派遣单",
        "派遣登记",
        "志愿服务派遣",
        "派遣受理回复单",
        "任务派发",
        "派单登记",
    )
    in_book: ClassVar[InBook] = InBook(
        place=72,
        room=3_000,
        home=(
            HomeLine(
                label=Label(
                    "派出后还没有接单的派工",
                    "派出後還沒有接單的派工",
                    "Assignments nobody has taken",
                ),
                count='COUNTIFS({dispatch_no},"?*",{taken_at},"",{done_at},"",{fail_reason},"")',
            ),
        ),
    )
    as_met: ClassVar[AsMet] = AsMet(
        needs=(
            "dispatch_no booking_no sent_at taken_at",
            "team_no volunteer_nos",
            "dispatch_no sent_at taken_at redo fail_reason booking_no",
        ),
        least=3,
        personal=True,
        identity=("dispatch_no booking_no volunteer_nos team_no",),
    )

    dispatch_no: Annotated[
        str,
        Column(
            label=Label("派工单号", "派工單號", "Assignment number"),
            kind="text",
            also=spellings(
                "派单编号|派工编号|派单号|派遣单号|派工号|任务单号|编号|派遣编号"
            ),
            required=True,
            unique=True,
        ),
    ]
    booking_no: Annotated[
        str,
        Column(
            label=Label("预约编号", "預約編號", "Booking"),
            kind="ref",
            also=spellings(
                "预约单号|预约号|订单号|对应预约编号|点单编号|需求编号|关联预约|对应预约|对应预约单|对应预约号|对应点单|对应订单|预约|哪张预约单|对应需求"
            ),
            required=True,
            ref="booking.booking_no",
        ),
    ]
    team_no: Annotated[
        str,
        Column(
            label=Label("服务队", "服務隊", "Team"),
            kind="ref",
            also=spellings(
                "派往队伍|承接队伍|服务队名称|派往服务队|接单队伍|服务队伍|队伍|队伍编号|派遣队伍|承接服务队|执行队伍|派给哪支队伍"
            ),
            required=True,
            ref="team.team_no",
        ),
    ]
    volunteer_nos: Annotated[
        str,
        Column(
            label=Label("志愿者编号", "志願者編號", "Volunteers"),
            kind="ref_multi",
            also=spellings(
                "志愿者|志愿者姓名|派遣人员|服务人员|服务志愿者|派工人员|派遣志愿者|接单志愿者|上门人员|派出人员|志愿者名单|姓名|人员名单|派谁去|派去人员|出勤人员|派了谁|谁去的|派的谁|派的志愿者"
            ),
            required=True,
            ref="volunteer.volunteer_no",
            privacy=2,
        ),
    ]
    start: Annotated[
        dt.datetime,
        Column(
            label=Label("服务开始", "服務開始", "Begins"),
            kind="datetime",
            also=spellings(
                "服务开始时间|开始时间|计划开始时间|上门时间|预计开始时间|服务时间|开始|起始时间|预计开始|计划开始|计划上门时间|什么时候上门"
            ),
            required=True,
        ),
    ]
    end: Annotated[
        dt.datetime,
        Column(
            label=Label("服务结束", "服務結束", "Ends"),
            kind="datetime",
            also=spellings(
                "服务结束时间|结束时间|计划结束时间|预计结束时间|结束|预计结束|计划结束|预计完成时间|预计结束日期"
            ),
            required=True,
            after=("start",),
        ),
    ]
    sent_at: Annotated[
        dt.datetime,
        Column(
            label=Label("派工时间", "派工時間", "Sent out"),
            kind="datetime",
            also=spellings(
                "派单时间|派遣时间|派发时间|派工日期|派单日期|派出时间|下派时间|什么时候派的|哪天派的"
            ),
            required=True,
            past=True,
        ),
    ]
    taken_at: Annotated[
        dt.datetime | None,
        Column(
            label=Label("接单时间", "接單時間", "Taken"),
            kind="datetime",
            also=spellings(
                "接单日期|接受时间|确认时间|接派时间|领单时间|什么时候接的|哪天接的"
            ),
            past=True,
            after=("sent_at",),
        ),
    ] = None
    outcome: Annotated[
        str | None,
        Column(
            label=Label("完成情况", "完成情況", "Outcome"),
            kind="text_long",
            also=spellings(
                "服务结果|办理结果|完成结果|服务完成情况|回复情况|回单情况|受理回复|反馈情况|办结情况|办得怎么样|做得怎么样|干得怎么样"
            ),
        ),
    ] = None
    done_at: Annotated[
        dt.datetime | None,
        Column(
            label=Label("实际结束", "實際結束", "Done"),
            kind="datetime",
            also=spellings(
                "实际结束时间|完成时间|实际完成时间|回单时间|完工时间|服务完成时间|什么时候做完的|哪天做完的"
            ),
            past=True,
        ),
    ] = None
    fail_reason: Annotated[
        str | None,
        Column(
            label=Label("未完成原因", "未完成原因", "Why not done"),
            kind="text",
            also=spellings("未完成说明|未服务原因|退单原因|取消原因|未能完成原因"),
        ),
    ] = None
    activity_no: Annotated[
        str | None,
        Column(
            label=Label("活动编号", "活動編號", "Activity"),
            kind="ref",
            also=spellings("对应活动编号|关联活动|活动号"),
            ref="activity.activity_no",
        ),
    ] = None
    redo: Annotated[
        int | None,
        Column(
            label=Label("改派次数", "改派次數", "Times reassigned"),
            kind="int",
            also=spellings("重派次数|转派次数|改派"),
            default=0,
            low=0,
        ),
    ] = None
