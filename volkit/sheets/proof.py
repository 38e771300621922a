"""The proof sheet: one certificate of service in each row."""

import datetime as dt
from typing import Annotated, ClassVar

from volkit.model.text import Label
from volkit.sheets.base import AsMet, Column, InBook, Sheet, spellings


class Proof(Sheet):
    """One row: one certificate of recorded service."""

    key: ClassVar[str] = "proof"
    label: ClassVar[Label] = Label("证明出具", "證明出具", "Proofs of service")
    tab: ClassVar[Label] = Label("物资证章", "物資證章", "Supplies and insignia")
    also: ClassVar[tuple[str, ...]] = (
        "证明",
        "服务证明",
        "证明台账",
        "证明登记",
        "志愿服务记录证明",
        "记录证明",
        "开具证明",
        "证明出具登记",
    )
    in_book: ClassVar[InBook] = InBook(place=137)
    as_met: ClassVar[AsMet] = AsMet(
        needs=("proof_no issuer day", "volunteer_no name id_no", "hours content from"),
        least=4,
        personal=True,
        identity=("proof_no", "volunteer_no name id_no"),
    )

    proof_no: Annotated[
        str,
        Column(
            label=Label("证明编号", "證明編號", "Proof number"),
            kind="text",
            also=spellings("证明号|证明书编号|证明文号|证明字号|服务证明编号"),
            required=True,
            unique=True,
            source="L-149",
            width=24,
        ),
    ]
    volunteer_no: Annotated[
        str,
        Column(
            label=Label("志愿者编号", "志願者編號", "Volunteer number"),
            kind="ref",
            also=spellings("志愿者号|志愿者证号|注册号|人员编号|Volunteer no."),
            required=True,
            ref="volunteer.volunteer_no",
            source="L-149",
        ),
    ]
    name: Annotated[
        str,
        Column(
            label=Label("姓名", "姓名", "Name"),
            kind="person_name",
            also=spellings("志愿者姓名|党员姓名|被证明人|申请人"),
            required=True,
            privacy=2,
        ),
    ]
    id_type: Annotated[
        str,
        Column(
            label=Label("证件类型", "證件類型", "ID type"),
            kind="code",
            also=spellings("证件种类|身份证件类型|证件类别"),
            required=True,
            codes="id_type",
            default="111",
            source="L-149",
        ),
    ]
    id_no: Annotated[
        str,
        Column(
            label=Label("证件号码", "證件號碼", "ID number"),
            kind="id_no",
            also=spellings(
                "身份证号|身份证号码|身份证|公民身份号码|居民身份证号|"
                "证件号|身份证件号码"
            ),
            required=True,
            privacy=3,
            source="L-149",
        ),
    ]
    from_: Annotated[
        dt.date,
        Column(
            label=Label("证明期间起", "證明期間起", "From"),
            kind="date",
            also=spellings(
                "期间起|服务开始日期|证明起始日期|起始日期|服务起始日期|自|服务起|服务期间起"
            ),
            required=True,
            past=True,
        ),
    ]
    to: Annotated[
        dt.date,
        Column(
            label=Label("证明期间止", "證明期間止", "To"),
            kind="date",
            also=spellings(
                "期间止|服务结束日期|证明截止日期|截止日期|服务截止日期|至|服务止|服务期间止"
            ),
            required=True,
            past=True,
            after=("from",),
        ),
    ]
    hours: Annotated[
        float,
        Column(
            label=Label("证明时长", "證明時長", "Hours"),
            kind="hours",
            also=spellings(
                "服务时长|志愿服务时长|服务时间|累计时长|时长|服务时数|证明服务时长|服务小时数|服务小时|小时数"
            ),
            required=True,
            low=0,
            source="L-67",
        ),
    ]
    content: Annotated[
        str,
        Column(
            label=Label("服务内容", "服務內容", "Service"),
            kind="text_long",
            also=spellings("主要服务内容|志愿服务内容|服务项目|服务事项"),
            required=True,
            source="L-67",
        ),
    ]
    issuer: Annotated[
        str,
        Column(
            label=Label("记录单位", "記錄單位", "Recorded by"),
            kind="text",
            also=spellings("出具单位|证明单位|开具单位|记录机构|出具机构|开证明单位"),
            required=True,
            source="L-67",
            width=22,
        ),
    ]
    head: Annotated[
        str,
        Column(
            label=Label("负责人", "負責人", "Head"),
            kind="person_name",
            also=spellings("单位负责人|负责人姓名|负责人签字"),
            required=True,
            privacy=2,
            source="L-149",
        ),
    ]
    clerk: Annotated[
        str,
        Column(
            label=Label("经办人", "經辦人", "Clerk"),
            kind="person_name",
            also=spellings("经办人姓名|经办人签字|开具人|出具人"),
            required=True,
            privacy=2,
            source="L-149",
        ),
    ]
    phone: Annotated[
        str,
        Column(
            label=Label("联系方式", "聯繫方式", "Phone"),
            kind="phone",
            also=spellings("联系电话|单位电话|经办人电话|出具单位电话|记录单位电话"),
            required=True,
            source="L-149",
        ),
    ]
    sealed: Annotated[
        bool,
        Column(
            label=Label("是否盖章", "是否蓋章", "Sealed"),
            kind="bool",
            also=spellings("盖章|已盖章|加盖公章"),
            required=True,
            source="L-67",
        ),
    ]
    day: Annotated[
        dt.date,
        Column(
            label=Label("出具日期", "出具日期", "Issued on"),
            kind="date",
            also=spellings("开具日期|出证日期|证明日期|开具时间|出具时间|哪天开的"),
            required=True,
            past=True,
            source="L-149",
        ),
    ]
    public_until: Annotated[
        dt.date | None,
        Column(
            label=Label("公示止", "公示止", "Public until"),
            kind="date",
            also=spellings(
                "公示截止日期|公示结束日期|公示截止|公示期至|公示结束|公示结束时间|公示截止时间"
            ),
            after=("day",),
            calculated=True,
        ),
    ] = None
    void: Annotated[
        bool | None,
        Column(
            label=Label("作废", "作廢", "Void"),
            kind="bool",
            also=spellings("是否作废|已作废"),
        ),
    ] = None
