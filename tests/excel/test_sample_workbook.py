"""The sample workbook is a whole year of a street in which nothing is wrong."""

import datetime as dt
from collections import Counter
from pathlib import Path

import openpyxl
import pytest

from volkit.model.report import CheckReport
from volkit.service.check import CheckOptions, check

SAMPLE = Path(__file__).parents[2] / "workbook" / "sample.zh_Hans.xlsm"
_HEADER = 3


@pytest.fixture(scope="module")
def report() -> CheckReport:
    return check([SAMPLE], CheckOptions(today=dt.date(2012, 12, 19), workers=0))


def test_the_check_of_it_finds_neither_error_nor_warning(report: CheckReport) -> None:
    wrong = [
        (f.code, f.sheet, f.cell)
        for f in report.findings
        if f.severity in {"error", "warning"}
    ]
    assert report.files[0].status == "read"
    assert wrong == []


def test_every_system_has_rows_in_it(report: CheckReport) -> None:
    filled = {t.as_ for f in report.files for t in f.tables if t.rows}
    assert filled >= {
        "volunteer", "station", "team", "team_member", "activity", "service_record",
        "commitment", "fulfilment", "training", "training_attend", "post",
        "post_claim", "post_check", "menu_item", "notice", "hotline", "booking",
        "dispatch", "followup", "wish", "vote", "publicity", "star", "qualification",
        "fund", "material", "material_issue", "insignia", "insurance", "proof",
        "award", "transfer", "inspection", "rectify", "complaint", "leave", "division",
    }  # fmt: skip


def test_its_first_tab_counts_and_its_stars_go_from_none_to_six() -> None:
    book = openpyxl.load_workbook(SAMPLE)
    home = book["首页"]
    assert "望溪街道" in str(home["B1"].value)
    assert any(str(c.value).startswith("=COUNTA(") for c in home["C"])
    ws = next(s for s in book.worksheets if "tbl_star" in s.tables)
    captions = [c.value for c in ws[_HEADER]]
    period, level = captions.index("期间"), captions.index("评定星级")
    stars = Counter(
        row[level] for row in ws.iter_rows(values_only=True) if row[period] == "2012年"
    )
    assert set(stars) == set(range(7))
    assert sum(stars.values()) == sum(
        row[0] is not None
        for row in book["志愿者"].iter_rows(min_row=4, values_only=True)
    )
