"""The rectify sheet: one thing to put right in each row."""

import datetime as dt
from typing import Annotated, ClassVar

from volkit.model.text import Label
from volkit.sheets.base import AsMet, Column, HomeLine, InBook, Sheet, spellings


class Rectify(Sheet):
    """One row: one thing to put right."""

    key: ClassVar[str] = "rectify"
    label: ClassVar[Label] = Label("整改台账", "整改臺賬", "Rectification")
    tab: ClassVar[Label] = Label("督导", "督導", "Supervision")
    also: ClassVar[tuple[str, ...]] = spellings(
        "整改台账|整改清单|问题清单|问题整改|整改情况|整改落实|销号台账|销号清单|整改登记|问题台账"
    )
    in_book: ClassVar[InBook] = InBook(
        place=141,
        carried="active",
        ended_by=("done_on",),
        home=(
            HomeLine(
                label=Label(
                    "过期还没有完成的整改",
                    "過期還沒有完成的整改",
                    "Rectifications past their term",
                ),
                count='COUNTIFS({due},"<"&TODAY(),{due},">0",{done_on},"")',
            ),
            HomeLine(
                label=Label(
                    "7 天内到期的整改",
                    "7 天內到期的整改",
                    "Rectifications due within 7 days",
                ),
                count=(
                    'COUNTIFS({due},">="&TODAY(),{due},"<="&TODAY()+7,{done_on},"")'
                ),
            ),
        ),
    )
    as_met: ClassVar[AsMet] = AsMet(
        needs=("issue action", "due done_on closed owner"),
        least=3,
        identity=("issue rectify_no",),
    )

    rectify_no: Annotated[
        str,
        Column(
            label=Label("整改编号", "整改編號", "Rectification number"),
            kind="text",
            also=spellings(
                "整改单号|整改通知编号|整改通知书编号|问题编号|整改序号|编号"
            ),
            required=True,
            unique=True,
        ),
    ]
    inspection_no: Annotated[
        str,
        Column(
            label=Label("督导编号", "督導編號", "Inspection"),
            kind="ref",
            also=spellings(
                "督查编号|检查编号|检查单号|督导单号|来源检查|对应检查|对应督导"
            ),
            required=True,
            ref="inspection.inspection_no",
        ),
    ]
    issue: Annotated[
        str,
        Column(
            label=Label("问题", "問題", "Problem"),
            kind="text",
            also=spellings(
                "存在问题|存在的问题|问题描述|问题内容|主要问题|整改问题|整改事项|需整改问题|发现问题|发现的问题|问题表现"
            ),
            required=True,
        ),
    ]
    owner: Annotated[
        str,
        Column(
            label=Label("责任人", "責任人", "Responsible"),
            kind="person_name",
            also=spellings(
                "整改责任人|责任人员|整改负责人|负责人|责任人姓名|牵头人|谁整改|谁负责|谁来改"
            ),
            required=True,
        ),
    ]
    due: Annotated[
        dt.date,
        Column(
            label=Label("期限", "期限", "Due"),
            kind="date",
            also=spellings(
                "整改期限|整改时限|完成期限|完成时限|限期|整改截止日期|要求完成时间|整改到期日|时限|截止日期|计划完成时间|整改完成期限|限期时间|最晚哪天|哪天改完|要求哪天改完"
            ),
            required=True,
        ),
    ]
    action: Annotated[
        str | None,
        Column(
            label=Label("整改措施", "整改措施", "Measure"),
            kind="text_long",
            also=spellings(
                "措施|整改方案|整改办法|整改举措|整改要求|整改内容|具体措施|怎么改"
            ),
        ),
    ] = None
    done_on: Annotated[
        dt.date | None,
        Column(
            label=Label("完成日期", "完成日期", "Done on"),
            kind="date",
            also=spellings(
                "整改完成日期|整改完成时间|完成时间|实际完成时间|实际完成日期|销号日期|销号时间|办结日期|哪天改好的|哪天改完的|什么时候改好的"
            ),
            past=True,
        ),
    ] = None
    checked_by: Annotated[
        str | None,
        Column(
            label=Label("复查人", "複查人", "Checked by"),
            kind="person_name",
            also=spellings("复查人员|复核人|验收人|验收人员|复查验收人|谁复查的"),
        ),
    ] = None
    closed: Annotated[
        bool | None,
        Column(
            label=Label("销号", "銷號", "Closed"),
            kind="bool",
            also=spellings(
                "是否销号|已销号|是否完成|是否整改到位|是否整改完成|是否完成整改|改没改完|改完没有|销没销号"
            ),
        ),
    ] = None
