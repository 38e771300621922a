"""The training sheet: one session in each row."""

import datetime as dt
from typing import Annotated, ClassVar

from volkit.model.text import Label
from volkit.sheets.base import AsMet, Column, InBook, Sheet, spellings


class Training(Sheet):
    """One row: one session."""

    key: ClassVar[str] = "training"
    label: ClassVar[Label] = Label("培训计划", "培訓計劃", "Training plan")
    tab: ClassVar[Label] = Label("培训", "培訓", "Training")
    also: ClassVar[tuple[str, ...]] = (
        "培训",
        "培训计划",
        "培训安排",
        "培训班",
        "培训情况",
        "培训情况统计",
        "培训一览",
    )
    in_book: ClassVar[InBook] = InBook(place=100)
    as_met: ClassVar[AsMet] = AsMet(
        needs=("name training_no", "day hours teacher org content"),
        least=3,
        proven=True,
        everyday=True,
        identity=("training_no name",),
    )

    training_no: Annotated[
        str,
        Column(
            label=Label("培训编号", "培訓編號", "Training number"),
            kind="text",
            also=spellings("编号|培训号|培训班编号|课程编号"),
            required=True,
        ),
    ]
    name: Annotated[
        str,
        Column(
            label=Label("培训名称", "培訓名稱", "Name"),
            kind="text",
            also=spellings(
                "培训班名称|课程名称|培训主题|培训项目|名称|培训班次|培训课程|课程|培训题目|题目|课题|讲什么"
            ),
            required=True,
            source="L-67",
        ),
    ]
    content: Annotated[
        str,
        Column(
            label=Label("主要内容", "主要內容", "Content"),
            kind="text_long",
            also=spellings("培训内容|课程内容|内容|学习内容|讲了什么|讲授内容"),
            required=True,
            source="L-67",
        ),
    ]
    org: Annotated[
        str,
        Column(
            label=Label("举办单位", "舉辦單位", "Organiser"),
            kind="text",
            also=spellings(
                "主办单位|组织单位|培训单位|承办单位|主办方|主办|谁组织的|主办人"
            ),
            required=True,
            source="L-67",
        ),
    ]
    teacher: Annotated[
        str | None,
        Column(
            label=Label("授课人", "授課人", "Teacher"),
            kind="person_name",
            also=spellings(
                "讲师|主讲人|授课教师|授课老师|讲课人|培训讲师|教师|培训师|讲课老师|老师|谁讲的|谁讲课"
            ),
        ),
    ] = None
    day: Annotated[
        dt.date,
        Column(
            label=Label("日期", "日期", "Date"),
            kind="date",
            also=spellings(
                "培训日期|培训时间|开班日期|时间|授课时间|举办时间|举办日期|计划时间"
            ),
            required=True,
            source="L-67",
        ),
    ]
    hours: Annotated[
        float,
        Column(
            label=Label("学时", "學時", "Hours"),
            kind="hours",
            also=spellings(
                "课时|培训学时|学习时长|培训时长|学时数|时长|课时数|几个小时|几小时|几学时|多少学时|讲了几个小时"
            ),
            low=0,
            required=True,
            source="L-67",
        ),
    ]
    place: Annotated[
        str | None,
        Column(
            label=Label("地点", "地點", "Place"),
            kind="text",
            also=spellings(
                "培训地点|授课地点|上课地点|培训场所|培训地址|在哪讲的|在哪培训的|在哪里培训"
            ),
        ),
    ] = None
    classes: Annotated[
        list[str] | None,
        Column(
            label=Label("对应服务类别", "對應服務類別", "Service classes"),
            kind="code_multi",
            also=(
                "服务类别",
                "适用类别",
                "适用服务类别",
                "适用服务",
                "对应类别",
                "面向类别",
            ),
            codes="service_class",
        ),
    ] = None
    quota: Annotated[
        int | None,
        Column(
            label=Label("名额", "名額", "Places"),
            kind="int",
            also=spellings("计划人数|培训人数|人数|参训人数|招收人数|招生人数"),
            low=1,
        ),
    ] = None
    valid_m: Annotated[
        int | None,
        Column(
            label=Label("有效期(月)", "有效期(月)", "Valid for months"),
            kind="int",
            also=(
                "有效期",
                "有效月数",
                "证书有效期(月)",
                "证书有效月数",
                "合格证有效期(月)",
            ),
            low=0,
        ),
    ] = None
