"""督导整改单: what an inspection found, what is to be put right by when."""

from collections.abc import Mapping, Sequence

from volkit.codes import table as code_table
from volkit.forms.declare import Filling, Form, Row, Source, day_words, number_words
from volkit.forms.registers import Registers
from volkit.model.text import Label
from volkit.render.form_values import NOTHING, Filled, FormShape, Group

_SHAPE = FormShape(
    needed={
        "inspection_no": Label("检查编号", "檢查編號", "Inspection number"),
        "kind": Label("检查类型", "檢查類型", "Kind"),
        "unit": Label("受检单位", "受檢單位", "Unit"),
        "day": Label("检查日期", "檢查日期", "Date"),
        "by": Label("检查人", "檢查人", "Inspector"),
        "scope": Label("检查内容", "檢查內容", "Scope"),
        "sampled": Label("抽查数", "抽查數", "Sampled"),
        "wrong": Label("问题数", "問題數", "Wrong"),
        "findings": Label("检查情况", "檢查情況", "Findings"),
        "score": Label("得分", "得分", "Score"),
        "verdict": Label("结论", "結論", "Verdict"),
    },
    optional={"page_mark": Label("页码", "頁碼", "Page")},
    groups=(
        Group(
            "issues",
            Label("问题", "問題", "Issue"),
            {
                "no": Label("序号", "序號", "No."),
                "issue": Label("存在问题", "存在問題", "Issue"),
                "owner": Label("责任人", "責任人", "Owner"),
                "due": Label("整改期限", "整改期限", "Due"),
                "action": Label("整改情况", "整改情況", "Action"),
                "done_on": Label("完成日期", "完成日期", "Done on"),
            },
            flows="issue",
            counter="no",
        ),
    ),
)


def fill(source: Source) -> Filling:
    """Return one form for each inspection, with what is to be put right."""
    books = Registers(source)
    issues: dict[str, list[Row]] = {}
    for row in source.rows("rectify"):
        issues.setdefault(str(row.get("inspection_no") or ""), []).append(row)
    return Filling(
        tuple(
            _form(row, n, issues, books)
            for n, row in enumerate(source.rows("inspection"), start=1)
        )
    )


def _form(
    row: Row, position: int, issues: Mapping[str, Sequence[Row]], books: Registers
) -> Filled:
    """Return the form of one inspection."""
    number = str(row.get("inspection_no") or position)
    said = {key: str(row.get(key) or "") for key in _SHAPE.needed}
    unit = str(row.get("unit_no") or "")
    team = books.team_name(unit)
    values = {
        **said,
        "inspection_no": number,
        "kind": code_table("inspection_kind").caption(said["kind"], books.locale),
        "unit": team if team != unit else books.station_name(unit),
        "day": day_words(row.get("day"), books.locale),
        **{k: number_words(row.get(k)) for k in ("sampled", "wrong", "score")},
    }
    lines = [
        {
            "no": str(n),
            "issue": str(issue.get("issue") or NOTHING),
            "owner": str(issue.get("owner") or NOTHING),
            "due": day_words(issue.get("due"), books.locale) or NOTHING,
            "action": str(issue.get("action") or NOTHING),
            "done_on": day_words(issue.get("done_on"), books.locale) or NOTHING,
        }
        for n, issue in enumerate(issues.get(number, ()), start=1)
    ]
    filled = {key: value or NOTHING for key, value in values.items()}
    return Filled(number, number, number, filled, {"issues": lines})


INSPECTION_FORM = Form(
    "inspection_form",
    Label("督导整改单", "督導整改單", "Inspection form"),
    "inspection",
    _SHAPE,
    fill,
)
