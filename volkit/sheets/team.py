"""The team sheet: one team in each row."""

import datetime as dt
from typing import Annotated, ClassVar

from volkit.model.text import Label
from volkit.sheets.base import AsMet, Column, InBook, Sheet, spellings


class Team(Sheet):
    """One row: one team."""

    key: ClassVar[str] = "team"
    label: ClassVar[Label] = Label("服务队", "服務隊", "Service teams")
    tab: ClassVar[Label] = Label("服务队", "服務隊", "Teams")
    also: ClassVar[tuple[str, ...]] = (
        "服务队一览",
        "队伍",
        "服务队名单",
        "服务队情况",
        "志愿服务队",
        "服务队统计",
    )
    in_book: ClassVar[InBook] = InBook(place=20, carried="active", ended_by=("until",))
    as_met: ClassVar[AsMet] = AsMet(
        needs=("name team_no", "leader size station_no type phone classes area"),
        proven=True,
        everyday=True,
        identity=("team_no name",),
    )

    team_no: Annotated[
        str,
        Column(
            label=Label("队伍编号", "隊伍編號", "Team number"),
            kind="text",
            also=spellings("编号|服务队编号|队号|志愿服务队编号|队伍号|团队编号"),
            required=True,
            unique=True,
        ),
    ]
    name: Annotated[
        str,
        Column(
            label=Label("队伍名称", "隊伍名稱", "Name"),
            kind="text",
            also=spellings(
                "服务队名称|志愿服务队|名称|队名|服务队|志愿者服务队|服务队全称|"
                "志愿服务队名称|团队名称|组织名称|党员志愿服务队|志愿队伍名称|"
                "党员志愿者服务队|志愿者服务队名称|分队名称|小队名称|队伍|"
                "Team name|Team"
            ),
            required=True,
            width=20,
        ),
    ]
    type: Annotated[
        str,
        Column(
            label=Label("队伍类型", "隊伍類型", "Type"),
            kind="code",
            also=spellings("类型|服务队类型|队伍类别|队伍性质|服务队类别"),
            required=True,
            codes="team_type",
        ),
    ]
    profession: Annotated[
        str | None,
        Column(
            label=Label("专业类别", "專業類別", "Profession"),
            kind="code",
            also=(
                "专业类型",
                "专业",
                "专业方向",
            ),
            codes="team_profession",
        ),
    ] = None
    classes: Annotated[
        list[str],
        Column(
            label=Label("服务类别", "服務類別", "Service classes"),
            kind="code_multi",
            also=spellings(
                "服务内容|服务项目|服务领域|服务类型|主要服务内容|服务方向|"
                "主要服务项目|服务特色|志愿服务项目|活动内容|职责"
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
            also=spellings(
                "所属服务站|服务站|站点|站点名称|所在站点|站点编号|所属服务站点|所在社区|社区|所属社区|所属志愿服务站|依托站点|挂靠站点|挂靠站|挂靠服务站|所属站"
            ),
            required=True,
            ref="station.station_no",
        ),
    ]
    org: Annotated[
        str | None,
        Column(
            label=Label("主管单位", "主管單位", "Organiser"),
            kind="text",
            also=spellings(
                "主管部门|所属单位|组建单位|所在单位|依托单位|单位|成立单位"
            ),
        ),
    ] = None
    party_org: Annotated[
        str | None,
        Column(
            label=Label("所属党组织", "所屬黨組織", "Party organisation"),
            kind="text",
            also=spellings("党支部|党组织|所属党支部|依托党组织|所在党组织|所属支部"),
        ),
    ] = None
    area: Annotated[
        str | None,
        Column(
            label=Label("责任区", "責任區", "Area of duty"),
            kind="text",
            also=spellings("责任区域|服务区域|包保区域|服务范围|活动区域"),
            source="S-SEED",
        ),
    ] = None
    weekday: Annotated[
        str | None,
        Column(
            label=Label("每周活动日", "每週活動日", "Weekly activity day"),
            kind="text",
            also=spellings("活动日|每周活动时间|固定活动日|活动时间|每周服务日"),
        ),
    ] = None
    leader: Annotated[
        str,
        Column(
            label=Label("队长", "隊長", "Leader"),
            kind="ref",
            also=spellings(
                "负责人|队长姓名|领队|联系人|负责人姓名|服务队队长|队长(负责人)"
            ),
            required=True,
            ref="volunteer.volunteer_no",
        ),
    ]
    phone: Annotated[
        str,
        Column(
            label=Label("联系电话", "聯繫電話", "Phone"),
            kind="phone",
            also=spellings(
                "电话|联系方式|手机|手机号|队长电话|负责人电话|联系人电话|"
                "队长联系电话|负责人联系电话|联系手机|手机号码|队长手机"
            ),
            required=True,
            privacy=2,
        ),
    ]
    since: Annotated[
        dt.date,
        Column(
            label=Label("成立日期", "成立日期", "Since"),
            kind="date",
            also=spellings("成立时间|组建时间|组建日期|建队时间|建队日期|成立年月"),
            past=True,
            required=True,
        ),
    ]
    flag_date: Annotated[
        dt.date | None,
        Column(
            label=Label("授旗日期", "授旗日期", "Flag date"),
            kind="date",
            also=("授旗时间",),
            past=True,
        ),
    ] = None
    flag_no: Annotated[
        str | None,
        Column(
            label=Label("队旗编号", "隊旗編號", "Flag number"),
            kind="ref",
            also=("旗帜编号",),
            ref="insignia.item_no",
        ),
    ] = None
    quota: Annotated[
        int | None,
        Column(
            label=Label("定员", "定員", "Places"),
            kind="int",
            also=(
                "编制人数",
                "计划人数",
            ),
            low=1,
        ),
    ] = None
    size: Annotated[
        int | None,
        Column(
            label=Label("现有人数", "現有人數", "Members now"),
            kind="int",
            also=spellings(
                "人数|队员人数|志愿者人数|队伍人数|成员人数|现有队员|队员数|"
                "志愿者数|党员人数|总人数|队员总数"
            ),
            low=0,
            calculated=True,
        ),
    ] = None
    status: Annotated[
        str,
        Column(
            label=Label("状态", "狀態", "Status"),
            kind="code",
            also=(
                "队伍状态",
                "现状",
            ),
            required=True,
            codes="volunteer_status",
        ),
    ]
    until: Annotated[
        dt.date | None,
        Column(
            label=Label("停用日期", "停用日期", "Until"),
            kind="date",
            also=(
                "撤销日期",
                "解散日期",
            ),
            after=("since",),
        ),
    ] = None
