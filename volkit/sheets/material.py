"""The material sheet: one kind of goods in one store in each row."""

import datetime as dt
from typing import Annotated, ClassVar

from volkit.model.text import Label
from volkit.sheets.base import AsMet, Column, HomeLine, InBook, Sheet, spellings


class Material(Sheet):
    """One row: one kind in one store."""

    key: ClassVar[str] = "material"
    label: ClassVar[Label] = Label("物资台账", "物資臺賬", "Stock")
    tab: ClassVar[Label] = Label("物资证章", "物資證章", "Supplies and insignia")
    also: ClassVar[tuple[str, ...]] = spellings(
        "物资台账|物资库存|库存|物资清单|物品台账|物资盘点|盘点表|库存表|物资明细|实物台账|物资登记|物资一览"
    )
    in_book: ClassVar[InBook] = InBook(
        place=130,
        carried="all",
        home=(
            HomeLine(
                label=Label(
                    "盘点数与结存不符的物资",
                    "盤點數與結存不符的物資",
                    "Goods counted differently from the stock entered",
                ),
                count=(
                    "SUMPRODUCT(ISNUMBER({counted})*ISNUMBER({stock})*"
                    "({counted}<>{stock}))"
                ),
                block="wrong",
            ),
        ),
    )
    as_met: ClassVar[AsMet] = AsMet(
        needs=("name", "opening in out stock counted", "unit spec material_no"),
        least=4,
        identity=("material_no name",),
    )

    material_no: Annotated[
        str,
        Column(
            label=Label("物资编号", "物資編號", "Item number"),
            kind="text",
            also=spellings(
                "物资编码|物资代码|物品编号|物品编码|物料编号|资产编号|货号|品号|编号|编码"
            ),
            required=True,
        ),
    ]
    name: Annotated[
        str,
        Column(
            label=Label("名称", "名稱", "Name"),
            kind="text",
            also=spellings(
                "物资名称|物品名称|品名|货品名称|用品名称|装备名称|资产名称|商品名称|品名及规格|物资|物品"
            ),
            required=True,
        ),
    ]
    spec: Annotated[
        str | None,
        Column(
            label=Label("规格", "規格", "Specification"),
            kind="text",
            also=spellings("规格型号|型号规格|型号|规格及型号|尺码|尺寸"),
        ),
    ] = None
    unit: Annotated[
        str,
        Column(
            label=Label("单位", "單位", "Unit"),
            kind="text",
            also=spellings("计量单位|计数单位|计量|数量单位"),
            required=True,
        ),
    ]
    station_no: Annotated[
        str,
        Column(
            label=Label("存放站点", "存放站點", "Station"),
            kind="ref",
            also=spellings(
                "保管站点|所在站点|所属站点|服务站点|服务站|站点|站点名称|站点编号|存放地点|存放处|保管地点|存放位置"
            ),
            required=True,
            ref="station.station_no",
        ),
    ]
    opening: Annotated[
        float,
        Column(
            label=Label("期初", "期初", "Opening stock"),
            kind="decimal",
            also=spellings(
                "期初数|期初数量|期初库存|期初结存|期初余额|年初数|上期结存|上期结余|上月结存|上年结存|原有数量|原有库存|年初库存|年初数量|原来有多少|原有"
            ),
            required=True,
            low=0,
        ),
    ]
    in_: Annotated[
        float | None,
        Column(
            label=Label("入库", "入庫", "Taken in"),
            kind="decimal",
            also=spellings(
                "入库数量|入库数|本期入库|本月入库|购入数量|购入|购进|购进数量|采购数量|购置数量|收入|收入数量|增加|新增|本期增加|累计入库|今年购进|本年入库|本年购进|购置|进了多少"
            ),
            low=0,
            calculated=True,
        ),
    ] = None
    out: Annotated[
        float | None,
        Column(
            label=Label("领用", "領用", "Handed out"),
            kind="decimal",
            also=spellings(
                "领用数量|领用数|出库|出库数量|出库数|本期领用|本期出库|本月出库|发放数量|发放|发出|发出数量|领出|支出|减少|已发放|本期减少|累计出库|使用数量|今年发出|本年发出|本年领用|发了多少|用了多少"
            ),
            low=0,
            calculated=True,
        ),
    ] = None
    stock: Annotated[
        float | None,
        Column(
            label=Label("结存", "結存", "Stock"),
            kind="decimal",
            also=spellings(
                "结存数量|库存|库存数量|库存数|现有库存|现存数量|现有数量|期末库存|期末结存|期末数|结余|结余数量|余量|剩余|剩余数量|剩余库存|数量|还剩多少|剩多少|现有"
            ),
            low=0,
            calculated=True,
        ),
    ] = None
    counted: Annotated[
        float | None,
        Column(
            label=Label("盘点数", "盤點數", "Counted"),
            kind="decimal",
            also=spellings(
                "盘点数量|实盘数|实盘数量|盘存数|盘存数量|实存数|实存|实有数|实有数量|实际数量|清点数|清点数量|实际清点|盘点|实点数|点数|盘点结果|盘了多少"
            ),
            low=0,
        ),
    ] = None
    counted_on: Annotated[
        dt.date | None,
        Column(
            label=Label("盘点日期", "盤點日期", "Counted on"),
            kind="date",
            also=spellings("盘点时间|盘存日期|盘存时间|清点日期|清点时间"),
            required_if="counted",
            past=True,
        ),
    ] = None
    diff_reason: Annotated[
        str | None,
        Column(
            label=Label("差异原因", "差異原因", "Why it differs"),
            kind="text",
            also=spellings(
                "差异说明|盈亏原因|盘盈盘亏原因|盈亏说明|不符原因|短缺原因|相差原因"
            ),
        ),
    ] = None
