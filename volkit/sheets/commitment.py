"""The commitment sheet: one promised item in each row."""

import datetime as dt
from typing import Annotated, ClassVar

from volkit.model.text import Label
from volkit.sheets.base import Column, Sheet


class Commitment(Sheet):
    """One row: one promised item."""

    key: ClassVar[str] = "commitment"
    label: ClassVar[Label] = Label("公开承诺", "公開承諾", "Public commitments")
    tab: ClassVar[Label] = Label("公开承诺", "公開承諾", "Commitments")

    commitment_no: Annotated[
        str,
        Column(
            label=Label("承诺编号", "承諾編號", "Commitment number"),
            kind="text",
            required=True,
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
    year: Annotated[
        int,
        Column(label=Label("承诺年度", "承諾年度", "Year"), kind="int", required=True),
    ]
    kind: Annotated[
        str,
        Column(
            label=Label("承诺类型", "承諾類型", "Kind"),
            kind="code",
            required=True,
            codes="commitment_kind",
        ),
    ]
    text: Annotated[
        str,
        Column(
            label=Label("承诺内容", "承諾內容", "Text"), kind="text_long", required=True
        ),
    ]
    menu_no: Annotated[
        str | None,
        Column(
            label=Label("结合项目", "結合項目", "Menu item"),
            kind="ref",
            ref="menu_item.menu_no",
            source="S-SEED",
        ),
    ] = None
    target: Annotated[
        float | None,
        Column(label=Label("量化指标", "量化指標", "People served"), kind="decimal"),
    ] = None
    unit: Annotated[
        str | None,
        Column(
            label=Label("单位", "單位", "Unit of measure"),
            kind="text",
            required_if="target",
        ),
    ] = None
    due: Annotated[
        dt.date,
        Column(
            label=Label("完成时限", "完成時限", "Due date"), kind="date", required=True
        ),
    ]
    approved_by: Annotated[
        str,
        Column(
            label=Label("审定人", "審定人", "Approved by"),
            kind="person_name",
            required=True,
        ),
    ]
    approved_on: Annotated[
        dt.date,
        Column(
            label=Label("审定日期", "審定日期", "Approval date"),
            kind="date",
            required=True,
        ),
    ]
    publicity_no: Annotated[
        str,
        Column(
            label=Label("公示编号", "公示編號", "Publicity number"),
            kind="ref",
            required=True,
            ref="publicity.publicity_no",
        ),
    ]
    status: Annotated[
        str,
        Column(
            label=Label("状态", "狀態", "Status"),
            kind="code",
            required=True,
            codes="commitment_status",
        ),
    ]
    signed_on: Annotated[
        dt.date,
        Column(
            label=Label("签署日期", "簽署日期", "Signing date"),
            kind="date",
            required=True,
        ),
    ]
