"""The material_issue sheet: one movement of goods in each row."""

import datetime as dt
from typing import Annotated, ClassVar

from volkit.model.text import Label
from volkit.sheets.base import AsMet, Column, HomeLine, InBook, Sheet, spellings


class MaterialIssue(Sheet):
    """One row: one movement."""

    key: ClassVar[str] = "material_issue"
    label: ClassVar[Label] = Label("物资领用", "物資領用", "Goods in and out")
    tab: ClassVar[Label] = Label("物资证章", "物資證章", "Supplies and insignia")
    also: ClassVar[tuple[str, ...]] = spellings(
        "物资领用|领用登记|领用表|出入库|出库登记|入库登记|物品领用|借用登记|物资发放|领取登记|领用台账|物资出库|物资借用|借还登记|工具借还|借还台账|借用登记本|出入库流水"
    )
    in_book: ClassVar[InBook] = InBook(
        place=131,
        room=3_000,
        home=(
            HomeLine(
                label=Label(
                    "到期还没有归还的物资",
                    "到期還沒有歸還的物資",
                    "Goods due back and still out",
                ),
                count='COUNTIFS({due},"<"&TODAY(),{due},">0",{back_on},"")',
            ),
        ),
    )
    as_met: ClassVar[AsMet] = AsMet(
        needs=("material_no", "qty", "dir day volunteer_no team_no due back_on"),
        least=3,
        personal=True,
        identity=("material_no",),
    )

    issue_no: Annotated[
        str,
        Column(
            label=Label("单号", "單號", "Slip number"),
            kind="text",
            also=spellings(
                "领用单号|出库单号|入库单号|出入库单号|单据编号|单据号|领用编号|流水号|编号"
            ),
            required=True,
            unique=True,
        ),
    ]
    material_no: Annotated[
        str,
        Column(
            label=Label("物资编号", "物資編號", "Item"),
            kind="ref",
            also=spellings(
                "物资名称|物资|物品|物品名称|物品编号|品名|领用物品|领用物资|借用物品|借用物资|发放物资|名称|物资品名|领取物品|借了什么|领了什么|借的什么|领的什么|发了什么"
            ),
            required=True,
            ref="material.material_no",
        ),
    ]
    dir: Annotated[
        str,
        Column(
            label=Label("方向", "方向", "In or out"),
            kind="code",
            also=spellings(
                "出入库|出入库类型|收发类型|收发类别|领用类型|业务类型|出入库类别|出/入库|类型|类别|出库/入库|进出"
            ),
            required=True,
            codes="stock_move",
        ),
    ]
    qty: Annotated[
        float,
        Column(
            label=Label("数量", "數量", "Quantity"),
            kind="decimal",
            also=spellings(
                "领用数量|领取数量|出库数量|入库数量|出入库数量|发放数量|借用数量|归还数量|件数|领用数|借几个|借了几个|借多少|领几个|领了几个|领多少|发了几个|发了多少"
            ),
            required=True,
            low=0,
        ),
    ]
    day: Annotated[
        dt.date,
        Column(
            label=Label("日期", "日期", "Date"),
            kind="date",
            also=spellings(
                "领用日期|领取日期|领用时间|领取时间|出库日期|入库日期|出入库日期|出库时间|发放日期|借用日期|借出日期|借用时间|时间|哪天借的|哪天领的|借的日期"
            ),
            required=True,
            past=True,
        ),
    ]
    team_no: Annotated[
        str | None,
        Column(
            label=Label("领用队伍", "領用隊伍", "Team"),
            kind="ref",
            also=spellings(
                "领用服务队|领取队伍|借用队伍|服务队|服务队名称|所属服务队|队伍|队伍名称|使用队伍|哪个队的|哪支队的|哪个队"
            ),
            ref="team.team_no",
        ),
    ] = None
    volunteer_no: Annotated[
        str | None,
        Column(
            label=Label("领用人", "領用人", "Volunteer"),
            kind="ref",
            also=spellings(
                "领用人编号|领用人姓名|领取人|领取人姓名|领物人|借用人|借用人姓名|领用人签字|领取人签字|志愿者编号|志愿者姓名|经领人|姓名|谁借的|谁领的|谁领走的|谁借走的"
            ),
            ref="volunteer.volunteer_no",
        ),
    ] = None
    due: Annotated[
        dt.date | None,
        Column(
            label=Label("应还日期", "應還日期", "Due back"),
            kind="date",
            also=spellings(
                "应归还日期|归还期限|应还时间|预计归还日期|计划归还日期|预计归还时间|约定归还日期|说好哪天还|约定哪天还|约好哪天还|该哪天还|什么时候还"
            ),
            after=("day",),
        ),
    ] = None
    back_on: Annotated[
        dt.date | None,
        Column(
            label=Label("归还日期", "歸還日期", "Back on"),
            kind="date",
            also=spellings(
                "实际归还日期|实际归还时间|归还时间|退还日期|还回日期|交还日期|实还时间|实还日期|哪天还的|还的日期|什么时候还的"
            ),
            past=True,
            after=("day",),
        ),
    ] = None
    by: Annotated[
        str,
        Column(
            label=Label("经办人", "經辦人", "Handled by"),
            kind="person_name",
            also=spellings(
                "经手人|发放人|保管员|保管人|库管员|仓管员|经办人签字|发放人签字|出库人|经办|经手"
            ),
            required=True,
        ),
    ]
