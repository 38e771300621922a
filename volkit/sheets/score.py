"""The score sheet: one measure of one person that no other sheet can give."""

from typing import Annotated, ClassVar

from volkit.model.text import Label
from volkit.sheets.base import AsMet, Column, InBook, Sheet, spellings


class Score(Sheet):
    """One row: one appraised measure of one person, such as a vote or a merit."""

    key: ClassVar[str] = "score"
    label: ClassVar[Label] = Label("考评得分", "考評得分", "Appraisal scores")
    tab: ClassVar[Label] = Label("星级评定", "星級評定", "Stars")
    also: ClassVar[tuple[str, ...]] = (
        "考评",
        "评分",
        "得分",
        "考核得分",
        "积分",
        "测评",
    )
    in_book: ClassVar[InBook] = InBook(place=111, room=6_000)
    as_met: ClassVar[AsMet] = AsMet(
        needs=("volunteer_no name", "measure", "value"),
        personal=True,
        everyday=True,
        identity=("volunteer_no name",),
    )

    period: Annotated[
        str | None,
        Column(
            label=Label("期间", "期間", "Period"),
            kind="text",
            also=spellings("考评期间|年度|考核期间|考评周期|考核年度|周期"),
        ),
    ] = None
    volunteer_no: Annotated[
        str,
        Column(
            label=Label("志愿者编号", "志願者編號", "Volunteer number"),
            kind="ref",
            also=spellings("志愿者号|志愿者证号|编号|注册号|姓名|志愿者姓名"),
            required=True,
            ref="volunteer.volunteer_no",
        ),
    ]
    name: Annotated[
        str | None,
        Column(
            label=Label("姓名", "姓名", "Name"),
            kind="person_name",
            also=(
                "志愿者姓名",
                "党员姓名",
                "队员姓名",
            ),
            privacy=2,
        ),
    ] = None
    measure: Annotated[
        str,
        Column(
            label=Label("指标", "指標", "Measure"),
            kind="text",
            required=True,
            also=spellings(
                "项目编号|考评项目|考评指标|项目|指标名称|指标代码|考评指标名称|"
                "考核项目|考核指标|评分项目|加分项目|评分项|测评项目"
            ),
        ),
    ]
    value: Annotated[
        float,
        Column(
            label=Label("值", "值", "Value"),
            kind="decimal",
            required=True,
            also=spellings(
                "得分|原始值|数值|分数|评分|考核得分|考评得分|分值|测评得分"
            ),
        ),
    ]
    note: Annotated[
        str | None,
        Column(
            label=Label("备注", "備註", "Remarks"), kind="text_long", also=("说明",)
        ),
    ] = None
