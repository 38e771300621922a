"""The hotline sheet: one call in each row."""

import datetime as dt
from typing import Annotated, ClassVar

from volkit.model.text import Label
from volkit.sheets.base import AsMet, Column, HomeLine, InBook, Sheet, spellings


class Hotline(Sheet):
    """One row: one call."""

    key: ClassVar[str] = "hotline"
    label: ClassVar[Label] = Label("热线登记", "熱線登記", "Hotline calls")
    tab: ClassVar[Label] = Label("预约", "預約", "Bookings")
    also: ClassVar[tuple[str, ...]] = (
        "热线",
        "热线台账",
        "来电登记",
        "来电记录",
        "热线记录",
        "接听记录",
        "热线电话登记",
        "电话登记",
        "值班电话记录",
        "来电登记簿",
        "服务热线登记",
    )
    in_book: ClassVar[InBook] = InBook(
        place=70,
        room=3_000,
        home=(
            HomeLine(
                label=Label(
                    "还没有办结的来电", "還沒有辦結的來電", "Calls not settled yet"
                ),
                count='COUNTIFS({call_no},"?*",{closed_at},"")',
            ),
        ),
    )
    as_met: ClassVar[AsMet] = AsMet(
        needs=(
            "caller phone call_no",
            "at kind content",
            "call_no at caller action closed_at forward_to",
        ),
        least=3,
        personal=True,
        identity=("call_no caller phone content",),
    )

    call_no: Annotated[
        str,
        Column(
            label=Label("来电编号", "來電編號", "Call number"),
            kind="text",
            also=spellings(
                "来电号|热线编号|登记编号|编号|电话编号|受理编号|来电序号|工单编号"
            ),
            required=True,
            unique=True,
        ),
    ]
    at: Annotated[
        dt.datetime,
        Column(
            label=Label("来电时间", "來電時間", "Called at"),
            kind="datetime",
            also=spellings(
                "接听时间|接电时间|来电日期|电话时间|接话时间|受理时间|时间|日期|登记时间|接报时间|什么时候打来的|啥时候打来的|几点打来的"
            ),
            required=True,
            past=True,
        ),
    ]
    caller: Annotated[
        str,
        Column(
            label=Label("来电人", "來電人", "Caller"),
            kind="person_name",
            also=spellings(
                "来电人姓名|姓名|来电者|来电群众|反映人|求助人|咨询人|致电人|拨打人|谁打来的|谁打的|谁来电"
            ),
            required=True,
            privacy=2,
        ),
    ]
    phone: Annotated[
        str,
        Column(
            label=Label("电话", "電話", "Phone"),
            kind="phone",
            also=spellings(
                "来电号码|联系电话|来电电话|联系方式|回电号码|手机|电话号码|来电人电话|主叫号码|回拨号码"
            ),
            required=True,
            privacy=2,
        ),
    ]
    division: Annotated[
        str,
        Column(
            label=Label("区域", "區域", "Area"),
            kind="ref",
            also=spellings(
                "所属区域|所属社区|社区|所在社区|来电区域|所在区域|归属社区|哪个社区的"
            ),
            required=True,
            ref="division.code",
        ),
    ]
    address: Annotated[
        str | None,
        Column(
            label=Label("地址", "地址", "Address"),
            kind="text",
            also=spellings("来电人地址|住址|家庭住址|详细地址|联系地址|居住地址"),
            privacy=2,
        ),
    ] = None
    kind: Annotated[
        str,
        Column(
            label=Label("诉求类型", "訴求類型", "Kind of call"),
            kind="code",
            also=spellings(
                "来电类型|诉求类别|来电类别|事项类型|反映类型|诉求分类|来电性质|类型|事情类别|类别|诉求种类|事情类型|来电分类|什么类型|分类"
            ),
            required=True,
            codes="call_kind",
        ),
    ]
    content: Annotated[
        str,
        Column(
            label=Label("诉求内容", "訴求內容", "What was asked"),
            kind="text_long",
            also=spellings(
                "来电内容|反映内容|主要内容|来电事由|反映问题|通话内容|诉求|内容|来电诉求|求助内容|事项|反映什么事|说了什么|说的什么事|什么事|啥事|来电说什么|问了什么|反映的事"
            ),
            required=True,
        ),
    ]
    urgency: Annotated[
        str,
        Column(
            label=Label("紧急程度", "緊急程度", "Urgency"),
            kind="code",
            also=spellings(
                "紧急级别|缓急程度|急缓程度|紧急等级|轻重缓急|缓急|急不急|着急吗|着不着急|是否紧急|是否着急"
            ),
            required=True,
            codes="urgency",
        ),
    ]
    action: Annotated[
        str,
        Column(
            label=Label("处理方式", "處理方式", "Action"),
            kind="text",
            also=spellings(
                "处理情况|办理方式|处置方式|答复情况|处理结果|办理情况|处理意见|答复内容|怎么处理的|怎么办的|怎么答复的|处理过程|处置情况|处理|处理办法"
            ),
            required=True,
        ),
    ]
    booking_no: Annotated[
        str | None,
        Column(
            label=Label("转预约编号", "轉預約編號", "Booking number"),
            kind="ref",
            also=spellings(
                "预约编号|预约单号|转预约号|对应预约编号|关联预约|转预约|对应预约"
            ),
            ref="booking.booking_no",
        ),
    ] = None
    forward_to: Annotated[
        str | None,
        Column(
            label=Label("转办单位", "轉辦單位", "Passed on to"),
            kind="text",
            also=spellings(
                "转交单位|承办单位|转办部门|移交单位|转派单位|转给谁|转交部门|转给哪个单位"
            ),
        ),
    ] = None
    by: Annotated[
        str,
        Column(
            label=Label("接听人", "接聽人", "Answered by"),
            kind="person_name",
            also=spellings(
                "接听人员|接线员|值班人|接电人|接线人|值班人员|受理人|接话人|记录人|谁接的|谁接的电话"
            ),
            required=True,
        ),
    ]
    closed_at: Annotated[
        dt.datetime | None,
        Column(
            label=Label("办结时间", "辦結時間", "Settled at"),
            kind="datetime",
            also=spellings(
                "办结日期|办理完成时间|完结时间|处理完成时间|办毕时间|答复时间|办完时间|处理时间|什么时候办完的|哪天办完的|哪天办结|啥时候办完的"
            ),
            past=True,
            after=("at",),
        ),
    ] = None
