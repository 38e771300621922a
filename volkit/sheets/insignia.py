"""The insignia sheet: one card, badge, flag, plaque, cap or vest in each row."""

import datetime as dt
from typing import Annotated, ClassVar

from volkit.model.text import Label
from volkit.sheets.base import AsMet, Column, HomeLine, InBook, Sheet, spellings


class Insignia(Sheet):
    """One row: one item handed out."""

    key: ClassVar[str] = "insignia"
    label: ClassVar[Label] = Label("证章标识", "證章標識", "Insignia")
    tab: ClassVar[Label] = Label("物资证章", "物資證章", "Supplies and insignia")
    also: ClassVar[tuple[str, ...]] = (
        "证章",
        "标识",
        "证件发放",
        "马甲发放",
        "证件",
        "胸牌",
        "工作证",
        "旗帜",
        "牌匾",
        "标识发放",
        "服装发放",
        "证卡",
        "活动证",
        "马甲帽子发放",
        "物品发放",
        "发放登记",
    )
    in_book: ClassVar[InBook] = InBook(
        place=136,
        room=6_000,
        carried="active",
        ended_by=("returned_on",),
        home=(
            HomeLine(
                label=Label(
                    "30 天内到期的证件",
                    "30 天內到期的證件",
                    "Cards that end within 30 days",
                ),
                count=(
                    'COUNTIFS({until},">="&TODAY(),{until},"<="&TODAY()+30,'
                    "{status},{status:is ZY})"
                ),
            ),
        ),
    )
    as_met: ClassVar[AsMet] = AsMet(
        needs=(
            "item_no kind",
            "holder_no holder_name",
            "kind size clothes issued_on by sign lost_on returned_on reissue",
        ),
        least=3,
        personal=True,
        identity=("item_no kind", "holder_no holder_name"),
    )

    item_no: Annotated[
        str,
        Column(
            label=Label("物品编号", "物品編號", "Item number"),
            kind="text",
            also=spellings(
                "证章编号|证件编号|胸牌编号|活动证编号|马甲编号|标识编号|"
                "工作证号|证卡编号|牌号|旗号|发放编号|编号"
            ),
            required=True,
            unique=True,
        ),
    ]
    kind: Annotated[
        str,
        Column(
            label=Label("类别", "類別", "Kind"),
            kind="code",
            also=spellings(
                "证章类别|物品类别|物品名称|证件类别|标识类别|发放物品|种类|品名|证章名称|标识名称|证章种类|发放内容|发放物|名称|物品|发了什么|发的什么"
            ),
            required=True,
            codes="insignia_kind",
        ),
    ]
    holder_kind: Annotated[
        str,
        Column(
            label=Label("持有类型", "持有類型", "Kind of holder"),
            kind="code",
            also=spellings(
                "持有人类型|持有者类型|领取对象类型|对象类型|领用人类别|领取人类别|持有人类别|领用对象类别|发放对象类别"
            ),
            required=True,
            codes="holder_kind",
        ),
    ]
    holder_no: Annotated[
        str,
        Column(
            label=Label("持有编号", "持有編號", "Holder"),
            kind="text",
            also=spellings(
                "持有人编号|持有者编号|领用人编号|领取人编号|志愿者编号|"
                "持有单位|持有队伍|志愿者证号"
            ),
            required=True,
            privacy=2,
            width=18,
        ),
    ]
    holder_name: Annotated[
        str | None,
        Column(
            label=Label("持有人", "持有人", "Holder name"),
            kind="person_name",
            also=spellings(
                "持有人姓名|领取人|领取人姓名|领用人|领用人姓名|姓名|"
                "持证人|佩戴人|志愿者姓名|发给谁|发放对象"
            ),
            privacy=2,
        ),
    ] = None
    size: Annotated[
        str | None,
        Column(
            label=Label("规格", "規格", "Size"),
            kind="text",
            also=spellings("规格型号|型号|尺寸"),
        ),
    ] = None
    clothes: Annotated[
        str | None,
        Column(
            label=Label("尺码", "尺碼", "Clothes size"),
            kind="text",
            also=spellings("服装尺码|马甲尺码|衣服尺码|号型|衣服号码|衣服大小"),
        ),
    ] = None
    issued_on: Annotated[
        dt.date,
        Column(
            label=Label("发放日期", "發放日期", "Issued on"),
            kind="date",
            also=spellings(
                "发放时间|领取日期|发证日期|领取时间|领用日期|发证时间|颁发日期|哪天发的|哪天领的"
            ),
            required=True,
            past=True,
        ),
    ]
    until: Annotated[
        dt.date | None,
        Column(
            label=Label("有效期至", "有效期至", "Valid until"),
            kind="date",
            also=spellings("有效期|有效期限|到期日期|有效日期|证件有效期|有效期到"),
            after=("issued_on",),
            calculated=True,
        ),
    ] = None
    by: Annotated[
        str,
        Column(
            label=Label("发放人", "發放人", "Issued by"),
            kind="person_name",
            also=spellings("发放人员|发证人|经办人|经手人|谁发的"),
            required=True,
        ),
    ]
    sign: Annotated[
        str,
        Column(
            label=Label("领取签字", "領取簽字", "Signature"),
            kind="signature",
            also=spellings("领取人签字|签收|领用签字|签收人|签领|领取签名|领取人签名"),
            required=True,
        ),
    ]
    reviewed_on: Annotated[
        dt.date | None,
        Column(
            label=Label("证件年审日期", "證件年審日期", "Yearly review"),
            kind="date",
            also=spellings("年审日期|年审时间|年检日期|审验日期|注册年审日期"),
            past=True,
            after=("issued_on",),
        ),
    ] = None
    reissue: Annotated[
        int | None,
        Column(
            label=Label("补发次数", "補發次數", "Times reissued"),
            kind="int",
            also=spellings("补办次数|换发次数"),
            default=0,
            low=0,
        ),
    ] = None
    lost_on: Annotated[
        dt.date | None,
        Column(
            label=Label("挂失日期", "掛失日期", "Lost on"),
            kind="date",
            also=spellings("挂失时间|遗失日期|丢失日期|挂失|哪天丢的"),
            past=True,
            after=("issued_on",),
        ),
    ] = None
    returned_on: Annotated[
        dt.date | None,
        Column(
            label=Label("交回日期", "交回日期", "Returned on"),
            kind="date",
            also=spellings(
                "收回日期|归还日期|交回时间|收回时间|退还日期|缴回日期|交回|哪天交回的|哪天还的"
            ),
            past=True,
            after=("issued_on",),
            source="L-CARD",
        ),
    ] = None
    status: Annotated[
        str,
        Column(
            label=Label("状态", "狀態", "Status"),
            kind="code",
            also=spellings("物品状态|证件状态|证章状态|使用状态|现状"),
            required=True,
            codes="insignia_status",
        ),
    ]
