"""The publicity sheet: one public notice in each row."""

import datetime as dt
from typing import Annotated, ClassVar

from volkit.model.text import Label
from volkit.sheets.base import AsMet, Column, HomeLine, InBook, Sheet, spellings


class Publicity(Sheet):
    """One row: one matter that was made public."""

    key: ClassVar[str] = "publicity"
    label: ClassVar[Label] = Label("公示登记", "公示登記", "Public notices")
    tab: ClassVar[Label] = Label("星级评定", "星級評定", "Stars")
    also: ClassVar[tuple[str, ...]] = (
        "公示台账",
        "公示记录",
        "公示登记表",
        "公示情况",
        "公示一览",
        "公示情况登记",
    )
    in_book: ClassVar[InBook] = InBook(
        place=113,
        home=(
            HomeLine(
                label=Label("正在公示的事项", "正在公示的事項", "Notices now public"),
                count='COUNTIFS({from},"<="&TODAY(),{to},">="&TODAY())',
            ),
            HomeLine(
                label=Label(
                    "公示期满、有异议未处理",
                    "公示期滿、有異議未處理",
                    "Notices that ended with objections unsettled",
                ),
                count='COUNTIFS({to},"<"&TODAY(),{objections},">0",{handled},"")',
            ),
        ),
    )
    as_met: ClassVar[AsMet] = AsMet(
        needs=(
            "publicity_no title matter",
            "from to",
            "channel to masked objections handled hotline",
        ),
        least=3,
        identity=("publicity_no title matter",),
    )

    publicity_no: Annotated[
        str,
        Column(
            label=Label("公示编号", "公示編號", "Publicity number"),
            kind="text",
            also=spellings("公示号|公示批次|公示文号|公示序号"),
            required=True,
            unique=True,
        ),
    ]
    matter: Annotated[
        str,
        Column(
            label=Label("事项", "事項", "Matter"),
            kind="code",
            also=spellings(
                "公示事项|公示类别|公示类型|公示项目|事项类别|公示内容类别|内容类别|公示种类"
            ),
            required=True,
            codes="publicity_matter",
        ),
    ]
    title: Annotated[
        str,
        Column(
            label=Label("标题", "標題", "Title"),
            kind="text",
            also=spellings("公示标题|公示名称|公示内容|公示主题|公示什么|公示的什么"),
            required=True,
        ),
    ]
    channel: Annotated[
        list[str],
        Column(
            label=Label("地点渠道", "地點渠道", "Where shown"),
            kind="code_multi",
            also=spellings(
                "公示地点|公示渠道|公示方式|公示位置|公示场所|公示形式|公示范围|张贴地点|张贴位置|地点|贴在哪|贴在哪里|贴在哪儿|张贴处"
            ),
            required=True,
            codes="channel",
        ),
    ]
    from_: Annotated[
        dt.date,
        Column(
            label=Label("公示起", "公示起", "From"),
            kind="date",
            also=spellings(
                "起|公示开始日期|公示起始日期|公示日期|公示时间|公示开始时间|起始日期|开始日期|公示开始|公示自|从哪天|从哪天开始|哪天贴的|开始"
            ),
            required=True,
        ),
    ]
    to: Annotated[
        dt.date,
        Column(
            label=Label("公示止", "公示止", "To"),
            kind="date",
            also=spellings(
                "止|公示结束日期|公示截止日期|公示结束时间|公示截止时间|公示期至|截止日期|结束日期|公示结束|公示至|到哪天|到哪天结束|哪天撤的|结束"
            ),
            required=True,
            after=("from",),
        ),
    ]
    masked: Annotated[
        bool,
        Column(
            label=Label("脱敏检查", "脫敏檢查", "Masked"),
            kind="bool",
            also=spellings("是否脱敏|已脱敏|脱敏|隐私检查|是否隐去个人信息"),
            required=True,
            source="L-PIPL",
        ),
    ]
    objections: Annotated[
        int,
        Column(
            label=Label("异议数", "異議數", "Objections"),
            kind="int",
            also=spellings(
                "异议件数|异议条数|异议人数|反映件数|收到异议数|有无异议|收到异议|有没有人提意见|有没有意见|有没有异议|异议|几人提意见|提意见人数"
            ),
            required=True,
            default=0,
            low=0,
        ),
    ]
    handled: Annotated[
        str | None,
        Column(
            label=Label("异议处理", "異議處理", "How settled"),
            kind="text",
            also=spellings(
                "异议处理结果|异议处理情况|处理结果|处理情况|公示结果|怎么处理的|异议怎么处理|处理"
            ),
        ),
    ] = None
    hotline: Annotated[
        str,
        Column(
            label=Label("监督电话", "監督電話", "Phone for objections"),
            kind="phone",
            also=spellings("举报电话|受理电话|联系电话|反映电话|监督举报电话"),
            required=True,
        ),
    ]
