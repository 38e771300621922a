"""The notice sheet: one advance notice in each row."""

import datetime as dt
from typing import Annotated, ClassVar

from volkit.model.text import Label
from volkit.sheets.base import AsMet, Column, HomeLine, InBook, Sheet, spellings


class Notice(Sheet):
    """One row: one advance notice."""

    key: ClassVar[str] = "notice"
    label: ClassVar[Label] = Label("活动预告", "活動預告", "Notices")
    tab: ClassVar[Label] = Label("服务菜单", "服務菜單", "Service menu")
    also: ClassVar[tuple[str, ...]] = (
        "预告",
        "活动预告表",
        "服务预告",
        "活动预报",
        "下周预告",
        "活动公告",
        "一周活动安排",
        "周活动安排",
        "活动通知",
    )
    in_book: ClassVar[InBook] = InBook(
        place=61,
        home=(
            HomeLine(
                label=Label(
                    "7 天内的活动预告",
                    "7 天內的活動預告",
                    "Announced for the next 7 days",
                ),
                count='COUNTIFS({when},">="&TODAY(),{when},"<"&TODAY()+8)',
            ),
        ),
    )
    as_met: ClassVar[AsMet] = AsMet(
        needs=(
            "title notice_no content",
            "when place",
            "published_on channels hotline support need change quota notice_no",
        ),
        least=3,
        identity=("notice_no title",),
    )

    notice_no: Annotated[
        str,
        Column(
            label=Label("预告编号", "預告編號", "Notice number"),
            kind="text",
            also=spellings("预告号|公告编号|编号|预告序号|通知编号"),
            required=True,
            unique=True,
        ),
    ]
    title: Annotated[
        str,
        Column(
            label=Label("标题", "標題", "Title"),
            kind="text",
            also=spellings(
                "预告标题|预告名称|活动名称|活动主题|名称|活动|预告活动|主题|公告标题|服务名称"
            ),
            required=True,
        ),
    ]
    content: Annotated[
        str,
        Column(
            label=Label("服务内容形式", "服務內容形式", "Content and form"),
            kind="text_long",
            also=spellings(
                "服务内容和形式|服务内容及形式|活动内容|服务内容|内容|内容及形式|活动内容及形式|主要内容"
            ),
            required=True,
            source="S-SEED",
        ),
    ]
    when: Annotated[
        dt.datetime,
        Column(
            label=Label("时间", "時間", "When"),
            kind="datetime",
            also=spellings(
                "活动时间|预告时间|开展时间|服务时间|活动日期|举办时间|拟开展时间|计划时间|预计时间|活动开始时间|日期"
            ),
            required=True,
            source="S-SEED",
        ),
    ]
    place: Annotated[
        str,
        Column(
            label=Label("地点", "地點", "Place"),
            kind="text",
            also=spellings(
                "活动地点|服务地点|活动地址|集合地点|开展地点|举办地点|活动场所"
            ),
            required=True,
            source="S-SEED",
        ),
    ]
    team_no: Annotated[
        str,
        Column(
            label=Label("服务队", "服務隊", "Team"),
            kind="ref",
            also=spellings(
                "组织队伍|服务队名称|承办队伍|服务队伍|主办队伍|队伍编号|责任队伍|实施队伍|开展队伍|组织单位|主办单位|承办单位"
            ),
            required=True,
            ref="team.team_no",
            source="S-SEED",
        ),
    ]
    need: Annotated[
        str | None,
        Column(
            label=Label("招募条件", "招募條件", "Who is sought"),
            kind="text",
            also=spellings("报名条件|招募要求|参加条件|招募对象|报名要求"),
        ),
    ] = None
    quota: Annotated[
        int | None,
        Column(
            label=Label("名额", "名額", "Places"),
            kind="int",
            also=spellings("招募人数|招募名额|拟招募人数|计划人数|报名名额|需要人数"),
            low=1,
        ),
    ] = None
    risk: Annotated[
        str | None,
        Column(
            label=Label("风险提示", "風險提示", "Risks"),
            kind="text",
            also=spellings("安全提示|风险说明|安全风险|注意事项"),
            source="L-685",
        ),
    ] = None
    support: Annotated[
        str | None,
        Column(
            label=Label("保障", "保障", "Support"),
            kind="text",
            also=spellings("保障措施|服务保障|后勤保障|保障条件|物资保障"),
        ),
    ] = None
    channels: Annotated[
        list[str],
        Column(
            label=Label("发布渠道", "發佈渠道", "Published through"),
            kind="code_multi",
            also=spellings(
                "预告渠道|发布方式|发布平台|公布渠道|公布方式|预告方式|发布途径"
            ),
            required=True,
            codes="channel",
            source="S-SEED",
        ),
    ]
    published_on: Annotated[
        dt.date,
        Column(
            label=Label("发布日期", "發佈日期", "Published on"),
            kind="date",
            also=spellings(
                "发布时间|预告日期|公布日期|公布时间|预告发布时间|发布日|贴出日期|张贴日期"
            ),
            required=True,
            past=True,
        ),
    ]
    hotline: Annotated[
        str,
        Column(
            label=Label("联系热线", "聯繫熱線", "Hotline"),
            kind="phone",
            also=spellings(
                "服务热线|热线|联系电话|咨询电话|报名电话|热线电话|联系方式|咨询热线"
            ),
            required=True,
        ),
    ]
    change: Annotated[
        str | None,
        Column(
            label=Label("变更说明", "變更說明", "Changes"),
            kind="text",
            also=spellings(
                "变更情况|变更|取消说明|调整说明|变更或取消|更改说明|变动情况|变动说明"
            ),
        ),
    ] = None
