"""The post_check sheet: one look at how a post is kept in each row."""

import datetime as dt
from typing import Annotated, ClassVar

from volkit.model.text import Label
from volkit.sheets.base import AsMet, Column, HomeLine, InBook, Sheet, spellings


class PostCheck(Sheet):
    """One row: one check of a claimed post."""

    key: ClassVar[str] = "post_check"
    label: ClassVar[Label] = Label("履岗检查", "履崗檢查", "Post checks")
    tab: ClassVar[Label] = Label("岗位", "崗位", "Posts")
    also: ClassVar[tuple[str, ...]] = (
        "履岗",
        "履岗考核",
        "履岗情况",
        "岗位考核",
        "岗位检查",
        "履职考核",
    )
    in_book: ClassVar[InBook] = InBook(
        place=92,
        room=3_000,
        home=(
            HomeLine(
                label=Label(
                    "还没有反馈给单位的履岗检查",
                    "還沒有反饋給單位的履崗檢查",
                    "Post checks not yet fed back to the work unit",
                ),
                count='COUNTIFS({day},">0",{fed_back_on},"")',
            ),
        ),
    )
    as_met: ClassVar[AsMet] = AsMet(
        needs=("claim_no", "day text score by times fed_back_on"),
        identity=("claim_no",),
    )

    claim_no: Annotated[
        str,
        Column(
            label=Label("认领编号", "認領編號", "Claim"),
            kind="ref",
            also=spellings("认领号|认岗编号|认领书编号|认岗序号|认领序号|对应认领"),
            required=True,
            ref="post_claim.claim_no",
        ),
    ]
    day: Annotated[
        dt.date,
        Column(
            label=Label("检查日期", "檢查日期", "Checked on"),
            kind="date",
            also=spellings(
                "考核日期|检查时间|考核时间|履岗检查日期|哪天查的|哪天检查的"
            ),
            required=True,
            past=True,
        ),
    ]
    times: Annotated[
        int | None,
        Column(
            label=Label("履岗次数", "履崗次數", "Times served"),
            kind="int",
            also=spellings("上岗次数|履岗天数|服务次数|上岗几次|去了几次"),
            low=0,
            calculated=True,
        ),
    ] = None
    text: Annotated[
        str,
        Column(
            label=Label("履岗情况", "履崗情況", "How it is kept"),
            kind="text",
            also=spellings(
                "检查情况|考核情况|履职情况|岗位履行情况|履岗表现|干得怎么样|做得怎么样"
            ),
            required=True,
        ),
    ]
    score: Annotated[
        float | None,
        Column(
            label=Label("履岗得分", "履崗得分", "Score"),
            kind="decimal",
            also=spellings("得分|考核得分|评分|考核分|打分"),
            low=0,
            high=100,
        ),
    ] = None
    by: Annotated[
        str,
        Column(
            label=Label("检查人", "檢查人", "Checked by"),
            kind="person_name",
            also=spellings("考核人|检查人员|考核人员|谁检查的|谁查的"),
            required=True,
        ),
    ]
    fed_back_on: Annotated[
        dt.date | None,
        Column(
            label=Label("反馈单位日期", "反饋單位日期", "Fed back on"),
            kind="date",
            also=spellings("反馈日期|反馈时间|向单位反馈日期|向单位反馈时间"),
            past=True,
            after=("day",),
            source="F-ZJ",
        ),
    ] = None
