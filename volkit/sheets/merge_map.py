"""The merge_map sheet: one pair of entries that may be one person in each row."""

import datetime as dt
from typing import Annotated, ClassVar

from volkit.model.text import Label
from volkit.sheets.base import AsMet, Column, HomeLine, InBook, Sheet, spellings


class MergeMap(Sheet):
    """One row: two entries, and whether they are one person."""

    key: ClassVar[str] = "merge_map"
    label: ClassVar[Label] = Label("重复合并", "重複合併", "Duplicates")
    tab: ClassVar[Label] = Label("参数", "參數", "Parameters")
    also: ClassVar[tuple[str, ...]] = (
        "合并",
        "重复",
        "查重",
        "重复登记",
        "疑似重复",
        "去重",
        "合并决定",
    )
    in_book: ClassVar[InBook] = InBook(
        place=153,
        home=(
            HomeLine(
                label=Label(
                    "还没有决定的疑似重复",
                    "還沒有決定的疑似重複",
                    "Possible duplicates to be decided",
                ),
                count="COUNTIF({decision},{decision:is DH})",
            ),
        ),
    )
    as_met: ClassVar[AsMet] = AsMet(
        needs=("keep_no", "drop_no", "evidence decision score by"),
        least=3,
        personal=True,
        identity=("keep_no", "drop_no"),
    )

    keep_no: Annotated[
        str,
        Column(
            label=Label("保留编号", "保留編號", "Kept number"),
            kind="ref",
            also=spellings("保留的编号|保留人编号|保留志愿者编号|保留"),
            required=True,
            ref="volunteer.volunteer_no",
        ),
    ]
    drop_no: Annotated[
        str,
        Column(
            label=Label("并入编号", "併入編號", "Merged number"),
            kind="text",
            also=spellings(
                "合并编号|重复编号|被并入编号|被合并编号|停用编号|删除编号|合并掉的编号|注销编号"
            ),
            required=True,
            width=18,
        ),
    ]
    evidence: Annotated[
        str,
        Column(
            label=Label("依据", "依據", "Evidence"),
            kind="code",
            also=spellings("合并依据|判断依据|重复依据|认定依据|根据"),
            required=True,
            codes="merge_evidence",
        ),
    ]
    score: Annotated[
        float | None,
        Column(
            label=Label("相似度", "相似度", "Likeness"),
            kind="decimal",
            also=spellings("相似程度|匹配度"),
            low=0,
            high=1,
        ),
    ] = None
    decision: Annotated[
        str,
        Column(
            label=Label("决定", "決定", "Decision"),
            kind="code",
            also=spellings("处理决定|处理意见|处理结果|合并决定"),
            required=True,
            codes="merge_decision",
        ),
    ]
    by: Annotated[
        str,
        Column(
            label=Label("决定人", "決定人", "Decided by"),
            kind="person_name",
            also=spellings("处理人|审核人|认定人"),
            required=True,
        ),
    ]
    day: Annotated[
        dt.date,
        Column(
            label=Label("决定日期", "決定日期", "Decided on"),
            kind="date",
            also=spellings("处理日期|处理时间|合并日期|决定时间|日期"),
            required=True,
            past=True,
        ),
    ]
