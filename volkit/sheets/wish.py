"""The wish sheet: one small wish in each row."""

import datetime as dt
from typing import Annotated, ClassVar

from volkit.model.text import Label
from volkit.sheets.base import AsMet, Column, HomeLine, InBook, Sheet, spellings


class Wish(Sheet):
    """One row: one small wish."""

    key: ClassVar[str] = "wish"
    label: ClassVar[Label] = Label("微心愿", "微心願", "Small wishes")
    tab: ClassVar[Label] = Label("预约", "預約", "Bookings")
    also: ClassVar[tuple[str, ...]] = (
        "心愿",
        "微心愿台账",
        "微心愿登记",
        "心愿登记",
        "心愿墙",
        "心愿认领",
        "微心愿征集",
        "微心愿认领",
        "微心愿征集认领",
        "心愿清单",
        "圆梦微心愿",
    )
    in_book: ClassVar[InBook] = InBook(
        place=74,
        carried="active",
        ended_by=("done_on",),
        home=(
            HomeLine(
                label=Label(
                    "还没有人认领的微心愿",
                    "還沒有人認領的微心願",
                    "Wishes nobody has taken",
                ),
                count='COUNTIFS({wish_no},"?*",{claimed_on},"",{done_on},"")',
            ),
            HomeLine(
                label=Label(
                    "已认领、还没有对接的微心愿",
                    "已認領、還沒有對接的微心願",
                    "Wishes taken, no contact yet",
                ),
                count='COUNTIFS({claimed_on},">0",{contacted_on},"",{done_on},"")',
            ),
        ),
    )
    as_met: ClassVar[AsMet] = AsMet(
        needs=(
            "content wish_no",
            "person volunteer_no claimed_on contacted_on cost hardship done_on wish_no",
        ),
        personal=True,
        identity=("wish_no person content",),
    )

    wish_no: Annotated[
        str,
        Column(
            label=Label("心愿编号", "心願編號", "Wish number"),
            kind="text",
            also=spellings("微心愿编号|心愿号|编号|心愿序号|征集编号"),
            required=True,
            unique=True,
        ),
    ]
    person: Annotated[
        str,
        Column(
            label=Label("心愿人", "心願人", "Who wishes"),
            kind="person_name",
            also=spellings(
                "心愿人姓名|许愿人|姓名|征集对象|困难群众|困难群众姓名|许愿人姓名|服务对象|对象姓名|微心愿申请人|申请人|谁的心愿|谁许的愿"
            ),
            required=True,
            privacy=3,
        ),
    ]
    hardship: Annotated[
        str | None,
        Column(
            label=Label("困难类型", "困難類型", "Hardship"),
            kind="text",
            also=spellings(
                "困难类别|对象类型|人员类别|困难情况|群众类别|对象类别|家庭情况"
            ),
            privacy=3,
        ),
    ] = None
    division: Annotated[
        str,
        Column(
            label=Label("所属社区", "所屬社區", "Community"),
            kind="ref",
            also=spellings("社区|所在社区|所属区域|区域|征集社区|所属街道|居住社区"),
            required=True,
            ref="division.code",
        ),
    ]
    content: Annotated[
        str,
        Column(
            label=Label("心愿内容", "心願內容", "The wish"),
            kind="text",
            also=spellings(
                "微心愿内容|心愿|微心愿|心愿名称|愿望|具体心愿|微心愿名称|愿望内容|需求内容|想要什么|想要啥|有什么心愿"
            ),
            required=True,
        ),
    ]
    cost: Annotated[
        float | None,
        Column(
            label=Label("预计金额", "預計金額", "Estimated cost"),
            kind="money",
            also=spellings(
                "金额|预计费用|所需金额|预算金额|预计金额(元)|所需资金|价值|大约金额|大概金额|大约多少钱|大概多少钱|估计金额|多少钱|需要多少钱|预估金额"
            ),
            low=0,
        ),
    ] = None
    asked_on: Annotated[
        dt.date,
        Column(
            label=Label("征集日期", "徵集日期", "Collected on"),
            kind="date",
            also=spellings(
                "征集时间|登记日期|申报日期|许愿日期|登记时间|申报时间|征集日"
            ),
            required=True,
            past=True,
        ),
    ]
    by: Annotated[
        str,
        Column(
            label=Label("审核人", "審核人", "Approved by"),
            kind="person_name",
            also=spellings("审核人员|审批人|把关人|核实人|征集人|审核"),
            required=True,
        ),
    ]
    volunteer_no: Annotated[
        str | None,
        Column(
            label=Label("认领人编号", "認領人編號", "Taken by"),
            kind="ref",
            also=spellings(
                "认领志愿者编号|认领党员编号|志愿者编号|认领编号|认领人|认领人姓名|认领志愿者|认领党员|谁认领的|谁认领"
            ),
            ref="volunteer.volunteer_no",
        ),
    ] = None
    claimed_on: Annotated[
        dt.date | None,
        Column(
            label=Label("认领日期", "認領日期", "Taken on"),
            kind="date",
            also=spellings("认领时间|认领日|领取日期|哪天认领的"),
            past=True,
            after=("asked_on",),
        ),
    ] = None
    contacted_on: Annotated[
        dt.date | None,
        Column(
            label=Label("对接日期", "對接日期", "Contacted on"),
            kind="date",
            also=spellings(
                "对接时间|联系日期|联系时间|对接联系日期|哪天联系的|哪天对接的"
            ),
            past=True,
            after=("claimed_on",),
        ),
    ] = None
    due: Annotated[
        dt.date | None,
        Column(
            label=Label("完成期限", "完成期限", "Due"),
            kind="date",
            also=spellings(
                "期限|办结期限|计划完成时间|拟完成时间|完成时限|计划完成日期|最晚哪天"
            ),
            after=("asked_on",),
        ),
    ] = None
    done_on: Annotated[
        dt.date | None,
        Column(
            label=Label("完成日期", "完成日期", "Done on"),
            kind="date",
            also=spellings(
                "完成时间|实现日期|实现时间|圆梦日期|圆梦时间|办结日期|达成日期|哪天完成的|哪天办好的"
            ),
            past=True,
            after=("asked_on", "claimed_on"),
        ),
    ] = None
    next_round: Annotated[
        bool | None,
        Column(
            label=Label("转下轮", "轉下輪", "To the next round"),
            kind="bool",
            also=spellings("是否转下轮|转入下轮|转下一轮|结转下轮|转下期"),
            source="F-SG",
        ),
    ] = None
    score: Annotated[
        str | None,
        Column(
            label=Label("满意度", "滿意度", "Satisfaction"),
            kind="code",
            also=spellings("满意程度|满意情况|评价|是否满意|服务评价|心愿人满意度"),
            codes="satisfaction",
        ),
    ] = None
