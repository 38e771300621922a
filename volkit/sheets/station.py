"""The station sheet: one station in each row."""

import datetime as dt
from typing import Annotated, ClassVar

from volkit.model.text import Label
from volkit.sheets.base import Column, Sheet


class Station(Sheet):
    """One row: one station."""

    key: ClassVar[str] = "station"
    label: ClassVar[Label] = Label("服务站点", "服務站點", "Service stations")
    tab: ClassVar[Label] = Label("站点", "站點", "Stations")

    station_no: Annotated[
        str,
        Column(
            label=Label("站点编号", "站點編號", "Station"),
            kind="text",
            required=True,
            unique=True,
        ),
    ]
    name: Annotated[
        str,
        Column(
            label=Label("站点名称", "站點名稱", "Name"),
            kind="text",
            also=(
                "服务站名称",
                "志愿者服务站",
                "服务站(点)",
            ),
            required=True,
        ),
    ]
    type: Annotated[
        str,
        Column(
            label=Label("站点类型", "站點類型", "Type"),
            kind="code",
            required=True,
            codes="station_type",
        ),
    ]
    street: Annotated[
        str,
        Column(
            label=Label("所属街道乡镇", "所屬街道鄉鎮", "Street"),
            kind="ref",
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
            ref="division.code",
        ),
    ] = None
    party_org: Annotated[
        str,
        Column(
            label=Label("依托党组织", "依託黨組織", "Party organisation"),
            kind="text",
            also=(
                "所属党组织",
                "党支部",
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
        ),
    ] = None
    address: Annotated[
        str, Column(label=Label("地址", "地址", "Address"), kind="text", required=True)
    ]
    head: Annotated[
        str,
        Column(
            label=Label("负责人", "負責人", "Head"),
            kind="person_name",
            also=(
                "站长",
                "联系人",
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
            required=True,
            privacy=2,
        ),
    ]
    hotline: Annotated[
        str | None, Column(label=Label("服务热线", "服務熱線", "Hotline"), kind="phone")
    ] = None
    open_hours: Annotated[
        str | None,
        Column(label=Label("开放时间", "開放時間", "Opening hours"), kind="text"),
    ] = None
    plaque_date: Annotated[
        dt.date | None,
        Column(label=Label("授牌日期", "授牌日期", "Plaque date"), kind="date"),
    ] = None
    plaque_no: Annotated[
        str | None,
        Column(label=Label("牌匾编号", "牌匾編號", "Plaque number"), kind="text"),
    ] = None
    six_haves: Annotated[
        list[str] | None,
        Column(label=Label("六有", "六有", "Six requisites"), kind="code_multi"),
    ] = None
    since: Annotated[
        dt.date,
        Column(
            label=Label("成立日期", "成立日期", "Since"), kind="date", required=True
        ),
    ]
    until: Annotated[
        dt.date | None,
        Column(label=Label("撤销日期", "撤銷日期", "Until"), kind="date"),
    ] = None
    note: Annotated[
        str | None, Column(label=Label("备注", "備註", "Remarks"), kind="text_long")
    ] = None
