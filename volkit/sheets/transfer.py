"""The transfer sheet: one move of a person between stations in each row."""

import datetime as dt
from typing import Annotated, ClassVar

from volkit.model.text import Label
from volkit.sheets.base import AsMet, Column, InBook, Sheet, spellings


class Transfer(Sheet):
    """One row: one move of a person from one station to another."""

    key: ClassVar[str] = "transfer"
    label: ClassVar[Label] = Label("转接登记", "轉接登記", "Transfers")
    tab: ClassVar[Label] = Label("服务队", "服務隊", "Teams")
    also: ClassVar[tuple[str, ...]] = (
        "转接",
        "志愿者转接",
        "转接台账",
        "关系转接",
        "转入转出",
        "站点转接",
        "转移登记",
    )
    in_book: ClassVar[InBook] = InBook(place=23)
    as_met: ClassVar[AsMet] = AsMet(
        needs=("volunteer_no name", "to_station from_station"),
        personal=True,
        identity=("volunteer_no name",),
    )

    transfer_no: Annotated[
        str,
        Column(
            label=Label("转接编号", "轉接編號", "Transfer number"),
            kind="text",
            also=spellings("转移编号|转接单号|转接号|介绍信编号"),
            required=True,
            unique=True,
        ),
    ]
    volunteer_no: Annotated[
        str,
        Column(
            label=Label("志愿者编号", "志願者編號", "Volunteer number"),
            kind="ref",
            also=spellings("志愿者号|志愿者证号|注册号|人员编号|Volunteer no."),
            required=True,
            ref="volunteer.volunteer_no",
        ),
    ]
    name: Annotated[
        str | None,
        Column(
            label=Label("姓名", "姓名", "Name"),
            kind="person_name",
            also=spellings("志愿者姓名|党员姓名|队员姓名"),
            required_if="without volunteer_no",
            privacy=2,
        ),
    ] = None
    from_station: Annotated[
        str,
        Column(
            label=Label("转出站点", "轉出站點", "From station"),
            kind="ref",
            also=spellings(
                "原站点|原所属站点|转出服务站|转出单位|调出站点|原服务站|"
                "转出社区|迁出站点|转出站|从哪个站转出"
            ),
            required=True,
            ref="station.station_no",
        ),
    ]
    to_station: Annotated[
        str,
        Column(
            label=Label("转入站点", "轉入站點", "To station"),
            kind="ref",
            also=spellings(
                "新站点|现站点|转入服务站|转入单位|调入站点|接收站点|"
                "接收单位|转入社区|迁入站点|转入站|转到哪个站"
            ),
            required=True,
            ref="station.station_no",
        ),
    ]
    applied_on: Annotated[
        dt.date,
        Column(
            label=Label("转接申请日期", "轉接申請日期", "Applied on"),
            kind="date",
            also=spellings("申请日期|申请时间|转接申请时间"),
            required=True,
            past=True,
        ),
    ]
    left_on: Annotated[
        dt.date | None,
        Column(
            label=Label("转出日期", "轉出日期", "Left on"),
            kind="date",
            also=spellings("转出时间|办结转出日期|迁出日期"),
            past=True,
            after=("applied_on",),
        ),
    ] = None
    received_on: Annotated[
        dt.date | None,
        Column(
            label=Label("转入日期", "轉入日期", "Received on"),
            kind="date",
            also=spellings("接收日期|转入时间|接收时间|报到日期|迁入日期"),
            past=True,
            after=("applied_on", "left_on"),
        ),
    ] = None
    reason: Annotated[
        str,
        Column(
            label=Label("转接原因", "轉接原因", "Reason"),
            kind="text",
            also=spellings("转移原因|原因|事由|转出原因|调动原因"),
            required=True,
        ),
    ]
    by: Annotated[
        str | None,
        Column(
            label=Label("转接经办人", "轉接經辦人", "Handled by"),
            kind="person_name",
            also=spellings("经办人|办理人|经办"),
        ),
    ] = None
    note: Annotated[
        str | None,
        Column(
            label=Label("备注", "備註", "Remarks"),
            kind="text_long",
            also=spellings("说明|附注"),
        ),
    ] = None
