"""Measures that no other sheet can give: they are typed into the 考评得分 sheet."""

from typing import Final

from volkit.model.text import Label
from volkit.rate.metric import Better, Metric


def _counted(key: str, label: Label, better: Better = "more") -> Metric:
    """Return a number of times: rows add up, and none is zero."""
    return Metric(key, label, better=better)


def _scored(key: str, label: Label) -> Metric:
    """Return a mark: several judges' rows are averaged, and none is not known."""
    return Metric(key, label, unit="score", total="mean", empty=None)


MEETINGS: Final = _counted(
    "meetings", Label("参加组织生活次数", "參加組織生活次數", "Party meetings attended")
)
DUTIES_OK: Final = _counted(
    "duties_ok", Label("履行义务项数", "履行義務項數", "Duties done")
)
DUTIES_BAD: Final = _counted(
    "duties_bad", Label("未履行义务项数", "未履行義務項數", "Duties not done"), "less"
)
ACTIVITY_DAYS: Final = _counted(
    "activity_days", Label("党员活动日次数", "黨員活動日次數", "Party activity days")
)
MASS_SERVICE: Final = _counted(
    "mass_service", Label("服务群众事项数", "服務群眾事項數", "Services to the masses")
)
STUDY: Final = _counted(
    "study", Label("集中学习次数", "集中學習次數", "Study meetings")
)
NOTES: Final = _counted("notes", Label("学习笔记篇数", "學習筆記篇數", "Study notes"))
REPORTS: Final = _counted("reports", Label("心得篇数", "心得篇數", "Reports written"))
MERITS: Final = _counted(
    "merits", Label("表彰加分次数", "表彰加分次數", "Commendations")
)
FAULTS: Final = _counted("faults", Label("违规次数", "違規次數", "Faults"), "less")
VETO_FLAGS: Final = _counted(
    "veto_flags", Label("否决情形数", "否決情形數", "Vetoes"), "less"
)
STAR_FAULTS: Final = _counted(
    "star_faults", Label("失星项数", "失星項數", "Stars lost"), "less"
)
CONDUCT_SCORE: Final = _scored(
    "conduct_score", Label("日常考评分", "日常考評分", "Score of daily conduct")
)
CROP_WAN: Final = _scored(
    "crop_wan", Label("亩产值(万元)", "畝產值(萬元)", "Yield per mu (10,000 yuan)")
)
INCOME_WAN: Final = _scored(
    "income_wan",
    Label("人均纯收入(万元)", "人均純收入(萬元)", "Net income a head (10,000 yuan)"),
)
ITEM_1: Final = _scored("item_1", Label("分项1得分", "分項1得分", "Score of item 1"))
ITEM_2: Final = _scored("item_2", Label("分项2得分", "分項2得分", "Score of item 2"))
ITEM_3: Final = _scored("item_3", Label("分项3得分", "分項3得分", "Score of item 3"))
ITEM_4: Final = _scored("item_4", Label("分项4得分", "分項4得分", "Score of item 4"))
ITEM_5: Final = _scored("item_5", Label("分项5得分", "分項5得分", "Score of item 5"))
