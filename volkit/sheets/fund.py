"""The fund sheet: one sum received or spent in each row."""

import datetime as dt
from typing import Annotated, ClassVar

from volkit.model.text import Label
from volkit.sheets.base import AsMet, Column, HomeLine, InBook, Sheet, spellings


class Fund(Sheet):
    """One row: one transaction."""

    key: ClassVar[str] = "fund"
    label: ClassVar[Label] = Label("基金收支", "基金收支", "Fund")
    tab: ClassVar[Label] = Label("基金", "基金", "Fund")
    also: ClassVar[tuple[str, ...]] = spellings(
        "基金|基金台账|收支明细|收支台账|经费收支|经费台账|经费使用|现金日记账|日记账|收支登记|收支表|流水账|捐赠款收支|收支公示|收支情况"
    )
    in_book: ClassVar[InBook] = InBook(
        place=120,
        room=2_000,
        home=(
            HomeLine(
                label=Label(
                    "上季度及以前还没有公示的收支",
                    "上季度及以前還沒有公示的收支",
                    "Entries of past quarters not yet published",
                ),
                count=(
                    'COUNTIFS({day},">0",{day},"<"&DATE(YEAR(TODAY()),'
                    '1+3*INT((MONTH(TODAY())-1)/3),1),{publicity_no},"")'
                ),
            ),
            HomeLine(
                label=Label(
                    "余额小于零的收支",
                    "餘額小於零的收支",
                    "Entries with a balance below zero",
                ),
                count='COUNTIFS({balance},"<0")',
                block="wrong",
            ),
        ),
    )
    as_met: ClassVar[AsMet] = AsMet(
        needs=("income expense", "day memo voucher_no party kind"),
        least=3,
        identity=("income expense",),
    )

    voucher_no: Annotated[
        str,
        Column(
            label=Label("凭证号", "憑證號", "Voucher number"),
            kind="text",
            also=spellings(
                "凭证编号|凭证字号|凭证号码|凭证号数|记账凭证号|记账凭证|凭证|单据号|记账号"
            ),
            required=True,
        ),
    ]
    day: Annotated[
        dt.date,
        Column(
            label=Label("日期", "日期", "Date"),
            kind="date",
            also=spellings(
                "记账日期|收支日期|发生日期|业务日期|凭证日期|入账日期|收支时间|时间|收付日期|交易日期"
            ),
            required=True,
            past=True,
        ),
    ]
    owner: Annotated[
        str,
        Column(
            label=Label("设立单位", "設立單位", "Fund of"),
            kind="text",
            also=spellings(
                "基金名称|设立组织|基金设立单位|管理单位|基金所属单位|账户名称|账户|开户单位|所属单位"
            ),
            required=True,
            source="S-SEED",
            width=22,
        ),
    ]
    kind: Annotated[
        str,
        Column(
            label=Label("收支类别", "收支類別", "Kind"),
            kind="code",
            also=spellings(
                "收支类型|收支项目|收支科目|会计科目|科目|科目名称|款项类别|经费类别|资金类别|收支性质|类别"
            ),
            required=True,
            codes="fund_kind",
        ),
    ]
    memo: Annotated[
        str,
        Column(
            label=Label("摘要", "摘要", "What for"),
            kind="text",
            also=spellings(
                "事由|用途|收支事由|收支内容|开支事项|开支项目|经费用途|资金用途|款项用途|收支说明|收支摘要|业务摘要|事项|内容|项目"
            ),
            required=True,
            width=22,
        ),
    ]
    income: Annotated[
        float | None,
        Column(
            label=Label("收入", "收入", "Received"),
            kind="money",
            also=spellings(
                "收入金额|收入数|收入额|借方|借方金额|收款金额|收款|进账|进账金额|入账金额|到账金额|捐款金额|捐赠金额|收方|收到金额|收"
            ),
        ),
    ] = None
    expense: Annotated[
        float | None,
        Column(
            label=Label("支出", "支出", "Spent"),
            kind="money",
            also=spellings(
                "支出金额|支出数|支出额|贷方|贷方金额|付款金额|付款|开支|开支金额|使用金额|花费|付方|付出金额|付|支"
            ),
        ),
    ] = None
    balance: Annotated[
        float | None,
        Column(
            label=Label("余额", "餘額", "Balance"),
            kind="money",
            also=spellings(
                "结余|结存|结余金额|结存金额|账户余额|当前余额|资金余额|累计结余|现金余额|余额数|余"
            ),
            calculated=True,
        ),
    ] = None
    party: Annotated[
        str,
        Column(
            label=Label("来源或去向", "來源或去向", "From or to"),
            kind="text",
            also=spellings(
                "来源及去向|来源/去向|对方单位|往来单位|收付款单位|收付款人|收款单位|收款人|付款单位|付款人|交款人|领款人|捐赠人|捐赠单位|捐赠者|捐赠方|捐款人|对方|资金来源/去向|资金来源或去向|资金来源及去向|资金来源|钱从哪来|给谁了|给了谁|来源或用途"
            ),
            required=True,
        ),
    ]
    donor_wish: Annotated[
        str | None,
        Column(
            label=Label("捐赠人意愿", "捐贈人意願", "Donor's wish"),
            kind="text",
            also=spellings("捐赠意愿|捐赠人意向|定向用途|捐赠用途|指定用途|捐赠意向"),
        ),
    ] = None
    anonymous: Annotated[
        bool | None,
        Column(
            label=Label("匿名捐赠", "匿名捐贈", "Anonymous"),
            kind="bool",
            also=spellings("是否匿名|匿名|是否匿名捐赠"),
        ),
    ] = None
    receipt: Annotated[
        str | None,
        Column(
            label=Label("票据号", "票據號", "Receipt number"),
            kind="text",
            also=spellings(
                "票据编号|票据号码|收据号|收据编号|收据号码|发票号|发票号码|捐赠票据号|捐赠收据号|票号|单据编号"
            ),
            required_if="kind=JZ",
        ),
    ] = None
    activity_no: Annotated[
        str | None,
        Column(
            label=Label("关联活动", "關聯活動", "Activity"),
            kind="ref",
            also=spellings(
                "活动编号|活动名称|对应活动|所属活动|活动|相关活动|用于活动"
            ),
            ref="activity.activity_no",
        ),
    ] = None
    by: Annotated[
        str,
        Column(
            label=Label("经手人", "經手人", "Handled by"),
            kind="person_name",
            also=spellings(
                "经办人|经手|经办|经手人签字|经办人签字|报销人|出纳|记账人|制单人"
            ),
            required=True,
        ),
    ]
    approver: Annotated[
        str,
        Column(
            label=Label("审批人", "審批人", "Approved by"),
            kind="text",
            also=spellings(
                "批准人|审批|审批人签字|签批人|审签人|审批领导|批准|审核人|负责人签字|证明人及审批人"
            ),
            required=True,
        ),
    ]
    publicity_no: Annotated[
        str | None,
        Column(
            label=Label("公示编号", "公示編號", "Publicity number"),
            kind="ref",
            also=spellings("公示号|公示批次|公示期号|公示期次|公示文号|公示"),
            ref="publicity.publicity_no",
        ),
    ] = None
