"""The booking sheet: one booking in each row."""

import datetime as dt
from typing import Annotated, ClassVar

from volkit.model.text import Label
from volkit.sheets.base import AsMet, Column, HomeLine, InBook, Sheet, spellings


class Booking(Sheet):
    """One row: one booking."""

    key: ClassVar[str] = "booking"
    label: ClassVar[Label] = Label("预约登记", "預約登記", "Bookings")
    tab: ClassVar[Label] = Label("预约", "預約", "Bookings")
    also: ClassVar[tuple[str, ...]] = (
        "预约",
        "预约台账",
        "预约表",
        "服务预约",
        "预约记录",
        "点单登记",
        "点单台账",
        "需求登记",
        "群众需求登记",
        "服务需求登记",
        "服务申请登记",
        "预约单",
        "求助登记",
        "居民点单",
        "群众点单",
        "点单",
        "点单本",
        "接单本",
        "接单登记",
        "居民需求",
        "需求登记本",
    )
    in_book: ClassVar[InBook] = InBook(
        place=71,
        room=3_000,
        home=(
            HomeLine(
                label=Label(
                    "等待受理的预约", "等待受理的預約", "Bookings to be accepted"
                ),
                count='COUNTIFS({status},{status:is DJ},{accepted_at},"")',
            ),
            HomeLine(
                label=Label(
                    "已完成、等待回访的预约",
                    "已完成、等待回訪的預約",
                    "Bookings done, to be followed up",
                ),
                count="COUNTIF({status},{status:is WC})",
            ),
        ),
    )
    as_met: ClassVar[AsMet] = AsMet(
        needs=(
            "applicant booking_no phone",
            "wanted_at asked_at accepted_at channel menu_no free_text refuse_reason",
        ),
        least=3,
        personal=True,
        identity=("booking_no applicant phone",),
    )

    booking_no: Annotated[
        str,
        Column(
            label=Label("预约编号", "預約編號", "Booking number"),
            kind="text",
            also=spellings(
                "预约号|预约单号|订单号|单号|点单编号|需求编号|编号|预约序号|登记编号|申请编号"
            ),
            required=True,
            unique=True,
        ),
    ]
    channel: Annotated[
        str,
        Column(
            label=Label("预约渠道", "預約渠道", "Channel"),
            kind="code",
            also=spellings(
                "渠道|预约方式|申请方式|预约途径|受理渠道|来源|登记渠道|需求来源|申请渠道|怎么来的|怎么约的|怎么预约的|哪来的"
            ),
            required=True,
            codes="channel",
        ),
    ]
    applicant: Annotated[
        str,
        Column(
            label=Label("申请人", "申請人", "Applicant"),
            kind="person_name",
            also=spellings(
                "申请人姓名|预约人|预约人姓名|求助人|姓名|居民姓名|点单人|需求人|服务对象姓名|服务对象|群众姓名|求助群众|谁要服务|谁预约的|谁点的单|预约居民|点单居民|要服务的人|预约群众"
            ),
            required=True,
            privacy=2,
        ),
    ]
    phone: Annotated[
        str,
        Column(
            label=Label("联系电话", "聯繫電話", "Phone"),
            kind="phone",
            also=spellings(
                "电话|手机|联系方式|预约人电话|申请人电话|手机号|联系手机|电话号码"
            ),
            required=True,
            privacy=2,
        ),
    ]
    agent: Annotated[
        str | None,
        Column(
            label=Label("代办人", "代辦人", "On behalf"),
            kind="person_name",
            also=spellings("代办人姓名|代约人|代预约人|代申请人|代理人|代办员"),
            privacy=2,
        ),
    ] = None
    target: Annotated[
        str | None,
        Column(
            label=Label("服务对象情况", "服務對象情況", "About the person"),
            kind="text",
            also=spellings(
                "对象情况|服务对象基本情况|家庭情况|困难情况|对象类别|服务对象类别|身体状况"
            ),
            privacy=3,
        ),
    ] = None
    menu_no: Annotated[
        str | None,
        Column(
            label=Label("菜单编号", "菜單編號", "Menu item"),
            kind="ref",
            also=spellings(
                "预约项目|服务项目|预约服务|菜单号|点单项目|菜单项目|预约服务项目|预约服务名称|服务名称|所选菜单|预约内容|预约的服务|要什么服务|想要什么服务|要啥服务|需要什么服务|点了什么|点单内容|点单服务|预约了什么|想约什么"
            ),
            required_if="without free_text",
            ref="menu_item.menu_no",
        ),
    ] = None
    free_text: Annotated[
        str | None,
        Column(
            label=Label("自定需求", "自定需求", "Own words"),
            kind="text",
            also=spellings(
                "其他需求|自定义需求|需求内容|需求描述|具体需求|服务需求|需求|自填需求|群众需求|需求说明|求助事项|求助内容|需要什么|需要什么帮助|有什么需求|想请人做什么|需求事项"
            ),
        ),
    ] = None
    address: Annotated[
        str,
        Column(
            label=Label("服务地址", "服務地址", "Address"),
            kind="text",
            also=spellings(
                "地址|住址|上门地址|服务地点|家庭住址|详细地址|预约地点|家庭地址|上门住址|住哪儿|住哪|住哪里|住在哪|住在哪里|家住哪里"
            ),
            required=True,
            privacy=2,
        ),
    ]
    division: Annotated[
        str,
        Column(
            label=Label("所属社区", "所屬社區", "Community"),
            kind="ref",
            also=spellings(
                "社区|所在社区|区域|所属区域|所属街道|所在区域|辖区|哪个社区的"
            ),
            required=True,
            ref="division.code",
        ),
    ]
    wanted_at: Annotated[
        dt.datetime,
        Column(
            label=Label("期望时间", "期望時間", "Wanted at"),
            kind="datetime",
            also=spellings(
                "预约时间|预约服务时间|期望服务时间|希望时间|要求时间|约定时间|上门时间|服务时间|预约日期|期望日期|希望服务时间|想约的时间|期望上门时间|希望什么时候来|想什么时候来|什么时候来|啥时候来|哪天来|约的时间|约在什么时候|约定上门时间|约定日期|期望完成时间|期望完成日期|要求上门时间"
            ),
            required=True,
            after=("asked_at",),
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
    risk: Annotated[
        str | None,
        Column(
            label=Label("风险说明", "風險說明", "Risks"),
            kind="text",
            also=spellings("风险提示|安全风险|注意事项|安全提示"),
            source="L-685",
        ),
    ] = None
    asked_at: Annotated[
        dt.datetime,
        Column(
            label=Label("提出时间", "提出時間", "Asked at"),
            kind="datetime",
            also=spellings(
                "申请时间|登记时间|下单时间|点单时间|提出日期|申请日期|登记日期|需求提出时间|预约登记时间|来电时间|什么时候登记的|啥时候登记的|哪天登记的|什么时候提的|点单日期|登记的时间"
            ),
            required=True,
            past=True,
        ),
    ]
    accepted_at: Annotated[
        dt.datetime | None,
        Column(
            label=Label("受理时间", "受理時間", "Accepted at"),
            kind="datetime",
            also=spellings(
                "受理日期|接单时间|接单日期|审核时间|什么时候受理的|啥时候受理的|哪天受理的"
            ),
            past=True,
            after=("asked_at",),
        ),
    ] = None
    by: Annotated[
        str | None,
        Column(
            label=Label("受理人", "受理人", "Accepted by"),
            kind="person_name",
            also=spellings(
                "受理人员|经办人|接单人|登记人|审核人|谁登记的|谁接的|谁受理的|接待人|谁接的单"
            ),
        ),
    ] = None
    status: Annotated[
        str,
        Column(
            label=Label("状态", "狀態", "Status"),
            kind="code",
            also=spellings(
                "预约状态|办理状态|办理情况|服务状态|订单状态|处理状态|完成情况|进度|当前进度|办理进度|办得怎么样|办到哪步了|办到哪一步|办没办完|办理结果|办成没有|办好没有|现在怎么样|落实情况"
            ),
            required=True,
            codes="booking_status",
        ),
    ]
    refuse_reason: Annotated[
        str | None,
        Column(
            label=Label("不受理原因", "不受理原因", "Why refused"),
            kind="text",
            also=spellings(
                "不予受理原因|拒绝原因|拒单原因|退回原因|未受理原因|不能受理原因|为什么没受理|为什么不受理"
            ),
            required_if="status=BL",
        ),
    ] = None
