"""The division sheet: one district, street, community or grid in each row."""

import datetime as dt
from typing import Annotated, ClassVar

from volkit.model.text import Label
from volkit.sheets.base import AsMet, Column, InBook, Sheet, spellings


class Division(Sheet):
    """One row: one division."""

    key: ClassVar[str] = "division"
    label: ClassVar[Label] = Label("行政区划", "行政區劃", "Divisions")
    tab: ClassVar[Label] = Label("站点", "站點", "Stations")
    also: ClassVar[tuple[str, ...]] = (
        "区划",
        "区划代码表",
        "行政区划表",
        "街道社区一览",
        "区划网络",
        "社区名录",
    )
    in_book: ClassVar[InBook] = InBook(
        place=11, carried="active", ended_by=("to",), partial=True
    )
    as_met: ClassVar[AsMet] = AsMet(
        needs=("code", "name", "level parent from to former_name"),
        proven=True,
        identity=("code name",),
    )

    code: Annotated[
        str,
        Column(
            label=Label("区划代码", "區劃代碼", "Division code"),
            kind="text",
            also=spellings(
                "行政区划代码|统计用区划代码|统计区划代码|区划编码|"
                "行政区划编码|行政区代码|代码"
            ),
            required=True,
            unique=True,
        ),
    ]
    name: Annotated[
        str,
        Column(
            label=Label("区划名称", "區劃名稱", "Name"),
            kind="text",
            also=spellings("行政区划名称|区划全称|行政区名称|名称|单位名称"),
            required=True,
        ),
    ]
    level: Annotated[
        str,
        Column(
            label=Label("级别", "級別", "Level"),
            kind="code",
            also=spellings("区划级别|行政级别|层级|区划层级"),
            required=True,
            codes="division_level",
        ),
    ]
    parent: Annotated[
        str | None,
        Column(
            label=Label("上级代码", "上級代碼", "Parent"),
            kind="text",
            also=spellings("上级区划代码|上级区划|上级|隶属代码|所属上级|上级名称"),
            required_if="level in 2,3,4,5",
        ),
    ] = None
    from_: Annotated[
        dt.date | None,
        Column(
            label=Label("启用日期", "啟用日期", "In force from"),
            kind="date",
            also=spellings("启用时间|设立日期|生效日期"),
        ),
    ] = None
    to: Annotated[
        dt.date | None,
        Column(
            label=Label("停用日期", "停用日期", "In force until"),
            kind="date",
            also=spellings("停用时间|撤销日期|撤并日期|失效日期"),
            after=("from",),
        ),
    ] = None
    former_name: Annotated[
        str | None,
        Column(
            label=Label("曾用名", "曾用名", "Former name"),
            kind="text",
            also=spellings("原名|旧名|旧称|原名称"),
        ),
    ] = None
