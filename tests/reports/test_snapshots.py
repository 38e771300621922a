"""What each report says of a street without mistakes."""

import pytest
from syrupy.assertion import SnapshotAssertion

from tests.reports.given import as_text, source
from tests.rules.clean_street import Street
from volkit.reports.declare import all_reports

GIVEN = Street(count=60, weeks=3).tables()
PLACES = {number: table.raw.sheet for number, table in enumerate(GIVEN)}


@pytest.mark.parametrize("report", all_reports().values(), ids=lambda r: r.id)
def test_a_report_on_a_clean_street(
    report: object, snapshot: SnapshotAssertion
) -> None:
    found = list(report.run(source(GIVEN)))  # type: ignore[attr-defined]  # a report, which syrupy need not know
    assert as_text(found, PLACES) == snapshot
