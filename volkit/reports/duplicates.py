"""重复与疑似同一人清单: rows of the register that may be one person."""

from collections.abc import Iterator

import polars as pl

from volkit.model.text import Label
from volkit.render.report_values import Block, Head, Line, Page, total_of
from volkit.reports.declare import AT, Report, Source
from volkit.reports.tally import lines, tally, united

_TITLE = Label(
    "重复与疑似同一人清单",
    "重複與疑似同一人清單",
    "Entered twice, or perhaps one person",
)
_RULES = {
    "VK140": Label("同一证件号登记两次", "同一證件號登記兩次", "One ID number, twice"),
    "VK141": Label(
        "证件号相同、姓名不同", "證件號相同、姓名不同", "One ID number, two names"
    ),
    "VK142": Label(
        "姓名与生日或电话相同",
        "姓名與生日或電話相同",
        "Same name and birth date or phone",
    ),
    "VK154": Label("志愿者编号重复", "志願者編號重複", "Volunteer number used twice"),
    "VK087": Label("整行重复", "整行重複", "Row entered twice"),
    "VK144": Label("多人共用一个电话", "多人共用一個電話", "Phone shared by many"),
}
_KIND = Head(Label("情形", "情形", "Case"), width=26)
_COUNT = Head(Label("处数", "處數", "Number"), "count")
_LIST = (
    _KIND,
    Head(Label("志愿者编号", "志願者編號", "Number"), width=18),
    Head(Label("姓名", "姓名", "Name"), width=14),
    Head(Label("说明", "說明", "What was found"), width=54),
)
_DECIDED = (
    Head(Label("决定", "決定", "Decision"), width=20),
    _COUNT,
)


def run(source: Source) -> Iterator[Page]:
    """Give how many there are of each kind, each of them, and what was decided."""
    people = {
        row[AT]: (row["volunteer_no"], row["name"])
        for row in source.rows("volunteer", "volunteer_no", "name").iter_rows(
            named=True
        )
    }
    found = {
        code: [
            Line(
                (label, *people[flaw.place], flaw.message),
                tuple(at for at in (flaw.place, flaw.first) if at is not None),
            )
            for flaw in source.flaws
            if flaw.code == code and flaw.place in people
        ]
        for code, label in _RULES.items()
    }
    heads = (_KIND, _COUNT)
    counts = [
        Line((_RULES[code], len(cases)), united(cases))
        for code, cases in found.items()
        if cases
    ]
    every = [line for cases in found.values() for line in cases]
    blocks = [
        Block(
            Label("各种情形", "各種情形", "Cases"),
            heads,
            counts,
            total_of(heads, counts),
        ),
        Block(Label("逐条清单", "逐條清單", "One by one"), _LIST, every),
    ]
    if source.book.has("merge_map"):
        rows = source.rows("merge_map", "decision").sort("decision", nulls_last=True)
        decided = lines(
            tally(rows, "decision", count=pl.lit(value=True)),
            "decision",
            "count",
            said={"decision": lambda code: source.code("merge_decision", code) or "—"},
        )
        total = total_of(_DECIDED, decided)
        title = Label("合并登记的决定", "合併登記的決定", "Decisions on merging")
        blocks.append(Block(title, _DECIDED, decided, total))
    yield Page(_TITLE, Label("重复清单", "重複清單", "Duplicates"), tuple(blocks))


DUPLICATES = Report("duplicates", _TITLE, ("volunteer",), run, order=150, judged=True)
