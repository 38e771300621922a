"""The qualification sheet: one licence of a person in each row."""

import datetime as dt
from typing import Annotated, ClassVar

from volkit.model.text import Label
from volkit.sheets.base import AsMet, Column, HomeLine, InBook, Sheet, spellings


class Qualification(Sheet):
    """One row: one licence of a person."""

    key: ClassVar[str] = "qualification"
    label: ClassVar[Label] = Label("资格证书", "資格證書", "Qualifications")
    tab: ClassVar[Label] = Label("培训", "培訓", "Training")
    also: ClassVar[tuple[str, ...]] = spellings(
        "资格证书|证书登记|持证情况|持证人员|资质证书|职业资格|资格台账|技能证书|专业资格"
    )
    in_book: ClassVar[InBook] = InBook(
        place=102,
        room=3_000,
        carried="lasting",
        ended_by=("until",),
        home=(
            HomeLine(
                label=Label(
                    "30 天内到期的资格证书",
                    "30 天內到期的資格證書",
                    "Qualifications that end within 30 days",
                ),
                count='COUNTIFS({until},">="&TODAY(),{until},"<="&TODAY()+30)',
            ),
            HomeLine(
                label=Label(
                    "还没有核验的资格证书",
                    "還沒有核驗的資格證書",
                    "Qualifications not yet checked",
                ),
                count="COUNTIFS({checked},{checked:is 0})",
            ),
        ),
    )
    as_met: ClassVar[AsMet] = AsMet(
        needs=("volunteer_no", "name", "cert_number by day until checked"),
        least=3,
        personal=True,
        identity=("volunteer_no", "name cert_number"),
    )

    volunteer_no: Annotated[
        str,
        Column(
            label=Label("志愿者编号", "志願者編號", "Volunteer number"),
            kind="ref",
            also=spellings(
                "志愿者号|志愿者证号|注册号|姓名|志愿者姓名|持证人|持证人姓名|持证人员"
            ),
            required=True,
            ref="volunteer.volunteer_no",
        ),
    ]
    name: Annotated[
        str,
        Column(
            label=Label("证书名称", "證書名稱", "Certificate"),
            kind="text",
            also=spellings(
                "资格证书名称|资格证书|资格名称|职业资格|职业资格名称|证书|证书种类|证书类别|持证名称|资质名称|技能证书|证件名称"
            ),
            required=True,
        ),
    ]
    cert_number: Annotated[
        str,
        Column(
            label=Label("证书编号", "證書編號", "Certificate number"),
            kind="text",
            also=spellings(
                "证书号|证书号码|资格证号|资格证书编号|资格证书号|资质编号|证件编号|编号"
            ),
            required=True,
        ),
    ]
    by: Annotated[
        str,
        Column(
            label=Label("发证单位", "發證單位", "Issued by"),
            kind="text",
            also=spellings(
                "发证机关|发证机构|发证部门|颁发单位|颁证单位|颁发机构|颁证机构|颁发部门|签发机关"
            ),
            required=True,
        ),
    ]
    day: Annotated[
        dt.date,
        Column(
            label=Label("发证日期", "發證日期", "Issued on"),
            kind="date",
            also=spellings(
                "发证时间|颁发日期|颁证日期|颁发时间|取得日期|取得时间|获证日期|获证时间|取证时间|取证日期"
            ),
            required=True,
            past=True,
        ),
    ]
    until: Annotated[
        dt.date | None,
        Column(
            label=Label("有效期至", "有效期至", "Valid until"),
            kind="date",
            also=spellings(
                "有效期|有效期限|到期日期|有效日期|证书有效期|有效期截止|到期时间"
            ),
            after=("day",),
        ),
    ] = None
    checked: Annotated[
        bool,
        Column(
            label=Label("核验", "核驗", "Checked"),
            kind="bool",
            also=spellings(
                "是否核验|已核验|核验情况|查验|是否查验|核验原件|原件核对|原件核验"
            ),
            required=True,
        ),
    ]
