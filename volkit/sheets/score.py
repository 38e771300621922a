"""The score sheet: one measure of one person that no other sheet can give."""

from typing import Annotated, ClassVar

from volkit.model.text import Label
from volkit.sheets.base import Column, Sheet


class Score(Sheet):
    """One row: one appraised measure of one person, such as a vote or a merit."""

    key: ClassVar[str] = "score"
    label: ClassVar[Label] = Label("考评得分", "考評得分", "Appraisal scores")
    tab: ClassVar[Label] = Label("星级评定", "星級評定", "Stars")

    period: Annotated[
        str | None, Column(label=Label("期间", "期間", "Period"), kind="text")
    ] = None
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
        str | None,
        Column(label=Label("姓名", "姓名", "Name"), kind="person_name", privacy=2),
    ] = None
    measure: Annotated[
        str,
        Column(
            label=Label("指标", "指標", "Measure"),
            kind="text",
            required=True,
            also=("项目编号", "考评项目", "考评指标", "项目", "指标名称"),
        ),
    ]
    value: Annotated[
        float,
        Column(
            label=Label("值", "值", "Value"),
            kind="decimal",
            required=True,
            also=("得分", "原始值", "数值", "分数"),
        ),
    ]
    note: Annotated[
        str | None, Column(label=Label("备注", "備註", "Remarks"), kind="text_long")
    ] = None
