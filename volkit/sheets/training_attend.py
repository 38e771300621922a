"""The training_attend sheet: one person in a session in each row."""

import datetime as dt
from typing import Annotated, ClassVar

from volkit.model.text import Label
from volkit.sheets.base import Column, Sheet


class TrainingAttend(Sheet):
    """One row: one person in a session."""

    key: ClassVar[str] = "training_attend"
    label: ClassVar[Label] = Label("培训记录", "培訓記錄", "Training attendance")
    tab: ClassVar[Label] = Label("培训", "培訓", "Training")

    training_no: Annotated[
        str,
        Column(
            label=Label("培训编号", "培訓編號", "Training number"),
            kind="ref",
            required=True,
            ref="training.training_no",
        ),
    ]
    volunteer_no: Annotated[
        str,
        Column(
            label=Label("志愿者编号", "志願者編號", "Volunteer number"),
            kind="ref",
            required=True,
            ref="volunteer.volunteer_no",
        ),
    ]
    day: Annotated[
        dt.date | None,
        Column(
            label=Label("培训日期", "培訓日期", "Training date"),
            kind="date",
            source="L-67",
        ),
    ] = None
    hours: Annotated[
        float,
        Column(
            label=Label("学习时长", "學習時長", "Hours"),
            kind="hours",
            required=True,
            source="L-67",
        ),
    ]
    score: Annotated[
        float | None,
        Column(label=Label("考核成绩", "考核成績", "Score"), kind="decimal"),
    ] = None
    passed: Annotated[
        bool, Column(label=Label("合格", "合格", "Passed"), kind="bool", required=True)
    ]
    cert_no: Annotated[
        str | None,
        Column(label=Label("证书编号", "證書編號", "Certificate number"), kind="text"),
    ] = None
    until: Annotated[
        dt.date | None,
        Column(label=Label("有效期至", "有效期至", "Until"), kind="date"),
    ] = None
