"""The team sheet: one team in each row."""

import datetime as dt
from typing import Annotated, ClassVar

from volkit.model.text import Label
from volkit.sheets.base import Column, Sheet


class Team(Sheet):
    """One row: one team."""

    key: ClassVar[str] = "team"
    label: ClassVar[Label] = Label("服务队", "服務隊", "Service teams")
    tab: ClassVar[Label] = Label("服务队", "服務隊", "Teams")

    team_no: Annotated[
        str,
        Column(
            label=Label("队伍编号", "隊伍編號", "Team number"),
            kind="text",
            required=True,
            unique=True,
        ),
    ]
    name: Annotated[
        str,
        Column(
            label=Label("队伍名称", "隊伍名稱", "Name"),
            kind="text",
            also=(
                "服务队名称",
                "志愿服务队",
            ),
            required=True,
        ),
    ]
    type: Annotated[
        str,
        Column(
            label=Label("队伍类型", "隊伍類型", "Type"),
            kind="code",
            required=True,
            codes="team_type",
        ),
    ]
    profession: Annotated[
        str | None,
        Column(
            label=Label("专业类别", "專業類別", "Profession"),
            kind="code",
            codes="team_profession",
        ),
    ] = None
    classes: Annotated[
        list[str],
        Column(
            label=Label("服务类别", "服務類別", "Service classes"),
            kind="code_multi",
            also=(
                "服务内容",
                "服务项目",
                "服务领域",
            ),
            required=True,
            codes="service_class",
        ),
    ]
    station_no: Annotated[
        str,
        Column(
            label=Label("所属站点", "所屬站點", "Station"),
            kind="ref",
            required=True,
            ref="station.station_no",
        ),
    ]
    org: Annotated[
        str | None,
        Column(label=Label("主管单位", "主管單位", "Organiser"), kind="text"),
    ] = None
    party_org: Annotated[
        str | None,
        Column(
            label=Label("所属党组织", "所屬黨組織", "Party organisation"), kind="text"
        ),
    ] = None
    area: Annotated[
        str | None,
        Column(
            label=Label("责任区", "責任區", "Area of duty"),
            kind="text",
            source="S-SEED",
        ),
    ] = None
    weekday: Annotated[
        str | None,
        Column(
            label=Label("每周活动日", "每週活動日", "Weekly activity day"), kind="text"
        ),
    ] = None
    leader: Annotated[
        str,
        Column(
            label=Label("队长", "隊長", "Leader"),
            kind="ref",
            required=True,
            ref="volunteer.volunteer_no",
        ),
    ]
    phone: Annotated[
        str,
        Column(
            label=Label("联系电话", "聯繫電話", "Phone"),
            kind="phone",
            required=True,
            privacy=2,
        ),
    ]
    since: Annotated[
        dt.date,
        Column(
            label=Label("成立日期", "成立日期", "Since"), kind="date", required=True
        ),
    ]
    flag_date: Annotated[
        dt.date | None,
        Column(label=Label("授旗日期", "授旗日期", "Flag date"), kind="date"),
    ] = None
    flag_no: Annotated[
        str | None,
        Column(
            label=Label("队旗编号", "隊旗編號", "Flag number"),
            kind="ref",
            ref="insignia.item_no",
        ),
    ] = None
    quota: Annotated[
        int | None, Column(label=Label("定员", "定員", "Places"), kind="int")
    ] = None
    size: Annotated[
        int | None,
        Column(
            label=Label("现有人数", "現有人數", "Members now"),
            kind="int",
            calculated=True,
        ),
    ] = None
    status: Annotated[
        str,
        Column(
            label=Label("状态", "狀態", "Status"),
            kind="code",
            required=True,
            codes="volunteer_status",
        ),
    ]
    until: Annotated[
        dt.date | None,
        Column(label=Label("停用日期", "停用日期", "Until"), kind="date"),
    ] = None
