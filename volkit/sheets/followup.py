"""The followup sheet: one follow-up in each row."""

import datetime as dt
from typing import Annotated, ClassVar

from volkit.model.text import Label
from volkit.sheets.base import AsMet, Column, HomeLine, InBook, Sheet, spellings


class Followup(Sheet):
    """One row: one follow-up."""

    key: ClassVar[str] = "followup"
    label: ClassVar[Label] = Label("满意度回访", "滿意度回訪", "Follow-ups")
    tab: ClassVar[Label] = Label("预约", "預約", "Bookings")
    also: ClassVar[tuple[str, ...]] = (
        "回访",
        "回访记录",
        "回访登记",
        "服务回访",
        "回访台账",
        "电话回访",
        "满意度调查",
        "满意度评价",
        "满意度登记",
    )
    in_book: ClassVar[InBook] = InBook(
        place=73,
        room=3_000,
        home=(
            HomeLine(
                label=Label("收了费的服务", "收了費的服務", "Services charged for"),
                count="COUNTIF({charged},{charged:is 1})",
                block="wrong",
            ),
        ),
    )
    as_met: ClassVar[AsMet] = AsMet(
        needs=(
            "booking_no followup_no by way",
            "score opinion charged",
            "followup_no day way by booking_no",
        ),
        least=3,
        personal=True,
        identity=("followup_no booking_no",),
    )

    followup_no: Annotated[
        str,
        Column(
            label=Label("回访编号", "回訪編號", "Follow-up number"),
            kind="text",
            also=spellings("回访号|回访单号|回访序号|编号|评价编号"),
            required=True,
            unique=True,
        ),
    ]
    booking_no: Annotated[
        str,
        Column(
            label=Label("预约编号", "預約編號", "Booking"),
            kind="ref",
            also=spellings(
                "预约单号|预约号|订单号|对应预约编号|点单编号|需求编号|关联预约"
            ),
            required=True,
            ref="booking.booking_no",
        ),
    ]
    day: Annotated[
        dt.date,
        Column(
            label=Label("回访日期", "回訪日期", "Date"),
            kind="date",
            also=spellings(
                "回访时间|回访日|评价日期|评价时间|调查日期|日期|哪天回访的|什么时候回访的"
            ),
            required=True,
            past=True,
        ),
    ]
    way: Annotated[
        str,
        Column(
            label=Label("回访方式", "回訪方式", "Way"),
            kind="text",
            also=spellings("回访途径|回访渠道|回访形式|评价方式|调查方式|怎么回访的"),
            required=True,
        ),
    ]
    by: Annotated[
        str,
        Column(
            label=Label("回访人", "回訪人", "By"),
            kind="person_name",
            also=spellings("回访人员|回访员|回访者|调查人|回访人姓名|谁回访的"),
            required=True,
        ),
    ]
    score: Annotated[
        str,
        Column(
            label=Label("满意度", "滿意度", "Satisfaction"),
            kind="code",
            also=spellings(
                "满意程度|满意情况|服务评价|评价|是否满意|群众满意度|服务满意度|评价结果|满意度评价|满不满意|满意不满意|满意吗|居民满不满意"
            ),
            required=True,
            codes="satisfaction",
        ),
    ]
    opinion: Annotated[
        str | None,
        Column(
            label=Label("意见建议", "意見建議", "Opinion"),
            kind="text",
            also=spellings(
                "意见|建议|意见和建议|群众意见|反馈意见|评价内容|意见与建议|居民意见|服务对象意见|有什么意见|有什么建议|有什么话说|居民反映|居民怎么说"
            ),
        ),
    ] = None
    charged: Annotated[
        bool,
        Column(
            label=Label("是否收费", "是否收費", "Charged"),
            kind="bool",
            also=spellings(
                "有无收费|收费情况|是否收取费用|是否收取报酬|有偿服务|是否有偿|收没收费|收没收钱|收不收费|收钱没有|要没要钱"
            ),
            required=True,
            default="0",
            source="L-685",
        ),
    ]
    action: Annotated[
        str | None,
        Column(
            label=Label("处理结果", "處理結果", "What was done"),
            kind="text",
            also=spellings(
                "整改情况|处理情况|整改结果|处理意见|后续处理|改进措施|处置结果|改进情况|处理|怎么处理的|后来怎么办的|后续情况"
            ),
            required_if="score in 1,2",
        ),
    ] = None
