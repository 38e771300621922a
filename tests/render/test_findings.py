"""Findings in every format: readable, safe to open, the same each time."""

import csv
import io
import json
from pathlib import Path

import pytest
from openpyxl import load_workbook

from volkit.cli.terminal.console import as_text
from volkit.cli.terminal.findings import show_findings
from volkit.cli.terminal.width import width
from volkit.model.report import (
    CheckReport,
    FileReport,
    FindingReport,
    FixReport,
    Summary,
    TableReport,
)
from volkit.render.findings_csv import findings_csv
from volkit.render.findings_html import findings_html
from volkit.render.findings_xlsx import findings_xlsx
from volkit.render.report_json import as_json


def finding(row: int, **changes: object) -> FindingReport:
    facts: dict[str, object] = {
        "code": "VK103",
        "name": "id-checksum-mismatch",
        "severity": "error",
        "file": "a b.xlsx",
        "sheet": "花名册",
        "cell": f"D{row}",
        "row": row,
        "column": "id_no",
        "value": "1101**********0021",
        "message": "身份证号末位应为 X，现为 1。",
        "advice": "对照身份证原件核对。",
        "fix": None,
    }
    return FindingReport.model_validate(facts | changes)


def report(*findings: FindingReport) -> CheckReport:
    table = TableReport(
        sheet="花名册",
        as_="volunteer",
        header_row=3,
        range="A4:R55",
        rows=52,
        columns={"身份证号": "id_no"},
        unknown=("备用",),
        missing=("birth",),
    )
    return CheckReport(
        volkit="0.1.0",
        files=(FileReport(path="a b.xlsx", status="read", tables=(table,)),),
        findings=findings,
        summary=Summary(
            files=1,
            refused=0,
            failed=0,
            rows=52,
            errors=len(findings),
            warnings=0,
            infos=0,
            fixable=0,
        ),
    )


def test_the_json_has_exactly_the_keys_of_the_contract_in_their_order() -> None:
    fix = FixReport(safety="ask", value=None)
    document = json.loads(as_json(report(finding(7, fix=fix))))

    assert list(document) == ["volkit", "format", "files", "findings", "summary"]
    assert document["format"] == 1
    assert document["files"] == [
        {
            "path": "a b.xlsx",
            "status": "read",
            "reason": None,
            "tables": [
                {
                    "sheet": "花名册",
                    "as": "volunteer",
                    "header_row": 3,
                    "range": "A4:R55",
                    "rows": 52,
                    "columns": {"身份证号": "id_no"},
                    "unknown": ["备用"],
                    "missing": ["birth"],
                }
            ],
        }
    ]
    assert list(document["files"][0]["tables"][0])[:3] == ["sheet", "as", "header_row"]
    assert list(document["findings"][0]) == [
        "code",
        "name",
        "severity",
        "file",
        "sheet",
        "cell",
        "row",
        "column",
        "value",
        "message",
        "advice",
        "fix",
    ]
    assert document["findings"][0]["fix"] == {"safety": "ask", "value": None}
    assert list(document["summary"]) == [
        "files",
        "refused",
        "failed",
        "rows",
        "errors",
        "warnings",
        "infos",
        "fixable",
    ]


def test_the_text_shows_twenty_of_a_rule_and_counts_the_others() -> None:
    text = as_text(
        lambda c: show_findings(report(*map(finding, range(4, 34))), c, "zh_Hans")
    ).decode()

    assert "错误 VK103 ×30" in text
    assert "D23" in text
    assert "D24" not in text
    assert "另有 10 处" in text
    assert text.count("对照身份证原件核对") == 1


def test_no_line_of_the_text_is_wider_than_the_terminal(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("volkit.cli.terminal.console._FILE_WIDTH", 80)
    long = finding(9, message="服务时间与另一条记录重叠。" * 9, value="很长的内容" * 30)

    text = as_text(lambda c: show_findings(report(long), c, "zh_Hans")).decode()

    assert max(width(line.rstrip()) for line in text.splitlines()) <= 80


def test_cells_cannot_move_the_cursor_or_turn_the_line() -> None:
    nasty = finding(9, value="a\x1b[31mred\u202e\x07\nb", message="x\x1b]0;t\x07")

    text = as_text(lambda c: show_findings(report(nasty), c, "zh_Hans")).decode()

    assert not {"\x1b", "\x07", "\u202e"} & set(text)


@pytest.mark.parametrize("start", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1"])
def test_no_format_holds_a_formula(start: str) -> None:
    made = report(finding(5, value=start, message=start))

    rows = list(
        csv.reader(io.StringIO(findings_csv(made, "zh_Hans").decode("utf-8-sig")))
    )
    sheet = load_workbook(io.BytesIO(findings_xlsx(made, "zh_Hans"))).worksheets[0]

    assert not any(
        field.startswith(("=", "+", "-", "@", "\t")) for row in rows for field in row
    )
    assert not any(cell.data_type == "f" for row in sheet.iter_rows() for cell in row)
    assert sheet["F2"].value.strip() == start.strip()


def test_excel_opens_the_csv_as_unicode() -> None:
    assert findings_csv(report(finding(5)), "zh_Hans").startswith(b"\xef\xbb\xbf")


def test_the_workbook_leads_to_the_cells(tmp_path: Path) -> None:
    content = findings_xlsx(report(finding(7)), "zh_Hans", tmp_path)

    sheet = load_workbook(io.BytesIO(content)).worksheets[0]

    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:K2"
    assert sheet["D2"].hyperlink.location == "'花名册'!D7"
    assert sheet["D2"].hyperlink.target.endswith("/a%20b.xlsx")


def test_the_same_findings_give_the_same_bytes() -> None:
    made = report(finding(7))
    for render in (findings_csv, findings_html, findings_xlsx):
        assert render(made, "zh_Hans") == render(made, "zh_Hans")


def test_the_page_needs_nothing_else_and_runs_nothing_of_the_sheets() -> None:
    nasty = finding(5, value="<script>alert(1)</script>", message='"><img src=x>')

    page = findings_html(report(nasty), "zh_Hans").decode()

    assert page.count("<script>") == 1
    assert "<img" not in page
    assert "http:" not in page
    assert "https:" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
