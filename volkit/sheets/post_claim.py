"""The post_claim sheet: one claim of a post in each row."""

import datetime as dt
from typing import Annotated, ClassVar

from volkit.model.text import Label
from volkit.sheets.base import AsMet, Column, HomeLine, InBook, Sheet, spellings


class PostClaim(Sheet):
    """One row: one person who took one post."""

    key: ClassVar[str] = "post_claim"
    label: ClassVar[Label] = Label("岗位认领", "崗位認領", "Post claims")
    tab: ClassVar[Label] = Label("岗位", "崗位", "Posts")
    also: ClassVar[tuple[str, ...]] = (
        "认领",
        "认岗",
        "岗位认领表",
        "认领登记",
        "认领台账",
        "认岗定责",
        "上岗登记",
        "认岗",
    )
    in_book: ClassVar[InBook] = InBook(
        place=91,
        room=3_000,
        carried="active",
        ended_by=("to",),
        home=(
            HomeLine(
                label=Label(
                    "已认领、还没有上岗日期的岗位",
                    "已認領、還沒有上崗日期的崗位",
                    "Posts claimed, not yet begun",
                ),
                count='COUNTIFS({claim_no},"?*",{from},"",{to},"")',
            ),
        ),
    )
    as_met: ClassVar[AsMet] = AsMet(
        needs=(
            "post_no",
            "volunteer_no name",
            "claim_no way day from to signed plaque reason",
        ),
        least=3,
        personal=True,
        identity=("post_no", "volunteer_no name"),
    )

    claim_no: Annotated[
        str,
        Column(
            label=Label("认领编号", "認領編號", "Claim number"),
            kind="text",
            also=spellings("认领号|认岗编号|认领书编号|认岗序号|认领序号"),
            required=True,
            unique=True,
        ),
    ]
    post_no: Annotated[
        str,
        Column(
            label=Label("岗位编号", "崗位編號", "Post"),
            kind="ref",
            also=spellings(
                "岗位|岗位名称|认领岗位|认领岗位名称|所认岗位|认岗名称|"
                "岗位号|所在岗位|上岗岗位|认领的岗位"
            ),
            required=True,
            ref="post.post_no",
        ),
    ]
    volunteer_no: Annotated[
        str,
        Column(
            label=Label("志愿者编号", "志願者編號", "Volunteer number"),
            kind="ref",
            also=spellings("志愿者号|志愿者证号|注册号|人员编号|Volunteer no."),
            required=True,
            ref="volunteer.volunteer_no",
        ),
    ]
    name: Annotated[
        str | None,
        Column(
            label=Label("姓名", "姓名", "Name"),
            kind="person_name",
            also=spellings(
                "认领人|认领人姓名|志愿者姓名|党员姓名|上岗人|上岗人员|认岗人|认岗党员|认领党员|认岗人姓名|谁认领的|谁认的岗|谁认领|谁来干"
            ),
            required_if="without volunteer_no",
            privacy=2,
        ),
    ] = None
    way: Annotated[
        str,
        Column(
            label=Label("认领方式", "認領方式", "Way"),
            kind="code",
            also=spellings(
                "认岗方式|上岗方式|产生方式|定岗方式|怎么定的|怎么产生的|如何产生"
            ),
            required=True,
            codes="claim_way",
        ),
    ]
    day: Annotated[
        dt.date,
        Column(
            label=Label("认领日期", "認領日期", "Claimed on"),
            kind="date",
            also=spellings("认领时间|认岗日期|认岗时间|定岗日期|哪天认领的"),
            required=True,
            past=True,
        ),
    ]
    publicity_no: Annotated[
        str | None,
        Column(
            label=Label("公示编号", "公示編號", "Notice"),
            kind="ref",
            also=spellings("公示号|公示文号"),
            ref="publicity.publicity_no",
        ),
    ] = None
    from_: Annotated[
        dt.date | None,
        Column(
            label=Label("上岗日期", "上崗日期", "Begins on"),
            kind="date",
            also=spellings(
                "上岗时间|到岗日期|履岗开始日期|起始日期|什么时候开始干|什么时候上岗|哪天上岗|哪天开始"
            ),
            after=("day",),
        ),
    ] = None
    signed: Annotated[
        bool,
        Column(
            label=Label("责任书签订", "責任書簽訂", "Pledge signed"),
            kind="bool",
            also=spellings(
                "是否签订责任书|签订责任书|认领书签订|签责任书|责任书|责任书签没签|签没签责任书|责任书签了没有|签没签"
            ),
            required=True,
        ),
    ]
    plaque: Annotated[
        bool | None,
        Column(
            label=Label("挂牌", "掛牌", "Plaque up"),
            kind="bool",
            also=spellings("是否挂牌|已挂牌|挂没挂牌|牌子挂没挂"),
            source="S-SEED",
        ),
    ] = None
    to: Annotated[
        dt.date | None,
        Column(
            label=Label("离岗日期", "離崗日期", "Left on"),
            kind="date",
            also=spellings("离岗时间|退岗日期|下岗日期|离任日期|哪天不干的|哪天离岗"),
            past=True,
            after=("day", "from"),
        ),
    ] = None
    reason: Annotated[
        str | None,
        Column(
            label=Label("离岗原因", "離崗原因", "Reason for leaving"),
            kind="text",
            also=spellings("退岗原因|调整原因|为什么不干了"),
            required_if="to",
        ),
    ] = None
