"""The star sheet: one grading of a person in each row."""

import datetime as dt
from typing import Annotated, ClassVar

from volkit.model.text import Label
from volkit.sheets.base import Column, Sheet


class Star(Sheet):
    """One row: one grading of a person."""

    key: ClassVar[str] = "star"
    label: ClassVar[Label] = Label("星级评定", "星級評定", "Star ratings")
    tab: ClassVar[Label] = Label("星级评定", "星級評定", "Stars")

    period: Annotated[
        str, Column(label=Label("期间", "期間", "Period"), kind="text", required=True)
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
    name: Annotated[
        str,
        Column(label=Label("姓名", "姓名", "Name"), kind="person_name", required=True),
    ]
    scheme_id: Annotated[
        str,
        Column(
            label=Label("方案编号", "方案編號", "Scheme"),
            kind="ref",
            required=True,
            ref="scheme.scheme_id",
        ),
    ]
    hours: Annotated[
        float,
        Column(
            label=Label("累计时长", "累計時長", "Hours"),
            kind="hours",
            required=True,
            calculated=True,
        ),
    ]
    points: Annotated[
        float | None,
        Column(label=Label("总分", "總分", "Points"), kind="decimal", calculated=True),
    ] = None
    named: Annotated[
        list[str] | None,
        Column(
            label=Label("获得单项星", "獲得單項星", "Named stars"),
            kind="code_multi",
            calculated=True,
        ),
    ] = None
    computed: Annotated[
        int,
        Column(
            label=Label("计算星级", "計算星級", "Computed stars"),
            kind="int",
            required=True,
            calculated=True,
        ),
    ]
    veto: Annotated[
        str | None, Column(label=Label("否决情形", "否決情形", "Veto"), kind="text")
    ] = None
    level: Annotated[
        int,
        Column(
            label=Label("评定星级", "評定星級", "Stars granted"),
            kind="int",
            required=True,
        ),
    ]
    previous: Annotated[
        int | None,
        Column(label=Label("上期星级", "上期星級", "Previous stars"), kind="int"),
    ] = None
    reason: Annotated[
        str | None,
        Column(
            label=Label("升降原因", "升降原因", "Reason"),
            kind="text",
        ),
    ] = None
    publicity_no: Annotated[
        str,
        Column(
            label=Label("公示编号", "公示編號", "Publicity number"),
            kind="ref",
            required=True,
            ref="publicity.publicity_no",
        ),
    ]
    approver: Annotated[
        str,
        Column(
            label=Label("审批单位", "審批單位", "Approver"), kind="text", required=True
        ),
    ]
    day: Annotated[
        dt.date,
        Column(label=Label("审批日期", "審批日期", "Date"), kind="date", required=True),
    ]
    until: Annotated[
        dt.date | None,
        Column(label=Label("有效期至", "有效期至", "Until"), kind="date"),
    ] = None
