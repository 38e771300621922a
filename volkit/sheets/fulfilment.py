"""The fulfilment sheet: one act of keeping a promise in each row."""

import datetime as dt
from typing import Annotated, ClassVar

from volkit.model.text import Label
from volkit.sheets.base import AsMet, Column, InBook, Sheet, spellings


class Fulfilment(Sheet):
    """One row: one act of keeping a promise."""

    key: ClassVar[str] = "fulfilment"
    label: ClassVar[Label] = Label("践诺记录", "踐諾記錄", "Fulfilment records")
    tab: ClassVar[Label] = Label("公开承诺", "公開承諾", "Commitments")
    also: ClassVar[tuple[str, ...]] = (
        "践诺",
        "践诺台账",
        "兑现",
        "评诺",
    )
    in_book: ClassVar[InBook] = InBook(place=81, room=6_000)
    as_met: ClassVar[AsMet] = AsMet(
        needs=("commitment_no", "day text rate amount verdict"),
        everyday=True,
        identity=("commitment_no",),
    )

    commitment_no: Annotated[
        str,
        Column(
            label=Label("承诺编号", "承諾編號", "Commitment number"),
            kind="ref",
            also=(
                "承诺号",
                "承诺书编号",
                "承诺事项编号",
            ),
            required=True,
            ref="commitment.commitment_no",
        ),
    ]
    day: Annotated[
        dt.date,
        Column(
            label=Label("日期", "日期", "Date"),
            kind="date",
            also=spellings(
                "践诺日期|践诺时间|兑现日期|完成日期|时间|兑现时间|完成时间"
            ),
            past=True,
            required=True,
        ),
    ]
    text: Annotated[
        str,
        Column(
            label=Label("进展", "進展", "Text"),
            kind="text_long",
            also=spellings(
                "践诺情况|践诺内容|进展情况|兑现情况|完成情况|落实情况|践诺进展|"
                "工作进展"
            ),
            required=True,
        ),
    ]
    amount: Annotated[
        float | None,
        Column(
            label=Label("完成量", "完成量", "Amount done"),
            kind="decimal",
            also=spellings("完成数量|完成数|本次完成量|完成次数"),
            low=0,
        ),
    ] = None
    rate: Annotated[
        float | None,
        Column(
            label=Label("累计完成率", "累計完成率", "Share done"),
            kind="percent",
            also=spellings("完成率|完成进度|累计完成|兑现率"),
            low=0,
            calculated=True,
        ),
    ] = None
    activity_no: Annotated[
        str | None,
        Column(
            label=Label("活动编号", "活動編號", "Activity number"),
            kind="ref",
            also=(
                "活动名称",
                "对应活动",
                "关联活动",
            ),
            ref="activity.activity_no",
        ),
    ] = None
    witness: Annotated[
        str | None,
        Column(
            label=Label("证明人", "證明人", "Witness"),
            kind="person_name",
            also=(
                "见证人",
                "证明人签字",
            ),
        ),
    ] = None
    verdict: Annotated[
        str | None,
        Column(
            label=Label("评诺结果", "評諾結果", "Verdict"),
            kind="code",
            also=spellings("评诺|评议结果|评诺等次|评定结果|评诺情况"),
            codes="commitment_status",
        ),
    ] = None
    reason: Annotated[
        str | None,
        Column(
            label=Label("未兑现原因", "未兌現原因", "Reason"),
            kind="text",
            also=(
                "未完成原因",
                "未践诺原因",
                "未兑现说明",
            ),
            required_if="verdict=WD",
        ),
    ] = None
