"""The award sheet: one honour given to a person, a team or a station in each row."""

import datetime as dt
from typing import Annotated, ClassVar

from volkit.model.text import Label
from volkit.sheets.base import AsMet, Column, InBook, Sheet, spellings


class Award(Sheet):
    """One row: one honour."""

    key: ClassVar[str] = "award"
    label: ClassVar[Label] = Label("表彰奖励", "表彰獎勵", "Awards")
    tab: ClassVar[Label] = Label("物资证章", "物資證章", "Supplies and insignia")
    also: ClassVar[tuple[str, ...]] = (
        "表彰",
        "奖励",
        "荣誉",
        "获奖",
        "表彰名单",
        "先进",
        "荣誉台账",
        "嘉奖",
    )
    in_book: ClassVar[InBook] = InBook(place=138)
    as_met: ClassVar[AsMet] = AsMet(
        needs=("name", "subject_no subject", "by day level evidence"),
        least=3,
        proven=True,
        personal=True,
        identity=("name", "subject_no"),
    )

    subject: Annotated[
        str,
        Column(
            label=Label("表彰对象类型", "表彰對象類型", "Kind of recipient"),
            kind="code",
            also=spellings(
                "对象类型|表彰对象类别|获奖对象类型|受表彰对象类别|受表彰对象类型|对象类别|类别"
            ),
            required=True,
            codes="holder_kind",
        ),
    ]
    subject_no: Annotated[
        str,
        Column(
            label=Label("表彰对象", "表彰對象", "Recipient"),
            kind="text",
            also=spellings(
                "对象编号|获奖对象|获奖者|获奖人|获奖单位|表彰对象编号|获奖人姓名|受表彰人|受奖者|获表彰对象|姓名|志愿者姓名|姓名或单位|获奖人或单位|受表彰单位或个人|受表彰单位|姓名/单位|单位或个人"
            ),
            required=True,
            privacy=2,
            width=18,
        ),
    ]
    name: Annotated[
        str,
        Column(
            label=Label("表彰名称", "表彰名稱", "Award"),
            kind="text",
            also=spellings(
                "荣誉称号|奖项名称|奖励名称|获奖名称|荣誉名称|表彰称号|奖项|称号|表彰项目|表彰荣誉"
            ),
            required=True,
            source="L-67",
        ),
    ]
    day: Annotated[
        dt.date,
        Column(
            label=Label("表彰日期", "表彰日期", "Awarded on"),
            kind="date",
            also=spellings(
                "授予日期|获奖日期|表彰时间|获奖时间|授予时间|奖励日期|颁奖日期|时间|日期"
            ),
            required=True,
            past=True,
            source="L-67",
        ),
    ]
    by: Annotated[
        str,
        Column(
            label=Label("授予单位", "授予單位", "Awarded by"),
            kind="text",
            also=spellings(
                "表彰单位|颁奖单位|授奖单位|表彰机关|授予机关|颁发单位|表彰部门"
            ),
            required=True,
            source="L-67",
        ),
    ]
    level: Annotated[
        str | None,
        Column(
            label=Label("表彰级别", "表彰級別", "Rank"),
            kind="text",
            also=spellings("荣誉级别|奖励级别|级别|奖项级别|获奖级别"),
        ),
    ] = None
    evidence: Annotated[
        str | None,
        Column(
            label=Label("证明材料", "證明材料", "Evidence"),
            kind="text",
            also=spellings(
                "表彰文件|文号|表彰文号|佐证材料|证书编号|文件号|表彰文件号"
            ),
        ),
    ] = None
