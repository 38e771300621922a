"""The team_member sheet: one membership in each row."""

import datetime as dt
from typing import Annotated, ClassVar

from volkit.model.text import Label
from volkit.sheets.base import AsMet, Column, InBook, Sheet, spellings


class TeamMember(Sheet):
    """One row: one membership."""

    key: ClassVar[str] = "team_member"
    label: ClassVar[Label] = Label("队员名册", "隊員名冊", "Team members")
    tab: ClassVar[Label] = Label("服务队", "服務隊", "Teams")
    also: ClassVar[tuple[str, ...]] = (
        "队员",
        "队员名单",
        "成员名册",
        "队员花名册",
    )
    in_book: ClassVar[InBook] = InBook(
        place=21, room=3_000, carried="active", ended_by=("left",)
    )
    as_met: ClassVar[AsMet] = AsMet(
        needs=("team_no", "volunteer_no", "role primary joined left"),
        personal=True,
        everyday=True,
        identity=("team_no", "volunteer_no"),
    )

    team_no: Annotated[
        str,
        Column(
            label=Label("队伍编号", "隊伍編號", "Team number"),
            kind="ref",
            also=spellings(
                "服务队编号|服务队|服务队名称|队伍名称|所属服务队|所在服务队|队名|"
                "志愿服务队|所属队伍|志愿服务队名称|Team"
            ),
            required=True,
            ref="team.team_no",
        ),
    ]
    volunteer_no: Annotated[
        str,
        Column(
            label=Label("志愿者编号", "志願者編號", "Volunteer number"),
            kind="ref",
            also=spellings(
                "志愿者号|志愿者证号|注册号|队员编号|人员编号|姓名|队员姓名|队员|"
                "志愿者姓名|成员姓名"
            ),
            required=True,
            ref="volunteer.volunteer_no",
        ),
    ]
    role: Annotated[
        str | None,
        Column(
            label=Label("队内职务", "隊內職務", "Role in the team"),
            kind="text",
            also=spellings("职务|队内分工|角色|担任职务|职责|队内角色"),
            default="队员",
        ),
    ] = None
    primary: Annotated[
        bool,
        Column(
            label=Label("主属标志", "主屬標誌", "Primary team"),
            kind="bool",
            also=spellings("是否主属|主队|主属队伍|是否主队|主属"),
            required=True,
        ),
    ]
    joined: Annotated[
        dt.date,
        Column(
            label=Label("加入日期", "加入日期", "Joined on"),
            kind="date",
            also=spellings("入队日期|入队时间|加入时间|参加日期"),
            past=True,
            required=True,
        ),
    ]
    left: Annotated[
        dt.date | None,
        Column(
            label=Label("退出日期", "退出日期", "Left on"),
            kind="date",
            also=spellings("退出时间|离队日期|离队时间|退队日期|退队时间"),
            past=True,
            after=("joined",),
        ),
    ] = None
    reason: Annotated[
        str | None,
        Column(
            label=Label("退出原因", "退出原因", "Reason"),
            kind="code",
            also=(
                "离队原因",
                "退队原因",
            ),
            required_if="left",
            codes="exit_reason",
        ),
    ] = None
