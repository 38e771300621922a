"""What of posts, cards and insurance goes into the next year's book."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import openpyxl

from tests.invent import people
from volkit.service.new_rows import rows_of_last_year

FOLK = people(3)
STAYS, LEFT, OTHER = FOLK
BOOK: Mapping[str, Sequence[tuple[object, ...]]] = {
    "志愿者名册": (
        ("志愿者编号", "姓名", "状态", "退出日期"),
        (STAYS.number, STAYS.name, "已注册", None),
        (OTHER.number, OTHER.name, "已注册", None),
        (LEFT.number, LEFT.name, "已退出", "2012-05-01"),
    ),
    "岗位设置": (
        ("岗位编号", "岗位名称", "岗位职责", "职数", "启用"),
        ("G-1", "护绿岗", "浇水", 2, "是"),
        ("G-2", "宣传岗", "宣传", 1, "否"),
    ),
    "岗位认领": (
        ("认领编号", "岗位编号", "志愿者编号", "认领日期", "离岗日期"),
        ("R-1", "G-1", STAYS.number, "2012-03-01", None),
        ("R-2", "G-1", OTHER.number, "2012-03-01", "2012-06-01"),
        ("R-3", "G-1", LEFT.number, "2012-03-01", None),
    ),
    "证章标识": (
        ("物品编号", "类别", "持有编号", "发放日期", "交回日期", "状态"),
        ("M-1", "马甲", STAYS.number, "2012-03-01", None, "在用"),
        ("M-2", "马甲", OTHER.number, "2012-03-01", "2012-06-01", "收回"),
        ("M-3", "马甲", LEFT.number, "2012-03-01", None, "在用"),
    ),
    "保险登记": (
        ("保单号", "保险公司", "志愿者编号", "保险起期", "保险止期"),
        ("P-1", "某公司", STAYS.number, "2012-06-01", "2013-05-31"),
        ("P-2", "某公司", OTHER.number, "2012-01-01", "2012-12-31"),
    ),
}


def test_what_still_holds_goes_on_and_what_has_ended_stays_behind(
    tmp_path: Path,
) -> None:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, rows in BOOK.items():
        ws = book.create_sheet(name)
        for row in rows:
            ws.append(list(row))
    book.save(tmp_path / "old.xlsx")
    found = rows_of_last_year(tmp_path / "old.xlsx", year=2013, locale="zh_Hans")
    numbers = {
        kind: [next(iter(row.values())) for row in rows] for kind, rows in found.items()
    }
    assert numbers["volunteer"] == [STAYS.number, OTHER.number]
    assert numbers["post"] == ["G-1"]
    assert numbers["post_claim"] == ["R-1"]
    assert numbers["insignia"] == ["M-1", "M-3"]
    assert numbers["insurance"] == ["P-1"]
