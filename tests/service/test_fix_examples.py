"""Every sure repair on the rules' pages: it ends its finding and adds none."""

import datetime as dt
from pathlib import Path

import pytest
from openpyxl import Workbook

from tests.rules.pages import Scenario, scenarios
from tests.rules.sheet_text import cell
from volkit.model.finding import Safety
from volkit.model.repair import EditReport
from volkit.model.table import ErrorCell
from volkit.service.check import CheckOptions, check
from volkit.service.fix import FixOptions, fix
from volkit.sheets.base import columns_of
from volkit.validate.registry import all_rules
from volkit.validate.rule import Rule

SURE = [r for r in all_rules().values() if r.fix is Safety.SAFE and r.code >= "VK020"]
FILLER = "甲"
"""Stands in a second column, without which a row would look like a heading."""


def written(path: Path, scenario: Scenario) -> Path:
    """Write a scenario as a workbook, one tab for each table."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for number, example in enumerate(scenario.tables):
        facts = columns_of(example.kind)
        keys = list(dict.fromkeys(key for row in example.rows for key in row))
        keys += ["备用"] * (len(keys) == 1)
        sheet = book.create_sheet(f"{example.kind}{number}")
        headers = [facts[k].label.zh_hans if k in facts else k for k in keys]
        for down, row in enumerate([None, *example.rows], 1):
            for across, key in enumerate(keys, 1):
                value: object = headers[across - 1]
                if row is not None:
                    value = cell(row.get(key, FILLER))
                if isinstance(value, ErrorCell):
                    value = value.text
                place = sheet.cell(down, across)
                place.value = value
                if isinstance(value, str):
                    place.data_type = "s"
    book.save(path)
    return path


def found(path: Path, day: dt.date, kind: str) -> set[tuple[str, str, str]]:
    report = check([path], CheckOptions(today=day, as_kind=kind, workers=0))
    return {(f.code, f.sheet, f.cell) for f in report.findings if f.cell}


@pytest.mark.parametrize("rule", SURE, ids=lambda r: r.code)
def test_a_sure_repair_ends_its_finding_and_adds_none(
    rule: Rule, tmp_path: Path
) -> None:
    kind = rule.sheets[0].key if rule.sheets else "volunteer"
    repaired = 0
    for number, scenario in enumerate(scenarios(rule.page, kind)):
        (one,) = scenario.tables
        day = scenario.today
        path = written(tmp_path / f"{number}.xlsx", scenario)
        before = found(path, day, one.kind)

        edits = repair(path, tmp_path / "out", day, one.kind)

        after = found(tmp_path / "out" / path.name, day, one.kind)
        ended = {(e.code, e.sheet, e.cell) for e in edits}
        edited = {place[1:] for place in ended}
        new = after - before
        assert not after & ended
        assert not {f for f in new if f[1:] in edited or all_rules()[f[0]].severity > 1}
        assert not repair(tmp_path / "out" / path.name, tmp_path / "2", day, one.kind)
        repaired += sum(e.code == rule.code for e in edits)
    assert repaired


def repair(path: Path, to: Path, day: dt.date, kind: str) -> tuple[EditReport, ...]:
    wanted = FixOptions(output=to, today=day, as_kind=kind, workers=0)
    return fix([path], wanted).files[0].edits
