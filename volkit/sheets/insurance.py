"""The insurance sheet: one insured person or activity in each row."""

import datetime as dt
from typing import Annotated, ClassVar

from volkit.model.text import Label
from volkit.sheets.base import AsMet, Column, HomeLine, InBook, Sheet, spellings


class Insurance(Sheet):
    """One row: one insured person or activity."""

    key: ClassVar[str] = "insurance"
    label: ClassVar[Label] = Label("保险登记", "保險登記", "Insurance")
    tab: ClassVar[Label] = Label("物资证章", "物資證章", "Supplies and insignia")
    also: ClassVar[tuple[str, ...]] = (
        "保险",
        "投保",
        "参保",
        "保险台账",
        "投保名单",
        "意外险",
        "保险名单",
        "投保登记",
    )
    in_book: ClassVar[InBook] = InBook(
        place=135,
        room=3_000,
        carried="lasting",
        ended_by=("to",),
        home=(
            HomeLine(
                label=Label(
                    "30 天内到期的保险",
                    "30 天內到期的保險",
                    "Insurance that ends within 30 days",
                ),
                count='COUNTIFS({to},">="&TODAY(),{to},"<="&TODAY()+30)',
            ),
        ),
    )
    as_met: ClassVar[AsMet] = AsMet(
        needs=("policy_no insurer cover", "volunteer_no name activity_no from to"),
        least=3,
        personal=True,
        identity=("volunteer_no name activity_no",),
    )

    policy_no: Annotated[
        str,
        Column(
            label=Label("保单号", "保單號", "Policy number"),
            kind="text",
            also=spellings("保险单号|保单编号|保险单编号|保险号|保单号码|投保单号"),
            required=True,
        ),
    ]
    insurer: Annotated[
        str,
        Column(
            label=Label("保险公司", "保險公司", "Insurer"),
            kind="text",
            also=spellings("承保公司|承保机构|承保单位|投保公司|投保保险公司|参保公司"),
            required=True,
            width=18,
        ),
    ]
    volunteer_no: Annotated[
        str | None,
        Column(
            label=Label("志愿者编号", "志願者編號", "Volunteer number"),
            kind="ref",
            also=spellings("志愿者号|志愿者证号|注册号|人员编号|Volunteer no."),
            ref="volunteer.volunteer_no",
        ),
    ] = None
    name: Annotated[
        str | None,
        Column(
            label=Label("被保险人", "被保險人", "Insured person"),
            kind="person_name",
            also=spellings(
                "姓名|被保险人姓名|投保人员|参保人|参保人员|参保人姓名|"
                "志愿者姓名|投保人姓名"
            ),
            privacy=2,
        ),
    ] = None
    id_no: Annotated[
        str | None,
        Column(
            label=Label("被保险人证件号码", "被保險人證件號碼", "ID number"),
            kind="id_no",
            also=spellings(
                "证件号码|身份证号|身份证号码|身份证|公民身份号码|居民身份证号|证件号|"
                "被保险人身份证号|身份证件号码"
            ),
            privacy=3,
        ),
    ] = None
    activity_no: Annotated[
        str | None,
        Column(
            label=Label("活动编号", "活動編號", "Activity"),
            kind="ref",
            also=spellings("活动|活动名称|投保活动|保险活动|参加的活动|参加活动"),
            ref="activity.activity_no",
        ),
    ] = None
    from_: Annotated[
        dt.date,
        Column(
            label=Label("保险起期", "保險起期", "In force from"),
            kind="date",
            also=spellings(
                "起|起期|起保日期|保险起始日期|保险开始日期|生效日期|"
                "起保时间|保险生效日期|保险期间起"
            ),
            required=True,
        ),
    ]
    to: Annotated[
        dt.date,
        Column(
            label=Label("保险止期", "保險止期", "In force until"),
            kind="date",
            also=spellings(
                "止|止期|终保日期|保险终止日期|保险结束日期|到期日期|"
                "终止日期|保险到期日期|保险期间止"
            ),
            required=True,
            after=("from",),
        ),
    ]
    cover: Annotated[
        float | None,
        Column(
            label=Label("保额", "保額", "Sum insured"),
            kind="money",
            also=spellings("保险金额|保险额度|保险保额|意外保额"),
            low=0,
        ),
    ] = None
    consented: Annotated[
        bool,
        Column(
            label=Label("同意提供信息", "同意提供信息", "Consent to pass on data"),
            kind="bool",
            also=spellings(
                "本人同意提供信息|同意向保险公司提供信息|信息提供同意|是否同意提供信息|本人同意|是否本人同意"
            ),
            required=True,
            source="L-PIPL",
        ),
    ]
