"""The star sheet: one grading of a person in each row."""

import datetime as dt
from typing import Annotated, ClassVar

from volkit.model.text import Label
from volkit.sheets.base import AsMet, Column, InBook, Sheet, spellings


class Star(Sheet):
    """One row: one grading of a person."""

    key: ClassVar[str] = "star"
    label: ClassVar[Label] = Label("星级评定", "星級評定", "Star ratings")
    tab: ClassVar[Label] = Label("星级评定", "星級評定", "Stars")
    also: ClassVar[tuple[str, ...]] = (
        "星级",
        "评星",
        "星级名单",
        "评定",
        "星级公示",
    )
    in_book: ClassVar[InBook] = InBook(place=110, room=3_000)
    as_met: ClassVar[AsMet] = AsMet(
        needs=("volunteer_no name", "level computed"),
        least=3,
        personal=True,
        everyday=True,
        identity=("volunteer_no name",),
    )

    period: Annotated[
        str,
        Column(
            label=Label("期间", "期間", "Period"),
            kind="text",
            also=spellings("评定期间|年度|评定年度|评定周期|期别|评星年度"),
            required=True,
        ),
    ]
    volunteer_no: Annotated[
        str,
        Column(
            label=Label("志愿者编号", "志願者編號", "Volunteer number"),
            kind="ref",
            also=spellings("志愿者号|志愿者证号|编号|注册号"),
            required=True,
            ref="volunteer.volunteer_no",
        ),
    ]
    name: Annotated[
        str,
        Column(
            label=Label("姓名", "姓名", "Name"),
            kind="person_name",
            also=(
                "志愿者姓名",
                "党员姓名",
                "队员姓名",
            ),
            required=True,
        ),
    ]
    scheme_id: Annotated[
        str,
        Column(
            label=Label("方案编号", "方案編號", "Scheme"),
            kind="ref",
            also=(
                "方案",
                "评定方案",
                "评星方案",
            ),
            required=True,
            ref="scheme.scheme_id",
        ),
    ]
    hours: Annotated[
        float,
        Column(
            label=Label("累计时长", "累計時長", "Hours"),
            kind="hours",
            also=spellings(
                "服务时长|累计服务时长|总时长|服务总时长|累计小时|累计服务时间|全年服务时数|全年服务时长|全年服务时间|服务时数|累计时数"
            ),
            low=0,
            required=True,
            calculated=True,
        ),
    ]
    points: Annotated[
        float | None,
        Column(
            label=Label("总分", "總分", "Points"),
            kind="decimal",
            also=spellings("积分|得分|总积分|考核总分|综合得分"),
            calculated=True,
        ),
    ] = None
    named: Annotated[
        list[str] | None,
        Column(
            label=Label("获得单项星", "獲得單項星", "Named stars"),
            kind="code_multi",
            also=(
                "单项星",
                "获得星",
                "所获单项星",
            ),
            calculated=True,
            hint=Label(
                "照评星方案里的名称写，如“奉献星、恒心星”。",
                "照評星方案裡的名稱寫，如“奉獻星、恆心星”。",
                "As the star scheme calls them, such as 奉献星、恒心星.",
            ),
        ),
    ] = None
    computed: Annotated[
        int,
        Column(
            label=Label("计算星级", "計算星級", "Computed stars"),
            kind="int",
            also=(
                "测算星级",
                "系统星级",
                "系统核算星级",
                "核算星级",
                "应评星级",
                "应评几星",
                "按条件应评星级",
                "测算结果",
            ),
            low=0,
            high=10,
            required=True,
            calculated=True,
        ),
    ]
    veto: Annotated[
        str | None,
        Column(
            label=Label("否决情形", "否決情形", "Veto"),
            kind="text",
            also=(
                "一票否决",
                "否决事项",
            ),
        ),
    ] = None
    level: Annotated[
        int,
        Column(
            label=Label("评定星级", "評定星級", "Stars granted"),
            kind="int",
            also=spellings(
                "星级|评定等级|评定结果|现星级|拟评星级|评定星级等级|认定星级|获评星级|评星结果|拟定星级|今年几星|本年星级|本年度星级|今年星级|评为几星|评几星"
            ),
            low=0,
            high=10,
            required=True,
        ),
    ]
    previous: Annotated[
        int | None,
        Column(
            label=Label("上期星级", "上期星級", "Previous stars"),
            kind="int",
            also=spellings(
                "原星级|上年星级|上次星级|原有星级|去年几星|去年星级|上年度星级|上一年星级|上年几星|原来几星"
            ),
            low=0,
            high=10,
        ),
    ] = None
    reason: Annotated[
        str | None,
        Column(
            label=Label("升降原因", "升降原因", "Reason"),
            kind="text",
            also=(
                "升降级原因",
                "调整原因",
            ),
        ),
    ] = None
    publicity_no: Annotated[
        str,
        Column(
            label=Label("公示编号", "公示編號", "Publicity number"),
            kind="ref",
            also=("公示号",),
            required=True,
            ref="publicity.publicity_no",
        ),
    ]
    approver: Annotated[
        str,
        Column(
            label=Label("审批单位", "審批單位", "Approver"),
            kind="text",
            also=spellings(
                "批准单位|审定单位|评定单位|认定单位|谁批的|批准机关|哪级批的"
            ),
            required=True,
        ),
    ]
    day: Annotated[
        dt.date,
        Column(
            label=Label("审批日期", "審批日期", "Date"),
            kind="date",
            also=spellings(
                "评定日期|认定日期|批准日期|评定时间|审批时间|批准时间|什么时候批的|哪天批的"
            ),
            past=True,
            required=True,
        ),
    ]
    until: Annotated[
        dt.date | None,
        Column(
            label=Label("有效期至", "有效期至", "Until"),
            kind="date",
            also=("有效期",),
            after=("day",),
        ),
    ] = None
