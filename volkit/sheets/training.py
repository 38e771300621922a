"""The training sheet: one session in each row."""

import datetime as dt
from typing import Annotated, ClassVar

from volkit.model.text import Label
from volkit.sheets.base import Column, Sheet


class Training(Sheet):
    """One row: one session."""

    key: ClassVar[str] = "training"
    label: ClassVar[Label] = Label("培训计划", "培訓計劃", "Training plan")
    tab: ClassVar[Label] = Label("培训", "培訓", "Training")

    training_no: Annotated[
        str,
        Column(
            label=Label("培训编号", "培訓編號", "Training number"),
            kind="text",
            required=True,
        ),
    ]
    name: Annotated[
        str,
        Column(
            label=Label("培训名称", "培訓名稱", "Name"),
            kind="text",
            required=True,
            source="L-67",
        ),
    ]
    content: Annotated[
        str,
        Column(
            label=Label("主要内容", "主要內容", "Content"),
            kind="text_long",
            required=True,
            source="L-67",
        ),
    ]
    org: Annotated[
        str,
        Column(
            label=Label("举办单位", "舉辦單位", "Organiser"),
            kind="text",
            required=True,
            source="L-67",
        ),
    ]
    teacher: Annotated[
        str | None,
        Column(label=Label("授课人", "授課人", "Teacher"), kind="person_name"),
    ] = None
    day: Annotated[
        dt.date,
        Column(
            label=Label("日期", "日期", "Date"),
            kind="date",
            required=True,
            source="L-67",
        ),
    ]
    hours: Annotated[
        float,
        Column(
            label=Label("学时", "學時", "Hours"),
            kind="hours",
            required=True,
            source="L-67",
        ),
    ]
    place: Annotated[
        str | None, Column(label=Label("地点", "地點", "Place"), kind="text")
    ] = None
    classes: Annotated[
        list[str] | None,
        Column(
            label=Label("对应服务类别", "對應服務類別", "Service classes"),
            kind="code_multi",
            codes="service_class",
        ),
    ] = None
    quota: Annotated[
        int | None, Column(label=Label("名额", "名額", "Places"), kind="int")
    ] = None
    valid_m: Annotated[
        int | None,
        Column(label=Label("有效期(月)", "有效期(月)", "Valid for months"), kind="int"),
    ] = None
