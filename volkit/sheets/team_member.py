"""The team_member sheet: one membership in each row."""

import datetime as dt
from typing import Annotated, ClassVar

from volkit.model.text import Label
from volkit.sheets.base import Column, Sheet


class TeamMember(Sheet):
    """One row: one membership."""

    key: ClassVar[str] = "team_member"
    label: ClassVar[Label] = Label("队员名册", "隊員名冊", "Team members")
    tab: ClassVar[Label] = Label("服务队", "服務隊", "Teams")

    team_no: Annotated[
        str,
        Column(
            label=Label("队伍编号", "隊伍編號", "Team number"),
            kind="ref",
            required=True,
            ref="team.team_no",
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
    role: Annotated[
        str | None,
        Column(
            label=Label("队内职务", "隊內職務", "Role in the team"),
            kind="text",
            default="队员",
        ),
    ] = None
    primary: Annotated[
        bool,
        Column(
            label=Label("主属标志", "主屬標誌", "Primary team"),
            kind="bool",
            required=True,
        ),
    ]
    joined: Annotated[
        dt.date,
        Column(
            label=Label("加入日期", "加入日期", "Joined on"), kind="date", required=True
        ),
    ]
    left: Annotated[
        dt.date | None,
        Column(label=Label("退出日期", "退出日期", "Left on"), kind="date"),
    ] = None
    reason: Annotated[
        str | None,
        Column(
            label=Label("退出原因", "退出原因", "Reason"),
            kind="code",
            required_if="left",
            codes="exit_reason",
        ),
    ] = None
