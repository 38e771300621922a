"""The commitment sheet: one promised item in each row."""

import datetime as dt
from typing import Annotated, ClassVar

from volkit.model.text import Label
from volkit.sheets.base import AsMet, Column, HomeLine, InBook, Sheet, spellings


class Commitment(Sheet):
    """One row: one promised item."""

    key: ClassVar[str] = "commitment"
    label: ClassVar[Label] = Label("公开承诺", "公開承諾", "Public commitments")
    tab: ClassVar[Label] = Label("公开承诺", "公開承諾", "Commitments")
    also: ClassVar[tuple[str, ...]] = (
        "承诺",
        "承诺书",
        "承诺事项",
        "承诺台账",
        "承诺一览",
        "承诺践诺",
    )
    in_book: ClassVar[InBook] = InBook(
        place=80,
        room=6_000,
        watched=True,
        home=(
            HomeLine(
                label=Label(
                    "30 天内到期的承诺",
                    "30 天內到期的承諾",
                    "Commitments due within 30 days",
                ),
                count=(
                    'COUNTIFS({due},">="&TODAY(),{due},"<="&TODAY()+30,'
                    '{status},"<>"&{status:is DX},{status},"<>"&{status:is BF},'
                    '{status},"<>"&{status:is WD},{status},"<>"&{status:is TZ})'
                ),
            ),
            HomeLine(
                label=Label(
                    "已过期、尚未评诺的承诺",
                    "已過期、尚未評諾的承諾",
                    "Commitments past their day and not settled",
                ),
                count=(
                    'COUNTIFS({due},"<"&TODAY(),{due},">0",'
                    '{status},"<>"&{status:is DX},{status},"<>"&{status:is BF},'
                    '{status},"<>"&{status:is WD},{status},"<>"&{status:is TZ})'
                ),
            ),
        ),
    )
    as_met: ClassVar[AsMet] = AsMet(
        needs=("text", "volunteer_no commitment_no due year kind"),
        proven=True,
        personal=True,
        everyday=True,
        identity=("volunteer_no commitment_no", "text"),
    )

    commitment_no: Annotated[
        str,
        Column(
            label=Label("承诺编号", "承諾編號", "Commitment number"),
            kind="text",
            also=spellings("编号|承诺号|承诺书编号|承诺事项编号"),
            required=True,
            width=18,
        ),
    ]
    volunteer_no: Annotated[
        str,
        Column(
            label=Label("志愿者编号", "志願者編號", "Volunteer number"),
            kind="ref",
            also=spellings(
                "志愿者号|志愿者证号|承诺人编号|注册号|承诺人|承诺人姓名|姓名|"
                "党员姓名|志愿者姓名|承诺党员|党员"
            ),
            required=True,
            ref="volunteer.volunteer_no",
        ),
    ]
    year: Annotated[
        int,
        Column(
            label=Label("承诺年度", "承諾年度", "Year"),
            kind="int",
            also=spellings("年度|承诺年份|年份|承诺年"),
            low=1980,
            high=2100,
            required=True,
        ),
    ]
    kind: Annotated[
        str,
        Column(
            label=Label("承诺类型", "承諾類型", "Kind"),
            kind="code",
            also=spellings("类型|承诺类别|承诺种类|类别"),
            required=True,
            codes="commitment_kind",
        ),
    ]
    text: Annotated[
        str,
        Column(
            label=Label("承诺内容", "承諾內容", "Text"),
            kind="text_long",
            also=spellings(
                "承诺事项|承诺|公开承诺内容|承诺项目|承诺具体内容|具体承诺|"
                "承诺内容及目标|公开承诺事项|践诺事项|承诺的内容|承诺要点|"
                "承诺具体事项"
            ),
            required=True,
            width=34,
        ),
    ]
    menu_no: Annotated[
        str | None,
        Column(
            label=Label("结合项目", "結合項目", "Menu item"),
            kind="ref",
            also=spellings("结合服务项目|服务项目|菜单项目|服务菜单|对应项目"),
            ref="menu_item.menu_no",
            source="S-SEED",
        ),
    ] = None
    target: Annotated[
        float | None,
        Column(
            label=Label("量化指标", "量化指標", "People served"),
            kind="decimal",
            also=spellings("指标|目标值|数量|目标数量|目标|量化目标|承诺数量|次数"),
            low=0,
        ),
    ] = None
    unit: Annotated[
        str | None,
        Column(
            label=Label("单位", "單位", "Unit of measure"),
            kind="text",
            also=(
                "计量单位",
                "指标单位",
                "量词",
            ),
            required_if="target",
        ),
    ] = None
    due: Annotated[
        dt.date,
        Column(
            label=Label("完成时限", "完成時限", "Due date"),
            kind="date",
            also=spellings(
                "完成时间|完成期限|时限|承诺期限|兑现时限|完成日期|践诺时限|"
                "兑现时间|承诺时限|期限|办结时限|计划完成时间|拟完成时间|截止日期|"
                "要求完成时间"
            ),
            required=True,
        ),
    ]
    approved_by: Annotated[
        str,
        Column(
            label=Label("审定人", "審定人", "Approved by"),
            kind="person_name",
            also=spellings("审核人|审批人|审定者|审查人"),
            required=True,
        ),
    ]
    approved_on: Annotated[
        dt.date,
        Column(
            label=Label("审定日期", "審定日期", "Approval date"),
            kind="date",
            also=spellings("审核日期|审批日期|审定时间|审核时间"),
            past=True,
            required=True,
        ),
    ]
    publicity_no: Annotated[
        str,
        Column(
            label=Label("公示编号", "公示編號", "Publicity number"),
            kind="ref",
            also=(
                "公示号",
                "公示批次",
            ),
            required=True,
            ref="publicity.publicity_no",
        ),
    ]
    status: Annotated[
        str,
        Column(
            label=Label("状态", "狀態", "Status"),
            kind="code",
            also=spellings(
                "承诺状态|完成情况|兑现情况|践诺情况|落实情况|进展情况|履诺情况"
            ),
            required=True,
            codes="commitment_status",
        ),
    ]
    signed_on: Annotated[
        dt.date,
        Column(
            label=Label("签署日期", "簽署日期", "Signing date"),
            kind="date",
            also=spellings(
                "承诺日期|承诺时间|签订日期|签字日期|签诺日期|签诺时间|公开日期|"
                "签订时间"
            ),
            past=True,
            required=True,
        ),
    ]
