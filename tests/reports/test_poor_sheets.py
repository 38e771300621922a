"""Reports on sheets that hold little: few columns, no rows, cells nobody can read."""

import pytest

from tests.reports.given import as_text, source
from tests.rules.sheet_text import table
from volkit.model.table import Table
from volkit.reports.declare import Report, all_reports
from volkit.sheets.base import all_sheets, columns_of

REPORTS = [pytest.param(r, id=r.id) for r in all_reports().values()]
KINDS = tuple(all_sheets())


def said(report: Report, given: list[Table]) -> str:
    return as_text(list(report.run(source(given))), {})


@pytest.mark.parametrize("report", REPORTS)
def test_a_sheet_with_one_column_is_enough(report: Report) -> None:
    for kind in sorted(report.kinds) or KINDS:
        for key in columns_of(kind):
            given = table(kind, [{key: None}, {key: "1"}])
            assert said(report, [given])


@pytest.mark.parametrize("report", REPORTS)
def test_a_sheet_without_rows_gives_a_table_without_lines(report: Report) -> None:
    given = [table(kind, [dict.fromkeys(columns_of(kind))]) for kind in KINDS]
    empty = [Table(t.raw, t.frame.clear()) for t in given]
    assert said(report, empty)


@pytest.mark.parametrize("report", REPORTS)
def test_cells_nobody_can_read_are_left_out(report: Report) -> None:
    given = [
        table(kind, [dict.fromkeys(columns_of(kind), "看不懂"), dict.fromkeys(columns_of(kind), 7)])
        for kind in KINDS
    ]  # fmt: skip
    assert said(report, given)
