"""The inspection sheet: one inspection in each row."""

import datetime as dt
from typing import Annotated, ClassVar

from volkit.model.text import Label
from volkit.sheets.base import AsMet, Column, InBook, Sheet, spellings


class Inspection(Sheet):
    """One row: one inspection."""

    key: ClassVar[str] = "inspection"
    label: ClassVar[Label] = Label("督导检查", "督導檢查", "Inspections")
    tab: ClassVar[Label] = Label("督导", "督導", "Supervision")
    also: ClassVar[tuple[str, ...]] = spellings(
        "督导|督导检查|督查|检查记录|督导记录|督查记录|检查台账|督导台账|督查台账|检查登记|抽查记录|督查情况|下站检查|巡查记录"
    )
    in_book: ClassVar[InBook] = InBook(place=140)
    as_met: ClassVar[AsMet] = AsMet(
        needs=("unit_no", "day by kind", "findings verdict scope score sampled wrong"),
        least=3,
        identity=("unit_no",),
    )

    inspection_no: Annotated[
        str,
        Column(
            label=Label("督导编号", "督導編號", "Inspection number"),
            kind="text",
            also=spellings("督查编号|检查编号|检查单号|督导单号|检查记录编号|编号"),
            required=True,
            unique=True,
        ),
    ]
    kind: Annotated[
        str,
        Column(
            label=Label("方式", "方式", "How"),
            kind="code",
            also=spellings(
                "督导方式|督查方式|检查方式|检查形式|督导形式|检查类型|督导类型|抽查方式"
            ),
            required=True,
            codes="inspection_kind",
        ),
    ]
    unit_no: Annotated[
        str,
        Column(
            label=Label("被查单位", "被查單位", "Inspected"),
            kind="text",
            also=spellings(
                "被检查单位|被督导单位|被督查单位|受检单位|受查单位|检查对象|督导对象|督查对象|被检单位|被查站点|检查站点|被检查站点|被检查站|被查站|去了哪个站|去了哪里|去了哪|去的哪个站|检查地点|督查地点|督导地点|检查点位|到哪检查"
            ),
            required=True,
        ),
    ]
    day: Annotated[
        dt.date,
        Column(
            label=Label("日期", "日期", "Date"),
            kind="date",
            also=spellings(
                "督导日期|督查日期|检查日期|督导时间|督查时间|检查时间|抽查日期|抽查时间|时间|哪天去的|什么时候去的|哪天查的"
            ),
            required=True,
            past=True,
        ),
    ]
    by: Annotated[
        str,
        Column(
            label=Label("督导人", "督導人", "Inspected by"),
            kind="text",
            also=spellings(
                "督导人员|督导员|督查人|督查人员|检查人|检查人员|检查组|督导组|督查组|抽查人|谁去的|谁检查的|谁查的|督查组成员|检查组成员|督导组成员|检查组人员|带队人|带队领导"
            ),
            required=True,
        ),
    ]
    scope: Annotated[
        str,
        Column(
            label=Label("检查内容", "檢查內容", "Looked at"),
            kind="text",
            also=spellings(
                "督导内容|督查内容|检查事项|督查事项|督导事项|检查项目|抽查内容|查看内容|查了什么|看了什么|检查了什么|都查了什么"
            ),
            required=True,
            width=22,
        ),
    ]
    sampled: Annotated[
        int | None,
        Column(
            label=Label("抽查条数", "抽查條數", "Entries sampled"),
            kind="int",
            also=spellings(
                "抽查数|抽查数量|抽查记录数|抽查份数|抽查条目数|核查条数|抽查条目|抽了几条|查了几条|抽查了几条"
            ),
            low=0,
        ),
    ] = None
    wrong: Annotated[
        int | None,
        Column(
            label=Label("不符条数", "不符條數", "Entries found wrong"),
            kind="int",
            also=spellings(
                "不符数|不符数量|不一致条数|差错条数|不合格条数|不合格数|问题条数|错误条数|错了几条|几条不对|有问题条数|不对的条数"
            ),
            low=0,
        ),
    ] = None
    findings: Annotated[
        str | None,
        Column(
            label=Label("发现问题", "發現問題", "Found"),
            kind="text_long",
            also=spellings(
                "发现的问题|存在问题|存在的问题|主要问题|检查发现的问题|检查发现问题|督导发现问题|问题描述|问题|存在的不足|不足之处|查出什么问题|查出的问题|有什么问题|发现什么问题|有啥问题"
            ),
        ),
    ] = None
    score: Annotated[
        float | None,
        Column(
            label=Label("评分", "評分", "Score"),
            kind="decimal",
            also=spellings(
                "得分|检查得分|督导评分|督查得分|检查评分|分数|打分|打几分|打多少分|打了几分"
            ),
            low=0,
        ),
    ] = None
    verdict: Annotated[
        str,
        Column(
            label=Label("结论", "結論", "Verdict"),
            kind="text",
            also=spellings(
                "检查结论|检查结果|督导结论|督导结果|督查结果|督查结论|总体评价|检查情况|怎么样|评定等次|等次|评价|整体评价"
            ),
            required=True,
        ),
    ]
