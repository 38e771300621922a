"""The station sheet: one station in each row."""

import datetime as dt
from typing import Annotated, ClassVar

from volkit.model.text import Label
from volkit.sheets.base import AsMet, Column, InBook, Sheet, spellings


class Station(Sheet):
    """One row: one station."""

    key: ClassVar[str] = "station"
    label: ClassVar[Label] = Label("服务站点", "服務站點", "Service stations")
    tab: ClassVar[Label] = Label("站点", "站點", "Stations")
    also: ClassVar[tuple[str, ...]] = (
        "站点",
        "服务站",
        "服务站一览",
        "服务站点一览",
    )
    in_book: ClassVar[InBook] = InBook(place=10, carried="active", ended_by=("until",))
    as_met: ClassVar[AsMet] = AsMet(
        needs=("name station_no", "head street community address phone type party_org"),
        proven=True,
        everyday=True,
        identity=("station_no name",),
    )

    station_no: Annotated[
        str,
        Column(
            label=Label("站点编号", "站點編號", "Station"),
            kind="text",
            also=spellings("编号|服务站编号|站点号|站号|服务站点编号"),
            required=True,
            unique=True,
        ),
    ]
    name: Annotated[
        str,
        Column(
            label=Label("站点名称", "站點名稱", "Name"),
            kind="text",
            also=spellings(
                "服务站名称|志愿者服务站|服务站(点)|名称|站点|服务站点|服务站|站名|"
                "服务站点名称|志愿服务站名称|志愿服务站|志愿者服务站名称|"
                "志愿服务站点|志愿服务站点名称|Station name"
            ),
            width=24,
            required=True,
        ),
    ]
    type: Annotated[
        str,
        Column(
            label=Label("站点类型", "站點類型", "Type"),
            kind="code",
            also=spellings("类型|站点类别|站点性质|服务站类型|站点种类"),
            required=True,
            codes="station_type",
        ),
    ]
    street: Annotated[
        str,
        Column(
            label=Label("所属街道乡镇", "所屬街道鄉鎮", "Street"),
            kind="ref",
            also=spellings(
                "街道|所属街道|所在街道|街道(乡镇)|乡镇街道|所属街道(乡镇)|"
                "所在街道(乡镇)|街道名称|所属乡镇(街道)|街道乡镇"
            ),
            required=True,
            codes="street",
            ref="division.code",
        ),
    ]
    community: Annotated[
        str | None,
        Column(
            label=Label("所属社区村", "所屬社區村", "Community"),
            kind="ref",
            also=spellings(
                "社区|所属社区|所在社区|社区(村)|所属社区(村)|社区名称|"
                "所在社区(村)|村(社区)"
            ),
            ref="division.code",
        ),
    ] = None
    party_org: Annotated[
        str,
        Column(
            label=Label("依托党组织", "依託黨組織", "Party organisation"),
            kind="text",
            also=spellings(
                "所属党组织|党支部|党组织|依托党支部|依托的党组织|所属支部|党组织名称"
            ),
            required=True,
        ),
    ]
    uscc: Annotated[
        str | None,
        Column(
            label=Label(
                "统一社会信用代码", "統一社會信用代碼", "Unified social credit code"
            ),
            kind="uscc",
            also=(
                "信用代码",
                "社会信用代码",
                "机构代码",
            ),
        ),
    ] = None
    address: Annotated[
        str,
        Column(
            label=Label("地址", "地址", "Address"),
            kind="text",
            also=spellings("站点地址|详细地址|所在地址|办公地址|服务站地址|地点"),
            required=True,
        ),
    ]
    head: Annotated[
        str,
        Column(
            label=Label("负责人", "負責人", "Head"),
            kind="person_name",
            also=spellings(
                "站长|联系人|站点负责人|负责人姓名|服务站负责人|站长姓名|负责同志|"
                "责任人"
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
                "电话|联系方式|手机|负责人电话|站长电话|手机号码|联系人电话|手机号|"
                "负责人联系电话"
            ),
            required=True,
            privacy=2,
        ),
    ]
    hotline: Annotated[
        str | None,
        Column(
            label=Label("服务热线", "服務熱線", "Hotline"),
            kind="phone",
            also=spellings("热线电话|热线|服务电话|咨询电话"),
        ),
    ] = None
    open_hours: Annotated[
        str | None,
        Column(
            label=Label("开放时间", "開放時間", "Opening hours"),
            kind="text",
            also=spellings("服务时间|开放时段|办公时间|工作时间|值班时间"),
        ),
    ] = None
    plaque_date: Annotated[
        dt.date | None,
        Column(
            label=Label("授牌日期", "授牌日期", "Plaque date"),
            kind="date",
            also=(
                "挂牌日期",
                "挂牌时间",
                "授牌时间",
            ),
            past=True,
        ),
    ] = None
    plaque_no: Annotated[
        str | None,
        Column(
            label=Label("牌匾编号", "牌匾編號", "Plaque number"),
            kind="text",
            also=(
                "匾牌编号",
                "标牌编号",
                "牌匾号",
            ),
        ),
    ] = None
    six_haves: Annotated[
        list[str] | None,
        Column(
            label=Label("六有", "六有", "Six requisites"),
            kind="code_multi",
            also=(
                "六有情况",
                "六有标准",
                "六有建设",
            ),
            choices=spellings("有场所|有队伍|有项目|有设施|有制度|有标识"),
            hint=Label(
                "有哪几样写哪几样，都有可以写“齐全”。",
                "有哪幾樣寫哪幾樣，都有可以寫“齊全”。",
                "Name those there are, or write 齐全 for all.",
            ),
            source="L-2024",
        ),
    ] = None
    since: Annotated[
        dt.date,
        Column(
            label=Label("成立日期", "成立日期", "Since"),
            kind="date",
            also=spellings(
                "成立时间|建站时间|建站日期|设立时间|建立时间|设立日期|建站年月"
            ),
            past=True,
            required=True,
        ),
    ]
    until: Annotated[
        dt.date | None,
        Column(
            label=Label("撤销日期", "撤銷日期", "Until"),
            kind="date",
            also=(
                "撤站日期",
                "停用日期",
                "撤销时间",
            ),
            after=("since",),
        ),
    ] = None
    note: Annotated[
        str | None,
        Column(
            label=Label("备注", "備註", "Remarks"),
            kind="text_long",
            also=(
                "说明",
                "附注",
            ),
        ),
    ] = None
