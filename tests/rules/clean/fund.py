"""Two funds, each with its own running balance, in one book."""

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING

from tests.rules.clean_street import Row, at

if TYPE_CHECKING:
    from tests.rules.clean_street import Street


_SPENT = (
    ("ZCHD", "活动支出", "重阳节慰问演出横幅", 120.5),
    ("ZCBT", "交通误餐补贴", "志愿者交通误餐补贴，每人20元", 360),
    ("ZCWZ", "物资购置", "购红马甲20件", 499.5),
    ("ZCBF", "困难帮扶", "为困难家庭发放补贴和慰问金", 300),
    ("ZCBX", "保险", "志愿者意外险保费", 480),
)


def rows(street: "Street") -> Iterator[Row]:
    """Give the rows."""
    activity = street.sheets["activity"][0]["activity_no"]
    for k, owner in enumerate(("彩屯街道志愿服务基金", "郭家社区党总支")):
        balance = 1000.25 * k
        for n in range(60):
            day = dt.date(2012, 1, 4) + dt.timedelta(days=6 * n)
            given = n % 6 == 0
            _, kind, memo, spent = _SPENT[n % 5]
            income = 3000.1 if given else None
            balance += (income or 0) - (0 if given else spent)
            yield {
                "voucher_no": f"2012-{k + 1}-{n + 1:03d}",
                "day": at(day),
                "owner": owner,
                "kind": ("社会捐赠" if n % 12 else "党费划拨") if given else kind,
                "memo": "街道拨入、热心企业捐款" if given else memo,
                "income": income,
                "expense": None if given else spent,
                "balance": round(balance, 2),
                "party": "爱心人士" if given else "本溪某某商店",
                "donor_wish": "用于助老" if given else None,
                "anonymous": "是" if given and n % 12 else "否",
                "receipt": f"{3000 + n}",
                "activity_no": activity if kind == "活动支出" else None,
                "by": "金德彪",
                "approver": "沈志强、秦文静" if n % 2 else "沈志强",
                "publicity_no": "GS-1" if day < dt.date(2012, 10, 1) else None,
            }
