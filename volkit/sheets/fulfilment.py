"""The fulfilment sheet: one act of keeping a promise in each row."""

import datetime as dt
from typing import Annotated, ClassVar

from volkit.model.text import Label
from volkit.sheets.base import Column, Sheet


class Fulfilment(Sheet):
    """One row: one act of keeping a promise."""

    key: ClassVar[str] = "fulfilment"
    label: ClassVar[Label] = Label("践诺记录", "踐諾記錄", "Fulfilment records")
    tab: ClassVar[Label] = Label("公开承诺", "公開承諾", "Commitments")

    commitment_no: Annotated[
        str,
        Column(
            label=Label("承诺编号", "承諾編號", "Commitment number"),
            kind="ref",
            required=True,
            ref="commitment.commitment_no",
        ),
    ]
    day: Annotated[
        dt.date, Column(label=Label("日期", "日期", "Date"), kind="date", required=True)
    ]
    text: Annotated[
        str,
        Column(label=Label("进展", "進展", "Text"), kind="text_long", required=True),
    ]
    amount: Annotated[
        float | None,
        Column(label=Label("完成量", "完成量", "Amount done"), kind="decimal"),
    ] = None
    rate: Annotated[
        float | None,
        Column(
            label=Label("累计完成率", "累計完成率", "Share done"),
            kind="percent",
            calculated=True,
        ),
    ] = None
    activity_no: Annotated[
        str | None,
        Column(
            label=Label("活动编号", "活動編號", "Activity number"),
            kind="ref",
            ref="activity.activity_no",
        ),
    ] = None
    witness: Annotated[
        str | None,
        Column(label=Label("证明人", "證明人", "Witness"), kind="person_name"),
    ] = None
    verdict: Annotated[
        str | None,
        Column(
            label=Label("评诺结果", "評諾結果", "Verdict"),
            kind="code",
            codes="commitment_status",
        ),
    ] = None
    reason: Annotated[
        str | None,
        Column(
            label=Label("未兑现原因", "未兌現原因", "Reason"),
            kind="text",
            required_if="verdict=WD",
        ),
    ] = None
