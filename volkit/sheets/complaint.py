"""The complaint sheet: one complaint in each row."""

import datetime as dt
from typing import Annotated, ClassVar

from volkit.model.text import Label
from volkit.sheets.base import AsMet, Column, HomeLine, InBook, Sheet, spellings


class Complaint(Sheet):
    """One row: one complaint."""

    key: ClassVar[str] = "complaint"
    label: ClassVar[Label] = Label("投诉举报", "投訴舉報", "Complaints")
    tab: ClassVar[Label] = Label("督导", "督導", "Supervision")
    also: ClassVar[tuple[str, ...]] = spellings(
        "投诉|举报|投诉登记|投诉台账|投诉举报|信访登记|来访登记|投诉受理|投诉处理|意见投诉|意见投诉登记|群众投诉|群众意见|居民投诉|意见登记"
    )
    in_book: ClassVar[InBook] = InBook(
        place=142,
        home=(
            HomeLine(
                label=Label(
                    "还没有答复的投诉",
                    "還沒有答覆的投訴",
                    "Complaints not yet answered",
                ),
                count='COUNTIFS({day},">0",{replied_on},"")',
            ),
        ),
    )
    as_met: ClassVar[AsMet] = AsMet(
        needs=(
            "content target_no",
            "complaint_no person target_no kind channel",
            "day result replied_on upheld",
        ),
        least=3,
        personal=True,
        identity=("content target_no",),
    )

    complaint_no: Annotated[
        str,
        Column(
            label=Label("投诉编号", "投訴編號", "Complaint number"),
            kind="text",
            also=spellings(
                "投诉号|举报编号|投诉举报编号|受理编号|信访编号|登记编号|编号"
            ),
            required=True,
            unique=True,
        ),
    ]
    day: Annotated[
        dt.date,
        Column(
            label=Label("日期", "日期", "Date"),
            kind="date",
            also=spellings(
                "投诉日期|投诉时间|举报日期|举报时间|受理日期|受理时间|来访日期|来访时间|登记日期|接诉日期|时间|哪天投诉的|反映时间|反映日期"
            ),
            required=True,
            past=True,
        ),
    ]
    channel: Annotated[
        str,
        Column(
            label=Label("来源", "來源", "Came by"),
            kind="code",
            also=spellings(
                "投诉方式|投诉渠道|投诉来源|举报方式|受理方式|反映渠道|反映方式|来源渠道|来源方式|渠道|反映途径"
            ),
            required=True,
            codes="channel",
        ),
    ]
    person: Annotated[
        str | None,
        Column(
            label=Label("投诉人", "投訴人", "Complainant"),
            kind="person_name",
            also=spellings(
                "投诉人姓名|投诉者|举报人|举报人姓名|反映人|反映人姓名|来访人|来访人姓名|信访人|姓名|谁投诉的|谁反映的"
            ),
            privacy=3,
        ),
    ] = None
    phone: Annotated[
        str | None,
        Column(
            label=Label("电话", "電話", "Phone"),
            kind="phone",
            also=spellings(
                "联系电话|联系方式|投诉人电话|举报人电话|投诉电话|手机|手机号码|联系人电话"
            ),
            privacy=3,
        ),
    ] = None
    target_no: Annotated[
        str,
        Column(
            label=Label("被投诉对象", "被投訴對象", "Complained of"),
            kind="text",
            also=spellings(
                "被投诉人|被投诉单位|被投诉方|投诉对象|被举报人|被举报单位|被举报对象|举报对象|被反映人|被反映单位|被反映对象|反映谁|反映的谁|投诉谁|投诉的谁|反映对象|告谁"
            ),
            required=True,
            privacy=2,
        ),
    ]
    kind: Annotated[
        str,
        Column(
            label=Label("类型", "類型", "Kind"),
            kind="code",
            also=spellings(
                "投诉类型|投诉类别|举报类型|举报类别|投诉举报类型|问题类型|问题类别|类别|投诉事由"
            ),
            required=True,
            codes="complaint_kind",
            source="L-685",
            width=16,
        ),
    ]
    content: Annotated[
        str,
        Column(
            label=Label("内容", "內容", "What is said"),
            kind="text_long",
            also=spellings(
                "投诉内容|举报内容|投诉举报内容|投诉事项|反映内容|反映问题|反映情况|反映事项|诉求|诉求内容|事由|反映的问题|反映的事|投诉什么|反映什么|投诉的问题|投诉问题"
            ),
            required=True,
        ),
    ]
    result: Annotated[
        str | None,
        Column(
            label=Label("核查结果", "核查結果", "Outcome"),
            kind="text",
            also=spellings(
                "核查情况|核实情况|核实结果|调查结果|调查情况|处理结果|处理情况|办理结果|办理情况|查处结果|处理意见|怎么处理的|调查处理情况|调查处理结果"
            ),
        ),
    ] = None
    upheld: Annotated[
        bool | None,
        Column(
            label=Label("属实", "屬實", "Upheld"),
            kind="bool",
            also=spellings(
                "是否属实|情况是否属实|是否查实|属实情况|查实|是不是真的|属不属实|是真是假|属实不属实"
            ),
        ),
    ] = None
    replied_on: Annotated[
        dt.date | None,
        Column(
            label=Label("答复日期", "答覆日期", "Answered on"),
            kind="date",
            also=spellings(
                "答复时间|回复日期|回复时间|反馈日期|反馈时间|办结日期|办结时间|回访日期|哪天答复的|什么时候答复的|答复投诉人日期"
            ),
            past=True,
            after=("day",),
        ),
    ] = None
    scored: Annotated[
        bool | None,
        Column(
            label=Label("记入考评", "記入考評", "Counted in the appraisal"),
            kind="bool",
            also=spellings(
                "是否记入考评|计入考评|是否计入考评|纳入考评|是否纳入考评|记入考核"
            ),
            source="L-340",
        ),
    ] = None
