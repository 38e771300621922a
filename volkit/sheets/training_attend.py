"""The training_attend sheet: one person in a session in each row."""

import datetime as dt
from typing import Annotated, ClassVar

from volkit.model.text import Label
from volkit.sheets.base import AsMet, Column, InBook, Sheet, spellings


class TrainingAttend(Sheet):
    """One row: one person in a session."""

    key: ClassVar[str] = "training_attend"
    label: ClassVar[Label] = Label("培训记录", "培訓記錄", "Training attendance")
    tab: ClassVar[Label] = Label("培训", "培訓", "Training")
    also: ClassVar[tuple[str, ...]] = (
        "培训签到",
        "培训登记",
        "培训台账",
        "参训",
        "培训考核",
    )
    in_book: ClassVar[InBook] = InBook(place=101, room=6_000)
    as_met: ClassVar[AsMet] = AsMet(
        needs=("volunteer_no", "training_no", "hours score passed day cert_no"),
        personal=True,
        everyday=True,
        identity=("volunteer_no",),
    )

    training_no: Annotated[
        str,
        Column(
            label=Label("培训编号", "培訓編號", "Training number"),
            kind="ref",
            also=spellings(
                "培训名称|课程名称|培训课程|培训班|培训班名称|课程|培训主题|培训项目|"
                "参加培训|培训内容"
            ),
            required=True,
            ref="training.training_no",
        ),
    ]
    volunteer_no: Annotated[
        str,
        Column(
            label=Label("志愿者编号", "志願者編號", "Volunteer number"),
            kind="ref",
            also=spellings(
                "志愿者号|志愿者证号|注册号|学员编号|姓名|学员姓名|参训人员|参训人|"
                "学员|志愿者姓名|参训人员姓名"
            ),
            required=True,
            ref="volunteer.volunteer_no",
        ),
    ]
    day: Annotated[
        dt.date | None,
        Column(
            label=Label("培训日期", "培訓日期", "Training date"),
            kind="date",
            also=spellings("日期|培训时间|参训日期|学习日期|参训时间"),
            past=True,
            source="L-67",
        ),
    ] = None
    hours: Annotated[
        float,
        Column(
            label=Label("学习时长", "學習時長", "Hours"),
            kind="hours",
            also=spellings(
                "学时|培训学时|培训时长|课时|参训学时|学习时间|参训时长|学习学时|学时数|学了几个小时|学了几小时"
            ),
            low=0,
            required=True,
            source="L-67",
        ),
    ]
    score: Annotated[
        float | None,
        Column(
            label=Label("考核成绩", "考核成績", "Score"),
            kind="decimal",
            also=spellings(
                "成绩|考试成绩|得分|分数|考核分数|测试成绩|考试分数|考了多少分"
            ),
            low=0,
        ),
    ] = None
    passed: Annotated[
        bool,
        Column(
            label=Label("合格", "合格", "Passed"),
            kind="bool",
            also=spellings(
                "是否合格|考核结果|合格否|是否通过|结业情况|考核情况|合不合格|通没通过"
            ),
            required=True,
        ),
    ]
    cert_no: Annotated[
        str | None,
        Column(
            label=Label("证书编号", "證書編號", "Certificate number"),
            kind="text",
            also=spellings("证书号|结业证号|合格证号|结业证书编号|证书号码|合格证编号"),
        ),
    ] = None
    until: Annotated[
        dt.date | None,
        Column(
            label=Label("有效期至", "有效期至", "Until"),
            kind="date",
            also=(
                "有效期",
                "证书有效期",
            ),
            after=("day",),
        ),
    ] = None
