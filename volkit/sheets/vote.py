"""The vote sheet: how one group of raters voted on one person in each row."""

from typing import Annotated, ClassVar

from volkit.model.text import Label
from volkit.sheets.base import AsMet, Column, InBook, Sheet, spellings


class Vote(Sheet):
    """One row: the tally of one group of raters about one person."""

    key: ClassVar[str] = "vote"
    label: ClassVar[Label] = Label("民主测评", "民主測評", "Votes")
    tab: ClassVar[Label] = Label("星级评定", "星級評定", "Stars")
    also: ClassVar[tuple[str, ...]] = (
        "民主评议",
        "测评汇总",
        "测评统计",
        "评议汇总",
        "计票",
        "测评票",
        "民主评议党员",
        "民主测评汇总",
    )
    in_book: ClassVar[InBook] = InBook(
        place=112,
        room=6_000,
    )
    as_met: ClassVar[AsMet] = AsMet(
        needs=("volunteer_no name", "yx hg jb bh score"),
        least=3,
        personal=True,
        identity=("volunteer_no name",),
    )

    period: Annotated[
        str,
        Column(
            label=Label("期间", "期間", "Period"),
            kind="text",
            also=spellings(
                "测评期间|评议期间|年度|测评年度|评议年度|评议时间|测评周期|考评期间"
            ),
            required=True,
        ),
    ]
    volunteer_no: Annotated[
        str,
        Column(
            label=Label("志愿者编号", "志願者編號", "Volunteer number"),
            kind="ref",
            also=spellings(
                "志愿者号|志愿者证号|注册号|被测评人编号|测评对象编号|Volunteer no."
            ),
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
                "志愿者姓名|党员姓名|被测评人|被测评人姓名|测评对象|被评议人|"
                "评议对象|被评人"
            ),
            required_if="without volunteer_no",
            privacy=2,
        ),
    ] = None
    rater: Annotated[
        str,
        Column(
            label=Label("测评主体", "測評主體", "Raters"),
            kind="code",
            also=spellings(
                "评议主体|测评类别|测评方式|评议方式|测评层面|参评人员|评议人员|"
                "评价主体|测评人员|投票人员|评议人|评价人"
            ),
            required=True,
            codes="rater",
        ),
    ]
    expected: Annotated[
        int,
        Column(
            label=Label("应到", "應到", "Expected"),
            kind="int",
            also=spellings(
                "应到人数|应参加人数|应参评人数|应到会人数|应到会|应参会人数|"
                "应投票人数|发出票数|发票数"
            ),
            required=True,
            low=0,
        ),
    ]
    present: Annotated[
        int,
        Column(
            label=Label("实到", "實到", "Present"),
            kind="int",
            also=spellings(
                "实到人数|实际到会人数|实参评人数|到会人数|实到会|实参会人数|"
                "参评人数|实际参加人数|收回票数|收回有效票|有效票数"
            ),
            required=True,
            low=0,
        ),
    ]
    yx: Annotated[
        int,
        Column(
            label=Label("优秀票", "優秀票", "Excellent"),
            kind="int",
            also=spellings("优秀票数|优秀|优秀得票|优秀(票)|好|好评票"),
            required=True,
            low=0,
        ),
    ]
    hg: Annotated[
        int,
        Column(
            label=Label("合格票", "合格票", "Qualified"),
            kind="int",
            also=spellings("合格票数|合格|合格得票|合格(票)|较好|称职票"),
            required=True,
            low=0,
        ),
    ]
    jb: Annotated[
        int,
        Column(
            label=Label("基本合格票", "基本合格票", "Barely qualified"),
            kind="int",
            also=spellings(
                "基本合格票数|基本合格|基本合格得票|基本合格(票)|一般|基本称职票"
            ),
            required=True,
            low=0,
        ),
    ]
    bh: Annotated[
        int,
        Column(
            label=Label("不合格票", "不合格票", "Not qualified"),
            kind="int",
            also=spellings("不合格票数|不合格|不合格得票|不合格(票)|差|不称职票"),
            required=True,
            low=0,
        ),
    ]
    score: Annotated[
        float,
        Column(
            label=Label("测评分", "測評分", "Score"),
            kind="decimal",
            also=spellings("测评得分|评议得分|评议分|民主测评分|民主测评得分|得分"),
            required=True,
            low=0,
            calculated=True,
        ),
    ]
    by: Annotated[
        str,
        Column(
            label=Label("计票人", "計票人", "Counted by"),
            kind="person_name",
            also=spellings("统计人|唱票人|监票人|计票人员|汇总人"),
            required=True,
        ),
    ]
